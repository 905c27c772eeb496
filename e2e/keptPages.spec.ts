import { readFileSync } from 'node:fs';
import { bannerOf, press, switchOf } from './faces.js';
import { countOf } from './loudness.js';
import { fromRoot } from './site/files.js';
import { pageHtml } from './site/page.js';
import type { Answer } from './site/types.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Libraries that keep the markup of pages that were left, and put it in again on the way back, without a load.
 */
const LIBRARIES = {
  Turbo: { file: 'node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', start: '' },
  Turbolinks: { file: 'node_modules/turbolinks/dist/turbolinks.js', start: '' },
  htmx: { file: 'node_modules/htmx.org/dist/htmx.js', start: '<div hx-boost="true" hx-target="body" hx-swap="outerHTML">' },
  Livewire: { file: 'e2e/site/livewire.js', start: '' },
} as const;

const body = (path: string, start: string): string => `${start}
<h1>${path}</h1>
<a href="/one">to one</a> <a href="/two">to two</a>
<button type="button" data-consent-open="preferences">Privacy choices</button>
<div data-consent-panel></div>
<script type="text/plain" data-consent="marketing" data-src="/vendor.js?external${path}"></script>
<script type="text/plain" data-consent="marketing" data-type="module" data-src="/vendor.js?module${path}"></script>
<script type="text/plain" data-consent="marketing">fetch('/vendor.js?inline${path}')</script>
<iframe data-consent="marketing" data-src="/vendor.js?frame${path}" title="Film"></iframe>
<img data-consent="marketing" data-src="/vendor.js?image${path}" alt="">
<video data-consent="marketing" data-src="/vendor.js?video${path}"></video>
<object data-consent="marketing" data-data="/vendor.js?object${path}" title="Film"></object>`;

const kind = (type: string, body: string | Buffer = ''): Answer => ({
  body,
  headers: { 'content-type': type, 'cache-control': 'no-store' },
});
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
const KINDS: Readonly<Record<string, Answer>> = {
  external: kind('text/javascript'),
  module: kind('text/javascript'),
  frame: kind('text/html', '<p>Film</p>'),
  object: kind('text/html', '<p>Film</p>'),
  image: kind('image/gif', PIXEL),
};

/** How many gates each page has. */
const GATED = 7;

const options: VisitOptions = { tag: { region: 'DE' } };

