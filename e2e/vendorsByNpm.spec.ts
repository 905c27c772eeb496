import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';
import { type Contract, namesOf, type Told } from './vendors/contract.js';
import { CONTRACTS } from './vendors/contracts.js';
import { answerFor, begin, click, collected, grant, kept, refuse, scripts, told } from './vendors/drive.js';

/*
 * An app's gates do what the script tag's do, whatever the shape of the API: a function or an array, of methods, commands or
 * words; taken over by the vendor's script, put in its place, or made anew.
 */

/** What pages tell the queue that a vendor's own line makes, above the app. */
const LINES: Readonly<Record<string, readonly [line: string, later: string, said: readonly Told[]]>> = {
  hubspot: [
    `var _hsq = window._hsq = window._hsq || []; _hsq.push(['identify', { email: 'a@minima.studio' }]);`,
    `_hsq.push(['setPath', '/played'])`,
    [
      ['identify', { email: 'a@minima.studio' }],
      ['setPath', '/played'],
    ],
  ],
  microsoft: [
    `window.uetq = window.uetq || []; window.uetq.push('event', 'early', {});`,
    `uetq.push('event', 'played', {})`,
    [
      ['event', 'early', {}],
      ['event', 'played', {}],
    ],
  ],
};

for (const contract of CONTRACTS.filter(({ facts }) => facts.id in LINES)) {
  const { id, name } = contract.facts;
  test(`${name} hears with a yes what a page has told its queue before an app ran, and since`, async ({ visitor }) => {
    const [line, later, said] = LINES[id]!;
    const { script } = app(contract);
    const visit = await visitor({ script: `<script>${line}</script>${script}` });
    answerFor(visit, contract);
    await visit.goto();
    await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
    await visit.page.evaluate(later);
    expect(visit.foreign()).toEqual([]);
    await begin(visit, contract);
    const heard: Told[] = [];
    await expect
      .poll(async () => {
        heard.push(...(await told(visit)));
        return heard;
      })
      .toEqual(expect.arrayContaining([...said]));
    expect(visit.errors).toEqual([]);
  });
}

/** What `e2e/fixtures/vendorsApp.ts` has gates of. */
const SHAPES = ['clarity', 'hubspot', 'linkedin', 'meta', 'microsoft', 'pinterest', 'tiktok', 'x'];

const app = ({ facts: { id: vendor }, tag, options }: Contract, purpose?: string): VisitOptions => {
  const settings = {
    region: 'DE',
    vendor,
    options: { id: Object.values(tag)[0], host: tag[`${vendor}-host`], purpose, ...options },
  };
  return {
    script: `<script type="application/json" id="settings">${JSON.stringify(settings)}</script>
      <script type="module" src="/app/vendorsApp.js"></script>`,
  };
};

for (const contract of CONTRACTS.filter(({ facts }) => SHAPES.includes(facts.id))) {
  const { facts } = contract;
  test(`by npm too ${facts.name} is sent what an app said before a yes, and nothing after a withdrawal`, async ({
    visitor,
  }) => {
    const visit = await visitor(app(contract));
    answerFor(visit, contract);
    await visit.goto();
    await visit.page.evaluate(contract.use);
    await click(visit);
    expect(visit.foreign()).toEqual([]);
    expect(await visit.stored()).toEqual([]);

    await begin(visit, contract);
    expect(await told(visit)).toEqual(contract.begins);
    expect(scripts(visit)).toEqual([contract.script]);
    await expect.poll(() => kept(visit)).toEqual(namesOf(facts.keys));
    await visit.page.evaluate(contract.use);
    expect(await told(visit)).toEqual(contract.used);
    await click(visit);
    expect(collected(visit)).toContain('click');

    await refuse(visit);
    expect(await told(visit)).toEqual(contract.withdrawn);
    await visit.settle();
    const before = collected(visit).length;
    await visit.page.evaluate(contract.use);
    expect(await told(visit)).toEqual([]);
    await visit.settle();
    expect(collected(visit).slice(before)).toEqual([]);
    await expect.poll(() => kept(visit)).toEqual([]);

    await grant(visit);
    expect(await told(visit)).toEqual(contract.grantedAgain);
    expect(visit.errors).toEqual([]);
  });
}

/** What those that know ads from other purposes are told of an answer. */
const WORDS: Readonly<Record<string, (marketing: boolean) => Told>> = {
  clarity: (marketing) => ['consentv2', { ad_Storage: marketing ? 'granted' : 'denied', analytics_Storage: 'granted' }],
  hubspot: (marketing) => ['setHubSpotConsent', { analytics: true, advertisement: marketing, functionality: false }],
  microsoft: (marketing) => ['consent', 'update', { ad_storage: marketing ? 'granted' : 'denied' }],
};

for (const contract of CONTRACTS.filter(({ facts }) => facts.id in WORDS)) {
  const { id, name } = contract.facts;
  test(`behind analytics ${name} is told what the answer on marketing is, and when that changes`, async ({ visitor }) => {
    const visit = await visitor(app(contract, 'analytics'));
    answerFor(visit, contract);
    await visit.goto();
    const decide = (marketing: boolean): Promise<void> =>
      visit.page.evaluate((marketing) => window.minimaConsent.decide({ analytics: true, marketing }), marketing);
    await decide(false);
    await expect.poll(() => visit.page.evaluate(() => window.told)).toContainEqual(WORDS[id]?.(false));
    expect(await told(visit)).not.toContainEqual(WORDS[id]?.(true));
    await decide(true);
    expect(await told(visit)).toEqual([WORDS[id]?.(true)]);
    await decide(false);
    expect(await told(visit)).toEqual([WORDS[id]?.(false)]);
    expect(visit.errors).toEqual([]);
  });
}
