import { snap } from '../../src/vendors/snap.js';
import type { Contract } from './contract.js';

type Snaptr = ((...command: unknown[]) => void) & {
  queue: ArrayLike<unknown>[];
  handleRequest?: (...command: unknown[]) => void;
};

export const contract: Contract = {
  facts: snap,
  tag: { 'snap-pixel': 'c9215353-1234-4abc-8def-1234567890ab' },
  script: 'https://sc-static.net/scevent.min.js',
  standIn(ears) {
    const { snaptr } = window as unknown as { snaptr: Snaptr };
    const hear = (...command: unknown[]): void => {
      ears.told(...command);
      ears.isRunning ||= command[0] === 'init';
      if (ears.isRunning) ears.send(String(command[0]));
    };
    snaptr.handleRequest = hear;
    for (const command of snaptr.queue.splice(0)) hear(...Array.from(command));
  },
  use() {
    (window as unknown as { snaptr: Snaptr }).snaptr('track', 'ADD_CART', { price: 1 });
  },
  begins: [
    ['init', 'c9215353-1234-4abc-8def-1234567890ab'],
    ['track', 'PAGE_VIEW'],
    ['track', 'ADD_CART', { price: 1 }],
  ],
  used: [['track', 'ADD_CART', { price: 1 }]],
  withdrawn: [],
  grantedAgain: [],
};
