import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { callVendors, countOf, expectSilence, foreignUrls, GOOGLE_SCRIPT, META, POSTHOG_SCRIPT, usePage } from './loudness.js';
import { CONTENT, POSTHOG_CONFIG, VENDORS } from './site/page.js';
import { unpackEvents } from './site/posthogEvents.js';
import type { Answer } from './site/types.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Where the law exempts audience measurement from consent, and the site says that its own keeps to the limits: PECR sch. A1
 * para. 5; CNIL guidelines 2020-091 art. 5.
 */

const exempting = (region: string, options: VisitOptions = {}): VisitOptions => ({
  tag: { region, ...VENDORS },
  json: {
    exemptions: ['analytics'],
    // What a site might configure goes no further than the limits.
    posthog: {
      config: {
        ...POSTHOG_CONFIG,
        person_profiles: 'always',
        persistence: 'localStorage+cookie',
        bootstrap: { distinctID: 'ada@example.com', isIdentifiedID: true },
        request_headers: { 'x-visitor': 'ada@example.com' },
      },
    },
  },
  clock: true,
  ...options,
});

const eventsOf = (visit: Visit) => visit.sent().flatMap(unpackEvents);
const pageViewsOf = (visit: Visit) => eventsOf(visit).filter(({ event }) => event === '$pageview');

/** A project with everything switched on from afar: a survey, heatmaps, replay, errors, dead clicks. */
const switchOn = (visit: Visit): void => {
  const answer = (value: unknown): Answer => ({
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
  });
  const survey = {
    id: 's1',
    name: 'How was it?',
    type: 'popover',
    start_date: '2026-01-01T00:00:00Z',
    end_date: null,
    questions: [{ id: 'q1', type: 'open', question: 'How was it?' }],
    conditions: null,
    appearance: {},
  };
  visit.on(
    ({ pathname }) => /^\/(flags|array\/.*\/config)\/?$/.test(pathname),
    () =>
      answer({
        featureFlags: {},
        supportedCompression: [],
        surveys: [survey],
        heatmaps: true,
        captureDeadClicks: true,
        autocaptureExceptions: true,
        sessionRecording: { endpoint: '/s/' },
        hasFeatureFlags: true,
      }),
  );
  visit.on(
    ({ pathname }) => pathname.startsWith('/api/surveys'),
    () => answer({ surveys: [survey] }),
  );
};

/** Calls with which a site widens what PostHog does, made the way its documentation shows. */
const widen = (): void => {
  const { posthog } = window as unknown as { posthog: Record<string, (...args: unknown[]) => void> };
  posthog.startSessionRecording?.();
  posthog.set_config?.({ person_profiles: 'always', persistence: 'localStorage+cookie', disable_session_recording: false });
  posthog.identify?.('ada');
};

const REGIONS = ['FR', 'GB'];

for (const region of REGIONS) {
  test.describe(`exempt measurement in ${region}`, () => {
    test('counts visits, keeps nothing, knows nobody, and is told of on the banner; an objection there stops it at once, for good', async ({
      visitor,
    }) => {
      const visit = await visitor(exempting(region));
      await visit.goto('/?gclid=G1&fbclid=F1&utm_source=ads&utm_campaign=c1');
      await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
      await usePage(visit);
      await visit.page.evaluate(() => {
        const { posthog } = window as unknown as { posthog: Record<string, (...args: unknown[]) => void> };
        posthog.group?.('company', 'acme');
        posthog.capture?.('hello', { $set: { email: 'ada@example.com' }, $set_once: { first: 'ads' } });
      });
      await visit.pass(5000);
      await expect.poll(() => eventsOf(visit).some(({ event }) => event === 'hello')).toBe(true);
      await expect.poll(() => pageViewsOf(visit).length).toBeGreaterThan(0);
      await expect(bannerOf(visit.page)).toContainText('Already running until you refuse: Analytics.');
      expect(await visit.stored()).toEqual([]);
      for (const event of eventsOf(visit)) {
        const { properties } = event;
        expect(Object.keys(event)).not.toEqual(expect.arrayContaining(['$set']));
        expect(properties).toMatchObject({ $process_person_profile: false });
        expect(JSON.stringify(properties)).not.toMatch(/clid|utm_|G1|F1|acme|ada@|\$groups|\$set|session_entry/);
      }
      for (const { headers } of visit.foreign()) expect(headers).not.toHaveProperty('x-visitor');
      for (const { url } of visit.foreign()) expect(url.href).not.toMatch(/\/s\/|recorder/);
      expect(countOf(visit, META)).toBe(0);
      expect(countOf(visit, GOOGLE_SCRIPT)).toBe(0);
      expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(false);

      await press(bannerOf(visit.page), 'reject');
      await visit.settle();
      const before = foreignUrls(visit).length;
      await visit.page.evaluate(callVendors);
      await visit.pass(10_000);
      await visit.settle();
      expect(foreignUrls(visit).slice(before)).toEqual([]);
      expect(await visit.stored()).toEqual(['cookie minima_consent']);
      await visit.goto('/one');
      await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
      await visit.pass(5000);
      expect(foreignUrls(visit).slice(before)).toEqual([]);
    });

    test('is on in every face, and one press of the switch in the panel is the objection', async ({ visitor }) => {
      const visit = await visitor(exempting(region, { body: `<div data-consent-panel></div>${CONTENT}` }));
      await visit.goto();
      await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
      await visit.page.keyboard.press('Escape');
      const status = visit.page.locator('[data-consent-status]');
      await expect(status).toContainText('Analytics on');
      const panel = switchOf(panelOf(visit.page), 'analytics');
      await expect(panel).toBeChecked();
      await expect(panelOf(visit.page)).toContainText('Runs until you switch it off.');
      await visit.page.getByRole('button', { name: 'Privacy choices' }).click();
      await expect(switchOf(preferencesOf(visit.page), 'analytics')).toBeChecked();
      await press(preferencesOf(visit.page), 'save');
      await visit.goto('/one');
      await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
      expect(await visit.page.evaluate(() => window.minimaConsent.explain('analytics').reason)).toBe('exempt');
      await expect(panel).toBeChecked();
      expect(await bannerOf(visit.page).count()).toBe(0);
      await panel.click();
      await expect(panel).not.toBeChecked();
      expect(await visit.page.evaluate(() => window.minimaConsent.explain('analytics').reason)).toBe('denied');
      await expect(status).toContainText('Analytics off');
    });

    test('is not for who sends Global Privacy Control, or is too young', async ({ visitor }) => {
      for (const options of [{ gpc: true }, { tag: { region, ...VENDORS, age: '12' } }]) {
        const visit = await visitor(exempting(region, options));
        await visit.goto();
        await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
        await usePage(visit);
        await visit.pass(5000);
        await expectSilence(visit);
        await visit.close();
      }
    });
  });
}

