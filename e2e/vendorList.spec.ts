import { bannerOf, panelOf, preferencesOf, press } from './faces.js';
import { countOf } from './loudness.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Who processes here, who receives what they collect, and what they keep for how long: said by the instance, in the
 * preferences and the panel, and in a table for the site's privacy page, all of it from one list.
 */

const TAG = { 'tiktok-pixel': 'C1ABC', 'x-pixel': 'o1abc', clarity: 'abc123', 'posthog-key': 'phc_test' };

const OWN = {
  name: 'Atelier Statistik',
  recipients: ['Atelier GmbH (Germany)'],
  keys: { cookies: { atelier: 30, 'atelier_*': 0 }, local: ['studio', 'atelier_*'] },
};

const page = (given: VisitOptions['tag'] = {}, body = ''): VisitOptions => ({
  tag: { region: 'DE', ...TAG, ...given },
  json: { purposes: [{ id: 'analytics', vendors: [OWN, { name: 'PostHog', retention: 396 }] }, 'marketing'] },
  body: `<main><h1>Studio</h1><div data-consent-panel></div><div data-consent-vendors></div></main>${body}`,
});

test('S-R7: the instance lists every vendor with its keys and their times, fetched when it is first asked', async ({
  visitor,
}) => {
  const visit = await visitor({ tag: { region: 'DE', ...TAG } });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  expect(countOf(visit, /cdn\/vendors/)).toBe(0);
  const vendors = await visit.page.evaluate(() => window.minimaConsent.vendors);
  expect(vendors.map(({ id, purpose }) => [id, purpose])).toEqual([
    [undefined, 'necessary'],
    ['tiktok', 'marketing'],
    ['x', 'marketing'],
    ['clarity', 'analytics'],
    ['posthog', 'analytics'],
  ]);
  for (const { name, recipients, privacyUrl, keys, stops } of vendors.slice(1)) {
    expect([name, recipients?.length, privacyUrl, stops]).toEqual([
      expect.any(String),
      expect.any(Number),
      expect.stringMatching(/^https:/),
      expect.stringMatching(/^(live|reload)$/),
    ]);
    expect(Object.keys(keys?.cookies ?? {}).length).toBeGreaterThan(0);
  }
  expect(visit.foreign()).toEqual([]);
});

for (const [lang, kept, recipient, time, lasting] of [
  [
    'en',
    'Keeps what it collects for: 396 days',
    'Received by: Atelier GmbH (Germany)',
    'atelier: 30 days',
    'studio: until it is removed',
  ],
  [
    'de',
    'Speicherdauer der erhobenen Daten: 396 Tage',
    'Empfänger: Atelier GmbH (Germany)',
    'atelier: 30 Tage',
    'studio: bis es gelöscht wird',
  ],
  [
    'pt-BR',
    'Prazo de retenção dos dados: 396 dias',
    'Recebido por: Atelier GmbH (Germany)',
    'atelier: 30 dias',
    'studio: até ser removido',
  ],
] as const) {
  test(`E-I, S-R7: preferences, panel and table say in ${lang} who processes, who receives, and what is kept for how long`, async ({
    visitor,
  }) => {
    const visit = await visitor({ ...page(), lang });
    await visit.goto();
    await visit.page.evaluate(() => window.minimaConsent.open('preferences'));
    for (const face of [preferencesOf(visit.page), panelOf(visit.page)]) {
      const details = face.locator('details', { hasText: 'Atelier Statistik' });
      await expect(details.locator('summary')).toContainText('PostHog');
      await details.evaluate((element: HTMLDetailsElement) => {
        element.open = true;
      });
      for (const text of [kept, recipient, time, lasting]) await expect(details).toContainText(text);
      await expect(face.locator('details', { hasText: 'TikTok' })).toContainText('_ttp');
    }
    const table = visit.page.locator('[data-consent-vendors] table');
    await expect(table).toHaveAttribute('lang', lang === 'en' ? 'en-US' : lang);
    await expect(table.getByRole('row')).toHaveCount(7);
    const row = table.getByRole('row', { name: /Atelier/ });
    for (const text of ['Atelier GmbH', time, lasting]) await expect(row).toContainText(text);
    await expect(table.getByRole('row', { name: /PostHog/ })).toContainText(kept);
    await expect(table.getByRole('row', { name: /minima_consent/ })).toContainText('400');
    expect(visit.errors).toEqual([]);
  });
}

test('V-6, S-R7: a key for another purpose than its vendor says so, in preferences and table', async ({ visitor }) => {
  const visit = await visitor({ ...page({ 'google-tag': 'G-1' }), lang: 'de' });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.open('preferences'));
  const google = preferencesOf(visit.page).locator('dl', { hasText: 'Google Analytics' });
  const row = visit.page.getByRole('row', { name: 'Google Analytics', includeHidden: true });
  for (const place of [google, row]) {
    await expect(place).toContainText('_gcl_*, Marketing: 90 Tage');
    await expect(place).toContainText(/_ga: 730 Tage/);
  }
});

