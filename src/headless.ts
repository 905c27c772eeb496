import { type Load, launch } from './entry.js';
import type { ConsentOptions, PurposeId } from './options.js';
import type { Consent, Purpose } from './types.js';

export type { ConsentOptions, PurposeId } from './options.js';
export type * from './types.js';
export { REASONS } from './types.js';

const FILES: Readonly<Record<string, () => Promise<unknown>>> = {
  zones: () => import('./region/hints.js'),
  region: () => import('./region/fromEndpoint.js'),
  'consent.tagged': () => import('./gates/tagged.js'),
  'consent.controls': () => import('./ui/controls.js'),
  'locales/de': () => import('./locales/de.js'),
  'locales/pt-BR': () => import('./locales/pt-BR.js'),
};

/** `createConsent` without any UI: the site draws its own from `consent.state.view`, and says `decide(choice, { shown })`. */
export const createConsent = <const P extends readonly (string | Purpose)[] = readonly ['analytics', 'marketing']>(
  options: ConsentOptions<P> = {},
): Consent<PurposeId<P>> =>
  // No control of ours: there is no layer that it could open.
  launch({ ...options, control: 'off' }, ((file: string) => FILES[file]?.()) as Load, false) as unknown as Consent<
    PurposeId<P>
  >;
