import type { Answer, Choice, ConsentRecord, Doubt } from '../types.js';

/**
 * The cookie's value is a query string, so that any language can read it:
 *
 *     v=1&r=DE&p=2026-11-01&analytics=granted.tm5k2c.tvtj8c&marketing=denied.tm5k2c.tvtj8c
 *
 * `v` the format, `r` the region, `p` the policy version, `d=1` an earlier record could not be read; every other key a
 * purpose: the answer, when it was given, when it ends, in base-36 seconds since 1970, and `.s` if a script gave it.
 */
const RECORD = /^v=1&r=([A-Z]{2}(?:-[A-Z\d]{1,3})?)&p=([\w.-]{0,64})(&d=1)?((?:&[a-z][\w-]+=[\w.]+){0,50})$/;
const CHOICE = /^(granted|override|denied|withdrawn|gpc)\.(\w{1,7})\.(\w{1,7})(\.s)?$/;
const DAY = 86_400_000;

/** Writes a record down. The inverse of `parseRecord`. */
export const formatRecord = ({ region, version, choices, doubt }: ConsentRecord): string =>
  Object.entries(choices).reduce(
    (text, [id, { answer, at, until, synthetic }]) =>
      `${text}&${id}=${answer}.${(at / 1000).toString(36)}.${(until / 1000).toString(36)}${synthetic ? '.s' : ''}`,
    `v=1&r=${region}&p=${version}${doubt ? '&d=1' : ''}`,
  );

/**
 * Reads a cookie's value. Null for anything that is not one of our records to the letter, for an oversized one, and for
 * one dated more than a day after `now` (milliseconds since 1970). Never throws.
 */
export const parseRecord = (text: string, now: number): ConsentRecord | null => {
  const [, region, version, doubt, rest] = RECORD.exec(text) ?? [];
  if (!region) return null;
  const choices: Record<string, Choice> = {};
  for (const [id, value] of new URLSearchParams(rest)) {
    const [, answer, from = '', to = '', synthetic] = CHOICE.exec(value) ?? [];
    const [at = 0, until = 0] = [from, to].map((time) => Number.parseInt(time, 36) * 1000);
    if (!answer || !(at <= now + DAY && at < until)) return null;
    choices[id] = { answer: answer as Answer, at, until, ...(synthetic && { synthetic: true }) };
  }
  return { region, version: `${version}`, choices, ...(doubt && { doubt: 'unreadable' }) };
};

export const isGrant = (choice: Choice | undefined): boolean => /^(gr|ov)/.test(`${choice?.answer}`);

/** Later records rank higher; of two as late, the one that grants less. */
const rank = ({ choices }: ConsentRecord): number =>
  Object.values(choices).reduce((latest, choice) => Math.max(latest, choice.at) - +isGrant(choice), 0);

/**
 * What all the cookies of our name say together, for the same one can stand on several domains: the latest record, on a
 * tie the one that refuses more. Cookies of which none can be read may have been a refusal, and so may one that could
 * not be kept: a record of which nothing is known but the `doubt`.
 */
export const readRecords = (values: readonly string[], now: number, doubt?: Doubt | false): ConsentRecord | null => {
  const records = values.flatMap((value) => parseRecord(value, now) ?? []);
  const none = values.length ? 'unreadable' : doubt;
  return (
    records.sort((a, b) => rank(b) - rank(a))[0] ?? (none ? { region: 'ZZ', version: '', choices: {}, doubt: none } : null)
  );
};
