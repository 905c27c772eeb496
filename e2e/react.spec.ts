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

/** The page as a server has made it: its script is React's own, and runs in its place. */
const HYDRATED: VisitOptions = {
  tag: { region: 'DE', control: 'off' },
  body: `<div id="root" data-hydrate><main><button type="button">Menu</button><button type="button">Route</button><script
    type="text/plain" data-consent="analytics" data-src="/counter.js"></script></main></div>
    <script type="module" src="/app/reactApp.js"></script>`,
};

for (const another of [false, true]) {
  test(`an app of React goes on around a script whose yes was taken back on its way${another ? ', and given again' : ''}`, async ({
    visitor,
  }) => {
    const visit = await visitor(HYDRATED);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await open(visit);
    visit.on(
      ({ pathname }) => pathname === '/counter.js',
      async () => void (await held),
    );
    await visit.page.getByRole('button', { name: 'Menu' }).click();
    await expect(visit.page.locator('nav')).toHaveText('Menu is open');
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(() => countOf(visit, /counter/)).toBe(1);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    if (another) await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    release();
    if (another) await expect.poll(() => counted(visit)).toBe(1);
    // What React knows of the script is where the next is put, and what it takes away.
    await visit.page.getByRole('button', { name: 'Menu' }).click();
    await visit.page.getByRole('button', { name: 'Menu' }).click();
    await expect(visit.page.locator('nav + script')).toHaveCount(1);
    await visit.page.getByRole('button', { name: 'Route' }).click();
    await expect(visit.page.locator('h1')).toHaveText('Another page');
    await expect(visit.page.locator('#root script')).toHaveCount(0);
    await visit.settle();
    expect(await counted(visit)).toBe(another ? 1 : undefined);
    expect(visit.errors).toEqual([]);
  });
}

test('whoever asks a script for its parent, or it to go, takes away what stands in its place', async ({ visitor }) => {
  const script = '<script type="text/plain" data-consent="analytics" data-src="/counter.js"></script>';
  const visit = await visitor({ tag: { region: 'DE' }, body: `<main>${script}<p>${script}</p></main>` });
  visit.on(
    ({ pathname }) => pathname === '/counter.js',
    () => new Promise(() => {}),
  );
  await visit.goto();
  await visit.page.evaluate(() => {
    Object.assign(window, { own: [...document.querySelectorAll('main script')] });
    window.minimaConsent.acceptAll();
  });
  await expect.poll(() => countOf(visit, /counter/)).toBeGreaterThan(0);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  const [next, left] = await visit.page.evaluate(() => {
    const [first, second] = Reflect.get(window, 'own') as HTMLElement[];
    const next = first!.nextSibling?.nodeName;
    first!.parentNode!.removeChild(first!);
    second!.remove();
    return [next, document.querySelectorAll('main script').length];
  });
  expect([next, left]).toEqual(['P', 0]);
});
