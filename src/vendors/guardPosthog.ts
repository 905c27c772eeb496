import type { PosthogClient, PosthogFeatures } from './gatePosthog.js';

/** What goes with a feature, whatever an app calls: what says who somebody is, or describes them, goes with events. */
const BELONG: Partial<Record<keyof PosthogFeatures, string>> = {
  events:
    'identify alias group setPersonProperties unsetPersonProperties createPersonProfile setPersonPropertiesForFlags setGroupPropertiesForFlags captureLog',
  flags: 'getEarlyAccessFeatures',
};
/** PostHog's own notes, among what goes with all that is sent from then on. */
const ITS_OWN = /^(\$|distinct_id$)/;

/** A request that the client is about to make, other than for its events. */
interface Request {
  readonly url: string;
  callback?(response: { readonly statusCode: number }): void;
}
type Method = (...args: unknown[]) => unknown;

/** What it asks of whoever uses it. */
export interface Permission {
  isOn(feature: keyof PosthogFeatures): boolean;
  /** Whether it may ask this address for something, or tell it. */
  passes(address: string): boolean;
}

/** Puts the client's own methods under what is on: an app may hold them in its own hands. */
export const guardPosthog = (client: PosthogClient, { isOn, passes }: Permission): void => {
  const methods = client as unknown as Record<string, Method | undefined>;
  const guard = (names: string, call: (method: Method, ...args: unknown[]) => unknown): void => {
    for (const name of names.split(' ')) {
      const method = methods[name]?.bind(client);
      if (method) methods[name] = (...args) => call(method, ...args);
    }
  };
  for (const [feature, names] of Object.entries(BELONG)) {
    guard(names, (method, ...args) => (isOn(feature as keyof PosthogFeatures) ? method(...args) : undefined));
  }
  guard('register register_once register_for_session', (method, properties, ...args) => {
    const kept = Object.entries(properties ?? {}).filter(([name]) => isOn('events') || ITS_OWN.test(name));
    return method(Object.fromEntries(kept), ...args);
  });
  // Of what it must not ask it hears that it may not: it keeps nothing to ask, or tell, again.
  guard('_send_request', (method, request) => {
    const { url, callback } = request as Request;
    return passes(url) ? method(request) : callback?.({ statusCode: 403 });
  });
};
