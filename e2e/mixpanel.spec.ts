import { fromRoot, sendFile } from './site/files.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';
import { grant, kept, refuse } from './vendors/drive.js';

/** The real mixpanel-browser: each of its instances, and what its session replay sends in its own way. */

const isThere = () => 'mixpanel' in window;
const hasCome = () => '__loaded' in (window as unknown as { mixpanel: object }).mixpanel;

const options: VisitOptions = {
  tag: { region: 'DE', 'mixpanel-key': 'token1' },
  json: { mixpanel: { config: { record_sessions_percent: 100, api_hosts: { record: 'https://replay.example.org' } } } },
  clock: true,
};

const RECORDER = /mixpanel-recorder/;

/** Answers with the vendor's own files. `held`: what the one at that address waits for on its way. */
const answerAsMixpanel = (visit: Visit, held?: Promise<void>, address = RECORDER): void => {
  visit.on(
    ({ hostname }) => hostname === 'cdn.mxpnl.com',
    async ({ url }) => {
      const isRecorder = RECORDER.test(url.pathname);
      if (address.test(url.pathname)) await held;
      return sendFile(
        fromRoot('node_modules/mixpanel-browser/dist'),
        isRecorder ? 'mixpanel-recorder.min.js' : 'mixpanel.min.js',
      );
    },
  );
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'content-type': 'application/json',
  };
  visit.on(
    ({ hostname }) => /mixpanel\.com|replay\.example\.org/.test(hostname),
    () => ({ body: '{"status":1,"code":200}', headers }),
  );
};

const recordings = (visit: Visit): URL[] =>
  visit.foreign().flatMap(({ url, method }) => (url.pathname === '/record/' && method === 'POST' ? url : []));

/** Clicks for this many seconds, by the page's clock. */
const work = async (visit: Visit, seconds: number): Promise<void> => {
  for (let i = 0; i < seconds; i++) {
    await visit.page.getByRole('button', { name: 'Work' }).click();
    await visit.page.clock.runFor(1000);
  }
  await visit.settle();
};

const workUntilRecorded = async (visit: Visit, since = 0): Promise<string[]> => {
  await expect
    .poll(async () => {
      await work(visit, 5);
      return recordings(visit).length;
    })
    .toBeGreaterThan(since);
  return recordings(visit).map(({ searchParams }) => `${searchParams.get('distinct_id')}`);
};

test('S-R22: a withdrawal ends the real Mixpanel’s session replay at once, what waited is not sent, and a new grant records somebody new', async ({
  visitor,
}) => {
  const visit = await visitor(options);
  answerAsMixpanel(visit);
  await visit.goto();
  await visit.page.waitForFunction(isThere);
  await grant(visit);
  const [before] = await workUntilRecorded(visit);
  expect(recordings(visit)[0]?.hostname).toBe('replay.example.org');

  await work(visit, 2); // which its recorder keeps for later
  const since = visit.foreign().length;
  await refuse(visit);
  await work(visit, 30);
  expect(visit.foreign().slice(since)).toEqual([]);

  const sofar = recordings(visit).length;
  await grant(visit);
  const later = (await workUntilRecorded(visit, sofar)).slice(sofar);
  expect(later).not.toContain(before);
  expect(visit.errors).toEqual([]);
});

test('the real Mixpanel’s recorder that is on its way when a yes is withdrawn never begins', async ({ visitor }) => {
  const visit = await visitor(options);
  let release = (): void => {};
  answerAsMixpanel(visit, new Promise((resolve) => (release = resolve)));
  const isAsked = (): boolean => visit.foreign().some(({ url }) => RECORDER.test(url.pathname));
  await visit.goto();
  await visit.page.waitForFunction(isThere);
  await grant(visit);
  await expect.poll(isAsked).toBe(true);
  await refuse(visit);
  const since = visit.foreign().length;
  release();
  await work(visit, 15);
  expect(visit.foreign().slice(since)).toEqual([]);
  expect(await kept(visit)).toEqual([]);

  await grant(visit);
  await workUntilRecorded(visit);
  expect(visit.errors).toEqual([]);
});

