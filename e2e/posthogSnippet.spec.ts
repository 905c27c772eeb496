import { foreignUrls } from './loudness.js';
import { click, decide, expectEvents, namesOf, posthogApp, switchOn } from './posthogApp.js';
import { openHeld, runAgain, SNIPPET, TWO_BY_SNIPPET } from './posthogSnippet.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

test('what PostHog’s own snippet would begin waits for a yes, with all that it was told', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'snippet' }] }, { head: SNIPPET }));
  switchOn(visit);
  await openHeld(visit);
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

const say = (visit: Visit, name: string): Promise<void> =>
  visit.page.evaluate((name) => {
    const { stub, second } = window as unknown as Record<'stub' | 'second', unknown[]>;
    stub.push(['capture', `one ${name}`]);
    second.push(['capture', `two ${name}`]);
  }, name);

test('of two projects that a snippet would begin each gets its own with a yes, and nothing after a no', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'snippet' }] }, { head: TWO_BY_SNIPPET }));
  switchOn(visit);
  await openHeld(visit);
  await say(visit, 'undecided');
  await visit.pass(5000);
  expect(namesOf(visit)).toEqual([]);
  expect(await visit.stored()).toEqual([]);

  await decide(visit, { analytics: true });
  await expectEvents(visit, ['said to the snippet', 'one undecided'], 'phc_test');
  await expectEvents(visit, ['said to the second', 'two undecided'], 'phc_two');
  expect(namesOf(visit, 'phc_test').filter((name) => /two|second/.test(name))).toEqual([]);
  expect(namesOf(visit, 'phc_two').filter((name) => /one|snippet/.test(name))).toEqual([]);

  await decide(visit, { analytics: false });
  await visit.settle();
  const before = foreignUrls(visit).length;
  await say(visit, 'refused');
  await click(visit);
  await visit.pass(10_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);

  await decide(visit, { analytics: true });
  await say(visit, 'again');
  await expectEvents(visit, 'one again', 'phc_test');
  await expectEvents(visit, 'two again', 'phc_two');
  expect(namesOf(visit).join()).not.toContain('refused');
  expect(visit.errors).toEqual([]);
});

test('a second project that a snippet would begin is called by its name at any time', async ({ visitor }) => {
  const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'snippet' }] }, { head: TWO_BY_SNIPPET }));
  switchOn(visit);
  await openHeld(visit);
  const sayByName = (name: string): Promise<void> =>
    visit.page.evaluate((name) => {
      const { posthog } = window as unknown as { posthog: { second: { capture(name: string): void } } };
      posthog.second.capture(name);
    }, name);
  await sayByName('undecided');
  await decide(visit, { analytics: true });
  await expectEvents(visit, 'undecided', 'phc_two');
  await sayByName('granted');
  await expectEvents(visit, 'granted', 'phc_two');
  await decide(visit, { analytics: false });
  await sayByName('refused');
  await decide(visit, { analytics: true });
  await visit.pass(3000);
  await sayByName('again');
  await expectEvents(visit, 'again', 'phc_two');
  await decide(visit, { analytics: false });
  await decide(visit, { analytics: true });
  await sayByName('once more');
  await expectEvents(visit, 'once more', 'phc_two');
  expect(namesOf(visit)).not.toContain('refused');
  // However often, each project is one.
  for (const key of ['phc_test', 'phc_two']) expect(namesOf(visit, key).filter((name) => name === '$pageview')).toHaveLength(1);
});

for (const answer of [undefined, false, 'withdrawn'] as const) {
  const when = answer === undefined ? 'before an answer' : answer ? 'after a withdrawal' : 'after a no';
  test(`a snippet that is run again ${when} begins nothing`, async ({ visitor }) => {
    const visit = await visitor(posthogApp({ gates: [{ options: {}, instance: 'snippet' }] }, { head: SNIPPET }));
    switchOn(visit);
    await openHeld(visit);
    if (answer) {
      await decide(visit, { analytics: true });
      await expectEvents(visit, '$pageview');
    }
    if (answer !== undefined) await decide(visit, { analytics: false });
    await visit.settle();
    const [asked, kept] = [foreignUrls(visit).length, await visit.stored()];
    await runAgain(visit);
    await click(visit);
    await visit.pass(10_000);
    expect(foreignUrls(visit).slice(asked)).toEqual([]);
    expect(await visit.stored()).toEqual(kept);

    const before = namesOf(visit).length;
    await decide(visit, { analytics: true });
    await click(visit);
    await visit.pass(5000);
    await expect.poll(() => namesOf(visit).length).toBeGreaterThan(before);
    expect(namesOf(visit).filter((name) => name === '$pageview')).toHaveLength(1);
  });
}

test('a gate by the same snippet for its second project is that project’s alone', async ({ visitor }) => {
  const gates = [
    { options: { key: 'phc_test' }, instance: 'snippet' },
    { options: { key: 'phc_two', name: 'second', purpose: 'marketing' }, instance: 'snippet' },
  ];
  const visit = await visitor(posthogApp({ gates }, { head: TWO_BY_SNIPPET }));
  switchOn(visit);
  await openHeld(visit);
  await say(visit, 'undecided');
  await decide(visit, { analytics: false, marketing: true });
  await expectEvents(visit, 'two undecided', 'phc_two');
  expect(namesOf(visit, 'phc_test')).toEqual([]);
  await decide(visit, { analytics: true, marketing: false });
  await say(visit, 'late');
  await expectEvents(visit, 'one late', 'phc_test');
  expect(namesOf(visit, 'phc_two')).not.toContain('two late');
  expect(visit.errors).toEqual([]);
});
