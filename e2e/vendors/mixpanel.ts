import { mixpanel } from '../../src/vendors/mixpanel.js';
import type { Contract } from './contract.js';

type Call = readonly [method: string, ...args: unknown[]];
interface Config {
  readonly api_host?: string;
  readonly api_hosts: Readonly<Record<'record', object>>;
  readonly hooks: Readonly<Record<string, ((data: unknown) => unknown)[]>>;
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
    for (const [token, { hooks, api_hosts, ...config }, name] of queue._i) {
      ears.told('init', token, { ...config, recordings: `${api_hosts.record}` }, name, queue.__SV >= 1.1);
      ears.isRunning = true;
      const send = (kind: string, what: string): void => {
        const data = (hooks[`before_send_${kind}`] ?? []).reduce<unknown>((given, hook) => hook(given), what);
        if (data) ears.send(what);
      };
      // On its own it sends as long as its hook lets it: that it was opted out it looks up where that is kept.
      addEventListener(
        'click',
        () => {
          ears.isRunning = !!hooks.before_send_events?.every((hook) => hook('click'));
        },
        true,
      );
      const listen = (path: string, kind: string, names: string[]) =>
        Object.fromEntries(
          names.map((method) => [
            method,
            (...args: unknown[]) => {
              ears.told(path + method, ...args);
              if (!/opt_|reset/.test(method)) send(kind, method);
            },
          ]),
        ) as Methods;
      const people = listen('people.', 'people', ['set', 'set_once']);
      const names = ['track', 'identify', 'opt_out_tracking', 'opt_in_tracking', 'clear_opt_in_out_tracking', 'reset'];
      const instance = listen('', 'events', names);
      for (const [method, ...args] of queue.people) people[method]?.(...args);
      for (const [method, ...args] of queue) instance[method]?.(...args);
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
    [
      'init',
      'token1',
      { api_host: 'https://api-eu.mixpanel.com', recordings: 'https://api-eu.mixpanel.com' },
      'mixpanel',
      true,
    ],
    ['people.set', { plan: 'free' }],
    ['track', 'Played', { value: 1 }],
  ],
  used: [
    ['people.set', { plan: 'free' }],
    ['track', 'Played', { value: 1 }],
  ],
  withdrawn: [
    ['opt_out_tracking', { delete_user: false }],
    ['clear_opt_in_out_tracking', { enable_persistence: false }],
  ],
  grantedAgain: [['clear_opt_in_out_tracking'], ['reset']],
};
