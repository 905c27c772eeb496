// biome-ignore-all lint/suspicious/noDocumentCookie: as vendors do
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';
import { namesOf } from './vendors/contract.js';
import { answerFor, begin, click, collected, grant, kept, left, refuse, visitOf, visitPage } from './vendors/drive.js';
import { contract } from './vendors/snap.js';

/*
 * What only a reload stops goes on writing after a withdrawal. Its keys are removed again a moment later, and when the page is left.
 */

const ALL = namesOf(contract.facts.keys);

/** A page where the vendor has run and was refused, and has written again since; the test moves its clock. */
const refused = async (visit: Visit): Promise<void> => {
  answerFor(visit, contract);
  await visitPage(visit, contract);
  await visit.page.evaluate(contract.use);
  await begin(visit, contract);
  await click(visit);
  expect(await kept(visit)).toEqual(ALL);
  await refuse(visit);
  expect(await left(visit)).toEqual([]);
  await click(visit);
  expect(collected(visit).at(-1)).toBe('click');
  expect(await kept(visit)).toEqual(ALL);
};

test('S-R22: what a vendor writes right after a withdrawal is removed a moment later', async ({ visitor }) => {
  const visit = await visitor({ ...visitOf(contract, 'DE'), clock: true });
  await refused(visit);
  await visit.pass(1500);
  expect(await left(visit)).toEqual([]);
});

test('S-R22: what a vendor writes after a withdrawal is removed when the page is left, though the next has no consent script', async ({
  visitor,
}) => {
  const visit = await visitor({ ...visitOf(contract, 'DE'), clock: true });
  await refused(visit);
  visit.change({ script: '' });
  await visit.goto('/one');
  expect(await left(visit)).toEqual([]);
});

test('S-R22: what a vendor writes as the very last thing on a page is removed, too', async ({ visitor }) => {
  const visit = await visitor({ ...visitOf(contract, 'DE'), clock: true });
  await refused(visit);
  await visit.pass(1500);
  await visit.page.evaluate(
    (names) => {
      // Which a page that is left hears after `pagehide`: https://html.spec.whatwg.org/#unload-a-document
      document.addEventListener('visibilitychange', () => {
        for (const name of names) document.cookie = `${name}=last; path=/; max-age=999`;
        document.cookie = 'last=1; path=/; max-age=999';
      });
    },
    Object.keys(contract.facts.keys.cookies ?? {}),
  );
  visit.change({ script: '' });
  await visit.goto('/one');
  expect(await left(visit)).toEqual(['cookie last']);
});

test('S-R22, G-5: cookies with a path of their own, and partitioned ones, end with a withdrawal', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', 'google-tag': 'G-1' }, origin: 'https://www.minima.studio' });
  await visit.goto('/shop/cart');
  await grant(visit);
  await expect.poll(() => left(visit)).toContain('cookie _ga');
  await visit.page.evaluate(() => {
    document.cookie = '_ga_1=1; path=/shop; max-age=999';
    document.cookie = '_ga_2=1; path=/shop/; max-age=999';
    document.cookie = '_ga_3=1; path=/shop/cart; max-age=999; domain=minima.studio';
    document.cookie = '_ga_4=1; path=/; max-age=999; secure; samesite=none; partitioned';
    document.cookie = '_ga_5=1; max-age=999; secure';
  });
  const names = async (): Promise<string[]> => (await visit.context.cookies()).map(({ name }) => name);
  expect(await names()).toEqual(expect.arrayContaining(['_ga_1', '_ga_2', '_ga_3', '_ga_4', '_ga_5']));
  await refuse(visit);
  await expect.poll(names).toEqual(['minima_consent']);
});