/** Opens a page of a site whose pages are put in by a library; a reload of the document would be noticed. */
const open = async (
  visit: Visit,
  { file, start }: { readonly file: string; readonly start: string },
  { more = '', lasting = '' } = {},
): Promise<void> => {
  visit.on(
    ({ pathname }) => pathname === '/library.js',
    () => ({
      body: readFileSync(fromRoot(file), 'utf8'),
      headers: { 'content-type': 'text/javascript' },
    }),
  );
  visit.on(
    ({ pathname }) => /^\/(one|two)$/.test(pathname),
    ({ url }) => ({
      body: pageHtml({
        ...options,
        head: `<script src="/library.js"></script>${more}`,
        body: body(url.pathname, start) + lasting,
      }),
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
  );
  visit.on(
    ({ pathname }) => pathname === '/vendor.js',
    ({ url }) => ({ ...KINDS[/^\?(\w+)/.exec(url.search)?.[1] ?? ''], status: 200 }),
  );
  await visit.goto('/one');
  await visit.page.evaluate(() => Reflect.set(window, 'isFirst', true));
};

const expectOn = async (visit: Visit, path: string): Promise<void> => {
  await expect(visit.page.locator('h1')).toHaveText(path);
  expect(await visit.page.evaluate(() => Reflect.get(window, 'isFirst'))).toBe(true);
  await visit.settle();
};
const go = async (visit: Visit, path: 'one' | 'two'): Promise<void> => {
  await visit.page.getByRole('link', { name: `to ${path}` }).click();
  await expectOn(visit, `/${path}`);
};
const back = async (visit: Visit, path: string): Promise<void> => {
  await visit.page.evaluate(() => history.back());
  await expectOn(visit, path);
};

for (const [name, library] of Object.entries(LIBRARIES)) {
  test.describe(`pages that ${name} has kept`, () => {
    test('run nothing on the way back after a withdrawal', async ({ visitor }) => {
      const visit = await visitor(options);
      await open(visit, library);
      await press(bannerOf(visit.page), 'accept');
      await expect.poll(() => countOf(visit, /vendor\.js\?.*one/)).toBe(GATED);
      await go(visit, 'two');
      await expect.poll(() => countOf(visit, /vendor\.js\?.*two/)).toBe(GATED);
      await visit.page.evaluate(() => window.minimaConsent.rejectAll());
      await visit.settle();
      const before = visit.sent().length;
      await back(visit, '/one');
      await visit.page.evaluate(() => history.forward());
      await expectOn(visit, '/two');
      await go(visit, 'one');
      const left = visit
        .sent()
        .slice(before)
        .map(({ url }) => url.pathname + url.search);
      expect(left.filter((address) => address.includes('vendor'))).toEqual([]);
    });

    test('run again on the way back while there is a yes, as if nothing had been gated', async ({ visitor }) => {
      const visit = await visitor(options);
      await open(visit, library);
      await press(bannerOf(visit.page), 'accept');
      await expect.poll(() => countOf(visit, /vendor\.js\?.*one/)).toBe(GATED);
      await go(visit, 'two');
      await back(visit, '/one');
      await expect.poll(() => countOf(visit, /external.*one/)).toBe(2);
      await expect.poll(() => countOf(visit, /inline.*one/)).toBe(2);
    });

    test('have a banner that asks, and a panel with switches, on the way back', async ({ visitor }) => {
      const visit = await visitor(options);
      await open(visit, library);
      await expect(bannerOf(visit.page)).toBeVisible();
      await expect(switchOf(visit.page.locator('minima-consent-panel'), 'marketing')).toBeVisible();
      await go(visit, 'two');
      await expect(bannerOf(visit.page)).toBeVisible();
      await press(bannerOf(visit.page), 'accept');
      await back(visit, '/one');
      await expect(bannerOf(visit.page)).toHaveCount(0);
      await expect(visit.page.locator('minima-consent-panel')).toHaveCount(1);
      await expect(switchOf(visit.page.locator('minima-consent-panel'), 'marketing')).toBeChecked();
      await switchOf(visit.page.locator('minima-consent-panel'), 'marketing').click();
      expect(await visit.page.evaluate(() => window.minimaConsent.allows('marketing'))).toBe(false);
      expect(visit.errors).toEqual([]);
    });
  });
}

test('what Livewire carries over from page to page goes on, and a kept head brings nothing after a withdrawal', async ({
  visitor,
}) => {
  const visit = await visitor(options);
  const more = `<link rel="stylesheet" data-consent="marketing" data-href="/vendor.js?sheet">`;
  const lasting = `<div x-persist><img data-consent="marketing" data-src="/vendor.js?image-lasting" alt=""></div>`;
  await open(visit, LIBRARIES.Livewire, { more, lasting });
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, /vendor\.js\?.*one/)).toBe(GATED);
  await go(visit, 'two');
  await back(visit, '/one');
  expect(countOf(visit, /lasting/)).toBe(1);
  expect(countOf(visit, /sheet/)).toBeGreaterThan(0);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.settle();
  const before = countOf(visit, /vendor/);
  await visit.page.evaluate(() => history.forward());
  await expectOn(visit, '/two');
  await back(visit, '/one');
  expect(countOf(visit, /vendor/)).toBe(before);
});

test('a script that Turbo is told not to run again runs once, with the yes, however many visits follow', async ({
  visitor,
}) => {
  const visit = await visitor(options);
  const once = `<script type="text/plain" data-consent="marketing" data-turbo-eval="false">fetch('/vendor.js?once')</script>`;
  await open(visit, { ...LIBRARIES.Turbo, start: once });
  await go(visit, 'two');
  expect(countOf(visit, /vendor\.js/)).toBe(0);
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, /vendor\.js\?.*two/)).toBe(GATED);
  await expect.poll(() => countOf(visit, /vendor\.js\?once/)).toBe(1);
  await go(visit, 'one');
  // Twice where the page takes its time: Turbo shows what it has kept of it meanwhile.
  await expect.poll(() => countOf(visit, /inline.*one/)).toBeGreaterThan(0);
  await back(visit, '/two');
  await expect.poll(() => countOf(visit, /inline.*two/)).toBe(2);
  await visit.settle();
  expect(countOf(visit, /vendor\.js\?once/)).toBe(1);
});
