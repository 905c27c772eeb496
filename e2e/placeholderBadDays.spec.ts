import { bannerOf } from './faces.js';
import { countOf } from './loudness.js';
import { placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import { ORIGIN } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of embeds when the page, or the network, does its worst.
 */

const film = (title: string, more = ''): string =>
  `<iframe data-consent="marketing" data-src="https://example.com/${title}" title="${title}" width="400" height="300" ${more}></iframe>`;

test('a picture that never comes keeps no placeholder away for more than a few seconds', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, body: `<img src="/never" alt="">${film('Film')}`, clock: true });
  visit.on(
    ({ pathname }) => pathname === '/never',
    () => new Promise(() => {}),
  );
  await visit.page.goto(ORIGIN, { waitUntil: 'commit' });
  await expect.poll(() => countOf(visit, /once\.js/)).toBe(1);
  await visit.pass(3500);
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  expect(await visit.page.evaluate(() => document.readyState)).toBe('interactive');
  await expect(placeholdersOf(visit.page)).toBeVisible();
  expect(visit.errors).toEqual([]);
});

for (const file of ['consent.embeds.js', 'once.js']) {
  test(`${file} that cannot be fetched is asked for again as the next embed is withheld`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'DE' }, body: film('First') });
    let asked = 0;
    visit.on(
      ({ pathname }) => pathname.endsWith(file),
      () => (asked++ ? null! : { status: 503 }),
    );
    await visit.goto();
    await expect.poll(() => visit.errors.length).toBe(1);
    await visit.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), film('Second'));
    await expect(placeholdersOf(visit.page)).toHaveCount(2);
    expect(asked).toBe(2);
    expect(countOf(visit, /example/)).toBe(0);
  });
}

test('a page that sets its own sheets in place of all sees nothing of what is withheld', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, `${film('Film')}<p id="after">Text</p>`);
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  const boxes = () =>
    visit.page.locator('minima-consent-embed,#after').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y));
  const before = await boxes();
  for (let i = 0; i < 2; i++) {
    await visit.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('p { color: red }');
      document.adoptedStyleSheets = [sheet];
    });
    await expect(visit.page.getByTitle('Film', { exact: true })).toBeHidden();
    await expect.poll(boxes).toEqual(before);
    await expect(visit.page.locator('#after')).toHaveCSS('color', 'rgb(255, 0, 0)');
  }
});

test('a word of data-placeholder that is another library’s hides nothing of ours, and "off" may go', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, film('Film', 'data-placeholder="blur.jpg"'));
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  const off = await withEmbeds(visitor, film('Film', 'data-placeholder="off"'));
  await off.settle();
  expect(countOf(off, /consent\.embeds/)).toBe(0);
  await off.page.getByTitle('Film').evaluate((frame) => frame.removeAttribute('data-placeholder'));
  await expect(placeholdersOf(off.page)).toHaveCount(1);
});

test('a page that changes itself in every task has something in the place of a late embed, and its banner back', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, `<p id="busy"></p>${film('Film')}`);
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await visit.page.evaluate((html) => {
    const busy = document.querySelector('#busy')!;
    const change = (): void => {
      busy.textContent = `${Number(busy.textContent) + 1}`;
      setTimeout(change);
    };
    change();
    document.querySelector('minima-consent-banner')!.remove();
    document.body.insertAdjacentHTML('beforeend', html);
  }, film('Late'));
  await expect(placeOf(visit.page, 'Late')).toBeVisible();
  await expect(bannerOf(visit.page)).toBeVisible();
});

for (const [where, around] of [
  ['a link', ['<a href="/elsewhere">', '</a>']],
  ['a card that is a link', ['<div onclick="location.href = `/elsewhere`">', '</div>']],
] as const) {
  for (const name of ['Show once', 'Always allow']) {
    test(`“${name}” of an embed in ${where} shows it, and goes nowhere`, async ({ visitor }) => {
      const film =
        '<video data-consent="marketing" data-src="https://example.com/film" title="Film" width="400" height="300"></video>';
      const visit = await withEmbeds(visitor, around.join(film));
      await placeOf(visit.page, 'Film').getByRole('button', { name }).click();
      await expect.poll(() => countOf(visit, /example\.com/)).toBeGreaterThan(0);
      await visit.settle();
      expect(new URL(visit.page.url()).pathname).toBe('/');
      expect(countOf(visit, /elsewhere/)).toBe(0);
      // The same set-up does go there.
      await visit.page.locator('video').evaluate((element: HTMLElement) => element.click());
      await expect.poll(() => countOf(visit, /elsewhere/)).toBe(1);
    });
  }
}
