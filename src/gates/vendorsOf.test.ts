import { expect, it } from 'vitest';
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
    ['analytics', 'posthog'],
    ['marketing', 'meta'],
    ['analytics', 'google'],
  ]);
});

it('takes what is no gate, or names no vendor, for nobody', () => {
  expect(vendorsOf([{ purpose: 'analytics', open() {} }])).toEqual([]);
});

it.each([undefined, null, 'text', [null], [{ open() {} }], {}])('names nobody for %j', (gates) => {
  expect(vendorsOf(gates as never)).toEqual([]);
});
