import { bannerOf, press } from './faces.js';
import { CONTENT } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

const COUNT = 5000;
const TAGS = Array.from(
  { length: COUNT },
  (_, i) => `<script type="text/plain" data-consent="analytics">run(${i})</script>`,
).join('');

/** Notes when each tag ran, which frame came first and how often it could do anything else. */
const head = `<script>
  window.log = []; window.beats = 0;
  window.run = (i) => log.push(i === 0 ? 'first' : i === ${COUNT - 1} ? 'last' : '');
  // What comes in a later task than this comes after the frame has been painted.
  document.addEventListener('click', () => requestAnimationFrame(() => log.push('frame')), { once: true });
  document.addEventListener('click', () => {
    const beat = () => { if (log.length && !log.includes('last')) beats++; setTimeout(beat); };
    beat();
  }, { once: true });
</script>`;

const logOf = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'log'));

test('thousands of tags let the page paint the click that allowed them, and go on with its own work', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, head, body: CONTENT + TAGS });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  // Slow where the machine has much else to do.
  await expect.poll(async () => (await logOf(visit)).includes('last'), { timeout: 20_000 }).toBe(true);
  const log = await logOf(visit);
  expect(log.filter((entry) => entry !== 'frame')).toHaveLength(COUNT);
  expect(log.indexOf('frame')).toBeLessThan(log.indexOf('first'));
  expect(await visit.page.evaluate(() => Reflect.get(window, 'beats'))).toBeGreaterThan(2);
  expect(visit.errors).toEqual([]);
});
