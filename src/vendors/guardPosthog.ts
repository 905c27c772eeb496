import { EVENTS, featureOf } from './featureOf.js';
import { type FlagListener, tellFlags } from './flagAnswers.js';
import type { PosthogClient, PosthogFeatures } from './gatePosthog.js';

/** What goes with a feature, whatever an app calls: what says who somebody is, or describes them, goes with events. */
const BELONG: Partial<Record<keyof PosthogFeatures, string>> = {
  events:
    'identify alias group setPersonProperties unsetPersonProperties createPersonProfile setPersonPropertiesForFlags setGroupPropertiesForFlags captureLog',
  flags: 'getEarlyAccessFeatures',
};
/** PostHog's own notes, among what goes with all that is sent from then on. */
const ITS_OWN = /^(\$|distinct_id$)/;

/** An event as it is about to leave: https://posthog.com/docs/libraries/js/features#amending-or-sampling-events. */
export interface Event {
  readonly event: string;
  readonly properties?: object;
}

/** A request that the client is about to make, for events, one or many, or for anything else. */
interface Request {
  readonly url: string;
  readonly data?: unknown;
  callback?(response: { readonly statusCode: number }): void;
}
type Method = (...args: unknown[]) => unknown;

/** Calls a method of the client's own, or does not. */
type Call = (method: Method, ...args: unknown[]) => unknown;

/** What it asks of whoever uses it. */
export interface Permission {
  isOn(feature: keyof PosthogFeatures): boolean;
  /** Whether it may ask this address for something, or tell it. */
  passes(address: string): boolean;
  /** Whether an event may leave that has been on its way since it was captured. */
  leaves(event: Event): boolean;
  /** What it is told where somebody sets this. */
  settle(given: object): object;
}

/** Those whose methods are under what is on. */
const guarded = new WeakSet<object>();

/**
 * Puts the client's own methods under what is on: an app may hold them in its own hands. Once for each client, and for each
 * of the queues that one has had: an instance of the app's gets a new one with each grant.
 */
export const guardPosthog = (client: PosthogClient, { isOn, passes, leaves, settle }: Permission): void => {
  const guard = (owner: object, names: string, call: Call): void => {
    const methods = owner as Record<string, Method | undefined>;
    for (const name of names.split(' ')) {
      const method = methods[name]?.bind(owner);
      if (method) methods[name] = (...args) => call(method, ...args);
    }
  };
  const isNew = (owner: object): boolean => !guarded.has(owner) && !!guarded.add(owner);
  // What was let out before may have been refused since. It hears that it may not: it keeps nothing to ask, or tell, again.
  const send: Call = (method, request, ...args) => {
    const { url, data, callback } = request as Request;
    const events = [data].flat().filter((item): item is Event => !!(item as Partial<Event> | undefined)?.event);
    const left = events.filter(leaves);
    if (events.length ? !left.length : !passes(url)) return callback?.({ statusCode: 403 });
    return method(left.length < events.length ? { ...(request as Request), data: left } : request, ...args);
  };
  // Where every event passes, at its first try and at any other, in 1.300 as in 1.449.
  const retries = Object.values(client).find((part) => part?.retriableRequest) ?? {};
  if (isNew(retries)) {
    guard(retries, 'retriableRequest', send);
    // Versions whose other way out has no name let what waits here go by it as the page is left: there it waits on.
    if (!('_send_request' in client)) guard(retries, 'unload', () => {});
  }
  if (!isNew(client)) return;
  guard(client, '_send_request', send);
  // Who listens would wait for an answer that is not asked for: the site's own is there.
  guard(client, 'onFeatureFlags', (method, listener) => {
    const { featureFlags } = client;
    const stop = method(listener);
    if (!isOn('flags') && featureFlags?.hasLoadedFlags === false)
      tellFlags(listener as FlagListener, featureFlags.getFlagVariants?.());
    return stop;
  });
  guard(client, 'set_config', (method, given) => method(settle(given as object)));
  for (const [feature, names] of Object.entries(BELONG)) {
    guard(client, names, (method, ...args) => (isOn(feature as keyof PosthogFeatures) ? method(...args) : undefined));
  }
  // Of what else is sent, the project's apps, once they run, are told nothing.
  const { siteApps } = client;
  let apps = siteApps?.apps;
  if (siteApps) {
    Object.defineProperty(siteApps, 'apps', {
      get: () => (isOn('events') ? apps : {}),
      set: (next) => {
        apps = next;
      },
    });
  }
  // It would count, and keep, some of what it puts together and then may not send.
  guard(client, 'capture', (method, name, ...args) => (isOn(featureOf(EVENTS, `${name}`)) ? method(name, ...args) : undefined));
  guard(client, 'register register_once register_for_session', (method, properties, ...args) => {
    const kept = Object.entries(properties ?? {}).filter(([name]) => isOn('events') || ITS_OWN.test(name));
    return method(Object.fromEntries(kept), ...args);
  });
};
