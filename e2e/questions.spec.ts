import { GOOGLE_SCRIPT } from './loudness.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A page asks Google for a visitor's number, to give it to a form or a shop's checkout: Google answers wherever that may run, and
 * where it may not, the page hears at once that there is none (https://developers.google.com/tag-platform/gtagjs/reference#get).
 */

const ASK = `window.answers = [];
  window.ask = () => gtag('get', 'G-ONE', 'client_id', (id) => { answers.push(id ?? 'none'); });
  ask();`;
const SNIPPET = `window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date());
  gtag('config', 'G-ONE');`;
const APP = `<script type="application/json" id="settings">{ "region": "REGION", "vendor": "google", "options": { "id": "G-ONE" } }</script>
  <script type="module" src="/app/vendorsApp.js"></script>`;

/** How a page comes to ask as it is read. */
const WAYS: Readonly<Record<string, (region: string) => VisitOptions>> = {
  'by Google’s own snippet': (region) => ({
    tag: { region, 'google-tag': 'G-ONE' },
    body: `<script>${SNIPPET}${ASK}</script>`,
  }),
  'by the snippet, above the script tag': (region) => ({
    tag: { region, 'google-tag': 'G-ONE' },
    head: `<script>${SNIPPET}${ASK}</script>`,
  }),
  'by our gtag': (region) => ({ tag: { region, 'google-tag': 'G-ONE' }, body: `<script>${ASK}</script>` }),
  'by the snippet, of an app': (region) => ({
    script: `<script>${SNIPPET}${ASK}</script>${APP.replace('REGION', region)}`,
  }),
};

const answers = ({ page }: Visit): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'answers'));
const ask = ({ page }: Visit): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'ask')());
const accept = ({ page }: Visit): Promise<void> => page.evaluate(() => window.minimaConsent.acceptAll());
const reject = ({ page }: Visit): Promise<void> => page.evaluate(() => window.minimaConsent.rejectAll());
/** What has been answered, for good. */
const hears = async (visit: Visit, all: readonly string[]): Promise<void> => {
  await expect.poll(() => answers(visit)).toEqual(all);
  await visit.settle();
  expect(await answers(visit)).toEqual(all);
};

for (const [way, site] of Object.entries(WAYS)) {
  test(`asked ${way}, Google answers where nobody is asked, and whoever has said yes on another page`, async ({ visitor }) => {
    const free = await visitor(site('US-CA'));
    await free.goto();
    await hears(free, ['1']);
    const visit = await visitor(site('DE'));
    await visit.goto();
    await accept(visit);
    await visit.goto('/one');
    await hears(visit, ['1']);
    await ask(visit);
    await hears(visit, ['1', '1']);
    await reject(visit);
    await ask(visit);
    await hears(visit, ['1', '1', 'none']);
    expect(visit.errors).toEqual([]);
  });

  test(`asked ${way}, there is none before an answer and after a no, and with a yes there is`, async ({ visitor }) => {
    const visit = await visitor(site('DE'));
    await visit.goto();
    await hears(visit, ['none']);
    await reject(visit);
    await ask(visit);
    await hears(visit, ['none', 'none']);
    await visit.goto('/one');
    await hears(visit, ['none']);
    expect(visit.foreign()).toEqual([]);
    await accept(visit);
    await ask(visit);
    await hears(visit, ['none', '1']);
    expect(visit.errors).toEqual([]);
  });

  test(`asked ${way}, who waits for Google’s script hears that there is none with a no that comes first`, async ({
    visitor,
  }) => {
    const visit = await visitor(site('US-CA'));
    let isAsked = false;
    let release = (): void => {};
    visit.on(
      ({ href }) => GOOGLE_SCRIPT.test(href),
      () => {
        isAsked = true;
        return new Promise((resolve) => {
          release = () => resolve({ status: 404 });
        });
      },
    );
    const arrival = visit.goto();
    await expect.poll(() => isAsked).toBe(true);
    await hears(visit, []);
    await reject(visit);
    await hears(visit, ['none']);
    release();
    await arrival;
  });
}

test('what is asked of a tag that is refused has no answer, and of the one beside it Google’s', async ({ visitor }) => {
  const tag = { region: 'DE', 'google-tag': 'G-ONE', 'google-ads': 'AW-1' };
  const visit = await visitor({ tag, body: `<script>${ASK}</script>` });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: false, marketing: true }));
  await visit.page.evaluate(() => {
    const { answers } = window as unknown as { answers: unknown[] };
    window.gtag?.('get', 'AW-1', 'gclid', (id: unknown) => answers.push(id ?? 'none'));
  });
  await hears(visit, ['none', '1']);
  await ask(visit);
  await hears(visit, ['none', '1', 'none']);
});

test('against the signal there is no answer where it is for marketing', async ({ visitor }) => {
  const tag = { region: 'US-CA', 'google-tag': 'G-ONE', 'google-tag-purpose': 'marketing' };
  const visit = await visitor({ tag, gpc: true, body: `<script>${SNIPPET}${ASK}</script>` });
  await visit.goto();
  await hears(visit, ['none']);
  await visit.goto('/one');
  await hears(visit, ['none']);
  expect(visit.foreign()).toEqual([]);
});
