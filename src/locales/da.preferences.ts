import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Privatlivsindstillinger',
  intro: 'Vælg, hvad du vil tillade. Alt fungerer lige så godt uden.',
  necessary: 'Strengt nødvendigt',
  necessaryText: 'Login, sikkerhed og lagring af disse valg. Webstedet kan ikke fungere uden.',
  alwaysOn: 'Altid slået til',
  descriptions: {
    analytics: 'Tæller besøg og viser os, hvilke funktioner der bliver brugt, og hvor folk går i stå.',
    marketing: 'Lader annoncepartnere genkende dig, måle effekten af vores annoncer og vise dig dem på andre websteder.',
    preferences: 'Husker dine indstillinger, for eksempel sprog og layout.',
    errors: 'Sender os en rapport, når noget går galt, så vi kan rette det.',
  },
  gpcOff: 'Slået fra, fordi din browser sender Global Privacy Control.',
  gpcOverride:
    'Hvis du slår det til, går dit valg forud for Global Privacy Control, men kun på dette websted. Du kan til enhver tid slå det fra igen.',
  gpcOverridden: 'Slået til efter dit eget valg, selvom din browser sender Global Privacy Control.',
  exempt: 'Er slået til, indtil du slår det fra.',
  minor: 'Slået fra på grund af din alder.',
  withdraw:
    'Du kan til enhver tid vende tilbage hertil og ændre dit valg. Trækker du et samtykke tilbage, gælder det med det samme.',
  law: 'Den lov, der gælder her: {law}.',
  rights: 'Få indsigt i, eksportér eller slet dine oplysninger',
  vendors: 'Leverandører: {vendors}',
  vendor: 'Leverandør',
  purpose: 'Formål',
  recipients: 'Modtagere',
  keys: 'Gemt på denne enhed',
  retention: 'Opbevaringstid for indsamlede oplysninger',
  session: 'indtil du lukker siden',
  lasting: 'indtil det slettes',
  unfinished: '{vendors} kan først stoppes helt, når denne side indlæses igen.',
  reload: 'Genindlæs nu',
  save: 'Gem mit valg',
  close: 'Luk uden at ændre noget',
};

export const embeds: EmbedTexts = {
  video: 'Video',
  audio: 'Lyd',
  map: 'Kort',
  post: 'Opslag',
  form: 'Formular',
  other: 'Indlejret indhold',
  contacts: 'For at vise dette skal din browser kontakte {vendor}, som kan gemme og læse oplysninger på denne enhed.',
  asked: 'Du har ikke valgt endnu: {purposes}.',
  refused: 'Du har afvist: {purposes}.',
  ended: 'Dit tidligere svar gælder ikke længere: {purposes}.',
  unread: 'Slået fra, fordi der ikke kan læses noget svar fra dig her: {purposes}.',
  off: 'Slået fra: {purposes}.',
  gpc: 'Slået fra på grund af Global Privacy Control: {purposes}.',
  minor: 'Slået fra på grund af din alder: {purposes}.',
  grants: 'Med ”Tillad altid” giver du på dette websted samtykke til: {purposes}. Du kan til enhver tid trække det tilbage.',
  once: 'Vis én gang',
  always: 'Tillad altid',
  choices: 'Privatlivsindstillinger',
  privacy: 'Privatlivspolitik',
};

export const account: AccountTexts = {
  device: 'På denne enhed',
  account: 'På din konto',
  titles: {
    emails: 'Marketing på e-mail',
    'ai-training': 'AI-træning',
  },
  descriptions: {
    emails: 'Nyheder og tilbud på e-mail. Beskeder, der er nødvendige for din konto, sendes uanset hvad.',
    'ai-training': 'Lader AI-modeller lære af det, du skaber her.',
  },
  loading: 'Indlæser…',
  saving: 'Gemmer…',
  saved: 'Gemt.',
  loadFailed: 'Valgene på din konto kunne ikke hentes.',
  saveFailed: 'Det kunne ikke gemmes. Dit tidligere valg gælder stadig.',
  retry: 'Prøv igen',
};
