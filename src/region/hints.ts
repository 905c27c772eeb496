import type { Model, Policy } from '../types.js';
import type { LateSource } from './findRegion.js';
import { zones } from './zones.js';

const RANK = { notice: 0, 'opt-out': 1, 'opt-in': 3 } satisfies Record<Model, number>;
/** What is exempt from consent runs at once, but within limits: nearly as good as asking. */
const EXEMPT = 2;

/** What makes a place stricter than another for a visitor of this age, if it is known, the weightiest first. */
const strictness = ({ purposes, validity, wait, gpcBinding, saleLink, age }: Policy, visitor: number): number[] => [
  +!(visitor >= age),
  purposes.reduce((sum, { model, exempt }) => sum * 4 + (exempt ? EXEMPT : RANK[model]), 0),
  purposes.filter(({ gpc }) => gpc).length,
  +gpcBinding,
  +saleLink,
  -(validity || Infinity),
  wait,
  age,
];

const isStricter = (one: readonly number[], other: readonly number[]): boolean => {
  const i = one.findIndex((weight, i) => weight !== other[i]);
  return i >= 0 && one[i]! > other[i]!;
};

/**
 * Where the time zone and the languages say the visitor is; neither is proof. Every country they name counts, and the
 * strictest wins, the first on a tie. A zone that names no country is nowhere known, and where hints are `strict` nowhere
 * known is one of the places.
 */
export const find: LateSource['find'] = async ({ hints = 'on', age = Infinity }, policyFor) => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const languages = navigator.languages.flatMap((language) => /-([a-z]{2})\b/i.exec(language)?.[1]?.toUpperCase() ?? []);
  const places = [zones[zone] ?? 'ZZ', ...languages, ...(hints === 'on' ? [] : ['ZZ'])];
  const policies = places.map(policyFor);
  const { region } = policies.reduce((a, b) => (isStricter(strictness(b, +age), strictness(a, +age)) ? b : a));
  return ['hints', region];
};
