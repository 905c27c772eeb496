import { countListeners } from './countListeners.js';
import { foreignUrls } from './loudness.js';
import { eventsOf, openReady, posthogApp, switchOn, useNow } from './posthogApp.js';
import { POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * The real posthog-js with session replay: a withdrawal leaves nothing that sends, nothing that listens and nothing that is
 * kept, and a new grant begins with somebody new.
 */

const { 'posthog-key': key, 'posthog-host': host } = VENDORS;
const byTag: VisitOptions = {
  tag: { region: 'DE', 'posthog-key': key, 'posthog-host': host },
  json: { posthog: { config: POSTHOG_CONFIG } },
  clock: true,
};

const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['by the script tag', byTag],
  ['by npm', posthogApp()],
  ['by npm, with the oldest posthog-js', posthogApp({ gates: [{ options: {}, oldest: true }] })],
  ['by npm, with an instance of the app', posthogApp({ gates: [{ options: {}, instance: 'before' }] })],
];

const CONTENT = `<main><button id="work" type="button">Work</button><label>Name <input name="name"></label>
  <textarea aria-label="Text"></textarea></main>`;

const recorded = (visit: Visit) => eventsOf(visit).filter(({ event }) => event === '$snapshot');
const recorderListeners = (visit: Visit): Promise<number> =>
  visit.page.evaluate(() =>
    Object.entries(window.listening())
      .filter(([owner]) => /recorder/.test(owner))
      .reduce((sum, [, count]) => sum + count, 0),
  );
/** Whatever PostHog has made up to know somebody, a session, a page view or anything else by. */
const idsOf = (visit: Visit, from: number): Set<string> =>
  new Set(JSON.stringify(eventsOf(visit).slice(from)).match(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g));

/** Seconds between what is done; what waits is sent every third. */
const STEP = 2;

/** Clicks and types for this long, by the page's clock. */
const clickAndType = async (visit: Visit, seconds: number): Promise<void> => {
  for (let i = 0; i < seconds; i += STEP) {
    await visit.page.getByRole('button', { name: 'Work' }).click();
    await visit.page.getByLabel('Name').pressSequentially(`a${i}`);
    await visit.page.getByLabel('Text').press('b');
    await visit.page.clock.runFor(STEP * 1000);
  }
  await visit.settle();
};

for (const [way, options] of WAYS) {
  test(`a withdrawal ends replay for good, and a new grant begins with somebody new, also where it follows at once, ${way}`, async ({
    visitor,
  }) => {
    const visit = await visitor({ ...options, body: CONTENT });
    switchOn(visit);
    await visit.page.addInitScript(countListeners);
    await openReady(visit);
    await clickAndType(visit, 2);
    const early = foreignUrls(visit).length;
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await clickAndType(visit, 2);
        return recorded(visit).length;
      })
      .toBeGreaterThan(1);
    expect(await recorderListeners(visit)).toBeGreaterThan(5);
    expect((await visit.stored()).filter((name) => /ph_/.test(name))).not.toEqual([]);
    expect(foreignUrls(visit).length).toBeGreaterThan(early);

    // With something of every kind that waits to be sent.
    await useNow(visit);
    await visit.page.getByLabel('Text').press('c');
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    expect(await recorderListeners(visit)).toBe(0);
    await visit.settle();
    const before = foreignUrls(visit).length;
    const eventsBefore = eventsOf(visit).length;
    const known = idsOf(visit, 0);
    await clickAndType(visit, 30);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
    expect(await recorderListeners(visit)).toBe(0);

    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await clickAndType(visit, 2);
        return eventsOf(visit)
          .slice(eventsBefore)
          .filter(({ event }) => event === '$snapshot').length;
      })
      .toBeGreaterThan(1);
    const later = idsOf(visit, eventsBefore);
    expect(later.size).toBeGreaterThan(1);
    for (const id of later) expect(known).not.toContain(id);
    const names = eventsOf(visit)
      .slice(eventsBefore)
      .map(({ event }) => event);
    expect(names).not.toContain('used');
    expect(names).not.toContain('$opt_in');
    expect(names).not.toContain('$pageview');

    // Nor is what waits sent when the next yes follows at once.
    await visit.settle();
    const knownNow = idsOf(visit, 0);
    const eventsNow = eventsOf(visit).length;
    await visit.page.evaluate(() => {
      window.posthog?.capture('waiting');
      window.minimaConsent.rejectAll();
      window.minimaConsent.acceptAll();
    });
    await visit.page.evaluate(() => window.posthog?.capture('after'));
    await clickAndType(visit, 8);
    const namesNow = () =>
      eventsOf(visit)
        .slice(eventsNow)
        .map(({ event }) => event);
    await expect.poll(namesNow).toContain('after');
    expect(namesNow()).not.toContain('waiting');
    for (const id of idsOf(visit, eventsNow)) expect(knownNow).not.toContain(id);
    expect(visit.errors.filter(({ message }) => message !== 'uncaught')).toEqual([]);
  });
}

test('an answer of PostHog’s own that an app has given counts no more after a withdrawal', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: { config: { request_batching: false } } }] }, { body: CONTENT }));
  switchOn(visit);
  await openReady(visit);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect
    .poll(async () => {
      await clickAndType(visit, 2);
      return recorded(visit).length;
    })
    .toBeGreaterThan(1);
  await visit.page.evaluate(() => {
    const { posthog } = window as unknown as { posthog: { opt_in_capturing(): void } };
    posthog.opt_in_capturing();
  });
  await visit.settle();
  await visit.page.getByLabel('Text').press('c');
  const before = foreignUrls(visit).length;
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await clickAndType(visit, 5);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
});
