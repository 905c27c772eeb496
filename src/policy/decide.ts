import type { Author, Choice, ConsentRecord, Inputs } from '../types.js';
import { addMonths } from './addMonths.js';
import { evaluate } from './evaluate.js';

type Answers = Readonly<Record<string, boolean | undefined>>;

/**
 * The record after a decision. Purposes not named keep what was said of them: refusals always, grants only under the
 * same policy version. A doubt stays until every trace of it is chosen away: the unreadable record may have refused.
 *
 * A grant to somebody too young is not written down: the next page may not know the age.
 */
export const decide = (inputs: Inputs, answers: Answers, by: Author): ConsentRecord => {
  const { policy, record, signals, now } = inputs;
  const verdicts = evaluate(inputs);
  const at = Math.floor(now / 1000) * 1000;
  const until = policy.validity ? addMonths(at, policy.validity) : 0;

  const choices: Record<string, Choice> = {};
  for (const [id, old] of Object.entries(record?.choices ?? {})) {
    if (!old.granted || record?.version === policy.version) choices[id] = old;
  }
  for (const { id, gpc } of policy.purposes) {
    const granted = answers[id];
    if (granted === undefined || (granted && verdicts[id]?.reason === 'minor')) continue;
    const withdrawn = !granted && by !== 'gpc' && record?.choices[id]?.granted === true;
    const override = granted && gpc && signals.gpc;
    choices[id] = { granted, at, until, by, ...(withdrawn && { withdrawn }), ...(override && { override }) };
  }
  return { region: policy.region, version: policy.version, choices, ...(record?.doubt && { doubt: record.doubt }) };
};

/** The record with what the opt-out signal denies written down as refused by it, or null if nothing is to add. */
export const honourSignal = (inputs: Inputs): ConsentRecord | null => {
  const { policy, record, signals } = inputs;
  const verdicts = evaluate(inputs);
  const denied = policy.purposes.filter(
    ({ id, gpc }) => gpc && signals.gpc && verdicts[id]?.reason.startsWith('gpc') && record?.choices[id]?.by !== 'gpc',
  );
  return denied.length ? decide(inputs, Object.fromEntries(denied.map(({ id }) => [id, false])), 'gpc') : null;
};

/** The record after "Accept all", which overrides no signal, or "Reject all". */
export const decideAll = (inputs: Inputs, granted: boolean, by: Author): ConsentRecord => {
  const { policy, signals } = inputs;
  const named = policy.purposes.filter(({ gpc }) => !(granted && gpc && signals.gpc));
  const record = decide(inputs, Object.fromEntries(named.map(({ id }) => [id, granted])), by);
  return honourSignal({ ...inputs, record }) ?? record;
};
