import { agree, guarded, leaksOf } from './guard/openGuarded.js';
import { WAYS } from './guard/ways.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

const TRACKER = 'http://tracker.hotjar.com/collect';
/** Nobody whom the guard knows: one who answers as the tracker would, and one whom nobody reaches. */
const STRANGER = 'http://stranger.example/collect';
const CUT = 'http://cut.example/collect';

/** Whatever the port. */
const reached = (visit: Visit, address: string): number =>
  visit.sent().filter(({ url }) => `http://${url.hostname}${url.pathname}` === address).length;

/** A frame is only complete with a page in it. */
const answer = (visit: Visit): void =>
  visit.on(
    ({ pathname }) => pathname === '/collect',
    ({ url }) =>
      url.href === CUT
        ? { cut: true }
        : { body: '', headers: { 'content-type': 'text/html', 'access-control-allow-origin': '*' } },
  );

for (const [kind, ways] of Object.entries(WAYS)) {
  for (const [title, way] of Object.entries(ways)) {
    const run = (visit: Visit, url: string): Promise<string> => visit.page.evaluate(way, url);

    test(`${title} is reported with who did it, and goes through`, async ({ visitor }) => {
      const visit = await visitor(guarded({}));
      answer(visit);
      await visit.goto();
      const seen = await run(visit, TRACKER);
      expect(await run(visit, STRANGER)).toBe(seen);
      await expect.poll(() => reached(visit, TRACKER)).toBe(1);
      await expect.poll(() => reached(visit, STRANGER)).toBe(1);
      const leak = { kind, vendor: 'Hotjar', purpose: 'analytics', blocked: false };
      expect(await leaksOf(visit)).toEqual([expect.objectContaining(leak)]);
      expect((await leaksOf(visit))[0]?.url).toMatch(/^(http|ws):\/\/tracker\.hotjar\.com\/collect$/);
      expect(visit.complaints.filter((text) => /^\[consent\] Hotjar: .*leaks; needs analytics/.test(text))).toHaveLength(1);
      expect(visit.errors).toEqual([]);
    });

    test(`${title} is stopped until it is granted, and fails as without a network`, async ({ visitor }) => {
      const visit = await visitor(guarded({ mode: 'block' }));
      answer(visit);
      await visit.goto();
      expect(await run(visit, TRACKER)).toBe(await run(visit, CUT));
      await visit.settle();
      expect(reached(visit, TRACKER)).toBe(0);
      expect(reached(visit, CUT)).toBeGreaterThan(0);
      expect(await leaksOf(visit)).toEqual([expect.objectContaining({ kind, vendor: 'Hotjar', blocked: true })]);
      await agree(visit);
      await visit.settle();
      // What was stopped is not done after all, but what comes now is.
      expect(reached(visit, TRACKER)).toBe(0);
      expect(await run(visit, TRACKER)).toBe(await run(visit, STRANGER));
      await expect.poll(() => reached(visit, TRACKER)).toBe(1);
      expect(await leaksOf(visit)).toHaveLength(1);
      expect(visit.errors).toEqual([]);
    });
  }
}

test('a beacon is reported, or not taken, until it is granted', async ({ visitor }) => {
  const send = (visit: Visit, url: string) => visit.page.evaluate((to) => navigator.sendBeacon(to, 'x'), url);
  const [open, shut] = [await visitor(guarded({})), await visitor(guarded({ mode: 'block' }))];
  await open.goto();
  await shut.goto();
  expect(await send(open, TRACKER)).toBe(true);
  await expect.poll(() => reached(open, TRACKER)).toBe(1);
  expect(await leaksOf(open)).toMatchObject([{ kind: 'beacon', blocked: false }]);
  expect(await send(shut, TRACKER)).toBe(false);
  expect(await send(shut, STRANGER)).toBe(true);
  await expect.poll(() => reached(shut, STRANGER)).toBe(1);
  await shut.settle();
  expect(reached(shut, TRACKER)).toBe(0);
  await agree(shut);
  expect(await send(shut, TRACKER)).toBe(true);
  await expect.poll(() => reached(shut, TRACKER)).toBe(1);
});

test('fetchLater is reported, or fails as without a network, until it is granted', async ({ visitor }) => {
  for (const mode of ['report', 'block']) {
    const visit = await visitor({ ...guarded({ mode }), origin: 'https://www.minima.studio' });
    const requested: string[] = [];
    visit.page.on('request', (request) => requested.push(request.url()));
    await visit.goto();
    const send = (name: string) =>
      visit.page.evaluate((to) => {
        type FetchLater = (url: string, init: { activateAfter: number }) => { readonly activated: boolean };
        const later = Reflect.get(window, 'fetchLater') as FetchLater;
        return typeof later(to, { activateAfter: 0 }).activated;
      }, name);
    const leak = 'https://in.hotjar.com/later';
    expect([await send(leak), await send('https://stranger.example/one')]).toEqual(['boolean', 'boolean']);
    await expect.poll(() => requested).toContain('https://stranger.example/one');
    expect(requested.includes(leak)).toBe(mode === 'report');
    expect(await leaksOf(visit)).toMatchObject([{ kind: 'fetchlater', url: leak, blocked: mode === 'block' }]);
    await agree(visit);
    requested.length = 0;
    await send(leak);
    await expect.poll(() => requested).toContain(leak);
    expect(await leaksOf(visit)).toHaveLength(1);
  }
});

test('WebTransport is reported, and fails as without a network', async ({ visitor }) => {
  for (const mode of ['report', 'block']) {
    const visit = await visitor({ ...guarded({ mode }), origin: 'https://www.minima.studio' });
    await visit.goto();
    const failed = await visit.page.evaluate(async () => {
      const ended = (url: string) => new WebTransport(url).ready.catch(({ name }: Error) => name);
      return [await ended('https://in.hotjar.com/transport'), await ended('https://stranger.example/transport')];
    });
    expect(failed).toEqual(['WebTransportError', 'WebTransportError']);
    expect(await leaksOf(visit)).toMatchObject([
      { kind: 'webtransport', url: 'https://in.hotjar.com/transport', blocked: mode === 'block' },
    ]);
  }
});

test('who did it is named by file, line and column', async ({ visitor }) => {
  const visit = await visitor(guarded({}, { head: '<script src="/leaky.js" defer></script>' }));
  visit.on(
    ({ pathname }) => pathname === '/leaky.js',
    () => ({ body: `\n\nnew Image().src = '${TRACKER}'`, headers: { 'content-type': 'text/javascript' } }),
  );
  await visit.goto();
  await expect.poll(() => leaksOf(visit)).toHaveLength(1);
  expect((await leaksOf(visit))[0]?.source).toMatch(/^http:\/\/www\.minima\.studio\/leaky\.js:3:\d+$/);
});
