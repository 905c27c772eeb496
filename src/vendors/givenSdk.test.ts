// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.minima.co.uk/" }
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Gate, State } from '../types.js';

type Sdk = Record<string, (...args: unknown[]) => unknown>;

/** A stand-in for an SDK, which writes down how it is called. */
const createSdk = (log: unknown[][], names: readonly string[]): Sdk =>
  Object.assign(
    Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => void log.push([name, ...args])])),
    { config: {} }, // what Mixpanel's has once it is begun
  );

const decide = async (gate: Gate, state: State): Promise<void> => {
  const granted = state === 'granted';
  gate.update?.({ [`${gate.purpose}`]: { state, granted, reason: granted ? 'granted' : 'denied' } });
  if (granted) await gate.open();
  else gate.close?.();
};

const apis = window as unknown as Record<string, Sdk>;

const VENDORS = [
  {
    api: 'amplitude',
    names: ['add', 'init', 'track', 'setOptOut', 'reset'],
    make: async (load: () => Promise<object>, id: string) =>
      (await import('./amplitude.js')).amplitudeGate({ id, zone: 'EU', load }),
    begins: (id: string) => [
      ['init', id, { serverZone: 'EU' }],
      ['track', 'early'],
    ],
    withdrawn: [
      ['add', expect.objectContaining({ type: 'before' })],
      ['setOptOut', true],
    ],
    call: 'track',
  },
  {
    api: 'mixpanel',
    names: ['init', 'track', 'set_config', 'has_opted_out_tracking', 'opt_out_tracking', 'clear_opt_in_out_tracking'],
    make: async (load: () => Promise<object>, id: string) =>
      (await import('./mixpanel.js')).mixpanelGate({ id, load, config: { track_pageview: true } }),
    begins: (id: string) => [
      ['init', id, { track_pageview: true }],
      ['track', 'early'],
    ],
    withdrawn: [
      ['has_opted_out_tracking', { ignore_dnt: true }],
      ['set_config', {}],
      ['opt_out_tracking', { delete_user: false }],
      ['clear_opt_in_out_tracking', { enable_persistence: false }],
    ],
    call: 'track',
  },
  {
    api: 'Sentry',
    names: ['init', 'captureException'],
    make: async (load: () => Promise<object>, id: string) =>
      (await import('./sentry.js')).sentryGate({ id: `https://${id}@o1.ingest.sentry.io/1`, load, config: { release: '1' } }),
    begins: (id: string) => [
      ['init', { dsn: `https://${id}@o1.ingest.sentry.io/1`, release: '1' }],
      ['captureException', 'early'],
    ],
    withdrawn: [],
    call: 'captureException',
  },
] as const;

/** As on a page of its own, where nothing of us is yet. */
const openPage = (): void => {
  vi.resetModules();
  for (const name of Object.getOwnPropertySymbols(globalThis))
    if (name.description?.startsWith('@minima/')) Reflect.deleteProperty(globalThis, name);
};

afterEach(() => {
  openPage();
  for (const { api } of VENDORS) Reflect.deleteProperty(window, api);
});

describe.each(VENDORS)('$api, given by the site', ({ api, names, make, begins, withdrawn, call }) => {
  it('is asked for with a yes, told in order what waited, and stopped with a withdrawal', async () => {
    const log: unknown[][] = [];
    let asked = 0;
    const gate = await make(async () => {
      asked++;
      return { default: createSdk(log, names) };
    }, 'first');
    apis[api]?.[call]?.('early');
    expect(asked).toBe(0);
    await decide(gate, 'granted');
    expect(log.splice(0)).toEqual(begins('first'));
    apis[api]?.[call]?.('later');
    expect(log.splice(0)).toEqual([[call, 'later']]);
    await decide(gate, 'denied');
    expect(log.splice(0)).toEqual(withdrawn);
    apis[api]?.[call]?.('refused');
    expect(log).toEqual([]);
    expect(asked).toBe(1);
    expect(document.querySelector('script')).toBeNull();
  });

  it('that comes after a withdrawal is not begun, and asked for again with the next yes', async () => {
    const log: unknown[][] = [];
    let arrive = (_sdk: object): void => {};
    let asked = 0;
    const load = (): Promise<object> => {
      asked++;
      return new Promise((resolve) => void (arrive = resolve));
    };
    const gate = await make(load, 'second');
    apis[api]?.[call]?.('early');
    const opened = decide(gate, 'granted');
    await vi.waitFor(() => expect(asked).toBe(1));
    await decide(gate, 'denied');
    arrive(createSdk(log, names));
    await opened;
    expect(log).toEqual([]);
    apis[api]?.[call]?.('refused');
    expect(log).toEqual([]);

    const again = decide(gate, 'granted');
    apis[api]?.[call]?.('early');
    await vi.waitFor(() => expect(asked).toBe(2));
    arrive(createSdk(log, names));
    await again;
    expect(log).toEqual(begins('second'));
  });

  it('that cannot be had is reported, and asked for again with the next yes', async () => {
    const log: unknown[][] = [];
    let isBroken = true;
    const gate = await make(async () => {
      if (isBroken) throw new Error('offline');
      return createSdk(log, names);
    }, 'third');
    await expect(decide(gate, 'granted')).rejects.toThrow('offline');
    await decide(gate, 'denied');
    isBroken = false;
    const again = decide(gate, 'granted');
    apis[api]?.[call]?.('early');
    await again;
    expect(log).toEqual(begins('third'));
  });
});

it('an app goes on with what it waits for, before a yes, while the SDK is on its way and after a no, and is not called again', async () => {
  const log: unknown[][] = [];
  const [, { make, names }] = VENDORS;
  let arrive: ((sdk: object) => void) | undefined;
  const gate = await make(() => new Promise((resolve) => void (arrive = resolve)), 'fourth');
  const done = vi.fn();
  const order = (): void => {
    apis.mixpanel?.track?.('order', {}, done);
    const group = apis.mixpanel?.get_group?.('company', 'Acme') as Sdk;
    group.set?.({ plan: 'paid' });
  };
  order();
  const opened = decide(gate, 'granted');
  order();
  expect(done).toHaveBeenCalledTimes(2);
  await vi.waitFor(() => expect(arrive).toBeDefined());
  arrive?.(createSdk(log, [...names, 'get_group']));
  await opened;
  expect(log.filter(([name]) => name === 'track')).toEqual([
    ['track', 'order', {}],
    ['track', 'order', {}],
  ]);
  await decide(gate, 'denied');
  order();
  expect(done).toHaveBeenCalledTimes(3);
});
