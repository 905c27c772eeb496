import fc from 'fast-check';
import { lookOf } from './guard/lookOf.js';
import { guarded } from './guard/openGuarded.js';
import { openTwins, PLAIN } from './guard/openTwins.js';
import { type Call, type Given, runCalls } from './guard/runCalls.js';
import { BYS, MANNERS, METHODS, runForms, type Sending } from './guard/runForms.js';
import { ELEMENTS, HOWS, type Insertion, runInsertions } from './guard/runInsertions.js';
import { expect, test } from './test.js';

const RUNS = 30;
const EVIL: readonly Given[] = ['undefined', 'null', 'number:7', 'true', 'symbol', 'odd:/odd', 'primitive:/odd', 'thrower'];
const PLACES = [
  '/echo',
  'echo?x',
  'http://stranger.example/p',
  '//stranger.example/q',
  'http://',
  'https://[',
  '',
  ' /s ',
  'data:,x',
  'blob:no',
  '#h',
];

const odd = fc.constantFrom(...EVIL);
const place = fc.constantFrom(...PLACES);
const address = fc.oneof(
  { weight: 4, arbitrary: place.map((to) => `text:${to}`) },
  fc.constantFrom('url:/echo', 'url:http://stranger.example/u', 'request:/echo', 'request:http://stranger.example/r'),
  odd,
);
const socket = fc.oneof(
  fc.constantFrom('text:ws://stranger.example/w', 'url:ws://stranger.example/u', 'text:/ws', 'text:ftp://a/'),
  address,
);
const init = fc.constantFrom(
  'undefined',
  'null',
  'number:5',
  'aborted',
  'getter',
  'init:{"method":"POST","body":"b"}',
  'init:{"method":"no method"}',
  'init:{"mode":"no-cors"}',
  'init:{"mode":"navigate"}',
  'init:{"headers":[["a"]]}',
  'init:{"credentials":"never"}',
);
const markup = fc.oneof(
  fc.constantFrom('text:<p>a</p>', 'text:<img alt="//stranger.example">', 'text:<td>x</td><!-- //x.y -->', 'text:'),
  odd,
);
const node = fc.oneof(fc.constantFrom('div', 'script', 'image', 'text:t', 'body', 'window'), odd);
const position = fc.oneof(fc.constantFrom('text:beforeend', 'text:AFTERBEGIN', 'text:nowhere'), odd);
const cookie = fc.oneof(
  fc.constantFrom(
    'text:a=1',
    'text:a=2; max-age=0',
    'text:',
    'text:=1',
    'text:b',
    'text:c=1; domain=elsewhere.example',
    'text:ga=1',
  ),
  odd,
);
const key = fc.oneof(fc.constantFrom('text:a', 'text:', 'text:ga', 'text:length', 'text:setItem'), odd);

/** Calls of one API: on the right thing, now and then on a wrong one, and with any number of arguments. */
const calls = (api: string, self: Given, ...args: readonly fc.Arbitrary<Given>[]): fc.Arbitrary<Call> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constant(self) },
        fc.constantFrom('undefined', 'null', 'odd:x', 'document', 'number:1'),
      ),
      fc.tuple(...args),
      fc.oneof({ weight: 6, arbitrary: fc.constant(args.length) }, fc.nat({ max: args.length })),
    )
    .map(([on, values, length]) => ({ api, self: on, args: values.slice(0, length) }));

const call = fc.oneof(
  calls('fetch', 'window', address, init),
  calls('xhr.open', 'xhr', fc.constantFrom('text:GET', 'text:POST', 'text:no method', 'text:TRACE', 'odd:PUT'), address),
  calls(
    'xhr.open',
    'xhr',
    fc.constant('text:POST'),
    address,
    fc.constantFrom('true', 'null', 'undefined', 'number:0'),
    odd,
    odd,
  ),
  calls('sendBeacon', 'navigator', address, fc.oneof(fc.constantFrom('text:b', 'init:{}', 'window'), odd)),
  calls('WebSocket', 'undefined', socket, fc.constantFrom('undefined', 'text:p', 'init:["p","p"]', 'text:no protocol')),
  calls('class extends WebSocket', 'undefined', socket),
  calls('WebSocket, called', 'undefined', socket),
  calls('EventSource', 'undefined', address, fc.constantFrom('undefined', 'init:{"withCredentials":true}', 'number:1')),
  calls('img.src =', 'image', address),
  calls('script.src =', 'script', address),
  calls('setAttribute', 'image', fc.oneof(fc.constantFrom('text:SRC', 'text:alt', 'text:', 'text:a b'), odd), address),
  calls('appendChild', 'body', node),
  calls('insertBefore', 'body', node, node),
  calls('append', 'body', node, node),
  calls('replaceWith', 'div', node, node),
  calls('insertAdjacentElement', 'body', position, node),
  calls('innerHTML =', 'div', markup),
  calls('insertAdjacentHTML', 'body', position, markup),
  calls('createContextualFragment', 'range', markup),
  calls('form.submit', 'form', odd),
  calls('document.cookie =', 'document', cookie),
  calls('setItem', 'local', key, odd),
  calls('setItem', 'session', key, fc.constantFrom('text:v', 'symbol', 'thrower')),
);

/** What every run begins with, so that each kind of outcome is among them. */
const ONE_OF_EACH: Call[] = [
  { api: 'WebSocket', self: 'undefined', args: ['text:ws://stranger.example/'] },
  { api: 'EventSource', self: 'undefined', args: ['text:/own'] },
  { api: 'fetch', self: 'window', args: ['text:/own', 'undefined'] },
  { api: 'img.src =', self: 'image', args: ['text:/own'] },
];

