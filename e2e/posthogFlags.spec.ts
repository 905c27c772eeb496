import { foreignUrls } from './loudness.js';
import { expectEvents, FLAGS, openReady, posthogApp, switchOn } from './posthogApp.js';
import { CONTENT, POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A site asks for flags whether or not anybody has answered: what it hears is its own defaults, and PostHog's flags once
 * those may be asked for.
 */

interface Flagged {
  getFeatureFlag(key: string): unknown;
  isFeatureEnabled(key: string): unknown;
  getFeatureFlagPayload(key: string): unknown;
  getAllFeatureFlags(): unknown;
  onFeatureFlags(listener: (flags: string[], variants: object) => void): () => void;
}
type FlaggedWindow = Window & { posthog: Flagged; heard: unknown[] };

const ask = ({ page }: Visit): Promise<unknown> =>
  page.evaluate(() => {
    const { posthog } = window as unknown as FlaggedWindow;
    const keys = ['nav', 'beta', 'unknown'];
    return [
      keys.map((key) => posthog.getFeatureFlag(key)),
      keys.map((key) => posthog.isFeatureEnabled(key)),
      posthog.getFeatureFlagPayload('nav'),
    ];
  });
const listen = ({ page }: Visit): Promise<void> =>
  page.evaluate(() => {
    const app = window as unknown as FlaggedWindow;
    app.heard = [];
    app.posthog.onFeatureFlags((flags, variants) => app.heard.push([[...flags].sort(), variants]));
  });
const heard = ({ page }: Visit): Promise<unknown[]> => page.evaluate(() => (window as unknown as FlaggedWindow).heard);

const DEFAULTS = [['old', false, undefined], [true, false, undefined], { items: 1 }];
const HEARD_DEFAULTS = [['nav'], { nav: 'old' }];
const REAL = [['new', true, undefined], [true, true, undefined], { items: 2 }];

const flags = { nav: 'old', beta: false };
const BY_TAG: VisitOptions = {
  tag: { region: 'DE', 'posthog-key': VENDORS['posthog-key'], 'posthog-host': VENDORS['posthog-host'] },
  json: { posthog: { config: POSTHOG_CONFIG, flags, flagPayloads: { nav: { items: 1 } } } },
  body: `<script src="/cdn/vendors/posthog.flags.js"></script>${CONTENT}`,
  clock: true,
};
const WAYS: readonly (readonly [string, VisitOptions])[] = [
  ['of its own', posthogApp({ gates: [{ options: { flags, flagPayloads: { nav: { items: 1 } } } }] })],
  [
    'to begin PostHog with',
    posthogApp({
      gates: [{ options: { config: { bootstrap: { featureFlags: flags, featureFlagPayloads: { nav: { items: 1 } } } } } }],
    }),
  ],
  [
    'of its own, with the oldest posthog-js',
    posthogApp({ gates: [{ options: { flags, flagPayloads: { nav: { items: 1 } } }, oldest: true }] }),
  ],
  ['of its own, by the script tag', BY_TAG],
];

for (const [title, options] of WAYS) {
  test(`flags are the defaults that a site has, ${title}, until PostHog can be asked, and after a withdrawal`, async ({
    visitor,
  }) => {
    const visit = await visitor(options);
    switchOn(visit);
    await openReady(visit);
    expect(await ask(visit)).toEqual(DEFAULTS);
    expect(await visit.page.evaluate(() => (window as unknown as FlaggedWindow).posthog.getAllFeatureFlags())).toEqual([
      { key: 'nav', enabled: true, variant: 'old', payload: { items: 1 } },
      { key: 'beta', enabled: false },
    ]);
    await listen(visit);
    expect(await heard(visit)).toEqual([HEARD_DEFAULTS]);
    expect(foreignUrls(visit)).toEqual([]);
    expect(await visit.stored()).toEqual([]);

    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => {
        await visit.pass(1000);
        return (await heard(visit)).at(-1);
      })
      .toEqual([['beta', 'nav'], FLAGS]);
    const real = (await ask(visit)) as [unknown[], unknown[], unknown];
    expect([real[0].slice(0, 2), real[1].slice(0, 2), real[2]]).toEqual([
      (REAL[0] as unknown[]).slice(0, 2),
      (REAL[1] as unknown[]).slice(0, 2),
      REAL[2],
    ]);

    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    expect(await ask(visit)).toEqual(DEFAULTS);
    expect((await heard(visit)).at(-1)).toEqual(HEARD_DEFAULTS);
    const before = (await heard(visit)).length;
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    const again = () => visit.pass(1000).then(() => heard(visit));
    await expect.poll(async () => (await again()).at(-1)).toEqual([['beta', 'nav'], FLAGS]);
    expect((await heard(visit)).length).toBeLessThanOrEqual(before + 2);
  });
}

test('who begins to listen while PostHog runs hears of a withdrawal and of the next yes, by the script tag too', async ({
  visitor,
}) => {
  const visit = await visitor(BY_TAG);
  switchOn(visit);
  await openReady(visit);
  const heardAt = (): Promise<unknown> => visit.pass(1000).then(async () => (await heard(visit)).at(-1));
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.pass(1000).then(async () => ((await ask(visit)) as unknown[][])[0]?.[0])).toBe('new');
  await listen(visit);
  await expect.poll(heardAt).toEqual([['beta', 'nav'], FLAGS]);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  expect((await heard(visit)).at(-1)).toEqual(HEARD_DEFAULTS);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(heardAt).toEqual([['beta', 'nav'], FLAGS]);
});

