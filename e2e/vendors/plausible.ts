import { plausible } from '../../src/vendors/plausible.js';
import type { Contract } from './contract.js';

interface Configuration {
  readonly hashBasedRouting?: boolean;
  transformRequest(payload: unknown): unknown;
}
type Plausible = ((...event: unknown[]) => void) & { q?: ArrayLike<unknown>[]; o?: Configuration; l?: boolean };

export const contract: Contract = {
  facts: plausible,
  tag: { 'plausible-site': 'pa-abc123', 'plausible-host': 'https://stats.example.org/', 'plausible-hash': '' },
  script: 'https://stats.example.org/js/pa-abc123.js',
  standIn(ears) {
    const page = window as unknown as { plausible: Plausible };
    const { o: configuration, q: waiting = [] } = page.plausible;
    if (!configuration) return;
    const { transformRequest, ...rest } = configuration;
    // How long the page was looked at is said without being asked for.
    ears.isRunning = true;
    const track = (name: unknown, options?: unknown): void => {
      if (!transformRequest({ n: name })) return;
      if (options) ears.told(name, options);
      else ears.told(name);
      ears.send(String(name));
    };
    ears.told('init', rest);
    track('pageview');
    for (const event of waiting) track(event[0], event[1]);
    page.plausible = Object.assign(track, { l: true });
  },
  use() {
    (window as unknown as { plausible: Plausible }).plausible('Played', { props: { value: 1 } });
  },
  begins: [['init', { hashBasedRouting: true }], ['pageview'], ['Played', { props: { value: 1 } }]],
  used: [['Played', { props: { value: 1 } }]],
  withdrawn: [],
  grantedAgain: [],
};
