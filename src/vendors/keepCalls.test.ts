import { describe, expect, it } from 'vitest';
import { keepCalls } from './keepCalls.js';

describe('keepCalls', () => {
  it('keeps calls in order, with all they were called with', () => {
    const calls = keepCalls('capture identify', () => false);
    calls.identify?.('u1', { plan: 'free' });
    calls.capture?.('seen');
    calls.capture?.();
    expect([...calls]).toEqual([['identify', 'u1', { plan: 'free' }], ['capture', 'seen'], ['capture']]);
  });

  it('has the methods named, and no other', () => {
    const calls = keepCalls('capture identify', () => false);
    expect(Object.keys(calls)).toEqual(['capture', 'identify']);
  });

  it('keeps none while denied, and keeps them again afterwards', () => {
    let denied = true;
    const calls = keepCalls('capture', () => denied);
    calls.capture?.('while denied');
    denied = false;
    calls.capture?.('again');
    expect([...calls]).toEqual([['capture', 'again']]);
  });

  it('keeps no more than a page could need, the earliest', () => {
    const calls = keepCalls('capture', () => false);
    for (let i = 0; i < 10_000; i++) calls.capture?.(i);
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.length).toBeLessThanOrEqual(1000);
    expect(calls[0]).toEqual(['capture', 0]);
    expect(calls.at(-1)).toEqual(['capture', calls.length - 1]);
  });
});
