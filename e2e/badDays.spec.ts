import { bannerOf, preferencesOf, press } from './faces.js';
import { countOf, expectNoBanner, expectSilence, META_SCRIPT, POSTHOG_SCRIPT, proveLoud, usePage } from './loudness.js';
import { VENDORS } from './site/page.js';
import type { Answer } from './site/types.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const germany: VisitOptions = { tag: { region: 'DE', ...VENDORS } };
const asked: VisitOptions = { tag: { 'region-url': '/region', ...VENDORS } };

const CUT: Answer = { cut: true };
const MISSING: Answer = { status: 404, body: 'gone' };

const json = (value: unknown): Answer => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });

/** A promise and the function that keeps it. */
const later = <T>(): { promise: Promise<T>; keep: (value: T) => void } => {
  let keep: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
};

const answerRegion = (visit: Visit, answer: () => Answer | Promise<Answer>): void =>
  visit.on((url) => url.pathname === '/region', answer);

test.describe('a file does not arrive', () => {
  test('without consent.js nothing opens and the page works', async ({ visitor }) => {
    await proveLoud(visitor, germany);
    const visit = await visitor({
      ...germany,
      body: '<button id="work">Work</button><script type="text/plain" data-consent="analytics">window.ran = true</script>',
      head: '<script>(window.minimaConsent = window.minimaConsent || []).push(() => { window.ran = true })</script>',
      clock: true,
    });
    visit.on(
      (url) => url.pathname.endsWith('/consent.js'),
      () => CUT,
    );
    await visit.goto();
    await usePage(visit);
    await visit.pass(5000);
    expect(await visit.page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
    await expectSilence(visit);
    expect(visit.errors).toEqual([]);
  });

  test('without the banner nothing is granted, and the next opening tries again', async ({ visitor }) => {
    await proveLoud(visitor, germany);
    const visit = await visitor({ ...germany, clock: true });
    let broken = true;
    visit.on(
      (url) => url.pathname.endsWith('/consent.ui.js'),
      () => (broken ? MISSING : undefined),
    );
    await visit.goto();
    await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('failed');
    await usePage(visit);
    await visit.pass(5000);
    await expectSilence(visit);
    expect(visit.errors).toEqual([]);
    expect(visit.complaints.join('\n')).toContain('[consent]');

    broken = false;
    await visit.page.evaluate(() => window.minimaConsent.open('banner'));
    await expect(bannerOf(visit.page)).toBeVisible();
    await press(bannerOf(visit.page), 'accept');
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  });

  test('without the banner nothing runs that it would have told of', async ({ visitor }) => {
    const { 'google-tag': _, ...others } = VENDORS;
    const swiss = { tag: { ...others, region: 'CH' }, clock: true };
    const told = await visitor(swiss);
    await told.goto();
    await expect.poll(() => countOf(told, POSTHOG_SCRIPT)).toBe(1);
    await expect(bannerOf(told.page)).toContainText('Already running until you refuse: Analytics.');

    const visit = await visitor(swiss);
    visit.on(
      (url) => url.pathname.endsWith('/consent.ui.js'),
      () => MISSING,
    );
    await visit.goto();
    await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('failed');
    expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(false);
    await visit.settle();
    const before = visit.events().length;
    await usePage(visit);
    await visit.pass(5000);
    expect(visit.events().length).toBe(before);
  });

  test('without the preferences nothing changes, and pressing again tries again', async ({ visitor }) => {
    const visit = await visitor(germany);
    let broken = true;
    visit.on(
      (url) => url.pathname.endsWith('/consent.preferences.js'),
      () => (broken ? MISSING : undefined),
    );
    await visit.goto();
    await press(bannerOf(visit.page), 'preferences');
    await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('failed');
    await expect(bannerOf(visit.page)).toBeVisible();
    await expectSilence(visit);
    broken = false;
    await visit.page.getByRole('button', { name: 'Privacy choices' }).click();
    await expect(preferencesOf(visit.page)).toBeVisible();
  });

  test('without the preferences the banner stays, and is heard', async ({ visitor }) => {
    const visit = await visitor(germany);
    visit.on(
      (url) => url.pathname.endsWith('/consent.preferences.js'),
      () => MISSING,
    );
    await visit.goto();
    await press(bannerOf(visit.page), 'preferences');
    await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('failed');
    await press(bannerOf(visit.page), 'reject');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    expect(await visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('none');
    await expectSilence(visit, true);
  });

  test('one vendor that does not arrive stops no other, and is tried again with the next page', async ({ visitor }) => {
    const visit = await visitor({ ...germany, clock: true });
    let broken = true;
    visit.on(
      (url) => POSTHOG_SCRIPT.test(url.href),
      () => (broken ? CUT : undefined),
    );
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    await expect.poll(() => countOf(visit, META_SCRIPT)).toBe(1);
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
    expect(visit.events()).toEqual([]);
    broken = false;
    await visit.goto('/one');
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(2);
    await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('$pageview');
  });
});

test.describe('the server that knows where the visitor is', () => {
  for (const [form, answer] of Object.entries({
    JSON: json({ country: 'US', region: 'CA' }),
    "Cloudflare's trace": { body: 'fl=1\nloc=US\ntls=TLSv1.3\n' },
  })) {
    test(`answers in ${form}: nobody is asked in the United States`, async ({ visitor }) => {
      const visit = await visitor(asked);
      answerRegion(visit, () => answer);
      await visit.goto();
      await expectNoBanner(visit);
      await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
    });
  }

  for (const [title, answer] of Object.entries({
    'is down': CUT,
    fails: { status: 503, body: '' },
    'answers with a page': { body: '<!doctype html><h1>Hello</h1>', headers: { 'content-type': 'text/html' } },
    'lies about the code': json({ country: 'United States', region: 'California' }),
    'says nothing': json({}),
  } satisfies Record<string, Answer>)) {
    test(`${title}: the strictest rule holds`, async ({ visitor }) => {
      const visit = await visitor({ ...asked, clock: true });
      answerRegion(visit, () => answer);
      await visit.goto();
      await expect(bannerOf(visit.page)).toBeVisible();
      await visit.pass(5000);
      await expectSilence(visit);
      expect(visit.errors).toEqual([]);
    });
  }

  test('is slow: the strictest rule holds after a second, and the late answer changes nothing on this page', async ({
    visitor,
  }) => {
    const visit = await visitor({ ...asked, clock: true });
    const { promise, keep } = later<Answer>();
    answerRegion(visit, () => promise);
    await visit.context.clock.pauseAt(Date.now() + 60_000);
    await visit.goto();
    await expect.poll(() => countOf(visit, /\/region$/)).toBe(1);
    await visit.pass(900);
    await expect(bannerOf(visit.page)).toHaveCount(0);
    await expectSilence(visit);
    await visit.pass(200);
    await expect(bannerOf(visit.page)).toBeVisible();
    keep(json({ country: 'US', region: 'CA' }));
    await visit.pass(5000);
    await expect(bannerOf(visit.page)).toBeVisible();
    await expectSilence(visit);
    await visit.goto('/one');
    await expectNoBanner(visit);
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  });

  test('is awaited: nothing opens before its answer, whatever was said in another place', async ({ visitor }) => {
    const visit = await visitor({ ...asked, clock: true });
    const second = later<Answer>();
    const answers = [json({ country: 'US', region: 'CA' })];
    answerRegion(visit, () => answers.pop() ?? second.promise);
    await visit.goto();
    await expectNoBanner(visit);
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
    await visit.page.getByRole('link', { name: 'Do Not Sell or Share' }).click();
    await expect(preferencesOf(visit.page)).toBeVisible();

    await visit.context.clock.pauseAt(Date.now() + 60_000);
    await visit.goto('/one');
    await visit.settle();
    expect(countOf(visit, POSTHOG_SCRIPT)).toBe(1);
    second.keep(json({ country: 'DE' }));
    await expect(bannerOf(visit.page)).toBeVisible();
    const before = visit.foreign().length;
    await usePage(visit);
    await visit.pass(5000);
    expect(visit.foreign().slice(before)).toEqual([]);
  });

  for (const [title, answer] of [
    ['an error', { ...json({ country: 'US', region: 'CA' }), status: 500 }],
    ['a page that is not there', { status: 404, body: 'not here\nloc=US\n' }],
  ] as const) {
    test(`answers with ${title}: nowhere known, whatever it says`, async ({ visitor }) => {
      const visit = await visitor(asked);
      answerRegion(visit, () => answer);
      await visit.goto();
      await expect(bannerOf(visit.page)).toBeVisible();
      const found = await visit.page.evaluate(() => window.minimaConsent.state.region);
      expect(found).toEqual({ region: 'ZZ', source: 'endpoint', confidence: 'none' });
      await expectSilence(visit);
    });
  }
});
