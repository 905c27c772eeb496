import { sweepStorage } from './sweepStorage.js';

/** Says of a key whether it is one of them: a pattern, or what is asked anew each time. */
export type Names = Pick<RegExp, 'test'>;

const sweepCookies = (names: Names): void => {
  const labels = location.hostname.split('.');
  for (const pair of document.cookie.split('; ')) {
    const [name = ''] = pair.split('=');
    if (!names.test(name)) continue;
    // A cookie does not say which domain it is on: end it on this host and on each domain above it.
    const domains = ['', ...labels.map((_, i) => `; domain=${labels.slice(i).join('.')}`)];
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is asynchronous, and a page may be leaving
    for (const domain of domains) document.cookie = `${name}=; max-age=0; path=/${domain}`;
  }
};

/** Removes what a vendor keeps, by name, from cookies (on the host and every parent domain), localStorage and sessionStorage. */
export const sweep = (names: Names): void => {
  const sweeps = [
    () => sweepCookies(names),
    () => sweepStorage(localStorage, names),
    () => sweepStorage(sessionStorage, names),
  ];
  for (const run of sweeps) {
    try {
      run();
    } catch {
      // storage that is blocked holds nothing
    }
  }
};

/** A vendor's code that is still under way when it is stopped may write once more: look again after this. */
const SECOND_LOOK = 1000;

/** Removes a vendor's keys now, again a moment later, and when the page is left; unless it is `wanted` again by then. */
export const sweepAway = (names: Names, wanted: () => boolean): void => {
  const look = (): void => {
    if (!wanted()) sweep(names);
  };
  look();
  setTimeout(look, SECOND_LOOK);
  addEventListener('pagehide', look);
};
