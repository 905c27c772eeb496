import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatRecord } from '../policy/record.js';
import type { ConsentRecord } from '../types.js';
import { createRecordCookie, type RecordCookie } from './cookie.js';

const NOW = Math.floor(Date.now() / 1000) * 1000;
const DAY = 86_400_000;

const record = (granted: boolean, at = NOW): ConsentRecord => ({
  region: 'DE',
  version: '2026-11-01',
  choices: { analytics: { answer: granted ? 'granted' : 'denied', at, fingerprint: ['f1'] } },
});

/** A page with a real cookie jar, which knows the public suffixes. */
const visit = (url: string): JSDOM => {
  const { cookieJar } = page ?? {};
  page = new JSDOM('', { url, ...(cookieJar && { cookieJar }) });
  for (const name of ['document', 'location', 'navigator', 'localStorage'] as const) vi.stubGlobal(name, page.window[name]);
  return page;
};
let page: JSDOM | null = null;

const inJar = () => page?.cookieJar.getCookiesSync(page.window.location.href) ?? [];

/** The domains under which the jar holds a name. */
const kept = (name = 'minima_consent') =>
  inJar()
    .filter(({ key }) => key === name)
    .map(({ domain }) => domain);

const set = (text: string): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous
  document.cookie = text;
};

const jar = (domain?: string): RecordCookie => createRecordCookie(domain);
/** What a visit does for a record that is there. */
const renew = (): boolean => jar().write(jar().read());

afterEach(() => {
  page?.window.close();
  page = null;
  vi.unstubAllGlobals();
});

