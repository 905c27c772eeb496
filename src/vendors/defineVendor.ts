import { ON_SCRIPT_TAG } from '../environment.js';
import type { VendorFacts } from '../facts.js';
import { allGranted } from '../policy/combine.js';
import type { Gate, Verdicts } from '../types.js';
import type { Effect, Page, VendorOptions } from './effect.js';
import { holdApi } from './holdApi.js';
import { keyPattern } from './keyPattern.js';
import { loadScript } from './loadScript.js';
import { onPage } from './onPage.js';
import { playCalls } from './playCalls.js';
import { sweepAway } from './sweep.js';
import { sweepDatabases } from './sweepDatabases.js';

const makeGate = <Api, Options extends VendorOptions>(
  facts: VendorFacts,
  effect: Effect<Api, Options>,
  options: Options,
): Gate<string> => {
  const { id, purpose = facts.purpose, src, nonce, calls = [] } = options;
  const names = keyPattern(facts.keys);
  const api = holdApi(effect, options);
  let wanted = false;
  let loading: Promise<void> | undefined;
  let hasArrived = false;
  let keepAgain = (): void => {};
  let verdicts: Verdicts = {};

  const sweep = (): void => {
    sweepAway(names, () => wanted);
    if (facts.keys.databases) void sweepDatabases(names);
  };
  const fetchScript = async (): Promise<void> => {
    try {
      await loadScript(src ?? effect.src(options), nonce, effect.element);
    } catch (error) {
      loading = undefined; // the next grant tries again
      throw error;
    }
    hasArrived = api.arrive();
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
      if (id === 'past' || !isGranted) sweep();
    },
    async open() {
      if (id === 'past') return;
      wanted = true;
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
    // The script tag hands on its attributes as they are called there.
    makeGate(facts, effect, ON_SCRIPT_TAG ? { host: (options as Page)[`${facts.id}Host`], ...options } : options);
  const gate = ON_SCRIPT_TAG ? make : onPage(effect.api, make);
  return <Id extends string = Usual>(options: Options & { readonly purpose?: Id | undefined }): Gate<NoInfer<Id>> =>
    gate(options) as Gate<NoInfer<Id>>;
};
