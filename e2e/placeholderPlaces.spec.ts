import type { Page } from '@playwright/test';
import { placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of an embed is as large as it, and moves nothing.
 */

const HEAD = `<style>
  body { margin: 20px } p { width: 500px }
  .ratio { position: relative; width: 600px; aspect-ratio: 16 / 9; overflow: hidden }
  .ratio > * { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }
  .padded { position: relative; height: 0; padding-bottom: 40% } .padded iframe { position: absolute; width: 100%; height: 100% }
  .fluid iframe { width: 100%; height: auto; aspect-ratio: 4 / 3; border: 0 } .fluid { width: 50% }
  .grid { display: grid; grid-template-columns: 1fr 2fr; gap: 10px } .grid > iframe { width: 100%; height: 90px; grid-column: 2 }
  .flex { display: flex; gap: 10px } .flex > iframe { flex: 1; height: 90px; min-width: 0 } .flex > b { width: 60px }
  .stretch { display: flex; height: 140px } .stretch > iframe { border: 0 }
  .stack > * + * { margin-top: 33px } .stack > :first-child { color: red }
  .owl > :not(:last-child) { margin-bottom: 17px }
  .middle { position: relative; height: 200px } .middle iframe { position: absolute; top: 50%; left: 50%; transform: translate(-50%, -50%) }
  .carousel { width: 300px; overflow: auto; white-space: nowrap }
  .corner { position: fixed; right: 10px; bottom: 10px }
  @media (width < 700px) { .media { width: 200px !important; height: 111px !important } }
</style>`;

const frame = (attributes = ''): string =>
  `<iframe data-consent="marketing" data-src="https://example.com/film" title="Film" ${attributes}></iframe>`;

const SHAPES: Readonly<Record<string, string>> = {
  'of a width and a height': `<p>Text ${frame('width="320" height="180"')} text</p>`,
  'that says nothing of its size': `<div>${frame()}</div><p>Text</p>`,
  'that says nothing of its size, as a block': `<div>${frame('style="display:block"')}</div><p>Text</p>`,
  'with a size of its style': `<div>${frame('style="width: 50%; height: 10em; margin: 5px auto; display: block"')}</div><p>Text</p>`,
  'of half the width of the page': `<div>${frame('width="50%" height="200"')}</div><p>Text</p>`,
  'in a box of sixteen by nine': `<div class="ratio">${frame()}</div><p>Text</p>`,
  'in a box of a padding': `<div class="padded">${frame()}</div><p>Text</p>`,
  'of a ratio': `<div class="fluid">${frame()}</div><p>Text</p>`,
  'in a grid': `<div class="grid"><b>One</b>${frame()}<b>Two</b></div><p>Text</p>`,
  'in a row': `<div class="flex"><b>One</b>${frame()}<b>Two</b>${frame()}</div><p>Text</p>`,
  'that is stretched': `<div class="stretch">${frame()}</div><p>Text</p>`,
  'that is the first of a stack': `<div class="stack">${frame('style="display:block"')}<p>Text</p></div>`,
  'that is the last of a stack': `<div class="stack"><p>Text</p>${frame('style="display:block"')}</div><p>Text</p>`,
  'that is the last of a list': `<div class="owl"><p>Text</p>${frame('style="display:block"')}</div><p>Text</p>`,
  'that is the only one in its box': `<div class="owl">${frame('style="display:block"')}</div><p>Text</p>`,
  'in the middle of a box': `<div class="middle">${frame('width="160" height="90"')}</div><p>Text</p>`,
  'that floats': `${frame('width="200" height="100" style="float: right; margin: 9px"')}<p>Text</p>`,
  'in a row that scrolls': `<div class="carousel">${frame('width="200"')}${frame('width="200"')}</div><p>Text</p>`,
  'in a corner of the window': `${frame('class="corner" width="200" height="100"')}<p>Text</p>`,
  'with corners and a border': `<div>${frame('style="border: 7px solid red; border-radius: 20px; padding: 3px" width="200" height="90"')}</div>`,
  'in a cell': `<table><tr><td>Text</td><td>${frame('width="200" height="90"')}</td></tr></table><p>Text</p>`,
  'of another size in narrow windows': `<div>${frame('class="media" width="400" height="222"')}</div><p>Text</p>`,
  'in a cell of a wide table': `<table style="width:100%"><tr><td>Text of a cell</td><td>${frame('width="100%" height="90"')}</td></tr></table><p>Text</p>`,
  'in a grid that is sized by what is in it': `<div style="display:grid;grid-template-columns:auto auto"><b>One</b>${frame('style="width:100%"')}</div><p>Text</p>`,
  'that is turned and smaller': `<div>${frame('style="rotate: 9deg; scale: .5; display: block" width="300"')}</div><p>Text</p>`,
  'that is drawn smaller from its corner': `<div style="width:320px;height:180px;overflow:hidden">${frame('style="border:0;transform:scale(.5);transform-origin:0 0" width="640" height="360"')}</div>`,
  'that fills a row of a grid': `<div style="display:grid;grid-template-rows:200px">${frame('style="height:100%"')}</div><p>Text</p>`,
  'for film':
    '<p>Text <video data-consent="marketing" data-src="/film" title="Film" controls width="320" height="180"></video></p>',
  'for film as wide as the page':
    '<video data-consent="marketing" data-src="/film" title="Film" width="320" height="180" style="width: 100%; height: auto"></video><p>Text</p>',
  'for sound': '<p>Text <audio data-consent="marketing" data-src="/sound" title="Film" controls></audio></p>',
};

interface Box {
  name: string;
  place: number[];
}

/** Where everything in the page is, ours aside, and under `embed` the embeds, or what stands for them. */
const boxesOf = (page: Page): Promise<Box[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('minima-consent-embed :scope') && getComputedStyle(element).display !== 'none')
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const isEmbed = /^(iframe|video|audio|minima-consent-embed)$/.test(element.localName);
        return {
          name: isEmbed ? 'embed' : element.localName,
          place: [x, y + scrollY, width, height].map((value) => Math.round(value * 2) / 2),
        };
      })
      .filter(({ name }) => !/^(minima|script|style|button|a$)/.test(name)),
  );

