import type { Choice, Inputs, PurposeRule, Reason, State, Verdict, Verdicts } from '../types.js';
import { addMonths } from './addMonths.js';

const verdict = (state: State, reason: Reason): Verdict => ({ state, granted: state === 'granted', reason });

/** The verdict on a purpose that nobody declared. */
export const UNKNOWN_PURPOSE = verdict('denied', 'unknown-purpose');

/** No targeted ads under 18; nothing optional below the age of digital consent (GDPR art. 8). */
const isTooYoung = (rule: PurposeRule, { policy, signals: { age, minor } }: Inputs): boolean =>
  minor === true || (age !== undefined && !(age >= (rule.sale ? 18 : policy.age)));

/** Why an answer no longer counts where consent must be asked for, or null while it does. */
const staleness = (choice: Choice, { policy, record, now }: Inputs): 'expired' | 'outdated' | null => {
  const ends = Math.min(
    choice.until || Number.POSITIVE_INFINITY,
    policy.validity ? addMonths(choice.at, policy.validity) : Number.POSITIVE_INFINITY,
  );
  if (!(now < ends)) return 'expired';
  return record?.version === policy.version ? null : 'outdated';
};

const refusal = (choice: Choice): Verdict => {
  if (choice.by === 'gpc') return verdict('denied', 'gpc');
  return verdict('denied', choice.withdrawn ? 'withdrawn' : 'denied');
};

const judge = (rule: PurposeRule, inputs: Inputs): Verdict => {
  const { record, signals } = inputs;
  const choice = record?.choices[rule.id];
  const stale = choice ? staleness(choice, inputs) : 'no-decision';
  const asks = rule.model === 'opt-in';

  if (isTooYoung(rule, inputs)) return verdict('denied', 'minor');
  // Where silence opens a gate, a refusal never ends (Cal. Civ. Code 1798.135(c)(4) forbids even asking for a year).
  if (choice && !choice.granted && !(asks && stale)) return refusal(choice);
  // A signal outranks an older yes, but not one given in full view of it (11 CCR 7025(c)(3)).
  if (rule.gpc && signals.gpc && (stale || !choice?.override)) return verdict('denied', stale ? 'gpc' : 'gpc-conflict');
  if (choice?.granted && !stale) return verdict('granted', choice.override ? 'override' : 'granted');
  if (asks && stale) return verdict('undecided', stale);
  return record?.doubt ? verdict('denied', record.doubt) : verdict('granted', 'not-refused');
};

/**
 * Decides, for every purpose, whether it may run now. Pure: the same inputs give the same verdicts.
 * Every doubt resolves to not granted.
 */
export const evaluate = (inputs: Inputs): Verdicts => {
  const verdicts: Record<string, Verdict> = { necessary: verdict('granted', 'necessary') };
  for (const rule of inputs.policy.purposes) verdicts[rule.id] = judge(rule, inputs);
  return verdicts;
};
