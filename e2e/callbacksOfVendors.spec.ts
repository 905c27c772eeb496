import { CONTENT } from './site/page.js';
import { expect, test } from './test.js';

/*
 * A click of a page's may wait for any vendor: it goes on where that does not run.
 */

/** A site's buttons, as the vendors document what to do once a click is counted. */
const ORDERS = `<script>
  window.followed = [];
  const follow = (who) => () => { followed.push(who); };
  const orders = {
    mixpanel: () => mixpanel.track('Order', {}, follow('mixpanel')),
    people: () => mixpanel.people.set('plan', 'paid', follow('people')),
    segment: () => analytics.track('Order', {}, {}, follow('segment')),
    plausible: () => plausible('Order', { callback: follow('plausible') }),
    matomo: () => _paq.push(['trackEvent', 'Order', 'paid', '', 1, {}, follow('matomo')]),
    amplitude: () => void amplitude.track('Order').promise.then(follow('amplitude')),
    group: () => { mixpanel.get_group('company', 'Acme').set({ plan: 'paid' }); follow('group')(); },
    scope: () => { Sentry.getCurrentScope().setTag('plan', 'paid'); follow('scope')(); },
    span: () => Sentry.startSpan({ name: 'order' }, follow('span')),
    // Who listens hears nothing before there is anything to hear.
    ready: () => analytics.ready(follow('ready')),
    shown: () => Intercom('onShow', follow('shown')),
  };
</script><button id="order" type="button" onclick="followed = []; for (const order of Object.values(orders)) order()">Order</button>`;

test('whatever vendor a click waits for, it goes on before a yes and after a no, and a later yes does not do it again', async ({
  visitor,
}) => {
  const tag = {
    'mixpanel-key': 'token1',
    'segment-key': 'key1',
    'plausible-site': 'minima.studio',
    'matomo-site': '1',
    'matomo-host': 'https://matomo.example',
    'amplitude-key': 'key2',
    'sentry-dsn': 'key3',
    'intercom-app': 'app1',
  };
  const json = { purposes: ['analytics', 'errors', 'preferences'] };
  const visit = await visitor({ tag: { region: 'DE', ...tag }, json, body: ORDERS + CONTENT });
  const goesOn = ['mixpanel', 'people', 'segment', 'plausible', 'matomo', 'group', 'scope', 'span', 'amplitude'];
  const order = async (): Promise<void> => {
    await visit.page.waitForFunction(() => 'mixpanel' in window && 'Sentry' in window && 'Intercom' in window);
    await visit.page.locator('#order').click();
    await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'followed'))).toEqual(goesOn);
  };
  await visit.goto();
  await order();
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await order();
  await visit.goto('/one');
  await order();
  await visit.page.evaluate(() => window.minimaConsent.reset());
  await order();

  visit.on(
    ({ hostname }) => !hostname.includes('minima.'),
    () => ({ body: '', headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' } }),
  );
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  // What waits for the vendors' scripts, as their own snippets have it.
  const waiting = (api: string): Promise<unknown> =>
    visit.page.evaluate((api) => JSON.parse(JSON.stringify(Reflect.get(window, api)) ?? '[]'), api);
  await expect.poll(() => waiting('mixpanel')).toContainEqual(['track', 'Order', {}]);
  await expect.poll(() => waiting('analytics')).toContainEqual(['track', 'Order', {}, {}]);
  await expect.poll(() => waiting('_paq')).toContainEqual(['trackEvent', 'Order', 'paid', '', 1, {}]);
  await visit.settle();
  expect(await visit.page.evaluate(() => Reflect.get(window, 'followed'))).toEqual(goesOn);
  expect(visit.errors).toEqual([]);
});

test('what a page has told a queue of its own before there was anybody to go by goes on, too, once', async ({ visitor }) => {
  const early = `<script>
    window.followed = [];
    window.plausible = window.plausible || function () { (plausible.q = plausible.q || []).push(arguments); };
    var _paq = window._paq = window._paq || [];
    plausible('Order', { callback() { followed.push('plausible'); } });
    _paq.push(['trackEvent', 'Order', 'paid', '', 1, {}, () => { followed.push('matomo'); throw new Error('of the page'); }]);
    _paq.push(['trackEvent', 'Order', 'sent', '', 1, {}, () => { followed.push('matomo 2'); }]);
  </script>`;
  const tag = { 'plausible-site': 'minima.studio', 'matomo-site': '1', 'matomo-host': 'https://matomo.example' };
  const visit = await visitor({ tag: { region: 'DE', ...tag }, json: { purposes: ['analytics'] }, head: early, body: CONTENT });
  const followed = (): Promise<string[]> => visit.page.evaluate(() => Reflect.get(window, 'followed').toSorted());
  visit.on(
    ({ hostname }) => !hostname.includes('minima.'),
    ({ url }) => ({
      // As the vendors' scripts do, with what waits in their queues.
      body: url.hostname.includes('plausible')
        ? 'for (const [name, { callback }] of plausible.q) { fetch("https://plausible.io/" + name); callback?.(); }'
        : 'for (const c of _paq) { fetch("https://matomo.example/" + c[2]); if (typeof c.at(-1) === "function") c.at(-1)(); }',
      headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
    }),
  );
  await visit.goto();
  await expect.poll(followed).toEqual(['matomo', 'matomo 2', 'plausible']);
  expect(visit.foreign()).toEqual([]);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  for (const path of ['/Order', '/paid', '/sent'])
    await expect.poll(() => visit.foreign().filter(({ url }) => url.pathname === path)).toHaveLength(1);
  await visit.settle();
  expect(await followed()).toEqual(['matomo', 'matomo 2', 'plausible']);
});
