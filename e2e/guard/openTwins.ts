import type { PageOptions } from '../site/page.js';
import type { Visit, VisitOptions } from '../site/visit.js';
import { expect } from '../test.js';
import { guarded } from './openGuarded.js';

export const PLAIN: PageOptions = { json: {}, body: '<p>Hello</p>', script: '' };

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** Tells everybody what has come; a script that comes counts itself. */
const answer = (visit: Visit): void =>
  visit.on(
    ({ pathname }) => !pathname.startsWith('/cdn/') && pathname !== '/',
    ({ method, url, body }) => ({
      body: url.pathname.endsWith('.js')
        ? 'window.ran = (window.ran || 0) + 1'
        : `${method} ${url.pathname}${url.search} ${body}`,
      headers: {
        'content-type': TYPES[url.pathname.split('.')[1] ?? ''] ?? 'text/plain',
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
      },
    }),
  );

/** What has reached anybody but for the page itself, since a count; in an order that no race can change. */
const arrived = (visit: Visit, since: number): string[] =>
  visit
    .sent()
    .slice(since)
    .filter(({ url }) => url.pathname !== '/favicon.ico')
    .map(({ method, url, headers, body }) => `${method} ${url.href} ${headers['content-type']} ${headers.referer} ${body}`)
    .sort();

export interface Twins {
  /** Does the same on a page without the guard and on two with it, and holds what is seen and what arrives side by side. */
  compare(run: (visit: Visit) => Promise<readonly (readonly string[])[]>): Promise<readonly string[]>;
}

/** The same page without the guard, with one that reports, and with one that blocks. Without consent, nothing is ever granted. */
export const openTwins = async (open: (options: VisitOptions) => Promise<Visit>, more: VisitOptions = {}): Promise<Twins> => {
  const pages = [PLAIN, guarded({}, { script: '' }), guarded({ mode: 'block' }, { script: '' })];
  const visits: Visit[] = [];
  for (const page of pages) {
    const visit = await open({ ...page, ...more });
    answer(visit);
    await visit.goto();
    await visit.settle();
    visits.push(visit);
  }
  return {
    async compare(run) {
      const seen = visits.map(async (visit) => {
        const since = visit.sent().length;
        const log = await run(visit);
        await visit.settle();
        return { log, wire: arrived(visit, since) };
      });
      const [plain, reported, blocked] = await Promise.all(seen);
      expect(reported).toEqual(plain);
      expect(blocked).toEqual(plain);
      expect(visits.flatMap(({ errors }) => errors)).toEqual([]);
      return [...plain!.log.flat(), ...plain!.wire];
    },
  };
};
