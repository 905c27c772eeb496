import { readFileSync } from 'node:fs';
import { bannerOf, press } from './faces.js';
import { countOf } from './loudness.js';
import { film, placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import { fromRoot } from './site/files.js';
import { pageHtml } from './site/page.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of an embed, in markup that is kept and put in again.
 */

/** Of what stands in the place of an embed. */
const WORDS = 'your browser contacts';

const LIBRARIES = { Turbo: '@hotwired/turbo/dist/turbo.es2017-umd.js', htmx: 'htmx.org/dist/htmx.js' };
for (const [name, file] of Object.entries(LIBRARIES)) {
  test(`pages that ${name} puts in, and keeps, have one thing in the place of each embed`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'DE' } });
    visit.on(
      ({ pathname }) => pathname === '/library.js',
      () => ({ body: readFileSync(fromRoot(`node_modules/${file}`)), headers: { 'content-type': 'text/javascript' } }),
    );
    visit.on(
      ({ pathname }) => /^\/(one|two)$/.test(pathname),
      ({ url: { pathname } }) => ({
        body: pageHtml({
          tag: { region: 'DE' },
          head: '<script src="/library.js"></script>',
          body: `<div hx-boost="true" hx-target="body" hx-swap="outerHTML"><h1>${pathname}</h1><a href="/one">to one</a> <a href="/two">to two</a><p>${film(`Film of ${pathname}`)}</p></div>`,
        }),
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
    );
    const expectOne = async (path: string): Promise<void> => {
      await expect(visit.page.locator('h1')).toHaveText(path);
      await expect(placeOf(visit.page, `Film of ${path}`)).toBeVisible();
      await expect(placeholdersOf(visit.page)).toHaveCount(1);
      await expect(visit.page.getByText(WORDS)).toHaveCount(1);
    };
    await visit.goto('/one');
    await press(bannerOf(visit.page), 'reject');
    await expectOne('/one');
    await visit.page.getByRole('link', { name: 'to two' }).click();
    await expectOne('/two');
    await visit.page.evaluate(() => history.back());
    await expectOne('/one');
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect(visit.page.getByTitle('Film of /one')).toBeVisible();
    await expect(placeholdersOf(visit.page)).toHaveCount(0);
    await visit.page.evaluate(() => history.forward());
    await expect(visit.page.locator('h1')).toHaveText('/two');
    await expect(visit.page.getByTitle('Film of /two')).toBeVisible();
    await expect(placeholdersOf(visit.page)).toHaveCount(0);
    await expect(visit.page.getByText(WORDS)).toHaveCount(0);
  });
}

test('a paragraph whose markup is written anew keeps one thing in the place of its embed, and nothing after a yes', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, `<main><p>Watch: ${film('Film')}</p></main>`);
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await visit.page.locator('main').evaluate((main) => {
    main.innerHTML += '<p>More</p>';
  });
  await expect(placeOf(visit.page, 'Film')).toBeVisible();
  await expect(visit.page.getByText(WORDS)).toHaveCount(1);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  await expect(visit.page.locator('main')).toHaveText('Watch: More');
});

test('a copy of what stood for an embed, in markup that was kept from before a yes, is taken away with a later page', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, `<main><p>${film('Film')}</p></main>`);
  await expect(placeOf(visit.page, 'Film')).toBeVisible();
  const kept = await visit.page.locator('main').evaluate((main) => main.outerHTML);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, /example/)).toBe(1);
  const put = (html: string): void => document.body.insertAdjacentHTML('beforeend', html);
  visit.change({ body: '' });
  await visit.goto();
  await visit.page.evaluate(put, kept);
  await expect.poll(() => countOf(visit, /example/)).toBe(2);
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  await expect(visit.page.getByTitle('Film')).toBeVisible();
  await expect(visit.page.locator('main')).toHaveText('');
});
