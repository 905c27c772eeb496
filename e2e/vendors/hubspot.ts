import { hubspot } from '../../src/vendors/hubspot.js';
import type { Contract } from './contract.js';

type Queue = unknown[][];
interface Page {
  _hsq: Queue;
  _hsp: Queue;
  _hstc_ran?: boolean;
  disableHubSpotCookieBanner?: boolean;
}

export const contract: Contract = {
  facts: hubspot,
  tag: { 'hubspot-portal': '123', 'hubspot-host': 'https://js-eu1.hs-scripts.com' },
  script: 'https://js-eu1.hs-scripts.com/123.js',
  isOnce: true,
  standIn(ears) {
    const page = window as unknown as Page;
    // What is made for the account says so before the tracker comes, as any page would.
    page._hsq.push(['setPortalId', 123]);
    page._hsq.push(['trackPageView']);
    if (page._hstc_ran) return;
    page._hstc_ran = true;
    const take = (queue: Queue, hear: (...command: unknown[]) => void): void => {
      const waiting = queue.splice(0);
      queue.push = (...commands) => {
        for (const command of commands) hear(...command);
        return 0;
      };
      for (const command of waiting) hear(...command);
    };
    ears.told('own banner', !page.disableHubSpotCookieBanner);
    take(page._hsp, (...command) => ears.told(...command));
    take(page._hsq, (...command) => {
      ears.told(...command);
      ears.isRunning ||= command[0] === 'setPortalId';
      if (ears.isRunning) ears.send(String(command[0]));
    });
  },
  use() {
    (window as unknown as Page)._hsq.push(['identify', { email: 'a@example.com' }]);
  },
  begins: [
    ['own banner', false],
    ['setHubSpotConsent', { analytics: true, advertisement: true, functionality: true }],
    ['identify', { email: 'a@example.com' }],
    ['setPortalId', 123],
    ['trackPageView'],
  ],
  used: [['identify', { email: 'a@example.com' }]],
  withdrawn: [['revokeCookieConsent']],
  grantedAgain: [['setHubSpotConsent', { analytics: true, advertisement: true, functionality: true }]],
};
