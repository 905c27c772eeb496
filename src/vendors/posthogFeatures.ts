import type { Verdicts } from '../types.js';
import { ACTS_ALONE } from './actsAlone.js';
import { asksSettings } from './asksSettings.js';
import { endSurveys } from './endSurveys.js';
import { ADDRESSES, EVENTS, featureOf } from './featureOf.js';
import type { Bounds, PosthogClient, PosthogFeatures, PosthogSettings } from './gatePosthog.js';
import { type Event, guardPosthog } from './guardPosthog.js';
import { heldAs } from './heldAs.js';
import { joinVisitor } from './joinVisitor.js';
import { startLate } from './startLate.js';
import { sweepStorage } from './sweepStorage.js';

type Feature = keyof PosthogFeatures;
const FEATURES: readonly Feature[] = ['events', 'replay', 'surveys', 'flags', 'heatmaps', 'exceptions'];
type Config = Record<string, unknown>;

type BeforeSend = (event: Event | null) => Event | null;

/** Where PostHog keeps, beside the visitor's id and as long, what was on when it last ran, on whichever page. */
const LAST_ON = '$minima_consent_on';

/** From then on PostHog counts a change of the address as a page view, unless told otherwise. https://posthog.com/docs/libraries/js/config */
const COUNTS_ROUTES = /^(2025-(0[5-9]|1)|202[6-9]|20[3-9])/;

/** What no app says, whose configuration is the gate's: by this name it is told from the app's. */
const GATES_OWN = { opt_out_capturing_by_default: false };

/** Lets nothing out any more that is being compressed, as the gate does: its own options tell when it would have left. */
const shut = ({ config }: PosthogClient): void => {
  const told = config.fetch_options;
  config.fetch_options = { ...told };
  told.method = 'TRACE';
};

/** PostHog keeps in storage alone what is a single feature's. Where that is blocked it holds nothing. */
const dropKeys = (names: RegExp): void => {
  try {
    sweepStorage(localStorage, names);
    sweepStorage(sessionStorage, names);
  } catch {}
};

/** What it uses of posthog-js besides. */
interface Client extends PosthogClient {
  pageViewManager?: { destroy?(): void } | undefined;
  readonly persistence?: { readonly props: Record<string, unknown> };
  unregister(name: string): void;
  readonly heatmaps?: { getAndClearBuffer?(): void } | undefined;
  readonly logs?: { reset?(): void; loadIfEnabled?(): void } | undefined;
}

/** Forgets what PostHog has answered for this visitor's flags, which goes with all that is sent. */
const forgetFlags = (client: Client): void => {
  for (const name in client.persistence?.props) if (/^\$.*flag/.test(name)) client.unregister(name);
  client.featureFlags?.reset?.();
};

/** Takes back what features that have ended keep, and show. */
const takeBack = (client: Client, ended: readonly Feature[]): void => {
  if (ended.includes('replay')) dropKeys(/^ph_replay_/);
  if (ended.includes('flags')) forgetFlags(client);
  if (!ended.includes('surveys')) return;
  endSurveys(client);
  dropKeys(/^lastSeenSurvey|Survey_/);
};

/** Makes somebody new of the visitor, also of what PostHog keeps in mind: the page view, whose id all that follows bears, and clicks. */
const forgetVisitor = (client: Client): void => {
  client.reset(true);
  client.heatmaps?.getAndClearBuffer?.();
  const { pageViewManager: old } = client;
  old?.destroy?.();
  if (old) client.pageViewManager = new (old.constructor as new (client: Client) => typeof old)(client);
};

/** Begins on this page what it could not begin with; of a page that has been counted, no view. */
const begin = (client: Client, begun: readonly Feature[], isCounted: boolean): void => {
  if (!begun.includes('events')) return;
  // Lines and counts that it has gathered meanwhile.
  client.logs?.reset?.();
  client.metrics?.reset?.();
  startLate(client);
  if (isCounted) return;
  // The page view that it has not sent. It announces nothing, and keeps no answer.
  client.opt_in_capturing({ captureEventName: false });
  client.clear_opt_in_out_capturing();
};

/** What feature flags are as long as PostHog cannot be asked, by npm and by the script tag. */
interface Flagged extends PosthogSettings {
  readonly flags?: object | undefined;
  readonly flagPayloads?: object | undefined;
}

/**
 * Lets each feature of PostHog run only as far as its own purpose is granted, while it runs. An event leaves only with its
 * feature. What a feature would fetch is not fetched, and it starts and stops where the page stands. Identities, and what
 * describes a visitor, belong to events: when these are withdrawn, the visitor is somebody new.
 * https://posthog.com/docs/libraries/js/config
 */
