import type { Choice, Inputs, Policy, PurposeRule, Reason, Verdict, Verdicts } from '../types.js';
import { covers, isGrant } from './record.js';

const DAY = 86_400_000;
/** How many days an answer counts for what has to be asked for in places where nobody is asked unbidden. */
const ELSEWHERE = 365;

/**
 * Which reasons grant (`granted`, `override`, `necessary`, `not-refused`), and which leave it open (`expired`, `exempt`,
 * `no-decision`, `outdated`); every other denies.
 */
const GRANTED = /^(nec|not|gr|ov)/;
const UNDECIDED = /^(ex|no-|out)/;

const verdict = (reason: Reason): Verdict => {
  const granted = GRANTED.test(reason);
  return { granted, reason, state: granted ? 'granted' : UNDECIDED.test(reason) ? 'undecided' : 'denied' };
};

/** The verdict on a purpose that nobody declared. */
export const UNKNOWN_PURPOSE = verdict('unknown-purpose');

/** Whether an answer has ended by time. The terms are those of the place where the visitor is now. */
export const isOver = (choice: Choice, policy: Policy, now: number): boolean =>
  !((now - choice.at) / DAY < (policy.validity || ELSEWHERE));

/** What was said of a purpose; or why it does not count where consent has to be asked for. */
const standing = (choice: Choice | undefined, { fingerprint }: PurposeRule, { now, policy }: Inputs): Reason => {
  if (!choice) return 'no-decision';
  // A refusal is not questioned so soon, whatever has changed (Garante, guidelines of 10 June 2021).
  if (!isGrant(choice) && (now - choice.at) / DAY < policy.wait) return choice.answer;
  if (isOver(choice, policy, now)) return 'expired';
  // A page with fewer vendors, or with texts that were agreed to before, asks nothing new.
  return covers(choice, fingerprint) ? choice.answer : 'outdated';
};

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: which rule goes before which is the law's, and is read in one go
const judge = (rule: PurposeRule, inputs: Inputs): Reason => {
  const { gpc, sale, id, exempt, model } = rule;
  const { record, signals } = inputs;
  const signal = signals.gpc;
  // Where visitors are told by a banner or a notice, and it cannot be shown, nothing runs that they would be told of.
  const asks = model === 'opt-in' || (inputs.view === 'failed' && inputs.policy.face !== 'link');
  const said: Readonly<Record<string, Choice>> = { ...record?.choices, ...inputs.account };
  // A refusal of sale is no word about a name: it holds for whatever else is sold (Cal. Civ. Code 1798.120).
  const choice = said[id] ?? (sale && !asks && !isGrant(said.marketing) ? said.marketing : undefined);

  // No targeted ads under 18; nothing optional below the age of digital consent (GDPR art. 8).
  const majority = sale || id === 'marketing' ? 18 : 0;
  if (signals.minor || !((signals.age ?? Infinity) >= Math.max(inputs.policy.age, majority))) return 'minor';
  // Where silence opens a gate, a refusal never ends (Cal. Civ. Code 1798.135(c)(4) forbids even asking for a year).
  const answer = choice && !isGrant(choice) && !asks ? choice.answer : standing(choice, rule, inputs);
  if (UNDECIDED.test(answer)) {
    return gpc && signal ? 'gpc' : asks ? answer : (record?.doubt ?? (exempt ? 'exempt' : 'not-refused'));
  }
  // Without the signal there is nothing to ask about, and that it is gone is no yes (11 CCR 7025(c)(5)).
  // A signal outranks an older yes, but not one given in full view of it (11 CCR 7025(c)(3)).
  if (signal) return gpc && answer === 'granted' ? 'gpc-conflict' : answer;
  return answer === 'gpc-conflict' ? 'gpc' : answer;
};

/** `evaluate()` for a page as a whole, on which nothing is asked for once: all that the core of the script tag carries. */
export const evaluatePage = (inputs: Inputs): Verdicts => {
  const verdicts: Record<string, Verdict> = { __proto__: null as never, necessary: verdict('necessary') };
  for (const rule of [...inputs.policy.purposes, ...inputs.policy.account]) verdicts[rule.id] = verdict(judge(rule, inputs));
  return verdicts;
};

/**
 * Decides, for every purpose, whether it may run now. Pure: the same inputs give the same verdicts.
 * Every doubt resolves to not granted.
 */
export const evaluate = (inputs: Inputs): Verdicts => {
  const verdicts: Record<string, Verdict> = evaluatePage(inputs);
  const { policy, signals } = inputs;
  for (const { id, gpc } of signals.once ? policy.purposes : []) {
    // Nobody is asked, be it for once, against their signal or below the age; and what is granted needs no asking.
    const stands = (gpc && signals.gpc) || /^(g|mi|not|ov)/.test(verdicts[id]!.reason);
    if (!stands) verdicts[id] = { state: 'granted', granted: true, reason: 'once' };
  }
  return verdicts;
};
