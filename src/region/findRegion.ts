import type { ListedVendor } from '../facts.js';
import { isOn } from '../isOn.js';
import type { Policy, RegionSource } from '../types.js';
import { fromMeta, fromServerTiming } from './fromPage.js';

/** Who named the region, the region if there is one, and the signal that is to hold instead of the browser's. */
export type Finding = readonly [source: RegionSource, region?: string | undefined, gpc?: boolean | undefined];

/** A source that takes its time: a file of its own. */
export interface LateSource {
  find(options: RegionOptions, policyFor: (region: string) => Policy): Promise<Finding>;
}

export interface RegionOptions {
  /** The region, or a function that asks for it. */
  readonly region?: string | (() => Promise<string | undefined>) | undefined;
  /** An address that answers with `{ "country": "US", "region": "CA" }` or Cloudflare's trace text. */
  readonly regionUrl?: string | undefined;
  /** Whether the developer's overrides are heard. */
  readonly debug?: boolean | undefined;
  /** `'strict'`: time zone and languages may only name a place that is as strict as one nowhere known. */
  readonly hints?: 'on' | 'strict' | undefined;
  /** The visitor's age, if the site knows it. */
  readonly age?: number | undefined;
  /** Fetches what asks an endpoint, or reads the time zone and languages; what names the laws, or what knows the vendors. */
  loadLate(file: 'region' | 'zones' | 'debug'): Promise<LateSource>;
  loadLate(file: 'vendors'): Promise<{ list(site: object): Promise<readonly ListedVendor[]> }>;
  loadLate(file: 'law'): Promise<Pick<typeof import('../policy/law.js'), 'describe'>>;
}

/**
 * What can be told at once: the first source that answers, be it with nonsense, which is nowhere known. An empty string is
 * no answer, and a function has yet to give one.
 */
export const knownRegion = ({ region }: RegionOptions): [RegionSource, string] | undefined =>
  Object.entries({
    // Anything that is no code names a place, if an unknown one.
    option: (region as { call?: unknown } | undefined)?.call ? '' : `${region ?? ''}`,
    meta: fromMeta(),
    'server-timing': fromServerTiming(),
  }).find(([, answer]) => answer?.[0]) as [RegionSource, string] | undefined;

/**
 * Asks the source that takes its time: an endpoint, else the hints. One that fails ends the search: nowhere known.
 * Never rejects.
 */
export const lateRegion = (settings: RegionOptions, policyFor: (region: string) => Policy): Promise<Finding> =>
  settings
    .loadLate(isOn(settings.debug) ? 'debug' : settings.region || settings.regionUrl ? 'region' : 'zones')
    .then((late) => late.find(settings, policyFor))
    .catch((): Finding => ['unknown']);
