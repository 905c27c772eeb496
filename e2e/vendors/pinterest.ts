import { pinterest } from '../../src/vendors/pinterest.js';
import type { Contract } from './contract.js';

type Pintrk = ((...command: unknown[]) => void) & { queue: unknown[][]; version: string };

export const contract: Contract = {
  facts: pinterest,
  tag: { 'pinterest-tag': '2612345678901' },
  script: 'https://s.pinimg.com/ct/core.js',
  standIn(ears) {
    const { queue, version } = (window as unknown as { pintrk: Pintrk }).pintrk;
    ears.told('version', version);
    let isLoaded = false;
    let consent = true;
    const hear = (command: unknown[]): void => {
      ears.told(...command);
      if (command[0] === 'load') isLoaded = true;
      if (command[0] === 'setconsent') consent = command[1] === true;
      ears.isRunning = isLoaded && consent;
      if (ears.isRunning && command[0] !== 'setconsent') ears.send(String(command[0]));
    };
    // What waits are arrays, and whatever else comes is heard at once.
    for (const command of queue.splice(0)) if (Array.isArray(command)) hear(command);
    queue.push = (...commands) => {
      commands.forEach(hear);
      return 0;
    };
  },
  speakOfConsent() {
    (window as unknown as { pintrk: Pintrk }).pintrk('setconsent', false);
  },
  use() {
    (window as unknown as { pintrk: Pintrk }).pintrk('track', 'addtocart', { value: 1 });
  },
  begins: [['version', '3.0'], ['setconsent', true], ['load', '2612345678901'], ['page'], ['track', 'addtocart', { value: 1 }]],
  used: [['track', 'addtocart', { value: 1 }]],
  withdrawn: [['setconsent', false]],
  grantedAgain: [['setconsent', true]],
};
