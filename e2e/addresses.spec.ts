import { readFileSync } from 'node:fs';
import { countOf } from './loudness.js';
import { placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import { fromRoot } from './site/files.js';
import { pageHtml } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Addresses that others than we give to what is withheld, or take from what is allowed.
 */

const film = (more = ''): string =>
  `<iframe data-consent="marketing" data-src="https://www.youtube.com/embed/a" title="Film" width="400" height="300" ${more}></iframe>`;
const PIXEL = '<img data-consent="marketing" data-src="https://example.com/pixel" alt="">';
const WAY = '<button type="button" data-consent-open="preferences">Privacy choices</button>';
const decide = (visit: Visit, marketing: boolean): Promise<void> =>
  visit.page.evaluate((marketing) => window.minimaConsent.decide({ marketing }), marketing);
const liveness = ({ complaints }: Visit): string[] => complaints.filter((text) => text.includes('is live'));

test('a page that Turbo morphs keeps what is allowed, and what is withheld', async ({ visitor }) => {
  const tag = { region: 'DE' };
  const visit = await visitor({ tag });
  const file = readFileSync(fromRoot('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js'));
  visit.on(
    ({ pathname }) => pathname === '/library.js',
    () => ({ body: file, headers: { 'content-type': 'text/javascript' } }),
  );
  let version = 0;
  visit.on(
    ({ pathname }) => pathname === '/one',
    () => ({
      body: pageHtml({
        tag,
        // Nor is a page fetched twice where a pointer rests on its link as long as Turbo waits for that.
        head: '<meta name="turbo-refresh-method" content="morph"><meta name="turbo-prefetch" content="false"><script src="/library.js"></script>',
        body: `<h1>${++version}</h1><a href="/one" data-turbo-action="replace">again</a>${WAY}${film()}${PIXEL}`,
      }),
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
  );
  visit.on(
    ({ hostname }) => /youtube|example/.test(hostname),
    () => ({ body: '<p>Film</p>', headers: { 'content-type': 'text/html' } }),
  );
  const frame = visit.page.getByTitle('Film', { exact: true });
  const again = async (): Promise<void> => {
    const next = String(version + 1);
    await visit.page.getByRole('link', { name: 'again' }).click();
    await expect(visit.page.locator('h1')).toHaveText(next);
    await visit.settle();
  };
  await visit.goto('/one');
  await visit.page.evaluate(() => Reflect.set(window, 'first', document.querySelector('iframe')));
  await decide(visit, true);
  await expect(frame).toHaveAttribute('src', /youtube/);
  for (let i = 0; i < 2; i++) {
    const before = version;
    await again();
    expect(version).toBeGreaterThan(before);
    await expect(frame).toHaveAttribute('src', /youtube/);
    await expect(visit.page.locator('img')).toHaveAttribute('src', /example/);
  }
  expect(await visit.page.evaluate(() => Reflect.get(window, 'first') === document.querySelector('iframe'))).toBe(true);
  await decide(visit, false);
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  const before = visit.foreign().length;
  await again();
  await expect(frame).not.toHaveAttribute('src');
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  expect(visit.foreign()).toHaveLength(before);
  expect(liveness(visit)).toEqual([]);
});

test('what a morph takes from an embed that is shown once comes back, unless it is for somebody else', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, film());
  const frame = visit.page.getByTitle('Film', { exact: true });
  const morph = (address: string): Promise<void> =>
    frame.evaluate((it, to) => {
      it.setAttribute('data-src', to);
      it.removeAttribute('src');
    }, address);
  const once = () => placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
  await once();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  await morph('https://www.youtube.com/embed/b');
  await expect.poll(() => countOf(visit, /youtube.*b$/)).toBe(1);
  await morph('https://player.vimeo.com/video/1');
  await expect(placeOf(visit.page, 'Film')).toContainText('your browser contacts Vimeo');
  await expect(frame).not.toHaveAttribute('src');
  await visit.settle();
  expect(countOf(visit, /vimeo/)).toBe(0);
  await once();
  await expect.poll(() => countOf(visit, /vimeo/)).toBe(1);
});

/** What lazy loaders do with all that have `data-src`, theirs or not. */
const LOADERS: Readonly<Record<string, () => void>> = {
  'gives each its address': () => {
    for (const each of document.querySelectorAll<HTMLImageElement>('[data-src]')) each.src = each.dataset.src!;
  },
  'takes the withheld one away, too': () => {
    for (const each of document.querySelectorAll<HTMLImageElement>('[data-src]')) {
      each.src = each.dataset.src!;
      each.removeAttribute('data-src');
    }
  },
};
for (const [title, load] of Object.entries(LOADERS)) {
  test(`what a lazy loader makes live before a yes is withheld again, and named once: one that ${title}`, async ({
    visitor,
  }) => {
    const visit = await withEmbeds(visitor, film() + PIXEL);
    await expect(placeholdersOf(visit.page)).toHaveCount(1);
    const tags = visit.page.locator('iframe,img');
    for (let i = 0; i < 2; i++) {
      await visit.page.evaluate(load);
      for (const tag of await tags.all()) await expect(tag).not.toHaveAttribute('src');
    }
    await visit.settle();
    expect(visit.page.frames()).toHaveLength(2);
    expect(liveness(visit)).toEqual([
      expect.stringContaining('<iframe data-consent> is live'),
      expect.stringContaining('<img data-consent> is live'),
    ]);
    await decide(visit, true);
    await expect(tags.first()).toHaveAttribute('src', /youtube/);
    await expect(tags.last()).toHaveAttribute('src', /example/);
    await decide(visit, false);
    await expect(tags.first()).not.toHaveAttribute('src');
  });
}

for (const isAllowed of [true, false]) {
  test(`a page that undoes at once whatever we do to ${isAllowed ? 'allowed' : 'withheld'} addresses goes on`, async ({
    visitor,
  }) => {
    const visit = await withEmbeds(visitor, film());
    if (isAllowed) await decide(visit, true);
    const frame = visit.page.getByTitle('Film', { exact: true });
    await (isAllowed ? expect(frame) : expect(frame).not).toHaveAttribute('src');
    await frame.evaluate((it: HTMLIFrameElement, isAllowed) => {
      const undo = (): void => {
        if (isAllowed === it.hasAttribute('src')) Reflect.set(window, 'turns', (Reflect.get(window, 'turns') ?? 0) + 1);
        if (isAllowed) it.removeAttribute('src');
        else if (!it.hasAttribute('src')) it.src = '/own';
      };
      new MutationObserver(undo).observe(it, { attributeFilter: ['src'] });
      undo();
    }, isAllowed);
    await visit.settle();
    expect(await visit.page.evaluate(() => Reflect.get(window, 'turns'))).toBeLessThan(10);
    expect(liveness(visit)).toHaveLength(isAllowed ? 0 : 1);
    expect(visit.errors).toEqual([]);
  });
}

test('a copy of what is shown is no mistake of the page’s', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, `<div id="box">${film()}${PIXEL}</div>`);
  await decide(visit, true);
  await expect.poll(() => visit.foreign().length).toBe(2);
  await visit.page.evaluate(() => {
    const box = document.querySelector('#box')!;
    box.after(box.cloneNode(true));
    box.innerHTML += '<p>more</p>';
  });
  await expect(visit.page.locator('iframe[src]')).toHaveCount(2);
  await visit.settle();
  expect(countOf(visit, /youtube/)).toBe(3);
  expect(liveness(visit)).toEqual([]);
  await decide(visit, false);
  await expect(visit.page.locator('[src][data-consent]')).toHaveCount(0);
});

