import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Pribatutasun-aukerak',
  yourChoices: 'Zure pribatutasun-aukerak',
  honored: 'Uko egiteko eskaera bete da',
  on: 'bai',
  off: 'ez',
  undecided: 'erabaki gabe',
  titles: { analytics: 'Analitika', marketing: 'Marketina', preferences: 'Hobespenak', errors: 'Errore-txostenak' },
};

export const banner: BannerTexts = {
  title: 'Ezer baino lehen, zuk aukeratu',
  text: 'Zure baimenarekin, guk ({site}) eta gure hornitzaileek datuak gordetzen eta irakurtzen ditugu gailu honetan. Helburua: {purposes}.',
  notice:
    'Uko egin ezean, guk ({site}) eta gure hornitzaileek datuak gordetzen eta irakurtzen ditugu gailu honetan. Helburua: {purposes}.',
  thisSite: 'webgune hau',
  withdraw: 'Zure hautua alda edo baimena ken dezakezu edozein unetan, «Pribatutasun-aukerak» atalean.',
  gpc: 'Zure nabigatzaileak Global Privacy Control seinalea bidaltzen du. «Onartu guztiak» botoiak errespetatu egiten du, eta ez du hau aktibatzen: {purposes}.',
  nothing: 'Zuk aukeratu arte, ez da hautazko ezer aktibatuko.',
  changed: 'Hau aldatu da zure azken hautuaz geroztik: {purposes}.',
  running: 'Hau aktibo dago dagoeneko, uko egin arte: {purposes}. «Baztertu guztiak» botoiak desaktibatu egiten du.',
  accept: 'Onartu guztiak',
  ok: 'Ulertuta',
  reject: 'Baztertu guztiak',
  preferences: 'Aukeratu nahi dut',
  privacy: 'Pribatutasun-politika',
  close: 'Itxi eta baztertu guztiak',
  saved: 'Zure hautua gorde da.',
};
