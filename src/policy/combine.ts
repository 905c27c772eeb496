import type { State, Verdicts } from '../types.js';

/** The purposes named in an attribute or option: one, several, or several separated by spaces. */
export const purposeList = (purpose: string | readonly string[]): readonly string[] =>
  typeof purpose === 'string' ? purpose.split(/\s+/).filter(Boolean) : purpose;

/** One state for several purposes: granted when all are, denied when any is. Naming none grants nothing. */
export const combine = (verdicts: Verdicts, purposes: readonly string[]): State => {
  const states = purposes.map((id) => verdicts[id]?.state ?? 'denied');
  if (states.includes('denied')) return 'denied';
  return states.length && states.every((state) => state === 'granted') ? 'granted' : 'undecided';
};
