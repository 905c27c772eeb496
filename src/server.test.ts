import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatRecord } from './policy/record.js';
import { parseConsent, parseGpc } from './server.js';
import { createRecordCookie } from './storage/cookie.js';
import type { ConsentRecord } from './types.js';

const NOW = Math.floor(Date.now() / 1000) * 1000;
const DAY = 86_400_000;
const URL = 'https://app.minima.co.uk/';

const record = (granted: boolean, at = NOW): ConsentRecord => ({
  region: 'DE',
  version: '2026-11-01',
  choices: { analytics: { answer: granted ? 'granted' : 'denied', at, fingerprint: ['f1'] } },
});
const pair = (value: string): string => `minima_consent=${value}`;

afterEach(() => vi.unstubAllGlobals());

const { window, cookieJar } = new JSDOM('', { url: URL });

/** A page that has been given these cookies, and what its browser sends to the server. */
const visit = (cookies: readonly string[]): string => {
  cookieJar.removeAllCookiesSync();
  for (const name of ['document', 'location', 'navigator', 'localStorage'] as const) vi.stubGlobal(name, window[name]);
  for (const cookie of cookies) window.document.cookie = cookie;
  return cookieJar.getCookieStringSync(URL);
};

const inBrowser = (): ConsentRecord | null => createRecordCookie().read();

describe('parseGpc', () => {
  it.each<[string, Parameters<typeof parseGpc>[0], boolean]>([
    ['1', '1', true],
    ['0', '0', false],
    ['true', 'true', false],
    ['1 with a space', ' 1', false],
    ['two headers', ['1', '1'], false],
    ['two headers in one', '1, 1', false],
    ['no header', undefined, false],
    ['nothing', '', false],
  ])('P-3: takes exactly `1` for a signal: %s', (_, header, signal) => expect(parseGpc(header)).toBe(signal));
});

describe('parseConsent', () => {
  it.each<[string, string[]]>([
    ['nothing', []],
    ['cookies of others only', ['session=1', 'xminima_consent=y', 'minima_consent_old=y']],
    ['a yes', [pair(formatRecord(record(true)))]],
    ['a no among cookies of others', ['a=1', pair(formatRecord(record(false))), 'b=x=y; path=/']],
    ['something that cannot be read', [pair('garbage')]],
    ['nothing under our name', [pair('')]],
    ['a date far ahead', [pair(formatRecord(record(true, NOW + 3 * DAY)))]],
    [
      'an older yes and a later no',
      [pair(formatRecord(record(true, NOW - DAY))), `${pair(formatRecord(record(false)))}; domain=minima.co.uk`],
    ],
    ['a no and something that cannot be read', [pair('garbage'), `${pair(formatRecord(record(false)))}; domain=minima.co.uk`]],
  ])('reads on the server what the page reads: %s', (_, cookies) => {
    const header = visit(cookies);
    expect(parseConsent(header, NOW)).toEqual(inBrowser());
  });

  it('finds in the header what the page wrote', () => {
    visit([]);
    createRecordCookie().write(record(true));
    expect(parseConsent(document.cookie, NOW)).toEqual(record(true));
  });

  it('agrees with the page whatever the cookies hold', () => {
    const values = fc.oneof(
      fc.stringMatching(/^[\w.&=%~-]{0,60}$/),
      fc.boolean().map((yes) => formatRecord(record(yes))),
    );
    fc.assert(
      fc.property(values, values, (here, above) => {
        const header = visit([pair(here), `${pair(above)}; domain=minima.co.uk`, 'other=1']);
        expect(parseConsent(header, NOW)).toEqual(inBrowser());
      }),
      { numRuns: 40 },
    );
  });

  it('takes no header for no record', () => {
    expect(parseConsent(null, NOW)).toBeNull();
    expect(parseConsent(undefined, NOW)).toBeNull();
    expect(parseConsent('', NOW)).toBeNull();
  });

  it('reads by the clock of the server unless told another time', () => {
    expect(parseConsent(pair(formatRecord(record(true))))).toEqual(record(true));
    expect(parseConsent(pair(formatRecord(record(true, NOW + 3 * DAY))))?.doubt).toBe('unreadable');
  });

  it('never throws, whatever a client sends, and is in doubt about what it cannot read', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const read = parseConsent(`a=1; minima_consent=${text}; b=2`, NOW);
        expect(read?.doubt).toBe('unreadable');
        parseConsent(text, NOW);
      }),
    );
  });
});
