import { bannerOf, press } from './faces.js';
import { countOf } from './loudness.js';
import { film, placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of an embed goes along with whatever the page does to it.
 */

const FRAME = '#root iframe';
const app = (more = ''): VisitOptions => ({
  tag: { region: 'DE', control: 'off' },
  body: `<div id="root" data-app="embeds" ${more}>%</div><script type="module" src="/app/reactEmbeds.js"></script>`,
});
const open = async (visitor: Parameters<typeof withEmbeds>[0], { body = '', ...options }: VisitOptions, inner = '') => {
  const visit = await withEmbeds(visitor, body.replace('%', inner), options);
  await expect(visit.page.locator(FRAME)).toHaveCount(2);
  await expect(placeholdersOf(visit.page)).toHaveCount(2);
  return visit;
};
const click = (visit: Visit, name: string) => visit.page.getByRole('button', { name, exact: true }).click();
/** The titles of the embeds, each with whether what stands in its place stands before it. */
const places = ({ page }: Visit): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('iframe[data-consent]')].map(
      ({ title, previousElementSibling: before }) =>
        `${title} ${before?.localName === 'minima-consent-embed' && before.ariaLabel}`,
    ),
  );

test('an app of React moves, changes, adds and removes its embeds, and what stands for them goes along', async ({
  visitor,
}) => {
  const visit = await open(visitor, app());
  await click(visit, 'Turn around');
  await expect.poll(() => places(visit)).toEqual(['Two Embedded content: Two', 'One Embedded content: One']);
  await click(visit, 'Retitle');
  await expect.poll(() => places(visit)).toEqual(['Two! Embedded content: Two!', 'One! Embedded content: One!']);
  await click(visit, 'Add');
  await expect(placeholdersOf(visit.page)).toHaveCount(3);
  await click(visit, 'Remove');
  await expect(placeholdersOf(visit.page)).toHaveCount(2);
  await placeOf(visit.page, 'One!').getByRole('button', { name: 'Show once' }).click();
  await click(visit, 'Turn around');
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await click(visit, 'Clear');
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  await expect(visit.page.locator('#root')).toContainText('Nothing here');
  expect(visit.errors).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('a page of React’s that was rendered on a server hydrates around withheld embeds', async ({ visitor }) => {
  const buttons = ['Turn around', 'Retitle', 'Add', 'Remove', 'Clear']
    .map((name) => `<button type="button">${name}</button>`)
    .join('');
  const visit = await open(visitor, app('data-hydrate'), `<main>${buttons}<div>${film('One')}${film('Two')}</div></main>`);
  await click(visit, 'Turn around');
  await expect.poll(() => places(visit)).toEqual(['Two Embedded content: Two', 'One Embedded content: One']);
  expect(visit.errors).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

test('an embed that is replaced, put in late or taken out has its place kept, and none is left behind', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, '<div id="place"></div>');
  await visit.page.evaluate((html) => {
    document.querySelector('#place')!.innerHTML = html;
  }, film('Late'));
  await expect(placeOf(visit.page, 'Late')).toBeVisible();
  await visit.page.evaluate((html) => {
    const body = document.createElement('body');
    body.innerHTML = html;
    document.body.replaceWith(body);
  }, film('Next'));
  await expect(placeOf(visit.page, 'Next')).toBeVisible();
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await visit.page.evaluate(() => document.querySelector('minima-consent-embed')?.remove());
  await expect(placeOf(visit.page, 'Next')).toBeVisible();
  await visit.page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  expect(visit.foreign()).toEqual([]);
});

test('an embed stays where iframe-resizer sees to it that a frame that has left it for a moment is gone', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, `<p>${film('Film')}</p>`);
  // As iframe-resizer does: https://github.com/davidjbradshaw/iframe-resizer
  await visit.page.evaluate(() => {
    const frame = Object.assign(document.querySelector('iframe') ?? {}, { iFrameResizer: {} }) as unknown as HTMLIFrameElement;
    const observer = new MutationObserver((records) => {
      if (!records.some(({ removedNodes }) => [...removedNodes].includes(frame!))) return;
      observer.disconnect();
      frame?.remove();
    });
    observer.observe(frame!.parentNode!, { childList: true });
  });
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, /example/)).toBeGreaterThan(0);
  await expect(visit.page.locator('p > iframe')).toHaveCount(1);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await expect(placeOf(visit.page, 'Film')).toBeVisible();
  await expect(visit.page.locator('p > iframe')).toHaveCount(1);
  expect(
    await visit.page.locator('p').evaluate((place) => [...place.childNodes].filter(({ nodeType }) => nodeType === 8)),
  ).toEqual([]);
});

test('a no that takes many embeds away takes no step of the Back button’s', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, Array.from({ length: 10 }, (_, i) => film(`Film ${i}`)).join(''));
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, /example/)).toBe(10);
  await visit.settle();
  const steps = () => visit.page.evaluate(() => history.length);
  const before = await steps();
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await expect(placeholdersOf(visit.page)).toHaveCount(10);
  await expect(visit.page.locator('iframe[src]')).toHaveCount(0);
  await visit.settle();
  expect(await steps()).toBe(before);
});

