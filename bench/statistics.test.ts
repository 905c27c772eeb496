import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile, summarise } from './statistics.js';

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });

describe('the statistics of the bench', () => {
  it('find the middle of an odd number of values, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([100, 20, 3])).toBe(20);
  });

  it('find the middle of an even number of values halfway between the two', () => expect(median([4, 1, 2, 3])).toBe(2.5));

  it('interpolate between the two nearest values', () => {
    const tens = [10, 20, 30, 40, 50];
    expect([0, 10, 25, 99, 100].map((percent) => percentile(tens, percent))).toEqual([10, 14, 20, 49.6, 50]);
  });

  it('leave the values as they were', () => {
    const given = [3, 1, 2];
    percentile(given, 90);
    expect(given).toEqual([3, 1, 2]);
  });

  it('sum up a row of measurements', () => {
    const hundred = Array.from({ length: 101 }, (_, i) => i);
    expect(summarise(hundred)).toEqual({ count: 101, median: 50, mean: 50, p10: 10, p90: 90, p99: 99, max: 100 });
  });

  it('never leave the range of the values, and rise with the percentage', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { p10, median: middle, p90, p99, max } = summarise(given);
        const ladder = [Math.min(...given), p10, middle, p90, p99, max];
        // A hair for the rounding of the interpolation.
        for (const [i, step] of ladder.entries()) expect(step).toBeGreaterThanOrEqual((ladder[i - 1] ?? 0) - 1e-6);
        expect(max).toBe(Math.max(...given));
      }),
    );
  });

  it('name what was wrong and what is allowed', () => {
    expect(() => median([])).toThrow('no values; at least one is needed');
    expect(() => percentile([1], 101)).toThrow('101; allowed is 0 to 100');
    expect(() => percentile([1], Number.NaN)).toThrow('NaN; allowed is 0 to 100');
  });
});
