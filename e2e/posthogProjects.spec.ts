import { foreignUrls } from './loudness.js';
import { capture, decide, expectEvents, idOf, namesOf, openReady, posthogApp, switchOn } from './posthogApp.js';
import { expect, test } from './test.js';

/*
 * Several projects on one page, and several instances of one.
 */

for (const oldest of [false, true]) {
  test(`two projects on a page run each by its own purpose${oldest ? ', with the oldest posthog-js' : ''}`, async ({
    visitor,
  }) => {
    const visit = await visitor(
      posthogApp({
        gates: [
          { options: { key: 'phc_one' }, oldest },
          { options: { key: 'phc_two', name: 'second', purpose: 'marketing' }, oldest },
        ],
      }),
    );
    switchOn(visit);
    const keysOf = async (token: string): Promise<string[]> => (await visit.stored()).filter((key) => key.includes(token));
    await openReady(visit);
    await decide(visit, { analytics: false, marketing: true });
    await capture(visit, 'second alone', 1);
    await capture(visit, 'refused', 0);
    await expectEvents(visit, 'second alone', 'phc_two');
    expect(namesOf(visit, 'phc_one')).toEqual([]);
    expect(await keysOf('phc_one')).toEqual([]);

    await decide(visit, { analytics: true });
    await capture(visit, 'first too', 0);
    await expectEvents(visit, 'first too', 'phc_one');
    await visit.page.evaluate(() => localStorage.setItem('seenSurvey_s9', 'true'));
    const kept = await idOf(visit, 'phc_two');
    expect(kept).toBeTruthy();
    await decide(visit, { analytics: false });
    await visit.pass(3000);
    expect(await keysOf('phc_one')).toEqual([]);
    expect(await idOf(visit, 'phc_two')).toBe(kept);
    expect(await visit.stored()).toContain('localStorage seenSurvey_s9');
    await capture(visit, 'goes on', 1);
    await capture(visit, 'stopped', 0);
    await expectEvents(visit, 'goes on', 'phc_two');
    expect(namesOf(visit)).not.toContain('stopped');

    await openReady(visit, '/one');
    await capture(visit, 'next page', 1);
    await expectEvents(visit, 'next page', 'phc_two');
    expect(await idOf(visit, 'phc_two')).toBe(kept);
    await decide(visit, { marketing: false });
    await visit.settle();
    const before = foreignUrls(visit).length;
    await capture(visit, 'late', 1);
    await visit.pass(10_000);
    expect(foreignUrls(visit).slice(before)).toEqual([]);
    expect(await visit.stored()).toEqual(['cookie minima_consent']);
    expect(namesOf(visit)).not.toContain('refused');
  });
}

test('two instances of one project, the second by its name, both run with one answer', async ({ visitor }) => {
  const second = { name: 'second', config: { persistence_name: 'second' } };
  const visit = await visitor(posthogApp({ gates: [{ options: {} }, { options: second }] }));
  switchOn(visit);
  await openReady(visit);
  for (const gate of [0, 1]) await capture(visit, `kept ${gate}`, gate);
  await decide(visit, { analytics: true });
  await expectEvents(visit, ['kept 0', 'kept 1']);
  expect(namesOf(visit).filter((name) => name.startsWith('kept'))).toHaveLength(2);
  expect((await visit.stored()).filter((key) => /localStorage ph_(second|phc_test_posthog)$/.test(key))).toHaveLength(2);
  await decide(visit, { analytics: false });
  await visit.settle();
  const before = foreignUrls(visit).length;
  for (const gate of [0, 1]) await capture(visit, 'late', gate);
  await visit.pass(10_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
});

for (const oldest of [false, true]) {
  test(`a survey goes with the yes to its own project, while another runs on, oldest: ${oldest}`, async ({ visitor }) => {
    const second = { key: 'phc_two', name: 'second', purpose: 'marketing', config: { disable_surveys: true } };
    const visit = await visitor(
      posthogApp({
        gates: [
          { options: { key: 'phc_one' }, oldest },
          { options: second, oldest },
        ],
      }),
    );
    switchOn(visit, { sessionRecording: false });
    await openReady(visit);
    await decide(visit, { analytics: true, marketing: true });
    const survey = visit.page.locator('[class^="PostHogSurvey"]');
    await expect.poll(() => visit.pass(3000).then(() => survey.count())).toBe(1);
    await decide(visit, { analytics: false });
    await visit.pass(15_000);
    await expect(survey).toHaveCount(0);
    await capture(visit, 'goes on', 1);
    await expectEvents(visit, 'goes on', 'phc_two');
  });
}

for (const instance of ['before', 'after']) {
  for (const oldest of [false, true]) {
    for (const isSecondFirst of [false, true]) {
      const order = isSecondFirst ? 'the second has its yes first' : 'both have one';
      test(`an app’s instance is one project, begun ${instance}, and a second one beside it another: ${order}, oldest: ${oldest}`, async ({
        visitor,
      }) => {
        const second = { key: 'phc_two', name: 'second', purpose: 'marketing' };
        const visit = await visitor(
          posthogApp({
            gates: [
              { options: { key: 'phc_test' }, instance, oldest },
              { options: second, oldest },
            ],
          }),
        );
        switchOn(visit, { sessionRecording: false, surveys: false });
        await openReady(visit);
        await capture(visit, 'kept one', 0);
        await capture(visit, 'kept two', 1);
        if (isSecondFirst) {
          await decide(visit, { marketing: true });
          await expectEvents(visit, 'kept two', 'phc_two');
        }
        await decide(visit, { analytics: true, marketing: true });
        await capture(visit, 'one', 0);
        await capture(visit, 'two', 1);
        for (const name of ['kept one', 'one']) await expectEvents(visit, name, 'phc_test');
        for (const name of ['kept two', 'two']) await expectEvents(visit, name, 'phc_two');
        await decide(visit, { marketing: false });
        await capture(visit, 'refused two', 1);
        await capture(visit, 'one goes on', 0);
        await expectEvents(visit, 'one goes on', 'phc_test');
        expect(namesOf(visit, 'phc_test').filter((name) => name.includes('two'))).toEqual([]);
        expect(namesOf(visit, 'phc_two').filter((name) => /one|refused/.test(name))).toEqual([]);
      });
    }
  }
}
