import type { SiteSettings } from './types.js';

/** As in checkOptions.ts: what the layers use. */
const USED =
  /^((controller|privacyUrl|rightsUrl):string|position:string:(bottom|corner|center)$|control:string|debug:(boolean|string)|(purposes|gates):array|(texts|posthog):object)/;

/** What a layer can use of what the site says. What it cannot, is named by checkOptions.ts. */
export const usableOptions = (given: object): SiteSettings =>
  Object.fromEntries(
    Object.entries(given).filter(([name, value]) =>
      USED.test(`${name}:${Array.isArray(value) ? 'array' : typeof value}:${typeof value === 'string' ? value : ''}`),
    ),
  );
