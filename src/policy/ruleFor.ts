import { ENCODED } from './encoded.js';
import type { Jurisdiction } from './jurisdictions.js';

/** What the core needs of a row: the rule without the names, laws and sources. */
export type Rule = Pick<
  Jurisdiction,
  'analytics' | 'marketing' | 'face' | 'gpc' | 'gpcDeniesAnalytics' | 'saleLink' | 'closeButton' | 'validity' | 'wait' | 'age'
>;

const MODELS = { i: 'opt-in', o: 'opt-out', n: 'notice' } as const;
const FACES = { b: 'banner', n: 'notice', l: 'link' } as const;

const decodeRule = (code: string): Rule => {
  const [face, analytics, marketing, flags, validity, wait, age] = code as unknown as [
    keyof typeof FACES,
    keyof typeof MODELS,
    keyof typeof MODELS,
    ...string[],
  ];
  const bits = Number.parseInt(flags ?? '', 36);
  return {
    face: FACES[face],
    analytics: MODELS[analytics],
    marketing: MODELS[marketing],
    gpc: bits & 1 ? 'binding' : 'voluntary',
    ...(bits & 2 && { gpcDeniesAnalytics: true }),
    ...(bits & 4 && { saleLink: true }),
    ...(bits & 8 && { closeButton: true }),
    validity: Number.parseInt(validity ?? '', 36),
    wait: Number.parseInt(wait ?? '', 36),
    age: Number.parseInt(age ?? '', 36),
  };
};

const ROWS = /([a-z\d]{7})(?:@([\d-]+))?((?:[A-Z]{2}(?:-[A-Z]{2})?)+)/g;

/** Whether the table has a row of its own for a code. */
const hasRow = (codes: string, code: string): boolean => codes.match(/[A-Z]{2}(?:-[A-Z]{2})?/g)?.includes(code) === true;

/**
 * The row that applies to a region, and its rule in force at `now` (milliseconds since 1970). A subdivision without a
 * row has its country's; whatever the table does not know has the strictest, `ZZ`.
 */
export const ruleFor = (region: string, now: number): Rule & { readonly jurisdiction: string } => {
  const [jurisdiction = 'ZZ'] = [region, region.slice(0, 2)].filter((code) => hasRow(ENCODED, code));
  let rule = '';
  for (const [, encoded = '', from, codes = ''] of ENCODED.matchAll(ROWS)) {
    if (hasRow(codes, jurisdiction) && !(from && now < Date.parse(from))) rule = encoded;
  }
  return { jurisdiction, ...decodeRule(rule) };
};
