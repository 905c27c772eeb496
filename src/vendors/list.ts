import type { ListedVendor } from '../facts.js';
import { listVendors, type VendorSite } from './listVendors.js';

/** The vendors of an app, whose gates carry their facts. */
export const list = (site: VendorSite): readonly ListedVendor[] => listVendors(site);
