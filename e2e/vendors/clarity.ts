import { clarity } from '../../src/vendors/clarity.js';
import type { Contract } from './contract.js';

type Clarity = ((...command: unknown[]) => void) & { q?: unknown[][]; v?: unknown; t?: unknown };

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
      let analytics: unknown;
      /** While it is stopped all waits for its start. */
      const queueUp = (): void => {
        const queue: Clarity = (...command) => {
          if (command[0] !== 'start') queue.q?.push(command);
          else {
            page.clarity = clarity;
            clarity(...command);
          }
        };
        page.clarity = Object.assign(queue, { q: [] });
      };
      // Started twice, stopped twice, or told something while it is stopped, it does nothing.
      const run = (isRunning: boolean): void => {
        ears.isRunning = isRunning;
        if (isRunning) return;
        navigator.sendBeacon('https://www.clarity.ms/collect?rest');
        queueUp();
      };
      const clarity: Clarity = (...command) => {
        const [name, said] = command as [string, { analytics_Storage?: unknown } | undefined];
        if (name === 'start' ? ears.isRunning : !ears.isRunning) return;
        ears.told(...command);
        if (/^st(art|op)$/.test(name)) run(name === 'start');
        else if (name !== 'consentv2') ears.send(name);
        // Denied what it had, it begins again without cookies.
        else if (analytics === 'granted' && said?.analytics_Storage === 'denied') {
          run(false);
          setTimeout(() => run(true), 250);
        }
        if (name === 'consentv2') analytics = said?.analytics_Storage;
      };
      clarity.v = '0.8.70';
      page.clarity = clarity;
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
  withdrawn: [['stop']],
  grantedAgain: [
    ['start', {}],
    ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
  ],
};
