import type { Answer, Choice, ConsentRecord, PurposeRule, Snapshot } from '../types.js';
import { isDecided, isGrant } from './record.js';

/** What a decision needs to know: the inputs of `evaluate()`, and its verdicts on them. */
export type Situation = Pick<Snapshot, 'policy' | 'record' | 'signals' | 'verdicts'>;

/** What a decision says of a purpose: yes, no, or nothing; null where it is no visitor who speaks, but the signal. */
export type Pronounce = (rule: PurposeRule) => unknown;

/** What is written down of a purpose on which a decision says yes, no, or nothing. */
const answerTo = ({ record, verdicts, signals }: Situation, { gpc, id }: PurposeRule, yes?: unknown): Answer | undefined => {
  const said = record?.choices[id];
  const { granted, reason } = verdicts[id]!;
  if (yes === undefined && reason === 'exempt') return 'no-decision';
  if (yes === true && reason !== 'minor') return gpc && signals.gpc ? 'override' : 'granted';
  if (yes === false) return isGrant(said) || said?.answer === 'withdrawn' ? 'withdrawn' : 'denied';
  if (yes ?? (!gpc || !signals.gpc || granted || /^(gpc|denied|withdrawn)$/.test(`${said?.answer}`))) return undefined;
  // What the opt-out signal denies, unless the record says no already. A yes that it has switched off is asked about once.
  if (yes === null && isGrant(said)) return 'gpc-conflict';
  return yes === null && said?.answer === 'gpc-conflict' ? undefined : 'gpc';
};

/**
 * The record after a decision at `now` (milliseconds since 1970). Of a purpose on which it says nothing, what was said
 * stays, with the fingerprint of what was asked then; and what the opt-out signal denies is written down as refused by
 * it. A doubt stays: the unreadable record may have refused what is not named now.
 *
 * A grant to somebody too young is not written down: the next page may not know the age.
 */
export const decide = (situation: Situation, now: number, pronounce: Pronounce, synthetic?: boolean): ConsentRecord => {
  const { policy, record, verdicts } = situation;
  const at = now - (now % 1000);
  const choices: Record<string, Choice> = { ...record?.choices };
  for (const rule of policy.purposes) {
    const yes = pronounce(rule);
    const answer = answerTo(situation, rule, yes);
    const { id, fingerprint: marks } = rule;
    const said = record?.choices[id];
    // What was answered in the same way elsewhere on the site, in the same version of its policy, stays, as long as it
    // lasts: pages with other vendors do not take turns in asking.
    const lasts = said?.fingerprint[0] === marks[0] && verdicts[id]!.reason !== 'expired' && said!.answer === answer;
    const fingerprint = lasts ? [...new Set([...marks, ...said!.fingerprint])] : marks;
    if (answer) choices[id] = { answer, at, fingerprint, ...(synthetic && yes != null && { synthetic }) };
  }
  return { ...record, region: policy.region, version: policy.version, choices };
};

/**
 * Whether it has to be kept that the signal denies something, and the record does not say so: where the law wants that
 * (11 CCR 7025(c)(5)), and where there is a record, so that a signal that is gone later undoes no refusal.
 */
export const owesSignal = (situation: Situation): boolean => {
  const { policy, record } = situation;
  return (policy.gpcBinding || isDecided(record)) && policy.purposes.some((rule) => answerTo(situation, rule, null));
};
