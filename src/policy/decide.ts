import type { Answer, Choice, ConsentRecord, PurposeRule, Snapshot } from '../types.js';
import { isGrant } from './record.js';

/** How long an answer given where nobody is asked counts where consent has to be asked for, in days. */
const ELSEWHERE = 365;

/** What a decision needs to know: the inputs of `evaluate()`, and its verdicts on them. */
export type Situation = Pick<Snapshot, 'policy' | 'record' | 'signals' | 'verdicts'>;

/** What a decision says of a purpose: yes, no, or nothing. */
export type Pronounce = (rule: PurposeRule) => unknown;

/** Whether the opt-out signal denies a purpose of which the record does not say no yet. */
const isUnsaid = ({ record, signals, verdicts }: Situation, { gpc, id }: PurposeRule): boolean => {
  const said = record?.choices[id];
  return gpc && signals.gpc && verdicts[id]!.state === 'denied' && (!said || isGrant(said));
};

/** What is written down of a purpose on which a decision says yes, no, or nothing. */
const answerTo = (situation: Situation, rule: PurposeRule, yes: unknown): Answer | undefined => {
  const { record, signals, verdicts } = situation;
  const said = record?.choices[rule.id];
  if (yes === true && verdicts[rule.id]!.reason !== 'minor') return rule.gpc && signals.gpc ? 'override' : 'granted';
  if (yes === false) return isGrant(said) || said?.answer === 'withdrawn' ? 'withdrawn' : 'denied';
  return yes === undefined && isUnsaid(situation, rule) ? 'gpc' : undefined;
};

/**
 * The record after a decision at `now` (milliseconds since 1970). Of a purpose on which it says nothing, what was said
 * stays: refusals always, grants only under the same policy version; and what the opt-out signal denies is written down
 * as refused by it. A doubt stays: the unreadable record may have refused what is not named now.
 *
 * A grant to somebody too young is not written down: the next page may not know the age.
 */
export const decide = (situation: Situation, now: number, pronounce: Pronounce, synthetic = false): ConsentRecord => {
  const { policy, record } = situation;
  const at = now - (now % 1000);
  const until = at + (policy.validity || ELSEWHERE) * 86_400_000;
  const said = record?.choices ?? {};
  const choices: Record<string, Choice> = {};
  for (const id of Object.keys(said)) {
    if (!isGrant(said[id]) || record?.version === policy.version) choices[id] = said[id]!;
  }
  for (const rule of policy.purposes) {
    const yes = pronounce(rule);
    const answer = answerTo(situation, rule, yes);
    if (answer) choices[rule.id] = { answer, at, until, ...(synthetic && yes !== undefined && { synthetic }) };
  }
  return { region: policy.region, version: policy.version, choices, ...(record?.doubt && { doubt: record.doubt }) };
};

/** Whether the law wants it kept that the signal denies something, and the record does not say so (11 CCR 7025(c)(5)). */
export const owesSignal = (situation: Situation): boolean =>
  situation.policy.gpc === 'binding' && situation.policy.purposes.some((rule) => isUnsaid(situation, rule));
