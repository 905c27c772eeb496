import { decide, expectEvents, namesOf, openReady, posthogApp } from './posthogApp.js';
import { expect, test } from './test.js';

/*
 * PostHog's slim bundle, of which an app takes the parts that it wants: here none, and so no feature flags.
 */

for (const instance of ['before', 'after'] as const) {
  test(`an instance without any of PostHog’s parts, made ${instance} its gate, stops and starts like any other`, async ({
    visitor,
  }) => {
    const visit = await visitor(posthogApp({ gates: [{ options: { key: 'phc_test' }, instance, slim: true }] }));
    await openReady(visit);
    const say = (name: string): Promise<void> =>
      visit.page.evaluate((name) => {
        const { instance } = window as unknown as { instance: { capture(name: string): void } };
        instance.capture(name);
      }, name);
    await say('kept');
    await decide(visit, { analytics: true });
    await expectEvents(visit, 'kept');
    await say('waiting');
    await decide(visit, { analytics: false });
    await say('after the no');
    await visit.pass(6000);
    await decide(visit, { analytics: true });
    await say('again');
    await expectEvents(visit, 'again');
    expect(namesOf(visit)).not.toContain('waiting');
    expect(namesOf(visit)).not.toContain('after the no');
    expect(visit.errors).toEqual([]);
  });
}
