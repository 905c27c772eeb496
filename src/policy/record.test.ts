import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Choice, ConsentRecord } from '../types.js';
import { isPurposeId } from './purposes.js';
import { formatRecord, parseRecord, readRecords } from './record.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY = 86_400_000;
const SECONDS = NOW / 1000;

const choices: fc.Arbitrary<Choice> = fc
  .record({
    answer: fc.constantFrom<Answer>('granted', 'override', 'denied', 'withdrawn', 'gpc', 'gpc-conflict'),
    at: fc.integer({ min: 0, max: SECONDS + 86_400 }),
    fingerprint: fc.array(fc.stringMatching(/^[a-z\d]{1,4}$/), { minLength: 1, maxLength: 5 }),
    synthetic: fc.boolean(),
  })
  .map(({ answer, at, fingerprint, synthetic }) => ({
    answer,
    at: at * 1000,
    fingerprint,
    ...(synthetic && { synthetic }),
  }));

const records: fc.Arbitrary<ConsentRecord> = fc
  .record({
    region: fc.stringMatching(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/),
    version: fc.stringMatching(/^[\w.-]{0,48}$/),
    choices: fc.dictionary(fc.stringMatching(/^[a-z][\w-]{1,31}$/), choices, { maxKeys: 6, noNullPrototype: true }),
    doubt: fc.boolean(),
  })
  .map(({ doubt, ...record }) => ({ ...record, ...(doubt && { doubt: 'unreadable' as const }) }));

const say = (yes: boolean, at = NOW): Choice => ({
  answer: yes ? 'granted' : 'denied',
  at,
  fingerprint: ['f1'],
});
const record = (said: Record<string, Choice>): ConsentRecord => ({ region: 'DE', version: '1', choices: said });
const grants = (read: ConsentRecord | null): string[] =>
  Object.entries(read?.choices ?? {}).flatMap(([id, { answer }]) => (/granted|override/.test(answer) ? [id] : []));

/** Any character of any script, half emojis aside. */
const letters = fc
  .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0, max: 0xd7ff }), fc.constant(0x1f600))
  .map((code) => String.fromCodePoint(code));

