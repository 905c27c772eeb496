import { checkCalls } from './checkCalls.js';
import { checkOptions } from './checkOptions.js';
import type { UiContext } from './types.js';

/** Names, for the developer, what the site says and nobody understands. Fetched when the visitor waits for nothing any more. */
export const mount = ({ consent, site }: UiContext): void => {
  checkOptions(site);
  checkCalls(consent, [site.gates ?? []].flat());
};
