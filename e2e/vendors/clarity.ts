import { clarity } from '../../src/vendors/clarity.js';
import type { Contract } from './contract.js';

type Clarity = ((...command: unknown[]) => void) & { q?: ArrayLike<unknown>[]; v?: unknown; t?: unknown };

export const contract: Contract = {
  facts: clarity,
  tag: { clarity: 'abc123' },
  script: 'https://www.clarity.ms/tag/abc123',
  standIn(ears) {
    const page = window as unknown as { clarity: Clarity };
    // It takes a page that says so for one that has it already.
    if (page.clarity.v || page.clarity.t) return;
    // The tag of the project brings a second script, which takes over.
    setTimeout(() => {
      const waiting = page.clarity.q ?? [];
      page.clarity = (...command) => {
        ears.told(...command);
        if (/^st(art|op)$/.test(String(command[0]))) ears.isRunning = command[0] === 'start';
        else if (ears.isRunning && command[0] !== 'consentv2') ears.send(String(command[0]));
      };
      page.clarity('start', { projectId: 'abc123' });
      for (const command of waiting) page.clarity(...Array.from(command));
    });
  },
  speakOfConsent() {
    (window as unknown as { clarity: Clarity }).clarity('consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' });
  },
  use() {
    (window as unknown as { clarity: Clarity }).clarity('event', 'played');
  },
  begins: [
    ['start', { projectId: 'abc123' }],
    ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
    ['event', 'played'],
  ],
  beginsWithoutAds: [
    ['start', { projectId: 'abc123' }],
    ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
    ['event', 'played'],
  ],
  used: [['event', 'played']],
  withdrawn: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }], ['stop']],
  grantedAgain: [['start'], ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]],
};
