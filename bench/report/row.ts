import { median, type Summary, summarise } from '../statistics.js';

/** What is measured, where, and in what state; times in `unit`. */
interface Heading {
  readonly what: string;
  readonly where: string;
  readonly how: string;
  readonly unit: 'µs' | 'ms';
  /** What is aimed at: the median, and with `p99` the 99th percentile too, below `limit`. */
  readonly aim?: { readonly limit: number; readonly p99: boolean } | undefined;
}

/** Further measurements that belong to the same line. */
interface Beside {
  /** Those of the same thing under another name: what is smaller than the difference of the medians is noise. */
  readonly twin?: readonly number[];
  /** By the clock of the thread instead of the wall's. */
  readonly cpu?: readonly number[];
}

/** One line of the table. Everything in it is in the same unit. */
export interface Row extends Heading, Summary {
  readonly noise?: number | undefined;
  readonly cpu?: Summary | undefined;
  readonly met?: boolean | undefined;
}

/** Makes a line of measurements. Throws a RangeError if there are none. */
export const row = (heading: Heading, values: readonly number[], { twin = [], cpu = [] }: Beside = {}): Row => {
  const summary = summarise(values);
  const { aim } = heading;
  return {
    ...heading,
    ...summary,
    noise: twin.length ? Math.abs(summary.median - median(twin)) : undefined,
    cpu: cpu.length ? summarise(cpu) : undefined,
    met: aim && summary.median < aim.limit && (!aim.p99 || summary.p99 < aim.limit),
  };
};
