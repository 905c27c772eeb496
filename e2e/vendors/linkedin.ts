import { linkedin } from '../../src/vendors/linkedin.js';
import type { Contract } from './contract.js';

type Lintrk = ((command: string, data?: object) => void) & { q?: [string, object?][] };
interface Page {
  lintrk: Lintrk;
  _linkedin_partner_id?: string;
  _linkedin_data_partner_ids?: string[];
  _wait_for_lintrk?: boolean;
  _already_called_lintrk?: boolean;
}

export const contract: Contract = {
  facts: linkedin,
  tag: { 'linkedin-partner': '123456' },
  script: 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
  standIn(ears) {
    const page = window as unknown as Page;
    const waiting = page.lintrk.q ?? [];
    page.lintrk = (command, data) => {
      const ids = page._linkedin_data_partner_ids ?? [];
      ears.told(page._linkedin_partner_id, ids.join(), command, ...(data ? [data] : []));
      ears.isRunning ||= ids.length > 0;
      if (ids.length) ears.send(command);
    };
    for (const [command, data] of waiting) page.lintrk(command, data);
    if (page._wait_for_lintrk || page._already_called_lintrk) return;
    page._already_called_lintrk = true;
    page.lintrk('track');
  },
  use() {
    (window as unknown as Page).lintrk('track', { conversion_id: 7 });
  },
  begins: [
    ['123456', '123456', 'track', { conversion_id: 7 }],
    ['123456', '123456', 'track'],
  ],
  used: [['123456', '123456', 'track', { conversion_id: 7 }]],
  withdrawn: [],
  grantedAgain: [],
};
