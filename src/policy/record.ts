import type { Author, Choice, ConsentRecord } from '../types.js';
import { isPurposeId } from './purposes.js';
import { isRegion } from './regionCode.js';

/**
 * The cookie's value is a query string, so that any language can read it:
 *
 *     v=1&r=DE&p=2026-11-01&analytics=y.tm5k2c.tvtj8c&marketing=n.tm5k2c.tvtj8c
 *
 * `v` the format, `r` the region, `p` the policy version, `d=1` an earlier record could not be read; every other key a
 * purpose: the answer and its flags, when it was given, when it ends (0: never), in base-36 seconds since 1970.
 * Flags: `w` a yes withdrawn, `o` in full view of the opt-out signal, `s` by a script, `g` by the opt-out signal.
 */
const FORMAT = '1';
const LONGEST = 2000;
const DAY = 86_400_000;
const FLAGS: Readonly<Record<string, Author>> = { s: 'script', g: 'gpc' };

const seconds = (time: number): string => (time / 1000).toString(36);

const formatChoice = ({ granted, at, until, by, withdrawn, override }: Choice): string =>
  `${granted ? 'y' : 'n'}${withdrawn ? 'w' : ''}${override ? 'o' : ''}${by === 'visitor' ? '' : by[0] === 's' ? 's' : 'g'}.${seconds(at)}.${seconds(until)}`;

/** Writes a record down. The inverse of `parseRecord`. */
export const formatRecord = ({ region, version, choices, doubt }: ConsentRecord): string => {
  const parts = [`v=${FORMAT}`, `r=${region}`, `p=${encodeURIComponent(version)}`];
  if (doubt) parts.push('d=1');
  for (const [id, choice] of Object.entries(choices)) parts.push(`${id}=${formatChoice(choice)}`);
  return parts.join('&');
};

const parseChoice = (text: string, now: number): Choice | null => {
  const [, answer, flags, from, to] = /^([yn])([wosg]*)\.([\da-z]{1,8})\.([\da-z]{1,8})$/.exec(text) ?? [];
  if (!answer || !from || !to || flags === undefined) return null;
  const at = Number.parseInt(from, 36) * 1000;
  const until = Number.parseInt(to, 36) * 1000;
  const granted = answer === 'y';
  if (at > now + DAY || (until && until <= at)) return null;
  const by = FLAGS[flags.at(-1) ?? ''] ?? 'visitor';
  const withdrawn = !granted && flags.includes('w');
  const override = granted && flags.includes('o');
  return { granted, at, until, by, ...(withdrawn && { withdrawn }), ...(override && { override }) };
};

/**
 * Reads a cookie's value. Null for anything that is not one of our records to the letter: malformed, foreign,
 * oversized, or dated more than a day after `now` (milliseconds since 1970). Never throws.
 */
export const parseRecord = (text: string, now: number): ConsentRecord | null => {
  if (text.length > LONGEST) return null;
  const choices: Record<string, Choice> = {};
  const header: Record<string, string> = {};
  for (const part of text.split('&')) {
    const [, key, value] = /^([\w-]+)=([^=]*)$/.exec(part) ?? [];
    if (!key || value === undefined || key in header || Object.hasOwn(choices, key)) return null;
    if (key.length === 1) {
      header[key] = value;
      continue;
    }
    const choice = parseChoice(value, now);
    if (!choice || !isPurposeId(key)) return null;
    choices[key] = choice;
  }
  if (header.v !== FORMAT || !isRegion(header.r) || header.p === undefined) return null;
  try {
    const doubt = header.d ? ({ doubt: 'unreadable' } as const) : {};
    return { region: header.r, version: decodeURIComponent(header.p), choices, ...doubt };
  } catch {
    return null;
  }
};

const latest = (record: ConsentRecord): number => Math.max(0, ...Object.values(record.choices).map(({ at }) => at));
const grants = (record: ConsentRecord): number => Object.values(record.choices).filter(({ granted }) => granted).length;

/** A record that is there but says nothing: it may have been a refusal. */
const UNREADABLE: ConsentRecord = { region: 'ZZ', version: '', choices: {}, doubt: 'unreadable' };

/**
 * What all the cookies of our name say together, for the same one can stand on several domains: the latest record, on a
 * tie the one that refuses more; a doubt where none can be read; null where there is none.
 */
export const readRecords = (values: readonly string[], now: number): ConsentRecord | null => {
  const records = values.map((value) => parseRecord(value, now)).filter((record) => record !== null);
  const [best] = records.sort((a, b) => latest(b) - latest(a) || grants(a) - grants(b));
  return best ?? (values.length ? UNREADABLE : null);
};
