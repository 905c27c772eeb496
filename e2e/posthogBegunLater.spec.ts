import { foreignUrls } from './loudness.js';
import { capture, decide, expectEvents, FLAGS, namesOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { CONTENT, POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What an app says and asks before PostHog is all there, by an instance that it begins after its gate, or by the script tag.
 */

interface Flagged {
  getFeatureFlag(key: string): unknown;
  isFeatureEnabled(key: string): unknown;
  getFeatureFlagPayload(key: string): unknown;
  onFeatureFlags(listener: (flags: string[], variants: object) => void): void;
}

const flags = { nav: 'old', beta: false };
const flagPayloads = { nav: { items: 1 } };
const HEARD = [['nav'], { nav: 'old' }];

const ask = (visit: Visit, by: string): Promise<unknown> =>
  visit.page.evaluate((by) => {
    const posthog = (window as unknown as Record<string, Flagged>)[by] as Flagged;
    return [posthog.getFeatureFlag('nav'), posthog.isFeatureEnabled('beta'), posthog.getFeatureFlagPayload('nav')];
  }, by);
const listen = (visit: Visit, by: string): Promise<void> =>
  visit.page.evaluate((by) => {
    const app = window as unknown as Record<string, Flagged> & { heard: unknown[] };
    app.heard = [];
    app[by]?.onFeatureFlags((flags, variants) => app.heard.push([[...flags].sort(), variants]));
  }, by);
const latest = ({ page }: Visit): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.at(-1));
const expectReal = (visit: Visit): Promise<void> =>
  expect.poll(() => visit.pass(1000).then(() => latest(visit))).toEqual([['beta', 'nav'], FLAGS]);

for (const oldest of [false, true]) {
  for (const by of ['instance', 'posthog']) {
    test(`flags of which the app’s own init tells are the defaults after its gate is made, asked by ${by}, oldest: ${oldest}`, async ({
      visitor,
    }) => {
      const own = { bootstrap: { featureFlags: flags, featureFlagPayloads: flagPayloads } };
      const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'after', own, oldest }] }));
      switchOn(visit);
      await openReady(visit);
      const defaults = ['old', false, { items: 1 }];
      expect(await ask(visit, by)).toEqual(defaults);
      await listen(visit, by);
      expect(await latest(visit)).toEqual(HEARD);
      expect(foreignUrls(visit)).toEqual([]);
      await decide(visit, { analytics: true });
      await expectReal(visit);
      await decide(visit, { analytics: false });
      expect(await ask(visit, by)).toEqual(defaults);
      expect(await latest(visit)).toEqual(HEARD);
    });
  }
}

const BY_TAG: VisitOptions = {
  tag: { region: 'DE', 'posthog-key': VENDORS['posthog-key'], 'posthog-host': VENDORS['posthog-host'] },
  json: { posthog: { config: POSTHOG_CONFIG, flags, flagPayloads } },
  body: `<script src="/cdn/vendors/posthog.flags.js"></script>${CONTENT}`,
  clock: true,
};

/** Holds PostHog's answer about flags back until that is called. */
const holdFlags = (visit: Visit): (() => void) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ pathname }) => pathname.startsWith('/flags'),
    async () => void (await held),
  );
  return release;
};

for (const isLater of [false, true]) {
  test(`who begins to listen by the script tag before PostHog has its first flags hears of a no and the next yes, on ${isLater ? 'a later' : 'the same'} page`, async ({
    visitor,
  }) => {
    const visit = await visitor(BY_TAG);
    switchOn(visit);
    await openReady(visit);
    const yes = () => visit.page.evaluate(() => window.minimaConsent.acceptAll());
    if (isLater) await yes();
    const release = holdFlags(visit);
    if (isLater) await openReady(visit, '/one');
    else await yes();
    await visit.page.waitForFunction(() => (window as unknown as { posthog: { __loaded?: boolean } }).posthog.__loaded);
    await listen(visit, 'posthog');
    release();
    await expectReal(visit);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await expect.poll(() => latest(visit)).toEqual(HEARD);
    await yes();
    await expectReal(visit);
  });
}

for (const instance of ['before', 'after', undefined]) {
  for (const oldest of [false, true]) {
    test(`PostHog ${instance ? `begun ${instance} its gate` : 'of a gate'} says that it captures with a yes only, oldest: ${oldest}`, async ({
      visitor,
    }) => {
      const visit = await visitor(posthogApp({ gates: [{ options: {}, instance, oldest }] }));
      switchOn(visit);
      await openReady(visit);
      const opinions = (): Promise<unknown> =>
        visit.page.evaluate(() => {
          type Asked = Record<'has_opted_in_capturing' | 'is_capturing', () => boolean>;
          const { instance, posthog } = window as unknown as Record<string, Asked>;
          const asked = (instance ?? posthog) as Asked;
          return [!!asked.has_opted_in_capturing(), !!asked.is_capturing()];
        });
      expect(await opinions()).toEqual([false, false]);
      await decide(visit, { analytics: false });
      expect(await opinions()).toEqual([false, false]);
      await decide(visit, { analytics: true });
      await expect.poll(() => visit.pass(1000).then(async () => ((await opinions()) as boolean[])[1])).toBe(true);
      await decide(visit, { analytics: false });
      expect(await opinions()).toEqual([false, false]);
    });
  }
}

test('who listens for sessions on an instance that is not begun yet hears of them with a yes, and who has ended that of none', async ({
  visitor,
}) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'after' }] }));
  switchOn(visit);
  await openReady(visit);
  const sessions = (of: 'heard' | 'ended'): Promise<number> =>
    visit.page.evaluate((of) => (window as unknown as Record<'heard' | 'ended', string[]>)[of].length, of);
  await visit.page.evaluate(() => {
    type Session = { onSessionId(listener: (id: string) => void): () => void };
    const app = window as unknown as { instance: Session; heard: string[]; ended: string[] };
    Object.assign(app, { heard: [], ended: [] });
    app.instance.onSessionId((id) => app.heard.push(id));
    // As a component does that is taken away before there is an answer.
    app.instance.onSessionId((id) => app.ended.push(id))();
  });
  await visit.pass(3000);
  expect(await sessions('heard')).toBe(0);
  await decide(visit, { analytics: true });
  await expect.poll(() => visit.pass(1000).then(() => sessions('heard'))).toBeGreaterThan(0);
  expect(await sessions('ended')).toBe(0);
});

test('of what an app says twice of one project by `init`, the first holds', async ({ visitor }) => {
  const own = { capture_pageview: false };
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'after', own }] }));
  switchOn(visit);
  await openReady(visit);
  await visit.page.evaluate(() => {
    const { instance } = window as unknown as { instance: { init(key: string, config: object): void } };
    instance.init('phc_test', { api_host: 'http://eu.i.posthog.com', opt_out_useragent_filter: true, capture_pageview: true });
  });
  await capture(visit, 'kept');
  await decide(visit, { analytics: true });
  await expectEvents(visit, ['kept', 'as the app begins']);
  expect(namesOf(visit)).not.toContain('$pageview');
});
