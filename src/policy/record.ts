import type { Answer, Choice, ConsentRecord, Doubt } from '../types.js';
import { isPurposeId } from './purposes.js';

const DAY = 86_400_000;
const ANSWER = /^(granted|gpc-conflict|gpc|no-decision|override|denied|withdrawn)$/;

/**
 * Writes a record down, as a query string, so that any language can read it:
 *
 *     r=DE&p=2026-11-01&analytics=granted.tm5k2c.9qx2-b1ul&marketing=denied.tm5k2c.h0k&v=1
 *
 * `r` the region, `p` the policy version, `d=1` an earlier record could not be read, `v` the format, at the end, so that
 * a text that was cut off is none of ours; every other key a purpose: the answer, when it was given, in base-36 seconds
 * since 1970, the marks of what was asked, `-` between them, and `.s` if a script gave it. When it ends is for the policy to say.
 */
export const formatRecord = ({ region, choices, doubt, version }: ConsentRecord): string =>
  `${Object.entries(choices).reduce(
    (text, [id, choice]) =>
      `${text}&${id}=${choice.answer}.${(choice.at / 1000).toString(36)}.${choice.fingerprint.join('-')}${choice.synthetic ? '.s' : ''}`,
    `r=${region}&p=${encodeURIComponent(version!)}${doubt ? '&d=1' : ''}`,
  )}&v=1`;

/**
 * Reads a cookie's value. Null for one dated more than a day after `now` (milliseconds since 1970), and for anything
 * that would not be written down again to the letter: then it is not one of our records. Never throws.
 */
export const parseRecord = (text: string, now: number): ConsentRecord | null => {
  const { v, r: region = '', p: version = '', d, ...said } = Object.fromEntries(new URLSearchParams(text));
  const choices: Record<string, Choice> = {};
  for (const id of Object.keys(said)) {
    const [answer, from, marks = '', synthetic] = said[id]!.split('.') as [Answer, string, string?, string?];
    const at = parseInt(from, 36) * 1000;
    if (!isPurposeId(id) || !ANSWER.test(answer) || !(at <= now + DAY)) return null;
    choices[id] = { answer, at, fingerprint: marks.split('-'), ...(synthetic && { synthetic: true }) };
  }
  const record: ConsentRecord = { region, version, choices, ...(d && { doubt: 'unreadable' }) };
  return formatRecord(record) === text ? record : null;
};

export const isGrant = (choice: Choice | undefined): boolean => /^(gr|ov)/.test(`${choice?.answer}`);

/** Whether what was asked then was all that is asked now: a yes to more is a yes to less. */
export const covers = (choice: Choice, marks: readonly string[]): boolean =>
  marks.every((mark) => choice.fingerprint.includes(mark));

/** Whether a visitor, or the signal in their name, has decided anything, be it to leave all as it is. */
export const isDecided = (record: ConsentRecord | null): record is ConsentRecord => !!record?.region;

/** Later records rank higher; of two as late, the one that grants less. */
const rank = ({ choices }: ConsentRecord): number =>
  Object.values(choices).reduce((latest, { at }) => Math.max(latest, at), 0) - Object.values(choices).filter(isGrant).length;

/**
 * What all the cookies of our name say together, for the same one can stand on several domains: the latest record, on a
 * tie the one that refuses more. Cookies of which none can be read may have been a refusal, and so may one that could
 * not be kept: a record of which nothing is known but the `doubt`. (A decision is written over every copy, so that one
 * that cannot be read beside one that can is not a later refusal of ours.)
 */
export const readRecords = (values: readonly string[], now: number, doubt?: Doubt | null): ConsentRecord | null => {
  const records = values.flatMap((value) => parseRecord(value, now) ?? []);
  const none = values.length ? 'unreadable' : doubt;
  return records.sort((a, b) => rank(b) - rank(a))[0] ?? (none ? { choices: {}, doubt: none } : null);
};
