import type { Answer, Choice, ConsentRecord, PurposeRule, Snapshot } from '../types.js';
import { isGrant } from './record.js';

/** How long an answer given where nobody is asked counts where consent has to be asked for, in days. */
const ELSEWHERE = 365;

/** What a decision needs to know: the inputs of `evaluate()`, and its verdicts on them. */
export type Situation = Pick<Snapshot, 'policy' | 'record' | 'signals' | 'verdicts'>;

/** What a decision says of a purpose: yes, no, or nothing. */
export type Pronounce = (rule: PurposeRule) => unknown;

/** What is written down of a purpose on which a decision says yes, no, or nothing. */
const answerTo = ({ record, signals, verdicts }: Situation, { gpc, id }: PurposeRule, yes?: unknown): Answer | undefined => {
  const said = record?.choices[id];
  const { granted, reason } = verdicts[id]!;
  if (yes === true && reason !== 'minor') return gpc && signals.gpc ? 'override' : 'granted';
  if (yes === false) return isGrant(said) || said?.answer === 'withdrawn' ? 'withdrawn' : 'denied';
  // What the opt-out signal denies, unless the record says no already.
  return yes === undefined && gpc && signals.gpc && !granted && (!said || isGrant(said)) ? 'gpc' : undefined;
};

/**
 * The record after a decision at `now` (milliseconds since 1970). Of a purpose on which it says nothing, what was said
 * stays, with the fingerprint of what was asked then; and what the opt-out signal denies is written down as refused by
 * it. A doubt stays: the unreadable record may have refused what is not named now.
 *
 * A grant to somebody too young is not written down: the next page may not know the age.
 */
export const decide = (situation: Situation, now: number, pronounce: Pronounce, synthetic?: boolean): ConsentRecord => {
  const { policy, record } = situation;
  const at = now - (now % 1000);
  const until = at + (policy.validity || ELSEWHERE) * 86_400_000;
  const choices: Record<string, Choice> = { ...record?.choices };
  for (const rule of policy.purposes) {
    const yes = pronounce(rule);
    const answer = answerTo(situation, rule, yes);
    const { fingerprint } = rule;
    if (answer) choices[rule.id] = { answer, at, until, fingerprint, ...(synthetic && yes !== undefined && { synthetic }) };
  }
  return { ...record, region: policy.region, version: policy.version, choices };
};

/** Whether the law wants it kept that the signal denies something, and the record does not say so (11 CCR 7025(c)(5)). */
export const owesSignal = (situation: Situation): boolean =>
  situation.policy.gpcBinding && situation.policy.purposes.some((rule) => answerTo(situation, rule));
