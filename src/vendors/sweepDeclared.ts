import type { ListedVendor, VendorKeys } from '../facts.js';
import type { Consent, Purpose, Vendor } from '../types.js';
import { keyPattern } from './keyPattern.js';
import type { Names } from './sweep.js';
import { sweepCookiesEverywhere } from './sweepCookiesEverywhere.js';
import { sweepDatabases } from './sweepDatabases.js';
import { sweepStorage } from './sweepStorage.js';

interface SweepContext {
  readonly consent: Consent;
  readonly site: { readonly purposes?: readonly (string | Purpose | null)[] | undefined };
  readonly ended: AbortSignal;
}

const KINDS = ['cookies', 'local', 'session', 'databases'] as const;
type Kind = (typeof KINDS)[number];

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((name) => typeof name === 'string' && name.trim());
const entries = (value: unknown): Record<string, number> => ({ ...(Array.isArray(value) ? undefined : Object(value)) });

/** What can be used of what a site says that a vendor keeps. The rest is named where vendors are listed. */
const readKeys = ({ keys }: Partial<Vendor>): VendorKeys => {
  const { cookies, local, session, databases, refusals } = Object(keys) as VendorKeys;
  const rest = { local: texts(local), session: texts(session), databases: texts(databases), refusals: texts(refusals) };
  return { cookies: entries(cookies), ...rest };
};

/** Everything that a site declares under its purposes that a vendor keeps. */
const declaredBy = ({ purposes }: SweepContext['site']): readonly (readonly [purpose: string, keys: VendorKeys])[] =>
  [purposes ?? []].flat().flatMap((purpose) => {
    const { id, vendors } = Object(purpose) as Partial<Purpose>;
    const all: readonly unknown[] = Array.isArray(vendors) ? vendors : [];
    return all.map((vendor) => [`${id}`, readKeys(Object(vendor))] as const);
  });

/** What is still under way may write once more: look again after this, in milliseconds. */
const SECOND_LOOK = 1000;

const attempt = (sweep: () => void): void => {
  try {
    sweep();
  } catch {
    // storage that is blocked holds nothing
  }
};

/**
 * Removes what vendors keep that a site declares itself and runs by scripts that it tags, as long as their purpose is not
 * granted: each kind by its own names, and none that another vendor keeps which is granted.
 */
export const mount = ({ consent, site, ended }: SweepContext): void => {
  if (ended.aborted) return; // while this file was on its way
  const declared = declaredBy(site).filter(([id]) => id in consent.state.verdicts);
  let listed: readonly ListedVendor[] = [];
  /** Those that have been granted on this page. */
  const ran = new Set<string>();
  const isGranted = (id: string): boolean => consent.allows(id as never);
  // What belongs to a standing yes is kept for an app that is put up again.
  const isWanted = (id: string): boolean => ended.aborted || isGranted(id);

  /** The names of one kind that go with a purpose's no. */
  const namesOf = (keys: VendorKeys, kind: Kind): Names => {
    const all = keyPattern({ [kind]: keys[kind] });
    const refusals = keyPattern({ local: keys.refusals });
    const isOthers = (name: string): boolean =>
      listed.some(
        (other) =>
          other.keys && other.purpose.split(' ').some(isGranted) && keyPattern({ [kind]: other.keys[kind] }).test(name),
      );
    return { test: (name) => all.test(name) && !/^minima_consent/.test(name) && !refusals.test(name) && !isOthers(name) };
  };
  const look = (): void => {
    for (const [id, keys] of declared) {
      if (isWanted(id)) continue;
      attempt(() => sweepCookiesEverywhere(namesOf(keys, 'cookies')));
      attempt(() => sweepStorage(localStorage, namesOf(keys, 'local')));
      attempt(() => sweepStorage(sessionStorage, namesOf(keys, 'session')));
    }
  };
  const update = async (): Promise<void> => {
    listed = await consent.vendors;
    if (ended.aborted) return;
    for (const [id, keys] of declared) {
      if (isGranted(id)) ran.add(id);
      else if (keys.databases?.length)
        sweepDatabases(
          namesOf(keys, 'databases'),
          () => isWanted(id),
          () => ran.has(id),
        );
    }
    look();
    setTimeout(look, SECOND_LOOK);
  };
  const run = (): void => void update().catch((error) => console.warn('[consent]', error));
  for (const last of ['pagehide', 'visibilitychange']) addEventListener(last, look, { signal: ended });
  ended.addEventListener('abort', consent.subscribe(run));
};
