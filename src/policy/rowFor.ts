import { ENCODED } from './encoded.js';

/**
 * The row that holds for a code at `now` (milliseconds since 1970): after the match itself the first day, face, models,
 * flags, days, and the age to the base of 36. Of several, the first has begun last.
 */
export const rowFor = (code: string, now: number): RegExpMatchArray | undefined =>
  [
    ...ENCODED.matchAll(
      RegExp(
        `^${code.slice(0, -2)} (\\S*) (\\S*) (\\S*) (\\S*) (\\S*) (\\S*) (\\S*) .*([a-z])([A-Z]{2})*${code.slice(-2)}`,
        'gm',
      ),
    ),
  ].find(([, from]) => !(Date.parse(from!) > now));
