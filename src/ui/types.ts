import type { ComponentType } from 'preact';
import type { ListedVendor } from '../facts.js';
import type { BannerTexts, ControlTexts, OwnWords, PreferencesTexts } from '../locales/types.js';
import type { Consent, Gate, Purpose } from '../types.js';

/** What the site wrote about itself, as far as a layer shows it. */
export interface SiteSettings {
  readonly controller?: string | undefined;
  readonly privacyUrl?: string | undefined;
  readonly rightsUrl?: string | undefined;
  readonly control?: 'auto' | 'off' | undefined;
  readonly position?: 'bottom' | 'corner' | 'center' | undefined;
  /** An id alone where the site describes it no further. */
  readonly texts?: Readonly<Record<string, OwnWords>> | undefined;
  readonly purposes?: readonly (string | Purpose)[] | undefined;
  readonly debug?: boolean | undefined;
  readonly posthog?: { readonly features?: unknown; readonly config?: { readonly cookieless_mode?: unknown } } | undefined;
  readonly gates?: readonly Gate[] | undefined;
}

/** What the layers are given. Words are as they came (see readWords.ts), and missing in English, which the layers bring themselves. */
export interface UiContext {
  readonly consent: Consent;
  readonly site: SiteSettings;
  /** BCP 47. */
  readonly language: string;
  readonly words?: string | undefined;
  /** Fetches a further file. */
  load(file: string): Promise<unknown>;
  /** Says that a layer cannot be shown. */
  fail(): void;
  readonly ended: AbortSignal;
}

/** What a layer is given to draw itself with. */
export interface FaceContext extends UiContext {
  readonly controls: ControlTexts;
  readonly banner: BannerTexts;
}

export interface PreferencesContext extends FaceContext {
  /** What is put around the switches of the device: those of the account, where there are any. */
  readonly Account?: ComponentType | undefined;
  readonly preferences: PreferencesTexts;
  /** Who processes here, as far as it is known by now. */
  vendors: readonly ListedVendor[];
}
