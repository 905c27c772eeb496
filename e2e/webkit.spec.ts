import { proveGuard } from './guard/proveGuard.js';
import { prove } from './law/prove.js';
import type { TabBrowser } from './site/tab.js';
import { test as base, expect } from './test.js';

const test = base.extend<{ webkit: TabBrowser }>({ webkit: async ({ engine }, use) => use(await engine('WebKit')) });

test.describe('WebKit', () => {
  // In one worker, which starts it once.
  test.describe.configure({ mode: 'default' });

  test('is WebKit, and has neither Global Privacy Control nor a place', async ({ webkit }) => {
    const tab = await webkit.open({ script: '' });
    await tab.goto('/');
    const { agent, ...visitor } = await tab.evaluate(() => ({
      agent: navigator.userAgent,
      signal: 'globalPrivacyControl' in navigator,
      countries: navigator.languages.filter((language) => language.includes('-')),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }));
    expect(agent).toMatch(/AppleWebKit\/605\.1\.15 .*Version\/[\d.]+ Safari\//);
    expect(visitor).toEqual({ signal: false, countries: [], zone: expect.stringMatching(/UTC$/) });
    await tab.close();
  });

  test('finds every host in the site, by http and by https', async ({ webkit }) => {
    const tab = await webkit.open({ script: '' });
    await tab.goto('/');
    await tab.evaluate(async () => {
      for (const scheme of ['http', 'https']) await fetch(`${scheme}://any.example/heard`, { method: 'POST', body: scheme });
    });
    const heard = tab.sent().filter(({ url }) => url.hostname === 'any.example');
    expect(heard.map(({ url, body }) => `${url.href} ${body}`)).toEqual([
      'http://any.example/heard http',
      'https://any.example/heard https',
    ]);
    await tab.close();
  });

  test('presses what is to be seen as a hand does, and keeps one tab from the next', async ({ webkit }) => {
    const script = '<script>b.onclick = (e) => { document.cookie = "by=" + e.isTrusted }</script>';
    const body = `<button id="b" hidden>B</button>${script}`;
    const [tab, other] = [await webkit.open({ script: '', body }), await webkit.open({ script: '', body })];
    for (const { goto } of [tab, other]) await goto('/');
    await tab.evaluate(() => void setTimeout(() => document.getElementById('b')?.removeAttribute('hidden')));
    await tab.press('body', '#b');
    expect(await tab.evaluate(() => document.cookie)).toBe('by=true');
    expect(await other.evaluate(() => document.cookie)).toBe('');
    await expect(tab.evaluate(() => Promise.reject(new Error('of the page')))).rejects.toThrow('of the page');
    expect(await tab.evaluate(() => undefined)).toBeUndefined();
    for (const { close } of [tab, other]) await close();
  });

  test('is guarded', ({ webkit }) => {
    test.slow(); // three pages, each in a browser of its own
    return proveGuard(webkit.open);
  });

  for (const place of ['DE', 'US-CA']) {
    test(`keeps to the law of ${place}`, ({ webkit }) => prove(place, false, webkit.open));
  }
});