const OWN = { autocapture: true, track_pageview: true, batch_requests: false };
const own = JSON.stringify(OWN);
const hooks = 'mixpanel.set_config({ hooks: { before_send_events: (event) => event } })';

for (const { name, config, waiting = '', running = '', records = false } of [
  { name: 'whose configuration is ours', config: OWN },
  { name: 'that sends in batches', config: { ...OWN, batch_requests: true } },
  { name: 'which a page has begun itself', waiting: `mixpanel.init('token1', ${own})` },
  { name: 'that a page has given hooks while it waited', config: OWN, waiting: hooks },
  { name: 'that a page gives hooks while it runs', config: OWN, running: hooks },
  { name: 'of which a page has begun a second while it waited', waiting: `mixpanel.init('token2', ${own}, 'second')` },
  { name: 'of which a page begins a second while it runs', running: `mixpanel.init('token2', ${own}, 'second')` },
  {
    name: 'that records by a page’s own word',
    waiting: `mixpanel.init('token1', { autocapture: true, record_sessions_percent: 100, ignore_dnt: true })`,
    records: true,
  },
])
  test(`the real Mixpanel ${name} sends and keeps nothing after a no, nor what was done then with a later yes`, async ({
    visitor,
  }) => {
    const visit = await visitor({
      tag: { region: 'DE', 'mixpanel-key': 'token1' },
      json: { mixpanel: { config } },
      body: '<main><button id="wanted" type="button">Yes</button><button id="refused" type="button">No</button></main>',
      clock: true,
    });
    answerAsMixpanel(visit);
    const press = async (button: string): Promise<void> => {
      for (let i = 0; i < 15; i++) {
        await visit.page.locator(`#${button}`).click();
        await visit.page.clock.runFor(1000);
      }
      await visit.settle();
    };
    await visit.goto();
    await visit.page.waitForFunction(isThere);
    await visit.page.evaluate(waiting);
    await grant(visit);
    await visit.page.waitForFunction(hasCome);
    await visit.settle();
    await visit.page.evaluate(running);
    await press('wanted');
    const told = (since: number): string =>
      `${visit
        .foreign()
        .slice(since)
        .map(({ body }) => body)}`;
    await expect.poll(() => told(0)).toContain('wanted');
    expect(recordings(visit).length > 0).toBe(records);
    const before = visit.foreign().length;

    await refuse(visit);
    await press('refused');
    expect(
      visit
        .foreign()
        .slice(before)
        .map(({ url }) => url.pathname),
    ).toEqual([]);
    expect(await kept(visit)).toEqual([]);

    await grant(visit);
    await press('wanted');
    await expect.poll(() => told(before)).toContain('wanted');
    expect(told(before)).not.toContain('refused');
    expect(visit.errors).toEqual([]);
  });

test('what a page says to the real Mixpanel after its own line, and to a second that it has named, is sent once, each to its own project', async ({
  visitor,
}) => {
  const visit = await visitor({ tag: { region: 'DE', 'mixpanel-key': 'token1' } });
  let release = (): void => {};
  answerAsMixpanel(visit, new Promise((resolve) => (release = resolve)), /latest/);
  await visit.goto();
  await visit.page.waitForFunction(isThere);
  await visit.page.evaluate(`mixpanel.init('token1', { batch_requests: false }); mixpanel.track('Early')`);
  await grant(visit);
  await expect.poll(() => visit.foreign().length).toBe(1); // its script, which is on its way
  await visit.page.evaluate(
    `mixpanel.init('token2', { batch_requests: false }, 'second'); mixpanel.second.track('Other'); mixpanel.track('Late')`,
  );
  release();
  await visit.page.waitForFunction(hasCome);
  await visit.settle();
  const events = visit.foreign().flatMap(({ url, body }) => {
    if (url.pathname !== '/track/') return [];
    const [{ event, properties }] = JSON.parse(`[${new URLSearchParams(`${body}`).get('data')}]`);
    return `${event} ${properties.token}`;
  });
  expect(events.sort()).toEqual(['Early token1', 'Late token1', 'Other token2']);
  expect(visit.errors).toEqual([]);
});
