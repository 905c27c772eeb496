import type { Policy, Purpose } from '../types.js';
import { declarePurpose } from './purposes.js';
import { isRegion } from './regionCode.js';
import { ruleFor } from './ruleFor.js';

export interface PolicyOptions {
  /** Milliseconds since 1970: some rows change on a day. */
  readonly now: number;
  /** Purpose ids or objects; `analytics` and `marketing` unless given. */
  readonly purposes?: readonly (string | Purpose)[] | undefined;
  /** A new one asks every visitor again. */
  readonly policyVersion?: string | undefined;
}

export const DEFAULT_PURPOSES = ['analytics', 'marketing'] as const;

/** The rules for a region. A subdivision without a row has its country's; anything unknown has the strictest. */
export const resolvePolicy = (region: string | undefined, options: PolicyOptions): Policy => {
  const { now, purposes = DEFAULT_PURPOSES, policyVersion = '' } = options;
  const rule = ruleFor(isRegion(region) ? region : 'ZZ', now);
  return {
    region: isRegion(region) && rule.jurisdiction !== 'ZZ' ? region : 'ZZ',
    jurisdiction: rule.jurisdiction,
    face: rule.face,
    gpc: rule.gpc,
    saleLink: rule.saleLink === true,
    closeButton: rule.closeButton === true,
    validity: rule.validity,
    wait: rule.wait,
    age: rule.age,
    version: policyVersion,
    purposes: purposes.map(declarePurpose).map(({ id, sale, column }) => ({
      id,
      model: column === 'consent' ? 'opt-in' : rule[column],
      sale,
      gpc: sale || (column === 'analytics' && rule.gpcDeniesAnalytics === true),
    })),
  };
};
