import type { Answer, Choice, ConsentRecord, PurposeRule, Snapshot } from '../types.js';
import { isGrant } from './record.js';

/** How long an answer given where nobody is asked counts where consent has to be asked for, in months. */
const ELSEWHERE = 12;

/** What a decision needs to know: the inputs of `evaluate()`, and its verdicts on them. */
export type Situation = Pick<Snapshot, 'policy' | 'record' | 'signals' | 'verdicts'>;

/** What a decision says of a purpose: yes, no, or nothing. */
export type Pronounce = (rule: PurposeRule) => unknown;

/** A month is a twelfth of a year, in milliseconds. */
const MONTH = (365.25 * 86_400_000) / 12;

/**
 * The record after a decision at `now` (milliseconds since 1970). Of a purpose on which it says nothing, what was said
 * stays: refusals always, grants only under the same policy version; and what the opt-out signal denies is written down
 * as refused by it. A doubt stays: the unreadable record may have refused what is not named now.
 *
 * A grant to somebody too young is not written down: the next page may not know the age.
 */
export const decide = (
  { policy, record, signals, verdicts }: Situation,
  now: number,
  pronounce: Pronounce,
  synthetic = false,
): ConsentRecord => {
  const at = now - (now % 1000);
  const until = at + (policy.validity || ELSEWHERE) * MONTH;
  const said = record?.choices ?? {};
  const choices: Record<string, Choice> = {};
  for (const id in said) {
    if (!isGrant(said[id]) || record?.version === policy.version) choices[id] = said[id]!;
  }
  for (const rule of policy.purposes) {
    const { id, gpc } = rule;
    const yes = pronounce(rule);
    const { reason } = verdicts[id]!;
    const put = (answer: Answer): void => {
      choices[id] = { answer, at, until, ...(synthetic && answer !== 'gpc' && { synthetic }) };
    };
    if (yes === true && reason !== 'minor') put(gpc && signals.gpc ? 'override' : 'granted');
    if (yes === false) put(isGrant(said[id]) ? 'withdrawn' : 'denied');
    if (yes === undefined && signals.gpc && /gpc/.test(reason)) put('gpc');
  }
  return { region: policy.region, version: policy.version, choices, ...(record?.doubt && { doubt: record.doubt }) };
};

/** Whether the law wants it kept that the signal denies something (11 CCR 7025(c)(5)): then it is, with each visit. */
export const owesSignal = ({ policy, verdicts, signals }: Situation): boolean =>
  signals.gpc && policy.gpc === 'binding' && /"gpc/.test(JSON.stringify(verdicts));
