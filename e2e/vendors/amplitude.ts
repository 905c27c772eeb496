import { amplitude } from '../../src/vendors/amplitude.js';
import type { Contract } from './contract.js';

interface Item {
  readonly name: string;
  readonly args: unknown[];
}
interface Transport {
  send(url: string): Promise<unknown>;
}
interface Plugin {
  readonly type: string;
  setup?(config: { transportProvider: Transport }): Promise<void>;
}
type Amplitude = { _q: Item[]; invoked?: boolean } & Record<string, (...args: unknown[]) => { promise?: Promise<unknown> }>;

export const contract: Contract = {
  facts: amplitude,
  tag: { 'amplitude-key': 'apikey', 'amplitude-zone': 'EU' },
  script: 'https://cdn.amplitude.com/libs/analytics-browser-2.48.1-min.js.gz',
  standIn(ears) {
    const page = window as unknown as { amplitude: Amplitude };
    const config: { optOut: boolean; transportProvider: Transport } = {
      optOut: false,
      transportProvider: { send: async (what) => ears.send(what) },
    };
    const hear = (method: string, args: unknown[]) => {
      if (method === 'add') {
        const plugin = args[0] as Plugin;
        ears.told(method, plugin.type);
        void plugin.setup?.(config);
        return {};
      }
      ears.told(method, ...args);
      if (method === 'setOptOut') config.optOut = args[0] as boolean;
      if (method === 'init' || method === 'setOptOut') ears.isRunning = !config.optOut;
      else if (ears.isRunning) void config.transportProvider.send(method);
      return { promise: Promise.resolve() };
    };
    const methods = ['init', 'add', 'track', 'identify', 'setOptOut', 'reset'];
    Object.assign(
      page.amplitude,
      Object.fromEntries(methods.map((method) => [method, (...args: unknown[]) => hear(method, args)])),
    );
    if (page.amplitude.invoked) for (const { name, args } of page.amplitude._q.splice(0)) hear(name, args);
  },
  use() {
    void (window as unknown as { amplitude: Amplitude }).amplitude.track?.('Played', { value: 1 }).promise;
  },
  begins: [
    ['init', 'apikey', { serverZone: 'EU' }],
    ['track', 'Played', { value: 1 }],
  ],
  used: [['track', 'Played', { value: 1 }]],
  withdrawn: [
    ['add', 'before'],
    ['setOptOut', true],
  ],
  grantedAgain: [['reset'], ['setOptOut', false]],
};
