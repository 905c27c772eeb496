import { gunzipSync } from 'node:zlib';
import { fromRoot, sendFile } from './site/files.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';
import { grant, kept, refuse } from './vendors/drive.js';

/** The real Amplitude: each of its instances, whoever has begun it. */

const answerAsAmplitude = (visit: Visit): void => {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-headers': '*',
    'content-type': 'application/json',
  };
  visit.on(
    ({ hostname }) => hostname.endsWith('.amplitude.com'),
    ({ url: { hostname } }) =>
      hostname === 'cdn.amplitude.com'
        ? sendFile(fromRoot('node_modules/@amplitude/analytics-browser/lib/scripts'), 'amplitude-min.js')
        : { body: '{"code":200}', headers },
  );
};

const config = { flushIntervalMillis: 2000, autocapture: true, fetchRemoteConfig: false };
const own = JSON.stringify(config);
const second = `window.second = amplitude.createInstance('second'); second.init('second1', ${own})`;

/** Its longer requests are compressed. */
const read = (body: Buffer): string => `${body[0] === 0x1f ? gunzipSync(body) : body}`;

/** What an instance takes and sends on its own, by the page's clock. */
const press = async (visit: Visit, button: string): Promise<void> => {
  for (let i = 0; i < 5; i++) {
    await visit.page.locator(`#${button}`).click();
    await visit.page.clock.runFor(1000);
  }
  await visit.settle();
};

for (const { name, running, keys } of [
  { name: 'that we have begun', running: '', keys: ['first1'] },
  { name: 'that a page begins again', running: `amplitude.init('first1', ${own})`, keys: ['first1'] },
  { name: 'of which a page begins a second', running: second, keys: ['first1', 'second1'] },
])
  test(`the real Amplitude ${name} sends and keeps nothing after a no, nor what was done until then with a later yes`, async ({
    visitor,
  }) => {
    const visit = await visitor({
      tag: { region: 'DE', 'amplitude-key': 'first1' },
      json: { amplitude: { config } },
      body: '<main><button id="wanted" type="button">Yes</button><button id="refused" type="button">No</button></main>',
      clock: true,
    });
    answerAsAmplitude(visit);
    const told = (since = 0): string =>
      `${visit
        .foreign()
        .slice(since)
        .map(({ body }) => read(body))}`;
    const isTold = (since: number): Promise<void> =>
      expect
        .poll(async () => {
          await press(visit, 'wanted');
          return keys.filter((key) => told(since).includes(key));
        })
        .toEqual(keys);
    await visit.goto();
    await visit.page.waitForFunction(() => 'amplitude' in window);
    await grant(visit);
    await expect.poll(() => press(visit, 'wanted').then(() => told())).toContain('first1');
    await visit.page.evaluate(running);
    await isTold(visit.foreign().length);

    await visit.page.locator('#wanted').click(); // which it keeps for its next request
    const before = visit.foreign().length;
    await refuse(visit);
    for (let i = 0; i < 3; i++) await press(visit, 'refused');
    await visit.pass(5000); // for so long it waits for what a click causes
    expect(told(before)).toBe('');
    expect(visit.foreign().length).toBe(before);
    await visit.page.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await kept(visit)).toEqual([]);

    await grant(visit);
    await isTold(before);
    expect(told(before)).not.toContain('refused');
    expect(visit.errors).toEqual([]);
  });
