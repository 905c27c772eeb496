import type { VendorKeys } from '../facts.js';
import type { Consent, Purpose, Vendor } from '../types.js';
import { keyPattern } from './keyPattern.js';
import { sweepVendor } from './sweepVendor.js';

interface SweepContext {
  readonly consent: Consent;
  readonly site: { readonly purposes?: readonly (string | Purpose | null)[] | undefined };
  readonly ended: AbortSignal;
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((name) => typeof name === 'string' && name.trim());
const entries = (value: unknown): Record<string, number> => ({ ...(Array.isArray(value) ? undefined : Object(value)) });

/** What can be used of what a site says that a vendor keeps. The rest is named where vendors are listed. */
const readKeys = ({ keys }: Partial<Vendor>): VendorKeys => {
  const { cookies, local, session, databases, refusals } = Object(keys) as VendorKeys;
  return {
    cookies: entries(cookies),
    local: texts(local),
    session: texts(session),
    databases: texts(databases),
    refusals: texts(refusals),
  };
};

/** Everything that a site declares under its purposes that a vendor keeps. */
const declaredBy = ({ purposes }: SweepContext['site']): readonly (readonly [purpose: string, keys: VendorKeys])[] =>
  [purposes ?? []].flat().flatMap((purpose) => {
    const { id, vendors } = Object(purpose) as Partial<Purpose>;
    const all: readonly unknown[] = Array.isArray(vendors) ? vendors : [];
    return all.map((vendor) => [`${id}`, readKeys(Object(vendor))] as const);
  });

/**
 * Removes what vendors keep that a site declares itself and runs by scripts that it tags, as long as their purpose is not
 * granted: of a name that several declare, as long as none of theirs is.
 */
export const mount = ({ consent, site, ended }: SweepContext): void => {
  if (ended.aborted) return; // while this file was on its way
  const declared = declaredBy(site).filter(([id]) => id in consent.state.verdicts);
  const isGranted = (id: string): boolean => consent.allows(id as never);
  /** Those that have been granted on this page. */
  const ran = new Set<string>();
  const sweeps = declared.map(([id, keys]) => {
    const others = declared.filter(([other]) => other !== id);
    const refusals = keyPattern({ local: keys.refusals });
    const isOther = (name: string): boolean =>
      /^minima_consent/.test(name) ||
      refusals.test(name) ||
      others.some(([other, theirs]) => isGranted(other) && keyPattern(theirs).test(name));
    const all = keyPattern(keys);
    const names = { test: (name: string): boolean => all.test(name) && !isOther(name) };
    return [id, sweepVendor({ keys }, { isWanted: () => isGranted(id), hasRun: () => ran.has(id) }, names)] as const;
  });
  const update = (): void => {
    for (const [id, sweep] of sweeps) {
      if (isGranted(id)) ran.add(id);
      else sweep();
    }
  };
  ended.addEventListener('abort', consent.subscribe(update));
  update();
};
