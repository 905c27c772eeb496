import { eventsOf, openReady, posthogApp } from './posthogApp.js';
import { byNpm, byTag, call, expectHeard, features, grant, openApp, PURPOSES } from './posthogFeaturesApp.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Feature flags behind a purpose of their own: without it the site's own count, and nothing of PostHog's is left.
 */

/** Listens from now on; gives what is heard at once, and leaves the rest on the page. */
const listenIn = ({ page }: Visit): Promise<object[]> =>
  page.evaluate(() => {
    type Listen = (listener: (flags: string[], variants: object) => void) => void;
    const { posthog } = window as unknown as { posthog: { onFeatureFlags: Listen } };
    const heard: object[] = [];
    posthog.onFeatureFlags((_, variants) => heard.push({ ...variants }));
    Object.assign(window, { heard });
    return heard;
  });

for (const oldest of [false, true]) {
  test(`without flags the site’s own count, whatever else is granted${oldest ? ', with the oldest posthog-js' : ''}`, async ({
    visitor,
  }) => {
    const flags = { nav: 'old', beta: false };
    const visit = await visitor(
      posthogApp({ consent: { purposes: PURPOSES }, gates: [{ options: { features, flags }, oldest }] }),
    );
    await openApp(visit);
    const ask = () =>
      visit.page.evaluate(() => {
        const { posthog } = window as unknown as { posthog: { getFeatureFlag(key: string): unknown } };
        return ['nav', 'beta'].map((key) => posthog.getFeatureFlag(key));
      });
    const expectFlags = (expected: readonly unknown[]) =>
      expect
        .poll(async () => {
          await visit.pass(3000);
          return ask();
        })
        .toEqual(expected);
    await grant(visit, ['events']);
    await expectHeard(visit, ['events']);
    expect(await ask()).toEqual(['old', false]);
    await grant(visit, ['events', 'flags']);
    await expectFlags(['new', true]);
    await grant(visit, ['events']);
    await expectFlags(['old', false]);
    await openReady(visit, '/one');
    await expectFlags(['old', false]);
    await grant(visit, ['events', 'flags']);
    await openReady(visit, '/two');
    await expectFlags(['new', true]);
  });
}

for (const [way, gate] of Object.entries({ 'by npm': {}, 'with an instance that runs': { instance: 'before' } })) {
  for (const oldest of [false, true]) {
    test(`who listens for flags that are not granted hears the site’s own at once, ${way}, oldest: ${oldest}`, async ({
      visitor,
    }) => {
      const options = { key: 'phc_test', features, flags: { nav: 'old', beta: false } };
      const visit = await visitor(posthogApp({ consent: { purposes: PURPOSES }, gates: [{ ...gate, options, oldest }] }));
      await openApp(visit);
      await visit.settle();
      const from = visit.sent().length;
      await grant(visit, ['events']);
      await expectHeard(visit, ['events'], from);
      const listen = () => listenIn(visit);
      expect(await listen()).toEqual([{ nav: 'old' }]);
      await grant(visit, ['events', 'flags']);
      await expect.poll(() => visit.pass(3000).then(listen)).toEqual([{ nav: 'new', beta: true }]);
    });
  }
}

for (const [way, options] of [
  ['by the script tag', byTag],
  ['by npm', byNpm(false)],
  ['by npm, with the oldest posthog-js', byNpm(true)],
  [
    'with an instance that runs',
    posthogApp({ consent: { purposes: PURPOSES }, gates: [{ instance: 'before', options: { features } }] }),
  ],
] as const) {
  test(`S-R2: what PostHog has answered for flags is forgotten with the yes to them, ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    await openApp(visit);
    const flags = () =>
      visit.page.evaluate(() => {
        const { posthog } = window as unknown as { posthog: { getFeatureFlag(key: string): unknown } };
        return posthog.getFeatureFlag('nav') ?? 'none';
      });
    const sentWith = async (name: string): Promise<string[]> => {
      await call(visit, ['posthog.capture', name]);
      const find = () => eventsOf(visit).find(({ event }) => event === name);
      await expect.poll(() => visit.pass(3000).then(() => !!find())).toBe(true);
      return Object.keys(find()?.properties ?? {}).filter((key) => /^\$(active_)?feature/.test(key));
    };
    const kept = () =>
      visit.page.evaluate(() => Object.values(localStorage).filter((value) => /feature_flag|"nav"/.test(value)).length);
    await grant(visit, ['events', 'flags']);
    await expect.poll(() => visit.pass(3000).then(flags)).toBe('new');
    expect(await sentWith('with flags')).toContain('$feature/nav');
    expect(await kept()).toBeGreaterThan(0);
    await grant(visit, ['events']);
    await visit.pass(3000);
    expect(await flags()).toBe('none');
    expect(await sentWith('without flags')).toEqual([]);
    expect(await kept()).toBe(0);
    await grant(visit, ['events', 'flags']);
    await expect.poll(() => visit.pass(3000).then(flags)).toBe('new');
  });
}

for (const [way, gate] of [
  ['by npm', {}],
  ['with an instance that runs', { instance: 'before' }],
  ['with an instance that is begun later', { instance: 'after' }],
] as const) {
  for (const oldest of [false, true]) {
    test(`flags that are granted alone are heard on each page, ${way}, oldest: ${oldest}`, async ({ visitor }) => {
      const options = { key: 'phc_test', features };
      const visit = await visitor(posthogApp({ consent: { purposes: PURPOSES }, gates: [{ ...gate, options, oldest }] }));
      await openApp(visit);
      await grant(visit, ['flags']);
      const heard = () => visit.page.evaluate(() => (Reflect.get(window, 'heard') as object[]).at(-1));
      const who = () =>
        visit.page.evaluate(() => {
          const { posthog } = window as unknown as { posthog: { get_distinct_id(): string } };
          return posthog.get_distinct_id();
        });
      const visitors: string[] = [];
      for (const path of ['', '/two', '/three']) {
        if (path) await openReady(visit, path);
        await listenIn(visit);
        await expect.poll(() => visit.pass(3000).then(heard)).toEqual({ nav: 'new', beta: true });
        visitors.push(await who());
      }
      // One that runs before its gate knows of no answer, and is made somebody new by a no to events.
      if (way !== 'with an instance that runs') expect(new Set(visitors).size).toBe(1);
    });
  }
}
