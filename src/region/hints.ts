import type { Model, Policy } from '../types.js';
import type { LateSource } from './findRegion.js';
import { zones } from './zones.js';

const RANK = { notice: 0, 'opt-out': 1, 'opt-in': 2 } satisfies Record<Model, number>;

const strictness = ({ purposes }: Policy): number => purposes.reduce((sum, { model }) => sum * 3 + RANK[model], 0);

/**
 * Where the time zone and the languages say the visitor is; neither is proof. Every country they name counts, and the
 * strictest wins, the first on a tie. A zone that names no country is nowhere known.
 */
export const locate: LateSource['locate'] = (_, policyFor) => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const languages = navigator.languages.flatMap((language) => /-([A-Z]{2})\b/.exec(language)?.[1] ?? []);
  const policies = [zones[zone] ?? 'ZZ', ...languages].map(policyFor);
  return policies.reduce((a, b) => (strictness(b) > strictness(a) ? b : a)).region;
};
