import { countOf, GOOGLE_SCRIPT } from './loudness.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Several of Google's tags on one page share one data layer, one `gtag` and one consent, and none disturbs another's.
 */

type Choice = Readonly<Record<string, boolean>>;

const PURPOSES = ['analytics', 'marketing', 'preferences'];
const site = (tag: Record<string, string>, region = 'DE', purposes = PURPOSES): VisitOptions => ({
  tag: { region, ...tag },
  json: { purposes },
});

const decide = (visit: Visit, choice: Choice): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice as never), choice);

/** What each of Google's tags has sent: `G-ONE page_view`. */
const heard = (visit: Visit): string[] =>
  visit
    .foreign()
    .flatMap(({ url: { searchParams } }) =>
      searchParams.has('tid') ? [`${searchParams.get('tid')} ${searchParams.get('en')}`] : [],
    );
const lastSent = (visit: Visit): URLSearchParams =>
  visit
    .foreign()
    .filter(({ url }) => url.searchParams.has('tid'))
    .at(-1)?.url.searchParams ?? new URLSearchParams();
const cookies = async (visit: Visit): Promise<string[]> =>
  (await visit.stored()).filter((key) => /_g(a|cl)/.test(key)).map((key) => key.replace('cookie ', ''));

const event = (visit: Visit, ...words: unknown[]): Promise<void> =>
  visit.page.evaluate((words) => window.gtag?.('event', ...words), words);
const click = async (visit: Visit): Promise<void> => {
  await visit.page.getByRole('button', { name: 'Work' }).click();
  await visit.settle();
};
/** The commands of one kind in the data layer. */
const commands = (visit: Visit, verb: string): Promise<unknown[][]> =>
  visit.page.evaluate(
    (verb) => [...(window.dataLayer ?? [])].map((entry) => Array.from(entry) as unknown[]).filter(([first]) => first === verb),
    verb,
  );

const BOTH = { 'google-tag': 'G-ONE', 'google-ads': 'AW-1' };

