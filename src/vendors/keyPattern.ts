import type { VendorKeys } from '../facts.js';

/** Matches the names of all that a vendor keeps where a script can remove it, `but` for some. */
export const keyPattern = (
  { cookies = {}, local = [], session = [], databases = [] }: VendorKeys,
  but: readonly string[] = [],
): RegExp => {
  const names = [...Object.keys(cookies), ...local, ...session, ...databases].filter((name) => !but.includes(name));
  const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '.*');
  return new RegExp(names.length ? `^(${names.map(literal).join('|')})$` : '(?!)');
};
