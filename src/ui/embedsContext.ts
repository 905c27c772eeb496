import type { Consent } from '../types.js';
import type { SiteSettings } from './types.js';

export interface EmbedsContext {
  readonly consent: Consent;
  readonly site: SiteSettings;
  /** BCP 47. */
  readonly language: string;
  readonly ended: AbortSignal;
  /** Words in the visitor's language as they came, unless English. */
  readonly words?: string | undefined;
  /** Fetches a further file. */
  load(file: string): Promise<unknown>;
}

/** The file that asks `evaluate()` for one element. */
export interface Once {
  allowsOnce(consent: Consent, purposes: string): boolean;
}

/** What moves addresses. */
export interface EmbedAddresses {
  give(element: HTMLElement, may: () => boolean): void;
  take(element: HTMLElement): void;
  isEnding(element: HTMLElement): boolean;
}
