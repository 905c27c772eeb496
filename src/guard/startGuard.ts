import { createRegister, type Register } from './createRegister.js';
import { createWatch } from './createWatch.js';
import { replace } from './replace.js';
import type { Finding, OwnVendors, Store, Watch, Watched } from './types.js';
import { watchElements } from './watchElements.js';
import { watchForms } from './watchForms.js';
import { watchKeys } from './watchKeys.js';
import { watchMarkup } from './watchMarkup.js';
import { watchRequests } from './watchRequests.js';

/** What the report is made of. */
export interface Found {
  /** What the site says; what is neither of a `Mode` is a wish to be careful. */
  readonly mode: string;
  /** What of its `data-vendors` makes no sense. */
  readonly wrong: string[];
  readonly watch: Watch;
  readonly find: Register['ofAddress'];
  readonly stores: readonly Store[];
}

export interface GuardOptions extends Pick<Found, 'mode' | 'wrong'> {
  /** Vendors as the site sees them. */
  readonly vendors: OwnVendors;
  readonly allows: (watched: Watched) => boolean;
  /** Starts what tells of leaks, which is in a file of its own: nothing that is stopped waits for it. */
  readonly startReport: (found: Found) => Promise<(finding: Finding) => void>;
}

/** Watches everything that a page's scripts can do to reach a vendor. What a browser has not is passed over. */
export const startGuard = ({ mode, wrong, vendors, allows, startReport }: GuardOptions): void => {
  const register = createRegister(vendors, wrong);
  const watch = createWatch({ mode, register, allows, tell: (finding) => report.then((tell) => tell(finding)) });
  const stores = watchKeys(watch);
  watchRequests(watch);
  // Sentry, for one, takes `fetch` from a new frame where its text is not that of a browser's own
  // (https://github.com/getsentry/sentry-javascript/blob/develop/packages/browser-utils/src/getNativeImplementation.ts).
  replace('toString', () => undefined, [Function.prototype]);
  watchMarkup(watchElements(watch, watchForms(watch)));
  const report = startReport({ mode, wrong, watch, find: register.ofAddress, stores }).catch(
    // Where that cannot be fetched, this is all that is told.
    () => (finding: Finding) => console.warn('[consent] leak', finding),
  );
};
