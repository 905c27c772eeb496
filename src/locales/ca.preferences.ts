import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Opcions de privacitat',
  intro: 'Trieu què es pot activar. Encara que no activeu res, tot funciona igual de bé.',
  necessary: 'Estrictament necessari',
  necessaryText: 'Inici de sessió, seguretat i registre d’aquestes opcions. Sense això, el lloc web no pot funcionar.',
  alwaysOn: 'Sempre actiu',
  descriptions: {
    analytics: 'Compta les visites i ens mostra quines funcions es fan servir i on hi ha dificultats.',
    marketing: 'Permet que socis publicitaris us reconeguin, mesurin els nostres anuncis i us els mostrin en altres llocs web.',
    preferences: 'Recorda la configuració que trieu, com ara la llengua o la disposició de la pàgina.',
    errors: 'Ens envia un informe quan alguna cosa falla, perquè ho puguem arreglar.',
  },
  gpcOff: 'Desactivat perquè el vostre navegador envia el senyal Global Privacy Control.',
  gpcOverride:
    'Si ho activeu, la vostra tria preval sobre Global Privacy Control només en aquest lloc web. Podeu tornar-ho a desactivar en qualsevol moment.',
  gpcOverridden: 'Activat per decisió vostra, tot i que el vostre navegador envia el senyal Global Privacy Control.',
  exempt: 'Actiu fins que ho desactiveu.',
  minor: 'Desactivat a causa de la vostra edat.',
  withdraw: 'Podeu tornar aquí i canviar d’opinió en qualsevol moment. La retirada del consentiment té efecte immediat.',
  law: 'Llei aplicable aquí: {law}.',
  rights: 'Accés, exportació o supressió de les vostres dades',
  vendors: 'Proveïdors: {vendors}',
  vendor: 'Proveïdor',
  purpose: 'Finalitat',
  recipients: 'Destinataris',
  keys: 'Desat en aquest dispositiu',
  retention: 'Termini de conservació de les dades',
  session: 'fins que tanqueu la pàgina',
  lasting: 'fins que s’elimini',
  unfinished: 'Per aturar del tot {vendors} cal tornar a carregar aquesta pàgina.',
  reload: 'Torna a carregar ara',
  save: 'Desa la meva tria',
  close: 'Tanca sense canviar res',
};

export const embeds: EmbedTexts = {
  video: 'Vídeo',
  audio: 'Àudio',
  map: 'Mapa',
  post: 'Publicació',
  form: 'Formulari',
  other: 'Contingut incrustat',
  contacts:
    'Per mostrar-ho, el vostre navegador es connecta amb {vendor}, que pot emmagatzemar i llegir dades en aquest dispositiu.',
  asked: 'Encara no heu triat: {purposes}.',
  refused: 'Heu rebutjat això: {purposes}.',
  ended: 'La vostra resposta anterior ja no és vàlida: {purposes}.',
  unread: 'Desactivat perquè aquí no es pot llegir cap resposta vostra: {purposes}.',
  off: 'Desactivat: {purposes}.',
  gpc: 'Desactivat per Global Privacy Control: {purposes}.',
  minor: 'Desactivat a causa de la vostra edat: {purposes}.',
  grants:
    'Amb «Permet-ho sempre» doneu el vostre consentiment en aquest lloc web per a: {purposes}. El podeu retirar en qualsevol moment.',
  once: 'Mostra-ho un cop',
  always: 'Permet-ho sempre',
  choices: 'Opcions de privacitat',
  privacy: 'Política de privacitat',
};

export const account: AccountTexts = {
  device: 'En aquest dispositiu',
  account: 'Al vostre compte',
  titles: {
    emails: 'Correus comercials',
    'ai-training': 'Entrenament d’IA',
  },
  descriptions: {
    emails: 'Novetats i ofertes per correu electrònic. Els missatges necessaris per al vostre compte s’envien igualment.',
    'ai-training': 'Permet que models d’IA aprenguin del que creeu aquí.',
  },
  loading: 'S’està carregant…',
  saving: 'S’està desant…',
  saved: 'S’ha desat.',
  loadFailed: 'No s’han pogut carregar les opcions del vostre compte.',
  saveFailed: 'No s’ha pogut desar. Continua vigent el que havíeu triat abans.',
  retry: 'Torna-ho a provar',
};