describe('the cookie of the record', () => {
  it.each([
    ['https://app.minima.co.uk/', 'minima.co.uk'],
    ['https://app.minima.com.br/', 'minima.com.br'],
    ['https://minima.co.uk/', 'minima.co.uk'],
    ['https://www.minima.com/a/b?c', 'minima.com'],
    ['https://a.b.c.minima.com.br/', 'minima.com.br'],
    ['https://minima.github.io/shop/', 'minima.github.io'],
    ['http://localhost:3000/', 'localhost'],
    ['http://127.0.0.1:3000/', '127.0.0.1'],
    ['http://[::1]:3000/', '::1'],
  ])('stands once, on the widest domain there is: %s gives %s', (url, domain) => {
    visit(url);
    expect(jar().write(record(true))).toBe(true);
    expect(kept()).toEqual([domain]);
    expect(jar().read()).toEqual(record(true));
  });

  it.each(['https://app.minima.co.uk/', 'https://minima.co.uk/', 'https://minima.github.io/', 'http://localhost/'])(
    'is still there once after renewals and later decisions on %s',
    (url) => {
      visit(url);
      jar().write(record(true));
      const before = kept();
      for (let i = 0; i < 3; i++) renew();
      expect(kept()).toEqual(before);
      jar().write(record(false, NOW + 1000));
      renew();
      expect(kept()).toEqual(before);
      expect(jar().read()).toEqual(record(false, NOW + 1000));
    },
  );

  it('is shared by the hosts of a site', () => {
    visit('https://app.minima.co.uk/');
    jar().write(record(true));
    visit('https://www.minima.co.uk/');
    expect(jar().read()).toEqual(record(true));
    jar().write(record(false, NOW + 1000));
    visit('https://app.minima.co.uk/');
    expect(jar().read()).toEqual(record(false, NOW + 1000));
    expect(kept()).toEqual(['minima.co.uk']);
  });

  it('is not read by another site of the same suffix', () => {
    visit('https://minima.co.uk/');
    jar().write(record(true));
    visit('https://other.co.uk/');
    expect(jar().read()).toBeNull();
  });

  it('ends for the browser after 400 days, is lax, secure on https, and for every path', () => {
    visit('https://app.minima.co.uk/deep/down/');
    jar().write(record(true));
    const [cookie] = inJar();
    expect(cookie).toMatchObject({ path: '/', secure: true, sameSite: 'lax' });
    const days = (Number(cookie?.expiryTime()) - Date.now()) / DAY;
    expect(days).toBeGreaterThan(399);
    expect(days).toBeLessThanOrEqual(400);
  });

  it('is not secure on http, where it would not be kept', () => {
    visit('http://localhost/');
    jar().write(record(true));
    expect(inJar()).toHaveLength(1);
    expect(inJar()[0]?.secure).toBe(false);
  });

  it('merges duplicates with the next decision', () => {
    visit('https://app.minima.co.uk/');
    set(`minima_consent=${formatRecord(record(true, NOW - DAY))}; path=/`);
    set(`minima_consent=${formatRecord(record(false))}; path=/; domain=minima.co.uk`);
    expect(kept()).toHaveLength(2);
    expect(jar().read()).toEqual(record(false));
    jar().write(record(true, NOW + 1000));
    expect(kept()).toEqual(['minima.co.uk']);
    expect(jar().read()).toEqual(record(true, NOW + 1000));
  });

  it('is renewed on a visit although something that cannot be read stands beside it', () => {
    visit('https://app.minima.co.uk/');
    set(`minima_consent=garbage; path=/; max-age=${400 * 86_400}`);
    set(`minima_consent=${formatRecord(record(false))}; path=/; domain=minima.co.uk; max-age=60`);
    renew();
    const ends = inJar()
      .filter(({ value }) => value !== 'garbage')
      .map((cookie) => Number(cookie.expiryTime()));
    expect(ends).toHaveLength(1);
    expect(Math.max(...ends)).toBeGreaterThan(Date.now() + 300 * DAY);
  });

  it('that is gone may have been a refusal', () => {
    visit('https://minima.co.uk/');
    expect(jar().read()).toBeNull();
    expect(jar().read('unreadable')).toMatchObject({ choices: {}, doubt: 'unreadable' });
  });

  it('reads the same after a renewal among duplicates', () => {
    visit('https://app.minima.co.uk/');
    set(`minima_consent=${formatRecord(record(true))}; path=/`);
    set(`minima_consent=${formatRecord(record(false))}; path=/; domain=minima.co.uk`);
    renew();
    expect(jar().read()).toEqual(record(false));
  });

  it('reads a refusal beside a yes of the same second', () => {
    visit('https://app.minima.co.uk/');
    set(`minima_consent=${formatRecord(record(false))}; path=/`);
    set(`minima_consent=${formatRecord(record(true))}; path=/; domain=minima.co.uk`);
    expect(jar().read()).toEqual(record(false));
  });

  it('keeps the record where the site says', () => {
    visit('https://eu.app.minima.co.uk/');
    jar('app.minima.co.uk').write(record(true));
    expect(kept()).toEqual(['app.minima.co.uk']);
  });

  it('keeps it on the host when the domain the site named is not its own', () => {
    visit('https://app.minima.co.uk/');
    expect(jar('elsewhere.com').write(record(true))).toBe(true);
    expect(kept()).toEqual(['app.minima.co.uk']);
  });

  it('is gone after a removal, wherever it stood, and only it', () => {
    visit('https://app.minima.co.uk/');
    for (const domain of ['', '; domain=minima.co.uk']) set(`minima_consent=x; path=/${domain}`);
    expect(kept()).toHaveLength(2);
    set('session=1; path=/');
    jar().write(null);
    expect(kept()).toEqual([]);
    expect(kept('session')).toHaveLength(1);
    expect(jar().read()).toBeNull();
  });

  it('is not mistaken for a cookie whose name only begins or ends alike', () => {
    visit('https://app.minima.co.uk/');
    set('minima_consent_old=x; path=/');
    set('xminima_consent=y; path=/');
    expect(jar().read()).toBeNull();
  });

  it('is in doubt about a value that nobody can read', () => {
    visit('https://app.minima.co.uk/');
    set('minima_consent=garbage; path=/');
    expect(jar().read()).toMatchObject({ choices: {}, doubt: 'unreadable' });
  });
});

describe('blocked cookies', () => {
  it('are a doubt, not a blank', () => {
    visit('https://app.minima.co.uk/');
    vi.stubGlobal('navigator', { cookieEnabled: false });
    expect(jar().read()).toMatchObject({ choices: {}, doubt: 'blocked' });
  });

  it('are known by blocked storage too, where the browser calls cookies enabled', () => {
    visit('https://app.minima.co.uk/');
    vi.stubGlobal('localStorage', undefined);
    expect(jar().read()).toMatchObject({ choices: {}, doubt: 'blocked' });
  });

  it('never throw, not even where reading does', () => {
    visit('https://app.minima.co.uk/');
    const throwing = {
      get cookie(): string {
        throw new DOMException('sandboxed', 'SecurityError');
      },
      set cookie(_: string) {
        throw new DOMException('sandboxed', 'SecurityError');
      },
    };
    vi.stubGlobal('document', throwing);
    expect(jar().read()).toMatchObject({ choices: {}, doubt: 'blocked' });
    expect(jar().write(record(true))).toBe(false);
    expect(() => jar().write(null)).not.toThrow();
  });

  it('are noticed when a write does not stay', () => {
    visit('https://app.minima.co.uk/');
    vi.stubGlobal('document', { cookie: '' });
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} });
    expect(jar().write(record(true))).toBe(false);
  });
});
