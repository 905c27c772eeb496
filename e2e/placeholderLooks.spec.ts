import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type axe from 'axe-core';
import { bannerOf } from './faces.js';
import { countOf } from './loudness.js';
import { placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import { fromRoot } from './site/files.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of an embed can be read, reached and pressed, whatever the page, the size and the reader.
 */

const AXE = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');

const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    return await axe.run(document, { resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, nodes }: axe.Result) => nodes.map(({ html }) => `${id}: ${html}`));
};

const film = (title: string, width: number, height: number, more = ''): string =>
  `<iframe data-consent="marketing" data-src="https://example.com/${title}" title="${title}" width="${width}" height="${height}" ${more}></iframe>`;
const SIZES = film('Large', 600, 340) + film('Middle', 300, 200) + film('Narrow', 120, 240) + film('Small', 200, 80);
const main = (inner: string): string =>
  `<main><h1>Films</h1>${inner}<button data-consent-open="preferences">Choices</button></main>`;

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [title, options] of Object.entries<VisitOptions>({
    'nobody has answered': { tag: { region: 'DE', 'privacy-url': '/privacy' } },
    'nobody has answered in German': { lang: 'de' },
    'the visitor is too young, without a link': { tag: { region: 'DE', minor: '' } },
    'the signal says no': { tag: { region: 'US-CA' }, gpc: true },
  })) {
    test(`axe finds nothing in the place of embeds of any size where ${title}, ${colorScheme}`, async ({ visitor }) => {
      const visit = await withEmbeds(visitor, main(SIZES), { ...options, context: { colorScheme } });
      await expect(placeholdersOf(visit.page)).toHaveCount(4);
      expect(await findings(visit.page)).toEqual([]);
    });
  }
}

/** Everything a page's own style sheet can do to strangers. */
const HOSTILE = `<style>
  * { all: unset !important; display: inline !important; opacity: 0.1 !important; color: red !important; font: 3px fantasy !important;
    transform: scale(0.1) !important; clip-path: inset(50%) !important; filter: blur(9px) !important; pointer-events: none !important;
    text-transform: uppercase !important; max-height: 0 !important; letter-spacing: 2em !important; visibility: hidden !important; }
  *::before, *::after, *::first-letter { content: "X" !important; font-size: 99px !important; }
  button, a, div, [role], [slot], [data-consent-action] { display: none !important; background: red !important; float: right !important; }
  minima-consent-embed { display: none !important; width: 0 !important; --ground: red !important; direction: rtl !important; }
  html, body { display: block !important; opacity: 1 !important; pointer-events: auto !important; visibility: visible !important;
    transform: none !important; clip-path: none !important; filter: none !important; max-height: none !important; letter-spacing: normal !important; }
  iframe { display: block !important; visibility: visible !important; width: 560px !important; height: 315px !important; border: 0 !important;
    transform: none !important; clip-path: none !important; max-height: none !important; opacity: 1 !important;
    pointer-events: auto !important; }
</style>`;

/** What every piece looks like, and where it is in the place. */
const pictureOf = (place: Locator): Promise<unknown> =>
  place.evaluate((host) => {
    const { x: left, y: top } = host.getBoundingClientRect();
    return [host, ...host.children].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const { color, fontSize, fontFamily, fontWeight, opacity, visibility, textTransform, direction, letterSpacing } = style;
      const filters = [style.transform, style.filter, style.clipPath, style.pointerEvents, style.backgroundColor, style.cursor];
      const texts = [color, fontSize, fontFamily, fontWeight, opacity, visibility, textTransform, direction, letterSpacing];
      return { place: [x - left, y - top, width, height].map(Math.round), texts, filters };
    });
  });

test('a hostile style sheet changes nothing in the place of an embed, where everything works as ever', async ({ visitor }) => {
  const plain = await withEmbeds(visitor, film('Film', 560, 315, 'style="border:0"'));
  const visit = await withEmbeds(visitor, film('Film', 560, 315), { head: HOSTILE });
  await expect(placeholdersOf(plain.page)).toBeVisible();
  await expect(placeholdersOf(visit.page)).toBeVisible();
  expect(await pictureOf(placeholdersOf(visit.page))).toEqual(await pictureOf(placeholdersOf(plain.page)));
  await placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
  await expect.poll(() => countOf(visit, /example/)).toBe(1);
});

test('what the page hides is hidden with what stands in it', async ({ visitor }) => {
  const visit = await withEmbeds(
    visitor,
    `<div id="box" style="visibility:hidden;pointer-events:none">${film('Film', 560, 315)}</div>`,
  );
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await expect(placeholdersOf(visit.page)).toBeHidden();
  await visit.page.locator('#box').evaluate((box) => box.removeAttribute('style'));
  await expect(placeholdersOf(visit.page)).toBeVisible();
  await expect(placeholdersOf(visit.page)).toHaveCSS('pointer-events', 'auto');
});

