import { foreignUrls } from './loudness.js';
import { eventsOf, openReady, posthogApp, useAll } from './posthogApp.js';
import {
  ALL,
  byNpm,
  byTag,
  call,
  expectExceptions,
  expectHeard,
  features,
  grant,
  openApp,
  PURPOSES,
} from './posthogFeaturesApp.js';
import { POSTHOG_CONFIG } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Exceptions can be granted without events: then nothing says who the visitor is.
 */

for (const oldest of [false, true]) {
  const version = oldest ? ', with the oldest posthog-js' : '';

  test(`what was withdrawn on a page without the gate ends on the next that has one${version}`, async ({ visitor }) => {
    const visit = await visitor(byNpm(oldest));
    await openApp(visit);
    await grant(visit, ALL);
    await call(visit, ['posthog.identify', 'ada'], ['posthog.register', { plan: 'gold' }]);
    expect((await expectExceptions(visit, 0)).at(-1)).toMatchObject({ distinct_id: 'ada', plan: 'gold' });
    await call(visit, ['localStorage.setItem', 'lastSeenSurveyDate', 'today']);

    visit.change(posthogApp({ consent: { purposes: PURPOSES }, gates: [] }));
    await openReady(visit, '/two');
    await grant(visit, ['exceptions']);
    visit.change(byNpm(oldest));
    await openReady(visit, '/three');
    const before = eventsOf(visit).length;
    const [first] = await expectExceptions(visit, before);
    expect(first?.distinct_id).toMatch(/-/);
    expect(first).not.toHaveProperty('plan');
    expect(await visit.stored()).not.toContain('localStorage lastSeenSurveyDate');

    // What is on goes on as the same somebody, from page to page.
    await openReady(visit, '/four');
    const [second] = await expectExceptions(visit, eventsOf(visit).length);
    expect(second?.distinct_id).toBe(first?.distinct_id);
    expect(JSON.stringify(eventsOf(visit))).not.toContain('minima_consent');
  });

  test(`without events nothing goes along that says who the visitor is${version}`, async ({ visitor }) => {
    const config = { bootstrap: { distinctID: 'lovelace', isIdentifiedID: true } };
    const visit = await visitor(
      posthogApp({ consent: { purposes: PURPOSES }, gates: [{ options: { features, config }, oldest }] }),
    );
    await openApp(visit);
    const describe = () =>
      call(
        visit,
        ['posthog.register', { email: 'ada@lovelace.com' }],
        ['posthog.register_once', { title: 'lovelace' }],
        ['posthog.register_for_session', { page: 'lovelace' }],
        ['posthog.people.set', { name: 'lovelace' }],
      );
    await grant(visit, ['exceptions']);
    await expectExceptions(visit, 0);
    await describe();
    await call(visit, ['posthog.reset']);
    const told = await expectExceptions(visit, 0);
    expect(JSON.stringify(told)).not.toContain('lovelace');
    for (const { distinct_id } of told) expect(distinct_id).toMatch(/-/);
    await grant(visit, ['events', 'exceptions']);
    await describe();
    const from = eventsOf(visit).length;
    expect((await expectExceptions(visit, from)).at(-1)).toMatchObject({
      email: 'ada@lovelace.com',
      title: 'lovelace',
      page: 'lovelace',
    });
  });
}

for (const [way, options] of [
  ['by npm', posthogApp({ consent: { purposes: ['analytics', 'errors'] } })],
  ['by the script tag', { ...byTag, json: { purposes: ['analytics', 'errors'], posthog: { config: POSTHOG_CONFIG } } }],
] as const) {
  test(`where the site declares errors, exceptions stand behind that purpose ${way}`, async ({ visitor }) => {
    const visit = await visitor(options);
    await openApp(visit);
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: false, errors: true }));
    await expectHeard(visit, ['exceptions']);
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true, errors: false }));
    const from = visit.sent().length;
    await expectHeard(visit, ['events', 'replay', 'surveys', 'flags', 'heatmaps'], from);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await visit.settle();
    const before = foreignUrls(visit).length;
    await useAll(visit);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
  });

  test(`where the site does not declare errors, exceptions go with the rest ${way}`, async ({ visitor }) => {
    const { json, ...rest } = options as VisitOptions;
    const visit = await visitor(json ? { ...rest, json: { posthog: { config: POSTHOG_CONFIG } } } : posthogApp());
    await openApp(visit);
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true }));
    await expectHeard(visit, ALL);
    expect(visit.complaints.filter((text) => text.startsWith('[consent]'))).toEqual([]);
  });
}

test('the page view of a visit waits for the grant of events, and is sent once; what describes a visitor ends with it: errors go on as somebody else', async ({
  visitor,
}) => {
  const visit = await visitor(byNpm(false));
  await openApp(visit);
  const ofName = (name: string) => eventsOf(visit).filter(({ event }) => event === name);
  await grant(visit, ['exceptions']);
  await expectHeard(visit, ['exceptions']);
  await grant(visit, ['exceptions', 'events']);
  await useAll(visit);
  await expect.poll(() => ofName('$pageview').length).toBe(1);
  expect(ofName('$exception').at(-1)?.properties).toMatchObject({ distinct_id: 'ada' });

  await grant(visit, ['exceptions']);
  await visit.settle();
  const before = ofName('$exception').length;
  await useAll(visit);
  await expect.poll(() => ofName('$exception').length).toBeGreaterThan(before);
  for (const { properties } of ofName('$exception').slice(before)) {
    expect(properties?.distinct_id).toBeTruthy();
    expect(properties?.distinct_id).not.toBe('ada');
  }

  const from = visit.sent().length;
  await grant(visit, ['exceptions', 'events']);
  await expectHeard(visit, ['events', 'exceptions'], from);
  expect(ofName('$pageview')).toHaveLength(1);
});

for (const oldest of [false, true]) {
  test(`on each page nothing that an app has said of who somebody is goes with errors where events are refused${oldest ? ', with the oldest posthog-js' : ''}`, async ({
    visitor,
  }) => {
    // It is not to say so itself, before its gate is there.
    const own = { opt_out_capturing_by_default: true, bootstrap: { distinctID: 'ada-lovelace', isIdentifiedID: true } };
    const visit = await visitor(
      posthogApp({ consent: { purposes: PURPOSES }, gates: [{ instance: 'before', own, options: { features }, oldest }] }),
    );
    await openApp(visit);
    await grant(visit, ['exceptions']);
    for (const path of ['', '/two', '/three']) {
      if (path) await openReady(visit, path);
      const before = eventsOf(visit).length;
      const [first] = await expectExceptions(visit, before);
      expect(first?.distinct_id).not.toBe('ada-lovelace');
    }
    expect(JSON.stringify(eventsOf(visit))).not.toContain('ada-lovelace');
  });
}
