import type { Locator } from '@playwright/test';
import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { findings } from './layers/axe.js';
import { CONTENT, VENDORS } from './site/page.js';
import { openVisit, type VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/** Pages' languages, and what they have the banner say. */
const WORDS = {
  'en-US': 'Accept all',
  de: 'Alle akzeptieren',
  'pt-BR': 'Aceitar',
  ar: 'قبول الكل',
  ja: 'すべて同意する',
} as const;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const lang of Object.keys(WORDS) as (keyof typeof WORDS)[]) {
    test(`axe finds nothing in any layer in ${lang}, ${colorScheme}`, async ({ visitor }) => {
      const visit = await visitor({
        lang,
        tag: { region: 'DE', controller: 'Minima', 'privacy-url': '/privacy', 'rights-url': '/rights', ...VENDORS },
        // A page that knows no dark scheme stays white around what we draw into it.
        body: `<main><h1>Page</h1><div data-consent-panel></div><button data-consent-open="preferences">…</button></main>`,
        context: { colorScheme },
      });
      await visit.goto();
      await expect(bannerOf(visit.page)).toContainText(WORDS[lang]);
      await expect(bannerOf(visit.page)).toHaveAttribute('lang', lang);
      await expect(switchOf(panelOf(visit.page), 'analytics')).toBeVisible();
      expect.soft(await findings(visit.page)).toEqual([]);
      await press(bannerOf(visit.page), 'preferences');
      await expect(preferencesOf(visit.page)).toBeVisible();
      expect.soft(await findings(visit.page)).toEqual([]);
    });
  }
}

test('axe finds nothing while Global Privacy Control is honoured', async ({ visitor }) => {
  const visit = await visitor({
    tag: { region: 'DE' },
    gpc: true,
    body: '<main><h1>Page</h1><div data-consent-panel></div></main>',
  });
  await visit.goto();
  await expect(switchOf(panelOf(visit.page), 'marketing')).toBeVisible();
  expect(await findings(visit.page)).toEqual([]);
  await press(bannerOf(visit.page), 'preferences');
  await expect(preferencesOf(visit.page)).toBeVisible();
  expect(await findings(visit.page)).toEqual([]);
});

const narrow: VisitOptions = {
  tag: { region: 'DE', controller: 'Minima Technologies, Inc.', 'privacy-url': '/privacy', 'rights-url': '/rights' },
  context: { viewport: { width: 320, height: 640 } },
};

/** Whether everything inside is inside, sideways, and no button cuts its words. */
const clipped = (face: Locator): Promise<string[]> =>
  face.evaluate((host) => {
    const elements = [
      ...host.querySelectorAll<HTMLElement>('*'),
      ...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []),
    ];
    return elements
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const cut = element.localName === 'button' && element.scrollWidth > element.clientWidth + 1;
        return width > 0 && (left < -0.5 || right > innerWidth + 0.5 || cut);
      })
      .map((element) => `${element.localName} ${element.textContent}`);
  });

/** A reader whose browser is set to letters of twice the size: `medium` is 32 pixels. */
const LARGE = { args: ['--blink-settings=defaultFontSize=32'] };

for (const lang of ['en', 'de', 'pt-BR', 'ar', 'ja', 'el', 'hu', 'fi']) {
  for (const large of [false, true]) {
    const title = `A-3: 320 pixels are wide enough for every layer in ${lang}${large ? ', also for a reader of large letters' : ''}`;
    test(title, async ({ visitor, launch, internet }) => {
      const body = `<main><p>Page</p><div data-consent-panel></div></main>`;
      const options = { ...narrow, lang, body };
      const visit = large ? await openVisit(await launch(LARGE), internet, options) : await visitor(options);
      await visit.goto();
      await expect(switchOf(panelOf(visit.page), 'analytics')).toBeVisible();
      await expect(bannerOf(visit.page)).toBeVisible();
      if (large) await expect(bannerOf(visit.page).locator('[data-consent-action="reject"]')).toHaveCSS('font-size', '30px');
      expect.soft(await clipped(bannerOf(visit.page))).toEqual([]);
      for (const action of ['accept', 'reject', 'preferences'] as const) {
        const button = bannerOf(visit.page).locator(`[data-consent-action="${action}"]`);
        await button.scrollIntoViewIfNeeded();
        await expect.soft(button).toBeInViewport({ ratio: 0.99, timeout: 1000 });
      }
      await press(bannerOf(visit.page), 'preferences');
      await expect(preferencesOf(visit.page)).toBeVisible();
      expect.soft(await clipped(visit.page.locator('minima-consent-preferences'))).toEqual([]);
      expect.soft(await clipped(panelOf(visit.page))).toEqual([]);
      for (const action of ['accept', 'reject', 'save'] as const) {
        const button = preferencesOf(visit.page).locator(`[data-consent-action="${action}"]`);
        if (large) await button.scrollIntoViewIfNeeded();
        await expect.soft(button).toBeInViewport({ ratio: 0.99, timeout: 1000 });
      }
      const switches = switchOf(preferencesOf(visit.page), 'analytics');
      await switches.scrollIntoViewIfNeeded();
      await expect.soft(switches).toBeInViewport({ ratio: 0.99, timeout: 1000 });
      expect.soft(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await visit.close();
    });
  }
}

test('the banner at most fills the window, and leaves the page to be scrolled', async ({ visitor }) => {
  const visit = await visitor({ ...narrow, lang: 'de', body: CONTENT, context: { viewport: { width: 320, height: 320 } } });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const box = await bannerOf(visit.page).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.height).toBeLessThanOrEqual(320);
  await expect(bannerOf(visit.page).locator('[data-consent-action="reject"]')).toBeEnabled();
  await press(bannerOf(visit.page), 'reject');
  await expect(bannerOf(visit.page)).toHaveCount(0);
});