test('by keyboard alone every place is reached, in the order of the page, scrolled and pressed', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, main(film('Large', 600, 340) + film('Small', 200, 80)), { whole: true });
  await expect(placeholdersOf(visit.page)).toHaveCount(2);
  await visit.page.evaluate(() => window.minimaConsent.close());
  const { keyboard } = visit.page;
  const focused = () =>
    visit.page.evaluate(() => {
      const active = document.activeElement;
      return `${active?.closest('[role=group]')?.getAttribute('aria-label') ?? ''} ${active?.textContent}`;
    });
  const steps: string[] = [];
  for (let i = 0; i < 7; i++) {
    await keyboard.press('Tab');
    steps.push(await focused());
    const outline = await visit.page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline, steps.join()).not.toBe('none');
    const place = visit.page.locator(':focus');
    await expect(place).toBeInViewport({ ratio: 0.9 });
  }
  const inPlace = (title: string) =>
    ['Privacy policy', 'Show once', 'Always allow'].map((name) => `Embedded content: ${title} ${name}`);
  expect(steps).toEqual([...inPlace('Large'), ...inPlace('Small'), ' Choices']);
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Enter');
  await expect(visit.page.getByTitle('Small')).toBeFocused();
  await expect.poll(() => countOf(visit, /example/)).toBe(1);
  await expect(visit.page.frameLocator('[title=Small]').getByRole('button')).toBeVisible();
  await keyboard.press('Shift+Tab');
  await expect.poll(focused).toBe('Embedded content: Large Always allow');
  await keyboard.press('Space');
  await expect.poll(() => countOf(visit, /example/)).toBe(2);
  await expect.poll(() => visit.page.evaluate(() => document.activeElement?.getAttribute('title'))).toBe('Large');
});

/** What of a place cannot be brought into its box, or is too small to be hit. */
const faults = (place: Locator): Promise<string[]> =>
  place.evaluate((host) =>
    [...host.children].flatMap((element) => {
      element.scrollIntoView({ block: 'nearest' });
      const outer = host.getBoundingClientRect();
      const { left, right, top, bottom, height, width } = element.getBoundingClientRect();
      const isOut = left < outer.left || right > outer.right;
      const isTarget = element.matches('a,button');
      const isLow = isTarget && (top < outer.top - 1 || bottom > outer.bottom + 1 || height < 24 || width < 24);
      return isOut || isLow ? [`${element.localName} ${element.textContent}`] : [];
    }),
  );

const SPACED =
  '<style>* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }</style>';
for (const lang of ['en', 'de', 'pt-BR']) {
  test(`whatever its size, nothing sticks out of the place of an embed, and all can be hit, in ${lang}`, async ({
    visitor,
  }) => {
    const visit = await withEmbeds(visitor, main(SIZES), {
      lang,
      head: SPACED,
      context: { viewport: { width: 320, height: 700 } },
    });
    await expect(placeholdersOf(visit.page)).toHaveCount(4);
    await visit.page.evaluate(() => window.minimaConsent.close());
    await expect(bannerOf(visit.page)).toHaveCount(0);
    for (const place of await placeholdersOf(visit.page).all()) expect(await faults(place)).toEqual([]);
    const height = (title: string) =>
      placeOf(visit.page, title)
        .getByRole('button')
        .first()
        .evaluate((element) => element.getBoundingClientRect().height);
    expect(await height('Large')).toBeGreaterThanOrEqual(44);
  });
}

test('a policy without inline styles, with Trusted Types, lets everything be drawn and shown', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, film('Film', 400, 300), {
    nonce: 'abc',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; frame-src https://example.com; require-trusted-types-for 'script'; trusted-types minima-consent",
    },
  });
  await expect(placeholdersOf(visit.page)).toHaveCSS('overflow', 'auto');
  await placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
  await expect.poll(() => countOf(visit, /example/)).toBe(1);
  expect(visit.errors).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('on paper stands what is missing, without buttons; where colours are the visitor’s, it has an edge', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, film('Film', 400, 300));
  await expect(placeholdersOf(visit.page)).toBeVisible();
  await visit.page.emulateMedia({ media: 'print' });
  await expect(placeOf(visit.page, 'Film').getByText('contacts example.com')).toBeVisible();
  await expect(placeholdersOf(visit.page).locator('button').first()).toBeHidden();
  await visit.page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  await expect(placeholdersOf(visit.page)).toHaveCSS('outline-style', 'solid');
  await expect(placeholdersOf(visit.page)).not.toHaveCSS('outline-color', 'rgba(0, 0, 0, 0)');
});

for (const [lang, title, once, choice] of [
  ['de', 'Video: Making of', 'Einmal zeigen', 'Immer erlauben'],
  ['pt-BR', 'Vídeo: Making of', 'Mostrar uma vez', 'Permitir sempre'],
] as const) {
  test(`the words are ${lang} in a page in ${lang}`, async ({ visitor }) => {
    const film =
      '<iframe data-consent="marketing" data-src="https://www.youtube.com/embed/1" title="Making of" width="640" height="360"></iframe>';
    const { page } = await withEmbeds(visitor, film, { lang });
    await expect(placeOf(page, title).getByRole('button')).toHaveText([once, choice]);
    await expect(placeOf(page, title)).toHaveAttribute('lang', lang);
  });
}
