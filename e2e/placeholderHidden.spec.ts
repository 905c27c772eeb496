import type { Page } from '@playwright/test';
import { countOf } from './loudness.js';
import { placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of an embed is seen when its embed would be: not before, and not after.
 */

const embed = (name: string, title: string, more = ''): string =>
  `<${name} data-consent="marketing" data-src="https://example.com/${title}" title="${title}" width="400" height="200" ${more}></${name}>`;
const frame = (more = ''): string => embed('iframe', 'Film', more);
const TAG = { region: 'DE', control: 'off' };

/** What would be hit at a point: of ours, whose place. */
const at = (page: Page, x: number, y: number): Promise<string> =>
  page.evaluate(
    ([left, top]) => {
      const hit = document.elementFromPoint(left!, top!);
      return hit?.closest('minima-consent-embed')?.ariaLabel ?? `${hit?.localName}`;
    },
    [x, y],
  );

/** How a page hides an embed that lies over all of it, and how it shows it. */
const HIDINGS: Readonly<Record<string, readonly [hidden: string, shown: string]>> = {
  'not visible': ['visibility: hidden', ''],
  'transparent, and not to be pressed': ['opacity: 0; pointer-events: none', 'opacity: 1; pointer-events: auto'],
  'transparent alone': ['opacity: 0', ''],
  'transparent until a transition is over': ['transition: opacity 60s; opacity: 0', 'transition: opacity 60s; opacity: 1'],
};
for (const [title, [hidden, shown]] of Object.entries(HIDINGS)) {
  test(`an embed over the whole page that is ${title} has nothing over the page in its place, until it is shown`, async ({
    visitor,
  }) => {
    const over = 'position: fixed; inset: 0; width: 100%; height: 100%; z-index: 9;';
    const button = `<button style="position:fixed;left:0;top:0" onclick="this.textContent = 'Bought'">Buy</button>`;
    const body = `${button}<div>${frame('class="over"')}</div>`;
    const head = `<style>.over { ${over} ${hidden} } .shown .over { ${over} ${shown || 'opacity: 1; visibility: visible'} }</style>`;
    const visit = await withEmbeds(visitor, body, { head, tag: TAG });
    await expect(placeholdersOf(visit.page)).toHaveCount(1);
    await visit.page.evaluate(() => window.minimaConsent.close());
    await expect(placeholdersOf(visit.page)).toBeHidden();
    await visit.page.getByRole('button', { name: 'Buy' }).click();
    await expect(visit.page.getByRole('button', { name: 'Bought' })).toHaveCount(1);
    await visit.page
      .locator('div')
      .first()
      .evaluate((around) => around.classList.add('shown'));
    await expect.poll(() => at(visit.page, 20, 10)).toBe('Embedded content: Film');
    await expect(placeholdersOf(visit.page)).toHaveCSS('opacity', '1');
    await visit.page
      .locator('div')
      .first()
      .evaluate((around) => around.classList.remove('shown'));
    await expect.poll(() => at(visit.page, 20, 10)).toBe('button');
  });
}

test('of slides that lie over each other the one that is seen is the one that can be pressed', async ({ visitor }) => {
  const head = `<style>#slides { position: relative; width: 400px; height: 200px }
    #slides > * { position: absolute; inset: 0; opacity: 0; transition: opacity .3s } #slides > .active { opacity: 1 }</style>`;
  const slides = ['One', 'Two', 'Three'].map((title, i) => embed('video', title, i ? '' : 'class="active"'));
  const visit = await withEmbeds(visitor, `<div id="slides">${slides.join('')}</div>`, { head, tag: TAG });
  await expect(placeholdersOf(visit.page)).toHaveCount(3);
  await expect.poll(() => at(visit.page, 150, 100)).toBe('Video: One');
  await visit.page.evaluate(() => {
    for (const title of ['One', 'Two']) document.querySelector(`[title=${title}]`)!.classList.toggle('active');
  });
  await expect.poll(() => at(visit.page, 150, 100)).toBe('Video: Two');
  // Also what holds the focus goes with its slide, once it is left.
  await placeOf(visit.page, 'Two').getByRole('button').first().focus();
  await visit.page.evaluate(() => {
    for (const title of ['One', 'Two']) document.querySelector(`[title=${title}]`)!.classList.toggle('active');
  });
  await expect(placeholdersOf(visit.page).first()).toBeVisible();
  await placeOf(visit.page, 'One').getByRole('button', { name: 'Show once' }).focus();
  await expect.poll(() => at(visit.page, 150, 100)).toBe('Video: One');
  await placeOf(visit.page, 'One').getByRole('button', { name: 'Show once' }).click();
  await expect.poll(() => countOf(visit, /example\.com\/One/)).toBeGreaterThan(0);
});

test('what stands in the place of an embed is as opaque, and can be pressed, as its embed', async ({ visitor }) => {
  const around = (more: string) => `<div style="visibility:hidden;pointer-events:none">${frame(more)}</div>`;
  const own = 'style="visibility:visible;pointer-events:auto;opacity:.5"';
  const visit = await withEmbeds(visitor, around(own) + around(''), { tag: TAG });
  const [shown, hidden] = [placeholdersOf(visit.page).first(), placeholdersOf(visit.page).last()];
  await expect(shown).toBeVisible();
  await expect(shown).toHaveCSS('opacity', '0.5');
  await expect(shown).toHaveCSS('pointer-events', 'auto');
  await expect(hidden).toBeHidden();
  await expect(hidden).toHaveCSS('pointer-events', 'none');
});

test('an embed in the text that the page hides until it has loaded has its place meanwhile, to be seen and pressed', async ({
  visitor,
}) => {
  const hidings = ['visibility:hidden', 'opacity:0', 'opacity:0;pointer-events:none', 'opacity:0;position:relative'];
  const films = hidings.map((style, i) => embed('iframe', `Film${i}`, `style="${style}" onload="this.style=''"`));
  const visit = await withEmbeds(visitor, films.join(''), { tag: TAG });
  for (const i of hidings.keys()) {
    await expect(placeOf(visit.page, `Film${i}`)).toBeVisible();
    await expect(placeOf(visit.page, `Film${i}`)).toHaveCSS('opacity', '1');
    await placeOf(visit.page, `Film${i}`).getByRole('button', { name: 'Show once' }).click();
    await expect.poll(() => countOf(visit, new RegExp(`example\\.com/Film${i}`))).toBe(1);
    await expect(visit.page.locator(`[title=Film${i}]`)).toHaveCSS('opacity', '1');
  }
});

/** A button of the page's, and over it an embed that is away as long as the page says so. */
const COVERS: Readonly<Record<string, string>> = {
  'is drawn in by pixels': '.over { position: fixed; inset: 0 } .away .over { transform: translateX(-900px) }',
  'is drawn in by its own width': '.over { position: fixed; inset: 0 } .away .over { transform: translateX(-120%) }',
  'is clipped away': '.over { position: fixed; inset: 0 } .away .over { clip-path: circle(0) }',
  'is turned away':
    '#around { transform-style: preserve-3d } .over { position: absolute; inset: 0; backface-visibility: hidden } .away .over { transform: rotateY(180deg) }',
  'fades in the same cell of a grid':
    '#around { display: grid } #around button, .over { grid-area: 1/1 } .away .over { opacity: 0 }',
  'fades in a layer over it':
    '.wrap { display: block; position: absolute; inset: 0 } .away .wrap { pointer-events: none } .away .over { opacity: 0 }',
  'appears in a window that lets clicks through':
    '.wrap { display: block; position: fixed; inset: 0; pointer-events: none } .over { pointer-events: auto } .away .over { visibility: hidden }',
  'fades where it was pulled up to': '.over { display: block; margin-top: -200px } .away .over { visibility: hidden }',
};
for (const [title, style] of Object.entries(COVERS)) {
  for (const first of ['away', '']) {
    test(`an embed that ${title} has its place when it is there and not when it is away, ${first || 'there'} at first`, async ({
      visitor,
    }) => {
      const head = `<style>body { margin: 20px } #around { position: relative; width: 400px } #around button { width: 400px; height: 200px; display: block } .over { width: 400px; height: 200px; border: 0 } .wrap { display: contents } ${style}</style>`;
      const body = `<div id="around" class="${first}"><button>Buy</button><div class="wrap">${frame('class="over"')}</div></div>`;
      const visit = await withEmbeds(visitor, body, { head, tag: TAG });
      await expect(placeholdersOf(visit.page)).toHaveCount(1);
      await visit.page.evaluate(() => window.minimaConsent.rejectAll());
      const expectAway = async (isAway: boolean) =>
        expect.poll(() => at(visit.page, 100, 100)).toBe(isAway ? 'button' : 'Embedded content: Film');
      const around = visit.page.locator('#around');
      await expectAway(!!first);
      for (const isAway of [!first, !!first]) {
        await around.evaluate((it, isAway) => it.classList.toggle('away', isAway), isAway);
        await expectAway(isAway);
      }
    });
  }
}

test('an embed that fades in over its poster has no place there before, also where what is around that has no room of its own', async ({
  visitor,
}) => {
  const head = `<style>#film { position: relative; width: 600px; height: 338px } :is(#film img, iframe) { position: absolute; inset: 0; width: 100%; height: 100% }
    iframe { opacity: 0; transition: opacity .1s } .playing iframe { opacity: 1 }</style>`;
  const poster = '<picture><img src="/pixel.gif" alt="Play the film"></picture>';
  const visit = await withEmbeds(visitor, `<div id="film">${poster}${frame()}</div>`, { head, tag: TAG });
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  const film = visit.page.locator('#film');
  for (const isPlaying of [true, false, true]) {
    await film.evaluate((film, isPlaying) => film.classList.toggle('playing', isPlaying), isPlaying);
    await expect.poll(() => at(visit.page, 100, 100)).toBe(isPlaying ? 'Embedded content: Film' : 'img');
  }
});

const BACKGROUNDS: Readonly<Record<string, string>> = {
  'the film': '#hero iframe { pointer-events: none }',
  'what the film is in': '#film { pointer-events: none }',
};
for (const [what, style] of Object.entries(BACKGROUNDS)) {
  test(`the buttons in the place of a film in the background can be pressed where ${what} cannot`, async ({ visitor }) => {
    const head = `<style>#hero { position: relative; height: 400px } #film, iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 } ${style}</style>`;
    const visit = await withEmbeds(visitor, `<div id="hero"><div id="film">${frame()}</div></div>`, { head, tag: TAG });
    await placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
    await expect.poll(() => countOf(visit, /example\.com\/Film/)).toBe(1);
  });
}

test('what cannot be pressed in a part that is faded out cannot be pressed by its buttons either', async ({ visitor }) => {
  const head = `<style>#modal { position: fixed; inset: 0; transition: opacity .2s } .shut { opacity: 0; pointer-events: none } iframe { position: absolute; inset: 0 }</style>`;
  const body = `<button>Buy</button><div id="modal">${frame()}</div>`;
  const visit = await withEmbeds(visitor, body, { head, tag: TAG });
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  const button = placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' });
  const { x, y } = (await button.boundingBox())!;
  await expect.poll(() => at(visit.page, x + 9, y + 9)).toBe('Embedded content: Film');
  for (const isShut of [true, false, true]) {
    await visit.page.locator('#modal').evaluate((modal, isShut) => modal.classList.toggle('shut', isShut), isShut);
    await expect.poll(() => at(visit.page, x + 9, y + 9)).toBe(isShut ? 'html' : 'Embedded content: Film');
  }
});

test('an embed over the whole page that lets clicks through has a place that does', async ({ visitor }) => {
  const head =
    '<style>body { margin: 0 } iframe { position: fixed; inset: 0; width: 100%; height: 100%; pointer-events: none }</style>';
  const visit = await withEmbeds(visitor, `<button>Buy</button>${frame()}`, { head, tag: TAG });
  await expect(placeholdersOf(visit.page)).toBeVisible();
  await expect.poll(() => at(visit.page, 9, 9)).toBe('button');
});

test('an embed that is zoomed has its place in its size', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, frame('style="zoom:.5;border:0;display:block"'), { tag: TAG });
  await expect(placeholdersOf(visit.page)).toBeVisible();
  expect(await placeholdersOf(visit.page).boundingBox()).toMatchObject({ width: 200, height: 100 });
});
