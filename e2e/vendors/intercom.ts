import { intercom } from '../../src/vendors/intercom.js';
import type { Contract } from './contract.js';

type Intercom = ((...command: unknown[]) => void) & { q?: ArrayLike<unknown>[] };

const BOOT = ['boot', { api_base: 'https://api-iam.eu.intercom.io', app_id: 'app1' }];

export const contract: Contract = {
  facts: intercom,
  tag: { 'intercom-app': 'app1', 'intercom-region': 'eu' },
  script: 'https://widget.intercom.io/widget/app1',
  standIn(ears) {
    const page = window as unknown as { Intercom: Intercom; intercomSettings?: { app_id?: string } };
    const waiting = page.Intercom.q ?? [];
    page.Intercom = (...command) => {
      ears.told(...command);
      if (/^(boot|shutdown)$/.test(String(command[0]))) ears.isRunning = command[0] === 'boot';
      else if (ears.isRunning) ears.send(String(command[0]));
    };
    if (page.intercomSettings?.app_id) page.Intercom('boot', page.intercomSettings);
    for (const command of waiting) page.Intercom(...Array.from(command));
  },
  use() {
    (window as unknown as { Intercom: Intercom }).Intercom('trackEvent', 'played');
  },
  begins: [BOOT, ['trackEvent', 'played']],
  used: [['trackEvent', 'played']],
  withdrawn: [['shutdown']],
  grantedAgain: [BOOT],
};
