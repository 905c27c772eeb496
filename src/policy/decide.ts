import type { Answer, Choice, ConsentRecord, PurposeRule, Snapshot } from '../types.js';
import { isOver } from './evaluate.js';
import { isDecided } from './record.js';

/** What a decision needs to know: the inputs of `evaluate()`, and its verdicts on them. */
export type Situation = Pick<Snapshot, 'policy' | 'record' | 'signals' | 'verdicts'>;

/** What a decision says of a purpose: yes, no, or nothing; null where it is no visitor who speaks, but the signal. */
export type Pronounce = (rule: PurposeRule) => unknown;

/** What is written down of a purpose on which a decision says yes, no, or nothing. */
const answerTo = (state: Situation, { gpc, id }: PurposeRule, yes?: unknown): Answer | undefined => {
  const signal = gpc && state.signals.gpc;
  const said = `${state.record?.choices[id]?.answer}`;
  const { granted, reason } = state.verdicts[id]!;
  if (yes === true && reason !== 'minor') return signal ? 'override' : 'granted';
  if (yes === false) return /^(gr|ov|w)/.test(said) ? 'withdrawn' : 'denied';
  const isTold = reason === 'exempt' || (reason === 'not-refused' && state.policy.face === 'notice');
  if (yes === undefined && isTold) return 'no-decision';
  // What the opt-out signal denies, unless the record says no already. A yes that it has switched off is asked about once;
  // one that was given in full view of it, be it to something else, stays.
  if (yes ?? (!signal || granted || /^(gpc$|d|w)/.test(said))) return undefined;
  if (yes === undefined || /^[nu]/.test(said)) return 'gpc';
  return /^gr/.test(said) ? 'gpc-conflict' : undefined;
};

/**
 * The record after a decision at `now` (milliseconds since 1970). Of a purpose on which it says nothing, what was said
 * stays, with the fingerprint of what was asked then; and what the opt-out signal denies is written down as refused by
 * it. A doubt stays: the unreadable record may have refused what is not named now. Where nothing is said at all, the record
 * is what it was.
 *
 * A grant to somebody too young is not written down: the next page may not know the age.
 */
export const decide = (situation: Situation, now: number, pronounce: Pronounce, synthetic?: boolean): ConsentRecord | null => {
  const at = now - (now % 1000);
  const choices: Record<string, Choice> = { ...situation.record?.choices };
  let news = situation.record;
  for (const rule of situation.policy.purposes) {
    const yes = pronounce(rule);
    const answer = answerTo(situation, rule, yes);
    if (!answer) continue;
    const { id, fingerprint: marks } = rule;
    const said = choices[id];
    // A yes renews what was agreed to with other vendors before, in the same version of the policy, if it has not ended:
    // so pages with others do not take turns in asking.
    const adds = said?.answer === answer && said.fingerprint[0] === marks[0] && !isOver(said, situation.policy, now);
    const fingerprint = adds ? [...new Set([...marks, ...said.fingerprint])] : marks;
    choices[id] = { answer, at, fingerprint, ...(synthetic && yes != null && { synthetic }) };
    news = { ...situation.record, version: situation.policy.version, region: situation.policy.region, choices };
  }
  return news;
};

/**
 * Whether what the signal denies is written down: where the law wants that kept (11 CCR 7025(c)(5)), and where there is a
 * record, so that a signal that is gone later undoes no refusal.
 */
export const keepsSignal = (state: Situation): boolean => state.policy.gpcBinding || isDecided(state.record);
