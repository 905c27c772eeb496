import { bannerOf, press } from './faces.js';
import { countOf, expectNoBanner, POSTHOG_SCRIPT } from './loudness.js';
import { VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const germany: VisitOptions = { tag: { region: 'DE', ...VENDORS } };

const recordsOf = async ({ context }: Visit) => (await context.cookies()).filter(({ name }) => name === 'minima_consent');

const DAY = 86_400_000;
const days = (count: number): number => count * DAY;

for (const domain of ['minima.studio', 'minima.co.uk', 'minima.com.br']) {
  test.describe(`www and app of ${domain}`, () => {
    test('share one record, which asks nobody twice', async ({ visitor }) => {
      const visit = await visitor({ ...germany, origin: `http://www.${domain}` });
      await visit.goto();
      await press(bannerOf(visit.page), 'accept');
      await expect(bannerOf(visit.page)).toHaveCount(0);
      const [record, ...others] = await recordsOf(visit);
      expect(record?.domain).toBe(`.${domain}`);
      expect(record?.path).toBe('/');
      expect(record?.sameSite).toBe('Lax');
      expect(others).toEqual([]);

      const before = countOf(visit, POSTHOG_SCRIPT);
      await visit.goto(`http://app.${domain}/`);
      await expectNoBanner(visit);
      await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBeGreaterThan(before);

      // A withdrawal on one is a withdrawal on the other.
      await visit.page.evaluate(() => window.minimaConsent.rejectAll());
      expect(await recordsOf(visit)).toHaveLength(1);
      await visit.goto(`http://www.${domain}/one`);
      await expectNoBanner(visit);
      expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(false);
    });
  });
}

test("on a name of the developer's own machine the record is kept as well", async ({ visitor }) => {
  const visit = await visitor({ ...germany, origin: 'http://minima.localhost' });
  await visit.goto();
  await press(bannerOf(visit.page), 'reject');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  expect(await recordsOf(visit)).toHaveLength(1);
  await visit.goto('/one');
  await expectNoBanner(visit);
});

test('over https the record goes over nothing else', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, origin: 'https://www.minima.co.uk' });
  await visit.goto();
  await press(bannerOf(visit.page), 'reject');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  expect(await recordsOf(visit)).toEqual([expect.objectContaining({ domain: '.minima.co.uk', secure: true, sameSite: 'Lax' })]);
});

test("in a frame of another site the record is the frame's own, for that site only", async ({ visitor }) => {
  const body = '<iframe src="https://www.minima.studio/framed" width="1000" height="600" title="Frame"></iframe>';
  const visit = await visitor({ tag: { region: 'DE' }, origin: 'https://www.minima.co.uk' });
  visit.on(
    ({ hostname }) => hostname === 'www.minima.co.uk',
    () => ({ body: `<!doctype html><title>Outer</title>${body}`, headers: { 'content-type': 'text/html' } }),
  );
  await visit.goto();
  const frame = visit.page.frameLocator('iframe');
  const banner = frame.locator('minima-consent-banner');
  await banner.locator('[data-consent-action="reject"]').click();
  await expect(banner).toHaveCount(0);
  expect(await recordsOf(visit)).toEqual([
    expect.objectContaining({
      domain: 'www.minima.studio',
      secure: true,
      sameSite: 'None',
      partitionKey: expect.stringContaining('minima.co.uk'),
    }),
  ]);
  await visit.goto();
  await frame.locator('html').evaluate(async () => void (await window.minimaConsent.ready));
  await visit.settle();
  await expect(banner).toHaveCount(0);
});

test('a record for three purposes takes at most 200 bytes and holds no id', async ({ visitor }) => {
  const visit = await visitor({
    tag: { region: 'DE', 'policy-version': '2026-11-01' },
    json: { purposes: ['analytics', 'marketing', 'preferences'] },
  });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  const [record] = await recordsOf(visit);
  expect(`minima_consent=${record?.value}`.length).toBeLessThanOrEqual(200);
  const second = await visitor({
    tag: { region: 'DE', 'policy-version': '2026-11-01' },
    json: { purposes: ['analytics', 'marketing', 'preferences'] },
  });
  await second.goto();
  await press(bannerOf(second.page), 'accept');
  await expect(bannerOf(second.page)).toHaveCount(0);
  // Apart from the time it is the same for everybody.
  const withoutTime = (value = ''): string => value.replace(/\.\w+\.\w+/g, '');
  expect(withoutTime((await recordsOf(second))[0]?.value)).toBe(withoutTime(record?.value));
});

test('a new policy version asks a visitor who agreed again, and grants nothing meanwhile', async ({ visitor }) => {
  const visit = await visitor({ tag: { ...germany.tag, 'policy-version': '2026-10-01' } });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  visit.change({ tag: { ...germany.tag, 'policy-version': '2026-11-01' } });
  await visit.goto('/one');
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.settle();
  expect(countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(2);
});

test.describe('an answer ends', () => {
  for (const [region, lasts] of [
    ['DE', 365],
    ['FR', 181],
  ] as const) {
    for (const action of ['accept', 'reject'] as const) {
      test(`in ${region} after ${lasts} days, a ${action === 'accept' ? 'yes' : 'no'}`, async ({ visitor }) => {
        const visit = await visitor({ tag: { region, ...VENDORS }, clock: true });
        await visit.goto();
        await press(bannerOf(visit.page), action);
        await expect(bannerOf(visit.page)).toHaveCount(0);
        const runs = action === 'accept' ? 1 : 0;
        await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(runs);
        await visit.page.clock.setSystemTime(Date.now() + days(lasts - 3));
        await visit.goto('/one');
        await expectNoBanner(visit);
        const before = 2 * runs;
        await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(before);
        await visit.page.clock.setSystemTime(Date.now() + days(lasts + 4));
        await visit.goto('/two');
        await expect(bannerOf(visit.page)).toBeVisible();
        await visit.pass(1000);
        expect(countOf(visit, POSTHOG_SCRIPT)).toBe(before);
      });
    }
  }

  test('never for a refusal in California', async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'US-CA', ...VENDORS }, clock: true });
    await visit.goto();
    await visit.page.getByRole('link', { name: 'Do Not Sell or Share' }).click();
    await expect.poll(async () => (await recordsOf(visit)).length).toBe(1);
    await visit.page.clock.setSystemTime(Date.now() + days(5 * 365));
    await visit.goto('/one');
    await expectNoBanner(visit);
    expect(await visit.page.evaluate(() => window.minimaConsent.allows('marketing'))).toBe(false);
  });
});

test('another tab of the site follows when it is looked at again', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  const other = await visit.context.newPage();
  await other.goto('http://app.minima.studio/');
  await other.evaluate(() => window.minimaConsent.rejectAll());
  await visit.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(false);
});
