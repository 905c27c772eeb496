import { fromRoot, sendFile } from './site/files.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';
import { grant, kept, refuse } from './vendors/drive.js';

/** The real mixpanel-browser, with session replay: what its recorder sends passes none of the hooks that events pass. */

const options: VisitOptions = {
  tag: { region: 'DE', 'mixpanel-key': 'token1' },
  json: { mixpanel: { config: { record_sessions_percent: 100, api_hosts: { record: 'https://replay.example.org' } } } },
  clock: true,
};

const RECORDER = /mixpanel-recorder/;

/** Answers with the vendor's own files. `beforeRecorder`: what its recorder waits for on its way. */
const answerAsMixpanel = (visit: Visit, beforeRecorder?: Promise<void>): void => {
  visit.on(
    ({ hostname }) => hostname === 'cdn.mxpnl.com',
    async ({ url }) => {
      const isRecorder = RECORDER.test(url.pathname);
      if (isRecorder) await beforeRecorder;
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
  await visit.page.waitForFunction(() => 'mixpanel' in window);
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
  await visit.page.waitForFunction(() => 'mixpanel' in window);
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
