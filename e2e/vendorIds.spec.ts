import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';
import type { Contract, Told } from './vendors/contract.js';
import { CONTRACTS } from './vendors/contracts.js';
import { answerFor, grant, kept, optionsOf, refuse, told, visitOf } from './vendors/drive.js';

/*
 * A vendor that a site has twice: by two accounts, or by its own base code, which the page still has, beside our gate.
 */

const contractOf = (id: string): Contract => CONTRACTS.find(({ facts }) => facts.id === id)!;
const meta = contractOf('meta');

const app = (...options: object[]): VisitOptions => ({
  script: `<script type="application/json" id="settings">${JSON.stringify({ region: 'DE', vendor: 'meta', options })}</script>
    <script type="module" src="/app/vendorsApp.js"></script>`,
});
const tag = (pixels: string): VisitOptions => ({ tag: { region: 'DE', 'meta-pixel': pixels }, json: {} });

const track = (visit: Visit, name: string): Promise<void> =>
  visit.page.evaluate((name) => (window as unknown as { fbq(...words: string[]): void }).fbq('track', name), name);
/** Waits until the vendor has been told that, and returns all that it has been told since. */
const heard = async (visit: Visit, word: string): Promise<readonly Told[]> => {
  await visit.page.waitForFunction((word) => window.told?.some((call) => call.includes(word)), word);
  await visit.settle();
  return told(visit);
};

for (const [way, options] of [
  ['by two gates of an app', app({ id: '111' }, { id: '222' })],
  ['by one attribute', tag('111 222')],
  ['by one attribute with a comma', tag('111, 222')],
] as const) {
  test(`two Meta pixels ${way} are both begun, told once what the page calls, and stopped and started together`, async ({
    visitor,
  }) => {
    const visit = await visitor(options);
    answerFor(visit, meta);
    await visit.goto();
    await visit.page.waitForFunction(() => 'fbq' in window && 'minimaConsent' in window);
    await track(visit, 'Early');
    await visit.settle();
    expect(visit.foreign()).toEqual([]);

    await grant(visit);
    expect(await heard(visit, 'Early')).toEqual([
      ['version', '2.0', true],
      ['consent', 'grant'],
      ['init', '111'],
      ['init', '222'],
      ['track', 'PageView'],
      ['track', 'Early'],
    ]);
    await track(visit, 'Buy');
    expect(await told(visit)).toEqual([['track', 'Buy']]);

    await refuse(visit);
    expect(await told(visit)).toEqual([['consent', 'revoke']]);
    await track(visit, 'Refused');
    expect(await told(visit)).toEqual([]);
    await expect.poll(() => kept(visit)).toEqual([]);

    await grant(visit);
    await track(visit, 'Again');
    expect(await heard(visit, 'Again')).toEqual([
      ['consent', 'grant'],
      ['track', 'Again'],
    ]);
    expect(visit.foreign().filter(({ url }) => url.href === meta.script)).toHaveLength(1);
    expect(visit.errors).toEqual([]);
  });
}

test('a vendor of the site’s own is begun for each of its gates, whenever that is made, and told once what the page calls', async ({
  visitor,
}) => {
  const visit = await visitor({
    tag: { region: 'DE' },
    json: {},
    body: `<script type="module">
      import { defineVendor, queueFunction } from '/cdn/vendors/own.js';
      const acme = defineVendor(
        { id: 'acme', name: 'Acme', purpose: 'marketing', recipients: ['Acme (Germany)'], privacyUrl: 'https://acme.example/p', docs: [], stops: 'live', keys: {} },
        {
          api: 'acme',
          src: () => 'https://acme.example/acme.js',
          stub: () => queueFunction({ queue: 'q' }),
          begin: (acme, { id }) => acme('init', id),
          revoke: (acme) => acme('stop'),
        },
      );
      minimaConsent.gate('marketing', acme({ id: '1' }));
      minimaConsent.gate('marketing', acme({ id: '2' }));
      window.addLater = () => minimaConsent.gate('marketing', acme({ id: '3' }));
    </script>`,
  });
  visit.on(
    ({ hostname }) => hostname === 'acme.example',
    () => ({
      body: `window.told = []; { const { q } = acme; window.acme = (...words) => void told.push(words); for (const words of q) acme(...words) }`,
      headers: { 'content-type': 'text/javascript' },
    }),
  );
  const use = (word: string): Promise<void> =>
    visit.page.evaluate((word) => (window as unknown as { acme(word: string): void }).acme(word), word);
  await visit.goto();
  await visit.page.waitForFunction(() => 'acme' in window);
  await use('early');
  await grant(visit);
  expect(await heard(visit, 'early')).toEqual([['init', '1'], ['init', '2'], ['early']]);
  await visit.page.evaluate(() => Reflect.get(window, 'addLater')());
  await use('later');
  expect(await told(visit)).toEqual([['init', '3'], ['later']]);
  await refuse(visit);
  await use('refused');
  expect(await told(visit)).toEqual([['stop']]);
  await grant(visit);
  await use('again');
  expect(await heard(visit, 'again')).toEqual([['again']]);
  expect(visit.errors).toEqual([]);
});

