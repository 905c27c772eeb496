import { complain, type Loaders, launch } from './entry.js';
import type { PurposeId } from './index.js';
import { type ConsentOptions, readOptions } from './options.js';
import type { Consent, Purpose } from './types.js';

export type { ConsentOptions } from './options.js';
export type * from './types.js';
export { REASONS } from './types.js';

const loaders: Loaders = {
  zones: () => import('./region/zones.js'),
  locale: (language) => (language === 'de' ? import('./locales/de.js') : import('./locales/pt-BR.js')),
  preferencesLocale: (language) =>
    language === 'de' ? import('./locales/de.preferences.js') : import('./locales/pt-BR.preferences.js'),
};

/** `createConsent` without any UI: the site draws its own from `consent.state.view` and says `decide(choice, { shown })`. */
export const createConsent = <const P extends readonly (string | Purpose)[] = readonly ['analytics', 'marketing']>(
  options: ConsentOptions<P> = {},
): Consent<PurposeId<P>> => launch(readOptions({ ...options }, complain), loaders) as Consent<PurposeId<P>>;