for (const region of ['DE', 'GB', 'BR']) {
  test(`S-R1, S-R5: in ${region} two tags under two purposes come and go alone, each with its own keys`, async ({
    visitor,
  }) => {
    const visit = await visitor(site(BOTH, region));
    await visit.goto();
    await event(visit, 'early');
    await click(visit);
    expect(visit.foreign()).toEqual([]);
    expect(await visit.stored()).toEqual([]);

    await decide(visit, { analytics: true, marketing: false });
    await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view', 'G-ONE early']);
    expect(await cookies(visit)).toEqual(['_ga', '_ga_ONE']);

    await decide(visit, { marketing: true });
    await expect.poll(() => heard(visit)).toContain('AW-1 page_view');
    await event(visit, 'both');
    // Sent at once, they may arrive either way round.
    await expect.poll(() => heard(visit).slice(-2).sort()).toEqual(['AW-1 both', 'G-ONE both']);
    expect(await cookies(visit)).toEqual(['_ga', '_ga_ONE', '_gcl_au']);
    expect(countOf(visit, GOOGLE_SCRIPT)).toBe(1);

    await decide(visit, { marketing: false });
    await visit.settle();
    const before = heard(visit).length;
    await event(visit, 'one');
    await event(visit, 'conversion', { send_to: 'AW-1/abc' });
    await click(visit);
    expect(heard(visit).slice(before).sort()).toEqual(['G-ONE engagement', 'G-ONE one']);
    expect(await cookies(visit)).toEqual(['_ga', '_ga_ONE']);

    await decide(visit, { marketing: true, analytics: false });
    await visit.settle();
    const then = heard(visit).length;
    await event(visit, 'other');
    await click(visit);
    expect(heard(visit).slice(then)).toEqual(['AW-1 other']);
    expect(await cookies(visit)).toEqual(['_gcl_au']);

    await decide(visit, { marketing: false });
    await visit.settle();
    const last = heard(visit).length;
    await event(visit, 'nobody');
    await click(visit);
    expect(heard(visit).slice(last)).toEqual([]);
    await expect.poll(() => cookies(visit)).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
}

test('with a yes on an earlier page, each tag keeps its keys on the next, whichever was granted', async ({ visitor }) => {
  for (const [choice, kept] of [
    [{ analytics: true, marketing: true }, ['_ga', '_ga_ONE', '_gcl_au']],
    [{ analytics: true, marketing: false }, ['_ga', '_ga_ONE']],
    [{ analytics: false, marketing: true }, ['_gcl_au']],
  ] as const) {
    const visit = await visitor(site(BOTH));
    await visit.goto();
    await decide(visit, choice);
    await expect.poll(() => cookies(visit)).toEqual(kept);
    await visit.goto('/one');
    await expect
      .poll(() => heard(visit).filter((hit) => hit.endsWith('page_view')).length)
      .toBe(2 * (kept.length === 3 ? 2 : 1));
    await visit.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await cookies(visit)).toEqual(kept);
  }
});

test('two ids of one attribute are two tags, and one script', async ({ visitor }) => {
  const visit = await visitor(site({ 'google-tag': 'G-ONE G-TWO' }));
  await visit.goto();
  await decide(visit, { analytics: true });
  await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view', 'G-TWO page_view']);
  expect(countOf(visit, GOOGLE_SCRIPT)).toBe(1);
  await decide(visit, { analytics: false });
  await event(visit, 'refused');
  await click(visit);
  expect(heard(visit)).toHaveLength(2);
  await expect.poll(() => cookies(visit)).toEqual([]);
});

test('a Google tag by its own id is begun as any, and a reload finishes its withdrawal', async ({ visitor }) => {
  const visit = await visitor(site({ 'google-tag': 'GT-NS4JDHV7' }));
  await visit.goto();
  await click(visit);
  expect(visit.foreign()).toEqual([]);
  await decide(visit, { analytics: true });
  await expect.poll(() => heard(visit)).toEqual(['GT-NS4JDHV7 page_view']);
  expect(visit.foreign()[0]?.url.search).toBe('?id=GT-NS4JDHV7');
  await decide(visit, { analytics: false });
  await event(visit, 'refused');
  await click(visit);
  expect(heard(visit).slice(1)).toEqual(['GT-NS4JDHV7 engagement']);
  expect(await visit.page.evaluate(() => window.minimaConsent.state.unfinished)).toEqual(['google']);
  await expect.poll(() => cookies(visit)).toEqual([]);
  await visit.goto('/one');
  await click(visit);
  expect(heard(visit)).toHaveLength(2);
  expect(visit.complaints).toEqual([]);
});

test('what is addressed to a tag that nobody has decided on waits for its yes, and is gone with a no', async ({ visitor }) => {
  for (const yes of [true, false]) {
    const visit = await visitor(site(BOTH));
    await visit.goto();
    await decide(visit, { analytics: true });
    await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view']);
    await event(visit, 'conversion', { send_to: ['AW-1/abc', 'G-ONE'] });
    await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view', 'G-ONE conversion']);
    if (!yes) await decide(visit, { marketing: false });
    await decide(visit, { marketing: true });
    await expect.poll(() => heard(visit).slice(2)).toEqual(['AW-1 page_view', ...(yes ? ['AW-1 conversion'] : [])]);
  }
});

test('consent is said first, for all seven types, and what nobody was asked is no refusal', async ({ visitor }) => {
  const visit = await visitor(site({ 'google-tag': 'G-ONE' }, 'DE', ['analytics', 'marketing']));
  await visit.goto();
  await decide(visit, { analytics: true });
  await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view']);
  const [first, second, ...more] = await commands(visit, 'consent');
  expect(first).toEqual([
    'consent',
    'default',
    {
      analytics_storage: 'denied',
      ad_storage: 'denied',
      ad_user_data: 'denied',
      ad_personalization: 'denied',
      functionality_storage: 'denied',
      personalization_storage: 'denied',
      security_storage: 'granted',
    },
  ]);
  // Marketing is not decided, preferences are not declared.
  expect(second).toEqual(['consent', 'update', { analytics_storage: 'granted', security_storage: 'granted' }]);
  expect(more).toEqual([]);
  expect(lastSent(visit).get('gcd')).toBe('prpp');
  await decide(visit, { marketing: false });
  await event(visit, 'refused');
  await expect.poll(() => lastSent(visit).get('gcd')).toBe('qrqq');
  await decide(visit, { marketing: true });
  await event(visit, 'granted');
  await expect.poll(() => lastSent(visit).get('gcd')).toBe('rrrr');
});

test('where no yes is needed it is granted by default; a signal against ads is a refusal', async ({ visitor }) => {
  const visit = await visitor(site(BOTH, 'US-CA'));
  await visit.goto();
  await expect.poll(() => heard(visit).sort()).toEqual(['AW-1 page_view', 'G-ONE page_view']);
  expect(lastSent(visit).get('gcd')).toBe('vvvv');
  expect(lastSent(visit).get('signals')).toBe(null);

  const opposed = await visitor({ ...site(BOTH, 'US-CA'), gpc: true });
  await opposed.goto();
  await expect.poll(() => heard(opposed)).toEqual(['G-ONE page_view']);
  expect(lastSent(opposed).get('gcd')).toBe('qvqq');
  expect(lastSent(opposed).get('signals')).toBe('0');
  expect(lastSent(opposed).get('ads')).toBe(null);
});

test('by npm an app’s gates share as much, and what it called early is lost with the last no only', async ({ visitor }) => {
  const visit = await visitor({
    script: `<script type="application/json" id="settings">{ "region": "DE", "mounted": true, "google": true }</script>
      <script>window.fbq = () => {}</script><script type="module" src="/app/app.js"></script>`,
  });
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await event(visit, 'conversion', { send_to: 'AW-1/abc' });
  await decide(visit, { marketing: false });
  await decide(visit, { analytics: true });
  await expect.poll(() => heard(visit)).toEqual(['G-TEST page_view', 'G-TEST early']);
  await decide(visit, { marketing: true });
  await expect.poll(() => heard(visit)).toEqual(expect.arrayContaining(['AW-1 page_view', 'GTM-BOX gtm.js']));
  expect(heard(visit)).toHaveLength(4);
  expect(countOf(visit, GOOGLE_SCRIPT)).toBe(2);
  await decide(visit, { analytics: false, marketing: false });
  await visit.settle();
  const before = heard(visit).length;
  await event(visit, 'refused');
  await click(visit);
  expect(heard(visit).slice(before)).toEqual([]);
  await expect.poll(() => cookies(visit)).toEqual([]);
  expect(visit.errors).toEqual([]);
});
