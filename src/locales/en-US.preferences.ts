import type { PreferencesTexts } from './types.js';

export { account } from './en-US.account.js';
export { embeds } from './en-US.embeds.js';

export const preferences: PreferencesTexts = {
  title: 'Privacy choices',
  intro: 'Choose what may run. Everything works just as well without it.',
  necessary: 'Strictly necessary',
  necessaryText: 'Sign-in, security and remembering these choices. The site cannot work without it.',
  alwaysOn: 'Always on',
  descriptions: {
    analytics: 'Counts visits and shows us which features are used and where people get stuck.',
    marketing: 'Lets advertising partners recognize you, measure our ads and show you ours on other sites.',
    preferences: 'Remembers settings that you make, such as language and layout.',
    errors: 'Sends us a report when something breaks, so that we can fix it.',
  },
  gpcOff: 'Off because your browser sends Global Privacy Control.',
  gpcOverride: 'Switching it on overrides Global Privacy Control for this site only. You can switch it off again at any time.',
  gpcOverridden: 'On by your own choice, although your browser sends Global Privacy Control.',
  exempt: 'Runs until you switch it off.',
  minor: 'Off because of your age.',
  withdraw: 'You can come back here and change your mind at any time. A withdrawal takes effect at once.',
  law: 'The law that applies here: {law}.',
  rights: 'Access, export or erase your data',
  vendors: 'Vendors: {vendors}',
  vendor: 'Vendor',
  purpose: 'Purpose',
  recipients: 'Received by',
  keys: 'Kept on this device',
  retention: 'Keeps what it collects for',
  session: 'until you close the page',
  lasting: 'until it is removed',
  unfinished: '{vendors} can only be stopped completely by loading this page again.',
  reload: 'Reload now',
  save: 'Save my choice',
  close: 'Close without changing anything',
};
