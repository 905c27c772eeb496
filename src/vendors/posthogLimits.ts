import type { Bounds, PosthogSettings } from './gatePosthog.js';

/** What says who somebody is, what they belong to, or which advertisement brought them here. */
const LINKS = /^\$(set|group|session_entry)/;

/**
 * What may leave of an event: of addresses nothing behind the question mark, where advertisements leave their marks.
 */
const withinLimits = (name: string, value: unknown): unknown =>
  LINKS.test(name) ? undefined : ((value as Partial<string> | null)?.replace?.(/^(\w+:[^?#]*).*/, '$1') ?? value);

/** What of a site's own configuration concerns how visits are counted, and names nobody and keeps nothing. */
const HARMLESS =
  /^(ui_host|defaults|capture_page(view|leave)|autocapture|rageclick|opt_out_useragent_filter|custom_blocked_useragents|request_batching|disable_compression|property_denylist|debug)$/;

/** The site's configuration as far as it counts within limits: nothing that names a visitor, or is handed the client. */
const withinReach = (config: object = {}): object =>
  Object.fromEntries(Object.entries(config).filter(([name]) => HARMLESS.test(name)));

/**
 * How PostHog is begun where audience measurement is exempt from consent. Counting visits is all that it may do then: no
 * profile of a person, no replay, nothing kept on the device, no link to advertisements (PECR sch. A1 para. 5; CNIL
 * guidelines 2020-091, art. 5); and nothing that the project's settings would switch on from afar, such as surveys,
 * heatmaps or experiments (https://posthog.com/docs/libraries/js/config).
 */
const LIMITS = {
  person_profiles: 'never',
  persistence: 'memory',
  save_campaign_params: false,
  advanced_disable_flags: true,
  disable_external_dependency_loading: true,
  disable_session_recording: true,
  disable_surveys: true,
  disable_conversations: true,
  disable_product_tours: true,
  disable_web_experiments: true,
  opt_in_site_apps: false,
  capture_heatmaps: false,
  capture_dead_clicks: false,
  capture_exceptions: false,
  mask_all_text: true,
  mask_all_element_attributes: true,
  before_send: (event: unknown) => JSON.parse(JSON.stringify(event, withinLimits)),
};

/** What would undo a limit, on the client itself, which an app may hold in its own hands. */
const WIDENING = ['set_config', 'startSessionRecording', 'startExceptionAutocapture', 'opt_in_capturing'];

export const createBounds = ({ config, purpose = 'analytics' }: PosthogSettings): Bounds => ({
  config: () => ({ ...withinReach(config), ...LIMITS }),
  // What a page can call of it then: what counts, and what describes the page.
  plays: (method) => /^(capture|register|register_once|unregister|reset)$/.test(method),
  allows: () => false,
  keep(client, verdicts) {
    for (const method of WIDENING) Reflect.set(client, method, () => {});
    const { config } = client;
    // Shut by a withdrawal; it is not told of a new one.
    if (config.fetch_options.method) config.fetch_options = {};
    const { reason, granted } = verdicts[purpose.split('|')[0]!] ?? {};
    if (granted || reason === 'exempt') return;
    // Another purpose may keep the gate open: not this.
    client.__loaded = false;
    client._handle_unload?.();
    config.fetch_options.method = 'TRACE';
  },
});
