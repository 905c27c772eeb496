import { ON_SCRIPT_TAG } from '../environment.js';
import type { VendorFacts } from '../facts.js';
import { allGranted } from '../policy/combine.js';
import type { Gate, Verdicts } from '../types.js';
import type { Effect, Given, Page, SdkOptions, VendorOptions } from './effect.js';
import { fits } from './fits.js';
import { fromTag } from './fromTag.js';
import { holdApi } from './holdApi.js';
import { keyPattern } from './keyPattern.js';
import { loadScript } from './loadScript.js';
import { onPage } from './onPage.js';
import { playCalls } from './playCalls.js';
import { sweepDatabases } from './sweepDatabases.js';
import { sweepEverywhere } from './sweepEverywhere.js';

const makeGate = <Api, Options extends VendorOptions>(
  facts: VendorFacts,
  effect: Effect<Api, Options>,
  said: Options,
): Gate<string> => {
  // On the script tag the page has had a stand-in from the start.
  const standIn = said.standIn ?? (globalThis as unknown as Page)[effect.api];
  const options: Given<Options> = { ...said, standIn, isGranted: () => wanted };
  const { id, purpose = facts.purpose, src, nonce, calls = [] } = options;
  // Nothing is begun of what is past, or of what nobody knows how to begin.
  const isIdle = id === 'past' || !fits(facts.id, effect.shapes ?? {}, options);
  const names = keyPattern(facts.keys);
  const api = holdApi(effect, options);
  let wanted = false;
  let hasRun = false;
  let loading: Promise<void> | undefined;
  let hasArrived = false;
  let keepAgain = (): void => {};
  let verdicts: Verdicts = {};

  const sweepKeys = sweepEverywhere(names, () => wanted);
  const sweep = (): void => {
    sweepKeys();
    if (facts.keys.databases)
      sweepDatabases(
        names,
        () => wanted,
        () => hasRun,
      );
  };
  /** Gets the SDK that the site gives, or else fetches the vendor's script. */
  const fetchSdk = async (): Promise<unknown> => {
    const { load } = options as SdkOptions;
    if (ON_SCRIPT_TAG || !load) {
      const script = Object.assign(document.createElement('script'), effect.element);
      Object.assign(script.dataset, effect.data?.(options));
      return void (await loadScript(src ?? effect.src(options), nonce, script));
    }
    const sdk = (await load()) as { default?: unknown };
    return sdk.default ?? sdk;
  };
  const fetchScript = async (): Promise<void> => {
    let sdk: unknown;
    try {
      sdk = await fetchSdk();
    } catch (error) {
      loading = undefined; // the next grant tries again
      throw error;
    }
    hasArrived = api.arrive(sdk);
    if (!hasArrived) loading = undefined;
    if (wanted) return;
    api.take(false);
    sweep();
  };

  return {
    purpose,
    vendor: facts.id,
    facts,
    stops: facts.stops,
    update(next) {
      const isGranted = allGranted(next, purpose);
      const isNews = JSON.stringify(next) !== JSON.stringify(verdicts);
      verdicts = next;
      if (wanted && isGranted && isNews) api.tell(verdicts);
      // What a yes has left that was taken back, or ended, on another page.
      if (isIdle || !isGranted) sweep();
    },
    async open() {
      if (isIdle) return;
      wanted = hasRun = true;
      const isNew = api.put();
      api.tell(verdicts);
      keepAgain = playCalls(calls, (...call) => effect.isOurs?.(call) || api.send(...call), {
        isEarly: (call) => effect.isEarly?.(call) ?? false,
        begin: () => isNew && api.begin(),
      });
      loading ??= fetchScript();
      await loading;
    },
    close() {
      if (!wanted) return;
      wanted = false;
      keepAgain();
      api.take(loading !== undefined && !hasArrived);
      sweep();
    },
  };
};

/**
 * Makes a vendor's gate from what is known of it: `facts` for people, `effect` for the page. Nothing of it is requested or
 * stored before a grant; calls made before are sent then. After a withdrawal it is told, what it kept is removed, and
 * what the page calls reaches nobody.
 */
export const defineVendor = <Api, Options extends VendorOptions = VendorOptions, Usual extends string = string>(
  facts: VendorFacts<Usual>,
  effect: Effect<Api, Options>,
) => {
  const make = (options: Options): Gate<string> =>
    makeGate(
      facts,
      effect,
      ON_SCRIPT_TAG ? (fromTag(facts.id, options as object as Record<string, unknown>) as Options & object) : options,
    );
  const gate = ON_SCRIPT_TAG ? make : onPage(effect.api, make);
  return <Id extends string = Usual>(options: Options & { readonly purpose?: Id | undefined }): Gate<NoInfer<Id>> =>
    gate(options) as Gate<NoInfer<Id>>;
};
