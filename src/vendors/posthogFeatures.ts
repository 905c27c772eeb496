import type { Verdicts } from '../types.js';
import type { Bounds, PosthogClient, PosthogFeatures, PosthogSettings } from './gatePosthog.js';
import { guardPosthog } from './guardPosthog.js';
import { sweepStorage } from './sweepStorage.js';

type Feature = keyof PosthogFeatures;
const FEATURES: readonly Feature[] = ['events', 'replay', 'surveys', 'flags', 'heatmaps', 'exceptions'];
type Config = Record<string, unknown>;

/** An event as it is about to leave: https://posthog.com/docs/libraries/js/features#amending-or-sampling-events. */
interface Event {
  readonly event?: string;
  readonly properties?: object;
}
type BeforeSend = (event: Event | null) => Event | null;

/** What its events, and the addresses that it turns to by itself, belong to; whatever is named nowhere is an event. */
const BELONGS: readonly (readonly [name: RegExp, feature: Feature])[] = [
  [/^\$snapshot$|recorder/, 'replay'],
  [/^survey |surveys/, 'surveys'],
  [/\/flags|early_access|^\$feature_flag/, 'flags'],
  [/^\$\$heatmap$/, 'heatmaps'],
  [/^\$exception$|exception-autocapture/, 'exceptions'],
];
const featureOf = (name: string): Feature => BELONGS.find(([names]) => names.test(name))?.[1] ?? 'events';

/** Of addresses, the project's settings, and where events go that have been let out one by one. */
const OPEN = /\/(config(\.js)?|e|s|batch)\/?(\?|$)/;

/** Where PostHog keeps, beside the visitor's id and as long, what was on when it last ran, on whichever page. */
const LAST_ON = '$minima_consent_on';

/** From then on PostHog counts a change of the address as a page view, unless told otherwise. https://posthog.com/docs/libraries/js/config */
const COUNTS_ROUTES = /^(2025-(0[5-9]|1)|202[6-9]|20[3-9])/;

/** Lets go, unsent, of what waits to be sent, or to be tried again; and with it of the little that might have been. */
const dropQueue = (client: PosthogClient): void => {
  client.__loaded = false;
  client._handle_unload?.();
  client.__loaded = true;
};

/** And of what is being compressed, as the gate does. Its own options tell when it would have left. */
const dropAll = (client: PosthogClient): void => {
  dropQueue(client);
  const { config } = client;
  const told = config.fetch_options;
  config.fetch_options = { ...told };
  Object.defineProperty(told, 'method', {
    enumerable: true,
    get() {
      // It would be tried again.
      setTimeout(dropQueue, 0, client);
      return 'TRACE';
    },
  });
};

/** PostHog keeps in storage alone what is a single feature's. Where that is blocked it holds nothing. */
const dropKeys = (names: RegExp): void => {
  try {
    sweepStorage(localStorage, names);
    sweepStorage(sessionStorage, names);
  } catch {}
};

