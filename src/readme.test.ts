import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';

/** What the README says in code and in numbers is checked against what the build has made. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TRIAL = join(ROOT, 'node_modules/.cache/readme');

const read = (file: string): string => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : '');
const README = read('README.md');

interface Block {
  /** The name of its document, without what no file's name has. */
  readonly file: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

const blocksOf = (file: string, text: string): Block[] =>
  [...text.matchAll(/^```(tsx?)\b[^\n]*\n([\s\S]*?)^```/gm)].map((match) => ({
    file,
    line: text.slice(0, match.index).split('\n').length,
    language: match[1] ?? 'ts',
    code: match[2] ?? '',
  }));

const BLOCKS: readonly Block[] = [...blocksOf('readme', README), ...blocksOf('posthog', read('docs/posthog.md'))];

const SIZES = [...README.matchAll(/<!-- size:(\S+) -->([\s\S]*?)<!-- \/size -->/g)].map(([, file = '', text = '']) => ({
  file,
  text: text.trim(),
}));

const COMPILER_OPTIONS = {
  target: 'ES2022',
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  moduleDetection: 'force',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  jsx: 'react-jsx',
  jsxImportSource: 'preact',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Compiles every block as a file of somebody who has installed the package. Returns what the compiler says. */
const compile = (blocks: readonly Block[]): string => {
  rmSync(TRIAL, { recursive: true, force: true });
  mkdirSync(join(TRIAL, 'node_modules/@minima'), { recursive: true });
  symlinkSync(ROOT, join(TRIAL, 'node_modules/@minima/consent'), 'dir');
  writeFileSync(join(TRIAL, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(TRIAL, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ['*.ts', '*.tsx'] }),
  );
  for (const { file, line, language, code } of blocks) {
    writeFileSync(join(TRIAL, `${file}-line-${line}.${language}`), code);
  }
  try {
    return execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', TRIAL, '--pretty', 'false'], { encoding: 'utf8' });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
};

const sizeOf = (file: string): string =>
  `${(brotliCompressSync(readFileSync(join(ROOT, 'dist/cdn', file))).length / 1000).toFixed(1)} kB`;

afterAll(() => rmSync(TRIAL, { recursive: true, force: true }));

describe('the README', () => {
  it('has examples, and a build to try them on', () => {
    expect(BLOCKS.length, 'blocks of TypeScript in README.md').toBeGreaterThan(0);
    expect(BLOCKS.some(({ code }) => code.includes('@minima/consent'))).toBe(true);
    expect(existsSync(join(ROOT, 'dist/types/index.d.ts')), 'dist/types: run the build first').toBe(true);
  });

  it('has examples that compile', () => {
    expect(compile(BLOCKS)).toBe('');
  }, 30_000);

  it('would notice an example that does not compile', () => {
    const code = "import { createConsent } from '@minima/consent';\ncreateConsent().allows('anaytics');\n";
    expect(compile([{ file: 'readme', line: 1, language: 'ts', code }])).toMatch(/readme-line-1\.ts\(2,\d+\): error TS2345/);
  }, 30_000);

  it('quotes sizes', () => expect(SIZES.length, 'size markers in README.md').toBeGreaterThan(0));

  it('quotes the sizes that the files have', () => {
    for (const { file, text } of SIZES) expect(text, file).toBe(sizeOf(file));
  });
});
