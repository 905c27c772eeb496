import type { Snapshot, Verdict } from '../types.js';
import { LAWS } from './laws.js';

/** The short name of the law of a row of the jurisdiction table at `now` (milliseconds since 1970). */
export const lawOf = (row: string, now: number): string => {
  const held = LAWS.split('\n').flatMap((line) => {
    const [law, codes = ''] = line.split('|');
    // A code alone has had its law from the first; another stands behind the day on which it begins.
    const entry = codes.split(' ').find((code) => code === row || code.slice(10) === row);
    return entry && (entry === row || Date.parse(entry.slice(0, 10)) <= now) ? law : [];
  });
  return held.at(-1) ?? '';
};

/** A verdict as one sentence, for who helps a visitor: what holds, why, by which law, and how the place was found. */
export const describe = (
  purpose: string,
  { state, reason }: Verdict,
  { policy: { jurisdiction }, region: { region, source } }: Pick<Snapshot, 'policy' | 'region'>,
  now: number,
): string =>
  `${purpose}: ${state} (${reason}). Law: ${lawOf(jurisdiction, now)} (${jurisdiction}). Region: ${region}, from ${source}.`;
