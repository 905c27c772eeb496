import type { Locator } from '@playwright/test';
import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { HOSTILE, WARPED } from './looks/sheets.js';
import { CONTENT } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const germany: VisitOptions = { tag: { region: 'DE', 'privacy-url': '/privacy' } };

/** What a banner looks like: every piece, its place and its style. */
const pictureOf = (banner: Locator): Promise<unknown> =>
  banner.evaluate((host) =>
    [host, ...host.children].map((element) => {
      const style = getComputedStyle(element);
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, fontSize, fontFamily, fontWeight, opacity, visibility, textTransform, direction, letterSpacing } = style;
      const place = [x, y, width, height].map(Math.round);
      const filters = [style.transform, style.filter, style.clipPath, style.pointerEvents, style.backgroundColor];
      return {
        place,
        color,
        fontSize,
        fontFamily,
        fontWeight,
        opacity,
        visibility,
        textTransform,
        direction,
        letterSpacing,
        filters,
      };
    }),
  );

test.describe('under a hostile style sheet', () => {
  for (const [title, css] of Object.entries({
    'that hides and disfigures everything': HOSTILE,
    'with a transformed, blurred, faded, right-to-left body': WARPED,
    'that does both': HOSTILE + WARPED,
  })) {
    test(`the banner looks and works as ever: one ${title}`, async ({ visitor }) => {
      const plain = await visitor(germany);
      await plain.goto();
      await expect(bannerOf(plain.page)).toBeVisible();
      const visit = await visitor({ ...germany, head: `<style>${css}</style>` });
      await visit.goto();
      await expect(bannerOf(visit.page)).toBeVisible();
      expect(await pictureOf(bannerOf(visit.page))).toEqual(await pictureOf(bannerOf(plain.page)));
      // A real click, which lands only where the button is to be seen.
      await press(bannerOf(visit.page), 'reject');
      await expect(bannerOf(visit.page)).toHaveCount(0);
    });

    test(`the preferences are seen and work: one ${title}`, async ({ visitor }) => {
      const visit = await visitor({ ...germany, head: `<style>${css}</style>` });
      await visit.goto();
      await press(bannerOf(visit.page), 'preferences');
      const preferences = preferencesOf(visit.page);
      await expect(preferences).toBeVisible();
      await expect(preferences).toHaveCSS('opacity', '1');
      await expect(preferences).toHaveCSS('text-transform', 'none');
      await switchOf(preferences, 'analytics').click();
      await expect(switchOf(preferences, 'analytics')).toBeChecked();
      await press(preferences, 'save');
      expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(true);
      expect(await visit.page.evaluate(() => window.minimaConsent.allows('marketing'))).toBe(false);
    });
  }

  test('a panel is seen and works', async ({ visitor }) => {
    const visit = await visitor({
      ...germany,
      head: `<style>button, p, h2, div, minima-consent-panel { color: red !important; font-size: 3px !important } minima-consent-panel { display: none !important }</style>`,
      body: `<div data-consent-panel></div>${CONTENT}`,
    });
    await visit.goto();
    await expect(switchOf(panelOf(visit.page), 'analytics')).toBeVisible();
    await switchOf(panelOf(visit.page), 'analytics').click();
    await expect(switchOf(panelOf(visit.page), 'analytics')).toBeChecked();
  });
});

test('the page is as it was: no global style, no name but ours, nothing left behind', async ({ visitor }) => {
  const visit = await visitor(germany);
  const bare = await visitor({ script: '<script></script>' });
  await bare.goto();
  const names = ({ page }: typeof visit) => page.evaluate(() => Object.keys(window));
  const styles = ({ page }: typeof visit) =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.localName.startsWith('minima-'))
        .filter((element) => !element.closest('minima-consent-banner'))
        .map((element) => {
          const { color, fontSize, margin, padding, display, position } = getComputedStyle(element);
          return [element.localName, color, fontSize, margin, padding, display, position].join(' ');
        }),
    );
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const before = await names(bare);
  expect((await names(visit)).filter((name) => !before.includes(name))).toEqual(['minimaConsent']);
  expect(await styles(visit)).toEqual(await styles(bare));
  await press(bannerOf(visit.page), 'reject');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  expect(await visit.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await expect(visit.page.locator('minima-consent-live')).toHaveCount(0, { timeout: 7000 });
});

for (const [colorScheme, ink] of [
  ['light', 'rgb(23, 24, 28)'],
  ['dark', 'rgb(242, 243, 246)'],
] as const) {
  test(`every layer has our font and our ink, ${colorScheme}`, async ({ visitor }) => {
    const body = `<div data-consent-panel></div>${CONTENT}`;
    const visit = await visitor({ ...germany, body, context: { colorScheme } });
    await visit.goto();
    await press(bannerOf(visit.page), 'preferences');
    const title = bannerOf(visit.page).locator('[role="heading"]');
    for (const words of [title, preferencesOf(visit.page).locator('h2'), panelOf(visit.page).locator('#analytics')]) {
      await expect.soft(words).toHaveCSS('font-family', /^system-ui/, { timeout: 1000 });
      await expect.soft(words).toHaveCSS('color', ink, { timeout: 1000 });
    }
  });
}

test('a site gives the banner its own colours, font and corners by custom properties alone', async ({ visitor }) => {
  const visit = await visitor({
    ...germany,
    head: '<style>:root { --minima-consent-accent: rgb(1, 2, 3); --minima-consent-font: serif; --minima-consent-radius: 0px }</style>',
  });
  await visit.goto();
  for (const action of ['accept', 'reject']) {
    const button = bannerOf(visit.page).locator(`[data-consent-action="${action}"]`);
    await expect(button).toHaveCSS('background-color', 'rgb(1, 2, 3)');
    await expect(button).toHaveCSS('font-family', 'serif');
    await expect(button).toHaveCSS('border-radius', '0px');
  }
});
