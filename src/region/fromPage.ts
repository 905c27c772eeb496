import type { FoundRegion } from '../types.js';

const TIMING = 'region';

/**
 * The region as the page itself carries it: `<meta name="consent-region" content="US-CA">`, or the header
 * `Server-Timing: region;desc="US-CA"` of the page's own response, which an edge can add without touching the HTML
 * (https://www.w3.org/TR/server-timing/).
 */
export const fromPage = (): FoundRegion | null => {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="consent-region"]')?.content;
  if (meta) return { region: meta, source: 'meta', confidence: 'high' };
  const [navigation] = performance.getEntriesByType?.('navigation') ?? [];
  const { serverTiming = [] } = (navigation ?? {}) as { serverTiming?: readonly PerformanceServerTiming[] };
  const region = serverTiming.find(({ name }) => name === TIMING)?.description;
  return region ? { region, source: 'server-timing', confidence: 'high' } : null;
};
