import type { PosthogClient } from './gatePosthog.js';
import { type AppCalls, holdCalls } from './holdCalls.js';
import { startLate } from './startLate.js';

type Arguments = Parameters<PosthogClient['init']>;

/**
 * Silent without a word kept: opted out as long as nothing says otherwise, with no flags asked for and no file fetched. Its
 * project's settings, which the app has asked for by beginning it, may still arrive: nothing asks for them twice.
 */
const SILENT = {
  opt_out_capturing_by_default: true,
  opt_out_persistence_by_default: true,
  advanced_disable_feature_flags: true,
  disable_conversations: true,
  disable_product_tours: true,
  prepare_external_dependency_script: () => null,
};

export interface Holding extends AppCalls {
  readonly key?: string | undefined;
  readonly host?: string | undefined;
  /** Hears what the app's own `init` says: the gate begins the instance with it. */
  told(config: object | undefined): void;
}

export interface HeldInstance {
  /** Gives what begins the instance, once it is known for which project; `address` is where the gate has PostHog. */
  library(address: string): Promise<PosthogClient>;
  /** Makes somebody new of the visitor that an instance knew before it was held. */
  forget(): void;
}

/** Silences it, and lets go of what it has gathered and not sent. */
const hush = (instance: PosthogClient): void => {
  instance.clear_opt_in_out_capturing();
  instance.set_config(SILENT);
  instance.__loaded = false;
  instance._handle_unload?.();
  instance.__loaded = true;
};

/**
 * Takes an instance that an app has made into a gate's hands. One that runs is silent from now on, until its gate begins it
 * again; one that the app begins later, by `init`, waits for the grant with what it was told. Nothing begins it twice. What the
 * app says to it meanwhile is kept, or dropped, as what it says to the gate.
 */
export const holdInstance = (instance: PosthogClient, { key, host, told, ...calls }: Holding): HeldInstance => {
  const init = instance.init.bind(instance);
  const ran = instance.__loaded === true;
  let begun = false;
  let given: Partial<Arguments> = [];
  let ask = (): void => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });

  if (ran) hush(instance);
  const held = holdCalls(instance, calls, () => ran || begun);

  const begin = (own: string, settings: Record<string, unknown>, name?: string): PosthogClient => {
    begun = true;
    const [token = own, config, called = name] = given;
    // Without an address of the gate's own the app's counts.
    if (!ran) return init(token, { ...settings, ...(!host && !!config?.api_host && { api_host: config.api_host }) }, called);
    const { api_host, ...rest } = settings;
    instance.set_config(host ? settings : rest);
    // The page view that it has not sent. It announces nothing, and keeps no answer.
    instance.opt_in_capturing({ captureEventName: false });
    instance.clear_opt_in_out_capturing();
    instance.reloadFeatureFlags();
    startLate(instance);
    return instance;
  };
  instance.init = (...args) => {
    if (!begun) {
      given = args;
      told(args[1]);
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
    forget() {
      if (begun || !ran) return;
      held.within(() => {
        instance.reset(true);
        hush(instance);
      });
    },
  };
};
