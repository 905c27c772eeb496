import { posthogApp } from './posthogApp.js';
import type { Visit, VisitOptions } from './site/visit.js';

/* A second project that an app begins beside the first. */

/** By what an app begins it. */
export type By = 'instance' | 'posthog' | 'library';

/** What an app calls of a project. */
export interface Told {
  capture(name: string): void;
}
/** What an app has of PostHog. */
export interface App extends Told {
  init(key: string, config: object, name: string): Told;
  readonly second: Told;
}

export const OWN = { api_host: 'http://eu.i.posthog.com', opt_out_useragent_filter: true };
export const both = (granted: boolean) => ({ analytics: granted, marketing: granted });

/** Begins a second project, and keeps what that returns. */
export const beginSecond = (visit: Visit, by: By): Promise<void> =>
  visit.page.evaluate(
    ([by, own]) => {
      const app = (window as unknown as Record<string, App>)[by] as App;
      Object.assign(window, { begun: app.init('phc_two', own, 'second') });
    },
    [by, OWN] as const,
  );

/** A page with an app that has an instance in a gate. */
export const withInstance = (
  instance: string,
  oldest = false,
  ...more: readonly Readonly<Record<string, unknown>>[]
): VisitOptions => posthogApp({ gates: [{ options: {}, instance, oldest }, ...more] });
