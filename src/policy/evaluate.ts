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

const judge = ({ id, model, sale, gpc }: PurposeRule, { now, policy, record, signals }: Inputs): Reason => {
  const { age, minor } = signals;
  const asks = model === 'opt-in';
  const choice = record?.choices[id];
  /** Why an answer no longer counts where consent has to be asked for. */
  const stale = !(choice && now < choice.until) ? 'expired' : record?.version !== policy.version ? 'outdated' : null;

  // No targeted ads under 18; nothing optional below the age of digital consent (GDPR art. 8).
  if (minor || (age !== undefined && !(age >= (sale ? 18 : policy.age)))) return 'minor';
  // Where silence opens a gate, a refusal never ends (Cal. Civ. Code 1798.135(c)(4) forbids even asking for a year).
  if (choice && !isGrant(choice) && !(asks && stale)) return choice.answer;
  // A signal outranks an older yes, but not one given in full view of it (11 CCR 7025(c)(3)).
  if (gpc && signals.gpc && (stale || choice?.answer !== 'override')) return stale ? 'gpc' : 'gpc-conflict';
  if (choice && !stale) return choice.answer;
  if (asks) return choice && stale ? stale : 'no-decision';
  return record?.doubt ?? 'not-refused';
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
