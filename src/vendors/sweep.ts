import { sweepStorage } from './sweepStorage.js';

/** Says of a key whether it is one of them: a pattern, or what is asked anew each time. */
export type Names = Pick<RegExp, 'test'>;

/** Ends the cookies with these names that were set for the whole site, or for a `place` of their own in it. */
export const sweepCookies = (names: Names, place = '/'): void => {
  const labels = location.hostname.split('.');
  for (const pair of document.cookie.split('; ')) {
    const name = pair.split('=')[0]!;
    if (!names.test(name)) continue;
    // A cookie does not say which domain it is on: end it on this host and on each domain above it.
    const domains = ['', ...labels.map((_, i) => `; domain=${labels.slice(i).join('.')}`)];
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and a page may be leaving
    for (const domain of domains) document.cookie = `${name}=; max-age=0; path=${place}${domain}`;
  }
};

/** A vendor's code that is still under way when it is stopped may write once more: look again after this. */
const SECOND_LOOK = 1000;

/**
 * Makes what removes a vendor's keys, by name, from cookies (on the host and every parent domain), localStorage and
 * sessionStorage: now, again a moment later, and when the page is left; unless it is `wanted` again by then.
 */
export const createSweep = (names: Names, wanted: () => boolean, cookies = sweepCookies): (() => void) => {
  const look = (): void => {
    if (wanted()) return;
    for (const place of ['', 'localStorage', 'sessionStorage'] as const) {
      try {
        if (place) sweepStorage(window[place], names);
        else cookies(names);
      } catch {
        // storage that is blocked holds nothing
      }
    }
  };
  return () => {
    look();
    setTimeout(look, SECOND_LOOK);
    addEventListener('pagehide', look);
  };
};
