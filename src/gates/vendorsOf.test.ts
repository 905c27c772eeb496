import { expect, it } from 'vitest';
import { resolvePolicy } from '../policy/resolvePolicy.js';
import { googleGate } from '../vendors/google.js';
import { metaGate } from '../vendors/meta.js';
import { posthogGate } from '../vendors/posthog.js';
import { vendorsOf } from './vendorsOf.js';

const GATES = [
  posthogGate({ key: 'phc_one' }),
  posthogGate({ key: 'phc_two' }),
  metaGate({ id: '1' }),
  googleGate({ id: 'G-1' }),
];

it('names who processes, after the purpose, as the script tag does', () => {
  expect(vendorsOf(GATES)).toEqual([
    ['analytics', 'posthog'],
    ['marketing', 'meta'],
    ['analytics', 'google'],
  ]);
});

it('asks the same in whatever order they are', () => {
  const fingerprints = [GATES, [...GATES].reverse()].map((gates) =>
    resolvePolicy('DE', { now: 0, vendors: vendorsOf(gates) }).purposes.map(({ fingerprint }) => fingerprint),
  );
  expect(fingerprints[0]).toEqual(fingerprints[1]);
});

it('names a vendor of several purposes after each', () => {
  expect(vendorsOf([{ purpose: 'analytics marketing', vendor: 'own', open() {} }])).toEqual([
    ['analytics', 'own'],
    ['marketing', 'own'],
  ]);
});

it.each([undefined, null, 'text', [null], [{ open() {} }], {}])('names nobody for %j', (gates) => {
  expect(vendorsOf(gates as never)).toEqual([]);
});
