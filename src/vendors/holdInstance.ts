import { ACTS_ALONE } from './actsAlone.js';
import type { PosthogClient } from './gatePosthog.js';
import { heldAs, initsOf } from './heldAs.js';
import { type AppCalls, holdCalls } from './holdCalls.js';
import { keepSettings } from './keepSettings.js';
import { type Beside, isBeside } from './posthogBeside.js';
import { renewPosthog } from './renewPosthog.js';
import { startLate } from './startLate.js';
import { unloadPosthog } from './unloadPosthog.js';

type Arguments = Parameters<PosthogClient['init']>;

/** What it does by itself, and would gather, to be sent later, of what is done on the page; stopped, it lets go of that. */
const IDLE = { ...ACTS_ALONE, capture_heatmaps: false };

/**
 * Silent without a word kept: opted out as long as nothing says otherwise, with no flags asked for and no file fetched. Its
 * project's settings, which the app has asked for by beginning it, may still arrive: nothing asks for them twice.
 */
const SILENT = {
  opt_out_capturing_by_default: true,
  opt_out_persistence_by_default: true,
  advanced_disable_feature_flags: true,
  // It would capture whatever it is told otherwise. https://posthog.com/tutorials/cookieless-tracking
  cookieless_mode: false,
  ...IDLE,
  prepare_external_dependency_script: () => null,
};

export interface Holding extends AppCalls {
  readonly key?: string | undefined;
  readonly host?: string | undefined;
  /** The projects that the app begins beside this one. */
  readonly beside: Beside;
}

export interface HeldInstance {
  /** Gives what begins the instance, once it is known for which project; `address` is where the gate has PostHog. */
  library(address: string): Promise<PosthogClient>;
  /** Whether it is begun again as itself: the app has it in its hands. */
  isSelf(): boolean;
  /** Makes somebody new of the visitor that an instance knew before it was held. */
  forget(): void;
}

/** Silences it, and lets go of what it has gathered and not sent. */
const hush = (instance: PosthogClient): void => {
  instance.clear_opt_in_out_capturing();
  instance.set_config(SILENT);
  instance.__loaded = false;
  unloadPosthog(instance);
  renewPosthog(instance);
  instance.__loaded = true;
};

/**
 * Takes an instance that an app has made into a gate's hands. One that runs is silent from now on, until its gate begins it
 * again; one that the app begins later, by `init`, waits for the grant with what it was told. Nothing begins it twice. What the
 * app says to it meanwhile is kept, or dropped, as what it says to the gate.
 */
export const holdInstance = (instance: PosthogClient, { key, host, beside, ...calls }: Holding): HeldInstance => {
  const init = instance.init.bind(instance);
  const ran = instance.__loaded === true;
  /** Whether it has counted the page by itself, which it keeps where it knows of no consent. */
  const isSeen = ran && !!instance.getPageViewId?.();
  let begun = false;
  let isSelf = true;
  let given: Partial<Arguments> = [];
  let ask = (): void => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });

  keepSettings(instance);
  if (ran) hush(instance);
  const held = holdCalls(instance, calls, () => ran || begun);
  heldAs.set(instance, held.client);
  for (const one of [instance, held.client]) initsOf.set(one, init);

  /** Begins what has run before as if it had not. */
  const resume = (told: Record<string, unknown>): PosthogClient => {
    // First: silent and told anything, it removes what is on the device, also what another tab has just written there.
    renewPosthog(instance, told);
    // Said as the gate says what it does: the app wants nothing less.
    instance.set_config({ ...IDLE, opt_out_capturing_by_default: true });
    instance.__loaded = true;
    for (const name of [...Object.keys(IDLE), 'disable_surveys'])
      if (told[name] === undefined) Reflect.deleteProperty(instance.config, name);
    instance.set_config(told);
    return instance;
  };
  const begin = (own: string, settings: Record<string, unknown>, added = ''): PosthogClient => {
    const isFirst = !begun;
    begun = true;
    const [token = own, config, called = ''] = given;
    // Without an address of the gate's own the app's counts.
    const { api_host, ...rest } = settings;
    const address = host || !ran ? (!host && config?.api_host) || api_host : undefined;
    const said: Record<string, unknown> = { ...rest, ...(!!address && { api_host: address }) };
    if ((isFirst && !ran) || !isSelf) {
      const client = init(token, said, called + added || undefined);
      isSelf = client === instance;
      return client;
    }
    resume(said);
    // The page view, if it has not sent it.
    if (said.cookieless_mode) {
      // There it knows of no consent; and who was forgotten is nobody again.
      if (isFirst) instance.reset(true);
      if (isFirst && !isSeen && said.capture_pageview !== false) instance.capture('$pageview', { title: document.title });
    } else {
      // It announces nothing, and keeps no answer.
      instance.opt_in_capturing({ captureEventName: false });
      instance.clear_opt_in_out_capturing();
    }
    instance.reloadFeatureFlags();
    startLate(instance);
    return instance;
  };
  beside.showOn(instance);
  instance.init = (...args) => {
    const [token, config, name] = args;
    if (isBeside(name) && (!key || key !== token)) return beside.begin(`${token}`, config, name) as PosthogClient;
    if (!begun && !given.length) {
      given = args;
      calls.told(config);
    }
    ask();
    return instance;
  };

  return {
    async library() {
      if (!ran && !key) await asked;
      return {
        init(...args: Parameters<typeof begin>) {
          const client = held.within(() => begin(...args));
          // A second project beside it is an instance of its own.
          if (client !== instance) return client;
          held.client.__loaded = instance.__loaded === true;
          return held.client;
        },
      } as unknown as PosthogClient;
    },
    isSelf: () => isSelf,
    forget() {
      if (begun || !ran) return;
      held.within(() => {
        instance.reset(true);
        hush(instance);
      });
    },
  };
};
