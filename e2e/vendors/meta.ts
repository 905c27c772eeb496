import { meta } from '../../src/vendors/meta.js';
import type { Contract } from './contract.js';

type Fbq = ((...command: unknown[]) => void) & {
  queue: ArrayLike<unknown>[];
  callMethod?: (...command: unknown[]) => void;
  version: string;
  loaded: boolean;
};

export const contract: Contract = {
  facts: meta,
  tag: { 'meta-pixel': '123' },
  options: { dataProcessingOptions: ['LDU'] },
  script: 'https://connect.facebook.net/en_US/fbevents.js',
  standIn(ears) {
    const { fbq, _fbq } = window as unknown as { fbq: Fbq; _fbq: Fbq };
    ears.told('version', fbq.version, fbq.loaded);
    let consent = true;
    let isFor = '';
    /** While revoked, what it is told waits for the next grant. */
    const held: unknown[] = [];
    _fbq.callMethod = (...command) => {
      ears.told(...command);
      if (command[0] === 'consent') consent = command[1] === 'grant';
      if (command[0] === 'init') isFor = String(command[1]);
      ears.isRunning = consent && isFor !== '';
      if (command[0] === 'track') held.push(command[1]);
      if (ears.isRunning) for (const name of held.splice(0)) ears.send(String(name));
    };
    for (const command of fbq.queue.splice(0)) _fbq.callMethod(...Array.from(command));
  },
  speakOfConsent() {
    (window as unknown as { fbq: Fbq }).fbq('consent', 'revoke');
  },
  use() {
    const { fbq } = window as unknown as { fbq: Fbq };
    fbq('consent', 'revoke'); // not a word of the page's
    fbq('track', 'AddToCart', { value: 1 });
  },
  begins: [
    ['version', '2.0', true],
    ['consent', 'grant'],
    ['dataProcessingOptions', ['LDU'], 0, 0],
    ['init', '123'],
    ['track', 'PageView'],
    ['track', 'AddToCart', { value: 1 }],
  ],
  used: [['track', 'AddToCart', { value: 1 }]],
  withdrawn: [['consent', 'revoke']],
  grantedAgain: [['consent', 'grant']],
};
