import { hotjar } from '../../src/vendors/hotjar.js';
import type { Contract } from './contract.js';

type Hj = ((...command: unknown[]) => void) & { q?: ArrayLike<unknown>[] };

export const contract: Contract = {
  facts: hotjar,
  tag: { 'hotjar-site': '1234567' },
  script: 'https://static.hotjar.com/c/hotjar-1234567.js?sv=6',
  standIn(ears) {
    const page = window as unknown as { hj: Hj; _hjSettings: unknown; hjBootstrap?: (id: number) => void };
    page.hjBootstrap ||= () => {
      ears.told('settings', page._hjSettings);
      const waiting = page.hj.q ?? [];
      ears.isRunning = true;
      page.hj = (...command) => {
        ears.told(...command);
        ears.send(String(command[0]));
      };
      for (const command of waiting) page.hj(...Array.from(command));
    };
    page.hjBootstrap(1234567);
  },
  use() {
    (window as unknown as { hj: Hj }).hj('event', 'played');
  },
  begins: [
    ['settings', { hjid: 1234567, hjsv: 6 }],
    ['event', 'played'],
  ],
  used: [['event', 'played']],
  withdrawn: [],
  grantedAgain: [],
};
