import { foreignUrls } from './loudness.js';
import { eventsOf, openReady, switchOn } from './posthogApp.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const react = (root: string): VisitOptions => ({
  script: '<script type="module" src="/app/posthogReactApp.js"></script>',
  body: `<div id="root" ${root}></div>`,
  clock: true,
});
const shown = async ({ page }: Visit): Promise<unknown> => JSON.parse((await page.locator('output').textContent()) ?? '');

for (const [what, root] of [
  ['PostHog’s own provider, handed what the gate shows,', ''],
  ['PostHog’s own provider, which begins the app’s instance,', 'data-own'],
  ['PostHog’s own provider, handed the app’s instance with flags of its own `bootstrap`,', 'data-begun'],
] as const)
  test(`an app of React with ${what} and hooks needs no change`, async ({ visitor }) => {
    const visit = await visitor(react(root));
    switchOn(visit);
    await openReady(visit);
    const undecided = { nav: 'old', beta: false, unknown: true, payload: { items: 1 }, active: ['nav'] };
    await expect.poll(() => shown(visit)).toEqual(undecided);
    await visit.page.getByRole('button', { name: 'Capture' }).click();
    await visit.pass(5000);
    expect(foreignUrls(visit)).toEqual([]);

    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await visit.pass(1000);
        return shown(visit);
      })
      .toMatchObject({ nav: 'new', beta: true, payload: { items: 2 } });
    expect((await shown(visit)) as { active: string[] }).toMatchObject({ active: expect.arrayContaining(['nav', 'beta']) });
    await visit.pass(5000);
    const names = () => eventsOf(visit).map(({ event }) => event);
    // Strict mode mounts twice; what was clicked while undecided arrives, and one page view.
    await expect.poll(() => names().filter((name) => name === 'mounted').length).toBe(2);
    await expect.poll(() => names().filter((name) => name === 'clicked').length).toBe(1);
    expect(names().filter((name) => name === '$pageview')).toHaveLength(1);
    await visit.page.getByRole('button', { name: 'Capture' }).click();
    await visit.pass(5000);
    await expect.poll(() => names().filter((name) => name === 'clicked').length).toBe(2);

    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await expect.poll(() => shown(visit)).toEqual(undecided);
    await visit.settle();
    const before = foreignUrls(visit).length;
    await visit.page.getByRole('button', { name: 'Capture' }).click();
    await visit.pass(10_000);
    expect(foreignUrls(visit).slice(before)).toEqual([]);

    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await visit.pass(1000);
        return shown(visit);
      })
      .toMatchObject({ nav: 'new', beta: true });
    expect(visit.errors).toEqual([]);
  });
