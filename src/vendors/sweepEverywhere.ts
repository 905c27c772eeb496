import { createSweep, type Names, sweepCookies } from './sweep.js';

/**
 * With what a cookie that this page sees can have been set besides its domain: each path above the page's own, with a slash at
 * its end or without one, and partitioned or not (https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4,
 * https://datatracker.ietf.org/doc/draft-cutler-httpbis-partitioned-cookies/).
 */
const places = (): string[] => {
  const parts = location.pathname.split('/').slice(1);
  const paths = parts.map((_, i) => `/${parts.slice(0, i + 1).join('/')}`);
  const all = new Set(['/', ...paths.flatMap((path) => [path, `${path}/`])]);
  return [...all].flatMap((path) => [path, `${path}; secure; partitioned`]);
};

/**
 * Removes a vendor's keys as `createSweep` does, and cookies that a site lets it set with a path or partitioned (Google's tag has
 * `cookie_path` and `cookie_flags`); and once more at the last that a page hears of, when it has gone through the document.
 */
export const sweepEverywhere = (names: Names, wanted: () => boolean): (() => void) => {
  const sweep = createSweep(names, wanted, () => {
    for (const place of places()) sweepCookies(names, place);
  });
  return () => {
    sweep();
    addEventListener('visibilitychange', sweep);
  };
};
