import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * The house has floors, and values come up the stairs, never down: so the law can be read without the browser, and the
 * gates without the page.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['reasons.ts', 'facts.ts', 'choice.ts', 'account.ts', 'shown.ts', 'types.ts'],
  ['policy/'],
  ['snapshot.ts', 'environment.ts', 'isOn.ts', 'trust.ts'],
  ['storage/', 'signals.ts', 'region/'],
  ['gates/', 'vendors/', 'guard/', 'account/'],
  ['consent.ts', 'options.ts', 'language.ts'],
  ['ui/', 'locales/', 'page/'],
  [
    'index.ts',
    'script.ts',
    'startScript.ts',
    'full.ts',
    'posthogFlags.ts',
    'headless.ts',
    'preact.ts',
    'lint.ts',
    'policy.ts',
    'server.ts',
    'entry.ts',
    'createLoad.ts',
    'cli.ts',
    'cli/',
    'guard.ts',
  ],
];

const SRC = dirname(fileURLToPath(import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
  /** Only types, which are gone when the code runs. */
  readonly types: boolean;
}

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

const ALL = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));
const isSource = (file: string): boolean => /\.tsx?$/.test(file) && !/\.(test|test-d|d)\.tsx?$/.test(file);
const FILES = ALL.filter(isSource);
const TEXT = new Map(FILES.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const CODE = new Map([...TEXT].map(([file, text]) => [file, withoutComments(text)]));

const resolve = (from: string, path: string): string => {
  const base = normalize(join(dirname(from), path))
    .split(sep)
    .join('/');
  const found = [base, base.replace(/\.js$/, '.ts'), base.replace(/\.js$/, '.tsx')].find((file) => ALL.includes(file));
  if (!found) throw new Error(`${from} imports ${path}, which is not there`);
  return found;
};

const STATEMENT = /\b(?:import|export)\s+(type\s)?([^;'"()]*?)\bfrom\s*['"]([^'"]+)['"]/g;
const BARE = /\bimport\s*(?:\(\s*)?['"]([^'"]+)['"]/g;

/** Whether `{ type A, type B }` names types only. */
const namesTypes = (names: string): boolean => {
  const inner = /^\{([\s\S]*)\}\s*$/.exec(names.trim())?.[1];
  const list = inner?.split(',').map((name) => name.trim());
  return list?.filter(Boolean).every((name) => name.startsWith('type ')) === true;
};

const importsOf = (from: string): Import[] => {
  const code = CODE.get(from) ?? '';
  const named = [...code.matchAll(STATEMENT)].map(([, type, names = '', path = '']) => ({
    path,
    types: type !== undefined || namesTypes(names),
  }));
  const bare = [...code.matchAll(BARE)].map(([, path = '']) => ({ path, types: false }));
  return [...named, ...bare]
    .filter(({ path }) => path.startsWith('.'))
    .map(({ path, types }) => ({ from, to: resolve(from, path), types }));
};

const IMPORTS = FILES.flatMap(importsOf);
const say = ({ from, to }: Import): string => `${from} -> ${to}`;
const breaches = (isBreach: (one: Import) => boolean): string[] => IMPORTS.filter(isBreach).map(say);

const floorOf = (file: string): number =>
  FLOORS.findIndex((names) => names.some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name)));
const on = (...floors: readonly number[]) => FILES.filter((file) => floors.includes(floorOf(file)));
const naming = (files: readonly string[], words: RegExp): string[] => files.filter((file) => words.test(CODE.get(file) ?? ''));

describe('the floors of the house', () => {
  it('have a place for every file', () => {
    expect(FILES.length).toBeGreaterThan(30);
    expect(FILES.filter((file) => floorOf(file) < 0)).toEqual([]);
  });

  it('are walked by every import there is', () => {
    // A second, cruder count: what the walk misses would be a hole in every rule below.
    const crude = [...CODE.values()].flatMap((code) => code.match(/['"]\.\.?\/[^'"]+\.(?:js|css)['"]/g) ?? []);
    expect(IMPORTS.length).toBe(crude.length);
    expect(IMPORTS.length).toBeGreaterThan(80);
  });

  it('pass values up only, within a folder, or out of the folder that bears the name of the file', () => {
    const words = /^(ui|locales|page)\//;
    expect(
      breaches(({ from, to, types }) => {
        if (types || to.endsWith('.css') || floorOf(to) < floorOf(from)) return false;
        const sameFloor = floorOf(to) === floorOf(from);
        const isOwn = to.startsWith(from.replace(/\.tsx?$/, '/'));
        const sameHouse = dirname(from) === dirname(to) || isOwn || (words.test(from) && to.startsWith('locales/'));
        return !(sameFloor && sameHouse);
      }),
    ).toEqual([]);
  });

  it('have no cycles, types included', () => {
    const cycles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const { from, to } of IMPORTS) if (from === file) walk(to, [...path, file]);
      done.add(file);
    };
    for (const file of FILES) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it('keep the law free of the browser and the clock', () => {
    const browser =
      /\b(document|window|navigator|location|localStorage|sessionStorage|globalThis|self|process|fetch|performance|setTimeout)\b|\bDate\.now\b|new Date\(\)|Math\.random/;
    expect(naming(on(0, 1), browser)).toEqual([]);
    expect(breaches(({ from, to }) => from.startsWith('policy/') && !/^(policy\/|(types|reasons)\.ts)/.test(to))).toEqual([]);
  });

  it('keep storage, region, gates and vendors apart from the store', () => {
    expect(breaches(({ from, to }) => [3, 4].includes(floorOf(from)) && to === 'store.ts')).toEqual([]);
  });

  it('let what is drawn know the rest by its types only', () => {
    expect(breaches(({ from, to, types }) => /^(ui|locales)\//.test(from) && !/^(ui|locales)\//.test(to) && !types)).toEqual(
      [],
    );
  });

  it('let only the entries name the instance on the window and the script that is running', () => {
    // Who it is that writes into the page, or that puts itself into the data layer, can be told in no other way.
    const others = on(0, 1, 2, 3, 4, 5, 6).filter((file) => !/^(gates\/takeOverWriting|vendors\/googleHub)\.ts$/.test(file));
    expect(naming(others, /\bminimaConsent\b|\bcurrentScript\b/)).toEqual([]);
    expect(naming(on(7), /\bminimaConsent\b/)).not.toEqual([]);
    expect(naming(on(7), /\bcurrentScript\b/)).not.toEqual([]);
  });

  it('have no default exports', () => expect(naming(FILES, /\bexport\s+default\b|\bas\s+default\b/)).toEqual([]));

  it('have no drawer for odds and ends', () => {
    expect(ALL.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.tsx?$)/i.test(file))).toEqual([]);
  });

  it('have no file longer than 250 lines', () => {
    const sources = ALL.filter((file) => /\.(tsx?|css)$/.test(file) && !/(zones|encoded)\.ts$/.test(file));
    const lines = (file: string) => readFileSync(join(SRC, file), 'utf8').split('\n').length - 1;
    expect(sources.filter((file) => lines(file) > 250).map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });
});
