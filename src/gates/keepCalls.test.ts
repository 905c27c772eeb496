import { describe, expect, it } from 'vitest';
import { keepCalls } from './keepCalls.js';

/** Some vendor's API, which writes down how it is called. */
const setUp = () => {
  const made: string[] = [];
  const vendor = {
    capture: (...args: unknown[]) => made.push(`capture ${args.join()}`),
    identify: (...args: unknown[]) => made.push(`identify ${args.join()}`),
  };
  return { made, vendor, calls: keepCalls(['capture', 'identify', 'later']) };
};

describe('keepCalls', () => {
  it('keeps calls while nobody has decided, and makes them in order after a grant', () => {
    const { made, vendor, calls } = setUp();
    calls.api.identify('u1');
    calls.update('undecided');
    calls.api.capture('seen', 1);
    expect(made).toEqual([]);
    calls.update('granted');
    calls.play(vendor);
    expect(made).toEqual(['identify u1', 'capture seen,1']);
  });

  it('passes later calls straight on, and makes none twice', () => {
    const { made, vendor, calls } = setUp();
    calls.api.capture('before');
    calls.update('granted');
    calls.play(vendor);
    calls.play(vendor);
    calls.api.capture('after');
    expect(made).toEqual(['capture before', 'capture after']);
  });

  it('keeps calls between the grant and the arrival of the vendor', () => {
    const { made, vendor, calls } = setUp();
    calls.update('granted');
    calls.api.capture('early');
    calls.play(vendor);
    expect(made).toEqual(['capture early']);
  });

  it('drops what it kept on a denial, and every call while denied', () => {
    const { made, vendor, calls } = setUp();
    calls.api.capture('before');
    calls.update('denied');
    calls.api.capture('while');
    calls.update('granted');
    calls.play(vendor);
    expect(made).toEqual([]);
  });

  it('stops passing calls on after a withdrawal', () => {
    const { made, vendor, calls } = setUp();
    calls.update('granted');
    calls.play(vendor);
    calls.update('denied');
    calls.stop();
    calls.api.capture('withdrawn');
    calls.update('granted');
    calls.play(vendor);
    calls.api.capture('again');
    expect(made).toEqual(['capture again']);
  });

  it('keeps no more than a page could need, the earliest first', () => {
    const { made, vendor, calls } = setUp();
    for (let i = 0; i < 10_000; i++) calls.api.capture(i);
    calls.update('granted');
    calls.play(vendor);
    expect(made.length).toBeGreaterThan(10);
    expect(made.length).toBeLessThanOrEqual(1000);
    expect(made[0]).toBe('capture 0');
    expect(made.at(-1)).toBe(`capture ${made.length - 1}`);
  });

  it('survives a vendor without a method it used to have', () => {
    const { made, vendor, calls } = setUp();
    calls.api.later('x');
    calls.api.capture('y');
    calls.update('granted');
    calls.play(vendor);
    expect(made).toEqual(['capture y']);
  });

  it('calls each method on the vendor itself', () => {
    const vendor = {
      seen: [] as unknown[],
      capture(name: unknown) {
        this.seen.push(name);
      },
    };
    const calls = keepCalls(['capture']);
    calls.api.capture('x');
    calls.update('granted');
    calls.play(vendor);
    expect(vendor.seen).toEqual(['x']);
  });
});
