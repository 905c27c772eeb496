import { ORIGIN, type Visit } from './site/visit.js';

/** What PostHog's own snippet leaves on a page: a queue, and its script on the way. */
export const SNIPPET = `<script>
  window.posthog = Object.assign([], {
    _i: [],
    __SV: 1,
    people: [],
    init(key, config, name) {
      const script = document.createElement('script');
      Object.assign(script, { async: true, src: 'http://eu-assets.i.posthog.com/static/array.js' });
      document.head.append(script);
      if (name) this[name] = Object.assign([], { people: [] });
      this._i.push([key, config, name || 'posthog']);
    },
  });
  posthog.init('phc_test', { api_host: 'http://eu.i.posthog.com', opt_out_useragent_filter: true });
  posthog.push(['capture', 'said to the snippet']);
  posthog.people.push(['set', { plan: 'free' }]);
  window.stub = posthog;
</script>`;

/** And with a second project in it. */
export const TWO_BY_SNIPPET = `${SNIPPET}<script>
  posthog.init('phc_two', { api_host: 'http://eu.i.posthog.com', opt_out_useragent_filter: true }, 'second');
  posthog.second.push(['capture', 'said to the second']);
  window.second = posthog.second;
</script>`;

/** Runs such a snippet once more on the page, as a body that is put in anew or a tag manager does: it asks first whether it has been. */
export const runAgain = (visit: Visit): Promise<void> =>
  visit.page.evaluate(() => {
    type Queue = { __SV?: unknown; __loaded?: unknown; _i: unknown[]; init(key: string, config: object): void };
    const page = window as unknown as { posthog?: Queue };
    const queue = page.posthog ?? (Object.assign([], { _i: [] }) as unknown as Queue);
    if (!queue.__SV && !page.posthog?.__loaded) {
      page.posthog = queue;
      queue._i = [];
      queue.init = (key, config) => {
        const src = 'http://eu-assets.i.posthog.com/static/array.js';
        document.head.append(Object.assign(document.createElement('script'), { async: true, src }));
        queue._i.push([key, config, 'posthog']);
      };
      queue.__SV = 1;
    }
    page.posthog?.init('phc_test', { api_host: 'http://eu.i.posthog.com', opt_out_useragent_filter: true });
  });

/** Opens the page so that PostHog's script, which the snippet asks for, comes when consent is there already. */
export const openHeld = async (visit: Visit): Promise<void> => {
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
};
