import type { Locator } from '@playwright/test';
import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { contrast } from './layers/contrast.js';
import { CONTENT } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/* What visitors ask of their browser holds for what we draw. */

const germany: VisitOptions = {
  tag: { region: 'DE', controller: 'Minima', 'privacy-url': '/privacy', 'rights-url': '/rights' },
  body: `<div data-consent-panel></div>${CONTENT}`,
};

const styleOf = (element: Locator, name: string, pseudo?: string): Promise<string> =>
  element.evaluate((element, [name, pseudo]) => getComputedStyle(element, pseudo).getPropertyValue(`${name}`), [name, pseudo]);

test('who prefers more contrast has it in every text and edge, light and dark', async ({ visitor }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const wish of ['no-preference', 'more'] as const) {
      const visit = await visitor({ ...germany, context: { colorScheme, contrast: wish } });
      await visit.goto();
      await press(bannerOf(visit.page), 'preferences');
      const texts = [bannerOf(visit.page).locator(':scope > div').nth(1), preferencesOf(visit.page).locator('p').first()];
      for (const text of texts) {
        const ground = text === texts[0] ? bannerOf(visit.page) : preferencesOf(visit.page);
        const ratio = contrast(await styleOf(text, 'color'), await styleOf(ground, 'background-color'));
        expect(ratio).toBeGreaterThanOrEqual(wish === 'more' ? 14 : 4.5);
      }
      const edge = await styleOf(switchOf(preferencesOf(visit.page), 'analytics'), 'border-top-color', '::before');
      const line = await styleOf(preferencesOf(visit.page), 'border-top-color');
      const ground = await styleOf(preferencesOf(visit.page), 'background-color');
      expect(contrast(edge, ground)).toBeGreaterThanOrEqual(wish === 'more' ? 7 : 3);
      if (wish === 'more') expect(contrast(line, ground)).toBeGreaterThanOrEqual(7);
      await visit.close();
    }
  }
});

test('with colours that the visitor has fixed, every button and switch has an edge, and what is on differs from what is off', async ({
  visitor,
}) => {
  const visit = await visitor({ ...germany, context: { forcedColors: 'active' } });
  await visit.goto();
  const edgeOf = async (button: Locator) =>
    contrast(await styleOf(button, 'border-top-color'), await styleOf(bannerOf(visit.page), 'background-color'));
  for (const action of ['accept', 'reject', 'preferences']) {
    const button = bannerOf(visit.page).locator(`[data-consent-action="${action}"]`);
    await expect(button).toHaveCSS('border-top-style', 'solid');
    expect(await edgeOf(button)).toBeGreaterThanOrEqual(3);
    expect(contrast(await styleOf(button, 'color'), await styleOf(button, 'background-color'))).toBeGreaterThanOrEqual(4.5);
  }
  await switchOf(panelOf(visit.page), 'analytics').click();
  const lookOf = async (purpose: string) => {
    const control = switchOf(panelOf(visit.page), purpose);
    const [track, thumb] = [
      await styleOf(control, 'background-color', '::before'),
      await styleOf(control, 'background-color', '::after'),
    ];
    return { track, thumb };
  };
  const [on, off] = [await lookOf('analytics'), await lookOf('marketing')];
  expect(on.track).not.toBe(off.track);
  expect(contrast(on.track, on.thumb)).toBeGreaterThanOrEqual(3);
});

test('A-7: nothing moves for who prefers that, and nothing is dragged', async ({ visitor }) => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const visit = await visitor({ ...germany, context: { reducedMotion } });
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    const control = switchOf(panelOf(visit.page), 'analytics');
    expect(await styleOf(control, 'transition-duration', '::after')).toBe(reducedMotion === 'reduce' ? '0s' : '0.12s');
    // Counted in the same task as the click, so that none has ended.
    const moving = await visit.page.evaluate(() => {
      const root = document.querySelector('minima-consent-panel')?.shadowRoot;
      const control = root?.querySelector<HTMLElement>('[role="switch"]');
      control?.click();
      return new Promise<number>((resolve) =>
        requestAnimationFrame(() => resolve(root!.getAnimations().length + document.getAnimations().length)),
      );
    });
    expect(moving > 0).toBe(reducedMotion !== 'reduce');
    await expect(control).toBeChecked();
  }
});

test('A-6: whatever is pressed is 44 pixels high, and as wide', async ({ visitor }) => {
  for (const width of [320, 1280]) {
    const visit = await visitor({
      ...germany,
      tag: { ...germany.tag!, region: 'IT' },
      context: { viewport: { width, height: 800 } },
    });
    await visit.goto();
    await press(bannerOf(visit.page), 'preferences');
    await expect(preferencesOf(visit.page)).toContainText('The law that applies here');
    const small = await visit.page.evaluate(() =>
      ['banner', 'preferences', 'panel'].flatMap((name) => {
        const host = document.querySelector(`minima-consent-${name}`)!;
        const found = [host, host.shadowRoot!].flatMap((root) => [...root.querySelectorAll('a, button, summary')]);
        return found.flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width < 44 || height < 44 ? `${name} ${element.localName} ${element.textContent} ${width} × ${height}` : [];
        });
      }),
    );
    expect(small).toEqual([]);
  }
});

/** What WCAG 2.2, 1.4.12 asks to be possible, as a browser's or an extension's own style sheet does it: inside, too. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important } ::slotted(*) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

for (const lang of ['en', 'de', 'ar', 'ja']) {
  test(`neither wider spacing nor 400 % of zoom hides or cuts anything in ${lang}`, async ({ visitor }) => {
    // A window of 1280 by 1024 pixels, four times as large.
    const visit = await visitor({ ...germany, lang, context: { viewport: { width: 320, height: 256 } } });
    await visit.goto();
    const spread = (name: string) =>
      visit.page.evaluate(
        ([name, css]) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`${css}`);
          document.querySelector(`minima-consent-${name}`)!.shadowRoot!.adoptedStyleSheets.push(sheet);
        },
        [name, SPACING],
      );
    /** Whatever cannot be brought to where it is seen, or is cut. */
    const lost = (name: string) =>
      visit.page.evaluate((name) => {
        const host = document.querySelector(`minima-consent-${name}`)!;
        const found = [host, host.shadowRoot!].flatMap((root) => [
          ...root.querySelectorAll<HTMLElement>('a, button, summary, p, [role="heading"], h2, minima-consent-banner > div'),
        ]);
        return found.flatMap((element) => {
          if (!element.checkVisibility()) return [];
          element.scrollIntoView({ block: 'nearest' });
          const { left, right, top, bottom, height } = element.getBoundingClientRect();
          const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
          const isSeen =
            left >= -0.5 && right <= innerWidth + 0.5 && (height > innerHeight || (top >= -0.5 && bottom <= innerHeight + 0.5));
          return isSeen && !isCut
            ? []
            : `${name} ${element.localName} ${element.textContent} ${[left, right, top, bottom]} ${isCut}`;
        });
      }, name);
    await expect(bannerOf(visit.page)).toBeVisible();
    await spread('banner');
    await expect(bannerOf(visit.page).locator('[data-consent-action="reject"]')).not.toHaveCSS('letter-spacing', 'normal');
    expect(await lost('banner')).toEqual([]);
    await press(bannerOf(visit.page), 'preferences');
    await expect(preferencesOf(visit.page)).toBeVisible();
    await spread('preferences');
    expect(await lost('preferences')).toEqual([]);
    // A real click, which lands only where the button is to be seen.
    await press(preferencesOf(visit.page), 'reject');
    await expect(preferencesOf(visit.page)).toHaveCount(0);
  });
}
