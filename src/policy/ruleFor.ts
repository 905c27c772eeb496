import type { Face, Model } from '../types.js';
import { ENCODED } from './encoded.js';

/** What the core needs of a row: the rule without the names, laws and sources. */
export interface Rule {
  readonly jurisdiction: string;
  readonly face: Face;
  readonly analytics: Model;
  readonly marketing: Model;
  readonly gpc: 'binding' | 'voluntary';
  readonly gpcDeniesAnalytics: boolean;
  readonly saleLink: boolean;
  readonly closeButton: boolean;
  readonly validity: number;
  readonly age: number;
}

/** The first day, face, models, flags, months and age, then the codes they hold for. */
const ROWS = ENCODED.split(';').map((row) => row.split(' '));

/**
 * The row that applies to a region, and its rule in force at `now` (milliseconds since 1970). A subdivision without a
 * row has its country's; whatever the table does not know has the strictest, `ZZ`.
 */
export const ruleFor = (region: string, now: number): Rule => {
  // Of several that hold, the last has begun last.
  const row = (code: string) => ROWS.filter(([from = '', ...rest]) => Date.parse(from) <= now && rest.includes(code)).at(-1);
  const jurisdiction = [region, region.slice(0, 2)].find(row) ?? 'ZZ';
  const [, face, analytics, marketing, flags = '', validity, age] = row(jurisdiction)!;
  return {
    jurisdiction,
    face: face as Face,
    analytics: analytics as Model,
    marketing: marketing as Model,
    gpc: flags.includes('b') ? 'binding' : 'voluntary',
    gpcDeniesAnalytics: flags.includes('a'),
    saleLink: flags.includes('s'),
    closeButton: flags.includes('x'),
    validity: Number(validity),
    age: Number(age),
  };
};
