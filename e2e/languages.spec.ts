import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { findings } from './layers/axe.js';
import { fromRoot } from './site/files.js';
import { expect, test } from './test.js';

/*
 * Whatever language a page or a visitor has, what we show is in it, all of it; and in English only where there is nothing nearer.
 */

const LANGUAGES = readdirSync(fromRoot('dist/cdn/locales')).flatMap((file) => /^([\w-]+)\.js$/.exec(file)?.[1] ?? []);
const RIGHT_TO_LEFT = ['ar', 'fa', 'he'];

/** Where the banner's pieces stick out of it or of the window, or a button cuts its words. */
const clipped = (page: Page): Promise<string[]> =>
  bannerOf(page).evaluate((host) =>
    [...host.children].flatMap((piece) => {
      const { left, right } = piece.getBoundingClientRect();
      const isCut = piece.localName === 'button' && piece.scrollWidth > piece.clientWidth + 1;
      return left < -0.5 || right > innerWidth + 0.5 || isCut ? `${piece.textContent}` : [];
    }),
  );

test('there are the languages that the README promises', () => expect(LANGUAGES.length).toBeGreaterThanOrEqual(48));

for (const lang of LANGUAGES) {
  test(`S-R17, G-10, A-8: in ${lang} banner and preferences say everything in it, fit a narrow window, and leave axe nothing to find`, async ({
    visitor,
  }) => {
    const visit = await visitor({
      lang,
      tag: { region: 'DE', lang, 'privacy-url': '/privacy', 'rights-url': '/rights' },
      body: '<main><h1>Page</h1><button data-consent-open="preferences">…</button></main>',
      context: { viewport: { width: 320, height: 700 } },
    });
    await visit.goto();
    const banner = bannerOf(visit.page);
    await expect(banner).toBeVisible();
    const spoken = await banner.evaluate((host) => [(host as HTMLElement).lang, getComputedStyle(host).direction]);
    // `en` and the like are what is said outside the place that has a file of its own.
    expect(lang.startsWith(`${spoken[0]}`.slice(0, 2))).toBe(true);
    expect(spoken[1]).toBe(RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr');
    if (!/^en/.test(lang)) expect(await banner.textContent()).not.toMatch(/\b(your|with|and|the|this)\b/i);
    expect(await banner.textContent()).not.toMatch(/[{}|]|undefined/);
    expect(await clipped(visit.page)).toEqual([]);
    expect(await findings(visit.page)).toEqual([]);
    await press(banner, 'preferences');
    await expect(preferencesOf(visit.page)).toBeVisible();
    const text = await preferencesOf(visit.page).textContent();
    expect(text).not.toMatch(/[{}|]|undefined/);
    if (!/^en/.test(lang)) expect(text).not.toMatch(/\b(your|with|the|this)\b/i);
  });
}

for (const [title, { page, tag, locale, region, is }] of Object.entries({
  'the tag goes before the page': { page: 'de', tag: 'fr', locale: 'it', region: 'ES', is: 'fr' },
  'the page goes before the visitor': { page: 'de', tag: '', locale: 'it', region: 'ES', is: 'de' },
  'a page in a language that we do not speak leaves it to the visitor': {
    page: 'sr',
    tag: '',
    locale: 'it-CH',
    region: 'ES',
    is: 'it',
  },
  'where nobody speaks a language of ours, the place decides': { page: 'sr', tag: '', locale: 'sq', region: 'ES', is: 'es-ES' },
  'English is for places whose languages we do not speak either': {
    page: 'sr',
    tag: '',
    locale: 'sq',
    region: 'ZZ',
    is: 'en-US',
  },
  'a page in Austria’s German has Austria’s words': { page: 'de-AT', tag: '', locale: 'en', region: 'AT', is: 'de-AT' },
  'a page in British English is in no American one': { page: 'en-GB', tag: '', locale: 'en', region: 'GB', is: 'en' },
  'Mexico’s Spanish is that of Latin America': { page: 'es-MX', tag: '', locale: 'en', region: 'DE', is: 'es' },
  'Chinese for Hong Kong is in traditional characters': {
    page: 'zh-Hant-HK',
    tag: '',
    locale: 'en',
    region: 'DE',
    is: 'zh-HK',
  },
  'a tag that is none is passed over': { page: 'de', tag: '!', locale: 'it', region: 'ES', is: 'de' },
})) {
  test(`${title}: ${is}`, async ({ visitor }) => {
    const visit = await visitor({ lang: page, tag: { region, ...(tag && { lang: tag }) }, context: { locale } });
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    await expect(bannerOf(visit.page)).toHaveAttribute('lang', is);
    await press(bannerOf(visit.page), 'preferences');
    await expect(visit.page.locator('minima-consent-preferences')).toHaveAttribute('lang', is);
    expect(visit.errors).toEqual([]);
  });
}

test('a banner whose words do not arrive is shown in no other language, and nothing is granted', async ({ visitor }) => {
  const visit = await visitor({ lang: 'de', tag: { region: 'DE' } });
  visit.on(
    ({ pathname }) => pathname.endsWith('/locales/de.js'),
    () => ({ status: 500 }),
  );
  await visit.goto();
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('failed');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(false);
});

test('a site’s own words and names of purposes are said in the language of the page, and its others stay', async ({
  visitor,
}) => {
  const json = {
    texts: { de: { banner: { title: 'Eine Frage vorab', accept: 7 }, preferences: { intro: 'Was darf laufen?' } } },
    purposes: [
      'analytics',
      {
        id: 'chat',
        title: { en: 'Chat', de: 'Unterhaltung' },
        description: { de: 'Sprechen Sie mit uns.', en: 'Talk to us.' },
      },
      { id: 'maps', title: { fr: 'Cartes' } },
    ],
  };
  const visit = await visitor({ lang: 'de-CH', tag: { region: 'DE' }, json, body: '<div data-consent-panel></div>' });
  await visit.goto();
  const banner = bannerOf(visit.page);
  await expect(banner.getByRole('heading')).toHaveText('Eine Frage vorab');
  await expect(banner.locator('[data-consent-action="accept"]')).toHaveText('Alle akzeptieren');
  await expect(banner).toContainText('Analyse, Unterhaltung und Cartes');
  await expect(panelOf(visit.page)).toContainText('Sprechen Sie mit uns.');
  await expect(switchOf(panelOf(visit.page), 'maps')).toHaveAccessibleName('Cartes');
  await press(banner, 'preferences');
  await expect(preferencesOf(visit.page)).toContainText('Was darf laufen?');
});

test('a page from right to left has everything so, with what comes from elsewhere apart from it', async ({ visitor }) => {
  const visit = await visitor({
    lang: 'ar',
    tag: { region: 'IT', controller: 'Minima (Inc.)', 'privacy-url': '/privacy' },
    body: '<div data-consent-status></div><div data-consent-panel></div>',
  });
  await visit.goto();
  const banner = bannerOf(visit.page);
  await expect(banner).toContainText('\u2068Minima (Inc.)\u2069');
  await expect(banner.getByRole('heading')).toHaveCSS('direction', 'rtl');
  // The words begin at the right, and the X is at the left.
  const places = await banner.evaluate((host) => {
    const heading = host.querySelector('[role="heading"]')!.getBoundingClientRect();
    const close = host.querySelector('[slot="close"]')!.getBoundingClientRect();
    return { heading: heading.right > innerWidth / 2, close: close.right < innerWidth / 2 };
  });
  expect(places).toEqual({ heading: true, close: true });
  await expect(visit.page.locator('[data-consent-status]')).toHaveAttribute('dir', 'rtl');
  await expect(panelOf(visit.page)).toHaveCSS('direction', 'rtl');
  await press(banner, 'preferences');
  const [name, control] = await preferencesOf(visit.page).evaluate((dialog) =>
    ['#analytics', '[data-purpose="analytics"]'].map((part) => dialog.querySelector(part)!.getBoundingClientRect().left),
  );
  expect(name).toBeGreaterThan(control!);
});
