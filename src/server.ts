import { readRecords } from './policy/record.js';
import type { ConsentRecord } from './types.js';

export { evaluate } from './policy/evaluate.js';
export { resolvePolicy } from './policy/resolvePolicy.js';
export type { ConsentRecord } from './types.js';

/**
 * Whether a request carries the visitor's opt-out: the header `Sec-GPC`, which counts when it is exactly `1`
 * (https://w3c.github.io/gpc/#the-sec-gpc-header-field-for-http-requests). Several headers of the name say nothing.
 */
export const parseGpc = (header: string | readonly string[] | null | undefined): boolean => header === '1';

/**
 * Reads the record from a request's `Cookie` header, for `evaluate()` on a server. Null when there is none; a record
 * with a doubt when there is one that cannot be read. `now` is in milliseconds since 1970. Never throws.
 */
export const parseConsent = (cookieHeader: string | null | undefined, now: number = Date.now()): ConsentRecord | null => {
  const pairs = (cookieHeader ?? '').split(/; */).filter((pair) => pair.startsWith('minima_consent='));
  return readRecords(
    pairs.map((pair) => pair.slice('minima_consent='.length)),
    now,
  );
};
