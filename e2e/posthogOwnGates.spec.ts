import { foreignUrls } from './loudness.js';
import { click, decide, expectEvents, namesOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { type App, both, type Told } from './posthogSecond.js';
import { openHeld, TWO_BY_SNIPPET } from './posthogSnippet.js';
import { unpackEvents } from './site/posthogEvents.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Projects beside another that have a gate of their own.
 */

const SECOND = { key: 'phc_two', name: 'second', purpose: 'marketing' };
const SILENT = { opt_out_capturing_by_default: true };

const ran = (...more: readonly Readonly<Record<string, unknown>>[]): VisitOptions =>
  posthogApp({ gates: [{ options: {}, instance: 'before', isBeside: true, own: SILENT }, ...more] });
const snippet = (second: Readonly<Record<string, unknown>>): VisitOptions =>
  posthogApp({ gates: [{ options: {}, instance: 'snippet' }, second] }, { head: TWO_BY_SNIPPET });

const WAYS: Readonly<Record<string, VisitOptions>> = {
  'with PostHog’s own script for both': posthogApp({
    gates: [
      { options: {}, script: true },
      { options: SECOND, script: true },
    ],
  }),
  'by a snippet, with PostHog’s own script': snippet({ options: SECOND, script: true }),
  'by a snippet, with a library': snippet({ options: SECOND }),
  'that ran before their gates, the second by its name': ran({ options: SECOND }),
  'that ran before their gates, by an instance each': ran({ options: { purpose: 'marketing' }, instance: 'second' }),
};

/** Says something to each project by its gate, and to the second by its name. */
const say = (visit: Visit, what: string): Promise<void> =>
  visit.page.evaluate((what) => {
    const { gates, posthog } = window as unknown as { gates: readonly { posthog: Told }[]; posthog: App };
    gates[0]!.posthog.capture(`one ${what}`);
    gates[1]!.posthog.capture(`two ${what}`);
    posthog.second.capture(`two by name ${what}`);
  }, what);

/** What has arrived of what was said, of each project. */
const saidTo = (visit: Visit, key: string): string[] => namesOf(visit, key).filter((name) => /^(one|two) /.test(name));

for (const [title, options] of Object.entries(WAYS)) {
  for (const turns of [[{ analytics: true, marketing: false }, { marketing: true }], [both(true)]] as const) {
    const how = turns.length > 1 ? 'one after the other' : 'at once';
    test(`two projects ${title} that are granted ${how} each get their own, and nothing after a no`, async ({ visitor }) => {
      const visit = await visitor(options);
      switchOn(visit);
      await (title.includes('snippet') ? openHeld : openReady)(visit);
      await say(visit, 'undecided');
      await visit.pass(10_000);
      expect(namesOf(visit)).toEqual([]);
      for (const [i, choice] of turns.entries()) {
        await decide(visit, choice);
        if (i < turns.length - 1) {
          await expectEvents(visit, 'one undecided', 'phc_test');
          await visit.pass(6000);
          expect(namesOf(visit, 'phc_two')).toEqual([]);
          expect((await visit.stored()).filter((key) => key.includes('phc_two'))).toEqual([]);
        }
      }
      await say(visit, 'granted');
      await expectEvents(visit, 'one granted', 'phc_test');
      await expectEvents(visit, 'two granted', 'phc_two');
      expect(saidTo(visit, 'phc_test').filter((name) => name.startsWith('two'))).toEqual([]);
      expect(saidTo(visit, 'phc_two').filter((name) => name.startsWith('one'))).toEqual([]);

      await decide(visit, { marketing: false });
      await say(visit, 'without the second');
      await expectEvents(visit, 'one without the second', 'phc_test');
      expect((await visit.stored()).filter((key) => key.includes('phc_two'))).toEqual([]);
      await decide(visit, { analytics: false });
      await visit.settle();
      const before = foreignUrls(visit).length;
      await say(visit, 'refused');
      await click(visit);
      await visit.pass(10_000);
      expect(foreignUrls(visit).slice(before)).toEqual([]);
      expect(await visit.stored()).toEqual(['cookie minima_consent']);
      expect(saidTo(visit, 'phc_two').join()).not.toMatch(/without|refused/);
      expect(visit.errors).toEqual([]);
      expect(visit.complaints.filter((text) => text.includes('[consent]'))).toEqual([]);
    });
  }
}

test('what runs beside an instance without a gate is named', async ({ visitor }) => {
  const visit = await visitor(ran());
  await openReady(visit);
  expect(visit.complaints.join()).toContain(
    '[consent] posthog "second": runs without a gate; allowed: posthogGate({ instance: posthog.second })',
  );
});

test('with PostHog’s own script for two projects the page’s PostHog is the first, whatever is granted of the second', async ({
  visitor,
}) => {
  const visit = await visitor(WAYS['with PostHog’s own script for both']);
  switchOn(visit);
  await openReady(visit);
  for (const choice of [both(true), { marketing: false }]) {
    await decide(visit, choice);
    await say(visit, 'running');
    await expectEvents(visit, 'one running', 'phc_test');
    const what = `to the page ${JSON.stringify(choice)}`;
    await visit.page.evaluate((what) => (window as unknown as { posthog: Told }).posthog.capture(what), what);
    await expectEvents(visit, what, 'phc_test');
  }
});

/** What an app says of a second project that has a gate of its own, which leaves that to it. */
const beginScrubbed = (visit: Visit, by: 'instance' | 'posthog'): Promise<void> =>
  visit.page.evaluate((by) => {
    const app = (window as unknown as Record<string, App>)[by] as App;
    const config = {
      api_host: 'http://us.i.posthog.com',
      before_send: (event: { properties: object }) => ({ ...event, properties: { ...event.properties, scrubbed: true } }),
    };
    Object.assign(window, { begun: app.init('phc_two', config, 'second') });
  }, by);

for (const [title, by, gate] of [
  ['by an instance', 'instance', { instance: 'after' }],
  ['by what a gate shows', 'posthog', {}],
] as const) {
  test(`what an app says of a project beside another, ${title}, counts for the gate that it has of its own`, async ({
    visitor,
  }) => {
    const second = { options: { key: 'phc_two', name: 'second', purpose: 'marketing', host: null } };
    const visit = await visitor(posthogApp({ gates: [{ options: {}, ...gate }, second] }));
    switchOn(visit);
    await openReady(visit);
    await beginScrubbed(visit, by);
    for (const round of ['at first', 'again']) {
      const from = visit.sent().length;
      await decide(visit, both(true));
      await say(visit, round);
      await expectEvents(visit, `one ${round}`, 'phc_test');
      await expectEvents(visit, `two ${round}`, 'phc_two');
      const sent = visit.sent().slice(from);
      const twos = sent.flatMap((request) =>
        unpackEvents(request).flatMap(({ properties }) =>
          properties?.token === 'phc_two' ? [[request.url.hostname, properties.scrubbed]] : [],
        ),
      );
      expect(new Set(twos.map(String))).toEqual(new Set(['us.i.posthog.com,true']));
      await decide(visit, both(false));
      await expect.poll(() => visit.stored()).toEqual(['cookie minima_consent']);
    }
    expect(visit.errors).toEqual([]);
  });
}
