/** What is told of a row of measurements, in their own unit. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

/**
 * The value below which `percent` (0 to 100) of the values lie, by linear interpolation between the two nearest, as
 * spreadsheets and NumPy do it (Hyndman and Fan 1996, type 7). Throws a RangeError on no values or a percent outside 0–100.
 */
export const percentile = (values: readonly number[], percent: number): number => {
  if (!values.length) throw new RangeError('percentile: no values; at least one is needed');
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`percentile: ${percent}; allowed is 0 to 100`);
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place % 1);
};

/** The value in the middle, or halfway between the two in the middle. Throws a RangeError on no values. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/** Throws a RangeError on no values. */
export const summarise = (values: readonly number[]): Summary => ({
  count: values.length,
  median: median(values),
  mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  p10: percentile(values, 10),
  p90: percentile(values, 90),
  p99: percentile(values, 99),
  max: percentile(values, 100),
});
