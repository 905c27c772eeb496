import type { ListedVendor, VendorFacts } from '../facts.js';
import { FACTS } from './all.js';
import { isUsed } from './isUsed.js';
import { listVendors, type VendorSite } from './listVendors.js';
import { ownVendors } from './ownVendors.js';
import { servedBy, type TagOptions } from './servedBy.js';
import type { Tagged } from './taggedVendors.js';
import { vendorsOnPage } from './vendorsOnPage.js';

/** Several vendors share Google's file: which is meant, the beginning of the id tells. */
const KINDS: Readonly<Record<string, string>> = { AW: 'google-ads', GTM: 'google-tag-manager' };

const factsOf = (file: string, id: unknown): VendorFacts[] => {
  const kind = (file === 'google' && KINDS[`${id}`.split('-')[0] ?? '']) || file;
  return FACTS.filter((facts) => facts.id === kind);
};

/** The vendors that the script tag names and uses, those of the site's own on its page, and those that its options and its page add. */
export const list = async (
  site: VendorSite & TagOptions & { readonly vendors?: readonly Tagged[] },
): Promise<readonly ListedVendor[]> => {
  const tagged = (site.vendors ?? []).flatMap(([own, file, given]) => {
    // What JSON says goes before the attribute.
    const { id = given } = Object(site[file]) as { id?: unknown };
    return isUsed(file, id) ? factsOf(file, id).map((facts) => [servedBy(own, file, site), facts] as const) : [];
  });
  return listVendors(
    site,
    [...tagged, ...ownVendors()],
    await vendorsOnPage(() => import(new URL('hosts.js', import.meta.url).href)),
  );
};
