import { fromRoot, sendFile } from './site/files.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';
import { grant, kept, refuse } from './vendors/drive.js';

/** The real clarity-js, brought by a tag of a project as Microsoft's is: it begins again by itself in more ways than one. */

/** https://www.clarity.ms/tag/<id> */
const TAG = `!function(c,l,a,r,i,t,y){if(a[c].v||a[c].t)return a[c]("event",c,"dup."+i.projectId);a[c].t=!0;
(t=l.createElement(r)).async=!0;t.src="https://www.clarity.ms/s/0.8.70/clarity.js";(y=l.getElementsByTagName(r)[0]).parentNode.insertBefore(t,y);
a[c]("start",i);a[c].q.unshift(a[c].q.pop());
}("clarity",document,window,"script",{"projectId":"abc123","upload":"https://y.clarity.ms/collect","track":true,"content":true,"lean":false,"delay":500});`;

const LIBRARY = /^\/s\/.*clarity\.js$/;

const options = (region: string): VisitOptions => ({ tag: { region, clarity: 'abc123' }, clock: true });

/** Answers with the vendor's own files. `beforeLibrary`: what its library waits for on its way, the first time. */
const answerAsClarity = (visit: Visit, beforeLibrary?: Promise<void>): void => {
  const headers = {
    'access-control-allow-origin': 'http://www.minima.studio',
    'access-control-allow-headers': 'content-type, accept',
    'access-control-allow-credentials': 'true',
  };
  visit.on(
    ({ hostname }) => hostname.endsWith('.clarity.ms'),
    async ({ url: { pathname } }) => {
      if (pathname.startsWith('/tag/')) return { body: TAG, headers: { 'content-type': 'text/javascript' } };
      if (!LIBRARY.test(pathname)) return { status: 204, body: '', headers };
      await beforeLibrary;
      return sendFile(fromRoot('node_modules/clarity-js/build'), 'clarity.min.js');
    },
  );
};

/** What was sent, in words. */
const sent = (visit: Visit): string[] =>
  visit.foreign().map(({ method, url: { hostname, pathname } }) => `${method} ${hostname}${pathname}`);

const uploads = (visit: Visit): number => visit.foreign().filter(({ url }) => url.pathname === '/collect').length;

/** Clicks for this many seconds, by the page's clock. */
const work = async (visit: Visit, seconds: number): Promise<void> => {
  for (let i = 0; i < seconds; i++) {
    await visit.page.mouse.move(20 + i, 30 + i);
    await visit.page.getByRole('button', { name: 'Work' }).click();
    await visit.page.clock.runFor(1000);
  }
  await visit.settle();
};

const workUntilRecorded = (visit: Visit, since = 0): Promise<void> =>
  expect
    .poll(async () => {
      await work(visit, 2);
      return uploads(visit);
    })
    .toBeGreaterThan(since);

const start = async (visit: Visit, region: string): Promise<void> => {
  await visit.goto();
  await visit.page.waitForFunction(() => 'clarity' in window);
  if (region === 'DE') await grant(visit);
};

const expectSilence = async (visit: Visit, since: number): Promise<void> => {
  await work(visit, 6);
  expect(sent(visit).slice(since)).toEqual([]);
  expect(await kept(visit)).toEqual([]);
};

/** What it is doing when the yes is taken back. */
const STATES: Readonly<Record<string, (visit: Visit) => Promise<unknown>>> = {
  'while it records': (visit) => work(visit, 2),
  'while it sleeps, as nobody was there for minutes': (visit) => visit.page.clock.runFor(11 * 60_000),
  'while it begins anew, as the page has another address': (visit) =>
    visit.page.evaluate(() => history.pushState(null, '', '/two')),
};

for (const [region, state] of [
  ['DE', 'while it records'],
  ['US-CA', 'while it records'],
  ['DE', 'while it sleeps, as nobody was there for minutes'],
  ['DE', 'while it begins anew, as the page has another address'],
] as const) {
  test(`S-R22: in ${region} a withdrawal ${state} ends the real Clarity at once, what waited is not sent, and a new grant records again`, async ({
    visitor,
  }) => {
    const visit = await visitor(options(region));
    answerAsClarity(visit);
    await start(visit, region);
    await workUntilRecorded(visit);
    await STATES[state]!(visit);
    await visit.settle();
    const since = visit.foreign().length;
    await refuse(visit);
    await expectSilence(visit, since);
    expect(await visit.page.evaluate(() => navigator.sendBeacon('/probe', 'the page’s own'))).toBe(true);

    await grant(visit);
    await workUntilRecorded(visit, uploads(visit));
    expect((await kept(visit)).join()).toContain('_clck');
    // It says so of what stands in its place, where it tries to begin anew by itself.
    expect(visit.complaints.filter((text) => !text.includes('CL001') || !state.includes('anew'))).toEqual([]);
    // Where clicks are slow, Clarity 0.8.70 trips over its own count of them once it was stopped (src/performance/interaction.ts).
    expect(visit.errors.filter(({ message }) => !message.includes("reading 'latency'"))).toEqual([]);
  });
}

test('the real Clarity’s library that is on its way when a yes is withdrawn never begins, and comes again with the next', async ({
  visitor,
}) => {
  const visit = await visitor(options('DE'));
  let release = (): void => {};
  answerAsClarity(visit, new Promise((resolve) => (release = resolve)));
  await start(visit, 'DE');
  await expect.poll(() => visit.foreign().some(({ url }) => LIBRARY.test(url.pathname))).toBe(true);
  await refuse(visit);
  const since = visit.foreign().length;
  release();
  await expectSilence(visit, since);

  await grant(visit);
  await workUntilRecorded(visit);
  expect(visit.complaints).toEqual([]);
  expect(visit.errors).toEqual([]);
});