const shiftOf = (visit: Visit): Promise<number> => visit.page.evaluate(() => Reflect.get(window, 'shift'));
const WATCH = `<script>window.shift = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value }).observe({ type: 'layout-shift', buffered: true });</script>`;

/** How many shapes share a page, each in a section of its own; those for film and sound have theirs. */
const SHARE = 9;
const isPlayed = ([, body]: [string, string]): boolean => /video|audio/.test(body);
const shapes = Object.entries(SHAPES);
const frames = shapes.filter((shape) => !isPlayed(shape));
const pages = [0, SHARE, 2 * SHARE].map((start) => frames.slice(start, start + SHARE));

for (const shown of [...pages, shapes.filter(isPlayed)]) {
  const title = shown.map(([shape]) => shape).join('; ');
  test(`nothing moves for what stands in the place of embeds, nor when they come: ${title}`, async ({ visitor }) => {
    const body = shown.map(([, shape]) => `<section style="display:flow-root">${shape}</section>`).join('\n');
    const bare = await withEmbeds(visitor, body, { head: HEAD, script: '<script></script>' });
    const visit = await withEmbeds(visitor, body, { head: HEAD + WATCH, tag: { region: 'DE', control: 'off' } });
    const count = await bare.page.locator('[data-consent]').count();
    await expect(placeholdersOf(visit.page)).toHaveCount(count);
    await visit.page.evaluate(() => window.minimaConsent.close());
    await visit.settle();
    for (const width of [1280, 600]) {
      for (const { page } of [bare, visit]) await page.setViewportSize({ width, height: 800 });
      const wanted = await boxesOf(bare.page);
      expect(wanted.filter(({ name }) => name === 'embed')).toHaveLength(count);
      await expect.poll(() => boxesOf(visit.page)).toEqual(wanted);
    }
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect(placeholdersOf(visit.page)).toHaveCount(0);
    if (!shown.some(isPlayed)) expect(await boxesOf(visit.page)).toEqual(await boxesOf(bare.page));
    expect(visit.errors).toEqual([]);
  });
}

test('every shape of an embed is on one of the pages', () => {
  expect(pages.flat()).toEqual(frames);
});

test('the page does not shift for a placeholder, nor for the embed that comes in its place', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, SHAPES['in a row'] + SHAPES['that says nothing of its size']!, {
    head: HEAD + WATCH,
    tag: { region: 'DE', control: 'off' },
  });
  await expect(placeholdersOf(visit.page)).toHaveCount(3);
  await placeOf(visit.page, 'Film').last().getByRole('button', { name: 'Show once' }).click();
  await expect(placeholdersOf(visit.page)).toHaveCount(2);
  await visit.settle();
  expect(await shiftOf(visit)).toBe(0);
});

const objects = (kind: string): string =>
  kind === 'object'
    ? '<object data-consent="marketing" data-data="https://example.com/film" title="Film" width="280" height="130"></object>'
    : '<embed data-consent="marketing" data-src="https://example.com/film" title="Film" width="280" height="130">';
for (const kind of ['object', 'embed']) {
  test(`what stands in the place of ${kind} elements has the size that they say`, async ({ visitor }) => {
    const visit = await withEmbeds(visitor, `<p>Text ${objects(kind)}</p>`);
    const box = await placeholdersOf(visit.page).boundingBox();
    expect(box).toMatchObject({ width: 280, height: 130 });
    await placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
    await expect(visit.page.getByTitle('Film')).toHaveAttribute(kind === 'object' ? 'data' : 'src', /example/);
    await expect(visit.page.getByTitle('Film')).toBeFocused();
    await expect.poll(() => visit.page.getByTitle('Film').boundingBox()).toMatchObject({ width: 280, height: 130 });
  });
}

