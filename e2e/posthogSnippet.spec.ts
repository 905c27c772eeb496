import { foreignUrls } from './loudness.js';
import { click, decide, expectEvents, namesOf, posthogApp, switchOn } from './posthogApp.js';
import { ORIGIN } from './site/visit.js';
import { expect, test } from './test.js';

/** What PostHog's own snippet leaves on a page: a queue, and its script on the way. */
const SNIPPET = `<script>
  window.posthog = Object.assign([], {
    _i: [],
    __SV: 1,
    people: [],
    init(key, config, name) {
      const script = document.createElement('script');
      Object.assign(script, { async: true, src: 'http://eu-assets.i.posthog.com/static/array.js' });
      document.head.append(script);
      this._i.push([key, config, name || 'posthog']);
    },
  });
  posthog.init('phc_test', { api_host: 'http://eu.i.posthog.com', opt_out_useragent_filter: true });
  posthog.push(['capture', 'said to the snippet']);
  posthog.people.push(['set', { plan: 'free' }]);
  window.stub = posthog;
</script>`;

test('what PostHog’s own snippet would begin waits for a yes, with all that it was told', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'snippet' }] }, { head: SNIPPET }));
  switchOn(visit);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ pathname }) => pathname.endsWith('array.js'),
    async () => void (await held),
  );
  await visit.page.goto(ORIGIN, { waitUntil: 'commit' });
  await visit.page.waitForFunction(() => window.minimaConsent?.explain);
  const arrived = visit.page.waitForResponse(/array\.js/);
  release();
  await (await arrived).finished();
  await visit.page.evaluate(() => {
    const { stub } = window as unknown as { stub: unknown[] };
    stub.push(['capture', 'said to what was the snippet']);
  });
  await click(visit);
  await visit.pass(10_000);
  expect(foreignUrls(visit)).toEqual(['GET http://eu-assets.i.posthog.com/static/array.js']);
  expect(await visit.stored()).toEqual([]);

  await decide(visit, { analytics: true });
  await expectEvents(visit, ['said to what was the snippet', '$pageview']);
  await visit.pass(3000);
  const said = namesOf(visit).filter((name) => /said|\$set|\$pageview/.test(name));
  expect(said.sort()).toEqual(['$pageview', '$set', 'said to the snippet', 'said to what was the snippet']);
  await decide(visit, { analytics: false });
  await visit.settle();
  const before = foreignUrls(visit).length;
  await click(visit);
  await visit.pass(10_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
  expect(visit.errors).toEqual([]);
});
