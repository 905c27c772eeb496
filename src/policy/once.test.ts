import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, ConsentRecord, Reason, Signals } from '../types.js';
import { evaluate } from './evaluate.js';
import { resolvePolicy } from './resolvePolicy.js';

/*
 * One element that the visitor asks for, on this page, this once.
 */

const NOW = Date.parse('2026-11-22T12:00:00Z');
const policyOf = (region: string) => resolvePolicy(region, { now: NOW, policyVersion: '1' });

const recordOf = (region: string, answer: Answer): ConsentRecord => {
  const choices = policyOf(region).purposes.map(({ id, fingerprint }) => [id, { answer, at: NOW, fingerprint }] as const);
  return { region, version: '1', choices: Object.fromEntries(choices) };
};

const verdictsFor = (region: string, answer: Answer | undefined, signals: Signals) =>
  evaluate({ policy: policyOf(region), record: answer ? recordOf(region, answer) : null, signals, now: NOW });

const reasonFor = (region: string, answer?: Answer, signals?: Partial<Signals>): Reason | undefined =>
  verdictsFor(region, answer, { gpc: false, once: true, ...signals }).marketing?.reason;

describe('what a visitor asks to see once', () => {
  it.each<[region: string, answer: Answer | undefined, reason: Reason]>([
    ['DE', undefined, 'once'],
    ['DE', 'denied', 'once'],
    ['DE', 'withdrawn', 'once'],
    ['DE', 'granted', 'granted'],
    ['US-CA', 'denied', 'once'],
    ['US-CA', undefined, 'not-refused'],
    ['US-CA', 'gpc', 'gpc'],
  ])('in %s, having said %s, may be seen or not: %s', (region, answer, reason) => {
    expect(reasonFor(region, answer)).toBe(reason);
  });

  it.each<[signals: Partial<Signals>, reason: Reason]>([
    [{ gpc: true }, 'gpc'],
    [{ minor: true }, 'minor'],
    [{ age: 17 }, 'minor'],
  ])('is withheld in view of %o', (signals, reason) => {
    for (const region of ['DE', 'US-CA', 'CH', 'ZZ']) expect(reasonFor(region, undefined, signals)).toBe(reason);
  });

  it('is withheld in view of the signal, whatever was refused before', () => {
    expect(reasonFor('DE', 'denied', { gpc: true })).toBe('denied');
    expect(reasonFor('US-CA', 'withdrawn', { gpc: true })).toBe('withdrawn');
  });

  it('is asked for by nobody who need not: nothing else changes', () => {
    const answers = fc.constantFrom<Answer | undefined>(
      undefined,
      'granted',
      'override',
      'denied',
      'withdrawn',
      'gpc',
      'gpc-conflict',
    );
    const places = fc.constantFrom('DE', 'GB', 'FR', 'CH', 'US-CA', 'US-TX', 'JP', 'SG', 'CA-QC', 'ZZ');
    const sent = fc.record({ gpc: fc.boolean(), minor: fc.boolean() });
    fc.assert(
      fc.property(places, answers, sent, (region, answer, signals) => {
        const before = verdictsFor(region, answer, signals);
        const once = verdictsFor(region, answer, { ...signals, once: true });
        for (const [id, verdict] of Object.entries(once)) {
          if (verdict.reason !== 'once') expect(verdict).toEqual(before[id]);
          else expect([before[id]!.granted, verdict.granted, signals.minor]).toEqual([false, true, false]);
        }
      }),
    );
  });
});
