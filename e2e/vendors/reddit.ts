import { reddit } from '../../src/vendors/reddit.js';
import type { Contract } from './contract.js';

type Rdt = ((...command: unknown[]) => void) & {
  callQueue: ArrayLike<unknown>[];
  sendEvent?: (...command: unknown[]) => void;
};

export const contract: Contract = {
  facts: reddit,
  tag: { 'reddit-pixel': 'a2_abc' },
  script: 'https://www.redditstatic.com/ads/pixel.js?pixel_id=a2_abc',
  standIn(ears) {
    const { rdt } = window as unknown as { rdt: Rdt };
    rdt.sendEvent = (...command) => {
      ears.told(...command);
      ears.isRunning ||= command[0] === 'init';
      if (ears.isRunning && !/Cookies$/.test(String(command[0]))) ears.send(String(command[0]));
    };
    for (const command of rdt.callQueue.splice(0)) rdt.sendEvent(...Array.from(command));
  },
  use() {
    (window as unknown as { rdt: Rdt }).rdt('track', 'AddToCart', { value: 1 });
  },
  begins: [
    ['init', 'a2_abc'],
    ['track', 'PageVisit'],
    ['track', 'AddToCart', { value: 1 }],
  ],
  used: [['track', 'AddToCart', { value: 1 }]],
  withdrawn: [['disableFirstPartyCookies']],
  grantedAgain: [['enableFirstPartyCookies']],
};
