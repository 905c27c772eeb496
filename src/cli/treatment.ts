import { jurisdictions } from '../policy/jurisdictions.js';
import { resolvePolicy } from '../policy/resolvePolicy.js';

/** How places treat the signal, as codes of the jurisdiction table. It refuses a sale in all of them. */
export interface Treatment {
  /** States of the United States whose law binds a site to it. */
  readonly binding: readonly string[];
  /** Places outside the United States where a sale may run until it is refused. In all others it needs a yes. */
  readonly untilRefused: readonly string[];
  /** Places where it refuses analytics as well. */
  readonly analyticsToo: readonly string[];
}

/** The table, each row once, by the first of its codes: Alberta stands for Canada without Quebec, `US` for Puerto Rico. */
export const ROWS = Object.entries(jurisdictions).filter(
  ([, row], index, rows) => rows.findIndex(([, other]) => other === row) === index,
);
const STATES = ROWS.map(([code]) => code).filter((code) => code.startsWith('US-'));

const binding = (now: number): string[] => STATES.filter((code) => resolvePolicy(code, { now }).gpcBinding);

/** How the signal is treated at `now`, in milliseconds since 1970. */
export const treatmentAt = (now: number): Treatment => ({
  binding: binding(now),
  untilRefused: ROWS.flatMap(([code, { marketing }]) => (/^US/.test(code) || marketing === 'opt-in' ? [] : code)),
  analyticsToo: ROWS.flatMap(([code, { gpcDeniesAnalytics }]) => (gpcDeniesAnalytics ? code : [])),
});

/** The first day after `now` (milliseconds since 1970) on which the law of further states binds, and their codes. */
export const nextBinding = (now: number): { readonly from: string; readonly states: readonly string[] } | undefined => {
  const days = ROWS.flatMap(([, { changes = [] }]) => changes.map(({ from }) => from)).sort();
  const news = (from: string): string[] => binding(Date.parse(from)).filter((code) => !binding(now).includes(code));
  const from = days.find((day) => Date.parse(day) > now && news(day).length > 0);
  return from === undefined ? undefined : { from, states: news(from) };
};
