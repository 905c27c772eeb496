import { decide, expectEvents, namesOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { both } from './posthogSecond.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What a page finds in PostHog's place where gates fetch PostHog's own script.
 */

interface PagePosthog {
  capture(name: string): void;
  opt_in_capturing(): void;
  opt_out_capturing(): void;
  onFeatureFlags(listener: (flags: readonly string[], variants: Readonly<Record<string, unknown>>) => void): void;
}

const ONE = posthogApp({ gates: [{ options: {}, script: true }] });
const SECOND = { key: 'phc_two', name: 'second', purpose: 'marketing' };
const TWO = posthogApp({
  gates: [
    { options: {}, script: true },
    { options: SECOND, script: true },
  ],
});

const capture = (visit: Visit, name: string): Promise<void> =>
  visit.page.evaluate((name) => (window as unknown as { posthog: PagePosthog }).posthog.capture(name), name);

/** Holds PostHog's own script back; returns what lets it come. */
const holdScript = (visit: Visit): (() => void) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ pathname }) => pathname.endsWith('array.js'),
    async () => void (await held),
  );
  return release;
};

test('what a page says of consent to its PostHog is neither kept nor announced, and holds for that page alone', async ({
  visitor,
}) => {
  const visit = await visitor(ONE);
  switchOn(visit);
  await openReady(visit);
  await decide(visit, { analytics: true });
  await expectEvents(visit, '$pageview');
  await visit.page.evaluate(() => {
    const { posthog } = window as unknown as { posthog: PagePosthog };
    posthog.opt_in_capturing();
    posthog.opt_out_capturing();
    posthog.capture('opted out');
  });
  await visit.pass(6000);
  expect((await visit.stored()).filter((key) => key.includes('opt_in_out'))).toEqual([]);
  await openReady(visit, '/one');
  await capture(visit, 'next page');
  await expectEvents(visit, 'next page');
  expect(namesOf(visit).filter((name) => /opt/.test(name))).toEqual([]);
});

test('a page can look into its PostHog, and put something there, as into PostHog itself', async ({ visitor }) => {
  const visit = await visitor(ONE);
  switchOn(visit);
  await openReady(visit);
  const look = () =>
    visit.page.evaluate(() => {
      const { posthog } = window as unknown as { posthog: Record<string, unknown> };
      posthog.mine = 1;
      return [typeof posthog, 'capture' in posthog, posthog.mine];
    });
  expect(await look()).toEqual(['object', true, 1]);
  await decide(visit, { analytics: true });
  await expectEvents(visit, '$pageview');
  expect(await look()).toEqual(['object', true, 1]);
});

test('who listens to a page’s PostHog for flags after a yes hears of the no, and of the next yes', async ({ visitor }) => {
  const visit = await visitor(ONE);
  switchOn(visit);
  await openReady(visit);
  await decide(visit, { analytics: true });
  await expectEvents(visit, '$pageview');
  await visit.page.evaluate(() => {
    const page = window as unknown as { posthog: PagePosthog; heard: unknown[] };
    page.heard = [];
    page.posthog.onFeatureFlags((_, { nav }) => page.heard.push(nav));
  });
  const last = async (): Promise<unknown> => {
    await visit.pass(1000);
    return visit.page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.at(-1));
  };
  await expect.poll(last).toBe('new');
  await decide(visit, { analytics: false });
  await expect.poll(last).toBe(undefined);
  await decide(visit, { analytics: true });
  await expect.poll(last).toBe('new');
});

test('a page’s PostHog is there after its script has failed, and runs with the next yes', async ({ visitor }) => {
  const visit = await visitor(ONE);
  switchOn(visit);
  let isThere = false;
  visit.on(
    ({ pathname }) => pathname.endsWith('array.js'),
    () => (isThere ? undefined : { status: 500 }),
  );
  await openReady(visit);
  await decide(visit, { analytics: true });
  await expect.poll(() => visit.errors.join()).toContain('could not load');
  await capture(visit, 'after the failure');
  isThere = true;
  await decide(visit, { analytics: false });
  await decide(visit, { analytics: true });
  await capture(visit, 'at last');
  await expectEvents(visit, 'at last');
});

test('what a page says to its PostHog while the script is on its way for a second project goes to the first alone', async ({
  visitor,
}) => {
  const visit = await visitor(TWO);
  switchOn(visit);
  const release = holdScript(visit);
  await openReady(visit);
  await decide(visit, { analytics: false, marketing: true });
  await expect.poll(() => visit.sent().some(({ url }) => url.pathname.endsWith('array.js'))).toBe(true);
  await capture(visit, 'one refused');
  await visit.page.evaluate(() =>
    (window as unknown as { gates: readonly { posthog: PagePosthog }[] }).gates[1]?.posthog.capture('two granted'),
  );
  release();
  await expectEvents(visit, 'two granted', 'phc_two');
  expect(namesOf(visit)).not.toContain('one refused');
});

test('where PostHog’s script does not come from the host of one project, another has it from its own', async ({ visitor }) => {
  const visit = await visitor(
    posthogApp({
      gates: [
        { options: { host: 'http://us.i.posthog.com' }, script: true },
        { options: SECOND, script: true },
      ],
    }),
  );
  switchOn(visit);
  visit.on(
    ({ hostname, pathname }) => hostname.startsWith('us') && pathname.endsWith('array.js'),
    () => ({ status: 500 }),
  );
  await openReady(visit);
  await decide(visit, both(true));
  await expectEvents(visit, '$pageview', 'phc_two');
  expect(namesOf(visit, 'phc_test')).toEqual([]);
});

test('what is left behind of a project in the past is nothing that a page speaks to', async ({ visitor }) => {
  const gates = [
    { options: { key: 'past' }, script: true },
    { options: {}, script: true },
  ];
  const visit = await visitor(posthogApp({ gates }));
  switchOn(visit);
  await openReady(visit);
  await visit.page.evaluate(() => delete (window as { posthog?: unknown }).posthog);
  await decide(visit, { analytics: true });
  await expectEvents(visit, '$pageview');
  await capture(visit, 'said by the page');
  await expectEvents(visit, 'said by the page');
});
