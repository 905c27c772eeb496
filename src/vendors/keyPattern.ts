import type { VendorKeys } from '../facts.js';

/** Matches the names of all that a vendor keeps where a script can remove it. */
export const keyPattern = ({ cookies = {}, local = [], session = [], databases = [] }: VendorKeys): RegExp => {
  const names = [...Object.keys(cookies), ...local, ...session, ...databases];
  const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '.*');
  return new RegExp(names.length ? `^(${names.map(literal).join('|')})$` : '(?!)');
};
