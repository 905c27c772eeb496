import { keysOf } from '../src/ui/keysOf.js';
import { keyPattern } from '../src/vendors/keyPattern.js';
import { bannerOf, press } from './faces.js';
import { VENDORS } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Whatever is kept on the device is declared by a vendor, and in debug what nobody declares is named.
 */

const debugged = (head: string): VisitOptions => ({
  tag: { region: 'DE', debug: '', 'posthog-key': 'phc_test' },
  json: {
    purposes: [
      {
        id: 'analytics',
        vendors: [{ name: 'Atelier', keys: { cookies: { 'atelier_*': 0, atelier: 30 }, local: ['studio'] } }],
      },
    ],
  },
  head: `<script>${head}</script>`,
});

test('V-5: in debug, what is kept here under a name that no vendor declares is named once; what is declared, never', async ({
  visitor,
}) => {
  const visit = await visitor(
    debugged(`
      document.cookie = 'atelier_x=1; path=/';
      document.cookie = 'stranger=1; path=/';
      localStorage.studio = 1;
      localStorage.atelier = 1; // which is declared for cookies only
      sessionStorage.odd = 1;
      indexedDB.open('attic');`),
  );
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  const said = (): string[] => visit.complaints.filter((text) => text.includes('no vendor declares it'));
  await expect.poll(() => said().length).toBe(4);
  for (const key of ['cookie stranger', 'localStorage atelier', 'sessionStorage odd', 'indexedDB attic'])
    expect(said().join()).toContain(`[consent] ${key} is kept here`);
});

test('V-5: in debug, storage that is blocked holds nothing, and what is kept elsewhere is named', async ({ visitor }) => {
  const visit = await visitor(
    debugged(`
      document.cookie = 'stranger=1; path=/';
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError') } });`),
  );
  await visit.goto();
  await expect.poll(() => visit.complaints).toContain('[consent] cookie stranger is kept here, and no vendor declares it');
  expect(visit.complaints.filter((text) => text.includes('SecurityError'))).toEqual([]);
});

test('V-3, V-5, V-7: whatever is kept after a yes is declared, for no less than two thirds of its time, and nothing was before', async ({
  visitor,
}) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
  await visit.goto();
  await visit.page.mouse.wheel(0, 900);
  await visit.page.getByRole('link', { name: 'One' }).click();
  await expect(bannerOf(visit.page)).toBeVisible();
  expect(await visit.stored()).toEqual([]);

  await press(bannerOf(visit.page), 'accept');
  await expect
    .poll(() => visit.stored())
    .toEqual(expect.arrayContaining(['cookie _fbp', 'cookie _ga', 'cookie ph_phc_test_posthog', 'cookie minima_consent']));
  const vendors = await visit.page.evaluate(() => window.minimaConsent.vendors);
  const declared = vendors.flatMap(({ keys = {} }) => keysOf(keys));
  const find = (name: string) => declared.filter((key) => keyPattern({ session: [key.name] }).test(name));
  for (const key of await visit.stored()) {
    const name = key.slice(key.indexOf(' ') + 1);
    expect(find(name), key).not.toEqual([]);
  }
  for (const { name, expires } of await visit.context.cookies()) {
    const longest = Math.max(...find(name).map(({ days }) => days ?? 0));
    expect((expires - Date.now() / 1000) / 86_400, name).toBeLessThan(longest * 1.5);
  }
});
