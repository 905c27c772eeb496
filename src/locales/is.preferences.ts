import type { AccountTexts, EmbedTexts, PreferencesTexts } from './types.js';

export const preferences: PreferencesTexts = {
  title: 'Persónuverndarstillingar',
  intro: 'Veldu hvað þú leyfir. Allt virkar jafn vel án þess.',
  necessary: 'Nauðsynlegt',
  necessaryText: 'Innskráning, öryggi og vistun á vali þínu hér. Vefurinn virkar ekki án þess.',
  alwaysOn: 'Alltaf kveikt',
  descriptions: {
    analytics: 'Telur heimsóknir og sýnir okkur hvaða eiginleikar eru notaðir og hvar fólk lendir í vandræðum.',
    marketing:
      'Gerir samstarfsaðilum í auglýsingum kleift að þekkja þig aftur, mæla árangur auglýsinga okkar og sýna þér þær á öðrum vefjum.',
    preferences: 'Man stillingar sem þú velur, svo sem tungumál og uppsetningu.',
    errors: 'Sendir okkur skýrslu þegar eitthvað bilar svo að við getum lagað það.',
  },
  gpcOff: 'Slökkt vegna þess að vafrinn þinn sendir Global Privacy Control.',
  gpcOverride:
    'Ef þú kveikir á þessu gengur val þitt framar Global Privacy Control, en aðeins á þessum vef. Þú getur slökkt á því aftur hvenær sem er.',
  gpcOverridden: 'Kveikt samkvæmt þínu vali þótt vafrinn þinn sendi Global Privacy Control.',
  exempt: 'Í gangi þar til þú slekkur á því.',
  minor: 'Slökkt vegna aldurs þíns.',
  withdraw: 'Þú getur komið aftur hingað og breytt vali þínu hvenær sem er. Afturköllun tekur gildi strax.',
  law: 'Lögin sem gilda hér: {law}.',
  rights: 'Skoða gögnin þín, flytja þau út eða eyða þeim',
  vendors: 'Þjónustuaðilar: {vendors}',
  vendor: 'Þjónustuaðili',
  purpose: 'Tilgangur',
  recipients: 'Viðtakendur',
  keys: 'Vistað í þessu tæki',
  retention: 'Varðveislutími gagna sem safnað er',
  session: 'þar til þú lokar síðunni',
  lasting: 'þar til því er eytt',
  unfinished: '{vendors} stöðvast ekki að fullu fyrr en þessi síða er endurhlaðin.',
  reload: 'Endurhlaða núna',
  save: 'Vista val mitt',
  close: 'Loka án þess að breyta neinu',
};

export const embeds: EmbedTexts = {
  video: 'Myndband',
  audio: 'Hljóð',
  map: 'Kort',
  post: 'Færsla',
  form: 'Eyðublað',
  other: 'Innfellt efni',
  contacts: 'Til að sýna þetta hefur vafrinn þinn samband við {vendor}, sem getur vistað og lesið gögn í þessu tæki.',
  asked: 'Þú hefur ekki valið enn: {purposes}.',
  refused: 'Þú hefur hafnað þessu: {purposes}.',
  ended: 'Fyrra svar þitt gildir ekki lengur: {purposes}.',
  unread: 'Slökkt vegna þess að ekki er hægt að lesa neitt svar frá þér hér: {purposes}.',
  off: 'Slökkt: {purposes}.',
  gpc: 'Slökkt vegna Global Privacy Control: {purposes}.',
  minor: 'Slökkt vegna aldurs þíns: {purposes}.',
  grants:
    'Með „Leyfa alltaf“ samþykkir þú eftirfarandi á þessum vef: {purposes}. Þú getur afturkallað samþykki þitt hvenær sem er.',
  once: 'Sýna einu sinni',
  always: 'Leyfa alltaf',
  choices: 'Persónuverndarstillingar',
  privacy: 'Persónuverndarstefna',
};

export const account: AccountTexts = {
  device: 'Í þessu tæki',
  account: 'Í aðganginum þínum',
  titles: {
    emails: 'Markaðspóstur',
    'ai-training': 'Þjálfun gervigreindar',
  },
  descriptions: {
    emails: 'Fréttir og tilboð í tölvupósti. Nauðsynleg skilaboð um aðganginn þinn eru send hvort sem er.',
    'ai-training': 'Leyfir gervigreindarlíkönum að læra af því sem þú býrð til hér.',
  },
  loading: 'Hleður…',
  saving: 'Vistar…',
  saved: 'Vistað.',
  loadFailed: 'Ekki tókst að sækja val þitt úr aðganginum.',
  saveFailed: 'Ekki tókst að vista þetta. Fyrra val þitt gildir áfram.',
  retry: 'Reyna aftur',
};
