import { bannerOf, press } from './faces.js';
import { CONTENT } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

const COUNT = 2000;
/** How many of them take some time each, in milliseconds. */
const HEAVY = 300;
const WORK = 2;
/** How many of them may run in a row: some 25 on an idle machine, more where a busy one lets the page wait for its turn. */
const IN_A_ROW = HEAVY / 2;
const TAGS = Array.from(
  { length: COUNT },
  (_, i) => `<script type="text/plain" data-consent="analytics">run(${i})</script>`,
).join('');

/** What could have been fetched at once. */
const IMAGE = '<img data-consent="analytics" data-src="/pixel.gif" alt="">';

/**
 * Notes when each tag ran, which frame came first whether that had been fetched by then, and how many of the
 * heavy ones ran before the page could do anything else.
 */
const head = `<script>
  window.log = []; window.longest = 0;
  let row = 0;
  window.run = (i) => {
    log.push(i === 0 ? 'first' : i === ${COUNT - 1} ? 'last' : '');
    if (i >= ${HEAVY}) return;
    longest = Math.max(longest, ++row);
    for (const since = performance.now(); performance.now() - since < ${WORK}; );
  };
  // What comes in a later task than this comes after the frame has been painted.
  const paint = () => log.push(document.querySelector('img[data-consent]').src ? 'late frame' : 'frame');
  document.addEventListener('click', () => requestAnimationFrame(paint), { once: true });
  document.addEventListener('click', () => {
    const beat = () => { row = 0; setTimeout(beat); };
    beat();
  }, { once: true });
</script>`;

const logOf = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'log'));

test('thousands of tags let the page paint the click that allowed them, and go on with its own work', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, head, body: CONTENT + IMAGE + TAGS });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  // Slow where the machine has much else to do.
  await expect.poll(async () => (await logOf(visit)).includes('last'), { timeout: 20_000 }).toBe(true);
  const log = await logOf(visit);
  expect(log.filter((entry) => entry !== 'frame')).toHaveLength(COUNT);
  expect(log.indexOf('frame')).toBeLessThan(log.indexOf('first'));
  expect(await visit.page.evaluate(() => Reflect.get(window, 'longest'))).toBeLessThan(IN_A_ROW);
  expect(visit.errors).toEqual([]);
});

const FRAMES = 80;

test('many frames are silent after a no, and the page goes on with its own work meanwhile', async ({ visitor }) => {
  const frames = '<iframe data-consent="analytics" data-src="/frame" data-placeholder="off" title="Film"></iframe>'.repeat(
    FRAMES,
  );
  const visit = await visitor({ tag: { region: 'DE' }, body: CONTENT + frames });
  visit.on(
    ({ pathname }) => pathname === '/frame',
    () => ({
      body: '<p>Film</p><script>parent.seen = (parent.seen || 0) + 1</script>',
      headers: { 'content-type': 'text/html' },
    }),
  );
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  const showing = (): Promise<number> =>
    visit.page.evaluate(
      () =>
        [...document.querySelectorAll('iframe')].filter(({ contentDocument }) => contentDocument?.querySelector('p')).length,
    );
  await expect.poll(showing, { timeout: 20_000 }).toBe(FRAMES);
  await visit.page.evaluate(() => {
    let row = 0;
    // What is taken out and put in again is one that has ended.
    new MutationObserver((records) => {
      row += records.filter(({ removedNodes }) => removedNodes.length).length;
      Object.assign(window, { longest: Math.max(row, Reflect.get(window, 'longest') ?? 0) });
    }).observe(document.body, { childList: true });
    const beat = (): void => {
      row = 0;
      setTimeout(beat);
    };
    setTimeout(beat);
    window.minimaConsent.rejectAll();
  });
  await expect.poll(showing, { timeout: 20_000 }).toBe(0);
  await expect(visit.page.locator('iframe[src]')).toHaveCount(0);
  const longest = await visit.page.evaluate(() => Reflect.get(window, 'longest'));
  expect(longest).toBeGreaterThan(0);
  // Some end before anybody hears of the no; the rest in turn.
  expect(longest).toBeLessThan(FRAMES - 20);
  expect(visit.errors).toEqual([]);
});
