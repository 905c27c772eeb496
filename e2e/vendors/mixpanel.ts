import { mixpanel } from '../../src/vendors/mixpanel.js';
import type { Contract } from './contract.js';

type Call = readonly [method: string, ...args: unknown[]];
interface Config {
  readonly api_host?: string;
  /** What it asks in place of the page's own `window`. */
  readonly window?: { readonly doNotTrack: string };
}
type Account = readonly [token: string, config: Config, name: string];
type Methods = Record<string, (...args: unknown[]) => void>;
type Mixpanel = Call[] & Methods & { people: Call[] & Methods; _i: Account[]; __SV: number };

export const contract: Contract = {
  facts: mixpanel,
  tag: { 'mixpanel-key': 'token1', 'mixpanel-host': 'https://api-eu.mixpanel.com' },
  script: 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
  standIn(ears) {
    const page = window as unknown as { mixpanel: Mixpanel };
    const queue = page.mixpanel;
    for (const [token, config, name] of queue._i) {
      ears.told('init', token, config, name, queue.__SV >= 1.1);
      ears.isRunning = true;
      const isOptedOut = (): boolean => instance.config.window?.doNotTrack === '1';
      const send = (what: string): void => {
        if (!isOptedOut()) ears.send(what);
      };
      // On its own it sends until it is opted out, which it looks up each time.
      addEventListener(
        'click',
        () => {
          ears.isRunning = !isOptedOut();
        },
        true,
      );
      const listen = (path: string, names: string[]) =>
        Object.fromEntries(
          names.map((method) => [
            method,
            (...args: unknown[]) => {
              ears.told(path + method, ...args);
              if (!/opt_|reset|config/.test(method)) send(method);
            },
          ]),
        ) as Methods;
      const people = listen('people.', ['set', 'set_once']);
      const names = [
        'track',
        'identify',
        'opt_out_tracking',
        'opt_in_tracking',
        'clear_opt_in_out_tracking',
        'reset',
        'set_config',
      ];
      const has_opted_out_tracking = (): boolean => false;
      const instance = Object.assign(listen('', names), { config, has_opted_out_tracking });
      for (const [method, ...args] of queue.people) people[method]?.(...args);
      for (const [method, ...args] of queue) (instance as Methods)[method]?.(...args);
      page.mixpanel = Object.assign(instance, { people }) as unknown as Mixpanel;
    }
  },
  speakOfConsent() {
    const page = window as unknown as { mixpanel: Mixpanel };
    page.mixpanel.opt_out_tracking?.();
  },
  use() {
    const page = window as unknown as { mixpanel: Mixpanel };
    page.mixpanel.people.set?.({ plan: 'free' });
    page.mixpanel.track?.('Played', { value: 1 });
  },
  begins: [
    ['init', 'token1', { api_host: 'https://api-eu.mixpanel.com' }, 'mixpanel', true],
    ['people.set', { plan: 'free' }],
    ['track', 'Played', { value: 1 }],
  ],
  used: [
    ['people.set', { plan: 'free' }],
    ['track', 'Played', { value: 1 }],
  ],
  withdrawn: [
    ['set_config', {}],
    ['opt_out_tracking', { delete_user: false }],
    ['clear_opt_in_out_tracking', { enable_persistence: false }],
  ],
  grantedAgain: [['clear_opt_in_out_tracking'], ['reset']],
};
