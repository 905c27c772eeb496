import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FACTS } from './all.js';
import { checkVendor } from './checkVendor.js';
import { listVendors } from './listVendors.js';

beforeEach(() => void vi.spyOn(console, 'error').mockReset().mockReturnValue());

const complaints = (): string[] => vi.mocked(console.error).mock.calls.map(String);

/** What is listed of a site that says this of its vendors. */
const listed = (vendors: unknown) =>
  listVendors({ purposes: [{ id: 'analytics', vendors: vendors as never }] })
    .slice(1)
    .map(({ purpose, ...vendor }) => vendor);

const ACME = { name: 'Acme' };

describe('a mistake in a vendor of the site', () => {
  it.each<[mistake: unknown, left: object[], text: string]>([
    ['Acme', [], ' is "Acme"; allowed: [{ name, … }]'],
    [ACME, [], ' is object; allowed: [{ name, … }]'],
    [null, [], ' is null; allowed: [{ name, … }]'],
    [[null], [], '[0] is null; allowed: { name, id, recipients, privacyUrl, docs, stops, keys, retention }'],
    [['Acme', ACME], [ACME], '[0] is "Acme"; allowed: { name, '],
    [[{ id: 'acme' }], [], '[0].name is undefined; allowed: text'],
    [[{ name: '' }], [], '[0].name is ""; allowed: text'],
    [[{ ...ACME, recipients: 'Acme GmbH' }], [ACME], '[0].recipients is "Acme GmbH"; allowed: ["company (country)"]'],
    [[{ ...ACME, recipients: ['A', 5] }], [{ ...ACME, recipients: ['A'] }], '[0].recipients[1] is number; allowed: text'],
    [[{ ...ACME, recipient: 'Acme' }], [ACME], '[0].recipient is "Acme"; allowed: { name, '],
    [[{ ...ACME, toString: 1 }], [ACME], '[0].toString is number; allowed: { name, '],
    [[{ ...ACME, retention: '2 years' }], [ACME], '[0].retention is "2 years"; allowed: a number of days'],
    [[{ ...ACME, retention: NaN }], [ACME], '[0].retention is NaN; allowed: a number of days'],
    [[{ ...ACME, stops: 'now' }], [ACME], '[0].stops is "now"; allowed: live, reload'],
    [
      [{ ...ACME, keys: [] }],
      [ACME],
      '[0].keys is an array; allowed: { cookies, local, session, databases, refusals, elsewhere, purposes }',
    ],
    [
      [{ ...ACME, keys: { cookies: ['_a'] } }],
      [{ ...ACME, keys: {} }],
      '[0].keys.cookies is an array; allowed: { "name": days }',
    ],
    [
      [{ ...ACME, keys: { cookies: { _a: '30 days', _b: 3 } } }],
      [{ ...ACME, keys: { cookies: { _b: 3 } } }],
      '[0].keys.cookies._a is "30 days"; allowed: a number of days',
    ],
    [[{ ...ACME, keys: { local: 'studio' } }], [{ ...ACME, keys: {} }], '[0].keys.local is "studio"; allowed: ["name"]'],
    [
      [{ ...ACME, keys: { elsewhere: { 'a.example': 3 } } }],
      [{ ...ACME, keys: { elsewhere: {} } }],
      '[0].keys.elsewhere.a.example is number; allowed: { "name": days }',
    ],
  ])('such as %j is named once with what is allowed, and no more than it is left out', (mistake, left, text) => {
    expect(listed(mistake)).toEqual(left);
    expect(listed(mistake)).toEqual(left);
    expect(complaints()).toEqual([expect.stringContaining(`[consent] purpose analytics: vendors${text}`)]);
  });

  it.each([
    [{ facts: 'Acme' }, [], 'facts is "Acme"; allowed: { name, '],
    [{ facts: { purpose: 'x', name: 'Acme', recipients: 'A' } }, ['Acme'], 'facts.recipients is "A"; allowed: ['],
  ])("in a gate's facts is named, too: %j", (gate, names, text) => {
    const [, ...rest] = listVendors({ gates: [{ ...gate, purpose: 'marketing' } as never] });
    expect(rest.map(({ name }) => name)).toEqual(names);
    expect(complaints()).toEqual([expect.stringContaining(`[consent] gate of marketing: ${text}`)]);
  });

  it.each([5, 'a b', undefined])('is not its purpose: of one called %j nothing is listed', (id) => {
    expect(listVendors({ purposes: [{ id: id as never, vendors: [ACME] }] })).toHaveLength(1);
  });
});

it('says nothing of what can be used', () => {
  for (const { purpose, ...facts } of FACTS) expect(checkVendor(facts, 'facts')).toEqual([facts]);
  expect(listVendors({ purposes: [{ id: 'necessary', vendors: [{ ...ACME, retention: undefined }] }] })[1]).toEqual({
    ...ACME,
    purpose: 'necessary',
  });
  expect(complaints()).toEqual([]);
});
