import type { Watch } from './types.js';

/**
 * Reads afterwards what the browser fetches by itself: what stands in the page's own markup, what styles ask for, the
 * scripts of workers (https://w3c.github.io/resource-timing/). `also` is called whenever there was something to read.
 */
export const watchResources = (watch: Watch, also: () => void): void => {
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) watch.address('resource', name);
    also();
  });
  observer.observe({ type: 'resource', buffered: true });
  addEventListener('pagehide', also);
};
