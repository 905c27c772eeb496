import type { Gate } from '../types.js';

/**
 * Who processes behind these gates, each after what it serves, of `a|b` the first: so that a site's script tag and its app ask
 * the same.
 */
export const vendorsOf = (gates: readonly Gate[] = []): (readonly [purpose: string, vendor: string])[] =>
  [gates].flat().flatMap((gate) => {
    const { purpose, vendor } = (gate ?? {}) as Partial<Gate>;
    return typeof vendor === 'string' ? [[`${purpose}`.replace(/\|[^,\s]*/g, ''), vendor] as const] : [];
  });
