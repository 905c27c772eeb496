import type { Browser } from '@playwright/test';
import { bannerOf, preferencesOf, press } from './faces.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { test as base, expect } from './test.js';

/*
 * Whatever the page is made of, what is in view stays where it is when the banner comes, and goes. With scrollbars that
 * take room, as many systems have them, and Playwright's own argument hides.
 */

const test = base.extend<object, { browser: Browser }>({
  browser: [async ({ launch }, use) => use(await launch({ ignoreDefaultArgs: ['--hide-scrollbars'] })), { scope: 'worker' }],
});
const WINDOW = { viewport: { width: 1280, height: 720 } };

const PAGES: Readonly<Record<string, string>> = {
  'a page that fits its window': 'main{height:640px;max-width:600px;margin:0 auto}body{margin:0}',
  'a page as high as its window': 'main{height:100vh;max-width:600px;margin:0 auto}body{margin:0}',
  'a page that is a grid': 'html{display:grid;place-items:center;min-height:100%}',
  'a page that is a column': 'html{display:flex;flex-direction:column;justify-content:center;min-height:100%}',
  'a page longer than its window': 'main{height:2000px}',
  'a row in a body that scrolls':
    'html{height:100%;overflow:hidden}body{margin:0;height:100%;overflow-y:auto;display:flex;justify-content:center}main{height:2000px}',
  'a footer at the bottom of its page':
    'html{position:relative;min-height:100%}body{margin:0 0 60px}main{position:absolute;bottom:0;height:60px}',
};

/** Where the page's content stands, and how much room is left beside a scrollbar. */
const look = (visit: Visit): Promise<unknown> =>
  visit.page.evaluate(() => {
    const { left, top, width, height } = document.querySelector('main')?.getBoundingClientRect() ?? {};
    return [left, top, width, height, document.documentElement.clientWidth];
  });

const page = (css: string, region: string): VisitOptions => ({
  tag: { region },
  head: `<style>${css}</style>`,
  body: '<main><h1>Hello</h1><button type="button" data-consent-open="preferences">Privacy choices</button></main>',
  context: WINDOW,
});

test('whatever the page is made of, it stays where it is when the banner comes, and when it was answered', async ({
  visitor,
}) => {
  const [unasked, visit] = [await visitor(page('', 'US-OH')), await visitor(page('', 'DE'))];
  for (const [title, css] of Object.entries(PAGES)) {
    await test.step(title, async () => {
      unasked.change(page(css, 'US-OH'));
      await unasked.goto();
      await unasked.page.evaluate(async () => void (await window.minimaConsent.ready));
      const place = await look(unasked);
      await visit.context.clearCookies();
      visit.change(page(css, 'DE'));
      await visit.goto();
      await expect(bannerOf(visit.page)).toBeVisible();
      expect(await look(visit)).toEqual(place);
      await press(bannerOf(visit.page), 'reject');
      await expect(visit.page.getByRole('status')).not.toHaveCount(0);
      expect(await look(visit)).toEqual(place);
    });
  }
});

test('a page that fits its window can be scrolled out from under the banner by who tries to', async ({ visitor }) => {
  const visit = await visitor(page(PAGES['a page as high as its window'] ?? '', 'DE'));
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.page.mouse.move(300, 300);
  const bottom = (): Promise<number> =>
    visit.page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().bottom ?? 0);
  await expect
    .poll(async () => {
      await visit.page.mouse.wheel(0, 600);
      return bottom();
    })
    .toBeLessThan(((await bannerOf(visit.page).boundingBox())?.y ?? 0) + 1);
});

const LINKED: Readonly<Record<string, string>> = {
  'a page whose content runs over its body': 'html,body{height:100%;margin:0}main{height:2000px}',
  'a page that is a grid': 'html{display:grid}body{margin:0}main{height:2000px}',
  'a page that stops keys at its body': 'main{height:660px}body{margin:0}',
  'a page whose body scrolls': 'html{height:100%;overflow:hidden}body{height:100%;overflow:auto;margin:0}main{height:2000px}',
  'a page that floats': 'body{margin:0}main{float:left;width:100%;height:695px}#last{float:left}',
  'a page that is placed in its window': 'body{position:absolute;inset:0;margin:0;display:grid;grid-template-rows:1fr auto}',
  'a page with its footer at the bottom':
    'html{position:relative;min-height:100%}body{margin:0 0 60px}#last{position:absolute;bottom:0;height:60px}',
};

