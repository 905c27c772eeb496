import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Dewisiadau preifatrwydd',
  intro: 'Dewiswch beth sy’n cael rhedeg. Mae popeth yn gweithio yr un mor dda hebddo.',
  necessary: 'Cwbl angenrheidiol',
  necessaryText: 'Mewngofnodi, diogelwch a chofio’r dewisiadau hyn. Ni all y wefan weithio hebddyn nhw.',
  alwaysOn: 'Ymlaen bob amser',
  descriptions: {
    analytics: 'Yn cyfrif ymweliadau ac yn dangos i ni pa nodweddion sy’n cael eu defnyddio a ble mae pobl yn cael trafferth.',
    marketing:
      'Yn galluogi partneriaid hysbysebu i’ch adnabod, i fesur ein hysbysebion ac i’w dangos i chi ar wefannau eraill.',
    preferences: 'Yn cofio’r gosodiadau a ddewiswch, fel iaith a chynllun.',
    errors: 'Yn anfon adroddiad aton ni pan fydd rhywbeth yn methu, er mwyn i ni allu ei drwsio.',
  },
  gpcOff: 'I ffwrdd oherwydd bod eich porwr yn anfon Global Privacy Control.',
  gpcOverride:
    'Os byddwch yn troi hyn ymlaen, bydd eich dewis yn cael blaenoriaeth dros Global Privacy Control ar y wefan hon yn unig. Gallwch ei droi i ffwrdd eto unrhyw bryd.',
  gpcOverridden: 'Ymlaen o’ch dewis eich hun, er bod eich porwr yn anfon Global Privacy Control.',
  exempt: 'Yn rhedeg nes i chi ei droi i ffwrdd.',
  minor: 'I ffwrdd oherwydd eich oedran.',
  withdraw:
    'Gallwch ddod yn ôl yma a newid eich meddwl unrhyw bryd. Os byddwch yn tynnu cydsyniad yn ôl, daw hynny i rym ar unwaith.',
  law: 'Y gyfraith sy’n berthnasol yma: {law}.',
  rights: 'Gweld, allforio neu ddileu eich data',
  vendors: 'Darparwyr: {vendors}',
  vendor: 'Darparwr',
  purpose: 'Diben',
  recipients: 'Derbynwyr',
  keys: 'Cedwir ar y ddyfais hon',
  retention: 'Cyfnod cadw’r data a gesglir',
  session: 'nes i chi gau’r dudalen',
  lasting: 'nes iddo gael ei ddileu',
  unfinished: 'Dim ond drwy ail-lwytho’r dudalen hon y gellir atal {vendors} yn llwyr.',
  reload: 'Ail-lwytho nawr',
  save: 'Cadw fy newis',
  close: 'Cau heb newid dim',
};

export const embeds: EmbedTexts = {
  video: 'Fideo',
  audio: 'Sain',
  map: 'Map',
  post: 'Postiad',
  form: 'Ffurflen',
  other: 'Cynnwys wedi’i fewnosod',
  contacts: 'I’w ddangos, bydd eich porwr yn anfon cais at {vendor}, a all storio a darllen data ar y ddyfais hon.',
  asked: 'Nid ydych chi wedi dewis eto: {purposes}.',
  refused: 'Rydych chi wedi gwrthod: {purposes}.',
  ended: 'Nid yw eich ateb blaenorol yn ddilys mwyach: {purposes}.',
  unread: 'I ffwrdd oherwydd na ellir darllen ateb gennych chi yma: {purposes}.',
  off: 'I ffwrdd: {purposes}.',
  gpc: 'I ffwrdd oherwydd Global Privacy Control: {purposes}.',
  minor: 'I ffwrdd oherwydd eich oedran: {purposes}.',
  grants:
    'Drwy ddewis “Caniatáu bob amser”, rydych chi’n rhoi cydsyniad ar y wefan hon ar gyfer: {purposes}. Gallwch ei dynnu’n ôl unrhyw bryd.',
  once: 'Dangos unwaith',
  always: 'Caniatáu bob amser',
  choices: 'Dewisiadau preifatrwydd',
  privacy: 'Polisi preifatrwydd',
};

export const account: AccountTexts = {
  device: 'Ar y ddyfais hon',
  account: 'Yn eich cyfrif',
  titles: {
    emails: 'E-byst marchnata',
    'ai-training': 'Hyfforddi AI',
  },
  descriptions: {
    emails:
      'Newyddion a chynigion drwy e-bost. Bydd negeseuon sydd eu hangen ar gyfer eich cyfrif yn cael eu hanfon beth bynnag.',
    'ai-training': 'Yn gadael i fodelau AI ddysgu o’r hyn rydych chi’n ei greu yma.',
  },
  loading: 'Yn llwytho…',
  saving: 'Yn cadw…',
  saved: 'Wedi’i gadw.',
  loadFailed: 'Nid oedd modd llwytho’r dewisiadau o’ch cyfrif.',
  saveFailed: 'Nid oedd modd cadw hyn. Mae eich dewis blaenorol yn dal mewn grym.',
  retry: 'Rhoi cynnig arall arni',
};
