import type { ConsentOptions } from './options.js';

/** The developer's overrides, from the page's address; none without the option `debug`. */
export const readDebug = ({ debug }: ConsentOptions): { debugRegion?: string; gpc?: boolean } => {
  if (!debug || typeof location === 'undefined') return {};
  const address = new URLSearchParams(location.search);
  const region = address.get('consent-region');
  const gpc = address.get('consent-gpc');
  return { ...(region && { debugRegion: region }), ...(gpc && { gpc: gpc === '1' }) };
};
