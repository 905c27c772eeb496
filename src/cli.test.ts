import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DISCLOSURE_LANGUAGES } from './cli/disclosure.js';
import { jurisdictions } from './policy/jurisdictions.js';
import { resolvePolicy } from './policy/resolvePolicy.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const BUILT = join(ROOT, PACKAGE.bin['minima-consent']);
const TRIAL = mkdtempSync(join(tmpdir(), 'minima-consent-'));
const PUBLIC = join(TRIAL, 'public');
const RESOURCE = join(PUBLIC, '.well-known/gpc.json');

const SPOKEN = DISCLOSURE_LANGUAGES;
const DAY = '2026-11-22';

/** Runs the command as somebody would who has installed the package. */
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT, ...args], { cwd: TRIAL, encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** What goes to standard output: the JSON, an empty line, the text. */
const split = (stdout: string): readonly [unknown, string] => {
  const end = stdout.indexOf('\n\n');
  return [JSON.parse(stdout.slice(0, end)), stdout.slice(end + 2)];
};

const place = (text: string): void => {
  mkdirSync(join(PUBLIC, '.well-known'));
  writeFileSync(RESOURCE, text);
};

beforeEach(() => {
  rmSync(PUBLIC, { recursive: true, force: true });
  mkdirSync(PUBLIC);
});
afterAll(() => rmSync(TRIAL, { recursive: true, force: true }));

describe('minima-consent', () => {
  it('is built from the source as it stands', () => {
    expect(existsSync(BUILT), `${BUILT}: run the build first`).toBe(true);
    const args = ['gpc', '--date', DAY];
    const source = execFileSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(run(...args).stdout, 'run the build first').toBe(source);
  });

  it('can be run by its name', () => expect(readFileSync(BUILT, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/));

  it.each([[[]], [['--help']], [['-h']]])('prints help when asked %j', (args) => {
    expect(run(...args)).toEqual({ status: 0, stdout: expect.stringMatching(/^ {2}gpc {3}\S/m), stderr: '' });
  });

  it.each(['--help', '-h'])('tells of every option of gpc when asked gpc %s', (help) => {
    const { status, stdout } = run('gpc', help);
    expect(status).toBe(0);
    for (const option of ['--out', '--lang', '--date', '--format', '--help', ...SPOKEN]) expect(stdout).toContain(option);
  });

  it.each<[string[], RegExp]>([
    [['gcp'], /no command "gcp"; allowed: gpc, --help/],
    [['constructor'], /no command "constructor"; allowed: gpc, --help/],
    [['--version'], /no option "--version"; allowed: gpc, --help/],
    [['gpc', '--output', 'x'], /'--output'; allowed: --out .* --lang en\|de\|pt-BR, --date .* --format html\|markdown\|text/],
    [['gpc', 'public'], /'public'; allowed: --out/],
    [['gpc', '--lang'], /'--lang.*'.*; allowed: .*--lang en\|de\|pt-BR/],
    [['gpc', '--lang', 'fr'], /--lang "fr".*allowed: en, de, pt-BR$/m],
    [['gpc', '--format', 'pdf'], /--format "pdf".*allowed: html, markdown, text$/m],
    [['gpc', '--format', 'toString'], /--format "toString".*allowed: html, markdown, text$/m],
    [['gpc', '--date', '2026-02-30'], /--date "2026-02-30".*allowed: YYYY-MM-DD/],
    [['gpc', '--date', '22.11.2026'], /--date "22.11.2026".*allowed: YYYY-MM-DD/],
    [['gpc', '--date', '2026-11-22T00:00:00Z'], /--date "2026-11-22T00:00:00Z".*allowed: YYYY-MM-DD/],
    [['gpc', '--date', ''], /--date "".*allowed: YYYY-MM-DD/],
    [['gpc', '--out', 'pubilc'], /--out "pubilc" is no folder; allowed: the folder/],
    [['gpc', '--out', ''], /--out "" is no folder; allowed: the folder/],
  ])('says of %j what is wrong and what is allowed, and ends with 2', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect(stderr).toMatch(message);
    expect(stderr.split('\n').length, 'one line, no stack').toBe(2);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('minima-consent gpc', () => {
  it('P-4: prints a gpc.json of today, and a text', () => {
    const today = () => new Date().toISOString().slice(0, 10);
    const before = today();
    const { status, stdout } = run('gpc');
    const [resource, text] = split(stdout);
    expect(status).toBe(0);
    expect([before, today()].map((lastUpdate) => ({ gpc: true, lastUpdate }))).toContainEqual(resource);
    expect(text).toContain('Global Privacy Control');
  });

  it.each(SPOKEN)('says in %s what docs/gpc says (after a change: npx vitest run --dir src -u)', async (lang) => {
    const [resource, text] = split(run('gpc', '--date', DAY, '--lang', lang, '--format', 'markdown').stdout);
    expect(resource).toEqual({ gpc: true, lastUpdate: DAY });
    await expect(text).toMatchFileSnapshot(`../docs/gpc/${lang}.md`);
  });

  it.each([
    [DAY, 12, []],
    ['2026-12-31', 12, []],
    ['2027-01-01', 13, ['Louisiana']],
    ['2028-01-01', 14, ['Louisiana', 'Vermont']],
  ])('P-6: names every state whose law binds on %s, %i in all, and no other', (date, count, news) => {
    const [, text] = split(run('gpc', '--date', date, '--format', 'text').stdout);
    const rows = Object.entries(jurisdictions).filter(([code]) => code.startsWith('US-'));
    const bound = rows.filter(([code]) => resolvePolicy(code, { now: Date.parse(date) }).gpcBinding);
    const names = rows.map(([, { name }]) => name).filter((name) => text.includes(name));
    expect(names.sort()).toEqual(bound.map(([, { name }]) => name).sort());
    expect(names.length).toBe(count);
    expect(['Louisiana', 'Vermont'].filter((name) => names.includes(name))).toEqual(news);
  });

  it('writes the same words as text, as Markdown and as HTML in its language', () => {
    const as = (format: string) => split(run('gpc', '--date', DAY, '--lang', 'de', '--format', format).stdout)[1];
    const [title, ...paragraphs] = as('text').trim().split('\n\n');
    const { document } = new JSDOM(as('html')).window;
    expect(document.querySelector('section')?.lang).toBe('de');
    expect(document.querySelector('h2')?.textContent).toBe(title);
    expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(paragraphs);
    expect(document.querySelector('a')?.href).toBe('https://globalprivacycontrol.org/');
    expect(as('markdown').replace(/^## |[<>]/gm, '')).toBe(as('text'));
  });

  it('tells when the list of states will change', () => {
    expect(run('gpc', '--date', DAY).stderr).toContain('On 2027-01-01 Louisiana will follow');
    expect(run('gpc', '--date', '2027-01-01').stderr).toContain('On 2028-01-01 Vermont will follow');
    expect(run('gpc', '--date', '2028-01-01').stderr).toContain('no state is known to follow');
    expect(run('gpc', '--date', '2024-01-01').stderr).toContain('how they stood on 2024-01-01 is not known');
  });
});

describe('minima-consent gpc --out', () => {
  const out = (date: string) => run('gpc', '--out', 'public', '--date', date, '--format', 'text');

  it('writes gpc.json, tells where, and prints the text alone', () => {
    const { status, stdout, stderr } = out(DAY);
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(RESOURCE, 'utf8'))).toEqual({ gpc: true, lastUpdate: DAY });
    expect(stderr).toContain(`Wrote ${join('public', '.well-known/gpc.json')}.`);
    expect(stdout).toMatch(/^Global Privacy Control\n\n/);
  });

  it('says so when the file says so already, and when it takes the place of an older one of its own', () => {
    out(DAY);
    expect(out(DAY).stderr).toContain('says so already');
    expect(out('2027-01-01').stderr).toContain(`, which was of ${DAY}.`);
    expect(JSON.parse(readFileSync(RESOURCE, 'utf8')).lastUpdate).toBe('2027-01-01');
  });

  it('knows its own however it is laid out', () => {
    place('{"gpc":true,\r\n"lastUpdate":"2025-01-01"}');
    expect(out(DAY)).toMatchObject({ status: 0, stderr: expect.stringContaining('which was of 2025-01-01') });
  });

  it.each([
    ['a refusal', '{"gpc":false,"lastUpdate":"2025-01-01"}'],
    ['more than we say', '{"gpc":true,"lastUpdate":"2025-01-01","version":1}'],
    ['a time of day', '{"gpc":true,"lastUpdate":"2025-01-01T00:00:00Z"}'],
    ['no day', '{"gpc":true}'],
    ['no object', 'null'],
    ['no JSON', 'gpc: true'],
    ['nothing', ''],
  ])('leaves a file alone that says %s, tells what to do, and ends with 1', (_, text) => {
    place(text);
    const { status, stdout, stderr } = out(DAY);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(readFileSync(RESOURCE, 'utf8')).toBe(text);
    expect(stderr).toContain(join('public', '.well-known/gpc.json'));
    expect(stderr).toMatch(/was left as it is\. Remove it and run this again/);
    // What the advice is worth: without the file it writes.
    rmSync(RESOURCE);
    expect(out(DAY).status).toBe(0);
    expect(readFileSync(RESOURCE, 'utf8')).not.toBe(text);
  });

  it('says which file cannot be written, and ends with 1', () => {
    writeFileSync(join(PUBLIC, '.well-known'), 'no folder');
    const { status, stdout, stderr } = out(DAY);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/gpc\.json could not be written \(\w+/);
  });
});