test('what a page does to an embed as it hears of a no asks for nothing, and holds: moved it is empty, removed it stays away', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, `<div id="place"></div>${film('Moved')}${film('Removed')}`);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, /example/)).toBe(2);
  await visit.page.evaluate(() => {
    window.minimaConsent.subscribe(({ verdicts }) => {
      if (verdicts.marketing?.state !== 'denied') return;
      document.querySelector('#place')?.append(document.querySelector('[title=Moved]')!);
      // As an app does that draws in a microtask.
      queueMicrotask(() => document.querySelector('[title=Removed]')?.remove());
    });
    window.minimaConsent.rejectAll();
  });
  await expect(placeOf(visit.page, 'Moved')).toBeVisible();
  await visit.settle();
  expect(countOf(visit, /example/)).toBe(2);
  await expect(visit.page.getByTitle('Removed')).toHaveCount(0);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, /example.com\/Moved/)).toBe(2);
  await visit.settle();
  await expect(visit.page.locator('iframe')).toHaveCount(1);
  expect(countOf(visit, /example.com\/Removed/)).toBe(1);
});

test('a yes that follows a no at once begins an embed anew', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, film('Film'));
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, /example/)).toBe(1);
  await visit.page.evaluate(() => {
    window.minimaConsent.rejectAll();
    window.minimaConsent.acceptAll();
  });
  await expect.poll(() => countOf(visit, /example/)).toBe(2);
});

test('an embed that comes to need more is withheld again, also after it was shown once', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, film('Film'));
  await placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
  await expect.poll(() => countOf(visit, /example/)).toBe(1);
  await visit.page.getByTitle('Film').evaluate((frame) => frame.setAttribute('data-consent', 'analytics marketing'));
  await expect(placeOf(visit.page, 'Film')).toContainText('Analytics and Marketing');
  await expect(visit.page.getByTitle('Film')).not.toHaveAttribute('src');
});

test('an embed that is seen follows the page to another address, or none; withheld, it waits with it', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, film('Film'));
  const frame = visit.page.getByTitle('Film');
  const set = (address: string): Promise<void> => frame.evaluate((it, to) => it.setAttribute('data-src', to), address);
  await set('https://example.com/Other');
  await visit.settle();
  expect(countOf(visit, /example/)).toBe(0);
  await placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
  await expect.poll(() => countOf(visit, /example.com\/Other/)).toBe(1);
  await set('https://example.com/Third');
  await expect.poll(() => countOf(visit, /example.com\/Third/)).toBe(1);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await set('https://example.com/Fourth');
  await expect.poll(() => countOf(visit, /example.com\/Fourth/)).toBe(1);
  await frame.evaluate((it) => it.removeAttribute('data-src'));
  await expect(frame).not.toHaveAttribute('src');
  await set('https://example.com/Fifth');
  await expect.poll(() => countOf(visit, /example.com\/Fifth/)).toBe(1);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await expect(frame).not.toHaveAttribute('src');
  await set('https://example.com/Sixth');
  await visit.settle();
  expect(countOf(visit, /example/)).toBe(4);
});

test('a site has none of ours where it says so, before or later', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, film('Own', 'data-placeholder="off"'));
  await visit.settle();
  expect(countOf(visit, /consent\.embeds/)).toBe(0);
  await visit.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), film('Ours'));
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await visit.page.getByTitle('Ours', { exact: true }).evaluate((frame) => frame.setAttribute('data-placeholder', 'off'));
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  await expect(visit.page.getByTitle('Ours', { exact: true })).toBeVisible();
});

test('a thousand embeds have their places, and the page goes on with its own work meanwhile', async ({ visitor }) => {
  const head = `<script>window.beats = 0;
    const count = () => document.querySelectorAll('[data-consent-held]').length;
    const beat = () => { if (count() > 0 && count() < 1000) beats++; setTimeout(beat); };
    addEventListener('load', beat);</script>`;
  // Not frames: a thousand of those take a browser long without anybody's help.
  const film = (_: unknown, i: number): string => `<video data-consent="marketing" data-src="/film" title="Film ${i}"></video>`;
  const visit = await withEmbeds(visitor, Array.from({ length: 1000 }, film).join(''), { head });
  await expect(visit.page.locator('video[data-consent-held]')).toHaveCount(1000, { timeout: 20_000 });
  await expect(placeholdersOf(visit.page)).toHaveCount(1000);
  expect(await visit.page.evaluate(() => Reflect.get(window, 'beats'))).toBeGreaterThan(5);
  await visit.page.evaluate(() => window.minimaConsent.destroy());
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  await expect(visit.page.locator('[data-consent-held]')).toHaveCount(0);
  expect(await visit.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
});

/** Why this page is not the one that `isFirst` was set in; empty if it is. */
const whyNotKept = (): string => {
  const [{ notRestoredReasons } = {}] = performance.getEntriesByType('navigation') as { notRestoredReasons?: unknown }[];
  return Reflect.get(window, 'isFirst') ? '' : JSON.stringify({ notRestoredReasons });
};

test('a page that is come back to by the Back button is as it was, and a no said elsewhere holds there', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, film('Film'), { whole: true });
  await placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
  await expect.poll(() => countOf(visit, /example/)).toBe(1);
  // A page is not kept while a frame of it is on its way.
  const frame = () => visit.page.frame({ url: /example/ });
  await expect.poll(frame).not.toBeNull();
  await frame()!.waitForLoadState('load');
  await visit.page.evaluate(() => Reflect.set(window, 'isFirst', true));
  await visit.goto('/two');
  await press(bannerOf(visit.page), 'reject');
  await visit.page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => visit.page.evaluate(whyNotKept)).toBe('');
  await expect(placeOf(visit.page, 'Film')).toContainText('You have refused');
  await expect(visit.page.getByTitle('Film')).not.toHaveAttribute('src');
});