const ADDRESSES = ['/own', 'http://stranger.example/theirs', '//stranger.example/and'];
const insertion: fc.Arbitrary<Insertion> = fc.record({
  element: fc.constantFrom(...ELEMENTS),
  how: fc.constantFrom(...HOWS),
  address: fc.constantFrom(...ADDRESSES),
});
const sending: fc.Arbitrary<Sending> = fc.record({
  method: fc.constantFrom(...METHODS),
  by: fc.constantFrom(...BYS),
  page: fc.constantFrom(...MANNERS),
  action: fc.constantFrom(...ADDRESSES),
});

/** Everything in every way, each to one of the addresses. */
const EVERY_INSERTION = HOWS.flatMap((how) => ELEMENTS.map((element) => ({ how, element }))).map(
  (each, i): Insertion => ({ ...each, address: ADDRESSES[i % ADDRESSES.length]! }),
);
const EVERY_SENDING = METHODS.flatMap((method) => BYS.flatMap((by) => MANNERS.map((page) => ({ method, by, page })))).map(
  (each, i): Sending => ({ ...each, action: ADDRESSES[i % ADDRESSES.length]! }),
);

test('a page’s own requests are the same with the guard and without, whatever they are', async ({ visitor }) => {
  test.setTimeout(180_000);
  const { compare } = await openTwins(visitor);
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 4, maxLength: 16 }), async (sequence) => {
      const log = await compare(({ page }) => page.evaluate(runCalls, sequence));
      for (const line of log) seen.add(line.split(' ')[0]!);
    }),
    { numRuns: RUNS, examples: [[ONE_OF_EACH]] },
  );
  // The calls were no empty ones.
  for (const kind of ['throws', 'gives', 'toString', 'error', 'load', 'loadend', 'close']) expect(seen).toContain(kind);
});

test('a page’s own elements are the same, wherever they come from, and so are its forms', async ({ visitor }) => {
  test.setTimeout(180_000);
  const { compare } = await openTwins(visitor);
  let round = 0;
  const insert = (all: readonly Insertion[]) => {
    round++;
    return compare(({ page }) => page.evaluate(runInsertions, { round, all }));
  };
  const send = (all: readonly Sending[]) => {
    round++;
    return compare(({ page }) => page.evaluate(runForms, { round, all }));
  };
  const seen = [...(await insert(EVERY_INSERTION)), ...(await send(EVERY_SENDING))];
  expect(seen).not.toContain('nothing heard');
  const asked = new Set(seen.map((line) => /^GET http\S+\/1\/(\d+)\./.exec(line)?.[1]));
  const silent = EVERY_INSERTION.filter((_, i) => !asked.has(`${i}`)).map(({ element, how }) => `${element} ${how}`);
  // All but scripts that only markup speaks of.
  expect(silent.filter((each) => !/^script .*HTML/.test(each))).toEqual([]);
  const sent = seen.filter((line) => /^(GET|POST) http\S+\/2\/\d+\./.test(line));
  // All but those that the page prevents, which `submit()` does not ask.
  expect(sent).toHaveLength(EVERY_SENDING.filter(({ page, by }) => page !== 'prevents it' || by === 'submit()').length);
  await fc.assert(
    fc.asyncProperty(fc.array(insertion, { maxLength: 8 }), fc.array(sending, { maxLength: 4 }), async (elements, forms) => {
      await insert(elements);
      await send(forms);
    }),
    { numRuns: RUNS / 5 },
  );
});

test('the Cookie Store, which only a secure page has, takes the page’s own cookies as ever', async ({ visitor }) => {
  const { compare } = await openTwins(visitor, { origin: 'https://www.minima.studio' });
  const name = fc.oneof(
    fc.constantFrom('text:a', 'text:', 'text:=', 'text:ga', 'init:{"name":"b","value":"1"}', 'named:c'),
    odd,
  );
  const value = fc.oneof(fc.constantFrom('text:1', 'text:', 'text:;'), odd);
  const stored: Call = { api: 'cookieStore.set', self: 'cookies', args: ['text:own', 'text:1'] };
  await fc.assert(
    fc.asyncProperty(fc.array(calls('cookieStore.set', 'cookies', name, value), { maxLength: 8 }), async (sequence) => {
      const log = await compare(({ page }) => page.evaluate(runCalls, [...sequence, stored]));
      expect(log.at(-2)).toMatch(/gives undefined.*own=1/);
    }),
    { numRuns: RUNS / 3 },
  );
});

test('everything looks the same with the guard and without', async ({ visitor }) => {
  // Some of it is only on a secure page.
  const origin = 'https://www.minima.studio';
  const [plain, guard] = [await visitor({ ...PLAIN, origin }), await visitor({ ...guarded({ mode: 'block' }), origin })];
  await plain.goto();
  await guard.goto();
  const expected = await plain.page.evaluate(lookOf);
  expect(await guard.page.evaluate(lookOf)).toEqual(expected);
  expect(JSON.stringify(expected)).toContain('function fetchLater() { [native code] }');
});

test('another realm has its own, and hands ours nothing', async ({ visitor }) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  await visit.goto();
  const texts = await visit.page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const { fetch, Image, Storage } = frame.contentWindow as Window & typeof globalThis;
    return [fetch, Image, Storage.prototype.setItem].map((own) => own.toString());
  });
  expect(texts.map((text) => /^function \w+\(\)/.test(text))).toEqual([true, true, true]);
});
