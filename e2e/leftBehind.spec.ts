import { bannerOf, panelOf, press, switchOf } from './faces.js';
import { countOf, foreignUrls } from './loudness.js';
import { openReady, posthogApp } from './posthogApp.js';
import { VENDORS } from './site/page.js';
import { ORIGIN, type Visit, type VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A yes can end while none of its gates is open: on another page or subdomain, by time, by a new policy, by the signal.
 * What the vendors kept under it has to go all the same, on the next page that knows them.
 */

const germany: VisitOptions = { tag: { region: 'DE', ...VENDORS } };

/** What is kept by anybody but us. */
const keptBy = async (visit: Visit, vendor = /cookie _|ph_/): Promise<readonly string[]> =>
  (await visit.stored()).filter((key) => vendor.test(key));

/** Agrees to everything, and waits until all three vendors have kept something. */
const agree = async (visit: Visit): Promise<void> => {
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect
    .poll(() => keptBy(visit))
    .toEqual(expect.arrayContaining(['cookie _fbp', 'cookie _ga', 'cookie ph_phc_test_posthog']));
};

/** Leaves the site, and waits for what PostHog says of that while it still may. Returns how much had been sent by then. */
const leave = async (visit: Visit): Promise<number> => {
  await visit.goto('about:blank');
  await expect.poll(visit.events).toContain('$pageleave');
  return foreignUrls(visit).length;
};

/** Everything is gone, for good, and without a word to anybody. */
const expectGone = async (visit: Visit, since: number): Promise<void> => {
  await expect.poll(() => keptBy(visit)).toEqual([]);
  await visit.settle();
  expect(foreignUrls(visit).slice(since)).toEqual([]);
  expect(await keptBy(visit)).toEqual([]);
};

test('a new policy version ends a yes, and what vendors kept under it is removed before a new answer', async ({ visitor }) => {
  const visit = await visitor(germany);
  await agree(visit);
  visit.change({ tag: { ...germany.tag, 'policy-version': '2' } });
  const since = await leave(visit);
  await visit.goto('/one');
  await expect(bannerOf(visit.page)).toBeVisible();
  await expectGone(visit, since);
});

test('a yes that ended while the visitor was away leaves nothing of its vendors', async ({ visitor }) => {
  const visit = await visitor({ ...germany, clock: true });
  await agree(visit);
  const since = await leave(visit);
  await visit.page.clock.setSystemTime(Date.now() + 370 * 86_400_000);
  await visit.goto('/one');
  await expect(bannerOf(visit.page)).toBeVisible();
  await expectGone(visit, since);
});

test('what was withdrawn on one subdomain is removed on the other', async ({ visitor }) => {
  const visit = await visitor(germany);
  await agree(visit);
  const since = await leave(visit);
  visit.change({ tag: { region: 'DE' } });
  await visit.goto('http://app.minima.studio/');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  visit.change(germany);
  await visit.goto();
  await expectGone(visit, since);
});

test('a visitor who comes back with the opt-out signal keeps analytics, and nothing of marketing', async ({ visitor }) => {
  const tag = { region: 'US-CO', debug: '', ...VENDORS };
  const visit = await visitor({ tag });
  await visit.goto();
  const all = ['cookie _fbp', 'cookie _ga', 'cookie _gcl_au', 'cookie ph_phc_test_posthog'];
  await expect.poll(() => keptBy(visit)).toEqual(expect.arrayContaining(all));
  await visit.goto('/one?consent-gpc=1');
  await expect.poll(() => keptBy(visit, /_fbp|_gcl/)).toEqual([]);
  await visit.settle();
  expect(await keptBy(visit, /_fbp|_gcl/)).toEqual([]);
  expect(await keptBy(visit)).toEqual(expect.arrayContaining(['cookie _ga', 'cookie ph_phc_test_posthog']));
});

test('an app removes what was kept before it started without a yes', async ({ visitor }) => {
  const script = `<script type="application/json" id="settings">{ "region": "DE" }</script>
    <script type="module" src="/app/app.js"></script>`;
  const visit = await visitor({ script, body: '<div data-consent-panel></div>' });
  await visit.goto();
  await switchOf(panelOf(visit.page), 'analytics').click();
  await expect.poll(() => keptBy(visit)).toContain('cookie ph_phc_test_posthog');
  visit.change({ tag: { region: 'DE' } });
  await visit.goto('/one');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  visit.change({ script });
  await visit.goto('/two');
  await expect.poll(() => keptBy(visit)).toEqual([]);
});

test('every name under which the vendors are known to keep things is known', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await visit.page.evaluate(() => {
    window.minimaConsent.rejectAll();
    const survey = ['lastSeenSurveyDate', 'seenSurvey_1', 'inProgressSurvey_1'];
    for (const key of ['__ph_opt_in_out_phc_x', '_postHogToolbarParams', ...survey]) localStorage.setItem(key, '1');
    for (const name of [
      '_ga',
      '_ga_X',
      '_gac_UA-1',
      '_gac_gb_G-X',
      '_gat',
      '_gat_x',
      '_gid',
      '_gcl_aw',
      '_dc_gtm_UA-1',
      '_fbc',
    ]) {
      // biome-ignore lint/suspicious/noDocumentCookie: as the vendors write it
      document.cookie = `${name}=1`;
    }
  });
  await visit.goto('/one');
  await expect.poll(() => visit.stored()).toEqual(['cookie minima_consent']);
});

