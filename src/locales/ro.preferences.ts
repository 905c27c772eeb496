import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Opțiuni de confidențialitate',
  intro: 'Alegeți ce poate rula. Totul funcționează la fel de bine și fără aceste opțiuni.',
  necessary: 'Strict necesare',
  necessaryText: 'Autentificarea, securitatea și reținerea acestor alegeri. Site-ul nu poate funcționa fără ele.',
  alwaysOn: 'Mereu active',
  descriptions: {
    analytics: 'Numărăm vizitele și vedem ce funcții se folosesc și unde apar dificultăți.',
    marketing:
      'Partenerii de publicitate vă pot recunoaște, pot măsura eficiența reclamelor noastre și vi le pot arăta pe alte site-uri.',
    preferences: 'Reținem setările făcute de dvs., precum limba și aspectul.',
    errors: 'Primim un raport când ceva nu funcționează, ca să putem remedia problema.',
  },
  gpcOff: 'Nu rulează, deoarece browserul dvs. trimite semnalul Global Privacy Control.',
  gpcOverride:
    'Dacă activați această opțiune, alegerea dvs. prevalează asupra semnalului Global Privacy Control, dar numai pe acest site. O puteți dezactiva din nou oricând.',
  gpcOverridden: 'Rulează la alegerea dvs., deși browserul dvs. trimite semnalul Global Privacy Control.',
  exempt: 'Rulează până când dezactivați această opțiune.',
  minor: 'Nu rulează din cauza vârstei dvs.',
  withdraw: 'Puteți reveni aici oricând pentru a vă schimba alegerea. Retragerea consimțământului are efect imediat.',
  law: 'Legea care se aplică aici: {law}.',
  rights: 'Accesul, exportul sau ștergerea datelor dvs.',
  vendors: 'Furnizori: {vendors}',
  vendor: 'Furnizor',
  purpose: 'Scop',
  recipients: 'Destinatari',
  keys: 'Stocate pe acest dispozitiv',
  retention: 'Durata păstrării datelor colectate',
  session: 'până când închideți pagina',
  lasting: 'până la ștergere',
  unfinished: 'Oprirea completă este posibilă doar prin reîncărcarea acestei pagini: {vendors}.',
  reload: 'Reîncarcă acum',
  save: 'Salvează alegerea',
  close: 'Închide fără modificări',
};

export const embeds: EmbedTexts = {
  video: 'Videoclip',
  audio: 'Audio',
  map: 'Hartă',
  post: 'Postare',
  form: 'Formular',
  other: 'Conținut încorporat',
  contacts: 'Pentru afișare, browserul dvs. contactează {vendor}, care poate stoca și citi date pe acest dispozitiv.',
  asked: 'Nu ați ales încă: {purposes}.',
  refused: 'Ați refuzat: {purposes}.',
  ended: 'Răspunsul dvs. anterior nu mai este valabil: {purposes}.',
  unread: 'Nu rulează, deoarece aici nu poate fi citit niciun răspuns al dvs.: {purposes}.',
  off: 'Nu rulează: {purposes}.',
  gpc: 'Nu rulează din cauza semnalului Global Privacy Control: {purposes}.',
  minor: 'Nu rulează din cauza vârstei dvs.: {purposes}.',
  grants: '„Permite mereu” înseamnă consimțământul dvs. pe acest site pentru: {purposes}. Îl puteți retrage oricând.',
  once: 'Arată o dată',
  always: 'Permite mereu',
  choices: 'Opțiuni de confidențialitate',
  privacy: 'Politica de confidențialitate',
};

export const account: AccountTexts = {
  device: 'Pe acest dispozitiv',
  account: 'În contul dvs.',
  titles: {
    emails: 'E-mailuri de marketing',
    'ai-training': 'Antrenarea modelelor AI',
  },
  descriptions: {
    emails: 'Noutăți și oferte prin e-mail. Mesajele necesare contului dvs. se trimit oricum.',
    'ai-training': 'Modelele AI pot învăța din ceea ce creați aici.',
  },
  loading: 'Se încarcă…',
  saving: 'Se salvează…',
  saved: 'Salvat.',
  loadFailed: 'Opțiunile din contul dvs. nu au putut fi încărcate.',
  saveFailed: 'Nu s-a putut salva. Alegerea dvs. anterioară rămâne valabilă.',
  retry: 'Încearcă din nou',
};
