import { bannerOf, ownControlOf, press } from './faces.js';
import { countOf, expectSilence, META_SCRIPT } from './loudness.js';
import { VENDORS } from './site/page.js';
import { expect, test } from './test.js';

/*
 * Pages and their scripts that do what nobody should: the page goes on working, and nothing runs that may not.
 */

for (const [title, tag, name] of [
  ['the banner', { region: 'DE' }, 'minima-consent-banner'],
  ['the own control', { region: 'US-CA' }, 'minima-consent-control'],
] as const) {
  test(`a page that takes ${title} away as often as it comes goes on working`, async ({ visitor }) => {
    const visit = await visitor({ tag: { ...tag, ...VENDORS }, body: '<main><p>Hello</p></main>' });
    await visit.page.addInitScript((name) => {
      const taken = { times: 0 };
      Object.assign(window, { taken });
      new MutationObserver(() => {
        for (const element of document.querySelectorAll(name)) {
          taken.times++;
          element.remove();
        }
      }).observe(document, { childList: true, subtree: true });
    }, name);
    await visit.goto();
    await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'taken').times)).toBeGreaterThan(2);
    expect(await visit.page.evaluate(() => document.querySelector('main')?.textContent)).toBe('Hello');
    if (tag.region === 'DE') await expectSilence(visit);
  });
}

test('an element with our name, and one inside it with the name of a method, is not taken for an instance', async ({
  visitor,
}) => {
  const visit = await visitor({
    tag: { region: 'DE' },
    head: '<form id="minimaConsent"><input name="explain"></form>',
  });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
});

test('attributes of the page’s own on the script tag make nobody a minor', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', language: 'de', 'page-id': '7' } });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await expect.poll(() => visit.complaints.filter((text) => text.startsWith('[consent]'))).toHaveLength(2);
});

test('a page whose banner does not arrive says so, also where a panel wanted the same file first', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, head: '<div data-consent-panel></div>' });
  let broken = true;
  visit.on(
    (url) => url.pathname.endsWith('/consent.ui.js'),
    () => (broken ? { status: 500 } : undefined),
  );
  await visit.goto();
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('failed');
  broken = false;
  await visit.page.evaluate(() => window.minimaConsent.open('banner'));
  await expect(bannerOf(visit.page)).toBeVisible();
});

test('a record that vanishes under the page may have been a refusal, so nothing starts that was refused', async ({
  visitor,
}) => {
  const visit = await visitor({ tag: { region: 'US-CA', ...VENDORS } });
  await visit.goto();
  await expect.poll(() => countOf(visit, META_SCRIPT)).toBe(1);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.goto('/one');
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  const before = visit.foreign().length;
  await visit.context.clearCookies();
  await visit.page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  await visit.settle();
  expect(visit.foreign().slice(before)).toEqual([]);
  await visit.page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  await visit.settle();
  expect(visit.foreign().slice(before)).toEqual([]);
  expect(await visit.page.evaluate(() => window.minimaConsent.explain('marketing').reason)).toBe('unreadable');
});

test('what is added to every object’s prototype does not get into the record', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, head: '<script>Object.prototype.extra = function () {};</script>' });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  const cookies = await visit.context.cookies();
  expect(cookies.find(({ name }) => name === 'minima_consent')?.value).not.toContain('extra');
  await visit.goto('/one');
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  expect(await visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('none');
  await expect(ownControlOf(visit.page)).toHaveCount(0);
});

for (const yes of [true, false]) {
  test(`a cookie of our name that cannot be written over voids no ${yes ? 'yes' : 'no'}`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
    await visit.goto();
    await visit.page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: as another script of the site would write it
      document.cookie = 'minima_consent=garbage; path=/one';
    });
    await visit.goto('/one');
    await press(bannerOf(visit.page), yes ? 'accept' : 'reject');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    // Leaving sooner would cancel the request that the answer has just started.
    await expect.poll(() => countOf(visit, META_SCRIPT)).toBe(yes ? 1 : 0);
    await visit.goto('/one');
    await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
    await expect.poll(() => countOf(visit, META_SCRIPT)).toBe(yes ? 2 : 0);
    await visit.settle();
    expect(await visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('none');
    expect(countOf(visit, META_SCRIPT)).toBe(yes ? 2 : 0);
  });
}

test('a layer that is taken away while the page changes stays away', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' } });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const left = await visit.page.evaluate(async () => {
    document.body.append('something new');
    await Promise.resolve(); // the change has been noticed
    window.minimaConsent.close();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return document.querySelectorAll('minima-consent-banner').length;
  });
  expect(left).toBe(0);
});
