import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';
import { answerFor, begin, grant, kept, left, refuse, visitOf, visitPage } from './vendors/drive.js';
import { contract } from './vendors/mixpanel.js';

const [NAME = ''] = contract.facts.keys.databases ?? [];

/** Writes to a vendor's database, by a connection of its own. */
const write = (visit: Visit): Promise<void> =>
  visit.page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.open(name).onsuccess = ({ target }) => {
          const { result: database } = target as IDBOpenDBRequest;
          const change = database.transaction('all', 'readwrite');
          change.objectStore('all').add(2);
          change.oncomplete = () => resolve();
          database.close();
        };
      }),
    NAME,
  );

test('S-R22: a database that its vendor never closes is emptied at a withdrawal, can be opened with the next yes, keeps what is written then, and is removed by the next page', async ({
  visitor,
}) => {
  const visit = await visitor({ ...visitOf(contract, 'DE'), clock: true });
  answerFor(visit, contract);
  await visitPage(visit, contract);
  await visit.page.evaluate(contract.use);
  await begin(visit, contract);
  await expect.poll(() => kept(visit)).toContain(`indexedDB ${NAME}`);
  await refuse(visit);
  await expect.poll(() => kept(visit)).toEqual([]);
  await visit.pass(2000);

  await grant(visit);
  await write(visit);
  expect(await kept(visit)).toContain(`indexedDB ${NAME}`);

  // Nor is what follows at once taken for what was before.
  await visit.page.evaluate(() => {
    window.minimaConsent.rejectAll();
    window.minimaConsent.acceptAll();
  });
  await write(visit);
  await visit.pass(2000);
  expect(await kept(visit)).toContain(`indexedDB ${NAME}`);

  await refuse(visit);
  await visitPage(visit, contract, '/one');
  await expect.poll(() => left(visit)).toEqual([]);
  expect(visit.errors).toEqual([]);
});
