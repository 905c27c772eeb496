import { CONTENT } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';
import type { Contract, Told } from './vendors/contract.js';
import { CONTRACTS } from './vendors/contracts.js';
import { answerFor, grant, optionsOf, told } from './vendors/drive.js';

/*
 * A page that keeps the line of a vendor's own snippet that makes its queue has what waits there said with a yes: each call by
 * itself, what prepares the vendor first, and of consent nothing.
 */

interface Queue {
  /** Said as the page is read, to the queue that its first line makes. */
  readonly line: string;
  /** What the vendor hears of it, in order. */
  readonly hears: readonly Told[];
  readonly never?: string;
}

/** As the snippets of Segment, TikTok and Mixpanel make their queues. */
const array = (name: string, methods: string): string =>
  `const queue = window.${name} = window.${name} || [];
   for (const method of '${methods}'.split(' ')) queue[method] = (...args) => void queue.push([method, ...args]);`;

const QUEUES: Readonly<Record<string, Queue>> = {
  amplitude: {
    line: `window.amplitude = { _q: [], _iq: {}, invoked: true };
      for (const name of ['track', 'setUserId'])
        amplitude[name] = (...args) => ({ promise: new Promise((resolve) => amplitude._q.push({ name, args, resolve })) });
      amplitude.setUserId('u1'); amplitude.track('Played', { value: 7 });`,
    hears: [
      ['setUserId', 'u1'],
      ['track', 'Played', { value: 7 }],
    ],
  },
  mixpanel: {
    line: `${array('mixpanel', 'track register')}
      queue.people = [];
      queue.people.set = (...args) => void queue.people.push(['set', ...args]);
      mixpanel.track('Played', { value: 7 }); mixpanel.people.set({ plan: 'free' });`,
    hears: [
      ['people.set', { plan: 'free' }],
      ['track', 'Played', { value: 7 }],
    ],
  },
  microsoft: {
    line: `window.uetq = window.uetq || [];
      uetq.push('consent', 'default', { ad_storage: 'granted' });
      uetq.push('event', 'bought', { value: 7 });
      uetq.push('event', 'left', {});`,
    hears: [
      ['event', 'bought', { value: 7 }],
      ['event', 'left', {}],
    ],
    never: 'default","ad_storage":"granted',
  },
  tiktok: {
    line: `${array('ttq', 'page track identify holdConsent')} ttq.holdConsent(); ttq.track('Bought', { value: 7 });`,
    hears: [['track', 'Bought', { value: 7 }]],
    never: 'holdConsent',
  },
  matomo: {
    line: `var _paq = window._paq = window._paq || [];
      _paq.push(['setCustomUrl', '/clean']); _paq.push(['trackEvent', 'Film', 'Play']);`,
    hears: [['setCustomUrl', '/clean'], ['trackPageView'], ['trackEvent', 'Film', 'Play']],
  },
  segment: {
    line: `window.followed = []; ${array('analytics', 'track page identify')}
      analytics.track('Played', { value: 7 }, () => { followed.push('segment'); });`,
    hears: [['track', 'Played', { value: 7 }]],
  },
};

/** What the vendor has heard so far, of what is looked for. */
const hears = async (visit: Visit, { facts }: Contract, { hears, never }: Queue): Promise<void> => {
  const all: Told[] = [];
  await visit.page.waitForFunction(() => window.told?.length > 0);
  const names = new Set(hears.map((one) => JSON.stringify(one)));
  await expect
    .poll(async () => {
      all.push(...(await told(visit)));
      return all.filter((one) => names.has(JSON.stringify(one)));
    }, facts.name)
    .toEqual(hears);
  await visit.settle();
  all.push(...(await told(visit)));
  expect(all.filter((one) => names.has(JSON.stringify(one)))).toEqual(hears);
  if (never) expect(JSON.stringify(all)).not.toContain(never);
};

for (const contract of CONTRACTS.filter(({ facts }) => facts.id in QUEUES)) {
  const queue = QUEUES[contract.facts.id]!;
  for (const where of ['above', 'below'] as const)
    test(`${contract.facts.name} hears with a yes what waits in a queue of the page’s own ${where} the script tag`, async ({
      visitor,
    }) => {
      const line = `<script>{ ${queue.line} }</script>`;
      const visit = await visitor({
        tag: { region: 'DE', ...contract.tag },
        json: optionsOf(contract),
        ...(where === 'above' ? { head: line, body: CONTENT } : { body: line + CONTENT }),
      });
      answerFor(visit, contract);
      await visit.goto();
      await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
      await visit.settle();
      expect(visit.foreign()).toEqual([]);
      if (contract.facts.id === 'segment')
        await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'followed'))).toEqual(['segment']);
      await grant(visit);
      await hears(visit, contract, queue);
      expect(visit.errors).toEqual([]);
    });
}

test('behind analytics, UET hears of a no to marketing whatever waits in a queue of the page’s own', async ({ visitor }) => {
  const contract = CONTRACTS.find(({ facts }) => facts.id === 'microsoft')!;
  const line = `<script>window.uetq = window.uetq || []; uetq.push('event', 'bought', {});
    uetq.push('consent', 'update', { ad_storage: 'granted' });</script>`;
  const tag = { region: 'DE', ...contract.tag, 'microsoft-uet-purpose': 'analytics' };
  const visit = await visitor({ tag, json: optionsOf(contract), head: line, body: CONTENT });
  answerFor(visit, contract);
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true, marketing: false }));
  await hears(visit, contract, { line, hears: [['event', 'bought', {}]], never: 'granted' });
});

test('an API of the page’s that cannot be written keeps nobody else from theirs', async ({ visitor }) => {
  const contract = CONTRACTS.find(({ facts }) => facts.id === 'matomo')!;
  const lock = `<script>Object.defineProperty(window, 'clarity', { value: () => {} })</script>`;
  const tag = { region: 'DE', clarity: 'abc123', ...contract.tag };
  const visit = await visitor({ tag, json: optionsOf(contract), head: lock, body: CONTENT });
  answerFor(visit, contract);
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await grant(visit);
  await expect.poll(() => visit.foreign().map(({ url }) => url.href)).toContain(contract.script);
  await visit.settle();
  expect(visit.foreign().filter(({ url }) => url.hostname.includes('clarity'))).toEqual([]);
});
