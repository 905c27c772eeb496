import { agree, guarded, leaksOf } from './guard/openGuarded.js';
import { expect, test } from './test.js';

/** Names of vendors' keys, and names that only resemble them. */
const VENDORS = ['_ga', '_ga_ABC123', 'ph_phc_x_posthog', '__ph_opt_in_out_phc_x', '_fbp', 'mp_1_mixpanel', '_hjSession_1'];
const OWN = ['_gab', 'my_ga', 'ph_balance', 'fbp', 'mp_1', 'session', 'hjx'];

const writeAll = (names: readonly string[]): void => {
  for (const name of names) {
    // biome-ignore lint/suspicious/noDocumentCookie: this is what is watched
    document.cookie = `${name}=1; path=/`;
    localStorage.setItem(name, '1');
    Storage.prototype.setItem.call(sessionStorage, name, '1');
  }
};
const keysFor = (names: readonly string[]): string[] =>
  names.flatMap((name) => [`cookie ${name}`, `localStorage ${name}`, `sessionStorage ${name}`]).sort();

test('known keys are reported, with where they were written, and are written', async ({ visitor }) => {
  const visit = await visitor(guarded({}));
  await visit.goto();
  await visit.page.evaluate(writeAll, [...VENDORS, ...OWN]);
  expect(await visit.stored()).toEqual(keysFor([...VENDORS, ...OWN]));
  const told = async (): Promise<string[]> =>
    (await leaksOf(visit)).map(({ kind, key, blocked }) => `${kind} ${key}${blocked ? ' blocked' : ''}`).sort();
  await expect.poll(told).toEqual(keysFor(VENDORS));
});

test('known keys are not written until they are granted, and others always are', async ({ visitor }) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  await visit.goto();
  await visit.page.evaluate(writeAll, [...VENDORS, ...OWN]);
  expect(await visit.stored()).toEqual(keysFor(OWN));
  await agree(visit);
  await visit.page.evaluate(writeAll, VENDORS);
  expect(await visit.stored()).toEqual(expect.arrayContaining(keysFor(VENDORS)));
});

test('a key may always be removed, as a withdrawal does', async ({ visitor }) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  await visit.goto();
  await agree(visit);
  await visit.page.evaluate(writeAll, VENDORS);
  await visit.page.evaluate((names) => {
    window.minimaConsent.rejectAll();
    names.forEach((name, i) => {
      // biome-ignore lint/suspicious/noDocumentCookie: this is what is watched
      document.cookie = i % 2 ? `${name}=; max-age=0; path=/` : `${name}=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/`;
      localStorage.removeItem(name);
      sessionStorage.removeItem(name);
    });
  }, VENDORS);
  expect((await visit.stored()).filter((key) => !key.includes('minima'))).toEqual([]);
  expect(await leaksOf(visit)).toEqual([]);
});

test('a key that is written as a property is found with the next request, and removed; one that was there stays', async ({
  visitor,
}) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  visit.change({ head: '' });
  await visit.goto();
  await visit.page.evaluate(() => {
    localStorage._ga = 'from before';
  });
  visit.change(guarded({ mode: 'block' }));
  await visit.goto('/one');
  await visit.page.evaluate(async () => {
    Object.assign(localStorage, { _hjUser: '1', own: '1' });
    Object.assign(sessionStorage, { _cltk: '1' });
    await fetch('/probe');
  });
  await expect.poll(visit.stored).toEqual(['localStorage _ga', 'localStorage own']);
  expect((await leaksOf(visit)).map(({ kind, key, blocked }) => [kind, key, blocked])).toEqual([
    ['localStorage', '_hjUser', true],
    ['sessionStorage', '_cltk', true],
  ]);
});

test('a key that was granted, swept, and is written again as a property is removed', async ({ visitor }) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  await visit.goto();
  await agree(visit);
  await visit.page.evaluate(async () => {
    Object.assign(localStorage, { _hjUser: '1' });
    await fetch('/probe');
  });
  expect(await visit.stored()).toContain('localStorage _hjUser');
  await visit.page.evaluate(async () => {
    window.minimaConsent.rejectAll();
    localStorage.removeItem('_hjUser');
    Object.assign(localStorage, { _hjUser: '2' });
    await fetch('/again');
  });
  await expect.poll(visit.stored).not.toContain('localStorage _hjUser');
  expect((await leaksOf(visit)).map(({ key }) => key)).toEqual(['_hjUser']);
});

test('the Cookie Store is watched too', async ({ visitor }) => {
  const origin = 'https://www.minima.studio';
  const visit = await visitor({ ...guarded({ mode: 'block' }), origin });
  await visit.goto();
  const write = () =>
    visit.page.evaluate(async () => {
      const { cookieStore } = window as unknown as { cookieStore: { set(...args: unknown[]): Promise<void> } };
      return [
        await cookieStore.set('_ga', '1'),
        await cookieStore.set({ name: '_gid', value: '1' }),
        await cookieStore.set('own', '1'),
      ];
    });
  expect(await write()).toEqual([undefined, undefined, undefined]);
  expect((await visit.context.cookies()).map(({ name }) => name)).toEqual(['own']);
  await agree(visit);
  await write();
  expect((await visit.context.cookies()).map(({ name }) => name)).toEqual(expect.arrayContaining(['_ga', '_gid']));
});
