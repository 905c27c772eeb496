import { complain, type Loaders, launch } from './entry.js';
import { type ConsentOptions, readOptions } from './options.js';
import type { Consent, Purpose } from './types.js';

export type { ConsentOptions } from './options.js';
export type * from './types.js';
export { REASONS } from './types.js';

/** The ids of the purposes a site declares, as they are written. */
export type PurposeId<P extends readonly (string | Purpose)[]> = P[number] extends infer Item
  ? Item extends string
    ? Item
    : Item extends { readonly id: infer Id extends string }
      ? Id
      : never
  : never;

const loaders: Loaders = {
  zones: () => import('./region/zones.js'),
  ui: () => import('./ui/bannerFace.js'),
  preferences: () => import('./ui/preferencesFace.js'),
  locale: (language) => (language === 'de' ? import('./locales/de.js') : import('./locales/pt-BR.js')),
  preferencesLocale: (language) =>
    language === 'de' ? import('./locales/de.preferences.js') : import('./locales/pt-BR.preferences.js'),
};

/**
 * Starts consent on this page and returns the one instance of it. On a server it returns one that allows nothing and
 * does nothing. It never throws: a mistake in the options is named on the console and read in the strictest way.
 */
export const createConsent = <const P extends readonly (string | Purpose)[] = readonly ['analytics', 'marketing']>(
  options: ConsentOptions<P> = {},
): Consent<PurposeId<P>> => launch(readOptions({ ...options }, complain), loaders) as Consent<PurposeId<P>>;
