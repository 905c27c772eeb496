// biome-ignore-all lint/suspicious/noDocumentCookie: as vendors do
import { countOf } from './loudness.js';
import { CONTENT } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What a vendor keeps that a site declares itself: where it needs several purposes, where others keep the same, and where the
 * list of those others does not come.
 */

const ACME = {
  name: 'Acme',
  keys: { cookies: { acme: 30 }, local: ['acme.*'], session: ['acme.tab'], databases: ['acme'] },
};

const keep = (): void => {
  document.cookie = 'acme=1; path=/; max-age=999; domain=minima.studio';
  localStorage.setItem('acme.queue', '1');
  sessionStorage.setItem('acme.tab', '1');
  indexedDB.open('acme');
};
const RECORD = 'cookie minima_consent';
const ALL = ['cookie acme', RECORD, 'indexedDB acme', 'localStorage acme.queue', 'sessionStorage acme.tab'];

const tagged = (purposes: string, code = `(${keep})()`): string =>
  `<script type="text/plain" data-consent="${purposes}" data-vendor="Acme">${code}</script>`;
const site = (analytics: readonly unknown[], marketing: readonly unknown[], body: string, tag = {}): VisitOptions => ({
  tag: { region: 'DE', ...tag },
  json: {
    purposes: [
      { id: 'analytics', vendors: analytics },
      { id: 'marketing', vendors: marketing },
    ],
  },
  body: CONTENT + body,
});
const decide = (visit: Visit, choice: Record<string, boolean>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);
const setCookies = (visit: Visit, names: readonly string[]): Promise<void> =>
  visit.page.evaluate((names) => {
    for (const name of names) document.cookie = `${name}=1; path=/; max-age=999`;
  }, names);
const open = async (visit: Visit): Promise<void> => {
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
};
/** A visitor who has agreed, and of whom everything is kept. */
const agreed = async (visit: Visit): Promise<void> => {
  await open(visit);
  await decide(visit, { analytics: true, marketing: true });
  await expect.poll(() => visit.stored()).toEqual(ALL);
};

const BOTH = tagged('analytics marketing');
const NEEDY: Readonly<Record<string, readonly [VisitOptions, Record<string, boolean>]>> = {
  'declared under one, after a no to that': [site([], [ACME], BOTH), { marketing: false }],
  'declared under one, after a no to the other': [site([], [ACME], BOTH), { analytics: false }],
  'declared under both, after a no to one': [site([ACME], [ACME], BOTH), { marketing: false }],
  'one of which is necessary': [site([], [ACME], tagged('necessary marketing')), { marketing: false }],
};
for (const [title, [page, no]] of Object.entries(NEEDY)) {
  test(`S-R22: of a vendor whose script needs two purposes, ${title}, nothing is left`, async ({ visitor }) => {
    const visit = await visitor(page);
    await agreed(visit);
    await decide(visit, no);
    await expect.poll(() => visit.stored()).toEqual([RECORD, 'indexedDB acme']);
    await visit.goto('/next');
    await expect.poll(() => visit.stored()).toEqual([RECORD]);
  });
}

for (const [title, answer] of [
  ['cannot be fetched', async () => ({ status: 404, body: '' })],
  ['never comes', () => new Promise<undefined>(() => {})],
] as const) {
  test(`S-R22: a no removes what is declared where the list of vendors ${title}`, async ({ visitor }) => {
    const visit = await visitor(site([], [ACME], tagged('marketing')));
    visit.on(({ pathname }) => pathname === '/cdn/vendors.js', answer);
    await agreed(visit);
    await decide(visit, { marketing: false });
    await expect.poll(() => visit.stored()).toEqual([RECORD, 'indexedDB acme']);
    await visit.goto('/next');
    await expect.poll(() => visit.stored()).toEqual([RECORD]);
  });
}

for (const last of ['pagehide', 'visibilitychange']) {
  test(`what a vendor keeps that serves two purposes stays with a yes to one, on ${last} before the list is there too`, async ({
    visitor,
  }) => {
    const other = { name: 'Other', keys: { cookies: { other: 30 } } };
    const visit = await visitor(site([ACME], [ACME, other], tagged('analytics')));
    await agreed(visit);
    await setCookies(visit, ['other']);
    await decide(visit, { marketing: false });
    await expect.poll(() => visit.stored()).toEqual(ALL);
    visit.change({ body: `${CONTENT}<script>document.cookie = 'other=1'</script>${tagged('marketing', '')}` });
    visit.on(
      ({ pathname }) => pathname === '/cdn/vendors.js',
      () => new Promise(() => {}),
    );
    await visit.goto('/next');
    await expect.poll(() => countOf(visit, /\/cdn\/vendors\.js/)).toBeGreaterThan(1);
    await visit.page.evaluate((last) => void dispatchEvent(new Event(last)), last);
    expect(await visit.stored()).toEqual(ALL);
  });
}

const FEATURES = { posthog: { features: { replay: 'marketing' } } };
/** What is declared of Acme's cookies, on a site with a vendor that is granted by a yes to marketing, and what that one keeps. */
const OTHERS = [
  ['Meta’s', '_fb*', '_fbp', { 'meta-pixel': '123' }, {}],
  ['PostHog’s, one feature of which is granted', 'ph_*', 'ph_phc_test_posthog', { 'posthog-key': 'phc_test' }, FEATURES],
] as const;
for (const [title, pattern, name, tag, json] of OTHERS) {
  test(`what is ${title} stays, though a pattern fits it that goes with a no`, async ({ visitor }) => {
    const page = site([{ name: 'Acme', keys: { cookies: { [pattern]: 30, acme: 30 } } }], [], tagged('analytics', ''), tag);
    const visit = await visitor({ ...page, json: { ...(page.json as object), ...json } });
    await open(visit);
    await visit.page.evaluate(async () => void (await window.minimaConsent.vendors)); // so that it is not late
    await setCookies(visit, [name, 'acme']);
    await decide(visit, { marketing: true, analytics: false });
    await expect.poll(() => visit.stored()).not.toContain('cookie acme');
    expect(await visit.stored()).toContain(`cookie ${name}`);
  });
}

test('S-R22: the mark of a refusal at a vendor of ours stays, though a pattern that is declared of it fits it', async ({
  visitor,
}) => {
  const declared = { name: 'HubSpot', keys: { cookies: { '__hs*': 180 } } };
  const visit = await visitor(site([], [declared], tagged('marketing', ''), { 'hubspot-portal': '123' }));
  await open(visit);
  await visit.page.evaluate(async () => void (await window.minimaConsent.vendors));
  await setCookies(visit, ['__hs_do_not_track', '__hs_opt_out', '__hs_ours']);
  await decide(visit, { marketing: false });
  await expect.poll(() => visit.stored()).toEqual(['cookie __hs_do_not_track', 'cookie __hs_opt_out', RECORD]);
});

test('the list of vendors is fetched only where something is here that is to go', async ({ visitor }) => {
  const visit = await visitor(site([], [ACME], tagged('marketing')));
  const lists = (): number => countOf(visit, /\/cdn\/(vendors|hosts)\.js/);
  await open(visit);
  await decide(visit, { analytics: true });
  await expect.poll(() => countOf(visit, /\/cdn\/sweep\.js/)).toBe(1);
  await agreed(visit);
  await expect.poll(() => countOf(visit, /\/cdn\/sweep\.js/)).toBe(2);
  await visit.settle();
  expect(lists()).toBe(0);
  await decide(visit, { marketing: false });
  await expect.poll(() => lists()).toBe(2);
});
