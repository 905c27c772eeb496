import { bannerOf, press } from './faces.js';
import { countOf, expectNoBanner, POSTHOG_SCRIPT } from './loudness.js';
import { VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/** Its own file, what puts anything into the page, and what vendors on the script tag are wired with. */
const POSTHOG_FILES = ['/cdn/trust.js', '/cdn/vendors/posthog.js', '/cdn/wire.js'];
const { 'posthog-key': key, 'posthog-host': host } = VENDORS;
const posthogOnly = { 'posthog-key': key, 'posthog-host': host };

/** Our own files that were fetched, in order. */
const files = (visit: Visit): string[] =>
  visit
    .sent()
    .map(({ url }) => url.pathname)
    .filter((path) => path.startsWith('/cdn/'));

const decided = async (visit: Visit, action: 'accept' | 'reject'): Promise<void> => {
  await visit.goto();
  await press(bannerOf(visit.page), action);
  await expect(bannerOf(visit.page)).toHaveCount(0);
  await visit.settle();
};

/** What another page downloads; with PostHog's script, when that was asked for, all that is ours has arrived. */
const revisit = async (visit: Visit, runsPosthog = false): Promise<string[]> => {
  const before = files(visit).length;
  const scripts = countOf(visit, POSTHOG_SCRIPT);
  await visit.goto('/one');
  await expectNoBanner(visit);
  if (runsPosthog) await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(scripts + 1);
  return files(visit).slice(before).sort();
};

/** A page with a control of its own, which shows nothing of ours. */
const BODY = '<button data-consent-open="preferences">Choices</button>';

for (const lang of ['en', 'de', 'pt-BR']) {
  const germany: VisitOptions = { lang, tag: { region: 'DE', ...VENDORS }, body: BODY };

  test.describe(`on a page in ${lang}`, () => {
    test('a visitor who refused downloads consent.js, what wires vendors, what answers in Google’s stead, and no vendor', async ({
      visitor,
    }) => {
      const visit = await visitor(germany);
      await decided(visit, 'reject');
      expect(await revisit(visit)).toEqual(['/cdn/consent.js', '/cdn/waits.js', '/cdn/wire.js']);
    });

    test('a visitor who agreed downloads consent.js and the vendors agreed to', async ({ visitor }) => {
      const visit = await visitor({ ...germany, tag: { region: 'DE', ...posthogOnly } });
      await decided(visit, 'accept');
      await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
      // What a yes takes that is given while the page is open.
      await expect.poll(() => files(visit)).toContain('/cdn/vendors/posthog.again.js');
      expect(await revisit(visit, true)).toEqual(['/cdn/consent.js', ...POSTHOG_FILES]);
    });

    test('a visitor from the United States downloads consent.js and the vendors that run', async ({ visitor }) => {
      const visit = await visitor({ ...germany, tag: { region: 'US-CA', ...posthogOnly } });
      expect(await revisit(visit, true)).toEqual(['/cdn/consent.js', ...POSTHOG_FILES]);
    });

    test('a visitor who is asked downloads the banner, its language, as much, and no vendor', async ({ visitor }) => {
      const visit = await visitor(germany);
      await visit.goto();
      await expect(bannerOf(visit.page)).toBeVisible();
      await visit.settle();
      const words = lang === 'en' ? [] : [`/cdn/locales/${lang}.js`];
      const ours = ['/cdn/checks.js', '/cdn/consent.js', '/cdn/consent.ui.js', ...words, '/cdn/waits.js', '/cdn/wire.js'];
      expect(files(visit).sort()).toEqual(ours);
    });
  });
}

test('where audience measurement is exempt, of those that keep to no limits for that nothing is downloaded before a yes', async ({
  visitor,
}) => {
  const tag = { region: 'FR', 'hotjar-site': '1234567', 'google-tag': 'G-ONE', 'segment-key': 'abc', clarity: 'abc' };
  const visit = await visitor({ tag: { ...tag, ...posthogOnly }, json: { exemptions: ['analytics'] } });
  const vendors = (): string[] => files(visit).filter((path) => /vendors\/(?!posthog)/.test(path));
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await visit.settle();
  expect(vendors()).toEqual([]);
  await press(bannerOf(visit.page), 'accept');
  await expect
    .poll(() => vendors().sort())
    .toEqual(['clarity', 'define', 'google', 'hotjar', 'segment'].map((name) => `/cdn/vendors/${name}.js`));
});

test('a site without vendors has nothing but consent.js fetched in the United States', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'US-TX' }, body: BODY });
  expect(await revisit(visit)).toEqual(['/cdn/consent.js']);
  expect(visit.foreign()).toEqual([]);
});

for (const [title, body] of Object.entries({
  'shows a status': `${BODY}<div data-consent-status></div>`,
  'has no control of its own': '<p>Hello</p>',
})) {
  test(`a page that ${title} has the code for that fetched, and nothing else`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'US-TX' }, body });
    expect(await revisit(visit)).toEqual(['/cdn/consent.controls.js', '/cdn/consent.js']);
  });
}

test('a region that the page names is not looked for elsewhere', async ({ visitor }) => {
  for (const options of [
    { head: '<meta name="consent-region" content="US-CA">' },
    { headers: { 'server-timing': 'cdn;dur=3, region;desc="US-CA"' } },
  ] satisfies VisitOptions[]) {
    const context = { locale: 'de-DE', timezoneId: 'Europe/Berlin' };
    const visit = await visitor({ ...options, body: BODY, context });
    expect(await revisit(visit)).toEqual(['/cdn/consent.js']);
  }
});

test('hints are weighed only when nothing better has answered', async ({ visitor }) => {
  const context = { locale: 'en-US', timezoneId: 'America/New_York' };
  const visit = await visitor({ body: BODY, context });
  expect((await revisit(visit)).sort()).toEqual(['/cdn/consent.js', '/cdn/zones.js']);
});
