// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.minima.co.uk/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { State, Verdicts } from '../types.js';
import { posthogScript } from './fetchPosthog.js';
import { posthogGate } from './posthog.js';

/** What stops it: its own answer is forgotten, it is out, somebody else, and what waits goes nowhere. */
const STOPPED = ['out true', 'clear', 'out true', 'reset', 'let go, loaded false'];

/** A stand-in for posthog-js, which writes down how it is called and keeps what the real one keeps. */
const createClient = (log: string[]) => ({
  __loaded: false,
  config: { fetch_options: {} },
  init(key: string, config: Record<string, unknown>) {
    this.__loaded = true;
    log.push(`init ${key} ${config.api_host} ${config.opt_out_capturing_by_default} ${config.opt_out_persistence_by_default}`);
    localStorage.setItem(`ph_${key}_posthog`, 'id');
    return this;
  },
  clear_opt_in_out_capturing: () => log.push('clear'),
  get_property: () => undefined,
  set_config: (config: Record<string, unknown>) => log.push(`out ${config.opt_out_capturing_by_default}`),
  reset() {
    log.push('reset');
    localStorage.setItem('ph_late', 'id');
  },
  _handle_unload() {
    log.push(`let go, loaded ${this.__loaded}`);
  },
  reloadFeatureFlags: () => log.push('reload flags'),
  setPersonProperties: (...args: unknown[]) => log.push(`person ${args.map((arg) => JSON.stringify(arg ?? null)).join(' ')}`),
  capture: (name: string) => log.push(`capture ${name}`),
});

const verdicts = (state: State): Verdicts => ({ analytics: { state, granted: state === 'granted', reason: 'no-decision' } });

const setUp = (more: Partial<Parameters<typeof posthogGate>[0]> = {}) => {
  const log: string[] = [];
  const client = createClient(log);
  const load = vi.fn(async (): Promise<unknown> => ({ default: client }));
  // A project has one gate, so each test has a project.
  const key = `phc${++projects}`;
  const init = `init ${key} https://eu.i.posthog.com false true`;
  return { log, load, init, key, gate: posthogGate({ key, host: 'https://eu.i.posthog.com', load, ...more }) };
};
let projects = 0;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe('the gate of PostHog', () => {
  it('loads nothing and stores nothing before it opens', () => {
    const { gate, load } = setUp();
    gate.update?.(verdicts('undecided'));
    gate.posthog.capture?.('early');
    expect(load).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });

  it('answers, before PostHog can, what PostHog says itself before it has begun', () => {
    const { gate } = setUp();
    const ask = (name: string, ...args: unknown[]): unknown =>
      (gate.posthog as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...args);
    expect(ask('get_explicit_consent_status')).toBe('pending');
    expect(ask('get_distinct_id')).toBeUndefined();
    expect(ask('getAllFeatureFlags')).toEqual([]);
    expect(ask('getGroups')).toEqual({});
    const heard = vi.fn();
    ask('getSurveys', heard);
    expect(heard).toHaveBeenCalledWith([], { isLoaded: false });
  });

  it('keeps what is said of people', async () => {
    const { gate, log, init } = setUp();
    const { people } = gate.posthog as unknown as { people: Record<string, (...args: unknown[]) => void> };
    people.set?.('plan', 'free');
    people.set_once?.({ from: 'ad' });
    await gate.open();
    expect(log).toEqual([init, 'person {"plan":"free"}', 'person null {"from":"ad"}']);
  });

  it('sends after a grant what was kept, in order and once, and then passes calls straight on', async () => {
    const { gate, log, init } = setUp();
    gate.posthog.capture?.('first');
    gate.posthog.capture?.('second');
    gate.update?.(verdicts('granted'));
    await gate.open();
    gate.posthog.capture?.('third');
    expect(log).toEqual([init, 'capture first', 'capture second', 'capture third']);
  });

  it('drops on a denial what was kept, and every later call', async () => {
    const { gate, log, init } = setUp();
    gate.posthog.capture?.('before');
    gate.update?.(verdicts('denied'));
    gate.posthog.capture?.('while denied');
    gate.update?.(verdicts('granted'));
    await gate.open();
    expect(log).toEqual([init]);
  });

  it('stops on a withdrawal in the one order that leaves it silent, and leaves no key behind', async () => {
    const { gate, log } = setUp();
    await gate.open();
    log.length = 0;
    gate.update?.(verdicts('denied'));
    gate.close?.();
    gate.posthog.capture?.('after');
    expect(log).toEqual(STOPPED);
    expect(localStorage).toHaveLength(0);
  });

  it('looks for keys again a little later, unless it has been granted again', async () => {
    const { gate, key } = setUp();
    await gate.open();
    gate.close?.();
    localStorage.setItem(`ph_${key}_posthog`, 'written late');
    vi.advanceTimersByTime(5000);
    expect(localStorage).toHaveLength(0);
    gate.close?.();
    await gate.open();
    localStorage.setItem(`ph_${key}_posthog`, 'rightly there');
    vi.advanceTimersByTime(5000);
    expect(localStorage).toHaveLength(1);
  });

  it('opens again with a client of its own, and announces nothing', async () => {
    const { gate, log, load, init } = setUp();
    await gate.open();
    gate.close?.();
    log.length = 0;
    await gate.open();
    expect(log).toEqual([init]);
    expect(load).toHaveBeenCalledOnce();
  });

  it('does not start when consent is withdrawn while it is loading', async () => {
    const { gate, log } = setUp();
    const opening = gate.open();
    gate.close?.();
    await opening;
    expect(log).toEqual([]);
  });

  it('reports a failure to load, and tries again with the next grant', async () => {
    const { gate, load } = setUp();
    load.mockRejectedValueOnce(new Error('blocked'));
    await expect(gate.open()).rejects.toThrow('blocked');
    gate.close?.();
    await gate.open();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('lets no configuration override what consent rests on', async () => {
    const { gate, log, init } = setUp({
      config: { opt_out_capturing_by_default: false, opt_out_persistence_by_default: false },
    });
    await gate.open();
    expect(log[0]).toBe(init);
  });

  it.each([
    ['https://eu.i.posthog.com', 'https://eu-assets.i.posthog.com/static/array.js'],
    ['https://us.i.posthog.com/', 'https://us-assets.i.posthog.com/static/array.js'],
    ['https://ph.minima.co.uk', 'https://ph.minima.co.uk/static/array.js'],
  ])('finds the script of %s at %s', (host, script) => expect(posthogScript(host)).toBe(script));

  it('is one for a project, whoever asks for it: an app that is mounted again begins nothing twice', async () => {
    const { gate, key, init, log } = setUp();
    const again = posthogGate({ key });
    expect(again.posthog).toBe(gate.posthog);
    expect(posthogGate({ key, purpose: 'stats' }).posthog).not.toBe(gate.posthog);
    expect(posthogGate({ key: `${key}2` }).posthog).not.toBe(gate.posthog);
    gate.update?.(verdicts('granted'));
    await Promise.all([gate.open(), again.open()]);
    expect(log).toEqual([init]);
    gate.close?.();
    gate.posthog.capture?.('still there');
    expect(log.slice(1)).toEqual(['capture still there']);
    again.close?.();
    expect(log.slice(2)).toEqual(STOPPED);
  });
});
