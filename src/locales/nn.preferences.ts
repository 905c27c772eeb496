import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Personvernval',
  intro: 'Vel kva du vil tillate. Alt fungerer like godt utan.',
  necessary: 'Strengt nødvendig',
  necessaryText: 'Innlogging, tryggleik og lagring av desse vala. Nettstaden fungerer ikkje utan.',
  alwaysOn: 'Alltid på',
  descriptions: {
    analytics: 'Tel besøk og viser oss kva funksjonar som blir brukte, og kvar folk står fast.',
    marketing: 'Lèt annonsepartnarar kjenne deg att, måle effekten av annonsane våre og vise deg dei på andre nettstader.',
    preferences: 'Hugsar innstillingane dine, til dømes språk og oppsett.',
    errors: 'Sender oss ein rapport når noko går gale, slik at vi kan rette det.',
  },
  gpcOff: 'Slått av fordi nettlesaren din sender Global Privacy Control.',
  gpcOverride:
    'Slår du det på, går valet ditt føre Global Privacy Control, men berre på denne nettstaden. Du kan når som helst slå det av igjen.',
  gpcOverridden: 'Slått på etter ditt eige val, sjølv om nettlesaren din sender Global Privacy Control.',
  exempt: 'På til du slår det av.',
  minor: 'Slått av på grunn av alderen din.',
  withdraw:
    'Du kan når som helst kome tilbake hit og endre valet ditt. Trekkjer du tilbake eit samtykke, gjeld det med ein gong.',
  law: 'Lova som gjeld her: {law}.',
  rights: 'Få innsyn i, eksporter eller slett opplysningane dine',
  vendors: 'Leverandørar: {vendors}',
  vendor: 'Leverandør',
  purpose: 'Føremål',
  recipients: 'Mottakarar',
  keys: 'Lagra på denne eininga',
  retention: 'Lagringstid for innsamla opplysningar',
  session: 'til du lukkar sida',
  lasting: 'til det blir sletta',
  unfinished: '{vendors} kan først stoppast heilt når denne sida blir lasta inn på nytt.',
  reload: 'Last inn på nytt no',
  save: 'Lagre valet mitt',
  close: 'Lukk utan å endre noko',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Lyd',
  map: 'Kart',
  post: 'Innlegg',
  form: 'Skjema',
  other: 'Innebygd innhald',
  contacts: 'For å vise dette må nettlesaren din kontakte {vendor}, som kan lagre og lese opplysningar på denne eininga.',
  asked: 'Du har ikkje valt enno: {purposes}.',
  refused: 'Du har avvist: {purposes}.',
  ended: 'Det førre svaret ditt gjeld ikkje lenger: {purposes}.',
  unread: 'Slått av fordi det ikkje kan lesast noko svar frå deg her: {purposes}.',
  off: 'Slått av: {purposes}.',
  gpc: 'Slått av på grunn av Global Privacy Control: {purposes}.',
  minor: 'Slått av på grunn av alderen din: {purposes}.',
  grants:
    'Med «Tillat alltid» samtykkjer du på denne nettstaden til: {purposes}. Du kan når som helst trekkje tilbake samtykket.',
  once: 'Vis éin gong',
  always: 'Tillat alltid',
  choices: 'Personvernval',
  privacy: 'Personvernerklæring',
};

export const account: AccountTexts = {
  device: 'På denne eininga',
  account: 'På kontoen din',
  titles: {
    emails: 'Marknadsføring på e-post',
    'ai-training': 'KI-trening',
  },
  descriptions: {
    emails: 'Nyheiter og tilbod på e-post. Meldingar som er nødvendige for kontoen din, blir sende uansett.',
    'ai-training': 'Lèt KI-modellar lære av det du lagar her.',
  },
  loading: 'Lastar inn…',
  saving: 'Lagrar…',
  saved: 'Lagra.',
  loadFailed: 'Vala på kontoen din kunne ikkje hentast.',
  saveFailed: 'Dette kunne ikkje lagrast. Det førre valet ditt gjeld framleis.',
  retry: 'Prøv igjen',
};
