import { allGranted } from '../policy/combine.js';
import { evaluate } from '../policy/evaluate.js';
import type { Consent } from '../types.js';

/** Whether one element may be seen that a visitor has just asked for, on this page, this once. */
export const allowsOnce = ({ state }: Pick<Consent, 'state'>, purposes: string): boolean =>
  allGranted(evaluate({ ...state, signals: { ...state.signals, once: true }, now: Date.now() }), purposes);
