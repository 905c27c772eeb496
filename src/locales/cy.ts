import type { BannerTexts, ControlTexts } from './types.js';

export const controls: ControlTexts = {
  choices: 'Dewisiadau preifatrwydd',
  yourChoices: 'Eich dewisiadau preifatrwydd',
  honored: 'Cais i optio allan wedi’i barchu',
  on: 'ymlaen',
  off: 'i ffwrdd',
  undecided: 'dim dewis eto',
  titles: { analytics: 'Dadansoddeg', marketing: 'Marchnata', preferences: 'Gosodiadau', errors: 'Adroddiadau gwall' },
};

export const banner: BannerTexts = {
  title: 'Eich dewis chi, cyn unrhyw beth arall',
  text: 'Gyda’ch cydsyniad, bydd {site} a’r darparwyr cysylltiedig yn storio ac yn darllen data ar y ddyfais hon ar gyfer: {purposes}.',
  notice:
    'Oni bai eich bod yn gwrthod, mae {site} a’r darparwyr cysylltiedig yn storio ac yn darllen data ar y ddyfais hon ar gyfer: {purposes}.',
  thisSite: 'y wefan hon',
  withdraw: 'Gallwch newid eich dewis neu ei dynnu’n ôl unrhyw bryd o dan “Dewisiadau preifatrwydd”.',
  gpc: 'Mae eich porwr yn anfon Global Privacy Control. Mae “Derbyn popeth” yn ei barchu ac nid yw’n troi’r canlynol ymlaen: {purposes}.',
  nothing: 'Ni fydd dim byd dewisol yn rhedeg nes i chi ddewis.',
  changed: 'Wedi newid ers eich dewis diwethaf: {purposes}.',
  running: 'Eisoes yn rhedeg nes i chi wrthod: {purposes}. Mae “Gwrthod popeth” yn atal hynny.',
  accept: 'Derbyn popeth',
  ok: 'Iawn',
  reject: 'Gwrthod popeth',
  preferences: 'Gadewch i mi ddewis',
  privacy: 'Polisi preifatrwydd',
  close: 'Cau a gwrthod popeth',
  saved: 'Mae eich dewis wedi’i gadw.',
};
