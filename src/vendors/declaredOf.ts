import { purposeList } from '../policy/combine.js';

/**
 * The purposes that a site declares of those that something stands behind; of `a|b` all there are. None where one is needed
 * that nobody has declared: then nothing opens it.
 */
export const declaredOf = (purpose: string | readonly string[], declared: readonly unknown[]): string => {
  const needed = purposeList(purpose).map((ids) => ids.split('|').filter((id) => declared.includes(id)));
  return needed.every(([id]) => id) ? [...new Set(needed.flat())].join(' ') : '';
};