test('a text of its own is withheld from a frame as its address is, and comes first with the yes', async ({ visitor }) => {
  const poster = `srcdoc="<a href='https://www.youtube.com/embed/a'><img src='https://example.com/poster' alt='Play'></a>"`;
  const visit = await withEmbeds(visitor, film(`data-${poster}`));
  const frame = visit.page.getByTitle('Film', { exact: true });
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  // One that is live is withheld from then on, and named.
  const late = film(poster).replace('title="Film"', 'title="Late"');
  await visit.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), late);
  await expect(placeOf(visit.page, 'Late')).toBeVisible();
  await expect(visit.page.getByTitle('Late', { exact: true })).not.toHaveAttribute('srcdoc');
  expect(liveness(visit)).toHaveLength(1);
  expect(countOf(visit, /youtube/)).toBe(0);
  const before = countOf(visit, /poster/);
  await decide(visit, true);
  await expect(frame).toHaveAttribute('srcdoc', /poster/);
  await expect.poll(() => countOf(visit, /poster/)).toBe(before + 2);
  expect(countOf(visit, /youtube/)).toBe(0);
  await visit.page.frameLocator('[title=Film]').getByAltText('Play').click();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  await decide(visit, false);
  await expect(frame).not.toHaveAttribute('srcdoc');
  await expect(placeholdersOf(visit.page)).toHaveCount(2);
});

test('a picture is given all its addresses at once: what comes in parts, Firefox fetches in parts', async ({ visitor }) => {
  const picture = `<picture>
    <source data-consent="marketing" data-srcset="https://example.com/wide.avif" type="image/avif">
    <source data-consent="marketing" data-srcset="https://example.com/wide.webp" type="image/webp">
    <img data-consent="marketing" data-src="https://example.com/wide.png" alt="">
  </picture>`;
  const visit = await withEmbeds(visitor, picture);
  await visit.page.evaluate(() => {
    const batches: number[] = [];
    Reflect.set(window, 'batches', batches);
    const given = ['src', 'srcset'];
    // What happens in one step is told at once.
    new MutationObserver((records) => batches.push(records.length)).observe(document.querySelector('picture')!, {
      subtree: true,
      attributeFilter: given,
    });
  });
  await decide(visit, true);
  await expect(visit.page.locator('img')).toHaveAttribute('src', 'https://example.com/wide.png');
  expect(await visit.page.evaluate(() => Reflect.get(window, 'batches'))).toEqual([3]);
});
