import fc from 'fast-check';
import { agree, guarded, leaksOf } from './guard/openGuarded.js';
import { INSERTIONS, STUBS, type Stub, stubScripts } from './guard/stubs.js';
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
/** What any of them wants. */
const PURPOSES = ['analytics', 'marketing', 'preferences', 'errors'];
const ALL_QUEUED = STUBS.map(() => true);

/** The stubs in an order that belongs to a number. */
const shuffled = (seed: number): readonly Stub[] =>
  fc.sample(fc.shuffledSubarray([...STUBS], { minLength: STUBS.length }), { seed, numRuns: 1 })[0]!;
const CASES = Object.entries(INSERTIONS).flatMap(([how, insertion]) =>
  Object.entries(PLACES).map(([where, page]) => ({ how, insertion, where, page })),
);
/** One for each case: what is reported in an order is stopped in its reverse. */
const ORDERS = CASES.map((_, i) => shuffled(i));

test('in the orders of the stubs each stands before and after each other', () => {
  for (const one of STUBS) {
    for (const other of STUBS.filter((each) => each !== one)) {
      expect(ORDERS.some((order) => order.indexOf(one) < order.indexOf(other))).toBe(true);
    }
  }
});

for (const [i, { how, insertion, where, page }] of CASES.entries()) {
  test(`the vendors' stubs, ${where}, ${how}, are reported, and then stopped`, async ({ visitor }) => {
    const open = await visitor(guarded({}, page(stubScripts(ORDERS[i]!, insertion))));
    answer(open);
    await open.goto();
    await expect.poll(() => asked(open)).toEqual(SCRIPTS);
    expect(await queues(open)).toEqual(ALL_QUEUED);
    const told = (await leaksOf(open)).map(({ vendor, kind, blocked }) => `${vendor} ${kind} ${blocked}`);
    expect(new Set(told)).toEqual(new Set(STUBS.map(({ vendor }) => `${vendor} script false`)));

    const shut = await visitor(guarded({ mode: 'block' }, page(stubScripts([...ORDERS[i]!].reverse(), insertion))));
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

/**
 * What Sentry's SDK does for a `fetch` that nobody has changed
 * (https://github.com/getsentry/sentry-javascript/blob/develop/packages/browser-utils/src/getNativeImplementation.ts).
 */
const sendAsSentry = async (url: string): Promise<string> => {
  const isNative = /^function\s+\w+\(\)\s+\{\s+\[native code\]\s+\}$/.test(fetch.toString());
  const frame = document.head.appendChild(document.createElement('iframe'));
  const own = isNative ? window.fetch : (frame.contentWindow as Window & typeof globalThis).fetch;
  frame.remove();
  const ended = await own.call(window, url, { method: 'POST', mode: 'no-cors' }).then(
    () => 'sent',
    () => 'failed',
  );
  return `${isNative ? 'by the page’s fetch' : 'by a frame’s fetch'}, ${ended}`;
};
const REPORTS = 'https://o1.ingest.sentry.io/api/2/envelope/';

test('Sentry finds the page’s own fetch untouched, and so is stopped until it is granted', async ({ visitor }) => {
  const visit = await visitor({ ...guarded({ mode: 'block' }), json: { purposes: PURPOSES } });
  answer(visit);
  await visit.goto();
  expect(await visit.page.evaluate(sendAsSentry, REPORTS)).toBe('by the page’s fetch, failed');
  await visit.settle();
  expect(visit.foreign()).toEqual([]);
  expect(await leaksOf(visit)).toMatchObject([{ kind: 'fetch', vendor: 'Sentry', purpose: 'errors', blocked: true }]);
  await agree(visit);
  expect(await visit.page.evaluate(sendAsSentry, REPORTS)).toBe('by the page’s fetch, sent');
  await expect.poll(() => asked(visit)).toEqual([REPORTS]);
});

test('Sentry, where another tool has changed fetch, takes it from a frame, and that is told of afterwards', async ({
  visitor,
}) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  answer(visit);
  await visit.goto();
  await visit.page.evaluate(() => {
    const { fetch } = window;
    window.fetch = (...args) => fetch(...args);
  });
  expect(await visit.page.evaluate(sendAsSentry, REPORTS)).toBe('by a frame’s fetch, sent');
  const leak = { kind: 'resource', vendor: 'Sentry', purpose: 'errors', blocked: false };
  await expect.poll(() => leaksOf(visit)).toMatchObject([leak]);
});

test('the stubs of a page where everything is granted are as if there were no guard', async ({ visitor }) => {
  const after = `<script>minimaConsent.ready.then(() => { const go = () => { ${STUBS.map(({ code }) => code)
    .join('\n')
    .replaceAll(
      'INSERT(',
      'insert(',
    )} }; const insert = (url) => { ${INSERTIONS['by head.appendChild']} }; minimaConsent.acceptAll(); go(); })</script>`;
  const visit = await visitor({
    ...guarded({ mode: 'block' }, { body: after }),
    json: { purposes: PURPOSES },
  });
  answer(visit);
  await visit.goto();
  await expect.poll(() => asked(visit)).toEqual(SCRIPTS);
  expect(await leaksOf(visit)).toEqual([]);
});
