import { createRegister } from './createRegister.js';
import { createWatch } from './createWatch.js';
import type { Mode, OwnVendors, Watched } from './types.js';
import { watchElements } from './watchElements.js';
import { watchForms } from './watchForms.js';
import { watchKeys } from './watchKeys.js';
import { watchMarkup } from './watchMarkup.js';
import { watchRequests } from './watchRequests.js';
import { watchResources } from './watchResources.js';

export interface GuardOptions {
  readonly mode: Mode;
  /** Vendors as the site sees them. */
  readonly vendors: OwnVendors;
  readonly ownFile: string;
  readonly allows: (watched: Watched) => boolean;
  readonly complain: (text: string) => void;
}

/** Watches everything that a page's scripts can do to reach a vendor. What one browser has not, the others still watch. */
export const startGuard = ({ mode, vendors, complain, ...rest }: GuardOptions): void => {
  const register = createRegister(vendors, complain);
  const watch = createWatch({ mode, register, ...rest });
  const parts = [
    () => watchRequests(watch),
    () => watchMarkup(register.knowsHost, watchElements(watch)),
    () => watchForms(watch, mode === 'block'),
    () => watchResources(watch, watchKeys(watch)),
  ];
  for (const part of parts) {
    try {
      part();
    } catch (error) {
      reportError(error);
    }
  }
};
