import type { ListedVendor } from '../facts.js';
import { listVendors, type VendorSite } from './listVendors.js';
import { type Hosts, vendorsOnPage } from './vendorsOnPage.js';

/** The vendors of an app, whose gates carry their facts, and of its page. */
export const list = async (site: VendorSite & { loadLate(file: 'hosts'): Promise<Hosts> }): Promise<readonly ListedVendor[]> =>
  listVendors(site, [], await vendorsOnPage(() => site.loadLate('hosts')));
