import type { ListedVendor, VendorFacts } from '../facts.js';
import type { GateMap } from '../gates/createGates.js';
import { FACTS } from './all.js';
import { withPrefix } from './googlePrefix.js';
import { googleStops } from './googleStops.js';
import { isUsed } from './isUsed.js';
import { listVendors, type VendorSite } from './listVendors.js';
import { servedBy, type TagOptions } from './servedBy.js';
import type { Tagged } from './taggedVendors.js';
import { vendorsOnPage } from './vendorsOnPage.js';

/** Several vendors share Google's file: which is meant, the attribute tells, as an id `GT-…` may stand under two of them. */
const GOOGLE: readonly (readonly [attribute: string, vendor: string, ids: RegExp])[] = [
  ['googleTag', 'google', /^GT?-/],
  ['googleAds', 'google-ads', /^(AW|GT)-/],
  ['googleTagManager', 'google-tag-manager', /^GTM-/],
];

const factsOf = (file: string, id: unknown, site: TagOptions): VendorFacts[] => {
  if (file !== 'google') return FACTS.filter((facts) => facts.id === file);
  const [, kind] = GOOGLE.find(([attribute, , ids]) => site[attribute] === id && ids.test(`${id}`)) ?? [];
  const { config } = Object(site.google) as { config?: unknown };
  return FACTS.flatMap((facts) =>
    facts.id === kind ? { ...facts, stops: googleStops(id), keys: withPrefix(facts.keys, config) } : [],
  );
};

/** What the script tag says, with every gate that the page has by now. */
type Site = Omit<VendorSite, 'gates'> & TagOptions & { readonly vendors: readonly Tagged[]; readonly gates: GateMap };

/** The vendors that the script tag names and uses, and those that the site's options, its page and its own gates add. */
export const list = async (site: Site): Promise<readonly ListedVendor[]> => {
  const tagged = site.vendors.flatMap(([own, file, given]) => {
    // What JSON says goes before the attribute.
    const { id = given } = Object(site[file]) as { id?: unknown };
    return isUsed(file, id) ? factsOf(file, id, site).map((facts) => [servedBy(own, file, site), facts] as const) : [];
  });
  const seen = await vendorsOnPage(() => import(new URL('hosts.js', import.meta.url).href));
  // The tag's own vendors have gates, too, once they have been granted.
  const gates = [...site.gates.keys()].filter(({ vendor }) => !site.vendors.some(([, file]) => file === vendor));
  return listVendors({ ...site, gates }, tagged, seen);
};
