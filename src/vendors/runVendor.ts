import { ON_SCRIPT_TAG } from '../environment.js';
import type { VendorFacts } from '../facts.js';
import type { Verdicts } from '../types.js';
import type { Effect, Given, SdkOptions, VendorOptions } from './effect.js';
import { holdApi } from './holdApi.js';
import { keepAgain } from './keepAgain.js';
import { loadScript } from './loadScript.js';
import { playCalls } from './playCalls.js';
import { type Life, sweepVendor } from './sweepVendor.js';

/** What one gate wants of its vendor: to be begun for these ids. */
export interface Seat<Options> {
  readonly vendor: string;
  readonly ids: readonly string[];
  readonly options: Options;
  readonly purpose: string;
}

/** A vendor on a page, for all of its gates. */
export interface Vendor<Options> extends Life {
  update(verdicts: Verdicts, isAllowed: boolean): void;
  open(seat: Seat<Options>): Promise<void>;
  /** Without verdicts: the instance is destroyed, and the yes stands. */
  close(seat: Seat<Options>, verdicts?: Verdicts): void;
}

/** Gets the SDK that the site gives, or else fetches the vendor's script. */
const fetchSdk = async <Options extends VendorOptions>(
  effect: Effect<never, Options>,
  options: Given<Options>,
  address: string,
): Promise<unknown> => {
  const { load } = options as SdkOptions;
  if (ON_SCRIPT_TAG || !load) {
    const script = Object.assign(document.createElement('script'), effect.element);
    Object.assign(script.dataset, effect.data?.(options));
    return void (await loadScript(address, options.nonce, script));
  }
  const sdk = (await load()) as { default?: unknown };
  return sdk.default ?? sdk;
};

/**
 * Runs a vendor for all of its gates, as they have one API on the page: what is called there goes to every account that is begun,
 * and is told once. It is stopped with the last of them.
 */
export const runVendor = <Api, Options extends VendorOptions>(
  facts: VendorFacts,
  effect: Effect<Api, Options>,
  first: Options,
): Vendor<Options> => {
  const given = (options: Options, id: string): Given<Options> => ({ ...options, id, isGranted });
  const { calls = [] } = first;
  /** Those that a grant has let in. */
  const seats = new Set<Seat<Options>>();
  const isGranted = (): boolean => seats.size > 0;
  const api = holdApi(effect, { ...first, isGranted });
  const loading = new Map<string, Promise<void>>();
  let isRunning = false;
  let hasRun = false;
  let hasArrived = false;
  let verdicts: Verdicts = {};
  let isAllowed = false;

  // An app that is taken down to be put up again, while the yes stands, keeps what belongs to that yes.
  const life: Life = { isWanted: () => isGranted() || isAllowed, hasRun: () => hasRun };
  const sweep = sweepVendor(facts, life);
  const fetchScript = async (options: Given<Options>, address: string): Promise<void> => {
    let isFound = false;
    try {
      isFound = api.arrive(await fetchSdk(effect as never, options, address));
    } finally {
      if (!isFound) loading.delete(address); // the next grant tries again
    }
    hasArrived ||= isFound;
    if (isGranted()) return;
    api.take(false);
    sweep();
  };
  const start = (): void => {
    const accounts = [...seats].flatMap(({ ids, options }) => ids.map((id) => given(options, id)));
    if (isRunning) {
      api.begin(accounts, []);
      return;
    }
    isRunning = hasRun = true;
    api.put();
    api.tell(verdicts);
    const kept = [...calls];
    playCalls(calls, (...call) => effect.isOurs?.(call) || api.send(...call), {
      isEarly: (call) => effect.isEarly?.(call) ?? false,
      begin: () => api.begin(accounts, kept),
    });
  };

  return {
    ...life,
    update(next, allowed) {
      const isNews = JSON.stringify(next) !== JSON.stringify(verdicts);
      verdicts = next;
      isAllowed = allowed;
      if (isRunning && isAllowed && isNews) api.tell(verdicts);
    },
    async open(seat) {
      seats.add(seat);
      // Whoever the same answer lets in is in by then: all are begun before any is told what the page has called.
      await undefined;
      if (!seats.has(seat)) return;
      start();
      await Promise.all(
        seat.ids.map((id) => {
          const options = given(seat.options, id);
          const address = options.src ?? effect.src(options);
          const script = loading.get(address) ?? fetchScript(options, address);
          loading.set(address, script);
          return script;
        }),
      );
    },
    close(seat, told) {
      if (!seats.delete(seat) || isGranted()) return;
      if (told) isAllowed = false;
      if (isRunning) {
        isRunning = false;
        keepAgain(calls);
        if (api.take(loading.size > 0 && !hasArrived)) {
          loading.clear();
          hasArrived = false;
        }
      }
      sweep();
    },
  };
};