test('a key alone in localStorage is found behind the cookies of the site', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await visit.page.evaluate(() => {
    window.minimaConsent.rejectAll();
    localStorage.setItem('_gcl_ls', '{}');
  });
  await visit.goto('/one');
  await expect.poll(() => keptBy(visit, /_gcl/)).toEqual([]);
});

test('what a tab keeps for itself goes with a withdrawal in another tab', async ({ visitor }) => {
  const visit = await visitor(germany);
  await agree(visit);
  await expect.poll(() => keptBy(visit, /sessionStorage ph_/)).not.toEqual([]);
  await leave(visit);
  const other = await visit.context.newPage();
  await other.goto(`${ORIGIN}/`);
  await other.evaluate(async () => void (await window.minimaConsent.ready));
  await other.evaluate(() => window.minimaConsent.rejectAll());
  await other.close();
  await visit.goto('/one');
  await expect.poll(() => keptBy(visit)).toEqual([]);
});

test('what bears a like name is the site’s own, and stays', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await visit.page.evaluate(() => {
    for (const name of ['graph_settings', '_gallery', '_fblogin']) localStorage.setItem(name, 'own');
    for (const cookie of ['_gitlab_session=1', 'list=ph_levels', '_gatsby=1']) {
      // biome-ignore lint/suspicious/noDocumentCookie: as the site would write it
      document.cookie = cookie;
    }
    window.minimaConsent.rejectAll();
  });
  await visit.goto('/one');
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.settle();
  expect(await visit.stored()).toEqual(
    expect.arrayContaining(['localStorage graph_settings', 'localStorage _gallery', 'localStorage _fblogin']),
  );
  expect(await visit.stored()).toEqual(expect.arrayContaining(['cookie _gitlab_session', 'cookie list', 'cookie _gatsby']));
});

test('of what begins as a vendor’s names do only the vendor’s own goes, before an answer and after a no', async ({
  visitor,
}) => {
  const visit = await visitor({
    tag: { region: 'DE', 'hotjar-site': '1', 'tiktok-pixel': 'C1ABC', 'segment-key': 'key1' },
    head: `<script>
      Object.assign(localStorage, { hjemmeside: 'own', hjelp: 'own', analytics_session_idea: 'own', hjActiveViewportIds: '1', 'analytics_session_id.last_access': '1' });
      Object.assign(sessionStorage, { tt_token: 'own', hj_own: 'own', tt_sessionId: '1', tt_pixel_session_index: '1', hjViewportId: '1' });
    </script>`,
  });
  const own = ['localStorage analytics_session_idea', 'localStorage hjelp', 'localStorage hjemmeside'];
  own.push('sessionStorage hj_own', 'sessionStorage tt_token');
  const left = async (): Promise<string[]> => (await visit.stored()).filter((key) => !key.includes('minima_consent'));
  await visit.goto();
  await expect.poll(left).toEqual(own);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.goto('/one');
  await expect.poll(left).toEqual(own);
  await visit.settle();
  expect(await left()).toEqual(own);
  expect(visit.foreign()).toEqual([]);
});

test('for a key that is left behind, its own vendor is fetched, and no other', async ({ visitor }) => {
  const visit = await visitor({ ...germany, head: `<script>document.cookie = '_fbp=1; path=/'</script>` });
  await visit.goto();
  await expect.poll(() => keptBy(visit)).toEqual([]);
  await visit.settle();
  expect(countOf(visit, /\/vendors\/meta/)).toBe(1);
  expect(countOf(visit, /\/vendors\/(google|posthog)/)).toBe(0);
});

test('a vendor is fetched neither for the site’s keys nor for those of others that are not gated here', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await visit.page.evaluate(() => {
    for (const name of ['graph_settings', 'theme', 'ph']) localStorage.setItem(name, 'own');
    for (const name of ['_grecaptcha', '_csrf_token', 'tt_token']) localStorage.setItem(name, 'another’s');
    for (const pair of ['list=ph_levels', '__stripe_mid=1', '_csrf=1']) {
      // biome-ignore lint/suspicious/noDocumentCookie: as the site would write it
      document.cookie = pair;
    }
    window.minimaConsent.rejectAll();
  });
  await visit.goto('/one');
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.settle();
  expect(countOf(visit, /\/vendors\//)).toBe(0);
});

for (const [way, options] of [
  ['by the script tag', { tag: { region: 'DE', 'posthog-key': 'past' } }],
  ['by npm', posthogApp({ gates: [{ options: { key: 'past' } }] })],
] as const) {
  test(`S-R22: what PostHog has left is removed where it is named as past, and no grant begins it, ${way}`, async ({
    visitor,
  }) => {
    const visit = await visitor(options);
    await openReady(visit);
    for (const decide of ['acceptAll', 'reset', 'rejectAll'] as const) {
      await visit.page.evaluate((decide) => {
        localStorage.setItem('ph_phc_old_posthog', '{}');
        sessionStorage.setItem('ph_phc_old_window_id', '1');
        // biome-ignore lint/suspicious/noDocumentCookie: as the vendor writes it
        document.cookie = 'ph_phc_old_posthog=1';
        window.minimaConsent[decide]();
      }, decide);
      await expect.poll(() => keptBy(visit)).toEqual([]);
    }
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await visit.page.evaluate(() => window.posthog?.capture('said'));
    await visit.settle();
    expect(foreignUrls(visit)).toEqual([]);
    expect(await keptBy(visit)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
}
