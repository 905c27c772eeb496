import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Pribatutasun-aukerak',
  intro: 'Aukeratu zer aktiba daitekeen. Ezer aktibatu gabe ere, denak berdin funtzionatzen du.',
  necessary: 'Behar-beharrezkoa',
  necessaryText: 'Saioa hasteko, segurtasunerako eta hautu hauek gogoratzeko. Hori gabe, webguneak ezin du funtzionatu.',
  alwaysOn: 'Beti aktibo',
  descriptions: {
    analytics: 'Bisitak zenbatzen ditu, eta erakusten digu zer eginbide erabiltzen diren eta non sortzen diren zailtasunak.',
    marketing:
      'Publizitateko bazkideei aukera ematen die zu ezagutzeko, gure iragarkiak neurtzeko eta beste webgune batzuetan zuri erakusteko.',
    preferences: 'Zure ezarpenak gogoratzen ditu; adibidez, hizkuntza eta orriaren antolaera.',
    errors: 'Zerbaitek huts egiten duenean, txosten bat bidaltzen digu, konpondu ahal izateko.',
  },
  gpcOff: 'Desaktibatuta, zure nabigatzaileak Global Privacy Control seinalea bidaltzen duelako.',
  gpcOverride:
    'Aktibatzen baduzu, zure hautua Global Privacy Control seinalearen gainetik egongo da, webgune honetan soilik. Edozein unetan desaktiba dezakezu berriro.',
  gpcOverridden: 'Zure erabakiz aktibatuta, nahiz eta zure nabigatzaileak Global Privacy Control seinalea bidali.',
  exempt: 'Aktibo, zuk desaktibatu arte.',
  minor: 'Desaktibatuta, zure adina dela eta.',
  withdraw: 'Edozein unetan hona itzuli eta iritziz alda zaitezke. Baimena kentzen baduzu, berehala izango du eragina.',
  law: 'Hemen aplikatzen den legea: {law}.',
  rights: 'Zure datuak eskuratu, esportatu edo ezabatu',
  vendors: 'Hornitzaileak: {vendors}',
  vendor: 'Hornitzailea',
  purpose: 'Helburua',
  recipients: 'Hartzaileak',
  keys: 'Gailu honetan gordetakoa',
  retention: 'Datuak gordetzeko epea',
  session: 'orria itxi arte',
  lasting: 'ezabatu arte',
  unfinished: 'Hau guztiz gelditzeko, orri hau berriro kargatu behar da: {vendors}.',
  reload: 'Kargatu orain berriro',
  save: 'Gorde nire hautua',
  close: 'Itxi ezer aldatu gabe',
};

export const embeds: EmbedTexts = {
  video: 'Bideoa',
  audio: 'Audioa',
  map: 'Mapa',
  post: 'Argitalpena',
  form: 'Formularioa',
  other: 'Eduki txertatua',
  contacts:
    'Hau erakusteko, zure nabigatzailea hornitzaile honekin konektatzen da: {vendor}. Hornitzaileak datuak gorde eta irakur ditzake gailu honetan.',
  asked: 'Oraindik ez duzu aukeratu: {purposes}.',
  refused: 'Uko egin diozu honi: {purposes}.',
  ended: 'Zure aurreko erantzunak ez du jada balio: {purposes}.',
  unread: 'Desaktibatuta, hemen ezin delako zure erantzunik irakurri: {purposes}.',
  off: 'Desaktibatuta: {purposes}.',
  gpc: 'Desaktibatuta, Global Privacy Control dela eta: {purposes}.',
  minor: 'Desaktibatuta, zure adina dela eta: {purposes}.',
  grants:
    '«Baimendu beti» sakatzean, baimena ematen duzu webgune honetan, helburu honekin: {purposes}. Edozein unetan ken dezakezu baimena.',
  once: 'Erakutsi behin',
  always: 'Baimendu beti',
  choices: 'Pribatutasun-aukerak',
  privacy: 'Pribatutasun-politika',
};

export const account: AccountTexts = {
  device: 'Gailu honetan',
  account: 'Zure kontuan',
  titles: {
    emails: 'Publizitate-mezuak',
    'ai-training': 'Adimen artifiziala entrenatzea',
  },
  descriptions: {
    emails: 'Albisteak eta eskaintzak posta elektronikoz. Zure konturako beharrezkoak diren mezuak beti bidaltzen dira.',
    'ai-training': 'Adimen artifizialeko ereduei aukera ematen die hemen sortzen duzunetik ikasteko.',
  },
  loading: 'Kargatzen…',
  saving: 'Gordetzen…',
  saved: 'Gordeta.',
  loadFailed: 'Ezin izan dira kargatu zure kontuko aukerak.',
  saveFailed: 'Ezin izan da gorde. Lehen aukeratutakoak indarrean jarraitzen du.',
  retry: 'Saiatu berriro',
};
