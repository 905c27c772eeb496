import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { APP } from './site/files.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';
import { CONTRACTS } from './vendors/contracts.js';
import { answerFor, begin, click, collected, grant, hasBegun, refuse, told } from './vendors/drive.js';

/*
 * Two apps on a page may each have bundled the package, and each name the same vendor: it runs once, and a no ends it.
 */

const app = (vendor: string, options: object): VisitOptions => ({
  script: `<script type="application/json" id="settings">${JSON.stringify({ region: 'DE', vendor, options })}</script>
    <script type="module" src="/app/vendorsApp.js"></script>`,
});

/** Puts in the other app: the same files at another address are modules of their own. */
const addCopy = async (visit: Visit): Promise<void> => {
  visit.on(
    ({ pathname }) => pathname.startsWith('/copy/'),
    ({ url: { pathname } }) => ({
      body: readFileSync(join(APP, pathname.slice('/copy/'.length)), 'utf8'),
      headers: { 'content-type': 'text/javascript' },
    }),
  );
  await visit.page.evaluate(() => import('/copy/vendorsApp.js' as string));
};

for (const contract of CONTRACTS.filter(({ facts }) => ['meta', 'tiktok'].includes(facts.id)))
  for (const isLate of [true, false])
    test(`${contract.facts.name} of two apps, the second ${isLate ? 'after' : 'before'} the yes, begins once and ends with a no`, async ({
      visitor,
    }) => {
      const { facts, tag, options, begins, used, withdrawn } = contract;
      const visit = await visitor(app(facts.id, { id: Object.values(tag)[0], ...options }));
      answerFor(visit, contract);
      await visit.goto();
      await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
      await visit.page.evaluate(contract.use);
      if (isLate) await begin(visit, contract);
      await addCopy(visit);
      if (!isLate) await grant(visit);
      await hasBegun(visit, contract);
      await visit.settle();
      expect(await told(visit)).toEqual(begins);
      await visit.page.evaluate(contract.use);
      expect(await told(visit)).toEqual(used);
      await click(visit);
      expect(collected(visit)).toContain('click');

      await refuse(visit);
      expect(await told(visit)).toEqual(withdrawn);
      await visit.settle();
      const before = collected(visit).length;
      await click(visit);
      await visit.settle();
      expect(collected(visit).slice(before)).toEqual([]);
      expect(visit.errors).toEqual([]);
    });

test('Google’s tag of two apps counts a page once', async ({ visitor }) => {
  const visit = await visitor(app('google', { id: 'G-ONE' }));
  const heard = (): (string | null)[] =>
    visit.foreign().flatMap(({ url: { searchParams: of } }) => (of.has('tid') ? of.get('en') : []));
  await visit.goto();
  await addCopy(visit);
  await grant(visit);
  await expect.poll(heard).toEqual(['page_view']);
  await visit.page.evaluate(() => window.gtag?.('event', 'bought'));
  await expect.poll(heard).toEqual(['page_view', 'bought']);
  await visit.settle();
  await refuse(visit);
  await visit.page.evaluate(() => window.gtag?.('event', 'refused'));
  await visit.settle();
  expect(heard()).toEqual(['page_view', 'bought']);
});
