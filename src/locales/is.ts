import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Persónuverndarstillingar',
  yourChoices: 'Persónuverndarstillingar þínar',
  honored: 'Andmæli þín eru virt',
  on: 'kveikt',
  off: 'slökkt',
  undecided: 'ekki valið enn',
  titles: { analytics: 'Tölfræði', marketing: 'Markaðssetning', preferences: 'Notendastillingar', errors: 'Villuskýrslur' },
};

export const banner: BannerTexts = {
  title: 'Valið er þitt, áður en lengra er haldið',
  text: 'Með samþykki þínu vista og lesa {site} og utanaðkomandi þjónustuaðilar gögn í þessu tæki í eftirfarandi tilgangi: {purposes}.',
  notice:
    'Ef þú hafnar því ekki vista og lesa {site} og utanaðkomandi þjónustuaðilar gögn í þessu tæki í eftirfarandi tilgangi: {purposes}.',
  thisSite: 'þessi vefur',
  withdraw: 'Þú getur hvenær sem er breytt vali þínu eða afturkallað samþykki þitt undir liðnum „Persónuverndarstillingar“.',
  gpc: 'Vafrinn þinn sendir Global Privacy Control. „Samþykkja allt“ virðir það og eftirfarandi verður áfram óvirkt: {purposes}.',
  nothing: 'Þar til þú velur er ekkert valfrjálst virkt.',
  changed: 'Hefur breyst frá síðasta vali þínu: {purposes}.',
  running: 'Nú þegar í gangi þar til þú hafnar: {purposes}. „Hafna öllu“ stöðvar það.',
  accept: 'Samþykkja allt',
  ok: 'Ég skil',
  reject: 'Hafna öllu',
  preferences: 'Ég vil velja',
  privacy: 'Persónuverndarstefna',
  close: 'Loka og hafna öllu',
  saved: 'Val þitt hefur verið vistað.',
};
