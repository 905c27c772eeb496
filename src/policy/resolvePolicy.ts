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
  const { now, purposes = DEFAULT_PURPOSES, policyVersion: version = '' } = options;
  const { analytics, marketing, gpcDeniesAnalytics, ...rule } = ruleFor(isRegion(region) ? region : '', now);
  const models = { analytics, marketing, consent: 'opt-in' } as const;
  return {
    ...rule,
    region: rule.jurisdiction === 'ZZ' ? 'ZZ' : `${region}`,
    version,
    purposes: purposes.map(declarePurpose).map(({ id, sale, column }) => ({
      id,
      model: models[column],
      sale,
      gpc: sale || (column === 'analytics' && gpcDeniesAnalytics),
    })),
  };
};
