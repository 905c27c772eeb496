import type { Verdicts } from '../types.js';

/** The purposes named in an attribute or option: one, several, or several separated by spaces. */
export const purposeList = (purpose: string | readonly string[]): string[] => `${purpose}`.trim().split(/[\s,]+/);

/**
 * Whether every purpose named is granted, or for what is `exempt` needs no grant; of `a|b` either. Naming none grants nothing.
 */
export const allGranted = (verdicts: Verdicts = {}, purpose: string | readonly string[], exempt?: boolean): boolean =>
  purposeList(purpose).every((ids) =>
    ids.split('|').find((id) => verdicts[id]?.granted || (exempt && verdicts[id]?.reason === 'exempt')),
  );
