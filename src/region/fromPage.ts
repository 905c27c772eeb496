/** The region as the page itself carries it: `<meta name="consent-region" content="US-CA">`. */
export const fromMeta = (): string | undefined => document.querySelector<HTMLMetaElement>('meta[name=consent-region]')?.content;

/**
 * The region in the header `Server-Timing: region;desc="US-CA"` of the page's own response, which an edge can add
 * without touching the HTML (https://www.w3.org/TR/server-timing/).
 */
export const fromServerTiming = (): string | undefined => {
  const page = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
  return page?.serverTiming?.find(({ name }) => name === 'region')?.description;
};
