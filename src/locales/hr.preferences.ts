import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Postavke privatnosti',
  intro: 'Odaberite što dopuštate. I bez toga sve radi jednako dobro.',
  necessary: 'Strogo nužno',
  necessaryText: 'Prijava, sigurnost i pamćenje ovog odabira. Bez toga web-stranica ne može raditi.',
  alwaysOn: 'Uvijek uključeno',
  descriptions: {
    analytics: 'Broji posjete i pokazuje nam koje se funkcije koriste i gdje nastaju poteškoće.',
    marketing:
      'Omogućuje oglašivačkim partnerima da vas prepoznaju, mjere učinak naših oglasa i prikazuju vam ih na drugim web-stranicama.',
    preferences: 'Pamti vaše postavke, primjerice jezik i raspored.',
    errors: 'Šalje nam izvješće kad nešto ne radi, kako bismo to mogli popraviti.',
  },
  gpcOff: 'Isključeno jer vaš preglednik šalje signal Global Privacy Control.',
  gpcOverride:
    'Ako to uključite, vaš će odabir imati prednost pred signalom Global Privacy Control, ali samo na ovoj web-stranici. U svakom trenutku to možete ponovno isključiti.',
  gpcOverridden: 'Uključeno na vaš zahtjev, iako vaš preglednik šalje signal Global Privacy Control.',
  exempt: 'Uključeno dok to ne isključite.',
  minor: 'Isključeno zbog vaše dobi.',
  withdraw: 'U svakom se trenutku možete vratiti ovamo i promijeniti odabir. Povlačenje privole vrijedi odmah.',
  law: 'Propis koji ovdje vrijedi: {law}.',
  rights: 'Pristup podacima, izvoz ili brisanje',
  vendors: 'Pružatelji usluga: {vendors}',
  vendor: 'Pružatelj usluga',
  purpose: 'Svrha',
  recipients: 'Primatelji',
  keys: 'Pohranjeno na ovom uređaju',
  retention: 'Razdoblje čuvanja prikupljenih podataka',
  session: 'do zatvaranja stranice',
  lasting: 'do brisanja',
  unfinished: 'Potpuno se zaustavlja tek kad se ova stranica ponovno učita: {vendors}.',
  reload: 'Ponovno učitaj',
  save: 'Spremi odabir',
  close: 'Zatvori bez promjena',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Audio',
  map: 'Karta',
  post: 'Objava',
  form: 'Obrazac',
  other: 'Ugrađeni sadržaj',
  contacts:
    'Da bi se to prikazalo, vaš se preglednik povezuje s pružateljem usluga {vendor}, koji može pohranjivati i čitati podatke na ovom uređaju.',
  asked: 'Još niste odabrali: {purposes}.',
  refused: 'Odbili ste: {purposes}.',
  ended: 'Vaš prijašnji odgovor više ne vrijedi: {purposes}.',
  unread: 'Isključeno jer se ovdje ne može pročitati nijedan vaš odgovor: {purposes}.',
  off: 'Isključeno: {purposes}.',
  gpc: 'Isključeno zbog signala Global Privacy Control: {purposes}.',
  minor: 'Isključeno zbog vaše dobi: {purposes}.',
  grants:
    'Odabirom „Uvijek dopusti” na ovoj web-stranici dajete privolu za sljedeće svrhe: {purposes}. Možete je povući u svakom trenutku.',
  once: 'Prikaži jednom',
  always: 'Uvijek dopusti',
  choices: 'Postavke privatnosti',
  privacy: 'Politika privatnosti',
};

export const account: AccountTexts = {
  device: 'Na ovom uređaju',
  account: 'Na vašem računu',
  titles: {
    emails: 'Marketinška e-pošta',
    'ai-training': 'Treniranje umjetne inteligencije',
  },
  descriptions: {
    emails: 'Novosti i ponude e-poštom. Poruke potrebne za vaš račun šaljemo u svakom slučaju.',
    'ai-training': 'Omogućuje modelima umjetne inteligencije da uče iz onoga što ovdje stvarate.',
  },
  loading: 'Učitavanje…',
  saving: 'Spremanje…',
  saved: 'Spremljeno.',
  loadFailed: 'Učitavanje postavki vašeg računa nije uspjelo.',
  saveFailed: 'Spremanje promjene nije uspjelo. I dalje vrijedi vaš prethodni odabir.',
  retry: 'Pokušaj ponovno',
};
