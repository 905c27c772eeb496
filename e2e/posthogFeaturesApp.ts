import { expect } from './expect.js';
import { eventsOf, type Feature, heardOf, openReady, posthogApp, switchOn, useAll, useNow } from './posthogApp.js';
import { POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';

/** What an app with features is asked about. */
export const ALL: readonly Feature[] = ['events', 'replay', 'surveys', 'flags', 'heatmaps', 'exceptions'];
export const PURPOSES = ['analytics', ...ALL.slice(1)];
export const features = {
  replay: 'replay',
  surveys: 'surveys',
  flags: 'flags',
  heatmaps: 'heatmaps',
  exceptions: 'exceptions',
};
const purposeOf = (feature: Feature): string => (feature === 'events' ? 'analytics' : feature);

export const byNpm = (oldest: boolean): VisitOptions =>
  posthogApp({ consent: { purposes: PURPOSES }, gates: [{ options: { features }, oldest }] });

const { 'posthog-key': key, 'posthog-host': host } = VENDORS;
export const byTag: VisitOptions = {
  tag: { region: 'DE', 'posthog-key': key, 'posthog-host': host },
  json: { purposes: PURPOSES, posthog: { config: POSTHOG_CONFIG, features } },
  clock: true,
};

/** Opens the page, with everything switched on. */
export const openApp = async (visit: Visit): Promise<void> => {
  switchOn(visit);
  await openReady(visit);
};
/** Grants these features, and denies the others. */
export const grant = (visit: Visit, granted: readonly Feature[]): Promise<void> =>
  visit.page.evaluate(
    (choice) => window.minimaConsent.decide(choice),
    Object.fromEntries(ALL.map((feature) => [purposeOf(feature), granted.includes(feature)])),
  );

/** What no page is to hear of. Its clock runs ahead of what is on its way, which then counts as late. */
export const mistakes = (visit: Visit): Error[] =>
  visit.errors.filter(({ message }) => !/^uncaught$|could not load/.test(message));

/** Uses the page until exactly these features have been heard of, and a while longer. */
export const expectHeard = async (visit: Visit, expected: readonly Feature[], from = 0): Promise<void> => {
  await expect
    .poll(async () => {
      await useAll(visit);
      return heardOf(visit, from);
    })
    .toEqual(ALL.filter((feature) => expected.includes(feature)));
};

/** Goes from one choice to the next where the page stands: of each, what is granted is heard of, and nothing else. */
export const expectInTurn = async (visit: Visit, choices: readonly (readonly Feature[])[]): Promise<void> => {
  for (const granted of choices) {
    // With something of everything waiting to be sent.
    await useNow(visit);
    await grant(visit, granted);
    await visit.settle();
    const from = visit.sent().length;
    await useAll(visit);
    await expectHeard(visit, granted, from);
  }
};

/** Calls what the page takes for PostHog, one after another. */
export const call = (visit: Visit, ...calls: readonly (readonly [method: string, ...args: unknown[]])[]): Promise<void> =>
  visit.page.evaluate((calls) => {
    for (const [path, ...args] of calls) {
      const names = path.split('.');
      const last = names.pop() as string;
      const owner = names.reduce<unknown>((from, name) => (from as Record<string, unknown>)?.[name], window);
      (owner as Record<string, ((...args: unknown[]) => unknown) | undefined> | undefined)?.[last]?.(...args);
    }
  }, calls);
const fail = (visit: Visit): Promise<void> =>
  visit.page.evaluate(() => {
    const { posthog } = window as unknown as { posthog: { captureException(error: Error): void } };
    posthog.captureException(new Error('caught'));
  });
/** What has been told of exceptions from there on; something has. */
export const expectExceptions = async (visit: Visit, from: number) => {
  const exceptions = () =>
    eventsOf(visit)
      .slice(from)
      .filter(({ event }) => event === '$exception');
  await expect
    .poll(async () => {
      await fail(visit);
      await visit.pass(6000);
      return exceptions().length;
    })
    .toBeGreaterThan(0);
  return exceptions().map(({ properties = {} }) => properties);
};
