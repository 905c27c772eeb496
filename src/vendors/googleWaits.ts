import { ATTRIBUTES, type GoogleAttribute, googleSaid } from './googleSaid.js';
import { googleStand } from './googleStand.js';
import type { TagOptions } from './servedBy.js';

/**
 * For a page that no tag of Google's hears: stands at the layers of those that the script tag names, so that what waits for them
 * goes on, and who asks them what `isLost` hears that there is no answer. With the first yes the tags' own file stands there.
 */
export const wait = (site: TagOptions, isLost: () => boolean): void => {
  for (const name of Object.keys(ATTRIBUTES) as GoogleAttribute[]) {
    const { dataLayer = 'dataLayer' } = googleSaid(name, { ...site, ...Object(site.google) } as { dataLayer?: string });
    if (site[name]) googleStand(dataLayer).lose(isLost);
  }
};
