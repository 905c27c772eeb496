import type { BannerTexts, ControlTexts, PreferencesTexts } from '../locales/types.js';
import type { Consent, Purpose } from '../types.js';

/** What the site wrote about itself, as far as a layer shows it. */
export interface SiteSettings {
  readonly controller?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly rightsUrl?: string | undefined;
  readonly position?: 'bottom' | 'corner' | 'center' | undefined;
  readonly purposes: readonly Purpose[];
}

/** What a layer is given to draw itself with. */
export interface FaceContext {
  readonly consent: Consent;
  readonly site: SiteSettings;
  /** BCP 47. */
  readonly language: string;
  readonly controls: ControlTexts;
  readonly banner: BannerTexts;
}

export interface PreferencesContext extends FaceContext {
  readonly preferences: PreferencesTexts;
}