test('the table comes back with a replaced body, and costs a page without a place for it nothing', async ({ visitor }) => {
  const visit = await visitor(page());
  await visit.goto();
  const table = visit.page.locator('[data-consent-vendors] table');
  await expect(table).toBeVisible();
  await visit.page.evaluate(() => {
    const body = document.createElement('body');
    body.innerHTML = '<h1>Next</h1><div data-consent-vendors></div>';
    document.body.replaceWith(body);
  });
  await expect(table).toBeVisible();
  expect(countOf(visit, /consent\.vendors\.js/)).toBe(1);

  const other = await visitor({ ...page(), body: '<h1>Other</h1><div data-consent-status></div>' });
  await other.goto();
  await expect(other.page.locator('[data-consent-status]')).not.toBeEmpty();
  expect(countOf(other, /vendors/)).toBe(0);
});

test('a vendor whose purpose nobody declares is named, asked for nothing, cleared, and not listed', async ({ visitor }) => {
  const tag = { region: 'DE', 'sentry-dsn': 'key1', 'intercom-app': 'app1', 'clarity-purpose': 'ads', clarity: 'abc123' };
  const visit = await visitor({ tag, head: `<script>document.cookie = 'intercom-id-app1=1; path=/'</script>` });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => visit.stored()).toEqual(['cookie minima_consent']);
  await visit.settle();
  expect(visit.foreign()).toEqual([]);
  expect(visit.complaints).toEqual(
    ['sentry: purpose "errors"', 'intercom: purpose "preferences"', 'clarity: purpose "ads"'].map(
      (mistake) => `[consent] ${mistake}; allowed: necessary,analytics,marketing`,
    ),
  );
  expect(await visit.page.evaluate(async () => (await window.minimaConsent.vendors).length)).toBe(1);
});

test('whom an embed names, or everybody knows by its address, is listed with what it needs, before a grant and after', async ({
  visitor,
}) => {
  const visit = await visitor({
    tag: { region: 'DE', 'tiktok-pixel': 'C1ABC', 'x-pixel': 'past', control: 'off' },
    body: `<div data-consent-vendors></div>
      <iframe data-consent="marketing" data-src="https://www.youtube-nocookie.com/embed/1" title="Film"></iframe>
      <iframe data-consent="marketing" data-src="https://www.tiktok.com/embed/1" title="Clip"></iframe>
      <video data-consent="analytics, marketing" data-vendor="Studio Films"></video>
      <script type="text/plain" data-consent="analytics" data-vendor="Counter" data-src="/counter.js"></script>
      <iframe data-consent="chat" data-src="https://vimeo.com/1" title="Nobody's"></iframe>
      <img data-consent="marketing" data-src="https://pixel.example/1.gif" alt="">`,
  });
  await visit.goto();
  const list = () =>
    visit.page.evaluate(async () => (await window.minimaConsent.vendors).map((v) => `${v.name}: ${v.purpose}`));
  const all = ['TikTok: marketing', 'YouTube: marketing', 'Studio Films: analytics marketing', 'Counter: analytics'];
  expect((await list()).slice(1)).toEqual(all);
  await expect(visit.page.locator('[data-consent-vendors] tbody').getByRole('row')).toHaveCount(all.length + 1);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  expect((await list()).slice(1)).toEqual(all);

  // And who comes later, as long as they are there; those of the tag have gates by now, and are listed once all the same.
  await visit.page.evaluate(() => {
    const facts = { id: 'acme', name: 'Acme', keys: { cookies: { _acme: 3 } } } as never;
    Object.assign(window, { leave: window.minimaConsent.gate('marketing', { vendor: 'acme', facts, open() {} }) });
  });
  expect((await list()).slice(1)).toEqual([all[0], 'Acme: marketing', ...all.slice(1)]);
  await visit.page.evaluate(() => (window as unknown as { leave(): void }).leave());
  expect((await list()).slice(1)).toEqual(all);
});

test('mistakes in a vendor of the site are named once, and hide neither that vendor nor the choices', async ({ visitor }) => {
  const wrong = { recipients: 'Acme GmbH', retention: '2 years', keys: { cookies: ['_a'], local: 'studio', session: ['tab'] } };
  const vendors = [null, 'Acme', { name: 'Acme', ...wrong }];
  const visit = await visitor({
    ...page(),
    json: {
      purposes: [
        { id: 'analytics', vendors },
        { id: 'marketing', vendors: 'X' },
      ],
    },
  });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.open('preferences'));
  for (const face of [preferencesOf(visit.page), panelOf(visit.page)]) {
    await expect(face.locator('details', { hasText: 'Acme' })).toContainText('tab: ');
    await expect(face.getByRole('switch')).toHaveCount(2);
  }
  await expect(visit.page.locator('[data-consent-vendors]').getByRole('row', { name: /Acme/ })).toContainText('tab: ');
  expect(visit.complaints.map((text) => text.replace(/ is .*/, ''))).toEqual([
    ...['[0]', '[1]', '[2].recipients', '[2].retention', '[2].keys.cookies', '[2].keys.local'].map(
      (path) => `[consent] purpose analytics: vendors${path}`,
    ),
    '[consent] purpose marketing: vendors',
  ]);
  expect(visit.errors).toEqual([]);
});
