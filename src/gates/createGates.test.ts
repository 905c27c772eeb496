import { describe, expect, it } from 'vitest';
import type { Gate, Verdicts } from '../types.js';
import { createGates } from './createGates.js';

const verdicts = (granted: Record<string, boolean | null>): Verdicts =>
  Object.fromEntries(
    Object.entries(granted).map(([id, yes]) => [
      id,
      yes === null
        ? { state: 'undecided', granted: false, reason: 'no-decision' }
        : { state: yes ? 'granted' : 'denied', granted: yes, reason: yes ? 'granted' : 'denied' },
    ]),
  );

/** Gates that write down what becomes of them, and an `attempt` that writes down what they throw. */
const setUp = () => {
  const log: string[] = [];
  const errors: unknown[] = [];
  const gates = createGates((run) => {
    try {
      const result = run();
      if (result instanceof Promise) result.catch((error) => errors.push(error));
    } catch (error) {
      errors.push(error);
    }
  }, new Map());
  const logged = (purpose: Gate['purpose'], more: Partial<Gate> = {}): Gate => ({
    purpose,
    open: () => log.push(`open ${purpose}`),
    close: () => log.push(`close ${purpose}`),
    ...more,
  });
  return { gates, log, errors, logged };
};

describe('createGates', () => {
  it('opens nothing before there are verdicts, and nothing that is undecided or denied', () => {
    const { gates, log, logged } = setUp();
    gates.add(logged('analytics'));
    gates.add(logged('marketing'));
    expect(log).toEqual([]);
    gates.apply(verdicts({ analytics: null, marketing: false }));
    expect(log).toEqual([]);
  });

  it('closes all that must close before it opens any', () => {
    const { gates, log, logged } = setUp();
    for (const id of ['a1', 'b1', 'a2', 'b2']) gates.add(logged(id));
    gates.apply(verdicts({ a1: true, a2: true, b1: false, b2: false }));
    log.length = 0;
    gates.apply(verdicts({ a1: false, a2: false, b1: true, b2: true }));
    expect(log).toEqual(['close a1', 'close a2', 'open b1', 'open b2']);
  });

  it('tells every gate before it closes or opens any', () => {
    const { gates, log, logged } = setUp();
    gates.add(logged('b', { update: () => log.push('told b') }));
    gates.add(logged('a', { update: () => log.push('told a') }));
    gates.apply(verdicts({ a: true, b: false }));
    expect(log).toEqual(['told b', 'told a', 'open a']);
  });

  it('opens and closes once, however often it is told the same', () => {
    const { gates, log, logged } = setUp();
    gates.add(logged('a'));
    for (const yes of [true, true, false, false, null, true]) gates.apply(verdicts({ a: yes }));
    expect(log).toEqual(['open a', 'close a', 'open a']);
  });

  it('closes the others when one throws, and reports it', () => {
    const { gates, log, errors, logged } = setUp();
    const error = new Error('cannot close');
    gates.add(
      logged('a', {
        close() {
          throw error;
        },
      }),
    );
    gates.add(logged('b'));
    gates.add(logged('c'));
    gates.apply(verdicts({ a: true, b: true, c: false }));
    log.length = 0;
    gates.apply(verdicts({ a: false, b: false, c: true }));
    expect(log).toEqual(['close b', 'open c']);
    expect(errors).toEqual([error]);
  });

  it('opens the others when one throws or rejects, and reports both', async () => {
    const { gates, log, errors, logged } = setUp();
    gates.add(
      logged('a', {
        open() {
          throw new Error('thrown');
        },
      }),
    );
    gates.add(logged('b', { open: () => Promise.reject(new Error('rejected')) }));
    gates.add(logged('c'));
    gates.apply(verdicts({ a: true, b: true, c: true }));
    await Promise.resolve();
    expect(log).toEqual(['open c']);
    expect(errors.map(String)).toEqual(['Error: thrown', 'Error: rejected']);
  });

  it('closes a gate that threw while opening: part of it may be running', () => {
    const { gates, log, logged } = setUp();
    gates.add(
      logged('a', {
        open() {
          throw new Error('half open');
        },
      }),
    );
    gates.apply(verdicts({ a: true }));
    gates.apply(verdicts({ a: false }));
    expect(log).toEqual(['close a']);
  });

  it('goes on when one gate cannot be told', () => {
    const { gates, log, errors, logged } = setUp();
    gates.add(
      logged('a', {
        update() {
          throw new Error('deaf');
        },
      }),
    );
    gates.add(logged('b'));
    gates.apply(verdicts({ a: true, b: true }));
    expect(log).toEqual(['open a', 'open b']);
    expect(errors).toHaveLength(1);
  });

  it('opens a gate for several purposes only when all are granted', () => {
    const { gates, log, logged } = setUp();
    gates.add(logged(['a', 'b']));
    gates.apply(verdicts({ a: true, b: null }));
    expect(log).toEqual([]);
    gates.apply(verdicts({ a: true, b: true }));
    gates.apply(verdicts({ a: false, b: true }));
    expect(log).toEqual(['open a,b', 'close a,b']);
  });

  it('never opens a gate for no purpose, or for one nobody declared', () => {
    const { gates, log, logged } = setUp();
    gates.add(logged([]));
    gates.add(logged('anaytics'));
    gates.apply(verdicts({ analytics: true }));
    expect(log).toEqual([]);
  });

  it('opens a late gate at once if it may, and closes it when it is removed', () => {
    const { gates, log, logged } = setUp();
    gates.apply(verdicts({ a: true, b: false }));
    const removeA = gates.add(logged('a'));
    const removeB = gates.add(logged('b'));
    removeB();
    removeA();
    removeA();
    gates.apply(verdicts({ a: true, b: true }));
    expect(log).toEqual(['open a', 'close a']);
  });

  it('closes every open gate when there are no more verdicts, those after one that throws too', () => {
    const { gates, log, logged } = setUp();
    gates.add(
      logged('a', {
        close() {
          throw new Error('cannot close');
        },
      }),
    );
    gates.add(logged('b'));
    gates.apply(verdicts({ a: true, b: true }));
    gates.apply();
    expect(log).toEqual(['open a', 'open b', 'close b']);
  });

  it('does not open what a gate that opened first has made the visitor refuse', () => {
    const { gates, log, logged } = setUp();
    gates.add(logged('a', { open: () => gates.apply(verdicts({ a: true, b: false })) }));
    gates.add(logged('b'));
    gates.apply(verdicts({ a: true, b: true }));
    expect(log).toEqual([]);
  });

  it('tells of what only a reload stops, from when it has closed until it opens again', () => {
    const { gates, logged } = setUp();
    gates.add(logged('a', { stops: 'reload', vendor: 'acme' }));
    gates.add(logged(['a', 'b'], { stops: 'reload' }));
    gates.add(logged('a', { stops: 'live', vendor: 'live' }));
    gates.add(logged('a', { vendor: 'unsaid' }));
    expect(gates.apply(verdicts({ a: false, b: false }))).toEqual([]);
    expect(gates.apply(verdicts({ a: true, b: false }))).toEqual([]);
    expect(gates.apply(verdicts({ a: null, b: false }))).toEqual(['acme']);
    expect(gates.apply(verdicts({ a: true, b: true }))).toEqual([]);
    expect(gates.apply(verdicts({ a: true, b: false }))).toEqual(['a', 'b']);
    expect(gates.apply(verdicts({ a: false, b: false }))).toEqual(['acme', 'a', 'b']);
    expect(gates.apply()).toEqual(['acme', 'a', 'b']);
  });
});
