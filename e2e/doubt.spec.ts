import { bannerOf, preferencesOf, press } from './faces.js';
import { countOf, expectNoBanner, expectSilence, META, POSTHOG_SCRIPT, proveLoud, usePage } from './loudness.js';
import { VENDORS } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const at = (region: string): VisitOptions => ({ tag: { region, ...VENDORS } });

/** Records that cannot be believed. */
const DAMAGED = {
  'cut off': 'r=US-CA&p=&analytics=denied.tow4pd.u7o21d.mfvv.s',
  'cut off before the first answer': 'r=US-CA&p=2026-11-01',
  foreign: '%7B%22analytics%22%3Atrue%7D',
  oversized: `r=DE&p=${'x'.repeat(2100)}&analytics=granted.tow4pd.u7o21d.mfvv&v=1`,
  'from the future': 'r=DE&p=&analytics=granted.zzzzzz.zzzzzzz.mfvv&marketing=granted.zzzzzz.zzzzzzz.wvwa&v=1',
  empty: '',
} as const;

const cookieOf = (value: string) => ({ name: 'minima_consent', value, domain: '.minima.studio', path: '/' });

test.describe('nobody knows where the visitor is', () => {
  const places = {
    'a time zone that names no country': { context: { timezoneId: 'Etc/UTC', locale: 'en' } },
    'a region that is no code': { tag: { region: 'Germany', ...VENDORS } },
  } as const;
  for (const [title, options] of Object.entries(places)) {
    test(`with ${title}, it is as in Germany`, async ({ visitor }) => {
      await proveLoud(visitor, at('DE'));
      const visit = await visitor({ tag: { ...VENDORS }, ...options, clock: true });
      await visit.goto();
      await expect(bannerOf(visit.page)).toBeVisible();
      await usePage(visit);
      await visit.pass(5000);
      await expectSilence(visit);
    });
  }

  test('a time zone and languages of the United States say enough', async ({ visitor }) => {
    const visit = await visitor({
      tag: { ...VENDORS },
      context: { timezoneId: 'America/Los_Angeles', locale: 'en-US' },
    });
    await visit.goto();
    await expectNoBanner(visit);
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  });

  test('a language of Germany outweighs a time zone of the United States', async ({ visitor }) => {
    const visit = await visitor({ tag: { ...VENDORS }, context: { timezoneId: 'America/Los_Angeles', locale: 'de-DE' } });
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    await expectSilence(visit);
  });
});

test('without a record there is nothing to doubt in California', async ({ visitor }) => {
  const visit = await visitor({ ...at('US-CA'), clock: true });
  await visit.goto();
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('$pageview');
});

for (const [kind, value] of Object.entries(DAMAGED)) {
  test.describe(`a record that is ${kind}`, () => {
    test('turns everything optional off in California, until a choice', async ({ visitor }) => {
      const visit = await visitor({ ...at('US-CA'), clock: true });
      await visit.context.addCookies([cookieOf(value)]);
      await visit.goto();
      await expectNoBanner(visit);
      await usePage(visit);
      await visit.pass(5000);
      await expectSilence(visit, true);
      await visit.page.getByRole('button', { name: 'Privacy choices' }).click();
      await press(preferencesOf(visit.page), 'accept');
      await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
      await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('$pageview');
      await expect.poll(() => countOf(visit, META)).toBeGreaterThan(0);
      expect(visit.errors).toEqual([]);
    });

    test('is asked for again in Germany', async ({ visitor }) => {
      const visit = await visitor({ ...at('DE'), clock: true });
      await visit.context.addCookies([cookieOf(value)]);
      await visit.goto();
      await expect(bannerOf(visit.page)).toBeVisible();
      await visit.pass(5000);
      await expectSilence(visit, true);
      await press(bannerOf(visit.page), 'accept');
      await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
      await visit.goto('/one');
      await expectNoBanner(visit);
      expect(visit.errors).toEqual([]);
    });
  });
}

/** What the browser does with a cookie and with storage. `navigator.cookieEnabled` is true in Chromium all the while. */
const tryStorage = (): string[] => {
  // biome-ignore lint/suspicious/noDocumentCookie: to see whether it is taken
  document.cookie = 'probe=1';
  try {
    return [document.cookie, String(localStorage.length)];
  } catch (error) {
    return [document.cookie, (error as Error).name];
  }
};

test.describe('cookies and storage are blocked', () => {
  test('the banner works for the visit and nothing throws', async ({ blockedVisitor }) => {
    const visit = await blockedVisitor(at('DE'));
    await visit.goto();
    expect(await visit.page.evaluate(tryStorage)).toEqual(['', 'SecurityError']);
    await press(bannerOf(visit.page), 'accept');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
    await expect.poll(visit.events).toContain('$pageview');
    await usePage(visit);
    await expectNoBanner(visit);
    expect(visit.errors).toEqual([]);
    await visit.goto('/one');
    await expect(bannerOf(visit.page)).toBeVisible();
    await press(bannerOf(visit.page), 'reject');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    expect(visit.errors).toEqual([]);
  });

  test('everything optional is off in California, for a refusal could not have been kept', async ({
    blockedVisitor,
    visitor,
  }) => {
    const loud = await visitor(at('US-CA'));
    await loud.goto();
    await expect.poll(() => countOf(loud, POSTHOG_SCRIPT)).toBe(1);

    const visit = await blockedVisitor({ ...at('US-CA'), clock: true });
    await visit.goto();
    await expectNoBanner(visit);
    await usePage(visit);
    await visit.pass(5000);
    await expectSilence(visit);
    expect(visit.errors).toEqual([]);
  });
});
