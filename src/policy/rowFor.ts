import { ENCODED } from './encoded.js';

/** The first day, face, models, flags, days and age, then the codes they hold for. */
const ROWS = ENCODED.split(';').map((row) => row.split(' '));

/** The row that holds for a code at `now` (milliseconds since 1970): of several, the last has begun last. */
export const rowFor = (code: string, now: number): string[] | undefined =>
  ROWS.filter((row) => Date.parse(row[0]!) <= now && row.includes(code)).at(-1);
