import { expect, it } from 'vitest';
import type { State, Verdicts } from '../types.js';
import { roomFor } from './roomFor.js';
import { LIMIT } from './standIn.js';

const verdicts = (states: Readonly<Record<string, State>>): Verdicts =>
  Object.fromEntries(
    Object.entries(states).map(([id, state]) => [id, { state, granted: state === 'granted', reason: 'no-decision' as const }]),
  );

it.each<[purpose: string, states: Record<string, State>, isKept: boolean]>([
  ['analytics', { analytics: 'undecided' }, true],
  ['analytics', { analytics: 'granted' }, true],
  ['analytics', { analytics: 'denied' }, false],
  ['analytics', {}, false],
  ['analytics marketing', { analytics: 'granted', marketing: 'undecided' }, true],
  ['analytics marketing', { analytics: 'granted', marketing: 'denied' }, false],
  ['analytics|errors', { analytics: 'denied', errors: 'undecided' }, true],
  ['analytics|errors', { analytics: 'denied', errors: 'denied' }, false],
  ['analytics|errors', { analytics: 'denied' }, false],
  ['analytics|errors', { analytics: 'undecided' }, true],
])('calls for %s are kept where %o: %s', (purpose, states, isKept) => {
  expect(roomFor(purpose, verdicts(states))).toBe(isKept ? LIMIT : 0);
});
