import { expect } from './expect.js';
import { unpackEvents } from './site/posthogEvents.js';
import type { Answer } from './site/types.js';
import type { Visit, VisitOptions } from './site/visit.js';

/** What a page asks of the app's gates: see fixtures/posthogApp.ts. */
export interface AppSettings {
  readonly consent?: Readonly<Record<string, unknown>>;
  readonly gates?: readonly Readonly<Record<string, unknown>>[];
}

/** A page with an app that has gates of PostHog; the test moves its clock. */
export const posthogApp = (
  { consent, gates = [{ options: {} }] }: AppSettings = {},
  options: VisitOptions = {},
): VisitOptions => ({
  script: `<script type="application/json" id="settings">${JSON.stringify({ consent: { region: 'DE', ...consent }, gates })}</script>
    <script type="module" src="/app/posthogApp.js"></script>`,
  clock: true,
  ...options,
});

/** Opens the page, and waits until its app is there and consent knows where the visitor is. */
export const openReady = async (visit: Visit, path?: string): Promise<void> => {
  await visit.goto(path);
  await visit.page.waitForFunction(() => window.minimaConsent?.explain);
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
};

const json = (value: unknown): Answer => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
});

const SURVEY = {
  id: 's1',
  name: 'How was it?',
  type: 'popover',
  start_date: '2026-01-01T00:00:00Z',
  end_date: null,
  questions: [{ id: 'q1', type: 'open', question: 'How was it?' }],
  conditions: null,
  appearance: {},
};

export const FLAGS = { nav: 'new', beta: true };

/** A project with everything switched on: a survey, heatmaps, replay, exceptions, flags; and `more` of its settings. */
export const switchOn = (visit: Visit, more: object = {}): void => {
  const settings = {
    supportedCompression: [],
    surveys: [SURVEY],
    heatmaps: true,
    autocaptureExceptions: true,
    sessionRecording: { endpoint: '/s/' },
    hasFeatureFlags: true,
    ...more,
  };
  visit.on(
    ({ pathname }) => /\/array\/.*\/config\/?$/.test(pathname),
    () => json(settings),
  );
  visit.on(
    ({ pathname }) => pathname.startsWith('/flags'),
    ({ method }) =>
      method === 'POST' ? json({ ...settings, featureFlags: FLAGS, featureFlagPayloads: { nav: '{"items":2}' } }) : undefined,
  );
  visit.on(
    ({ pathname }) => pathname.startsWith('/api/surveys'),
    () => json({ surveys: [SURVEY] }),
  );
};

/** The events that have arrived, with all that they carry. */
export const eventsOf = (visit: Visit) => visit.sent().flatMap(unpackEvents);

/** What each of PostHog's features asks for or sends, as it looks on the wire. */
export type Feature = 'events' | 'replay' | 'surveys' | 'flags' | 'heatmaps' | 'exceptions';

/** Which features were heard of since `from` requests had been sent. */
export const heardOf = (visit: Visit, from = 0): Feature[] => {
  const requests = visit.sent().slice(from);
  const events = requests.flatMap(unpackEvents).map(({ event }) => `${event}`);
  const isOf = (feature: Feature): boolean => {
    const files: Partial<Record<Feature, RegExp>> = {
      replay: /recorder|\/s\//,
      surveys: /surveys/,
      flags: /\/flags/,
      exceptions: /exception-autocapture/,
    };
    const names: Partial<Record<Feature, RegExp>> = {
      events: /^(?!\$snapshot$|survey |\$\$heatmap$|\$exception$)/,
      replay: /^\$snapshot$/,
      surveys: /^survey /,
      heatmaps: /^\$\$heatmap$/,
      exceptions: /^\$exception$/,
    };
    const asked = requests.some(({ url }) => url.hostname.includes('posthog') && files[feature]?.test(url.pathname));
    return asked || events.some((name) => names[feature]?.test(name));
  };
  return (['events', 'replay', 'surveys', 'flags', 'heatmaps', 'exceptions'] as const).filter(isOf);
};

/** A click, at once: nothing here asks where on the screen it was. */
export const click = (visit: Visit): Promise<void> =>
  visit.page.evaluate(() => document.querySelector<HTMLElement>('#work')?.click());

/** Uses the page so that every feature has something to say: clicks, moves, routes, errors, the site's own calls. */
export const useNow = async (visit: Visit): Promise<void> => {
  await visit.page.mouse.move(150, 80);
  await visit.page.mouse.move(250, 90);
  await visit.page.evaluate(() => {
    document.querySelector<HTMLElement>('#work')?.click();
    const { posthog } = window as unknown as { posthog: Record<string, ((...args: unknown[]) => unknown) | undefined> };
    posthog.capture?.('used');
    posthog.identify?.('ada');
    posthog.captureException?.(new Error('caught'));
    posthog.reloadFeatureFlags?.();
    posthog.getSurveys?.(() => {}, true);
    history.pushState({}, '', `${location.pathname}?route=${history.length}`);
    // Not by a timer: whoever moves the page's clock would be told.
    queueMicrotask(() => {
      throw new Error('uncaught');
    });
  });
};

/** And lets time go by until it would have been sent. */
export const useAll = async (visit: Visit): Promise<void> => {
  await useNow(visit);
  await visit.pass(6000);
};

/** The names of the events that have arrived; of one project, where its key is given. */
export const namesOf = (visit: Visit, token?: string): string[] =>
  eventsOf(visit)
    .filter(({ properties }) => !token || properties?.token === token)
    .map(({ event }) => `${event}`);

export const decide = (visit: Visit, choice: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);

/** Captures an event through what a gate, the first one unless said, shows to the app. */
export const capture = (visit: Visit, name: string, gate = 0): Promise<void> =>
  visit.page.evaluate(
    ([name, gate]) => {
      const { gates } = window as unknown as { gates: { posthog: { capture(name: string): void } }[] };
      gates[gate]?.posthog.capture(name);
    },
    [name, gate] as const,
  );

/** Lets time go by until these events have arrived. */
export const expectEvents = async (visit: Visit, expected: string | readonly string[], token?: string): Promise<void> => {
  await expect
    .poll(async () => {
      await visit.pass(3000);
      return namesOf(visit, token);
    })
    .toEqual(expect.arrayContaining([expected].flat()));
};

/** By whom PostHog knows the visitor on this device. */
export const idOf = (visit: Visit, token = 'phc_test'): Promise<string | undefined> =>
  visit.page.evaluate((token) => JSON.parse(localStorage.getItem(`ph_${token}_posthog`) ?? '{}').distinct_id, token);

/** What a request bears that the page makes to its own server just now. */
export const ownHeaders = async (visit: Visit): Promise<Readonly<Record<string, unknown>>> => {
  await visit.page.evaluate(async () => void (await fetch('/api')));
  const own = visit.sent().filter(({ url }) => url.pathname === '/api');
  return own.at(-1)?.headers ?? {};
};
