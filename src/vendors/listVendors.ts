import type { ListedVendor } from '../facts.js';
import { isPurposeId } from '../policy/purposes.js';
import type { Gate, Purpose } from '../types.js';
import { checkVendor, checkVendors } from './checkVendor.js';
import { declaredOf } from './declaredOf.js';

/** What a site says of those who process for it. */
export interface VendorSite {
  readonly controller?: string | undefined;
  readonly purposes?: readonly (string | Purpose | null)[] | undefined;
  readonly gates?: readonly (Partial<Gate> | null)[] | undefined;
}

/** A vendor, and before it the purposes behind which it was found. */
export type Found = readonly [purpose: string, facts: Omit<ListedVendor, 'purpose'>];

/** The site's own record of the choices. How long they count is in it; a browser keeps the cookie for 400 days at most. */
const ownRecord = ({ controller }: VendorSite): ListedVendor => ({
  name: typeof controller === 'string' ? controller : (globalThis.location?.hostname ?? ''),
  purpose: 'necessary',
  keys: { cookies: { minima_consent: 400 } },
});

const idsOf = ({ purposes }: VendorSite): unknown[] => {
  const ids = [purposes ?? ['analytics', 'marketing']].flat().map((purpose) => (purpose as Purpose | null)?.id ?? purpose);
  return ['necessary', ...ids.filter(isPurposeId)];
};

/** A vendor where it stands, in a list of one; behind what nobody has declared it never runs. */
const at = (purpose: unknown, facts: Omit<ListedVendor, 'purpose'>, declared: readonly unknown[]): ListedVendor[] => {
  const served = declaredOf(`${purpose}`, declared);
  return served ? [{ ...facts, purpose: served }] : [];
};

/** Who is behind a gate; where it tells no more of them, the name alone. What they usually serve is not where they stand. */
const behind = ({ facts, vendor: name, purpose }: Partial<Gate>): Omit<ListedVendor, 'purpose'>[] => {
  if (!facts) return name && typeof name === 'string' ? [{ id: name, name }] : [];
  const said: unknown = typeof facts === 'object' ? { ...facts, purpose: undefined } : facts;
  return checkVendor(said, `gate of ${purpose}: facts`);
};

/** Those that a site names under a purpose. */
const namedUnder = (purpose: string | Purpose | null): ListedVendor[] => {
  const { id, vendors } = Object(purpose) as Partial<Purpose>;
  if (id !== 'necessary' && !isPurposeId(id)) return []; // which is named where options are checked
  return checkVendors(vendors, `purpose ${id}: vendors`).map((vendor) => ({ ...vendor, purpose: id }));
};

/** What is said again of a vendor's keys counts, but the marks of a refusal at the vendor stay what they are. */
const keysOf = ({ keys: known }: ListedVendor, { keys }: ListedVendor): Pick<ListedVendor, 'keys'> | undefined =>
  keys && known?.refusals && { keys: { ...keys, refusals: [...known.refusals, ...(keys.refusals ?? [])] } };

/**
 * Everybody who processes on a site: those of its gates and of its script tag, those that its page withholds, and those that it
 * names under its purposes itself. Each once for what it stands behind; what is said again of one that stands there, such as for
 * how long it keeps data, is added.
 */
export const listVendors = (
  site: VendorSite,
  tagged: readonly Found[] = [],
  seen: readonly Found[] = [],
): readonly ListedVendor[] => {
  const { purposes, gates } = site;
  const declared = idsOf(site);
  const gated = [gates ?? []]
    .flat()
    // What the page's own script has begun has a gate that says no more than the page.
    .filter((gate) => gate?.facts || !seen.some(([purpose, { name }]) => name === gate?.vendor && purpose === gate.purpose))
    .flatMap((gate) => behind(gate ?? {}).flatMap((facts) => at(gate?.purpose, facts, declared)));
  const found = (all: readonly Found[]) => all.flatMap(([purpose, facts]) => at(purpose, facts, declared));
  const named = [purposes ?? []].flat().flatMap(namedUnder);
  const listed: ListedVendor[] = [];
  for (const vendor of [ownRecord(site), ...found(tagged), ...gated, ...found(seen), ...named]) {
    const ids = vendor.purpose.split(' ');
    const known = listed.filter(
      ({ name, purpose }) => name === vendor.name && ids.every((id) => purpose.split(' ').includes(id)),
    );
    if (!known[0]) listed.push(vendor);
    for (const one of known) listed[listed.indexOf(one)] = { ...one, ...vendor, ...keysOf(one, vendor), purpose: one.purpose };
  }
  return listed;
};
