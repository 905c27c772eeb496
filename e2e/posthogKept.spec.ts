import { decide, eventsOf, expectEvents, openReady, posthogApp, switchOn } from './posthogApp.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What an app captures before a yes arrives as PostHog itself would have sent it.
 */

type Own = Readonly<Record<string, unknown>>;

const WAYS: readonly (readonly [string, (own: Own) => VisitOptions])[] = [
  ['by npm', (config) => posthogApp({ gates: [{ options: { config } }] })],
  ['by npm, of the oldest version', (config) => posthogApp({ gates: [{ options: { config }, oldest: true }] })],
  ['by an instance that runs', (own) => posthogApp({ gates: [{ options: {}, instance: 'before', own }] })],
  ['by an instance that is begun later', (own) => posthogApp({ gates: [{ options: {}, instance: 'after', own }] })],
];

const open = async (visit: Visit, path?: string): Promise<void> => {
  switchOn(visit, { surveys: false, sessionRecording: false });
  await openReady(visit, path);
};
const say = (visit: Visit, ...names: readonly string[]): Promise<void> =>
  visit.page.evaluate((names) => {
    const { posthog } = window as unknown as { posthog: { capture(name: string): void } };
    for (const name of names) posthog.capture(name);
  }, names);
const addressesOf = (visit: Visit, name: string) =>
  eventsOf(visit).flatMap(({ event, properties }) => (event === name ? properties?.$current_url : []));

for (const [way, optionsOf] of WAYS) {
  test(`${way}: of an address that PostHog is to mask nothing behind the question mark leaves with what was kept`, async ({
    visitor,
  }) => {
    const own = { mask_personal_data_properties: true, custom_personal_data_properties: ['email'] };
    const visit = await visitor(optionsOf(own));
    await open(visit, '/?email=ada@lovelace.com&gclid=SECRET#email=ada@lovelace.com');
    await say(visit, 'kept');
    await decide(visit, { analytics: true });
    await expectEvents(visit, 'kept');
    expect(addressesOf(visit, 'kept')).toEqual(['http://www.minima.studio/']);
  });

  test(`${way}: a yes that comes late leaves a visit one session`, async ({ visitor }) => {
    const visit = await visitor(optionsOf({}));
    await open(visit);
    await say(visit, 'kept one');
    await visit.page.clock.runFor(30 * 60_000);
    await say(visit, 'kept two');
    await visit.page.clock.runFor(20 * 60_000);
    await decide(visit, { analytics: true });
    await expectEvents(visit, ['kept one', 'kept two']);
    await say(visit, 'after');
    await expectEvents(visit, 'after');
    expect(new Set(eventsOf(visit).map(({ properties }) => properties?.$session_id)).size).toBe(1);
  });
}

test('an address keeps its parameters, and loses what is behind the hash, where PostHog is to capture no hashes', async ({
  visitor,
}) => {
  const visit = await visitor(posthogApp({ gates: [{ options: { config: { disable_capture_url_hashes: true } } }] }));
  await open(visit, '/?page=2#token=hash');
  await say(visit, 'kept');
  await decide(visit, { analytics: true });
  await expectEvents(visit, 'kept');
  expect(addressesOf(visit, 'kept')).toEqual(['http://www.minima.studio/?page=2']);
});

test('what an app says of masking after it has captured something counts', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'before' }] }));
  await open(visit, '/?email=ada@lovelace.com');
  await say(visit, 'kept');
  await visit.page.evaluate(() => {
    const { instance } = window as unknown as { instance: { set_config(config: object): void } };
    instance.set_config({ mask_personal_data_properties: true });
  });
  await decide(visit, { analytics: true });
  await expectEvents(visit, 'kept');
  expect(addressesOf(visit, 'kept')).toEqual(['http://www.minima.studio/']);
});

for (const [way, optionsOf] of WAYS.slice(0, 2)) {
  test(`${way}: as many calls as are kept arrive all, and not each by a request of its own`, async ({ visitor }) => {
    const visit = await visitor(optionsOf({ capture_pageview: false }));
    await open(visit);
    const names = Array.from({ length: 199 }, (_, index) => `kept ${index}`);
    await say(visit, ...names);
    await decide(visit, { analytics: true });
    await expectEvents(visit, names);
    const carrying = visit.sent().filter((sent) => /^\/(e|i\/v0\/e|batch)\//.test(sent.url.pathname) && sent.method === 'POST');
    expect(carrying.length).toBeLessThan(5);
    const kept = eventsOf(visit).map(({ event }) => event);
    expect(kept.filter((event) => event?.startsWith('kept'))).toEqual(names);
  });
}
