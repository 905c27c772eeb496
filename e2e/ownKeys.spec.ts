// biome-ignore-all lint/suspicious/noDocumentCookie: as vendors do
import { CONTENT } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What a vendor keeps that a site declares itself under a purpose, and runs by a script that it tags.
 */

const ACME = {
  name: 'Acme',
  keys: { cookies: { acme: 30, 'acme_*': 30, acme_out: 400 }, local: ['acme.*'], databases: ['acme'], refusals: ['acme_out'] },
};
const SHARED = { name: 'Shared', keys: { cookies: { shared: 30 }, local: ['acme.shared'] } };

const keep = (): void => {
  for (const name of ['acme', 'acme_1', 'acme_out', 'shared', 'own'])
    document.cookie = `${name}=1; path=/; max-age=999; domain=minima.studio`;
  for (const name of ['acme.queue', 'acme.shared', 'acmes']) localStorage.setItem(name, '1');
  indexedDB.open('acme');
};
const KEPT = ['cookie acme_out', 'cookie minima_consent', 'cookie own', 'localStorage acmes'];
const SHARED_KEPT = ['cookie shared', 'localStorage acme.shared'];
const ALL = [...KEPT, ...SHARED_KEPT, 'cookie acme', 'cookie acme_1', 'indexedDB acme', 'localStorage acme.queue'].sort();

const TAGGED = `<script type="text/plain" data-consent="marketing" data-vendor="Acme">(${keep})()</script>`;
const site = (vendors: unknown, more: VisitOptions = {}): VisitOptions => ({
  tag: { region: 'DE' },
  json: {
    purposes: [
      { id: 'analytics', vendors: [SHARED] },
      { id: 'marketing', vendors },
    ],
  },
  body: CONTENT + TAGGED,
  ...more,
});
const decide = (visit: Visit, choice: Record<string, boolean>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);
const ready = (visit: Visit): Promise<void> => visit.page.evaluate(async () => void (await window.minimaConsent.ready));

/** A visitor who has agreed, and of whom everything is kept. */
const agreed = async (visit: Visit): Promise<void> => {
  await visit.goto();
  await ready(visit);
  await decide(visit, { analytics: true, marketing: true });
  await expect.poll(() => visit.stored()).toEqual(ALL);
};

test('S-R22: a no removes what a vendor of the site’s own is declared to keep, but what another keeps that is granted', async ({
  visitor,
}) => {
  const visit = await visitor(site([ACME, SHARED]));
  await agreed(visit);
  await decide(visit, { marketing: false });
  // A database that the page may have open is emptied now, and goes with the next.
  await expect.poll(() => visit.stored()).toEqual([...KEPT, ...SHARED_KEPT, 'indexedDB acme'].sort());
  await visit.goto('/next');
  await expect.poll(() => visit.stored()).toEqual([...KEPT, ...SHARED_KEPT].sort());
  await decide(visit, { analytics: false });
  await expect.poll(() => visit.stored()).toEqual(KEPT);
});

test('S-R22: what a yes has left that is no longer one is removed where the page has such a script', async ({ visitor }) => {
  const visit = await visitor(site([], { tag: { region: 'DE', 'policy-version': '1' } }));
  await agreed(visit);
  visit.change(site([ACME, SHARED], { tag: { region: 'DE', 'policy-version': '2' } }));
  await visit.goto('/next');
  await expect.poll(() => visit.stored()).toEqual(KEPT);
});

test('what a vendor keeps that is granted stays, and so does what is declared of another kind', async ({ visitor }) => {
  const wide = { name: 'Wide', keys: { cookies: { 'acme*': 30, theme: 30 }, local: ['acme*'] } };
  const purposes = [
    { id: 'analytics', vendors: [ACME] },
    { id: 'marketing', vendors: [wide] },
  ];
  const visit = await visitor(site([], { json: { purposes }, body: CONTENT + TAGGED.replace('marketing', 'analytics') }));
  await visit.goto();
  await ready(visit);
  await decide(visit, { analytics: true, marketing: true });
  await expect.poll(() => visit.stored()).toEqual(ALL);
  await visit.page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    document.cookie = 'theme=1; path=/; max-age=999';
  });
  await decide(visit, { marketing: false });
  await expect.poll(() => visit.stored()).not.toContain('cookie theme');
  const left = ALL.filter((name) => name !== 'localStorage acmes');
  expect(await visit.stored()).toEqual([...left, 'localStorage theme'].sort());
});

test('what belongs to a standing yes stays when the app is taken down', async ({ visitor }) => {
  const visit = await visitor(site([ACME, SHARED]));
  await agreed(visit);
  await visit.page.evaluate(() => {
    window.minimaConsent.destroy();
    dispatchEvent(new Event('pagehide'));
    dispatchEvent(new Event('visibilitychange'));
  });
  expect(await visit.stored()).toEqual(ALL);
});

test('what cannot be read of such a declaration is named, and harms nobody', async ({ visitor }) => {
  const bad = [null, 'Acme', { name: 'Acme', keys: { cookies: ['own'], local: 'acmes', session: [7], databases: {} } }];
  const visit = await visitor(site([...bad, { name: 'All', keys: { cookies: { '*': 1 } } }]));
  await visit.goto();
  await ready(visit);
  await decide(visit, { marketing: false });
  await visit.page.evaluate(() => window.minimaConsent.vendors);
  await visit.page.evaluate(() => localStorage.setItem('acmes', '1'));
  await expect.poll(() => visit.stored()).toEqual(['cookie minima_consent', 'localStorage acmes']);
  expect(visit.complaints.filter((text) => text.includes('purpose marketing: vendors')).length).toBeGreaterThan(3);
  expect(visit.errors).toEqual([]);
});

test('a site that declares no keys has nothing fetched for that', async ({ visitor }) => {
  const visit = await visitor(site([{ name: 'Acme', retention: 30 }], { json: { purposes: ['analytics', 'marketing'] } }));
  await visit.goto();
  await ready(visit);
  await decide(visit, { marketing: true });
  await expect.poll(() => visit.stored()).toContain('cookie acme');
  expect(visit.sent().filter(({ url }) => url.pathname.endsWith('/sweep.js'))).toEqual([]);
});

test('what an app declares by npm is removed too', async ({ visitor }) => {
  const visit = await visitor({
    script: `<script type="application/json" id="settings">{"region": "DE"}</script><script type="module" src="/app/app.js"></script>`,
    body: CONTENT + TAGGED,
  });
  await visit.goto();
  await visit.page.waitForFunction(() => 'createConsent' in window);
  await visit.page.evaluate(async (vendor) => {
    const app = window as unknown as {
      consent: { destroy(): void };
      createConsent(options: object): typeof window.minimaConsent;
    };
    app.consent.destroy();
    const consent = app.createConsent({ region: 'DE', purposes: ['analytics', { id: 'marketing', vendors: [vendor] }] });
    Object.assign(window, { minimaConsent: consent });
    await consent.ready;
  }, ACME);
  await decide(visit, { marketing: true });
  await expect.poll(() => visit.stored()).toContain('cookie acme');
  await decide(visit, { marketing: false });
  await expect.poll(() => visit.stored()).not.toContain('cookie acme');
  expect(await visit.stored()).toContain('cookie shared');
  expect(visit.errors).toEqual([]);
});
