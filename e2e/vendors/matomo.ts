import { matomo } from '../../src/vendors/matomo.js';
import type { Contract } from './contract.js';

type Command = readonly [method: string, ...args: unknown[]];

export const contract: Contract = {
  facts: matomo,
  tag: { 'matomo-site': '3', 'matomo-host': 'https://stats.example.org/' },
  script: 'https://stats.example.org/matomo.js',
  standIn(ears) {
    const page = window as unknown as { _paq: { push(...commands: Command[]): void } & Iterable<Command> };
    const known: { url?: unknown; site?: unknown } = {};
    let hasConsent = true;
    const held: string[] = [];
    let process = (request: string): string => request;
    const send = (request: string): void => {
      if (!hasConsent) held.push(request);
      else if (request) ears.send(request);
    };
    const apply = ([method, ...args]: Command): void => {
      if (method === 'setCustomRequestProcessing') {
        process = args[0] as typeof process;
        return;
      }
      ears.told(method, ...args);
      if (method === 'requireConsent' || method === 'forgetConsentGiven') hasConsent = false;
      if (method === 'setConsentGiven') {
        hasConsent = true;
        held.splice(0).forEach(send);
      }
      if (method === 'setTrackerUrl') known.url = args[0];
      if (method === 'setSiteId') known.site = args[0];
      if (method.startsWith('track') && known.url && known.site) send(process(method));
      ears.isRunning = hasConsent && !!known.url && !!known.site;
    };
    const waiting = [...page._paq];
    page._paq = { push: (...commands: Command[]) => commands.forEach(apply) } as unknown as typeof page._paq;
    waiting.forEach(apply);
    // A link that is followed is held back while it has no consent, and would be sent with the next.
    addEventListener('click', () => {
      if (!hasConsent && known.url) send(process('held'));
    });
  },
  use() {
    (window as unknown as { _paq: { push(...commands: Command[]): void } })._paq.push(['trackEvent', 'Film', 'Play']);
  },
  begins: [
    ['requireConsent'],
    ['setConsentGiven'],
    ['setTrackerUrl', 'https://stats.example.org/matomo.php'],
    ['setSiteId', '3'],
    ['trackPageView'],
    ['enableLinkTracking'],
    ['trackEvent', 'Film', 'Play'],
  ],
  used: [['trackEvent', 'Film', 'Play']],
  withdrawn: [['forgetConsentGiven']],
  grantedAgain: [['setConsentGiven']],
};
