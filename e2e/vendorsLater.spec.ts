import { bannerOf, panelOf, preferencesOf } from './faces.js';
import { countOf } from './loudness.js';
import { README_VENDOR } from './site/readmeVendor.js';
import { expect, test } from './test.js';

/*
 * A table, a panel and preferences that are on the page say who processes here by now: gates and embeds come and go while
 * they are looked at.
 */

const PLACES = '<main><h1>Studio</h1><div data-consent-panel></div><div data-consent-vendors></div></main>';
const TAG = { region: 'DE', 'meta-pixel': '123' };

/** A vendor that an app adds once it is asked for. */
const addGate = (): void => {
  const facts = { id: 'late', name: 'Late', privacyUrl: '/late', keys: { cookies: { _late: 3 } } } as never;
  Object.assign(window, { leave: window.minimaConsent.gate('marketing', { vendor: 'late', facts, open() {} }) });
};

const removeGate = (): void => (window as unknown as { leave(): void }).leave();

test('S-R7: a vendor of the site’s own, as the README makes it, comes into table, panel and preferences that are there already', async ({
  visitor,
}) => {
  const visit = await visitor({ tag: TAG, json: {}, body: PLACES + README_VENDOR });
  let answer = (): void => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  visit.on(
    ({ pathname }) => pathname === '/cdn/vendors/own.js',
    async () => void (await asked),
  );
  await visit.page.goto('http://www.minima.studio/', { waitUntil: 'commit' });
  const rows = visit.page.locator('[data-consent-vendors] tbody').getByRole('row');
  const details = panelOf(visit.page).locator('details');
  await expect(rows).toHaveText([/minima_consent/, /Meta/]);
  await expect(details).toContainText('Meta');
  await expect(details).not.toContainText('Acme');
  await visit.page.evaluate(() => window.minimaConsent.open('preferences'));
  await expect(preferencesOf(visit.page).locator('details')).toContainText('Meta');

  answer();
  await expect(rows).toHaveText([/minima_consent/, /Meta/, /Acme/]);
  await expect(details).toContainText('Acme');
  await expect(preferencesOf(visit.page).locator('details')).toContainText('Acme');
  expect(visit.errors).toEqual([]);
});

test('what is open or focused stays as it is when a vendor comes or goes, in German', async ({ visitor }) => {
  const visit = await visitor({ tag: TAG, lang: 'de', body: PLACES });
  await visit.goto();
  const table = visit.page.locator('[data-consent-vendors] table');
  const link = table.getByRole('link', { name: 'Meta' });
  const details = panelOf(visit.page).locator('details');
  await details.locator('summary').click();
  await link.focus();
  await link.evaluate((element) => Object.assign(element.closest('table') as object, { same: true }));

  await visit.page.evaluate(addGate);
  await expect(table.getByRole('row', { name: 'Late' })).toContainText('_late: 3 Tage');
  await expect(details).toContainText('_late: 3 Tage');
  await expect(link).toBeFocused();
  await expect(details).toHaveAttribute('open');

  await visit.page.evaluate(removeGate);
  await expect(table.getByRole('row', { name: 'Late' })).toHaveCount(0);
  await expect(details).not.toContainText('Late');
  await expect(link).toBeFocused();
  await expect(details).toHaveAttribute('open');
  expect(await table.evaluate((element) => Reflect.get(element, 'same'))).toBe(true);
});

test('the embed of a view that comes later is named, also in a table that was kept with its page', async ({ visitor }) => {
  const visit = await visitor({ tag: TAG, body: PLACES });
  await visit.goto();
  const rows = visit.page.locator('[data-consent-vendors] tbody').getByRole('row');
  await expect(rows).toHaveText([/minima_consent/, /Meta/]);
  await visit.page.evaluate(() => window.minimaConsent.open('preferences'));
  await expect(preferencesOf(visit.page).locator('details')).toContainText('Meta');
  await visit.page.evaluate(() => {
    const main = document.querySelector('main') as Element;
    main.innerHTML += '<iframe data-consent="marketing" data-src="https://www.youtube.com/embed/1" title="Film"></iframe>';
  });
  await expect(rows).toHaveText([/minima_consent/, /Meta/, /YouTube/]);
  for (const face of [panelOf(visit.page), preferencesOf(visit.page)])
    await expect(face.locator('details')).toContainText('YouTube');
});

test('a table that is the page’s own stays as it is', async ({ visitor }) => {
  const own = '<div data-consent-vendors><table><tr><td>Ours</td></tr></table></div>';
  const visit = await visitor({ tag: TAG, body: `${PLACES}${own}`, clock: true });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const tables = visit.page.locator('[data-consent-vendors] table');
  await expect(tables).toHaveCount(2);
  await visit.page.evaluate(addGate);
  await visit.pass(5000);
  await expect(tables).toHaveText([/Late/, 'Ours']);
});

test('on a bad day no file is asked for again and again', async ({ visitor }) => {
  for (const [lost, file] of [
    [/cdn\/hosts\.js/, 'hosts.js'],
    [/cdn\/vendors\.js/, 'vendors.js'],
    [/cdn\/consent\.vendors\.js/, 'consent.vendors.js'],
  ] as const) {
    const embed = '<iframe data-consent="marketing" data-src="https://www.youtube.com/embed/1" title="Film"></iframe>';
    const visit = await visitor({ tag: TAG, body: PLACES + embed, clock: true });
    visit.on(
      ({ pathname }) => pathname === `/cdn/${file}`,
      () => ({ status: 503, body: '' }),
    );
    await visit.goto();
    await expect.poll(() => countOf(visit, lost)).toBeGreaterThan(0);
    const before = await visit.pass(3000).then(() => countOf(visit, lost));
    for (let i = 0; i < 5; i++) await visit.page.evaluate(() => document.body.append('more'));
    await visit.pass(10_000);
    expect(countOf(visit, lost), file).toBe(before);
  }
});
