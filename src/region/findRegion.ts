import type { FoundRegion, Policy, RegionSource } from '../types.js';
import { fromMeta, fromServerTiming } from './fromPage.js';

/** What makes a region of what a source says that takes its time: a file of its own. */
export interface LateSource {
  locate(answer: unknown, policyFor: (region: string) => Policy): string | Promise<string>;
}

export interface RegionOptions {
  /** The region, or a function that asks for it. */
  readonly region?: string | (() => Promise<string | undefined>) | undefined;
  /** An address that answers with `{ "country": "US", "region": "CA" }` or Cloudflare's trace text. */
  readonly regionUrl?: string | undefined;
  /** The developer's override, for trying a page as if from elsewhere. */
  readonly debugRegion?: string | null | undefined;
  /** Fetches what reads the answer of an endpoint, or the time zone and languages. */
  loadLate(file: 'region' | 'zones'): Promise<LateSource>;
}

/** Longer than this, in milliseconds, and the visitor is treated as being nowhere known. */
const PATIENCE = 1000;

/** A region, and how far its source can be trusted: hints are no proof. */
export const found = (source: RegionSource, region: string): FoundRegion => ({
  region,
  source,
  confidence: region === 'ZZ' ? 'none' : source === 'hints' ? 'low' : 'high',
});

/**
 * What can be told at once: the first source that answers, be it with nonsense, which is nowhere known. An empty string is
 * no answer, and a function has yet to give one.
 */
export const knownRegion = ({ region, debugRegion }: RegionOptions): [RegionSource, string] | undefined =>
  Object.entries({
    debug: debugRegion,
    option: region as string,
    meta: fromMeta(),
    'server-timing': fromServerTiming(),
  }).find(([, answer]) => answer?.[0]) as [RegionSource, string] | undefined;

/**
 * Asks the source that takes its time: an endpoint, else the hints. One that fails, or is late, ends the search: without
 * a region, which means nowhere known. Never rejects.
 */
export const lateRegion = async (
  { region, regionUrl, loadLate }: RegionOptions,
  policyFor: (region: string) => Policy,
): Promise<[RegionSource, string | undefined]> => {
  const ask = typeof region === 'function' ? region : regionUrl ? () => fetch(regionUrl) : undefined;
  let located: string | undefined;
  try {
    located = await Promise.race([
      // Both at once: the question need not wait for what reads the answer.
      Promise.all([loadLate(ask ? 'region' : 'zones'), ask?.()]).then(([late, answer]) => late.locate(answer, policyFor)),
      new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
  } catch {
    // Nowhere known, like one that is late.
  }
  return [ask ? 'endpoint' : located ? 'hints' : 'unknown', located];
};
