import { describe, expect, it } from 'vitest';
import { playCalls } from './playCalls.js';
import { type Call, standIn } from './standIn.js';

type Api = Record<string, (...args: unknown[]) => unknown>;

const make = () => {
  const calls: Call[] = [];
  const api = standIn((call) => calls.push(call));
  return { calls, api, methods: api as unknown as Api };
};

describe('standIn', () => {
  it('hands on calls of any method, in order, with all they were called with', () => {
    const { calls, methods } = make();
    methods.identify?.('u1', { plan: 'free' });
    methods.capture?.('seen');
    methods.capture?.();
    expect(calls).toEqual([['identify', 'u1', { plan: 'free' }], ['capture', 'seen'], ['capture']]);
  });

  it('hands on calls of the API itself, without a name', () => {
    const { calls, api } = make();
    api('track', 'PageView');
    expect(calls).toEqual([['', 'track', 'PageView']]);
  });

  it('is a function like any other, as compiled pages call it', () => {
    const { calls, methods } = make();
    methods.capture?.call(methods, 'seen');
    methods.capture?.apply(methods, ['again']);
    expect(calls).toEqual([
      ['capture', 'seen'],
      ['capture', 'again'],
    ]);
  });

  it('answers every question with no', () => {
    const { methods } = make();
    expect(methods.isFeatureEnabled?.('beta')).toBe(false);
    expect(methods.getFeatureFlag?.('beta')).toBe(false);
  });

  it('gives whoever wants to listen something to stop with', () => {
    const { methods } = make();
    const stop = methods.onFeatureFlags?.(() => {});
    expect(stop).toBeTypeOf('function');
    expect(stop as () => void).not.toThrow();
  });

  it('can be looked into as deep as a page likes', () => {
    const { calls, methods } = make();
    ((methods.people as unknown as Api).set as (...args: unknown[]) => void)({ plan: 'free' });
    expect(calls).toEqual([['set', { plan: 'free' }]]);
  });

  it('can be made with new, and what a call returns can be gone on with', async () => {
    const { calls, methods } = make();
    const Identify = methods.Identify as unknown as new () => Api;
    expect(() => new Identify().set?.('plan', 'free')).not.toThrow();
    const chained = new Identify().set?.('plan', 'free') as Api;
    expect(() => chained.add?.('visits', 1)).not.toThrow();
    const { track } = methods as { track(name: string): { promise: unknown } };
    await track('seen').promise;
    expect(calls).toEqual([['Identify'], ['Identify'], ['track', 'seen']]);
  });

  it('has no symbol that only a vendor could have', () => {
    const { methods } = make();
    expect(`${methods}`).toContain('function');
    expect(Reflect.get(methods, Symbol.iterator)).toBeUndefined();
  });

  it('can be awaited, and has nothing of a library that is loaded', async () => {
    const { api, methods } = make();
    expect(await (api as unknown as Promise<unknown>)).toBe(api);
    expect(methods.__loaded).toBeUndefined();
  });
});

describe('playCalls', () => {
  it('sends what was kept in order, and what follows at once', () => {
    const { calls, methods } = make();
    methods.capture?.('first');
    methods.capture?.('second');
    const sent: Call[] = [];
    playCalls(calls, (...call) => sent.push(call));
    methods.capture?.('third');
    expect(sent).toEqual([
      ['capture', 'first'],
      ['capture', 'second'],
      ['capture', 'third'],
    ]);
    expect(calls).toHaveLength(0);
  });
});
