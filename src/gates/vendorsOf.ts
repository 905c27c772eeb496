import { purposeList } from '../policy/combine.js';
import type { Gate } from '../types.js';

/**
 * Who processes behind these gates, each after the purpose it serves, and each pair once: so that a site's script tag and
 * its app ask the same.
 */
export const vendorsOf = (gates: readonly Gate[] = []): (readonly [purpose: string, vendor: string])[] => {
  const pairs = [gates].flat().flatMap((gate) => {
    const { purpose = '', vendor } = (gate ?? {}) as Partial<Gate>;
    return typeof vendor === 'string' ? purposeList(purpose).map((id) => [id, vendor] as const) : [];
  });
  return [...new Map(pairs.map((pair) => [`${pair}`, pair])).values()];
};
