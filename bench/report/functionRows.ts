import type { FunctionTimes } from '../functions/measureFunctions.js';
import { median } from '../statistics.js';
import { type Row, row } from './row.js';

/** A call of `resolvePolicy` or `evaluate` is to take less, in microseconds. */
const LIMIT = 50;
/** Region from an option, record from the cookie, look-up and verdicts; at the start of a page in less than a millisecond. */
const PATHS = [
  ['first', 'very first time', undefined],
  ['cached', 'first time, code kept', 1000],
  ['again', 'again', 1000],
] as const;

const transpose = (lists: readonly (readonly number[])[]): number[][] =>
  (lists[0] ?? []).map((_, i) => lists.map((list) => list[i]!));

/** The lines about the two functions, and about both on the way to a decision, in one place, such as `Node`. */
export const functionRows = (where: string, results: readonly FunctionTimes[]): Row[] => [
  ...PATHS.flatMap(([time, how, limit]) => {
    const times = results.flatMap(({ path }) => path[time] ?? []);
    const aim = limit ? { limit, p99: false } : undefined;
    return times.length ? [row({ what: 'the way to a decision', where, unit: 'µs', how, aim }, times)] : [];
  }),
  ...(['resolvePolicy', 'evaluate'] as const).flatMap((name) => {
    const times = results.map((result) => result[name]);
    const heading = { what: name, where, unit: 'µs' } as const;
    const often = times.map((time) => time.often).filter(({ length }) => length);
    return [
      // One value for each code of the table.
      row({ ...heading, how: 'optimised', aim: { limit: LIMIT, p99: true } }, transpose(often).map(median)),
      // One value for each code and fresh realm.
      row(
        { ...heading, how: 'each code once', aim: { limit: LIMIT, p99: false } },
        times.flatMap(({ once }) => once),
      ),
      // One value for each fresh realm.
      row(
        { ...heading, how: 'very first call' },
        times.map(({ first }) => first),
      ),
    ];
  }),
];
