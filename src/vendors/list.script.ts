import type { ListedVendor, VendorFacts } from '../facts.js';
import { FACTS } from './all.js';
import { listVendors, type VendorSite } from './listVendors.js';
import { servedBy, type TagOptions } from './servedBy.js';
import type { Tagged } from './taggedVendors.js';

/** Several vendors share Google's file: which is meant, the beginning of the id tells. */
const KINDS: Readonly<Record<string, string>> = { AW: 'google-ads', GTM: 'google-tag-manager' };

const factsOf = (file: string, id: unknown): VendorFacts[] => {
  const kind = (file === 'google' && KINDS[`${id}`.split('-')[0] ?? '']) || file;
  return FACTS.filter((facts) => facts.id === kind);
};

/** The vendors that the script tag names, and those that the site's options add. */
export const list = (site: VendorSite & TagOptions & { readonly vendors?: readonly Tagged[] }): readonly ListedVendor[] =>
  listVendors(
    site,
    (site.vendors ?? []).flatMap(([own, file, id]) =>
      factsOf(file, id).map((facts) => [servedBy(own, file, site), facts] as const),
    ),
  );
