import type { SiteSettings } from './types.js';

/** As in checkOptions.ts: what the layers use. */
const USED = /^((controller|privacyUrl|rightsUrl):string|position:string:(bottom|corner|center)$|(purposes|texts):object)/;

/** What a layer can use of what the site says. What it cannot, is named by checkOptions.ts. */
export const usableOptions = (given: object): SiteSettings =>
  Object.fromEntries(
    Object.entries(given).filter(([name, value]) =>
      USED.test(`${name}:${typeof value}:${typeof value === 'string' ? value : ''}`),
    ),
  );
