import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Personvernvalg',
  intro: 'Velg hva du vil tillate. Alt fungerer like godt uten.',
  necessary: 'Strengt nødvendig',
  necessaryText: 'Innlogging, sikkerhet og lagring av disse valgene. Nettstedet fungerer ikke uten.',
  alwaysOn: 'Alltid på',
  descriptions: {
    analytics: 'Teller besøk og viser oss hvilke funksjoner som blir brukt, og hvor folk står fast.',
    marketing: 'Lar annonsepartnere kjenne deg igjen, måle effekten av annonsene våre og vise deg dem på andre nettsteder.',
    preferences: 'Husker innstillingene dine, for eksempel språk og oppsett.',
    errors: 'Sender oss en rapport når noe går galt, slik at vi kan rette det.',
  },
  gpcOff: 'Slått av fordi nettleseren din sender Global Privacy Control.',
  gpcOverride:
    'Slår du det på, går valget ditt foran Global Privacy Control, men bare på dette nettstedet. Du kan når som helst slå det av igjen.',
  gpcOverridden: 'Slått på etter ditt eget valg, selv om nettleseren din sender Global Privacy Control.',
  exempt: 'På til du slår det av.',
  minor: 'Slått av på grunn av alderen din.',
  withdraw:
    'Du kan når som helst komme tilbake hit og endre valget ditt. Trekker du tilbake et samtykke, gjelder det med en gang.',
  law: 'Loven som gjelder her: {law}.',
  rights: 'Få innsyn i, eksporter eller slett opplysningene dine',
  vendors: 'Leverandører: {vendors}',
  vendor: 'Leverandør',
  purpose: 'Formål',
  recipients: 'Mottakere',
  keys: 'Lagret på denne enheten',
  retention: 'Lagringstid for innsamlede opplysninger',
  session: 'til du lukker siden',
  lasting: 'til det blir slettet',
  unfinished: '{vendors} kan først stoppes helt når denne siden lastes inn på nytt.',
  reload: 'Last inn på nytt nå',
  save: 'Lagre valget mitt',
  close: 'Lukk uten å endre noe',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Lyd',
  map: 'Kart',
  post: 'Innlegg',
  form: 'Skjema',
  other: 'Innebygd innhold',
  contacts: 'For å vise dette må nettleseren din kontakte {vendor}, som kan lagre og lese opplysninger på denne enheten.',
  asked: 'Du har ikke valgt ennå: {purposes}.',
  refused: 'Du har avvist: {purposes}.',
  ended: 'Det forrige svaret ditt gjelder ikke lenger: {purposes}.',
  unread: 'Slått av fordi det ikke kan leses noe svar fra deg her: {purposes}.',
  off: 'Slått av: {purposes}.',
  gpc: 'Slått av på grunn av Global Privacy Control: {purposes}.',
  minor: 'Slått av på grunn av alderen din: {purposes}.',
  grants:
    'Med «Tillat alltid» samtykker du på dette nettstedet til: {purposes}. Du kan når som helst trekke tilbake samtykket.',
  once: 'Vis én gang',
  always: 'Tillat alltid',
  choices: 'Personvernvalg',
  privacy: 'Personvernerklæring',
};

export const account: AccountTexts = {
  device: 'På denne enheten',
  account: 'På kontoen din',
  titles: {
    emails: 'Markedsføring på e-post',
    'ai-training': 'KI-trening',
  },
  descriptions: {
    emails: 'Nyheter og tilbud på e-post. Meldinger som er nødvendige for kontoen din, blir sendt uansett.',
    'ai-training': 'Lar KI-modeller lære av det du lager her.',
  },
  loading: 'Laster inn…',
  saving: 'Lagrer…',
  saved: 'Lagret.',
  loadFailed: 'Valgene på kontoen din kunne ikke hentes.',
  saveFailed: 'Dette kunne ikke lagres. Det forrige valget ditt gjelder fortsatt.',
  retry: 'Prøv igjen',
};
