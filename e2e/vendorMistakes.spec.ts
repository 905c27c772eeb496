import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/* What a site can get wrong about a vendor is named, and the vendor is not asked for. */

const visitOf = (tag: Record<string, string>): VisitOptions => ({
  tag: { region: 'DE', ...tag },
  json: { purposes: ['analytics', 'marketing', 'preferences', 'errors'] },
});

/** Attributes whose values are no ids: of templates that were not filled in, or of two accounts where there is room for one. */
const NO_IDS: Readonly<Record<string, string>> = {
  clarity: 'undefined',
  'hubspot-portal': 'undefined',
  'linkedin-partner': 'null',
  'meta-pixel': '111 YOUR_ID',
  'microsoft-uet': '<id>',
  'pinterest-tag': '1 2',
  'reddit-pixel': 'a2_abc, a2_def',
  'snap-pixel': '{{ID}}',
  'tiktok-pixel': 'undefined',
  'x-pixel': 'YOUR_ID',
};
const vendors = Object.keys(NO_IDS).map((attribute) => attribute.split('-')[0]!);

test('an id that is none is named by one error with what is allowed, and its vendor is never asked for', async ({
  visitor,
}) => {
  const visit = await visitor(visitOf({ ...NO_IDS, 'plausible-site': 'pa-a' }));
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  const named = (): string[] =>
    visit.complaints.flatMap((text) => /^\[consent\] (\w+): id is ".+"; allowed: ./.exec(text)?.[1] ?? []).sort();
  await expect.poll(named).toEqual(vendors);
  await expect.poll(() => visit.foreign().map(({ url }) => url.hostname)).toEqual(['plausible.io']);
  await visit.settle();
  expect(named()).toEqual(vendors);
  expect(visit.foreign()).toHaveLength(1);
  const listed = await visit.page.evaluate(async () => (await window.minimaConsent.vendors).map(({ id }) => id));
  expect(listed).toEqual([undefined, 'plausible']);
  expect(visit.errors).toEqual([]);
});

for (const [vendor, options] of Object.entries({
  clarity: {},
  hubspot: { id: 'undefined' },
  linkedin: { id: null },
  meta: {},
  microsoft: { id: '' },
  pinterest: { id: 'abc' },
  tiktok: { id: 'undefined' },
  x: {},
})) {
  test(`by npm too ${vendor} without its id is named by one error, and never asked for`, async ({ visitor }) => {
    const settings = { region: 'DE', vendor, options };
    const visit = await visitor({
      script: `<script type="application/json" id="settings">${JSON.stringify(settings)}</script>
        <script type="module" src="/app/vendorsApp.js"></script>`,
    });
    await visit.goto();
    await visit.page.waitForFunction(() => 'minimaConsent' in window);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await visit.settle();
    expect(visit.complaints).toEqual([expect.stringMatching(`^\\[consent\\] ${vendor}: id is .*; allowed: .`)]);
    expect(visit.foreign()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
}

test('an option that cannot be is named by one error, and its vendor is never asked for', async ({ visitor }) => {
  const visit = await visitor(
    visitOf({ 'matomo-site': '1', 'intercom-app': 'app1', 'intercom-region': 'de', 'sentry-dsn': 'key1' }),
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.foreign().map(({ url }) => url.hostname)).toEqual(['js.sentry-cdn.com']);
  await visit.settle();
  expect(visit.complaints.filter((text) => /^\[consent\] \w+: \w+ is /.test(text)).sort()).toEqual([
    '[consent] intercom: region is "de"; allowed: us, eu, au',
    '[consent] matomo: host is undefined; allowed: where Matomo is, such as https://stats.example.org',
  ]);
  expect(visit.foreign()).toHaveLength(1);
});

test('a Sentry of the site’s own is not asked for at sentry-cdn.com: where its script is has to be said', async ({
  visitor,
}) => {
  const visit = await visitor(visitOf({ 'sentry-dsn': 'https://key1@errors.site.example/2', 'plausible-site': 'pa-a' }));
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.foreign().map(({ url }) => url.hostname)).toEqual(['plausible.io']);
  await visit.settle();
  expect(visit.complaints.filter((text) => text.includes('sentry'))).toEqual([
    '[consent] sentry: host is undefined; allowed: where the loader script of your own Sentry is, such as https://errors.example.org/js-sdk-loader',
  ]);
  expect(visit.foreign()).toHaveLength(1);
});
