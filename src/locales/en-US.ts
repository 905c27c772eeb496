import type { BannerTexts } from './types.js';

export { controls } from './en-US.controls.js';

export const banner: BannerTexts = {
  title: 'Your choice, before anything else',
  text: 'With your consent, {site} and its vendors store and read data on this device for {purposes}.',
  notice: 'Unless you refuse, {site} and its vendors store and read data on this device for {purposes}.',
  thisSite: 'this site',
  withdraw: 'You can change or withdraw your choice at any time under “Privacy choices”.',
  gpc: 'Your browser sends Global Privacy Control. “Accept all” respects it and leaves off: {purposes}.',
  nothing: 'Until you choose, nothing optional runs.',
  changed: 'Changed since your last choice: {purposes}.',
  running: 'Already running until you refuse: {purposes}. “Reject all” stops it.',
  accept: 'Accept all',
  ok: 'OK',
  reject: 'Reject all',
  preferences: 'Let me choose',
  privacy: 'Privacy policy',
  close: 'Close and reject all',
  saved: 'Your choice is saved.',
};
