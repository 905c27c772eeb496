import { IN_BROWSER } from './environment.js';

/**
 * Global Privacy Control, as the browser states it. Only `true` says anything; absence says nothing, least of all yes.
 * The value is fixed for a navigation (https://w3c.github.io/gpc/), so it is read once.
 */
export const readGpc = (): boolean =>
  IN_BROWSER && (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl === true;
