import type { VendorFacts } from '../facts.js';
import { cancelScript } from './cancelScript.js';
import { defineVendor } from './defineVendor.js';
import type { SdkOptions } from './effect.js';
import { HTTPS_ADDRESS } from './httpsAddress.js';

export const mixpanel: VendorFacts<'analytics'> = {
  id: 'mixpanel',
  name: 'Mixpanel',
  purpose: 'analytics',
  recipients: ['Mixpanel, Inc. (USA)'],
  privacyUrl: 'https://mixpanel.com/legal/privacy-policy/',
  docs: [
    'https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript',
    'https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript/javascript-replay',
    'https://docs.mixpanel.com/docs/privacy/protecting-user-data',
  ],
  stops: 'live',
  keys: {
    cookies: { 'mp_*_mixpanel': 365, '__mp_opt_in_out_*': 365, mp_optout: 365 },
    local: ['mp_*_mixpanel', '__mp_opt_in_out_*', '__mpq_*'],
    session: ['mp_tab_id_*', 'mp_gen_new_tab_id_*'],
    databases: ['mixpanelBrowserDb', 'mixpanelFlagsDb'],
    refusals: ['__mp_opt_in_out_*', 'mp_optout'],
  },
};

export interface MixpanelOptions<Id extends string = string> extends SdkOptions<Id> {
  /** Where events go: `https://api-eu.mixpanel.com`, `https://api-in.mixpanel.com`, or a proxy; the USA unless given. */
  readonly host?: string | undefined;
  /** More of its own configuration (https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript#configuration). */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
}

/** What can be said to it before its script is there, as in its own snippet. */
const METHODS =
  'disable time_event track track_pageview track_links track_forms track_with_groups add_group set_group remove_group register register_once alias unregister identify name_tag set_config reset opt_in_tracking opt_out_tracking has_opted_in_tracking has_opted_out_tracking clear_opt_in_out_tracking start_batch_senders start_session_recording stop_session_recording';
const PEOPLE = 'set set_once unset increment append union track_charge clear_charges delete_user remove';
const GROUP = 'remove set set_once union unset delete';

/** No address at all: what is to be fetched from there is refused by the browser (https://url.spec.whatwg.org/#host-parsing). */
const NOWHERE = 'http://[';

/**
 * Where recordings go, which have no such hook: nowhere after a withdrawal. Its recorder sends what is left when it is stopped,
 * and asks for the address each time.
 */
const recordingsTo = (host: unknown, isGranted: () => boolean): object => ({
  toString: () => (isGranted() ? host : NOWHERE),
});

/** A recorder that is still on its way would begin when it comes. */
const cancelRecorder = (address: unknown): void => {
  for (const { src } of document.scripts) if (src.includes((address || 'mixpanel-recorder') as string)) cancelScript(src);
};

type Config = Readonly<Record<string, unknown>>;
type Api = unknown[] & Record<string, (...args: unknown[]) => unknown>;
type Hooks = Readonly<Record<string, unknown>>;

/** Its own hooks, and after them one that lets nothing out after a withdrawal: its own memory of that is removed. */
const withDoor = (hooks: Hooks | undefined, isGranted: () => boolean): Hooks => {
  const pass = (data: unknown): unknown => (isGranted() ? data : null);
  const doors = ['events', 'people', 'groups'].map((what) => {
    const hook = `before_send_${what}`;
    return [hook, [...[hooks?.[hook] ?? []].flat(), pass]];
  });
  return { ...hooks, ...Object.fromEntries(doors) };
};

/** Mixpanel behind consent: opted out after a withdrawal, and somebody new with the next grant. */
export const mixpanelGate = /* @__PURE__ */ defineVendor<Api, MixpanelOptions>(mixpanel, {
  api: 'mixpanel',
  shapes: { id: [/^\w+$/, 'the token of a project'], host: HTTPS_ADDRESS },
  isAlone: true,
  src: () => 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
  stub() {
    const people: unknown[] = [];
    const accounts: unknown[] = [];
    const keepIn = (queue: unknown[], names: string, pack = (call: unknown[]): unknown => call) =>
      Object.fromEntries(
        names.split(' ').map((name) => [name, (...args: unknown[]) => void queue.push(pack([name, ...args]))]),
      );
    const queue: unknown[] = [];
    return Object.assign(queue, keepIn(queue, METHODS), {
      // Kept without a word of `people`, which has these names to itself.
      ...keepIn(people, PEOPLE),
      people: Object.assign(people, keepIn(people, PEOPLE)),
      get_group: (...args: unknown[]) => keepIn(queue, GROUP, (call) => [['get_group', ...args], call]),
      init: (id: unknown, config: unknown) => void accounts.push([id, config, 'mixpanel']),
      _i: accounts,
      __SV: 1.2,
    }) as unknown as Api;
  },
  begin(api, { id, host, config, isGranted }) {
    const hosts = config?.api_hosts as Config | undefined;
    const everything = config?.api_host || host || 'https://api-js.mixpanel.com';
    api.init?.(id, {
      ...(host && { api_host: host }),
      ...config,
      api_hosts: { ...hosts, record: recordingsTo(hosts?.record || everything, isGranted) },
      hooks: withDoor(config?.hooks as Hooks | undefined, isGranted),
    });
  },
  // Before an answer; after that it is told what its own snippet would tell it.
  isOurs: ([method]) => /opt(ed)?_(in|out)/.test(method),
  isEarly: ([method]) => method === 'set_config',
  // Not `opt_in_tracking`, which would be an event of its own; and whoever has opted out by a call of the page stays so.
  resume(api) {
    if (!api.has_opted_out_tracking?.()) api.clear_opt_in_out_tracking?.();
    api.reset?.();
  },
  // Unless told otherwise it would remove the visitor's profile too, and remember this as if the page had said it.
  revoke(api, page, _arrived, { config }) {
    if (!page.__mp_recorder) cancelRecorder(config?.recorder_src);
    if (api.has_opted_out_tracking?.()) return;
    api.opt_out_tracking?.({ delete_user: false });
    api.clear_opt_in_out_tracking?.({ enable_persistence: false });
  },
});
