import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Roghanna príobháideachais',
  intro: 'Roghnaigh na rudaí a cheadaíonn tú. Fiú má dhiúltaíonn tú, oibríonn gach rud chomh maith céanna.',
  necessary: 'Fíor-riachtanach',
  necessaryText: 'Logáil isteach, slándáil agus cuimhneamh ar na roghanna seo. Ní oibríonn an suíomh gan iad.',
  alwaysOn: 'Ar siúl i gcónaí',
  descriptions: {
    analytics: 'Comhairtear cuairteanna, agus feicimid cé na gnéithe a úsáidtear agus cá mbíonn deacracht ag daoine.',
    marketing:
      'Is féidir le comhpháirtithe fógraíochta tú a aithint, ár bhfógraí a thomhas agus iad a thaispeáint duit ar shuíomhanna eile.',
    preferences: 'Coinnítear i gcuimhne na socruithe a dhéanann tú, amhail teanga agus leagan amach.',
    errors: 'Seoltar tuairisc chugainn nuair a theipeann ar rud éigin, ionas gur féidir linn é a dheisiú.',
  },
  gpcOff: 'Múchta toisc go seolann do bhrabhsálaí Global Privacy Control.',
  gpcOverride:
    'Má chuireann tú ar siúl é, beidh tosaíocht ag do rogha ar Global Privacy Control ar an suíomh seo amháin. Is féidir leat é a mhúchadh arís am ar bith.',
  gpcOverridden: 'Ar siúl de réir do rogha féin, cé go seolann do bhrabhsálaí Global Privacy Control.',
  exempt: 'Ar siúl go dtí go múchfaidh tú é.',
  minor: 'Múchta mar gheall ar d’aois.',
  withdraw:
    'Is féidir leat filleadh anseo agus d’intinn a athrú am ar bith. Má tharraingíonn tú toiliú siar, bíonn éifeacht leis láithreach.',
  law: 'An dlí atá i bhfeidhm anseo: {law}.',
  rights: 'Faigh rochtain ar do shonraí, easpórtáil iad nó scrios iad',
  vendors: 'Soláthraithe: {vendors}',
  vendor: 'Soláthraí',
  purpose: 'Cuspóir',
  recipients: 'Faighteoirí',
  keys: 'Coinnithe ar an ngléas seo',
  retention: 'Tréimhse choinneála na sonraí',
  session: 'go dtí go ndúnfaidh tú an leathanach',
  lasting: 'go dtí go scriosfar é',
  unfinished: 'Ní stopfar {vendors} go hiomlán go dtí go n-athlódálfar an leathanach seo.',
  reload: 'Athlódáil anois',
  save: 'Sábháil mo rogha',
  close: 'Dún gan aon rud a athrú',
};

export const embeds: EmbedTexts = {
  video: 'Físeán',
  audio: 'Fuaim',
  map: 'Léarscáil',
  post: 'Postáil',
  form: 'Foirm',
  other: 'Ábhar leabaithe',
  contacts:
    'Chun é a thaispeáint, déanann do bhrabhsálaí teagmháil le {vendor}, a d’fhéadfadh sonraí a stóráil agus a léamh ar an ngléas seo.',
  asked: 'Níl rogha déanta agat fós: {purposes}.',
  refused: 'Diúltaithe agat: {purposes}.',
  ended: 'Níl an freagra a thug tú cheana bailí a thuilleadh: {purposes}.',
  unread: 'Múchta toisc nach féidir aon fhreagra uait a léamh anseo: {purposes}.',
  off: 'Múchta: {purposes}.',
  gpc: 'Múchta mar gheall ar Global Privacy Control: {purposes}.',
  minor: 'Múchta mar gheall ar d’aois: {purposes}.',
  grants:
    'Is ionann “Ceadaigh i gcónaí” agus do thoiliú ar an suíomh seo le haghaidh: {purposes}. Is féidir leat é a tharraingt siar am ar bith.',
  once: 'Taispeáin uair amháin',
  always: 'Ceadaigh i gcónaí',
  choices: 'Roghanna príobháideachais',
  privacy: 'Beartas príobháideachais',
};

export const account: AccountTexts = {
  device: 'Ar an ngléas seo',
  account: 'I do chuntas',
  titles: {
    emails: 'Ríomhphoist mhargaíochta',
    'ai-training': 'Oiliúint intleachta saorga',
  },
  descriptions: {
    emails: 'Nuacht agus tairiscintí ar ríomhphost. Seoltar teachtaireachtaí atá riachtanach do do chuntas ar aon nós.',
    'ai-training': 'Is féidir le samhlacha intleachta saorga foghlaim ón méid a chruthaíonn tú anseo.',
  },
  loading: 'Á lódáil…',
  saving: 'Á shábháil…',
  saved: 'Sábháilte.',
  loadFailed: 'Níorbh fhéidir na roghanna ó do chuntas a lódáil.',
  saveFailed: 'Níorbh fhéidir é seo a shábháil. Tá an rogha a rinne tú cheana i bhfeidhm fós.',
  retry: 'Bain triail eile as',
};