/** Takes away what surveys show, and have kept. */
const dropSurveys = (): void => {
  for (const shown of document.querySelectorAll('[class^="PostHogSurvey"], [class^="PostHogWidget"]')) shown.remove();
  dropKeys(/^lastSeenSurvey|Survey_/);
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
  const site: Config = { ...config };
  let verdicts: Verdicts = {};
  /** What was on when the client was last told. */
  let on: readonly Feature[] | undefined;
  let setConfig: ((config: Config) => void) | undefined;

  const purposeOf = (feature: Feature): string =>
    features?.[feature] ?? (feature === 'exceptions' && verdicts.errors ? 'errors' : purpose.split('|')[0]!);
  const isOn = (feature: Feature): boolean => verdicts[purposeOf(feature)]?.granted === true;

  const passes = (address: string): boolean => OPEN.test(address) || isOn(featureOf(address));

  const beforeSend: BeforeSend = (event) => {
    Reflect.deleteProperty(event?.properties ?? {}, LAST_ON);
    let sent = event && isOn(featureOf(`${event.event}`)) ? event : null;
    for (const amend of [site.before_send ?? []].flat() as BeforeSend[]) sent &&= amend(sent);
    return sent;
  };

  const siteFlags = () => {
    const { featureFlags, featureFlagPayloads } = { ...(site.bootstrap as Config) };
    return { featureFlags, featureFlagPayloads };
  };
  const ifEvents = (value: unknown): unknown => (isOn('events') ? value : null);

  /** What PostHog is told of its features; what is undefined is left to the project's own settings. */
  const switches = (): Config => ({
    disable_session_recording: !isOn('replay') || !!site.disable_session_recording,
    disable_surveys: !isOn('surveys') || !!site.disable_surveys,
    advanced_disable_feature_flags: !isOn('flags') || !!site.advanced_disable_feature_flags,
    capture_heatmaps: isOn('heatmaps') ? (site.capture_heatmaps ?? site.enable_heatmaps) : false,
    // Dropped on its way out, the first page view would count as sent.
    capture_pageview:
      isOn('events') && (site.capture_pageview ?? (COUNTS_ROUTES.test(`${site.defaults}`) ? 'history_change' : true)),
    // What puts its ids on the page's own requests, by its names of all versions.
    tracing_headers: ifEvents(site.tracing_headers),
    addTracingHeaders: ifEvents(site.addTracingHeaders),
    __add_tracing_headers: ifEvents(site.__add_tracing_headers),
    before_send: beforeSend,
  });

  /** Tells the client what is on. What nothing sets again is unset by hand. */
  const tell = (client: PosthogClient, more?: Config): void => {
    const told: Config = { ...switches(), ...more };
    // Older versions cannot take it back: there its events are held, and its file.
    if (client.startExceptionAutocapture) told.capture_exceptions = isOn('exceptions') ? site.capture_exceptions : false;
    for (const name in told) if (told[name] === undefined) Reflect.deleteProperty(client.config, name);
    setConfig?.(told);
    if (isOn('exceptions')) client.exceptionObserver?.startIfEnabled?.();
  };

  /** Once, before the app has it in hand. */
  const wrap = (client: PosthogClient): void => {
    if (setConfig) return;
    const set = client.set_config.bind(client);
    setConfig = set;
    guardPosthog(client, { isOn, passes });
    client.set_config = (given) => {
      // What the gate says is not what the site wants.
      if (!('opt_out_capturing_by_default' in given)) Object.assign(site, given);
      set({ ...given, ...switches() });
    };
  };

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
      // The oldest versions would ask for flags to learn their settings.
      return {
        ...site,
        ...switches(),
        // Who the site says that the visitor is goes with events.
        bootstrap: (isOn('events') && site.bootstrap) || siteFlags(),
        loaded(client: PosthogClient) {
          wrap(client);
          (site.loaded as typeof wrap | undefined)?.(client);
        },
        __preview_remote_config: true,
      };
    },
    plays: (method) => (isOn('events') ? !/^init|opt_/.test(method) : /^(captureException|onFeatureFlags)$/.test(method)),
    allows: passes,
    keep(client, now) {
      verdicts = now;
      const last = on;
      const next = FEATURES.filter(isOn);
      on = next;
      // With nothing on, the gate closes.
      if (!next.length || (last && `${last}` === `${next}`)) return;
      wrap(client);
      // What was withdrawn on a page without the gate, or before anybody took note, ends now.
      const before = last ?? (client.get_property(LAST_ON) as readonly Feature[] | undefined) ?? FEATURES;
      const ends = (feature: Feature): boolean => before.includes(feature) && !next.includes(feature);
      const began = (feature: Feature): boolean => !before.includes(feature) && next.includes(feature);
      const begins = (feature: Feature): boolean => !!last && began(feature);
      if (last && FEATURES.some(ends)) dropAll(client);
      // Of a project's surveys it has been told when it would not hear.
      tell(client, begins('surveys') && !site.disable_surveys ? { advanced_enable_surveys: true } : {});
      if (ends('replay')) dropKeys(/^ph_replay_/);
      if (ends('surveys')) dropSurveys();
      if (ends('events')) client.reset(true);
      client.register({ [LAST_ON]: next });
      answerFlags(client, began('flags'));
      if (begins('flags')) client.reloadFeatureFlags();
      if (!begins('events')) return;
      // Lines and counts that it has gathered meanwhile.
      client.logs?.reset?.();
      client.metrics?.reset?.();
      // The page view that it has not sent. It announces nothing, and keeps no answer.
      client.opt_in_capturing({ captureEventName: false });
      client.clear_opt_in_out_capturing();
    },
  };
};
