import type { VendorKeys } from '../types.js';

/** Matches the names of all that a vendor keeps where a script can remove it. */
export const keyPattern = ({ cookie = {}, localStorage = [], sessionStorage = [], indexedDB = [] }: VendorKeys): RegExp => {
  const names = [...Object.keys(cookie), ...localStorage, ...sessionStorage, ...indexedDB];
  const literal = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\*', '.*');
  return new RegExp(names.length ? `^(${names.map(literal).join('|')})$` : '$^');
};
