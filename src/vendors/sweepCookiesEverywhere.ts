import { type Names, sweepCookies } from './sweep.js';

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

/** Ends the cookies with these names wherever this page can. */
export const sweepCookiesEverywhere = (names: Names): void => {
  for (const place of places()) sweepCookies(names, place);
};
