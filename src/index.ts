import { createLoad } from './createLoad.js';
import { launch } from './entry.js';
import { addGates } from './gates/addGates.js';
import { vendorsOf } from './gates/vendorsOf.js';
import type { ConsentOptions, PurposeId } from './options.js';
import type { Consent, Purpose } from './types.js';

export type { ConsentOptions, PurposeId } from './options.js';
export { REASONS } from './reasons.js';
export type * from './types.js';

const FILES: Readonly<Record<string, () => Promise<unknown>>> = {
  account: () => import('./account/connect.js'),
  spoken: () => import('./policy/languageAt.js'),
  law: () => import('./policy/law.js'),
  vendors: () => import('./vendors/list.js'),
  hosts: () => import('./ui/embedVendor.js'),
  zones: () => import('./region/hints.js'),
  region: () => import('./region/fromEndpoint.js'),
  debug: () => import('./region/debug.js'),
  'consent.tagged': () => import('./gates/tagged.js'),
  'consent.controls': () => import('./ui/controls.js'),
  'consent.vendors': () => import('./ui/vendorTable.js'),
  lint: () => import('./lint.js'),
  checks: () => import('./ui/checks.js'),
  sweep: () => import('./vendors/sweepDeclared.js'),
  once: () => import('./gates/allowsOnce.js'),
  'consent.embeds': () => import('./ui/embeds.js'),
  'consent.ui': () => import('./ui/mountUi.js'),
  'consent.preferences': () => import('./ui/preferencesLayer.js'),
  'consent.account': () => import('./ui/account.js'),
};

/**
 * Starts consent on this page and returns the one instance of it. On a server it returns one that allows nothing and
 * does nothing. It never throws: a mistake in the options is named on the console and read in the strictest way.
 */
export const createConsent = <const P extends readonly (string | Purpose)[] = readonly ['analytics', 'marketing']>(
  options: ConsentOptions<P> = {},
): Consent<PurposeId<P>> => {
  const vendors = vendorsOf(options?.gates);
  const consent: unknown = launch({ ...options, vendors }, createLoad(FILES));
  addGates(consent as Consent, options?.gates);
  if (options?.account) (consent as Consent).connectAccount(options.account);
  return consent as Consent<PurposeId<P>>;
};
