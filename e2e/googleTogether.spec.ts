import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What a page says as it is read, each of Google's tags hears that one answer lets in: an event goes to those that were configured
 * before it (https://developers.google.com/tag-platform/gtagjs/routing), and none of several tags of ours is ahead of another.
 */

const PURCHASE = `gtag('event', 'purchase', { value: 1 });`;
const SNIPPET = `window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date());
  gtag('config', 'G-ONE');
  gtag('config', 'AW-1');`;
const TAG = { 'google-tag': 'G-ONE', 'google-ads': 'AW-1' };
const ALL = ['AW-1 page_view', 'AW-1 purchase', 'G-ONE page_view', 'G-ONE purchase'];

const script = (text: string): string => `<script>${text}</script>`;
const app = (region: string): string => `<script type="application/json" id="settings">
    { "region": "${region}", "vendor": "google", "options": [{ "id": "G-ONE" }, { "id": "G-TWO" }] }</script>
  <script type="module" src="/app/vendorsApp.js"></script>`;

const WAYS: Readonly<Record<string, readonly [all: readonly string[], site: (region: string) => VisitOptions]>> = {
  'Google’s own snippet': [ALL, (region) => ({ tag: { region, ...TAG }, body: script(SNIPPET + PURCHASE) })],
  'the snippet above the script tag': [ALL, (region) => ({ tag: { region, ...TAG }, head: script(SNIPPET + PURCHASE) })],
  'our gtag': [ALL, (region) => ({ tag: { region, ...TAG }, body: script(PURCHASE) })],
  'our gtag, beside a container': [
    [...ALL, 'GTM-BOX gtm.js', 'GTM-BOX purchase'],
    (region) => ({ tag: { region, ...TAG, 'google-tag-manager': 'GTM-BOX' }, body: script(PURCHASE) }),
  ],
  'the snippet of an app': [
    ALL.map((one) => one.replace('AW-1', 'G-TWO')).sort(),
    (region) => ({ script: script(SNIPPET.replace('AW-1', 'G-TWO') + PURCHASE) + app(region) }),
  ],
};

const heard = (visit: Visit): string[] =>
  visit
    .foreign()
    .flatMap(({ url: { searchParams: of } }) => (of.has('tid') ? `${of.get('tid')} ${of.get('en')}` : []))
    .sort();
const hear = async (visit: Visit, all: readonly string[]): Promise<void> => {
  await expect.poll(() => heard(visit)).toEqual(all);
  await visit.settle();
  expect(heard(visit)).toEqual(all);
};

for (const [way, [all, site]] of Object.entries(WAYS)) {
  test(`what a page says by ${way} each of its tags hears where nobody is asked`, async ({ visitor }) => {
    const visit = await visitor(site('US-CA'));
    await visit.goto();
    await hear(visit, all);
    expect(visit.errors).toEqual([]);
  });

  test(`what a page says by ${way} each of its tags hears with a yes, and on later pages`, async ({ visitor }) => {
    const visit = await visitor(site('DE'));
    await visit.goto();
    await visit.page.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.acceptAll()));
    await hear(visit, all);
    await visit.goto('/one');
    await hear(visit, [...all, ...all].sort());
    expect(visit.errors).toEqual([]);
  });
}

const REFUSALS: Readonly<Record<string, VisitOptions>> = {
  'our gtag': { tag: { region: 'DE', ...TAG } },
  'Google’s own snippet': { tag: { region: 'DE', ...TAG }, body: script(SNIPPET) },
  'the gtag of an app': {
    script: `<script type="application/json" id="settings">
      { "region": "DE", "vendor": "google", "options": [{ "id": "G-ONE" }, { "id": "G-TWO", "purpose": "marketing" }] }</script>
    <script type="module" src="/app/vendorsApp.js"></script>`,
  },
};

for (const [way, site] of Object.entries(REFUSALS)) {
  for (const before of ['', 'a yes and ']) {
    test(`S-R2: what happens after ${before}a no to one of them is not told with a later yes, by ${way}`, async ({
      visitor,
    }) => {
      const visit = await visitor(site);
      await visit.goto();
      await visit.page.waitForFunction(() => window.minimaConsent?.explain);
      await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
      const say = (name: string) =>
        visit.page.evaluate((name) => (window as unknown as { gtag(...words: unknown[]): void }).gtag('event', name, {}), name);
      const choose = (choice: object) => visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);
      if (before) {
        await choose({ analytics: true });
        await expect.poll(() => heard(visit)).toContain('G-ONE page_view');
      } else await say('refused, said before');
      await choose({ analytics: false });
      await visit.settle();
      await say('refused');
      const other = way.includes('app') ? 'G-TWO' : 'AW-1';
      await visit.page.evaluate((to) => {
        const { gtag } = window as unknown as { gtag(...words: unknown[]): void };
        gtag('event', 'for another', { send_to: to });
        gtag('event', 'refused, to all', { send_to: 'default' });
      }, other);
      await choose({ analytics: true });
      // Of what Google's own snippet has put into the layer nobody knows when it was.
      if (way.includes('snippet')) await expect.poll(() => heard(visit)).toContain('G-ONE page_view');
      await say('allowed');
      await expect.poll(() => heard(visit)).toContain('G-ONE allowed');
      await choose({ marketing: true });
      await expect.poll(() => heard(visit)).toContain(`${other} page_view`);
      // The page's own snippet says nothing of when it was.
      if (!way.includes('snippet')) await expect.poll(() => heard(visit)).toContain(`${other} for another`);
      await visit.settle();
      expect(heard(visit).filter((name) => /G-ONE refused/.test(name))).toEqual([]);
    });
  }
}

/** Two tags, of which the page itself configures one or both; and for whom an event is that both of them hear. */
const GROUPS: Readonly<Record<string, readonly [group: string, site: VisitOptions, late: string]>> = {
  'default, where the page alone knows of the other': [
    'default',
    { tag: { region: 'DE', 'google-tag': 'G-ONE' }, body: script(SNIPPET) },
    '',
  ],
  'a name that the page gives them later': [
    'agency',
    { tag: { region: 'DE', ...TAG } },
    `gtag('config', 'G-ONE', { groups: 'agency' }); gtag('config', 'AW-1', { groups: 'agency' });`,
  ],
};
for (const [title, [group, site, late]] of Object.entries(GROUPS)) {
  test(`S-R2: an event for a group reaches those of its tags that are granted, by ${title}`, async ({ visitor }) => {
    const visit = await visitor(site);
    await visit.goto();
    await visit.page.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.acceptAll()));
    await expect.poll(() => heard(visit)).toContain('G-ONE page_view');
    await expect.poll(() => heard(visit)).toContain('AW-1 page_view');
    if (late) await visit.page.evaluate(late);
    const say = (name: string) =>
      visit.page.evaluate(
        ([name, to]) => (window as unknown as { gtag(...words: unknown[]): void }).gtag('event', name, { send_to: to }),
        [name, group],
      );
    await say('both');
    await expect.poll(() => heard(visit).filter((name) => /both/.test(name))).toEqual(['AW-1 both', 'G-ONE both']);
    await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: false }));
    await say('one');
    await expect.poll(() => heard(visit)).toContain('G-ONE one');
    await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: true }));
    await say('again');
    await expect.poll(() => heard(visit).filter((name) => /again/.test(name))).toEqual(['AW-1 again', 'G-ONE again']);
    expect(heard(visit)).not.toContain('AW-1 one');
  });
}