describe('a record', () => {
  it('is read as it was written, whatever it says', () => {
    fc.assert(
      fc.property(records, (written) => {
        expect(parseRecord(formatRecord(written), NOW)).toEqual(written);
      }),
      { numRuns: 1000 },
    );
  });

  it('is plain text that no cookie, header or proxy changes', () => {
    fc.assert(fc.property(records, (written) => void expect(formatRecord(written)).toMatch(/^[\w.&=-]+$/)));
  });

  it('keeps the documented form, so that other languages can read it', () => {
    const written: ConsentRecord = {
      region: 'US-CA',
      version: '2026-11-01',
      choices: {
        analytics: { ...say(true), synthetic: true },
        marketing: { ...say(true), answer: 'override' },
        errors: { ...say(false), answer: 'withdrawn' },
        chat: { ...say(false), answer: 'gpc' },
      },
      doubt: 'unreadable',
    };
    const times = 'toupc0.f1';
    expect(formatRecord(written)).toBe(
      `r=US-CA&p=2026-11-01&d=1&analytics=granted.${times}.s&marketing=override.${times}&errors=withdrawn.${times}&chat=gpc.${times}&v=1`,
    );
  });

  it.each(['2026-11-01', '', 'v2', 'a_b-c.d', 'x'.repeat(64)])('keeps the policy version %j', (version) => {
    const text = formatRecord({ ...record({ analytics: say(true) }), version });
    expect(parseRecord(text, NOW)?.version).toBe(version);
  });

  it.each(['constructor', 'valueOf', 'toString', 'hasOwnProperty'])('may name a purpose %s, or no purpose may', (id) => {
    const written = record({ [id]: say(false) });
    const read = parseRecord(formatRecord(written), NOW);
    expect(isPurposeId(id) ? read : written).toEqual(written);
  });

  it('takes at most 200 bytes for three purposes, name included', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('US-CA', 'ZZ', 'CA-QC'),
        fc.stringMatching(/^[\w.-]{0,24}$/),
        fc.array(choices, { minLength: 3, maxLength: 3 }),
        (region, version, [analytics, marketing, preferences]) => {
          const named = { analytics, marketing, preferences } as Record<string, Choice>;
          const text = `minima_consent=${formatRecord({ region, version, choices: named, doubt: 'unreadable' })}`;
          expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(200);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('parseRecord', () => {
  const good = formatRecord(record({ analytics: say(true), marketing: say(false) }));
  const time = 'toupc0.f1';
  const added = (text: string) => good.replace('&v=1', `&${text}&v=1`);

  it('reads the sample that the cases below break', () => expect(grants(parseRecord(good, NOW))).toEqual(['analytics']));
  it.each([
    ['nothing', ''],
    ['words', 'accepted'],
    ['JSON', '{"analytics":true}'],
    ['a yes of another script', 'yes'],
    ['another format', good.replace('v=1', 'v=2')],
    ['no format', good.replace('&v=1', '')],
    ['no region', good.replace('r=DE&', '')],
    ['no policy version', good.replace('p=1&', '')],
    ['a broken escape', good.replace('p=1', 'p=%E0%A4%A')],
    ['times that are not as we write them', added('errors=granted.0toupc0.f1')],
    ['capital times', added('errors=granted.TOUPC0.f1')],
    ['a time that ends in something else', added('errors=granted.toupc_.f1')],
    ['one purpose twice', added(`analytics=granted.${time}`)],
    ['the region twice', added('r=US')],
    ['an answer that is none', added(`errors=maybe.${time}`)],
    ['a flag that is none', added(`errors=granted.${time}.x`)],
    ['no time', added('errors=granted')],
    ['no fingerprint', added('errors=granted.toupc0')],
    ['a time that is none', added('errors=granted.T-M.f1')],
    ['a purpose that cannot be', added(`Errors=granted.${time}`)],
    ['a prototype', added(`__proto__=granted.${time}`)],
    ['quotes', `"${good}"`],
    ['a space', ` ${good}`],
    ['a trailing separator', `${good}&`],
    ['capitals', good.toUpperCase()],
    ['an encoding on top', encodeURIComponent(good)],
    ['too much', added(`p=${'x'.repeat(4000)}`)],
    ['too many purposes', `${good}${Array.from({ length: 200 }, (_, i) => `&p${i}=granted.${time}`).join('')}`],
  ])('takes %s for no record', (_, text) => expect(parseRecord(text, NOW)).toBeNull());

  it('takes a date more than a day ahead for no record, and one of today on a slow clock for a good one', () => {
    const dated = (at: number) => parseRecord(formatRecord(record({ analytics: say(false), marketing: say(true, at) })), NOW);
    expect(dated(NOW + DAY)).not.toBeNull();
    expect([dated(NOW + DAY + 1000), dated(NOW + 400 * DAY)]).toEqual([null, null]);
  });

  it('takes a text that was cut off, wherever it was, for no record', () => {
    const whole = formatRecord({ ...record({ analytics: say(false), marketing: say(false) }), doubt: 'unreadable' });
    expect(parseRecord(whole, NOW)).not.toBeNull();
    for (let length = 0; length < whole.length; length++) expect(parseRecord(whole.slice(0, length), NOW)).toBeNull();
  });

  it('never throws, and grants nothing by accident', () => {
    const texts = fc.oneof(
      fc.string({ unit: letters }),
      fc.stringMatching(/^(r=DE&|p=|&analytics=granted|\.toupc0|\.f1|&v=1){0,12}$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = parseRecord(text, NOW);
        if (grants(read).length) expect(formatRecord(read as ConsentRecord)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('never yields a grant from a damaged record, unless the damage made another whole one', () => {
    const damage = fc.array(
      fc.record({
        at: fc.nat(220),
        cut: fc.nat(3),
        put: fc.oneof(fc.constantFrom('granted', 'override', '.s', '&', '=', '.', '0', 'Z', '_', '%', '&d=1'), fc.string()),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(records, damage, (written, edits) => {
        const text = edits.reduce(
          (old, { at, cut, put }) => old.slice(0, at) + put + old.slice(at + cut),
          formatRecord(written),
        );
        const read = parseRecord(text, NOW);
        if (grants(read).length) expect(formatRecord(read as ConsentRecord)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('readRecords', () => {
  const value = (said: Record<string, Choice>): string => formatRecord(record(said));
  const both = (a: string, b: string) => [readRecords([a, b], NOW), readRecords([b, a], NOW)];

  it('finds nothing where nothing is', () => expect(readRecords([], NOW)).toBeNull());

  it('takes the latest of several, in whatever order they come', () => {
    const older = value({ analytics: say(false, NOW - DAY) });
    const newer = value({ analytics: say(true, NOW) });
    for (const read of both(older, newer)) expect(grants(read)).toEqual(['analytics']);
    const back = value({ analytics: say(false, NOW + 1000) });
    for (const read of both(newer, back)) expect(grants(read)).toEqual([]);
  });

  it('takes the refusal of two from the same second, in whatever order they come', () => {
    const accepted = value({ analytics: say(true), marketing: say(true) });
    const partly = value({ analytics: say(true), marketing: say(false) });
    for (const read of both(accepted, partly)) expect(grants(read)).toEqual(['analytics']);
  });

  it('takes the refusal of two from the same second, whichever purpose was refused', () => {
    const partly = value({ analytics: say(true), marketing: say(false) });
    const refused = value({ analytics: say(false), marketing: say(false) });
    for (const read of both(partly, refused)) expect(grants(read)).toEqual([]);
  });

  it('reads the readable one beside one that is not', () => {
    for (const read of both('garbage', value({ analytics: say(false) })))
      expect(read?.choices.analytics?.answer).toBe('denied');
  });

  it('is in doubt where there is something and none of it can be read', () => {
    expect(readRecords(['garbage'], NOW)).toMatchObject({ choices: {}, doubt: 'unreadable' });
    expect(readRecords([''], NOW)).toMatchObject({ choices: {}, doubt: 'unreadable' });
    expect(readRecords([value({ analytics: say(true, NOW + 2 * DAY) })], NOW)).toMatchObject({
      choices: {},
      doubt: 'unreadable',
    });
  });

  it('takes a doubt that was written down for one that lasts', () => {
    const text = formatRecord({ ...record({ analytics: say(true) }), doubt: 'blocked' });
    expect(readRecords([text], NOW)?.doubt).toBe('unreadable');
  });
});
