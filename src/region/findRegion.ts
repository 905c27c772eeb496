import { isRegion } from '../policy/regionCode.js';
import type { FoundRegion } from '../types.js';
import { fromEndpoint } from './fromEndpoint.js';
import { fromHints, type Zones } from './fromHints.js';
import { fromPage } from './fromPage.js';

export interface RegionOptions {
  /** The region, or a function that asks for it. */
  readonly region?: string | (() => Promise<string | undefined>) | undefined;
  /** An address that answers with `{ "country": "US", "region": "CA" }` or Cloudflare's trace text. */
  readonly regionUrl?: string | undefined;
  /** The developer's override, for trying a page as if from elsewhere. */
  readonly debugRegion?: string | undefined;
  readonly loadZones: () => Promise<Zones>;
}

/** Where the visitor is: the first source that answers, at once where no server has to be asked. */
export const findRegion = (
  { region, regionUrl, debugRegion, loadZones }: RegionOptions,
  strictest: (regions: readonly string[]) => string,
): FoundRegion | Promise<FoundRegion> => {
  if (debugRegion) return { region: debugRegion, source: 'debug', confidence: 'high' };
  // A region that is no code is a source that has answered, wrongly: it is unknown, and nobody else is asked.
  if (typeof region === 'string') return { region, source: 'option', confidence: isRegion(region) ? 'high' : 'none' };
  const endpoint = region ?? regionUrl;
  return fromPage() ?? (endpoint ? fromEndpoint(endpoint) : fromHints(loadZones, strictest));
};
