/** Any of those that may have `data-consent`. */
type Gated = Element & { readonly [name in 'src' | 'srcset' | 'href' | 'data' | 'poster']?: unknown };

/** What the page's gates have opened, which is theirs: the addresses, as the browser has made them of what the page says. */
const readGated = (): string =>
  `${[...document.querySelectorAll<Gated>('[data-consent]')].map((element) => [
    element.src,
    element.srcset,
    element.href,
    element.data,
    element.poster,
  ])}`;

/**
 * Reads afterwards what the browser fetches by itself: what stands in the page's own markup, what styles ask for, the
 * scripts of workers (https://w3c.github.io/resource-timing/). `onResource` hears of each, and when it began; `also` is called
 * whenever there was something to read.
 */
export const watchResources = (onResource: (address: string, since: number) => void, also: () => void): void => {
  const observer = new PerformanceObserver((list) => {
    const gated = readGated();
    for (const { name, startTime } of list.getEntries()) if (!gated.includes(name)) onResource(name, startTime);
    also();
  });
  observer.observe({ type: 'resource', buffered: true });
  addEventListener('pagehide', also);
};