test('exempt measurement does not grow by what the project switches on from afar, or the page asks for', async ({
  visitor,
}) => {
  const REMOTE = /recorder|surveys|dead-clicks|exception|flags|config|\/s\//;
  const open = async (given: VisitOptions): Promise<Visit> => {
    const visit = await visitor(given);
    switchOn(visit);
    await visit.goto();
    return visit;
  };
  const use = async (visit: Visit): Promise<void> => {
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
    await visit.pass(5000);
    await expect.poll(() => pageViewsOf(visit).length).toBeGreaterThan(0);
    await visit.page.evaluate(widen);
    await usePage(visit);
    await visit.pass(5000);
  };
  const loud = await open(exempting('DE'));
  await press(bannerOf(loud.page), 'accept');
  await use(loud);
  await expect.poll(() => countOf(loud, REMOTE)).toBeGreaterThan(3);
  // Shown by a timer of a script that arrives when it does.
  const shown = () => loud.pass(1000).then(() => loud.events());
  await expect.poll(shown).toContain('survey shown');
  await expect.poll(async () => (await loud.stored()).join()).toContain('lastSeenSurveyDate');
  await loud.close();

  for (const region of REGIONS) {
    const visit = await open(exempting(region));
    await use(visit);
    await expect.poll(visit.events).toContain('used');
    expect(foreignUrls(visit).filter((url) => REMOTE.test(url))).toEqual([]);
    expect(await visit.stored()).toEqual([]);
    for (const { event, properties } of eventsOf(visit)) {
      expect(event).not.toMatch(/survey|heatmap|snapshot|identify|exception/);
      expect(properties).toMatchObject({ $process_person_profile: false });
    }
    await visit.close();
  }
});

test('where nothing else is asked, leaving it on is an answer too', async ({ visitor }) => {
  const given = exempting('FR');
  const { 'meta-pixel': _, ...tag } = VENDORS;
  const visit = await visitor({ ...given, tag: { region: 'FR', ...tag, purposes: 'analytics' } });
  await visit.goto();
  await press(bannerOf(visit.page), 'preferences');
  await press(preferencesOf(visit.page), 'save');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  await visit.goto('/one');
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.explain('analytics').reason)).toBe('exempt');
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  expect(await visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('none');
});

test('what cannot be told of is not exempt', async ({ visitor }) => {
  const visit = await visitor(exempting('GB'));
  visit.on(
    ({ pathname }) => pathname.endsWith('/consent.ui.js'),
    () => ({ status: 404 }),
  );
  await visit.goto();
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('failed');
  expect(await visit.page.evaluate(() => window.minimaConsent.explain('analytics').reason)).toBe('no-decision');
  await visit.settle();
  const before = visit.events().length;
  await usePage(visit);
  await visit.pass(10_000);
  expect(visit.events().length).toBe(before);
});

test('where the law exempts nothing, saying so starts nothing', async ({ visitor }) => {
  const visit = await visitor(exempting('DE'));
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await usePage(visit);
  await visit.pass(5000);
  await expectSilence(visit);
});
