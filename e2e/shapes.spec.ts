import { escapeAttribute } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Scripts of every shape, withheld and then allowed, beside a twin page where nothing is withheld: each has run as often,
 * and those that wait for one another in the same order.
 */

interface Shape {
  readonly name: string;
  /** Attributes that author and twin have in common. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly isModule: boolean;
  readonly isExternal: boolean;
  /** It waits for nobody, and nobody for it. */
  readonly isAsync: boolean;
}

const KINDS = ['classic', 'module'] as const;
const PLACES = ['inline', 'external'] as const;
const ORDERS = ['', 'async', 'defer'] as const;
/** Attributes that change how a script is fetched or found, and must not change whether it runs. */
const EXTRAS: readonly Readonly<Record<string, string>>[] = [
  {},
  { crossorigin: 'anonymous' },
  { referrerpolicy: 'no-referrer' },
  { fetchpriority: 'low' },
  { charset: 'utf-8' },
  { id: 'own', class: 'own' },
  { 'data-site': 'x', 'data-domain': 'example.com' },
  { nonce: 'n' },
  { title: '"quoted" & <angled>' },
];

const SHAPES: readonly Shape[] = KINDS.flatMap((kind) =>
  PLACES.flatMap((place) =>
    ORDERS.flatMap((order) =>
      EXTRAS.map((extra, i) => ({
        name: [kind, place, order, i].filter((part) => part !== '').join('-'),
        attributes: { ...extra, ...(order && { [order]: '' }) },
        isModule: kind === 'module',
        isExternal: place === 'external',
        isAsync: order === 'async' && (place === 'external' || kind === 'module'),
      })),
    ),
  ),
);

/** Notes that it ran, and whether it found itself. */
const code = (name: string): string => `(window.ran = window.ran || []).push('${name}' + (document.currentScript ? '' : '*'))`;

const tag = ({ name, attributes, isModule, isExternal }: Shape, isWithheld: boolean): string => {
  const own = { ...attributes, ...(isExternal && { [isWithheld ? 'data-src' : 'src']: `/shape/${name}` }) };
  const type = isWithheld ? { type: 'text/plain', 'data-consent': 'analytics' } : {};
  const kind = isModule ? { [isWithheld ? 'data-type' : 'type']: 'module' } : {};
  const all = Object.entries({ ...type, ...kind, ...own }).map(([key, value]) => `${key}="${escapeAttribute(value)}"`);
  return `<script ${all.join(' ')}>${isExternal ? '' : code(name)}</script>`;
};

/** In an order that mixes kinds, and is the same each time. */
const MIXED = SHAPES.map((shape, i) => ({ shape, at: (i * 37) % SHAPES.length }))
  .sort((a, b) => a.at - b.at)
  .map(({ shape }) => shape);

const bodyOf = (isWithheld: boolean): string =>
  `<main>${MIXED.map((shape) => tag(shape, isWithheld)).join('\n')}</main><button data-consent-open="preferences">Choices</button>`;

const serveShapes = (visit: Visit): void =>
  visit.on(
    ({ pathname }) => pathname.startsWith('/shape/'),
    ({ url }) => ({
      body: code(url.pathname.slice('/shape/'.length)),
      headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
    }),
  );

const ran = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'ran') ?? []);
const ordered = (names: readonly string[]): string[] =>
  names.filter((name) => !SHAPES.find((shape) => name.replace('*', '') === shape.name)?.isAsync);

test(`${SHAPES.length} shapes of script run after a yes as they would have without us, and not before`, async ({ visitor }) => {
  const options: VisitOptions = { tag: { region: 'DE' } };
  const twin = await visitor({ ...options, script: '', body: bodyOf(false) });
  serveShapes(twin);
  await twin.goto();
  await expect.poll(async () => (await ran(twin)).length).toBe(SHAPES.length);

  const visit = await visitor({ ...options, body: bodyOf(true) });
  serveShapes(visit);
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.settle();
  expect(await ran(visit)).toEqual([]);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(async () => (await ran(visit)).length).toBe(SHAPES.length);
  await visit.settle();
  const [wanted, found] = [await ran(twin), await ran(visit)];
  expect([...found].sort()).toEqual([...wanted].sort());
  expect(ordered(found)).toEqual(ordered(wanted));

  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await visit.settle();
  expect(await ran(visit)).toHaveLength(SHAPES.length);
  expect(visit.errors).toEqual([]);
});
