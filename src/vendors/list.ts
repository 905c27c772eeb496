import type { ListedVendor } from '../facts.js';
import type { GateMap } from '../gates/createGates.js';
import { listVendors, type VendorSite } from './listVendors.js';
import { type Hosts, vendorsOnPage } from './vendorsOnPage.js';

/** An app, with every gate that it has by now. */
type App = Omit<VendorSite, 'gates'> & { readonly gates: GateMap; loadLate(file: 'hosts'): Promise<Hosts> };

/** The vendors of an app, whose gates carry their facts, and of its page. */
export const list = async (app: App): Promise<readonly ListedVendor[]> => {
  const seen = await vendorsOnPage(() => app.loadLate('hosts'));
  return listVendors({ ...app, gates: [...app.gates.keys()] }, [], seen);
};
