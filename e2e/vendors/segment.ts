import { segment } from '../../src/vendors/segment.js';
import type { Contract } from './contract.js';

type Call = readonly [method: string, ...args: unknown[]];
type Middleware = (event: { payload: unknown; next(payload: unknown): void }) => void;
type Analytics = Call[] &
  Record<string, (...args: unknown[]) => void> & {
    _writeKey: string;
    _loadOptions?: { disable?: boolean };
    invoked: boolean;
    methods: string[];
  };

export const contract: Contract = {
  facts: segment,
  tag: { 'segment-key': 'WriteKey1' },
  script: 'https://cdn.segment.com/analytics.js/v1/WriteKey1/analytics.min.js',
  standIn(ears) {
    const page = window as unknown as { analytics: Analytics };
    const { analytics: queue } = page;
    // An instance that does nothing takes the place of the queue then.
    const isDisabled = queue._loadOptions?.disable === true;
    ears.isRunning = !isDisabled;
    const middleware: Middleware[] = [];
    const hear = (method: string, args: unknown[]): void => {
      if (isDisabled) return;
      if (method === 'addSourceMiddleware') return void middleware.push(args[0] as Middleware);
      const deliver = (): void => {
        ears.told(method, ...args);
        if (method !== 'reset') ears.send(method);
      };
      const isEvent = /^(track|page|identify)$/.test(method);
      const pass = middleware.reduceRight<() => void>((next, check) => () => check({ payload: {}, next }), deliver);
      if (isEvent) pass();
      else deliver();
    };
    if (!isDisabled) ears.told('queue', queue._writeKey, queue.invoked);
    const { methods } = queue;
    page.analytics = Object.fromEntries(
      methods.map((method) => [method, (...args: unknown[]) => hear(method, args)]),
    ) as unknown as Analytics;
    const isFirst = ([method]: Call): boolean => method === 'addSourceMiddleware';
    const waiting = queue.splice(0);
    for (const [method, ...args] of [...waiting.filter(isFirst), ...waiting.filter((call) => !isFirst(call))])
      hear(method, args);
  },
  use() {
    (window as unknown as { analytics: Analytics }).analytics.track?.('Played', { value: 1 });
  },
  begins: [['queue', 'WriteKey1', true], ['page'], ['track', 'Played', { value: 1 }]],
  used: [['track', 'Played', { value: 1 }]],
  withdrawn: [['reset']],
  grantedAgain: [],
};
