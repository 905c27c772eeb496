import type { FoundRegion, Policy, RegionSource } from '../types.js';
import { fromEndpoint } from './fromEndpoint.js';
import { fromMeta, fromServerTiming } from './fromPage.js';

export interface RegionOptions {
  /** The region, or a function that asks for it. */
  readonly region?: string | (() => Promise<string | undefined>) | undefined;
  /** An address that answers with `{ "country": "US", "region": "CA" }` or Cloudflare's trace text. */
  readonly regionUrl?: string | undefined;
  /** The developer's override, for trying a page as if from elsewhere. */
  readonly debugRegion?: string | undefined;
  /** Fetches what tells the region from time zone and languages, when nothing better has answered. */
  loadHints(): Promise<{ fromHints(policyFor: (region: string) => Policy): string }>;
}

/** A region, and how far its source can be trusted: hints and old records are no proof. */
export const found = (source: RegionSource, region: string): FoundRegion => ({
  region,
  source,
  confidence: region === 'ZZ' ? 'none' : /hints|record/.test(source) ? 'low' : 'high',
});

/**
 * Tells where the visitor is, once: the first source that answers, at once where nobody has to be asked. A source that
 * answers with nonsense, or an endpoint that does not answer, ends the search: unknown.
 */
export const findRegion = (
  { region, regionUrl, debugRegion, loadHints }: RegionOptions,
  policyFor: (region: string) => Policy,
  tell: (source: RegionSource, region?: string) => void,
): unknown => {
  const asks = typeof region === 'function';
  const endpoint = asks ? region : regionUrl;
  const known = {
    debug: debugRegion,
    option: asks ? '' : region,
    meta: fromMeta(),
    'server-timing': fromServerTiming(),
  };
  for (const [source, answer] of Object.entries(known)) if (answer) return tell(source as RegionSource, answer);
  const hint = async (): Promise<string> => (await loadHints()).fromHints(policyFor);
  return fromEndpoint(endpoint ?? hint).then((answer) => tell(endpoint ? 'endpoint' : answer ? 'hints' : 'unknown', answer));
};
