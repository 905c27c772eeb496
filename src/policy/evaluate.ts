import type { Choice, Inputs, PurposeRule, Reason, Verdict, Verdicts } from '../types.js';
import { isGrant } from './record.js';

const DAY = 86_400_000;

/** Which reasons grant, and which leave it open; every other denies. */
const GRANTED = /^(necessary|granted|override|not-refused)$/;
const UNDECIDED = /^(exempt|no-decision|expired|outdated)$/;

const verdict = (reason: Reason): Verdict => {
  const granted = GRANTED.test(reason);
  return { reason, granted, state: granted ? 'granted' : UNDECIDED.test(reason) ? 'undecided' : 'denied' };
};

/** The verdict on a purpose that nobody declared. */
export const UNKNOWN_PURPOSE = verdict('unknown-purpose');

/** What was said of a purpose; or why it does not count where consent has to be asked for. */
const standing = (choice: Choice | undefined, { fingerprint }: PurposeRule, { now, policy }: Inputs): Reason => {
  if (!choice) return 'no-decision';
  if (!(now < choice.until)) return 'expired';
  // A refusal is not questioned so soon, whatever has changed (Garante, guidelines of 10 June 2021).
  const settled = !isGrant(choice) && now < choice.at + policy.wait * DAY;
  return choice.fingerprint === fingerprint || settled ? choice.answer : 'outdated';
};

const judge = (rule: PurposeRule, inputs: Inputs): Reason => {
  const { sale, gpc, exempt, id, model } = rule;
  const { policy, record, signals } = inputs;
  const { age = Infinity, gpc: signal, minor } = signals;
  const asks = model === 'opt-in';
  const choice = record?.choices[id];

  // No targeted ads under 18; nothing optional below the age of digital consent (GDPR art. 8).
  if (minor || !(age >= policy.age && age >= (sale ? 18 : 0))) return 'minor';
  // Where silence opens a gate, a refusal never ends (Cal. Civ. Code 1798.135(c)(4) forbids even asking for a year).
  if (choice && !isGrant(choice) && !asks) return choice.answer;
  const answer = standing(choice, rule, inputs);
  if (UNDECIDED.test(answer)) {
    return gpc && signal ? 'gpc' : asks ? answer : (record?.doubt ?? (exempt ? 'exempt' : 'not-refused'));
  }
  // A signal outranks an older yes, but not one given in full view of it (11 CCR 7025(c)(3)).
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
