import { composeConsent } from './consent.js';
import { readDebug } from './debug.js';
import type { LoadFace } from './faces.js';
import { type Language, pageLanguage } from './language.js';
import { controls as english } from './locales/en.controls.js';
import type { BannerLocale, PreferencesLocale } from './locales/types.js';
import type { ConsentOptions } from './options.js';
import { mountControls } from './page/controls.js';
import { DEFAULT_PURPOSES } from './policy/resolvePolicy.js';
import type { Zones } from './region/fromHints.js';
import type { Consent, Purpose } from './types.js';
import type { PreferencesContext } from './ui/types.js';

type BannerModule = {
  showBanner(context: PreferencesContext): () => void;
  readonly english: BannerLocale;
};
type PreferencesModule = {
  showPreferences(context: PreferencesContext): () => void;
  showPanel(context: PreferencesContext, into: Element): () => void;
  readonly english: PreferencesLocale;
};

/** How an entry fetches what is not in the core. Where the UI is missing the site draws its own. */
export interface Loaders {
  zones(): Promise<{ readonly zones: Zones }>;
  readonly ui?: (() => Promise<BannerModule>) | undefined;
  readonly preferences?: (() => Promise<PreferencesModule>) | undefined;
  locale(language: Exclude<Language, 'en'>): Promise<BannerLocale>;
  preferencesLocale(language: Exclude<Language, 'en'>): Promise<PreferencesLocale>;
}

export const complain = (message: string): void => console.error(`[consent] ${message}`);

type PageWindow = { minimaConsent?: unknown };

/** The one instance of this page, if there is one already. */
export const existing = (): Consent | null => {
  const { minimaConsent } = (typeof window === 'undefined' ? {} : window) as PageWindow;
  return minimaConsent && !Array.isArray(minimaConsent) ? (minimaConsent as Consent) : null;
};

/** Everything an entry does: one instance a page, its faces, its controls, and the function queue. */
export const launch = (options: ConsentOptions, loaders: Loaders): Consent => {
  const before = existing();
  if (before) {
    complain('this page has an instance already; it is used again and these options are not');
    return before;
  }
  const purposes: readonly (string | Purpose)[] = options.purposes ?? DEFAULT_PURPOSES;
  const { ui, preferences } = loaders;
  const site = { ...options, purposes: purposes.filter((purpose) => typeof purpose === 'object') };

  /** Code and words of a layer, fetched side by side. */
  const loadContext = async (
    full: boolean,
  ): Promise<[PreferencesContext, BannerModule | undefined, PreferencesModule | undefined]> => {
    const language = pageLanguage(options.lang);
    const [banner, layer, words, more] = await Promise.all([
      ui?.(),
      full ? preferences?.() : undefined,
      language === 'en' ? undefined : loaders.locale(language),
      full && language !== 'en' ? loaders.preferencesLocale(language) : undefined,
    ]);
    const context = { ...banner?.english, ...layer?.english, ...words, ...more } as BannerLocale & PreferencesLocale;
    return [{ ...context, consent, site, language }, banner, layer];
  };

  const loadFace: LoadFace = async (view) => {
    const [context, banner, layer] = await loadContext(view === 'preferences');
    return () => (view === 'banner' ? banner?.showBanner(context) : layer?.showPreferences(context)) ?? (() => {});
  };

  const mount = (instance: Consent): (() => void) => {
    const page = window as PageWindow;
    const queue = Array.isArray(page.minimaConsent) ? page.minimaConsent : [];
    page.minimaConsent = instance;
    instance.push(...queue);
    const unmount = mountControls(instance, {
      site,
      drawOwn: ui !== undefined && options.control !== 'off',
      async loadTexts() {
        const language = pageLanguage(options.lang);
        return language === 'en' ? english : (await loaders.locale(language)).controls;
      },
      showPanel:
        preferences &&
        (async (into) => {
          const [context, , layer] = await loadContext(true);
          return layer?.showPanel(context, into) ?? (() => {});
        }),
    });
    return () => {
      unmount();
      delete page.minimaConsent;
    };
  };

  const consent = composeConsent(
    {
      ...options,
      ...readDebug(options),
      purposes,
      policyVersion: options.policyVersion ?? '',
      loadZones: async () => (await loaders.zones()).zones,
    },
    { loadFace: ui && loadFace, complain, mount },
  );
  return consent;
};
