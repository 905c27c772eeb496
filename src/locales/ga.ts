import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Roghanna príobháideachais',
  yourChoices: 'Do roghanna príobháideachais',
  honored: 'Do dhiúltú curtha i bhfeidhm',
  on: 'ar siúl',
  off: 'múchta',
  undecided: 'gan roghnú fós',
  titles: {
    analytics: 'Anailísíocht',
    marketing: 'Margaíocht',
    preferences: 'Sainroghanna',
    errors: 'Tuairiscí earráide',
  },
};

export const banner: BannerTexts = {
  title: 'Do rogha féin, roimh aon rud eile',
  text: 'Le do thoiliú, beidh {site} agus a chuid soláthraithe ag stóráil agus ag léamh sonraí ar an ngléas seo le haghaidh: {purposes}.',
  notice:
    'Mura ndiúltaíonn tú, bíonn {site} agus a chuid soláthraithe ag stóráil agus ag léamh sonraí ar an ngléas seo le haghaidh: {purposes}.',
  thisSite: 'an suíomh seo',
  withdraw: 'Is féidir leat do rogha a athrú nó a tharraingt siar am ar bith faoi “Roghanna príobháideachais”.',
  gpc: 'Seolann do bhrabhsálaí Global Privacy Control. Cloíonn “Glac le gach rud” leis agus fágtar múchta: {purposes}.',
  nothing: 'Go dtí go roghnóidh tú, ní bheidh aon rud roghnach ar siúl.',
  changed: 'Athraithe ó do rogha dheireanach: {purposes}.',
  running: 'Ar siúl cheana féin go dtí go ndiúltóidh tú: {purposes}. Cuireann “Diúltaigh do gach rud” deireadh leis sin.',
  accept: 'Glac le gach rud',
  ok: 'Tuigim',
  reject: 'Diúltaigh do gach rud',
  preferences: 'Roghnóidh mé féin',
  privacy: 'Beartas príobháideachais',
  close: 'Dún agus diúltaigh do gach rud',
  saved: 'Sábháladh do rogha.',
};
