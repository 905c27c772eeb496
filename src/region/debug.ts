import { knownRegion, type LateSource, lateRegion } from './findRegion.js';

/** The developer's overrides, from the page's address: `?consent-region=DE&consent-gpc=1`; `0` is no signal. */
export const find: LateSource['find'] = async (options, policyFor) => {
  const { 'consent-region': region, 'consent-gpc': gpc } = Object.fromEntries(new URLSearchParams(location.search));
  const [source, place] = region
    ? (['debug', region] as const)
    : (knownRegion(options) ?? (await lateRegion({ ...options, debug: false }, policyFor)));
  return [source, place, gpc ? gpc === '1' : undefined];
};
