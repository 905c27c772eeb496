import type { ControlTexts } from './types.js';

/** What the purposes are called in English. */
export const titles: ControlTexts['titles'] = {
  analytics: 'Analytics',
  marketing: 'Marketing',
  preferences: 'Preferences',
  errors: 'Error reports',
};

/** English words on the page's own controls: part of the core, so that a visitor who is asked nothing fetches nothing. */
export const controls: ControlTexts = {
  titles, // first: embeds know no more of these
  choices: 'Privacy choices',
  yourChoices: 'Your Privacy Choices',
  honored: 'Opt-Out Request Honored',
  on: 'on',
  off: 'off',
  undecided: 'not chosen yet',
};
