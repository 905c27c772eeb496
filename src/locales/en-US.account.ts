import type { AccountTexts } from './types.js';

/** English words on the purposes of an account. */
export const account: AccountTexts = {
  device: 'On this device',
  account: 'In your account',
  titles: {
    emails: 'Marketing emails',
    'ai-training': 'AI training',
  },
  descriptions: {
    emails: 'News and offers by email. Messages that your account needs are sent either way.',
    'ai-training': 'Lets AI models learn from what you make here.',
  },
  loading: 'Loading…',
  saving: 'Saving…',
  saved: 'Saved.',
  loadFailed: 'What your account says could not be loaded.',
  saveFailed: 'This could not be saved. What you chose before still holds.',
  retry: 'Try again',
};
