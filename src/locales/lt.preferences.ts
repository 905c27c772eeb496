import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Privatumo pasirinkimai',
  intro: 'Pasirinkite, kas gali veikti. Net jei nieko neįjungsite, viskas veiks taip pat gerai.',
  necessary: 'Būtinosios funkcijos',
  necessaryText: 'Prisijungimas, saugumas ir šių pasirinkimų įsiminimas. Be jų svetainė neveikia.',
  alwaysOn: 'Visada veikia',
  descriptions: {
    analytics: 'Skaičiuojame apsilankymus ir matome, kuriomis funkcijomis naudojamasi ir kur kyla sunkumų.',
    marketing: 'Reklamos partneriai gali jus atpažinti, matuoti mūsų reklamos poveikį ir rodyti ją jums kitose svetainėse.',
    preferences: 'Įsimename jūsų nustatymus, pavyzdžiui, kalbą ir išdėstymą.',
    errors: 'Kai kas nors neveikia, gauname ataskaitą, kad galėtume tai ištaisyti.',
  },
  gpcOff: 'Išjungta, nes jūsų naršyklė siunčia signalą „Global Privacy Control“.',
  gpcOverride:
    'Jei įjungsite, signalo „Global Privacy Control“ nebus paisoma tik šioje svetainėje. Bet kada galėsite vėl išjungti.',
  gpcOverridden: 'Įjungta jūsų pasirinkimu, nors jūsų naršyklė siunčia signalą „Global Privacy Control“.',
  exempt: 'Veikia, kol išjungsite.',
  minor: 'Išjungta dėl jūsų amžiaus.',
  withdraw: 'Bet kada galite čia grįžti ir pakeisti savo pasirinkimą. Atšaukimas įsigalioja iškart.',
  law: 'Čia taikomas įstatymas: {law}.',
  rights: 'Susipažinti su savo duomenimis, juos eksportuoti arba ištrinti',
  vendors: 'Partneriai: {vendors}',
  vendor: 'Partneris',
  purpose: 'Tikslas',
  recipients: 'Gavėjai',
  keys: 'Saugoma šiame įrenginyje',
  retention: 'Surinktų duomenų saugojimo laikas',
  session: 'kol uždarysite puslapį',
  lasting: 'kol bus ištrinta',
  unfinished: 'Visiškai sustabdyti galima tik iš naujo įkėlus šį puslapį: {vendors}.',
  reload: 'Įkelti iš naujo',
  save: 'Išsaugoti mano pasirinkimą',
  close: 'Uždaryti nieko nekeičiant',
};

export const embeds: EmbedTexts = {
  video: 'Vaizdo įrašas',
  audio: 'Garso įrašas',
  map: 'Žemėlapis',
  post: 'Įrašas',
  form: 'Forma',
  other: 'Įterptas turinys',
  contacts:
    'Kad tai būtų parodyta, jūsų naršyklė kreipiasi į partnerį {vendor}, kuris šiame įrenginyje gali saugoti ir skaityti duomenis.',
  asked: 'Dar nepasirinkta: {purposes}.',
  refused: 'Jūsų atmesta: {purposes}.',
  ended: 'Ankstesnis jūsų atsakymas nebegalioja: {purposes}.',
  unread: 'Išjungta, nes čia neįmanoma perskaityti jūsų atsakymo: {purposes}.',
  off: 'Išjungta: {purposes}.',
  gpc: 'Išjungta dėl signalo „Global Privacy Control“: {purposes}.',
  minor: 'Išjungta dėl jūsų amžiaus: {purposes}.',
  grants: '„Visada leisti“ – tai jūsų sutikimas šioje svetainėje šiais tikslais: {purposes}. Bet kada galite jį atšaukti.',
  once: 'Rodyti kartą',
  always: 'Visada leisti',
  choices: 'Privatumo pasirinkimai',
  privacy: 'Privatumo politika',
};

export const account: AccountTexts = {
  device: 'Šiame įrenginyje',
  account: 'Jūsų paskyroje',
  titles: {
    emails: 'Rinkodaros laiškai',
    'ai-training': 'Dirbtinio intelekto mokymas',
  },
  descriptions: {
    emails: 'Naujienos ir pasiūlymai el. paštu. Jūsų paskyrai būtini laiškai siunčiami bet kuriuo atveju.',
    'ai-training': 'Dirbtinio intelekto modeliai gali mokytis iš to, ką čia kuriate.',
  },
  loading: 'Įkeliama…',
  saving: 'Išsaugoma…',
  saved: 'Išsaugota.',
  loadFailed: 'Nepavyko įkelti jūsų paskyros pasirinkimų.',
  saveFailed: 'Išsaugoti nepavyko. Tebegalioja ankstesnis jūsų pasirinkimas.',
  retry: 'Bandyti dar kartą',
};
