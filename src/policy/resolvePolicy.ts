import type { Face, Model, Policy, Purpose } from '../types.js';
import { isRegion } from './regionCode.js';
import { rowFor } from './rowFor.js';

export interface PolicyOptions {
  /** Milliseconds since 1970: some rows change on a day. */
  readonly now: number;
  /** Purpose ids or objects; `analytics` and `marketing` unless given. */
  readonly purposes?: readonly (string | Purpose)[] | undefined;
  /** A new one asks every visitor again. */
  readonly policyVersion?: string | undefined;
}

/** The rules for a region. A subdivision without a row has its country's; anything unknown has the strictest, `ZZ`. */
export const resolvePolicy = (
  region: string | undefined,
  { now, purposes = ['analytics', 'marketing'], policyVersion: version = '' }: PolicyOptions,
): Policy => {
  const known = isRegion(region) ? region : 'ZZ';
  const jurisdiction = [known, known.slice(0, 2)].find((code) => rowFor(code, now)) ?? 'ZZ';
  const [, , face, analytics, marketing, flags = '', validity, age] = rowFor(jurisdiction, now)!;
  return {
    region: jurisdiction === 'ZZ' ? 'ZZ' : known,
    jurisdiction,
    face: face as Face,
    gpc: flags.includes('b') ? 'binding' : 'voluntary',
    saleLink: flags.includes('s'),
    closeButton: flags.includes('x'),
    validity: +validity!,
    age: Number.parseInt(age!, 36),
    version,
    purposes: purposes.map((purpose) => {
      // A sale is a sale, whatever it is called; `marketing` is one unless said otherwise.
      const { id = purpose as string, sale = id === 'marketing' } = purpose as Purpose;
      // Preferences are first-party storage like analytics. Error reports are promised "only with consent", and so is
      // everything a site adds itself: no table knows it, and doubt asks first.
      const own = !sale && /^(analytics|preferences)$/.test(id);
      const model = sale ? marketing : own ? analytics : 'opt-in';
      return { id, model: model as Model, sale, gpc: sale || (own && flags.includes('a')) };
    }),
  };
};
