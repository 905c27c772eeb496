import { describe, expect, it } from 'vitest';
import { shortName } from '../../scripts/shortName.js';
import { jurisdictions } from './jurisdictions.js';
import { describe as describeVerdict, lawOf } from './law.js';
import { resolvePolicy } from './resolvePolicy.js';

const on = (day: string): number => Date.parse(day);

describe('the short name of a law', () => {
  it.each([
    ['DE', '2026-11-22', 'TDDDG'],
    ['FR', '2026-11-22', 'Loi Informatique et Libertés'],
    ['GP', '2026-11-22', 'Loi Informatique et Libertés'],
    ['GB', '2026-11-22', 'PECR 2003'],
    ['BR', '2026-11-22', 'LGPD'],
    ['CH', '2026-11-22', 'FMG'],
    ['CA-QC', '2026-11-22', 'Act P-39.1'],
    ['CA', '2026-11-22', 'Act P-39.1'],
    ['CA-ON', '2026-11-22', 'PIPEDA'],
    ['US-CA', '2026-11-22', 'CCPA'],
    ['US-LA', '2026-12-31', 'FTC Act'],
    ['US-LA', '2027-01-01', 'LDPA'],
    ['US-VT', '2027-12-31', 'FTC Act'],
    ['US-VT', '2028-01-01', 'Data Privacy and Online Surveillance Act'],
    ['IN', '2027-05-12', 'IT Act 2000'],
    ['IN', '2027-05-13', 'DPDP Act 2023'],
    ['CY', '2026-11-22', 'Law 112(I)/2004'],
    ['JE', '2026-11-22', 'Data Protection (Jersey) Law 2018'],
    ['ZZ', '2026-11-22', 'None assumed'],
  ])('of %s on %s is %s', (code, day, law) => {
    expect(lawOf(code, on(day))).toBe(law);
  });

  it('is that of the readable table for every row and every day on which one changes', () => {
    const days = Object.values(jurisdictions).flatMap(({ changes = [] }) => changes.map(({ from }) => from));
    for (const day of ['2026-11-22', ...days]) {
      for (const [code, { law, changes = [] }] of Object.entries(jurisdictions)) {
        const held = changes.filter(({ from }) => from <= day).at(-1)?.law ?? law;
        expect(lawOf(code, on(day)), `${code} on ${day}`).toBe(shortName(held));
      }
    }
  });

  it('is none for a code without a row', () => {
    expect(lawOf('XX', on('2026-11-22'))).toBe('');
    expect(lawOf('U', on('2026-11-22'))).toBe('');
  });
});

describe('the sentence about a verdict', () => {
  it('gives the state, the reason, the law and the source of the region', () => {
    const now = on('2026-11-22');
    const region = { region: 'US-CA', source: 'server-timing', confidence: 'high' } as const;
    const verdict = { state: 'denied', granted: false, reason: 'gpc' } as const;
    expect(describeVerdict('marketing', verdict, { policy: resolvePolicy('US-CA', { now }), region }, now)).toBe(
      'marketing: denied (gpc). Law: CCPA (US-CA). Region: US-CA, from server-timing.',
    );
  });
});
