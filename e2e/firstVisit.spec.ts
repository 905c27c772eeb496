import type { Page } from '@playwright/test';
import { bannerOf, preferencesOf, press, switchOf } from './faces.js';
import {
  countOf,
  expectNoBanner,
  expectSilence,
  foreignUrls,
  GOOGLE_SCRIPT,
  META_SCRIPT,
  POSTHOG_SCRIPT,
  proveLoud,
  usePage,
} from './loudness.js';
import { VENDORS } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/** Where every element of the page is, to the pixel. */
const measure = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('minima-consent-banner'))
      .map((element) => `${element.localName} ${JSON.stringify(element.getBoundingClientRect())}`),
  );

for (const region of ['DE', 'GB', 'BR']) {
  const options: VisitOptions = { tag: { region, ...VENDORS } };

  test.describe(`first visit from ${region}`, () => {
    test('S-R1, S-R14, V-7, G-8: nothing is sent or stored while nobody has answered', async ({ visitor }) => {
      await proveLoud(visitor, options);
      const visit = await visitor({ ...options, clock: true });
      await visit.goto();
      await expect(bannerOf(visit.page)).toBeVisible();
      await visit.pass(1000);
      await usePage(visit);
      await visit.pass(4000);
      await expect(bannerOf(visit.page)).toBeVisible();
      await expectSilence(visit);
      await visit.goto('/one');
      await visit.pass(5000);
      await expect(bannerOf(visit.page)).toBeVisible();
      await expectSilence(visit);
      expect(visit.errors).toEqual([]);
      expect(visit.complaints).toEqual([]);
    });

    test('S-R22, G-5: a withdrawal silences every vendor at once and removes what they kept', async ({ visitor }) => {
      const visit = await visitor({ ...options, clock: true });
      await visit.goto();
      await press(bannerOf(visit.page), 'accept');
      await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
      await usePage(visit);
      await expect.poll(() => visit.pass(5000).then(visit.events)).toContain('used');
      expect(await visit.stored()).toEqual(expect.arrayContaining(['cookie _fbp', 'cookie _ga', 'cookie ph_phc_test_posthog']));

      await visit.page.getByRole('button', { name: 'Privacy choices' }).click();
      const preferences = preferencesOf(visit.page);
      for (const purpose of ['analytics', 'marketing']) await switchOf(preferences, purpose).click();
      await visit.settle();
      const before = foreignUrls(visit);
      await press(preferences, 'save');
      await expect(preferences).toHaveCount(0);
      for (let i = 0; i < 2; i++) {
        await usePage(visit);
        await visit.pass(5000);
      }
      expect(foreignUrls(visit).slice(before.length)).toEqual([]);
      const kept = (await visit.stored()).filter((key) => !key.includes('minima_consent'));
      expect(kept).toEqual([]);

      await visit.goto('/one');
      await expectNoBanner(visit);
      await usePage(visit);
      await visit.pass(5000);
      expect(foreignUrls(visit).slice(before.length)).toEqual([]);
      expect((await visit.stored()).filter((key) => !key.includes('minima_consent'))).toEqual([]);
      expect(visit.errors).toEqual([]);
    });
  });
}

// The law of each of the ten places is measured after a no and a yes, too.
test.describe('first visit from DE', () => {
  const options: VisitOptions = { tag: { region: 'DE', ...VENDORS } };

  test('S-R4, V-8: a refusal is kept, nothing is sent or stored after it, and the page works as before', async ({
    visitor,
  }) => {
    await proveLoud(visitor, options);
    const visit = await visitor({ ...options, clock: true });
    await visit.goto();
    await press(bannerOf(visit.page), 'reject');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    await usePage(visit);
    await visit.pass(5000);
    await expectSilence(visit, true);
    for (const path of ['/one', '/two', '/three', '/three']) {
      await visit.goto(path);
      await expectNoBanner(visit);
      await usePage(visit);
      await visit.pass(5000);
      await expectSilence(visit, true);
    }
    expect(await visit.stored()).toContain('cookie minima_consent');
    expect(visit.errors).toEqual([]);
  });

  test('a yes starts each vendor exactly once', async ({ visitor }) => {
    const visit = await visitor({ ...options, clock: true });
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
    // The page's clock would run ahead of a script that is on its way, which then counts as late.
    const hasCome = () => visit.page.evaluate(() => (window.posthog as { __loaded?: boolean } | undefined)?.__loaded);
    await expect.poll(hasCome).toBe(true);
    await expect.poll(() => visit.pass(5000).then(visit.events)).toContain('$pageview');
    expect(visit.events().filter((name) => name === '$pageview')).toHaveLength(1);
    expect(visit.events()).not.toContain('$opt_in');
    for (const script of [POSTHOG_SCRIPT, META_SCRIPT, GOOGLE_SCRIPT]) expect(countOf(visit, script)).toBe(1);
    expect(countOf(visit, /facebook\.com\/tr/)).toBe(1);

    const commands = await visit.page.evaluate(() => window.dataLayer?.map((entry) => JSON.stringify([...Array.from(entry)])));
    const at = (start: string): number => commands?.findIndex((command) => command.startsWith(start)) ?? -1;
    expect(at('["consent","default"')).toBe(0);
    expect(at('["consent","update"')).toBeGreaterThan(0);
    expect(at('["config","G-TEST"')).toBeGreaterThan(0);
    expect(commands?.[at('["consent","default"')]).toContain('"ad_storage":"denied"');
    expect(commands?.[at('["consent","update"')]).toContain('"ad_storage":"granted"');

    await visit.goto('/one');
    await expectNoBanner(visit);
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(2);
    await expect.poll(hasCome).toBe(true);
    await visit.pass(5000);
    expect(visit.events().filter((name) => name === '$pageview')).toHaveLength(2);
    expect(visit.events()).not.toContain('$opt_in');
    expect(visit.errors).toEqual([]);
  });
});

test.describe('the banner comes late', () => {
  for (const scrolled of [false, true]) {
    test(`nothing in view moves ${scrolled ? 'at the end of a page' : 'at the top of a page'}`, async ({ visitor }) => {
      const visit = await visitor({ tag: { region: 'DE' } });
      let release = (): void => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      visit.on(
        (url) => url.pathname.endsWith('consent.ui.js'),
        async () => void (await held),
      );
      await visit.page.addInitScript(() => {
        const shifts: unknown[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
      });
      await visit.goto();
      // The page's own status line gets its words without the banner.
      await expect(visit.page.locator('[data-consent-status]')).not.toBeEmpty();
      if (scrolled) await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await visit.settle();
      const before = await measure(visit.page);
      release();
      await expect(bannerOf(visit.page)).toBeVisible();
      await visit.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await measure(visit.page)).toEqual(before);
      expect(await visit.page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts.length)).toBe(0);
    });
  }
});
