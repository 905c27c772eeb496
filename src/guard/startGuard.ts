import { createRegister } from './createRegister.js';
import { createWatch } from './createWatch.js';
import type { Finding, OwnVendors, Watch, Watched } from './types.js';
import { watchElements } from './watchElements.js';
import { watchForms } from './watchForms.js';
import { watchKeys } from './watchKeys.js';
import { watchMarkup } from './watchMarkup.js';
import { watchRequests } from './watchRequests.js';

export interface GuardOptions {
  /** What the site says; what is neither of a `Mode` is a wish to be careful. */
  readonly mode: string;
  /** Vendors as the site sees them. */
  readonly vendors: OwnVendors;
  readonly allows: (watched: Watched) => boolean;
  readonly complain: (text: string) => void;
  /** Starts what tells of leaks, which is in a file of its own: nothing that is stopped waits for it. */
  readonly startReport: (watch: Watch, look: () => void, mode: string) => Promise<(finding: Finding) => void>;
}

/** Watches everything that a page's scripts can do to reach a vendor. What a browser has not is passed over. */
export const startGuard = ({ mode, vendors, allows, complain, startReport }: GuardOptions): void => {
  const register = createRegister(vendors, complain);
  const tell = (finding: Finding): void => {
    // Where that cannot be fetched, or finds no console or event that works, this is all that is told.
    report.then((tells) => tells(finding)).catch(() => console.warn('[consent] leak', finding));
  };
  const watch = createWatch({ mode, register, allows, tell });
  const look = watchKeys(watch);
  watchRequests(watch);
  watchMarkup(watchElements(watch, watchForms(watch)));
  const report = startReport(watch, look, mode);
};
