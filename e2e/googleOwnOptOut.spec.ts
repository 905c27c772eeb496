import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * The opt-out that Google documents for a site's own link: what a visitor has said there no gate takes back.
 * https://developers.google.com/analytics/devguides/collection/gtagjs/user-opt-out
 */

const heard = (visit: Visit): string[] =>
  visit.foreign().flatMap(({ url: { searchParams: of } }) => (of.has('tid') ? [`${of.get('tid')} ${of.get('en')}`] : []));
const head = `<script>
  for (const id of ['G-ONE', 'G-TWO'])
    if (document.cookie.includes('ga-disable-' + id + '=true')) window['ga-disable-' + id] = true;
  function gaOptout(id) {
    document.cookie = 'ga-disable-' + id + '=true; expires=Thu, 31 Dec 2099 23:59:59 UTC; path=/';
    window['ga-disable-' + id] = true;
  }
</script>`;
const optOut = (visit: Visit, id: string): Promise<void> =>
  visit.page.evaluate((id) => (Reflect.get(window, 'gaOptout') as (id: string) => void)(id), id);
/** Speaks to both, and lets what goes out arrive: of Google Ads something always does. */
const speak = async (visit: Visit): Promise<string[]> => {
  const before = heard(visit).filter((said) => said === 'AW-1 said').length;
  await visit.page.evaluate(() => window.gtag?.('event', 'said', { send_to: ['G-ONE', 'G-TWO', 'AW-1'] }));
  await expect.poll(() => heard(visit).filter((said) => said === 'AW-1 said')).toHaveLength(before + 1);
  await visit.settle();
  return heard(visit).filter((said) => !said.startsWith('AW-1'));
};
const decide = (visit: Visit, choice: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice as never), choice);

for (const region of ['DE', 'US-CA'])
  test(`in ${region} an opt-out on an earlier page holds with a yes, of an id that only the page names, too`, async ({
    visitor,
  }) => {
    const visit = await visitor({ tag: { region, 'google-tag': 'G-ONE', 'google-ads': 'AW-1' }, head });
    await visit.goto();
    await decide(visit, { analytics: true, marketing: true });
    await visit.page.evaluate(() => window.gtag?.('config', 'G-TWO'));
    await expect.poll(() => heard(visit)).toContain('G-TWO page_view');
    expect(await speak(visit)).toContain('G-ONE said');
    for (const id of ['G-ONE', 'G-TWO']) await optOut(visit, id);
    const since = (await speak(visit)).length;
    await visit.goto('/one');
    await visit.page.evaluate(() => window.gtag?.('config', 'G-TWO'));
    await decide(visit, { analytics: false });
    await decide(visit, { analytics: true });
    expect((await speak(visit)).slice(since)).toEqual([]);
  });

test('an opt-out while analytics is refused holds with the next yes; what only the gate has closed opens', async ({
  visitor,
}) => {
  const visit = await visitor({ tag: { region: 'DE', 'google-tag': 'G-ONE G-TWO', 'google-ads': 'AW-1' }, head });
  await visit.goto();
  await decide(visit, { analytics: true, marketing: true });
  await expect.poll(() => heard(visit)).toContain('G-TWO page_view');
  await decide(visit, { analytics: false });
  const since = (await speak(visit)).length;
  await optOut(visit, 'G-ONE');
  await decide(visit, { analytics: true });
  expect((await speak(visit)).slice(since)).toEqual(['G-TWO said']);
});

test('an app that is put up again opens what the one before has closed, and no more', async ({ visitor }) => {
  const script = `<script>window.fbq = () => {}</script>
    <script type="application/json" id="settings">{ "region": "DE", "mounted": true, "google": true }</script>
    <script type="module" src="/app/app.js"></script>`;
  const visit = await visitor({ script, head });
  await visit.goto();
  const put = (isOptedOut: boolean): Promise<unknown> =>
    visit.page.evaluate((isOptedOut) => {
      const page = window as unknown as {
        consent: { destroy(): void; decide(choice: object): void };
        mount(): typeof page.consent;
        gaOptout(id: string): void;
      };
      page.consent.destroy();
      const closed = Reflect.get(window, 'ga-disable-G-TEST');
      if (isOptedOut) page.gaOptout('G-TEST');
      page.consent = page.mount();
      page.consent.decide({ analytics: true, marketing: true });
      return closed;
    }, isOptedOut);
  const state = (): Promise<unknown> => visit.page.evaluate(() => !!Reflect.get(window, 'ga-disable-G-TEST'));
  await put(false);
  await expect.poll(() => heard(visit)).toContain('G-TEST page_view');
  expect(await put(false)).toBe(true);
  expect(await state()).toBe(false);
  expect(await put(true)).toBe(true);
  expect(await state()).toBe(true);
  const since = heard(visit).filter((said) => said.startsWith('G-TEST')).length;
  await visit.page.evaluate(() => window.gtag?.('event', 'then', { send_to: ['G-TEST', 'AW-1'] }));
  await expect.poll(() => heard(visit)).toContain('AW-1 then');
  await visit.settle();
  expect(heard(visit).filter((said) => said.startsWith('G-TEST'))).toHaveLength(since);
});
