import type { Verdicts } from '../types.js';
import type { Bounds, PosthogClient, PosthogFeatures, PosthogSettings } from './gatePosthog.js';
import { sweep } from './sweep.js';

type Feature = keyof PosthogFeatures;
const FEATURES: readonly Feature[] = ['events', 'replay', 'surveys', 'flags', 'heatmaps', 'exceptions'];
type Config = Record<string, unknown>;

/** An event as it is about to leave: https://posthog.com/docs/libraries/js/features#amending-or-sampling-events. */
interface Event {
  readonly event?: string;
}
type BeforeSend = (event: Event | null) => Event | null;

/** What its events, and the files that it fetches for itself, belong to; whatever is named nowhere is an event. */
const BELONGS: readonly (readonly [name: RegExp, feature: Feature])[] = [
  [/^\$snapshot$|recorder/, 'replay'],
  [/^survey |surveys/, 'surveys'],
  [/^\$\$heatmap$/, 'heatmaps'],
  [/^\$exception$|exception-autocapture/, 'exceptions'],
];
const featureOf = (name: string): Feature => BELONGS.find(([names]) => names.test(name))?.[1] ?? 'events';

/** What says who somebody is, or describes them: it goes with events. */
const ABOUT_VISITORS = [
  'identify',
  'alias',
  'group',
  'setPersonProperties',
  'unsetPersonProperties',
  'createPersonProfile',
  'setPersonPropertiesForFlags',
  'setGroupPropertiesForFlags',
  'captureLog',
];

/** From then on PostHog counts a change of the address as a page view, unless told otherwise. https://posthog.com/docs/libraries/js/config */
const COUNTS_ROUTES = /^(2025-(0[5-9]|1)|202[6-9]|20[3-9])/;

/** Lets go, unsent, of what waits to be sent; and with it of the little that might have been. */
const dropQueue = (client: PosthogClient): void => {
  client.__loaded = false;
  client._handle_unload?.();
  client.__loaded = true;
};

/** Takes away what surveys show, and have kept. */
const dropSurveys = (): void => {
  for (const shown of document.querySelectorAll('[class^="PostHogSurvey"], [class^="PostHogWidget"]')) shown.remove();
  sweep(/^lastSeenSurvey|Survey_/);
};

/**
 * Lets each feature of PostHog run only as far as its own purpose is granted, while it runs. An event leaves only with its
 * feature. What a feature would fetch is not fetched, and it starts and stops where the page stands. Identities, and what
 * describes a visitor, belong to events: when these are withdrawn, the visitor is somebody new.
 * https://posthog.com/docs/libraries/js/config
 */
export const createBounds = ({ config, purpose = 'analytics', features }: PosthogSettings): Bounds => {
  /** What the site wants, whatever is granted. */
  const site: Config = { ...config };
  let verdicts: Verdicts = {};
  /** What was on when the client was last told. */
  let on: readonly Feature[] | undefined;
  let setConfig: (config: Config) => void;

  const purposeOf = (feature: Feature): string =>
    features?.[feature] ?? (feature === 'exceptions' && verdicts.errors ? 'errors' : purpose.split('|')[0]!);
  const isOn = (feature: Feature): boolean => verdicts[purposeOf(feature)]?.granted === true;

  const beforeSend: BeforeSend = (event) => {
    let sent = event && isOn(featureOf(`${event.event}`)) ? event : null;
    for (const amend of [site.before_send ?? []].flat() as BeforeSend[]) sent &&= amend(sent);
    return sent;
  };

  /** What PostHog is told of its features; what is undefined is left to the project's own settings. */
  const switches = (): Config => ({
    disable_session_recording: !isOn('replay') || !!site.disable_session_recording,
    disable_surveys: !isOn('surveys') || !!site.disable_surveys,
    advanced_disable_feature_flags: !isOn('flags') || !!site.advanced_disable_feature_flags,
    capture_heatmaps: isOn('heatmaps') ? (site.capture_heatmaps ?? site.enable_heatmaps) : false,
    // Dropped on its way out, the first page view would count as sent.
    capture_pageview: isOn('events')
      ? (site.capture_pageview ?? (COUNTS_ROUTES.test(`${site.defaults}`) ? 'history_change' : true))
      : false,
    before_send: beforeSend,
  });

  /** Tells the client what is on. What nothing sets again is unset by hand. */
  const tell = (client: PosthogClient, more?: Config): void => {
    const told: Config = { ...switches(), ...more };
    // Older versions cannot take it back: there its events are held, and its file.
    if (client.startExceptionAutocapture) told.capture_exceptions = isOn('exceptions') ? site.capture_exceptions : false;
    for (const name in told) if (told[name] === undefined) Reflect.deleteProperty(client.config ?? {}, name);
    setConfig(told);
    if (isOn('exceptions')) client.exceptionObserver?.startIfEnabled?.();
  };

  /** Puts the client's own methods under what is on: an app may hold them in its own hands. */
  const wrap = (client: PosthogClient): void => {
    const methods = client as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>;
    for (const name of ABOUT_VISITORS) {
      const method = methods[name]?.bind(client);
      if (method) methods[name] = (...args) => (isOn('events') ? method(...args) : undefined);
    }
    setConfig = client.set_config.bind(client);
    client.set_config = (given) => {
      Object.assign(site, given);
      setConfig({ ...given, ...switches() });
    };
  };

  return {
    config(now) {
      verdicts = now;
      // The oldest versions would ask for flags to learn their settings.
      return { ...site, ...switches(), __preview_remote_config: true };
    },
    plays: (method) => (isOn('events') ? !/^init|opt_/.test(method) : /^(captureException|onFeatureFlags)$/.test(method)),
    allows: (script) => isOn(featureOf(script)) || /\/config/.test(script),
    keep(client, now) {
      verdicts = now;
      const before = on;
      const next = FEATURES.filter(isOn);
      on = next;
      // With nothing on, the gate closes.
      if (!next.length || (before && `${before}` === `${next}`)) return;
      if (!before) wrap(client);
      const ends = (feature: Feature): boolean => !!before?.includes(feature) && !next.includes(feature);
      const begins = (feature: Feature): boolean => !!before && !before.includes(feature) && next.includes(feature);
      if (FEATURES.some(ends)) dropQueue(client);
      // Of a project's surveys it has been told when it would not hear.
      tell(client, begins('surveys') && !site.disable_surveys ? { advanced_enable_surveys: true } : {});
      if (ends('replay')) sweep(/^ph_replay_/);
      if (ends('surveys')) dropSurveys();
      if (ends('events')) client.reset(true);
      if (begins('flags')) client.reloadFeatureFlags();
      if (!begins('events')) return;
      // The page view that it has not sent. It announces nothing, and keeps no answer.
      client.opt_in_capturing({ captureEventName: false });
      client.clear_opt_in_out_capturing();
    },
  };
};
