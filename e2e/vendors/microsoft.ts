import { microsoft } from '../../src/vendors/microsoft.js';
import type { Contract } from './contract.js';

interface Uetq {
  push(...words: unknown[]): unknown;
}

export const contract: Contract = {
  facts: microsoft,
  tag: { 'microsoft-uet': '5488824' },
  script: 'https://bat.bing.com/bat.js',
  standIn(ears) {
    /** Starts for the one tag that it is made for, with what waits in `q`: words, all in one row. */
    class Uet {
      constructor({ q, ...tag }: { q: unknown[] }) {
        ears.told('new', tag);
        ears.isRunning = true;
        const words = q.splice(0);
        while (words.length) this.push(...words.splice(0, words[0] === 'pageLoad' ? 1 : 3));
      }
      push(...words: unknown[]): void {
        ears.told(...words);
        // Denied, it goes on without cookies.
        if (words[0] !== 'consent') ears.send(String(words[0]));
      }
    }
    Object.assign(window, { UET: Uet });
  },
  speakOfConsent() {
    (window as unknown as { uetq: Uetq }).uetq.push('consent', 'default', { ad_storage: 'denied' });
  },
  use() {
    (window as unknown as { uetq: Uetq }).uetq.push('event', 'buy', { revenue_value: 1 });
  },
  begins: [
    ['new', { ti: '5488824', enableAutoSpaTracking: true }],
    ['consent', 'default', { ad_storage: 'denied' }],
    ['consent', 'update', { ad_storage: 'granted' }],
    ['event', 'buy', { revenue_value: 1 }],
    ['pageLoad'],
  ],
  used: [['event', 'buy', { revenue_value: 1 }]],
  withdrawn: [['consent', 'update', { ad_storage: 'denied' }]],
  grantedAgain: [['consent', 'update', { ad_storage: 'granted' }]],
};