test('nothing stands in the place of what nobody sees, until it is to be seen', async ({ visitor }) => {
  const visit = await withEmbeds(
    visitor,
    `${frame('width="1" height="1"')}${frame('style="width:2px;height:2px"')}${frame('hidden')}${frame('style="display:none"')}
    <audio data-consent="marketing" data-src="/sound"></audio><p>Text</p>
    <div id="tab" style="display:none">${frame('width="300" height="150"')}</div>
    <details><summary>More</summary>${frame('width="300" height="150" data-vendor="Other"')}</details>`,
  );
  await visit.settle();
  await expect.poll(() => placeholdersOf(visit.page).count()).toBeGreaterThan(0);
  await expect(placeholdersOf(visit.page).filter({ visible: true })).toHaveCount(0);
  await visit.page.locator('#tab').evaluate((tab) => tab.removeAttribute('style'));
  await expect(placeholdersOf(visit.page).filter({ visible: true })).toHaveCount(1);
  await visit.page.getByText('More').click();
  const more = placeholdersOf(visit.page).filter({ visible: true }).last();
  await expect(more).toContainText('contacts Other');
  expect(await more.boundingBox()).toMatchObject({ width: 304, height: 154 });
});

/** What may change the size of an embed from outside: the page's sheet, the embed's surroundings, and what happens. */
const CHANGES: Readonly<Record<string, readonly [head: string, body: string, act: () => void]>> = {
  'a class of the body': [
    '<style>iframe { width: 600px; height: 400px } .compact iframe { width: 300px; height: 150px }</style>',
    frame(),
    () => document.body.classList.add('compact'),
  ],
  'a sheet that comes late': [
    '',
    `<div>${frame()}</div>`,
    () => {
      const style = document.createElement('style');
      style.textContent = 'iframe { width: 100%; height: 450px }';
      document.head.append(style);
    },
  ],
  'a class of what is around it': [
    '<style>iframe { width: 100%; height: 300px } .theater iframe { height: 600px }</style>',
    `<div id="wrap"><p>${frame()}</p></div>`,
    () => document.querySelector('#wrap')!.classList.add('theater'),
  ],
  'a class of its own': [
    '<style>iframe { width: 600px; height: 400px } iframe.small { width: 300px; height: 150px }</style>',
    frame(),
    () => document.querySelector('iframe')!.classList.add('small'),
  ],
  'a property of the root': [
    '<style>:root { --height: 300px } iframe { width: 500px; height: var(--height) }</style>',
    frame(),
    () => document.documentElement.style.setProperty('--height', '100px'),
  ],
  'a theme of the root': [
    '<style>[data-theme=large] iframe { border: 9px solid; margin: 20px }</style>',
    frame(),
    () => {
      document.documentElement.dataset.theme = 'large';
    },
  ],
};
test('what stands in the place of an embed follows it where something makes it another size', async ({ visitor }) => {
  const bare = await withEmbeds(visitor, '', { script: '<script></script>' });
  const visit = await withEmbeds(visitor, '', { tag: { region: 'DE', control: 'off' } });
  const ours = () => placeholdersOf(visit.page).boundingBox();
  for (const [title, [head, body, act]] of Object.entries(CHANGES)) {
    await test.step(title, async () => {
      for (const { change, goto } of [bare, visit]) {
        change({ head, body });
        await goto();
      }
      const before = await bare.page.locator('iframe').boundingBox();
      expect(await ours()).toEqual(before);
      for (const { page } of [bare, visit]) await page.evaluate(act);
      const wanted = await bare.page.locator('iframe').boundingBox();
      expect(wanted).not.toEqual(before);
      await expect.poll(ours).toEqual(wanted);
    });
  }
});

test('a page that goes by what is put into it, and changes with it, gets nothing put in over and over', async ({ visitor }) => {
  const head = `<style>.wide iframe { width: 500px }</style><script>
    window.turns = 0;
    new MutationObserver(() => { turns++; document.body.style.setProperty('--turns', turns); }).observe(document, { childList: true, subtree: true });
  </script>`;
  const visit = await withEmbeds(visitor, frame(), { head, clock: true });
  await visit.pass(1000);
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await visit.pass(1000);
  await visit.page.evaluate(() => document.body.classList.add('wide'));
  await visit.pass(1000);
  await expect.poll(() => placeholdersOf(visit.page).boundingBox()).toMatchObject({ width: 504 });
  const turns = () => visit.page.evaluate(() => Reflect.get(window, 'turns'));
  const before = await turns();
  await visit.pass(5000);
  expect(await turns()).toBe(before);
});
