import { createLoad } from './createLoad.js';
import { launch } from './entry.js';
import { IN_BROWSER } from './environment.js';
import { addGates } from './gates/addGates.js';
import { vendorsOf } from './gates/vendorsOf.js';
import { isOn } from './isOn.js';
import type { ConsentOptions, PurposeId } from './options.js';
import type { Consent, Purpose } from './types.js';
import { checkCalls } from './ui/checkCalls.js';
import { checkOptions } from './ui/checkOptions.js';

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
  sweep: () => import('./vendors/sweepDeclared.js'),
  'consent.vendors': () => import('./ui/vendorTable.js'),
  'consent.controls': () => import('./ui/controls.js'),
  once: () => import('./gates/allowsOnce.js'),
  'consent.embeds': () => import('./ui/embeds.js'),
};

/** Has what is kept here under names that no vendor declares named, in debug: a UI would. */
const nameKeys = (consent: Consent, { debug }: Readonly<Record<string, unknown>>): void => {
  if (!isOn(debug)) return;
  const end = new AbortController();
  const { destroy } = consent;
  consent.destroy = () => {
    destroy();
    end.abort();
  };
  import('./vendors/checkKeys.js').then(({ mount }) => mount({ consent, ended: end.signal }), console.warn);
};

/** `createConsent` without any UI: the site draws its own from `consent.state.view`, and says `decide(choice, { shown })`. */
export const createConsent = <const P extends readonly (string | Purpose)[] = readonly ['analytics', 'marketing']>(
  options: ConsentOptions<P> = {},
): Consent<PurposeId<P>> => {
  checkOptions(options);
  // No control of ours: there is no layer that it could open.
  const consent: unknown = launch(
    { ...options, vendors: vendorsOf(options?.gates), control: 'off' },
    createLoad(FILES),
    false,
    nameKeys,
  );
  addGates(consent as Consent, options?.gates);
  if (options?.account) (consent as Consent).connectAccount(options.account);
  if (IN_BROWSER) checkCalls(consent as Consent, [options?.gates ?? []].flat());
  return consent as Consent<PurposeId<P>>;
};
