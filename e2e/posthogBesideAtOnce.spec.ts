import { foreignUrls } from './loudness.js';
import { click, decide, expectEvents, openReady, posthogApp, switchOn } from './posthogApp.js';
import { type App, beginSecond, both, OWN, type Told, withInstance } from './posthogSecond.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What an app is answered by projects beside another as it begins them, wherever it does.
 */

const LOADED = posthogApp();

for (const [title, [by, options]] of Object.entries({
  'by an instance': ['instance', withInstance('after')],
  'by what a gate shows': ['posthog', LOADED],
} as const)) {
  test(`a project that an app begins beside another ${title} answers at once, and hears all that it is told at once`, async ({
    visitor,
  }) => {
    const visit = await visitor(options);
    switchOn(visit);
    await openReady(visit);
    const answers = await visit.page.evaluate(
      ([by, own]) => {
        type Second = Told & {
          getFeatureFlag(key: string): unknown;
          isFeatureEnabled(key: string): unknown;
          onFeatureFlags(listener: () => void): () => void;
          readonly people: { set(properties: object): void };
        };
        const app = (window as unknown as Record<string, App>)[by] as App;
        const second = app.init('phc_two', { ...own, bootstrap: { featureFlags: { beta: true } } }, 'second') as Second;
        let heard = 0;
        const stop = second.onFeatureFlags(() => heard++);
        second.people.set({ plan: 'free' });
        stop();
        Object.assign(window, { heardAfter: () => heard - 1 });
        return [second.isFeatureEnabled('beta'), second.getFeatureFlag('beta'), second.getFeatureFlag('nav'), heard];
      },
      [by, OWN] as const,
    );
    expect(answers).toEqual([true, true, undefined, 1]);
    await decide(visit, both(true));
    await expectEvents(visit, '$set', 'phc_two');
    expect(await visit.page.evaluate(() => (window as unknown as { heardAfter(): number }).heardAfter())).toBe(0);
  });
}

test('a project that an app begins by what its gate shows is found by its name on the instance, after a no and a new yes, too', async ({
  visitor,
}) => {
  const visit = await visitor(withInstance('after'));
  switchOn(visit);
  await openReady(visit);
  await beginSecond(visit, 'posthog');
  for (const round of ['at first', 'again']) {
    await visit.page.evaluate(
      (round) => (window as unknown as { instance: App }).instance.second.capture(`by name ${round}`),
      round,
    );
    await decide(visit, both(true));
    await expectEvents(visit, `by name ${round}`, 'phc_two');
    await decide(visit, both(false));
    // What is said to it now goes to nobody.
    await expect.poll(() => visit.stored()).toEqual(['cookie minima_consent']);
    await visit.page.evaluate(() => window.minimaConsent.reset());
  }
});

const IN_LOADED: Readonly<Record<string, VisitOptions>> = {
  'by the library that a gate was given': LOADED,
  'by PostHog’s own script': posthogApp({ gates: [{ options: {}, script: true }] }),
  'by an instance in a gate': withInstance('after'),
};
for (const [title, options] of Object.entries(IN_LOADED)) {
  test(`a project that is begun as PostHog tells that it has loaded, ${title}, ends with each withdrawal`, async ({
    visitor,
  }) => {
    const visit = await visitor(options);
    switchOn(visit);
    await openReady(visit);
    await visit.page.evaluate((own) => {
      const { config } = (window as unknown as { posthog: { config: { loaded?(posthog: App): void } } }).posthog;
      config.loaded = (posthog) => void Object.assign(window, { begun: posthog.init('phc_two', own, 'second') });
    }, OWN);
    for (const round of ['at first', 'again']) {
      await decide(visit, both(true));
      await expect
        .poll(async () => {
          await visit.pass(1000);
          return visit.page.evaluate(() => 'begun' in window);
        })
        .toBe(true);
      const capture = (what: string): Promise<void> =>
        visit.page.evaluate((what) => (window as unknown as { begun: Told }).begun.capture(what), what);
      await capture(`two ${round}`);
      await expectEvents(visit, `two ${round}`, 'phc_two');
      await decide(visit, both(false));
      await visit.settle();
      const before = foreignUrls(visit).length;
      await capture('two refused');
      await click(visit);
      await visit.pass(10_000);
      expect(foreignUrls(visit).slice(before)).toEqual([]);
      expect(await visit.stored()).toEqual(['cookie minima_consent']);
    }
    expect(visit.errors).toEqual([]);
  });
}
