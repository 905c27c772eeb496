import { countOf } from './loudness.js';
import { placeholdersOf, withEmbeds } from './site/embeds.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of embeds when the page, or the network, does its worst.
 */

const film = (title: string, more = ''): string =>
  `<iframe data-consent="marketing" data-src="https://example.com/${title}" title="${title}" width="400" height="300" ${more}></iframe>`;

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

test('a word of data-placeholder that is another library’s hides nothing of ours, and "off" may go', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, film('Film', 'data-placeholder="blur.jpg"'));
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  const off = await withEmbeds(visitor, film('Film', 'data-placeholder="off"'));
  await off.settle();
  expect(countOf(off, /consent\.embeds/)).toBe(0);
  await off.page.getByTitle('Film').evaluate((frame) => frame.removeAttribute('data-placeholder'));
  await expect(placeholdersOf(off.page)).toHaveCount(1);
});
