import { x } from '../../src/vendors/x.js';
import type { Contract } from './contract.js';

type Twq = ((...command: unknown[]) => void) & {
  queue: ArrayLike<unknown>[];
  exe?: (...command: unknown[]) => void;
  version: string;
};

export const contract: Contract = {
  facts: x,
  tag: { 'x-pixel': 'o1abc' },
  script: 'https://static.ads-twitter.com/uwt.js',
  standIn(ears) {
    const { twq } = window as unknown as { twq: Twq };
    ears.told('version', twq.version);
    twq.exe = (...command) => {
      ears.told(...command);
      ears.isRunning ||= command[0] === 'config';
      if (ears.isRunning) ears.send(String(command[0]));
    };
    for (const command of twq.queue.splice(0)) twq.exe(...Array.from(command));
  },
  use() {
    (window as unknown as { twq: Twq }).twq('event', 'tw-o1abc-1', { value: 1 });
  },
  begins: [
    ['version', '1.1'],
    ['config', 'o1abc'],
    ['event', 'tw-o1abc-1', { value: 1 }],
  ],
  used: [['event', 'tw-o1abc-1', { value: 1 }]],
  withdrawn: [],
  grantedAgain: [],
};
