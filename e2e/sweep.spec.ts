import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';
import { namesOf } from './vendors/contract.js';
import { answerFor, begin, click, collected, kept, left, refuse, visitOf, visitPage } from './vendors/drive.js';
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

test('S-R5: what a vendor writes right after a withdrawal is removed a moment later', async ({ visitor }) => {
  const visit = await visitor({ ...visitOf(contract, 'DE'), clock: true });
  await refused(visit);
  await visit.pass(1500);
  expect(await left(visit)).toEqual([]);
});

test('S-R5: what a vendor writes after a withdrawal is removed when the page is left, though the next has no consent script', async ({
  visitor,
}) => {
  const visit = await visitor({ ...visitOf(contract, 'DE'), clock: true });
  await refused(visit);
  visit.change({ script: '' });
  await visit.goto('/one');
  expect(await left(visit)).toEqual([]);
});
