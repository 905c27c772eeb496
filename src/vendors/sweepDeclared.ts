import type { ListedVendor } from '../facts.js';
import type { Consent, Purpose } from '../types.js';
import { type Declared, declaredBy, goneWith, type Keeper, type Kind, keeperOf } from './keepers.js';
import type { Names } from './sweep.js';
import { sweepCookiesEverywhere } from './sweepCookiesEverywhere.js';
import { sweepDatabases } from './sweepDatabases.js';
import { sweepStorage } from './sweepStorage.js';

interface SweepContext {
  readonly consent: Consent;
  readonly site: { readonly purposes?: readonly (string | Purpose | null)[] | undefined };
  readonly ended: AbortSignal;
}

/** In milliseconds: what is still under way may write once more, so look again after this; the list is waited for as long. */
const MOMENT = 1000;

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, MOMENT));

/** Goes through the names of each kind that can be read at once. */
const sweepNow = (namesOf: (kind: Kind) => Names): void => {
  for (const kind of ['cookies', 'local', 'session'] as const) {
    try {
      const names = namesOf(kind);
      if (kind === 'cookies') sweepCookiesEverywhere(names);
      else sweepStorage(window[`${kind}Storage`], names);
    } catch {
      // storage that is blocked holds nothing
    }
  }
};

/** Whether anything is here that goes with a no to all of these, as far as `keepers` tell. */
const isAnyHere = async (all: readonly Declared[], keepers: readonly Keeper[]): Promise<boolean> => {
  let isFound = false;
  const find = (names: Names): Names => ({
    test(name) {
      isFound ||= names.test(name);
      return false; // it stays for now
    },
  });
  for (const one of all) sweepNow((kind) => find(goneWith(one, kind, keepers)));
  const isGone = ({ name = '' }): boolean => all.some((one) => goneWith(one, 'databases', keepers).test(name));
  try {
    return isFound || (await indexedDB.databases()).some(isGone);
  } catch {
    return false;
  }
};

/**
 * Removes what vendors keep that a site declares itself and runs by scripts that it tags, as long as their purpose is not
 * granted: each kind by its own names, and none that is kept by somebody who is granted. What a site declares is known at once;
 * what the vendors keep that we know is in a list, which is fetched only where something is here that is to go.
 */
export const mount = ({ consent, site, ended }: SweepContext): void => {
  if (ended.aborted) return; // while this file was on its way
  const isGranted = (purposes: string): boolean => consent.allows(purposes as never);
  const declared = declaredBy(site.purposes, isGranted).filter(({ id }) => id in consent.state.verdicts);
  let listed: readonly Keeper[] = [];
  let isListAsked = false;
  /** Those that have been granted on this page. */
  const ran = new Set<Declared>();
  // What belongs to a standing yes is kept for an app that is put up again.
  const isWanted = (one: Declared): boolean => ended.aborted || one.mayRun();
  const unwanted = (): Declared[] => declared.filter((one) => !isWanted(one));
  const namesOf = (one: Declared, kind: Kind): Names => goneWith(one, kind, [...declared, ...listed]);

  const sweep = (): void => {
    for (const one of unwanted()) sweepNow((kind) => namesOf(one, kind));
  };
  const ask = (): Promise<void> => {
    isListAsked = true;
    const take = (all: readonly ListedVendor[]): void => {
      listed = all.map((one) => keeperOf(one, isGranted));
    };
    return consent.vendors.then(take, console.warn);
  };
  const check = async (): Promise<void> => {
    if (!(await isAnyHere(unwanted(), declared))) return;
    await Promise.race([ask(), moment()]);
    sweep();
    for (const one of unwanted()) {
      sweepDatabases(
        namesOf(one, 'databases'),
        () => isWanted(one),
        () => ran.has(one),
      );
    }
  };
  const update = async (): Promise<void> => {
    for (const one of declared) if (one.mayRun()) ran.add(one);
    await check();
    await moment();
    await check();
  };
  // Before the list was asked for nothing was here, or nobody knows whose it is that is.
  for (const last of ['pagehide', 'visibilitychange']) addEventListener(last, () => isListAsked && sweep(), { signal: ended });
  ended.addEventListener('abort', consent.subscribe(update));
};
