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

type Config = Readonly<Record<string, unknown>>;

interface Instance {
  config: Config;
  init(id: unknown, config: Config, name?: string): void;
  set_config(config: Config): void;
  has_opted_out_tracking(options?: object): boolean;
  opt_out_tracking(options: object): void;
  clear_opt_in_out_tracking(options?: object): void;
  reset(): void;
}

/** What can be said to it before its script is there, as in its own snippet. */
const METHODS =
  'disable time_event track track_pageview track_links track_forms track_with_groups add_group set_group remove_group register register_once alias unregister identify name_tag set_config reset opt_in_tracking opt_out_tracking has_opted_in_tracking has_opted_out_tracking clear_opt_in_out_tracking start_batch_senders start_session_recording stop_session_recording';
const PEOPLE = 'set set_once unset increment append union track_charge clear_charges delete_user remove';
const GROUP = 'remove set set_once union unset delete';

/** No address at all: what is to be fetched from there is refused by the browser (https://url.spec.whatwg.org/#host-parsing). */
const NOWHERE = 'http://[';

/**
 * What each instance is configured with while it is not granted, whatever a page says of that: to take no event, keep nothing,
 * and send what it still has nowhere. That a browser asks not to be tracked is its own way to be opted out without a memory of it.
 * https://github.com/mixpanel/mixpanel-js/blob/master/src/gdpr-utils.js
 */
const CLOSED: Config = {
  window: { doNotTrack: '1' },
  ignore_dnt: false,
  disable_persistence: true,
  api_hosts: new Proxy({}, { get: () => NOWHERE }),
};

/** A recorder that is still on its way would begin when it comes. */
const cancelRecorder = (address: unknown): void => {
  for (const { src } of document.scripts) if (src.includes((address || 'mixpanel-recorder') as string)) cancelScript(src);
};

/** The first and those that a page has named, which hang on it: all that run, none that wait for the script. */
const instancesOf = (first: Instance): Instance[] =>
  ([first, ...Object.values(first)] as Partial<Instance>[]).filter((it) => it?.config && it.opt_out_tracking) as Instance[];

/** What a page calls until the script comes. */
const queueOf = (): object => {
  const people: unknown[] = [];
  const queue: unknown[] = [];
  const keepIn = (queue: unknown[], names: string, pack = (call: unknown[]): unknown => call) =>
    Object.fromEntries(names.split(' ').map((name) => [name, (...args: unknown[]) => void queue.push(pack([name, ...args]))]));
  return Object.assign(queue, keepIn(queue, METHODS), {
    // Kept without a word of `people`, which has these names to itself.
    ...keepIn(people, PEOPLE),
    people: Object.assign(people, keepIn(people, PEOPLE)),
    get_group: (...args: unknown[]) => keepIn(queue, GROUP, (call) => [['get_group', ...args], call]),
  });
};

/** Mixpanel behind consent: opted out after a withdrawal, and somebody new with the next grant. */
export const mixpanelGate = /* @__PURE__ */ defineVendor<Instance, MixpanelOptions>(mixpanel, {
  api: 'mixpanel',
  shapes: { id: [/^\w+$/, 'the token of a project'], host: HTTPS_ADDRESS },
  isAlone: true,
  src: () => 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
  stub() {
    const accounts: [id: unknown, config: Config, name: string][] = [];
    const queue = queueOf() as Record<string, unknown>;
    return Object.assign(queue, {
      // A page's own line says more of the account that we have begun: two of one name would both run.
      init(id: unknown, config: Config, name = 'mixpanel') {
        const said = accounts.find((account) => account[2] === name);
        if (said) Object.assign(said, [id, { ...said[1], ...config }]);
        else accounts.push([id, config, name]);
        if (name !== 'mixpanel') queue[name] ??= queueOf();
      },
      _i: accounts,
      __SV: 1.2,
    }) as unknown as Instance;
  },
  begin: (api, { id, host, config }) => api.init(id, { ...(host && { api_host: host }), ...config }),
  // Before an answer; after that it is told what its own snippet would tell it.
  isOurs: ([method]) => /opt(ed)?_(in|out)/.test(method),
  isEarly: ([method]) => method === 'set_config',
  // Not `opt_in_tracking`, which would be an event of its own; and whoever has opted out by a call of the page stays so.
  resume(api) {
    for (const instance of instancesOf(api)) {
      if (!instance.has_opted_out_tracking()) instance.clear_opt_in_out_tracking();
      instance.reset();
    }
  },
  // Unless told otherwise it would remove the visitor's profile too, and remember this as if the page had said it.
  revoke(api, page, _arrived, { isGranted }) {
    for (const instance of instancesOf(api)) {
      const { config } = instance;
      if (!page.__mp_recorder) cancelRecorder(config.recorder_src);
      const hasOptedOut = instance.has_opted_out_tracking({ ignore_dnt: true });
      instance.config = new Proxy(config, {
        get: (_, name) => Reflect.get(isGranted() || !(name in CLOSED) ? config : CLOSED, name),
      });
      instance.set_config({}); // it looks whether it may keep anything
      if (hasOptedOut) continue;
      instance.opt_out_tracking({ delete_user: false });
      instance.clear_opt_in_out_tracking({ enable_persistence: false });
    }
  },
});
