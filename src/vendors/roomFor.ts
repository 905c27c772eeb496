import { purposeList } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import { LIMIT } from './standIn.js';

/**
 * How many calls may be kept for what stands behind these purposes: none once any of them is denied; of `a|b`, both. What
 * nobody has declared is never granted.
 */
export const roomFor = (purpose: string | readonly string[], verdicts: Verdicts): number =>
  purposeList(purpose).some((ids) => ids.split('|').every((id) => (verdicts[id]?.state ?? 'denied') === 'denied')) ? 0 : LIMIT;