test('whatever the page is made of, its last link is not covered when it has the focus', async ({ visitor }) => {
  const visit = await visitor({
    ...page('', 'DE'),
    body: '<main><h1>Hello</h1></main><a id="last" href="/one">The end</a>',
  });
  for (const [title, css] of Object.entries(LINKED)) {
    await test.step(title, async () => {
      visit.change({ head: `<style>${css}</style>` });
      await visit.goto();
      await visit.page.evaluate(() => document.body.addEventListener('keydown', (event) => event.stopPropagation()));
      await expect(bannerOf(visit.page)).toBeVisible();
      const link = visit.page.locator('#last');
      await expect
        .poll(async () => {
          await visit.page.keyboard.press('Tab');
          return link.evaluate((element) => element === document.activeElement);
        })
        .toBe(true);
      const box = await link.boundingBox();
      const banner = await bannerOf(visit.page).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan((banner?.y ?? 0) + 1);
    });
  }
});

test('the room is below the content when that has grown, and when it has shrunk', async ({ visitor }) => {
  const visit = await visitor(page('html,body{height:100%;margin:0}main{height:1000px}', 'DE'));
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const { height = 0 } = (await bannerOf(visit.page).boundingBox()) ?? {};
  const length = () => visit.page.evaluate(() => document.documentElement.scrollHeight);
  for (const content of [1000, 3000, 1500]) {
    await visit.page.evaluate((content) => {
      document.body.style.setProperty('--content', `${content}px`);
      document.querySelector('main')?.replaceChildren(Object.assign(document.createElement('p'), { id: 'grown' }));
      document.querySelector('main')?.setAttribute('style', 'height:auto');
      document.querySelector('#grown')?.setAttribute('style', 'margin:0;height:var(--content)');
    }, content);
    await expect.poll(length).toBe(content + Math.ceil(height));
  }
});

test('whoever types goes nowhere, so no scrollbar comes', async ({ visitor }) => {
  const visit = await visitor({
    ...page(PAGES['a page as high as its window'] ?? '', 'DE'),
    body: '<main><input aria-label="Name"><button type="button" data-consent-open="preferences">Privacy choices</button></main>',
  });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const place = await look(visit);
  await visit.page.getByLabel('Name').pressSequentially('Ada');
  expect(await look(visit)).toEqual(place);
  await visit.page.keyboard.press('PageDown');
  await expect.poll(() => look(visit)).not.toEqual(place);
});

test('a field that the banner covers is brought into view for who types into it', async ({ visitor }) => {
  const visit = await visitor({
    tag: { region: 'DE' },
    context: WINDOW,
    head: '<style>body{margin:0}main{height:690px}</style>',
    body: '<main></main><label>Name <input id="name" autofocus></label>',
  });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.page.locator('#name').focus();
  await visit.page.keyboard.type('Ada');
  const top = (await bannerOf(visit.page).boundingBox())?.y ?? 0;
  const field = await visit.page.locator('#name').boundingBox();
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(top + 1);
});

test('making room is no error of the page', async ({ visitor }) => {
  const visit = await visitor({
    tag: { region: 'DE' },
    body: '<main style="height:2000px"><h1>Hello</h1></main>',
    head: '<script>window.failures = []; addEventListener("error", (event) => failures.push(event.message))</script>',
  });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const { height = 0 } = (await bannerOf(visit.page).boundingBox()) ?? {};
  const padding = () => visit.page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom);
  await expect.poll(padding).toBe(`${Math.ceil(height)}px`);
  // Two frames more: what is wrong with one is told in the next.
  await visit.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await visit.page.evaluate(() => Reflect.get(window, 'failures'))).toEqual([]);
});

test('what is said to a screen reader makes no page longer', async ({ visitor }) => {
  const visit = await visitor(page(PAGES['a page as high as its window'] ?? '', 'US-CA'));
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  const place = await look(visit);
  await visit.page.getByRole('button', { name: 'Privacy choices' }).click();
  await press(preferencesOf(visit.page), 'reject');
  await expect(visit.page.getByRole('status').filter({ hasText: 'saved' })).not.toHaveCount(0);
  expect(await look(visit)).toEqual(place);
});

test('the banner is on no sheet that is printed', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' } });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.page.emulateMedia({ media: 'print' });
  await expect(bannerOf(visit.page)).toBeHidden();
});
