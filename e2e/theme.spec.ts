import { bannerOf, preferencesOf, press } from './faces.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A site gives every layer its colours by custom properties, and hears in debug what of them cannot be read.
 */

const germany: VisitOptions = { lang: 'en', tag: { region: 'DE', debug: '' } };
const themed = (css: string, more: VisitOptions = {}): VisitOptions => ({
  ...germany,
  ...more,
  head: `<style>:root { ${css} }</style>`,
});

/** What was said of a theme. */
const said = (complaints: readonly string[]): string[] => complaints.filter((text) => /contrast|seen through/.test(text));

test('our own colours can be read, light and dark, and nothing is said of them', async ({ visitor }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const visit = await visitor({ ...germany, context: { colorScheme } });
    await visit.goto();
    await press(bannerOf(visit.page), 'preferences');
    await expect(preferencesOf(visit.page)).toBeVisible();
    await visit.settle();
    expect(said(visit.complaints)).toEqual([]);
    // The same set-up does speak.
    await visit.page.addStyleTag({ content: ':root { --minima-consent-color: #777 }' });
    await visit.page.evaluate(() => window.minimaConsent.close());
    await expect.poll(() => said(visit.complaints)).not.toEqual([]);
  }
});

test('a theme that cannot be read is named with what is allowed, each pair once', async ({ visitor }) => {
  const visit = await visitor(
    themed('--minima-consent-background: oklch(0.95 0 0); --minima-consent-color: #aaa; --minima-consent-accent: #ffd400'),
  );
  await visit.goto();
  await expect
    .poll(() => said(visit.complaints).sort())
    .toEqual([
      expect.stringMatching(
        /^\[consent\] --minima-consent-accent on --minima-consent-background: contrast 1\.\d; allowed: 3 or more \(WCAG 2\.2, 1\.4\.11\)/,
      ),
      expect.stringMatching(
        /^\[consent\] --minima-consent-accent-color on --minima-consent-accent: contrast 1\.\d; allowed: 4\.5 or more \(WCAG 2\.2, 1\.4\.3\)/,
      ),
      expect.stringMatching(/^\[consent\] --minima-consent-color on --minima-consent-background: contrast 2\.0; allowed: 4\.5/),
    ]);
  await press(bannerOf(visit.page), 'preferences');
  await expect(preferencesOf(visit.page)).toBeVisible();
  await visit.settle();
  expect(said(visit.complaints)).toHaveLength(3);
});

test('a ground that can be seen through is named', async ({ visitor }) => {
  const visit = await visitor(themed('--minima-consent-background: rgb(255 255 255 / 60%)'));
  await visit.goto();
  await expect.poll(() => said(visit.complaints).join()).toContain('--minima-consent-background can be seen through');
});

test('a theme is checked for whoever prefers dark, too', async ({ visitor }) => {
  const visit = await visitor(themed('--minima-consent-background: white', { context: { colorScheme: 'dark' } }));
  await visit.goto();
  await expect.poll(() => said(visit.complaints).join()).toMatch(/--minima-consent-color on .* where dark is preferred/);
});

test('a theme that is fixed to light is light for whoever prefers dark, in every layer', async ({ visitor }) => {
  const options = themed('--minima-consent-scheme: light', { context: { colorScheme: 'dark' } });
  const visit = await visitor({ ...options, body: '<div data-consent-panel></div>' });
  await visit.goto();
  const banner = bannerOf(visit.page);
  await expect(banner).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(banner.getByRole('heading')).toHaveCSS('color', 'rgb(23, 24, 28)');
  await expect(visit.page.locator('minima-consent-panel .panel')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await press(banner, 'preferences');
  await expect(preferencesOf(visit.page)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  expect(said(visit.complaints)).toEqual([]);
});

test('without debug nothing is fetched for that, and nothing said', async ({ visitor }) => {
  const visit = await visitor({ ...themed('--minima-consent-color: #ccc'), tag: { region: 'DE' } });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.settle();
  expect(visit.sent().some(({ url }) => url.pathname.endsWith('/lint.js'))).toBe(false);
  expect(said(visit.complaints)).toEqual([]);
});
