import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Privaatsusvalikud',
  intro: 'Valige, mis võib töötada. Kõik toimib sama hästi ka ilma selleta.',
  necessary: 'Hädavajalik',
  necessaryText: 'Sisselogimine, turvalisus ja nende valikute meeldejätmine. Ilma selleta veebisait ei tööta.',
  alwaysOn: 'Alati sees',
  descriptions: {
    analytics: 'Loendame külastusi ja näeme, milliseid funktsioone kasutatakse ja kus tekib raskusi.',
    marketing:
      'Reklaamipartnerid saavad teid ära tunda, mõõta meie reklaamide mõju ja näidata neid teile teistel veebisaitidel.',
    preferences: 'Jätame meelde teie seaded, näiteks keele ja paigutuse.',
    errors: 'Kui midagi ei tööta, saame aruande, et viga parandada.',
  },
  gpcOff: 'Väljas, sest teie brauser saadab signaali Global Privacy Control.',
  gpcOverride:
    'Kui lülitate selle sisse, kehtib teie valik signaali Global Privacy Control asemel, kuid ainult sellel veebisaidil. Saate selle igal ajal uuesti välja lülitada.',
  gpcOverridden: 'Sees teie enda valikul, kuigi teie brauser saadab signaali Global Privacy Control.',
  exempt: 'Töötab, kuni te selle välja lülitate.',
  minor: 'Väljas teie vanuse tõttu.',
  withdraw: 'Võite igal ajal siia tagasi tulla ja oma valikut muuta. Nõusoleku tagasivõtmine jõustub kohe.',
  law: 'Siin kehtiv seadus: {law}.',
  rights: 'Oma andmetega tutvumine, nende eksport või kustutamine',
  vendors: 'Partnerid: {vendors}',
  vendor: 'Partner',
  purpose: 'Eesmärk',
  recipients: 'Vastuvõtjad',
  keys: 'Selles seadmes salvestatud',
  retention: 'Kogutud andmete säilitamisaeg',
  session: 'kuni lehe sulgemiseni',
  lasting: 'kuni kustutamiseni',
  unfinished: 'Täielikuks peatamiseks tuleb see leht uuesti laadida: {vendors}.',
  reload: 'Laadi uuesti',
  save: 'Salvesta minu valik',
  close: 'Sulge muudatusi tegemata',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Heli',
  map: 'Kaart',
  post: 'Postitus',
  form: 'Vorm',
  other: 'Manustatud sisu',
  contacts: 'Kuvamiseks võtab teie brauser ühendust partneriga {vendor}, kes võib selles seadmes andmeid salvestada ja lugeda.',
  asked: 'Te pole veel valinud: {purposes}.',
  refused: 'Olete keeldunud: {purposes}.',
  ended: 'Teie varasem vastus enam ei kehti: {purposes}.',
  unread: 'Väljas, sest teie vastust ei saa siin lugeda: {purposes}.',
  off: 'Välja lülitatud: {purposes}.',
  gpc: 'Väljas signaali Global Privacy Control tõttu: {purposes}.',
  minor: 'Väljas teie vanuse tõttu: {purposes}.',
  grants:
    '„Luba alati“ on teie nõusolek sellel veebisaidil järgmistel eesmärkidel: {purposes}. Saate selle igal ajal tagasi võtta.',
  once: 'Näita üks kord',
  always: 'Luba alati',
  choices: 'Privaatsusvalikud',
  privacy: 'Privaatsuspoliitika',
};

export const account: AccountTexts = {
  device: 'Selles seadmes',
  account: 'Teie kontol',
  titles: {
    emails: 'Turunduskirjad',
    'ai-training': 'Tehisaru treenimine',
  },
  descriptions: {
    emails: 'Uudised ja pakkumised e-postiga. Teie konto jaoks vajalikud kirjad saadetakse igal juhul.',
    'ai-training': 'Tehisarumudelid võivad õppida sellest, mida te siin loote.',
  },
  loading: 'Laadimine…',
  saving: 'Salvestamine…',
  saved: 'Salvestatud.',
  loadFailed: 'Teie konto valikuid ei õnnestunud laadida.',
  saveFailed: 'Salvestamine ei õnnestunud. Kehtib teie varasem valik.',
  retry: 'Proovi uuesti',
};
