import type { Inputs, PurposeRule, Reason, Verdict, Verdicts } from '../types.js';
import { isGrant } from './record.js';

/** Which reasons grant, and which leave it open; every other denies. */
const GRANTED = /^(necessary|granted|override|not-refused)$/;
const UNDECIDED = /^(no-decision|expired|outdated)$/;

const verdict = (reason: Reason): Verdict => {
  const granted = GRANTED.test(reason);
  return { reason, granted, state: granted ? 'granted' : UNDECIDED.test(reason) ? 'undecided' : 'denied' };
};

/** The verdict on a purpose that nobody declared. */
export const UNKNOWN_PURPOSE = verdict('unknown-purpose');

const judge = (
  { id, model, sale, gpc }: PurposeRule,
  { now, policy, record, signals: { age = Infinity, gpc: signal, minor } }: Inputs,
): Reason => {
  const asks = model === 'opt-in';
  const choice = record?.choices[id];

  // No targeted ads under 18; nothing optional below the age of digital consent (GDPR art. 8).
  if (minor || !(age >= (sale ? 18 : policy.age))) return 'minor';
  // Where silence opens a gate, a refusal never ends (Cal. Civ. Code 1798.135(c)(4) forbids even asking for a year).
  if (choice && !isGrant(choice) && !asks) return choice.answer;
  /** What was said; or why it does not count where consent has to be asked for. */
  const answer = !choice
    ? 'no-decision'
    : !(now < choice.until)
      ? 'expired'
      : record?.version !== policy.version
        ? 'outdated'
        : choice.answer;
  const undecided = UNDECIDED.test(answer);
  // A signal outranks an older yes, but not one given in full view of it (11 CCR 7025(c)(3)).
  if (undecided) return gpc && signal ? 'gpc' : asks ? answer : (record?.doubt ?? 'not-refused');
  return gpc && signal && answer === 'granted' ? 'gpc-conflict' : answer;
};

/**
 * Decides, for every purpose, whether it may run now. Pure: the same inputs give the same verdicts.
 * Every doubt resolves to not granted.
 */
export const evaluate = (inputs: Inputs): Verdicts => {
  const verdicts: Record<string, Verdict> = { __proto__: null as never, necessary: verdict('necessary') };
  for (const rule of inputs.policy.purposes) verdicts[rule.id] = verdict(judge(rule, inputs));
  return verdicts;
};
