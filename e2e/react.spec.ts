import { countOf } from './loudness.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A framework owns its elements: what is put in their place, or taken away, breaks its next change of the page.
 */

const app = (region: string): VisitOptions => ({
  tag: { region, control: 'off' },
  body: '<div id="root"></div><script type="module" src="/app/reactApp.js"></script>',
});

const open = async (visit: Visit): Promise<void> => {
  visit.on(
    ({ pathname }) => pathname === '/counter.js',
    () => ({ body: 'window.counted = (window.counted || 0) + 1', headers: { 'content-type': 'text/javascript' } }),
  );
  await visit.goto();
  await expect(visit.page.locator('#root script[data-consent]')).toHaveCount(1);
};
const counted = ({ page }: Visit): Promise<number | undefined> => page.evaluate(() => Reflect.get(window, 'counted'));

for (const [title, region, accepts] of [
  ['allowed by a yes', 'DE', true],
  ['that nobody has refused', 'US-CA', false],
] as const) {
  test(`an app of React goes on around a script ${title}`, async ({ visitor }) => {
    const visit = await visitor(app(region));
    await open(visit);
    if (accepts) await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(() => counted(visit)).toBe(1);
    await visit.page.getByRole('button', { name: 'Menu' }).click();
    await expect(visit.page.locator('nav')).toHaveText('Menu is open');
    await visit.page.getByRole('button', { name: 'Route' }).click();
    await expect(visit.page.locator('h1')).toHaveText('Another page');
    await expect(visit.page.locator('#root script')).toHaveCount(0);
    await visit.page.getByRole('button', { name: 'Menu' }).click();
    await expect(visit.page.locator('nav')).toHaveCount(0);
    expect(countOf(visit, /counter/)).toBe(1);
    expect(visit.errors).toEqual([]);
  });
}

test('an app of React goes on around a script that was refused, which does not run', async ({ visitor }) => {
  const visit = await visitor(app('DE'));
  await open(visit);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.page.getByRole('button', { name: 'Menu' }).click();
  await visit.page.getByRole('button', { name: 'Route' }).click();
  await expect(visit.page.locator('h1')).toHaveText('Another page');
  await visit.settle();
  expect(countOf(visit, /counter/)).toBe(0);
  expect(visit.errors).toEqual([]);
});