export const createBounds = ({ config, purpose = 'analytics', features, flags, flagPayloads }: Flagged): Bounds => {
  /** What the site wants, whatever is granted. */
  const site: Config = {};
  let verdicts: Verdicts = {};
  /** What was on when the client was last told. */
  let on: readonly Feature[] | undefined;
  let kept: PosthogClient | undefined;
  /** How often something was withdrawn by the time that an event was captured: what waits is not sent after another time. */
  const captured = new WeakMap<Event, number>();
  let withdrawals = 0;
  /** Whether this page has been counted, by whichever client: each of them would count it. */
  let isCounted = false;

  const purposeOf = (feature: Feature): string =>
    features?.[feature] ?? (feature === 'exceptions' && verdicts.errors ? 'errors' : purpose.split('|')[0]!);
  const isOn = (feature: Feature): boolean => verdicts[purposeOf(feature)]?.granted === true;

  const passes = (address: string): boolean => asksSettings(address) || isOn(featureOf(ADDRESSES, address.split('?')[0]!));

  /** Asked before the site amends an event, and of what it has made of it. */
  const letOut: BeforeSend = (event) => {
    if (!event || !isOn(featureOf(EVENTS, event.event))) return null;
    Reflect.deleteProperty(event.properties ?? {}, LAST_ON);
    captured.set(event, withdrawals);
    isCounted ||= event.event === '$pageview';
    return event;
  };
  const leaves = (event: Event): boolean =>
    (captured.get(event) ?? withdrawals) === withdrawals && isOn(featureOf(EVENTS, event.event));

  const siteFlags = () => {
    const { featureFlags, featureFlagPayloads } = { ...(site.bootstrap as Config) };
    return { featureFlags, featureFlagPayloads };
  };
  /** What PostHog is told of its features; what is undefined is left to the project's own settings. */
  const switches = (): Config => ({
    disable_session_recording: !isOn('replay') || !!site.disable_session_recording,
    disable_surveys: !isOn('surveys') || !!site.disable_surveys,
    advanced_disable_feature_flags: !isOn('flags') || !!site.advanced_disable_feature_flags,
    capture_heatmaps: isOn('heatmaps') ? (site.capture_heatmaps ?? site.enable_heatmaps) : false,
    // Dropped on its way out, the first page view would count as sent.
    capture_pageview:
      isOn('events') && (site.capture_pageview ?? (COUNTS_ROUTES.test(`${site.defaults}`) ? 'history_change' : true)),
    ...Object.fromEntries(Object.entries(ACTS_ALONE).map(([name, off]) => [name, isOn('events') ? site[name] : off])),
    // It says who the visitor is.
    segment: isOn('events') ? site.segment : null,
    before_send: [letOut, site.before_send ?? [], letOut].flat(),
  });

  /** Tells the client what is on. What nothing sets again is unset by hand. */
  const tell = (client: PosthogClient, more: Config | false): void => {
    const told: Config = { ...switches(), ...more };
    // Older versions cannot take it back: there its events are held, and its file.
    if (client.startExceptionAutocapture) told.capture_exceptions = isOn('exceptions') ? site.capture_exceptions : false;
    for (const name in told) if (told[name] === undefined) Reflect.deleteProperty(client.config, name);
    client.set_config({ ...told, ...GATES_OWN });
    if (isOn('exceptions')) client.exceptionObserver?.startIfEnabled?.();
  };

  /** Puts it under what is on, and under what the site wants. */
  const wrap = (client: PosthogClient): void =>
    guardPosthog(client, {
      isOn,
      passes,
      leaves,
      settle(given) {
        // What the gate says is not what the site wants.
        if (!('opt_out_capturing_by_default' in given)) Object.assign(site, given);
        return { ...given, ...switches() };
      },
    });

  /** Flags are the site's own as long as PostHog may not be asked. https://posthog.com/docs/feature-flags/testing */
  const answerFlags = ({ featureFlags }: PosthogClient, begun: boolean): void => {
    const given = siteFlags();
    const payloads = flagPayloads ?? given.featureFlagPayloads;
    const own = !isOn('flags') && { flags: flags ?? given.featureFlags, payloads };
    if (own || begun) featureFlags?.overrideFeatureFlags?.(own);
  };

  return {
    config(now) {
      verdicts = now;
      on = [];
      // What an app's own `init` says is known by now; what was set since goes on.
      Object.assign(site, config, { ...site });
      // The oldest versions would ask for flags to learn their settings.
      return {
        ...site,
        ...switches(),
        // Who the site says that the visitor is goes with events.
        bootstrap: (isOn('events') && site.bootstrap) || siteFlags(),
        // Before the app has it in hand.
        loaded(client: PosthogClient) {
          wrap(heldAs.get(client) ?? client);
          // One that is begun again takes the page for counted, whatever the last one might do.
          if (!isCounted) Object.assign(client.config, { capture_pageview: switches().capture_pageview });
          (site.loaded as typeof wrap | undefined)?.(client);
        },
        __preview_remote_config: true,
      };
    },
    plays: (method) => (isOn('events') ? !/^init|opt_/.test(method) : /^(captureException|onFeatureFlags)$/.test(method)),
    allows: passes,
    keep(client: Client, now) {
      verdicts = now;
      // Another one begins as on another page; the same one with nothing on.
      const last = client === kept ? on : undefined;
      // What was withdrawn on a page without the gate, or before anybody took note, ends now.
      const known = last ?? (client.get_property(LAST_ON) as readonly Feature[] | undefined);
      const before = known ?? FEATURES;
      const next = FEATURES.filter(isOn);
      const ended = before.filter((feature) => !next.includes(feature));
      const begun = next.filter((feature) => !before.includes(feature));
      kept = client;
      on = next;
      if (known && ended.length) withdrawals++;
      // With nothing on, the gate closes.
      if (!next.length || `${last}` === `${next}`) return;
      wrap(client);
      if (last && ended.length) shut(client);
      if (ended.includes('events')) {
        // What it has gathered, such as the end of a recording, goes with the visitor that it was of.
        verdicts = {};
        forgetVisitor(client);
        verdicts = now;
      }
      // Of a project's surveys it has been told when it would not hear.
      const here = last ? begun : [];
      if (here.includes('events')) joinVisitor(client);
      tell(client, here.includes('surveys') && { advanced_enable_surveys: true });
      takeBack(client, ended);
      client.register({ [LAST_ON]: next });
      answerFlags(client, begun.includes('flags'));
      // Older versions forget with the visitor that they were about to ask.
      if (next.includes('flags') && [...here, ...ended].some((feature) => /flags|events/.test(feature)))
        client.reloadFeatureFlags();
      begin(client, here, isCounted);
    },
  };
};
