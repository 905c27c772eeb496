import type { Model, Policy } from '../types.js';
import type { LateSource } from './findRegion.js';
import { zones } from './zones.js';

const RANK = { notice: 0, 'opt-out': 1, 'opt-in': 2 } satisfies Record<Model, number>;

/** The models first; of those that are alike, where an answer lasts less. */
const strictness = ({ purposes, validity }: Policy): number =>
  purposes.reduce((sum, { model }) => sum * 3 + RANK[model], 0) - validity / 1000;

/**
 * Where the time zone and the languages say the visitor is; neither is proof. Every country they name counts, and the
 * strictest wins, the first on a tie. A zone that names no country is nowhere known, and where hints are `strict` nowhere
 * known is one of the places.
 */
export const find: LateSource['find'] = async ({ hints = 'on' }, policyFor) => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const languages = navigator.languages.flatMap((language) => /-([A-Z]{2})\b/.exec(language)?.[1] ?? []);
  const places = [zones[zone] ?? 'ZZ', ...languages, ...(hints === 'on' ? [] : ['ZZ'])];
  const policies = places.map(policyFor);
  const { region } = policies.reduce((a, b) => (strictness(b) > strictness(a) ? b : a));
  return ['hints', region];
};