/** The vendors' own base codes, which do nothing where their function is there already: then what they say of the page. */
const BASES: Readonly<Record<string, readonly [stub: string, says: string, call: string]>> = {
  meta: [
    `!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';n.queue=[]}(window);`,
    `fbq('init','123',{em:'a@b.example'});fbq('track','PageView');`,
    `fbq('track','PageView')`,
  ],
  pinterest: [
    `!function(e){if(!window.pintrk){window.pintrk=function(){window.pintrk.queue.push(Array.prototype.slice.call(arguments))};var n=window.pintrk;n.queue=[],n.version='3.0'}}();`,
    `pintrk('load','2612345678901',{em:'a@b.example'});pintrk('page');`,
    `pintrk('page')`,
  ],
  reddit: [
    `!function(w,d){if(!w.rdt){var p=w.rdt=function(){p.sendEvent?p.sendEvent.apply(p,arguments):p.callQueue.push(arguments)};p.callQueue=[]}}(window);`,
    `rdt('init','a2_abc',{optOut:false});rdt('track','PageVisit');`,
    `rdt('track','PageVisit')`,
  ],
  snap: [
    `(function(e){if(e.snaptr)return;var a=e.snaptr=function(){a.handleRequest?a.handleRequest.apply(a,arguments):a.queue.push(arguments)};a.queue=[]})(window);`,
    `snaptr('init','c9215353-1234-4abc-8def-1234567890ab',{user_email:'a@b.example'});snaptr('track','PAGE_VIEW');`,
    `snaptr('track','PAGE_VIEW')`,
  ],
  x: [
    `!function(e){e.twq||(s=e.twq=function(){s.exe?s.exe.apply(s,arguments):s.queue.push(arguments)},s.version='1.1',s.queue=[])}(window);var s;`,
    `twq('config','o1abc');`,
    `twq('event','tw-o1abc-1')`,
  ],
};

/** What is told of whom it is for, and that the page was seen. */
const BEGINNINGS = /^(init|load|config|page)$|^(PageView|PAGE_VIEW|PageVisit)$/;
const beginnings = (calls: readonly Told[]): string[] =>
  calls.flatMap((call) => {
    const name = String(call[0] === 'track' ? call[1] : call[0]);
    return BEGINNINGS.test(name) ? [name] : [];
  });

for (const [id, [stub, says, call]] of Object.entries(BASES)) {
  const contract = contractOf(id);
  const once = beginnings(contract.begins);
  const run = (visit: Visit, code: string): Promise<unknown> => visit.page.evaluate(code);

  for (const [where, place] of [
    ['above the tag', 'head'],
    ['below it', 'body'],
  ] as const) {
    test(`${contract.facts.name}’s own base code ${where} counts nothing twice`, async ({ visitor }) => {
      const code = `<script>${stub}${says}</script>`;
      const visit = await visitor({ ...visitOf({ ...contract, options: {} }, 'DE'), [place]: code });
      answerFor(visit, contract);
      await visit.goto();
      await visit.settle();
      await grant(visit);
      await visit.page.waitForFunction(() => window.told?.length > 1);
      await visit.settle();
      expect(beginnings(await told(visit))).toEqual(once);
      // A view of another page, or what else the site tells it, is news.
      await run(visit, call);
      expect(await told(visit)).toHaveLength(1);
      expect(visit.errors).toEqual([]);
    });
  }

  test(`${contract.facts.name}’s own base code that runs once the tag has begun counts nothing twice`, async ({ visitor }) => {
    const visit = await visitor({
      ...visitOf({ ...contract, options: {} }, 'DE'),
      json: optionsOf({ ...contract, options: {} }),
    });
    answerFor(visit, contract);
    await visit.goto();
    await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
    await grant(visit);
    await visit.page.waitForFunction(() => window.told?.length > 1);
    expect(beginnings(await told(visit))).toEqual(once);
    await run(visit, stub + says);
    expect(await told(visit)).toEqual([]);
    await run(visit, call);
    expect(await told(visit)).toHaveLength(1);
    expect(visit.errors).toEqual([]);
  });
}
