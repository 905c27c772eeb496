import { eventsOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * After a no and a new yes PostHog is as on a page that has just been opened: nothing that it has seen, gathered or tried to
 * send before is sent.
 */

const { 'posthog-key': key, 'posthog-host': host } = VENDORS;
const tag = { region: 'DE', 'posthog-key': key, 'posthog-host': host };
const CONFIG = { capture_pageview: 'history_change' };

const byTag: VisitOptions = { tag, json: { posthog: { config: { ...POSTHOG_CONFIG, ...CONFIG } } }, clock: true };
const held = (own: object = {}): VisitOptions =>
  posthogApp({ gates: [{ options: {}, instance: 'before', own: { ...CONFIG, ...own } }] });

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['by the script tag', byTag],
  ['by npm', posthogApp({ gates: [{ options: { config: CONFIG } }] })],
  ['by npm, with the oldest posthog-js', posthogApp({ gates: [{ options: { config: CONFIG }, oldest: true }] })],
  ['by npm, with features', posthogApp({ gates: [{ options: { config: CONFIG, features: { replay: 'marketing' } } }] })],
  ['by npm, with an instance of the app', held()],
];

const names = (visit: Visit, from = 0) =>
  eventsOf(visit)
    .slice(from)
    .map(({ event }) => event);
const accept = (visit: Visit) => visit.page.evaluate(() => window.minimaConsent.acceptAll());
const reject = (visit: Visit) => visit.page.evaluate(() => window.minimaConsent.rejectAll());
const route = (visit: Visit, path: string) => visit.page.evaluate((path) => history.pushState({}, '', path), path);
const say = (visit: Visit, name: string) => visit.page.evaluate((name) => window.posthog?.capture(name), name);

/** Says yes, and waits until a page view has arrived. */
const acceptAndArrive = async (visit: Visit): Promise<void> => {
  await accept(visit);
  await expect
    .poll(async () => {
      await visit.pass(1000);
      return names(visit);
    })
    .toContain('$pageview');
};

/** Moves, scrolls, and clicks where nothing happens, on a page that says much by its address. */
const useUnseen = async (visit: Visit): Promise<void> => {
  await route(visit, '/unseen?diagnosis=x');
  for (const x of [120, 300]) {
    await visit.page.mouse.move(x, 130);
    await visit.page.clock.runFor(600);
  }
  await visit.page.mouse.wheel(0, 600);
  await visit.page.getByText('Paragraph 2:').click({ position: { x: 5, y: 5 } });
  await visit.page.clock.runFor(600);
  await route(visit, '/');
};

for (const [way, options] of WAYS) {
  test(`S-R2: what is done without a yes is not sent with one that follows, ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    switchOn(visit, { surveys: false, sessionRecording: false, captureDeadClicks: true });
    await openReady(visit);
    await useUnseen(visit);
    const before = eventsOf(visit).length;
    await acceptAndArrive(visit);
    await visit.pass(8000);
    await reject(visit);
    await visit.settle();
    await useUnseen(visit);
    await accept(visit);
    await visit.pass(1000);
    await say(visit, 'after');
    await visit.page.mouse.move(200, 200);
    await visit.pass(8000);
    await route(visit, '/next');
    await visit.pass(5000);
    await expect.poll(() => names(visit)).toEqual(expect.arrayContaining(['after', '$$heatmap']));
    const sent = eventsOf(visit).slice(before);
    expect(sent.filter((event) => JSON.stringify(event).includes('unseen'))).toEqual([]);
    expect(sent.map(({ event }) => event)).not.toContain('$dead_click');
    expect(sent.filter(({ event }) => event === '$pageview').map(({ properties }) => properties?.$pathname)).toEqual([
      '/',
      '/next',
    ]);
    const next = sent.filter(({ event }) => event === '$pageview').at(-1)?.properties;
    expect(Object.keys(next ?? {}).filter((name) => name.startsWith('$prev_pageview'))).toEqual([]);
  });
}

const failure = { status: 503, body: '', headers: { 'access-control-allow-origin': '*' } };

for (const [way, options] of [
  ['by npm', posthogApp()],
  ['by npm, each by itself', posthogApp({ gates: [{ options: { config: { request_batching: false } } }] })],
  ['by npm, with an instance of the app', held()],
  ['by npm, with an instance of the app, each by itself', held({ request_batching: false })],
] as const) {
  test(`what fails to arrive after a withdrawal is not sent again with a new yes, ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    switchOn(visit, { surveys: false, sessionRecording: false });
    await openReady(visit);
    await acceptAndArrive(visit);
    let fail = (): void => {};
    const failing = new Promise<void>((resolve) => {
      fail = resolve;
    });
    let tries = 0;
    let isDown = true;
    visit.on(
      ({ pathname }) => /^\/(e|i)\//.test(pathname),
      async ({ method }) => {
        if (method !== 'POST' || !isDown) return undefined;
        tries++;
        await failing;
        return failure;
      },
    );
    await say(visit, 'under way');
    await expect
      .poll(async () => {
        await visit.page.clock.runFor(1000);
        return tries;
      })
      .toBeGreaterThan(0);
    await reject(visit);
    const before = eventsOf(visit).length;
    await accept(visit);
    fail();
    await visit.settle();
    isDown = false;
    await visit.pass(1000);
    await say(visit, 'after');
    await visit.pass(60_000);
    await expect.poll(() => names(visit, before)).toContain('after');
    expect(names(visit, before)).not.toContain('under way');
  });
}

test('a yes that was taken back and given again before PostHog has come begins it once', async ({ visitor }) => {
  for (const options of [byTag, posthogApp({ gates: [{ options: { config: CONFIG }, script: true }] })]) {
    const visit = await visitor(options);
    switchOn(visit, { surveys: false, sessionRecording: false });
    let come = (): void => {};
    const coming = new Promise<void>((resolve) => {
      come = resolve;
    });
    let asked = 0;
    visit.on(
      ({ pathname }) => pathname.endsWith('/array.js'),
      async () => {
        asked++;
        await coming;
        return undefined;
      },
    );
    await openReady(visit);
    await accept(visit);
    await expect.poll(() => asked).toBe(1);
    await reject(visit);
    await accept(visit);
    come();
    await expect
      .poll(async () => {
        await visit.pass(2000);
        return names(visit);
      })
      .toContain('$pageview');
    expect(names(visit)).not.toContain('$pageleave');
  }
});
