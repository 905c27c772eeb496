import { fromRoot, sendFile } from './site/files.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';
import { grant, refuse } from './vendors/drive.js';

/* A visitor may refuse at the vendor itself, by what its documentation gives a site for that: nothing of ours takes it back. */

/** As https://github.com/matomo-org/matomo/blob/5.x-dev/js/piwik.js: what is remembered of consent goes before what is said. */
const MATOMO = `(() => {
  let has = true, url, waiting = [];
  const cookie = (name, value, age) => { document.cookie = name + '=' + value + '; path=/; max-age=' + age; };
  const refresh = () => { if (/mtm_consent_removed=/.test(document.cookie)) has = false; };
  const send = (action) => { refresh(); if (has) fetch(url + '?action=' + action, { mode: 'no-cors' }); else waiting.push(action); };
  const api = {
    requireConsent() { has = /mtm_consent=/.test(document.cookie); },
    setConsentGiven() { has = true; cookie('mtm_consent_removed', '', 0); waiting.splice(0).forEach(send); },
    forgetConsentGiven() { cookie('mtm_consent_removed', '1', 9999); has = false; },
    setTrackerUrl(to) { url = to; },
    trackPageView() { send('page'); },
    trackEvent(action) { send(action); },
  };
  api.optUserOut = api.forgetConsentGiven;
  api.forgetUserOptOut = api.setConsentGiven;
  const apply = ([name, ...args]) => api[name]?.(...args);
  const first = ['setTrackerUrl', 'requireConsent', 'setConsentGiven'];
  const calls = [...window._paq];
  window._paq = { push: (...all) => all.forEach(apply) };
  for (const name of first) calls.filter((call) => call[0] === name).forEach(apply);
  calls.filter(([name]) => !first.includes(name)).forEach(apply);
})();`;

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'content-type': 'application/json' };

interface Refused {
  readonly name: string;
  readonly api: string;
  readonly tag: Readonly<Record<string, string>>;
  answer(visit: Visit): void;
  /** What reached it. */
  heard(visit: Visit): string[];
  /** Said by the site's own link for that. */
  optOut(): void;
  optInAgain(): void;
  use(): void;
  /** Where it remembers the refusal. */
  readonly mark: string;
}

type Paq = { _paq: { push(command: unknown[]): void } };
type Mixpanel = { mixpanel: Record<string, (...args: unknown[]) => void> };

const VENDORS: readonly Refused[] = [
  {
    name: 'Matomo',
    api: '_paq',
    tag: { 'matomo-site': '3', 'matomo-host': 'https://stats.example.org/' },
    answer: (visit) =>
      visit.on(
        ({ hostname }) => hostname === 'stats.example.org',
        ({ url }) => ({ body: url.pathname === '/matomo.js' ? MATOMO : '', headers: { 'content-type': 'text/javascript' } }),
      ),
    heard: (visit) => visit.foreign().flatMap(({ url }) => url.searchParams.get('action') ?? []),
    optOut: () => (window as unknown as Paq)._paq.push(['optUserOut']),
    optInAgain: () => (window as unknown as Paq)._paq.push(['forgetUserOptOut']),
    use: () => (window as unknown as Paq)._paq.push(['trackEvent', 'used']),
    mark: 'cookie mtm_consent_removed',
  },
  {
    name: 'Mixpanel',
    api: 'mixpanel',
    tag: { 'mixpanel-key': 'token1' },
    answer: (visit) => {
      visit.on(
        ({ hostname }) => /mixpanel\.com/.test(hostname),
        () => ({ body: '{"status":1,"code":200}', headers: CORS }),
      );
      visit.on(
        ({ hostname }) => hostname === 'cdn.mxpnl.com',
        () => sendFile(fromRoot('node_modules/mixpanel-browser/dist'), 'mixpanel.min.js'),
      );
    },
    heard: (visit) => visit.foreign().flatMap(({ url }) => (url.pathname === '/track/' ? 'events' : [])),
    optOut: () => (window as unknown as Mixpanel).mixpanel.opt_out_tracking!({ delete_user: false }),
    optInAgain: () => (window as unknown as Mixpanel).mixpanel.opt_in_tracking!(),
    use: () => (window as unknown as Mixpanel).mixpanel.track!('used', {}, { send_immediately: true }),
    mark: 'localStorage __mp_opt_in_out_token1',
  },
];

for (const { name, api, tag, answer, heard, optOut, optInAgain, use, mark } of VENDORS) {
  for (const region of ['US-CA', 'DE']) {
    test(`in ${region} who has opted out by ${name}’s own stays so, on the next page too, until it is taken back there`, async ({
      visitor,
    }) => {
      const options: VisitOptions = { tag: { region, ...tag } };
      const visit = await visitor(options);
      answer(visit);
      const said = async (): Promise<number> => {
        await visit.page.evaluate(use);
        await visit.settle();
        return heard(visit).length;
      };
      const go = async (path: string): Promise<void> => {
        await visit.goto(path);
        await visit.page.waitForFunction((api) => api in window, api);
      };
      await go('/');
      if (region === 'DE') await grant(visit);
      await expect.poll(said).toBeGreaterThan(0);
      await visit.page.evaluate(optOut);
      await visit.settle();
      const since = heard(visit).length;
      expect(await said()).toBe(since);
      // Other answers say nothing of it.
      await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: false }));
      expect(await said()).toBe(since);
      await refuse(visit);
      await grant(visit);
      expect(await said()).toBe(since);
      expect(await visit.stored()).toContain(mark);

      await go('/one');
      await expect.poll(() => visit.foreign().filter(({ url }) => /\.js$/.test(url.pathname)).length).toBe(2);
      await visit.settle();
      expect(await said()).toBe(since);
      expect(await visit.stored()).toContain(mark);

      // What a withdrawal here tells it is no such refusal.
      await visit.page.evaluate(optInAgain);
      await expect.poll(said).toBeGreaterThan(since);
      await refuse(visit);
      const later = heard(visit).length;
      await expect.poll(() => visit.stored()).not.toContain(mark);
      expect(await said()).toBe(later);
      await go('/two');
      await grant(visit);
      await expect.poll(said).toBeGreaterThan(later);
      expect(visit.errors).toEqual([]);
    });
  }
}

test('marks of a refusal at a vendor stay where nothing is answered yet, and nobody says that they are of nobody', async ({
  visitor,
}) => {
  const tag = { 'matomo-site': '3', 'matomo-host': 'https://stats.example.org/', 'hubspot-portal': '1', 'mixpanel-key': 'a' };
  const visit = await visitor({ tag: { region: 'DE', debug: '', ...tag } });
  const marks = ['mtm_consent_removed', '__hs_do_not_track', '__hs_opt_out', 'mp_optout'];
  // What goes shows that what does not go was looked at.
  const cookies = [...marks, '_pk_id.1', 'hubspotutk', 'mp_1_mixpanel'];
  await visit.context.addCookies(cookies.map((name) => ({ name, value: '1', url: 'http://www.minima.studio' })));
  await visit.goto();
  await expect.poll(() => visit.stored()).toEqual(marks.map((name) => `cookie ${name}`).sort());
  await visit.goto('/one');
  await visit.page.evaluate(async () => void (await window.minimaConsent.vendors));
  await visit.settle();
  expect(await visit.stored()).toEqual(marks.map((name) => `cookie ${name}`).sort());
  expect(visit.complaints.filter((text) => marks.some((name) => text.includes(name)))).toEqual([]);
  expect(visit.foreign()).toEqual([]);
});
