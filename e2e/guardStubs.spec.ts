import { guarded, leaksOf } from './guard/openGuarded.js';
import { INSERTIONS, STUBS, stubScripts } from './guard/stubs.js';
import type { PageOptions } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

const PLACES: Readonly<Record<string, (stubs: string) => PageOptions>> = {
  'before consent.js': (head) => ({ head }),
  'after consent.js': (body) => ({ body: `<p>Hello</p>${body}` }),
};

const SCRIPTS = STUBS.map(({ script }) => script).sort();
/** Empty scripts, so that every queue stays as the stub has made it, and each file is asked for once. */
const answer = (visit: Visit): void =>
  visit.on(
    ({ hostname }) => !hostname.includes('minima.'),
    () => ({ body: '', headers: { 'content-type': 'text/javascript' } }),
  );
const asked = (visit: Visit): string[] =>
  visit
    .foreign()
    .map(({ url }) => url.href)
    .sort();
const queues = ({ page }: Visit): Promise<unknown[]> =>
  page.evaluate(
    // Read in the page's own scope, as text: one of them is a variable of the page.
    (all) => all.map((queued) => !!new Function(`return ${queued}`)()),
    STUBS.map(({ queued }) => queued),
  );
const ALL_QUEUED = STUBS.map(() => true);

for (const [how, insertion] of Object.entries(INSERTIONS)) {
  for (const [where, page] of Object.entries(PLACES)) {
    test(`the vendors' stubs, ${where}, ${how}, are reported, and then stopped`, async ({ visitor }) => {
      const open = await visitor(guarded({}, page(stubScripts(insertion))));
      answer(open);
      await open.goto();
      await expect.poll(() => asked(open)).toEqual(SCRIPTS);
      expect(await queues(open)).toEqual(ALL_QUEUED);
      const told = (await leaksOf(open)).map(({ vendor, kind, blocked }) => `${vendor} ${kind} ${blocked}`);
      expect(new Set(told)).toEqual(new Set(STUBS.map(({ vendor }) => `${vendor} script false`)));

      const shut = await visitor(guarded({ mode: 'block' }, page(stubScripts(insertion))));
      answer(shut);
      await shut.goto();
      await shut.settle();
      expect(asked(shut)).toEqual([]);
      expect(await queues(shut)).toEqual(ALL_QUEUED);
      const stopped = (await leaksOf(shut)).map(({ vendor, kind, blocked }) => `${vendor} ${kind} ${blocked}`);
      expect(new Set(stopped)).toEqual(new Set(STUBS.map(({ vendor }) => `${vendor} script true`)));
      expect(shut.errors).toEqual([]);
    });
  }
}

test('the stubs of a page where everything is granted are as if there were no guard', async ({ visitor }) => {
  // In the United States what is not refused may run, once consent has said so.
  const after = `<script>minimaConsent.ready.then(() => { const go = () => { ${STUBS.map(({ code }) => code)
    .join('\n')
    .replaceAll('INSERT(', 'insert(')} }; const insert = (url) => { ${INSERTIONS['by head.appendChild']} }; go(); })</script>`;
  const visit = await visitor({ ...guarded({ mode: 'block' }, { body: after }), tag: { region: 'US-TX', control: 'off' } });
  answer(visit);
  await visit.goto();
  await expect.poll(() => asked(visit)).toEqual(SCRIPTS);
  expect(await leaksOf(visit)).toEqual([]);
});
