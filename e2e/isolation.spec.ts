import type { Locator } from '@playwright/test';
import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { CONTENT } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/** Everything a page's own style sheet can do to strangers; the page itself is still one. */
const HOSTILE = `
  * { all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important; color: red !important;
      font: 3px fantasy !important; position: static !important; pointer-events: none !important; transform: scale(0) !important;
      clip-path: inset(50%) !important; filter: blur(9px) !important; text-transform: uppercase !important; max-height: 0 !important; }
  *::before, *::after, *::first-letter, *::first-line { content: "X" !important; font-size: 99px !important; color: red !important; }
  button, a, div, [role], [slot], [data-consent-action] { display: none !important; background: red !important; width: 0 !important;
      letter-spacing: 2em !important; float: right !important; order: 9 !important; }
  minima-consent-banner, minima-consent-preferences, minima-consent-panel { display: none !important; height: 0 !important;
      top: -9999px !important; z-index: -1 !important; --ground: red !important; }
  button, a, div { --ink: red !important; --fill: red !important; --on-fill: red !important; --soft: red !important; --radius: 99px !important; }
  html, body { display: block !important; visibility: visible !important; opacity: 1 !important; pointer-events: auto !important;
      transform: none !important; clip-path: none !important; filter: none !important; max-height: none !important; }
`;

/** A body that becomes the containing block of what is fixed, and fades, and turns everything around. */
const WARPED = `
  html { font-size: 4px; direction: rtl }
  body { display: block !important; visibility: visible !important; transform: rotate(2deg) scale(.5) !important; filter: blur(3px) !important;
      opacity: .2 !important; overflow: hidden !important; height: 200px !important; direction: rtl !important; contain: paint !important;
      pointer-events: none !important; clip-path: none !important; max-height: none !important; }
`;

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
