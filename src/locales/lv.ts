import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Privātuma izvēles',
  yourChoices: 'Jūsu privātuma izvēles',
  honored: 'Jūsu atteikums ir ņemts vērā',
  on: 'iesl.',
  off: 'izsl.',
  undecided: 'vēl bez atbildes',
  titles: { analytics: 'Analītika', marketing: 'Mārketings', preferences: 'Iestatījumi', errors: 'Kļūdu ziņojumi' },
};

export const banner: BannerTexts = {
  title: 'Vispirms – jūsu izvēle',
  text: 'Ar jūsu piekrišanu {site} un sadarbības partneri šajā ierīcē saglabā un nolasa datus šādiem nolūkiem: {purposes}.',
  notice: 'Ja neatsakāties, {site} un sadarbības partneri šajā ierīcē saglabā un nolasa datus šādiem nolūkiem: {purposes}.',
  thisSite: 'šī vietne',
  withdraw: 'Savu izvēli jebkurā laikā varat mainīt vai atsaukt sadaļā „Privātuma izvēles”.',
  gpc: 'Jūsu pārlūks nosūta signālu Global Privacy Control. „Pieņemt visu” to ievēro un neieslēdz: {purposes}.',
  nothing: 'Līdz jūsu izvēlei darbojas tikai obligāti nepieciešamais.',
  changed: 'Izmaiņas kopš jūsu pēdējās izvēles: {purposes}.',
  running: 'Jau darbojas, kamēr neatsakāties: {purposes}. „Noraidīt visu” to aptur.',
  accept: 'Pieņemt visu',
  ok: 'Sapratu',
  reject: 'Noraidīt visu',
  preferences: 'Vēlos izvēlēties',
  privacy: 'Privātuma politika',
  close: 'Aizvērt un noraidīt visu',
  saved: 'Jūsu izvēle ir saglabāta.',
};
