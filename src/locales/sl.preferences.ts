import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Nastavitve zasebnosti',
  intro: 'Izberite, kaj dovolite. Tudi brez tega vse deluje enako dobro.',
  necessary: 'Nujno potrebno',
  necessaryText: 'Prijava, varnost in shranjevanje te izbire. Brez tega spletno mesto ne more delovati.',
  alwaysOn: 'Vedno vklopljeno',
  descriptions: {
    analytics: 'Šteje obiske in nam pokaže, katere funkcije se uporabljajo in kje se ljudem zatakne.',
    marketing:
      'Oglaševalskim partnerjem omogoča, da vas prepoznajo, merijo učinek naših oglasov in vam jih prikazujejo na drugih spletnih mestih.',
    preferences: 'Zapomni si vaše nastavitve, na primer jezik in razporeditev.',
    errors: 'Ko kaj ne deluje, nam pošlje poročilo, da lahko to popravimo.',
  },
  gpcOff: 'Izklopljeno, ker vaš brskalnik pošilja signal Global Privacy Control.',
  gpcOverride:
    'Če to vklopite, bo imela vaša izbira prednost pred signalom Global Privacy Control, vendar le na tem spletnem mestu. Kadar koli lahko to znova izklopite.',
  gpcOverridden: 'Vklopljeno na vašo željo, čeprav vaš brskalnik pošilja signal Global Privacy Control.',
  exempt: 'Vklopljeno, dokler tega ne izklopite.',
  minor: 'Izklopljeno zaradi vaše starosti.',
  withdraw: 'Kadar koli se lahko vrnete sem in spremenite izbiro. Preklic privolitve velja takoj.',
  law: 'Predpis, ki velja tukaj: {law}.',
  rights: 'Dostop do podatkov, izvoz ali izbris',
  vendors: 'Ponudniki: {vendors}',
  vendor: 'Ponudnik',
  purpose: 'Namen',
  recipients: 'Prejemniki',
  keys: 'Shranjeno v tej napravi',
  retention: 'Rok hrambe zbranih podatkov',
  session: 'do zaprtja strani',
  lasting: 'do izbrisa',
  unfinished: 'Povsem se ustavi šele, ko se ta stran znova naloži: {vendors}.',
  reload: 'Znova naloži',
  save: 'Shrani izbiro',
  close: 'Zapri brez sprememb',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Zvok',
  map: 'Zemljevid',
  post: 'Objava',
  form: 'Obrazec',
  other: 'Vdelana vsebina',
  contacts: 'Za prikaz se vaš brskalnik poveže s ponudnikom {vendor}, ki lahko shranjuje in bere podatke v tej napravi.',
  asked: 'Še niste izbrali: {purposes}.',
  refused: 'Zavrnili ste: {purposes}.',
  ended: 'Vaš prejšnji odgovor ne velja več: {purposes}.',
  unread: 'Izklopljeno, ker tukaj ni mogoče prebrati nobenega vašega odgovora: {purposes}.',
  off: 'Izklopljeno: {purposes}.',
  gpc: 'Izklopljeno zaradi signala Global Privacy Control: {purposes}.',
  minor: 'Izklopljeno zaradi vaše starosti: {purposes}.',
  grants:
    'Z izbiro »Vedno dovoli« daste na tem spletnem mestu privolitev za te namene: {purposes}. Kadar koli jo lahko prekličete.',
  once: 'Prikaži enkrat',
  always: 'Vedno dovoli',
  choices: 'Nastavitve zasebnosti',
  privacy: 'Politika zasebnosti',
};

export const account: AccountTexts = {
  device: 'V tej napravi',
  account: 'V vašem računu',
  titles: {
    emails: 'Trženjska e-sporočila',
    'ai-training': 'Učenje umetne inteligence',
  },
  descriptions: {
    emails: 'Novosti in ponudbe po e-pošti. Sporočila, potrebna za vaš račun, pošiljamo v vsakem primeru.',
    'ai-training': 'Modelom umetne inteligence omogoča, da se učijo iz tega, kar tukaj ustvarite.',
  },
  loading: 'Nalaganje…',
  saving: 'Shranjevanje…',
  saved: 'Shranjeno.',
  loadFailed: 'Nastavitev vašega računa ni bilo mogoče naložiti.',
  saveFailed: 'Spremembe ni bilo mogoče shraniti. Še naprej velja vaša prejšnja izbira.',
  retry: 'Poskusi znova',
};