const CHOICES: Readonly<Record<string, readonly object[]>> = {
  'errors alone, then events': [{ errors: true, analytics: false }, { analytics: true }],
  'nothing, then errors, then events': [{ errors: false, analytics: false }, { errors: true }, { analytics: true }],
  'all, errors alone, all': [{ errors: true, analytics: true }, { analytics: false }, { analytics: true }],
};
for (const [title, choices] of Object.entries(CHOICES)) {
  test(`who listens for flags from the start hears of them by the script tag, whatever was granted before: ${title}`, async ({
    visitor,
  }) => {
    const purposes = ['analytics', 'marketing', 'errors'];
    const visit = await visitor({ ...BY_TAG, json: { ...(BY_TAG.json as object), purposes } });
    switchOn(visit);
    await openReady(visit);
    await listen(visit);
    for (const choice of choices) {
      await visit.page.evaluate((choice) => window.minimaConsent.decide(choice as never), choice);
      await visit.settle();
      await visit.pass(3000);
    }
    await expect.poll(() => visit.pass(1000).then(async () => (await heard(visit)).at(-1))).toEqual([['beta', 'nav'], FLAGS]);
  });
}

test('however many listeners come, go and throw, the one that stays hears of flags, and nothing else is lost', async ({
  visitor,
}) => {
  const visit = await visitor(BY_TAG);
  switchOn(visit);
  await openReady(visit);
  await visit.page.evaluate(() => {
    type App = { posthog: { onFeatureFlags(listener: () => void): () => void; capture(name: string): void } };
    const { posthog } = window as unknown as App;
    for (let i = 0; i < 300; i++) posthog.onFeatureFlags(() => {})();
    let isFirst = true;
    posthog.onFeatureFlags(() => {
      if (!isFirst) throw new Error('a listener’s own');
      isFirst = false;
    });
    posthog.capture('kept');
  });
  await listen(visit);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.pass(1000).then(async () => (await heard(visit)).at(-1))).toEqual([['beta', 'nav'], FLAGS]);
  await expectEvents(visit, ['$pageview', 'kept']);
});

test('the file with the defaults may come after PostHog has begun', async ({ visitor }) => {
  const visit = await visitor({ ...BY_TAG, body: CONTENT });
  switchOn(visit);
  await openReady(visit);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  const first = () => visit.pass(1000).then(async () => ((await ask(visit)) as unknown[][])[0]?.[0]);
  await expect.poll(first).toBe('new');
  await visit.page.addScriptTag({ url: '/cdn/vendors/posthog.flags.js' });
  expect(await first()).toBe('new');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  expect(await ask(visit)).toEqual(DEFAULTS);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(first).toBe('new');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  expect(await ask(visit)).toEqual(DEFAULTS);
});

test('flags asked for after a refusal are the defaults, and nobody hears of it', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: { flags } }] }));
  switchOn(visit);
  await openReady(visit);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  expect(await ask(visit)).toEqual([DEFAULTS[0], DEFAULTS[1], undefined]);
  await listen(visit);
  expect(await heard(visit)).toEqual([HEARD_DEFAULTS]);
  await visit.pass(10_000);
  expect(foreignUrls(visit)).toEqual([]);
});

for (const [way, options] of [
  ['by npm', posthogApp()],
  ['by npm, with an instance of the app', posthogApp({ gates: [{ options: {}, instance: 'before' }] })],
] as const) {
  test(`who listens for flags of which the site has none hears just that without a yes, and PostHog’s first with one, ${way}`, async ({
    visitor,
  }) => {
    const none = [[], {}];
    const real = [['beta', 'nav'], FLAGS];
    const visit = await visitor(options);
    switchOn(visit);
    await openReady(visit);
    await listen(visit);
    expect(await heard(visit)).toEqual([none]);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await listen(visit);
    expect(await heard(visit)).toEqual([none]);
    const expectReal = () => expect.poll(() => visit.pass(1000).then(async () => (await heard(visit)).at(-1))).toEqual(real);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expectReal();
    await openReady(visit, '/next');
    await listen(visit);
    await expectReal();
    expect((await heard(visit))[0]).toEqual(real);
  });
}

test('an answer about flags that was on its way at a withdrawal is not told to the page', async ({ visitor }) => {
  const visit = await visitor(BY_TAG);
  switchOn(visit);
  await openReady(visit);
  await listen(visit);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect
    .poll(async () => {
      await visit.pass(1000);
      return (await heard(visit)).at(-1);
    })
    .toEqual([['beta', 'nav'], FLAGS]);
  let asked = false;
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  visit.on(
    ({ pathname }) => pathname.startsWith('/flags'),
    async () => {
      asked = true;
      await held;
      return { body: '{"featureFlags":{"late":true}}', headers: { 'access-control-allow-origin': '*' } };
    },
  );
  await visit.page.evaluate(() =>
    (window as unknown as { posthog: { reloadFeatureFlags(): void } }).posthog.reloadFeatureFlags(),
  );
  await expect
    .poll(async () => {
      await visit.pass(1000);
      return asked;
    })
    .toBe(true);
  const before = (await heard(visit)).length;
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  const answered = visit.page.waitForResponse(/flags/);
  answer();
  await (await answered).finished();
  await visit.settle();
  expect((await heard(visit)).slice(before)).toEqual([HEARD_DEFAULTS]);
  expect(await ask(visit)).toEqual(DEFAULTS);
  expect((await visit.stored()).join()).not.toContain('ph_');
});
