import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ID = /\b(?:S-R\d+|V-\d|E-[A-Z]+|G-(?:1|4|5|7|8|9|10|11|12)|N-[A-Z]{2}\d|C-\d+|U-\d|P-\d|A-\d+)\b/g;

/** The rules that docs/requirements.md lists, each with how it is shown. */
const RULES = [
  ...readFileSync(join(ROOT, 'docs/requirements.md'), 'utf8').matchAll(/^\| ([A-Z]+-\w+) .*\| +(\S.*?) *\|$/gm),
].map(([, id = '', shown = '']) => ({ id, shown }));

/** The ids that stand in the titles of tests: `it('N-FR1: …')`, or in the rows of an `it.each` whose title has a place for them. */
const inTitles = (): Set<string> => {
  const files = ['src', 'e2e'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(test|spec)\.ts$/.test(file))
      .map((file) => join(ROOT, folder, file)),
  );
  const titles = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(['"`])(?:(?!\1)[^\\\n]|\\.)*\1/g)]);
  return new Set(titles.flatMap(([text]) => text.match(ID) ?? []));
};

describe('docs/requirements.md', () => {
  it('lists the rules, each once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(30);
  });

  it('says "test" of the rules whose id is in the title of a test, and gives the others a reason', () => {
    const shown = inTitles();
    const claimed = RULES.filter(({ shown }) => shown.startsWith('test')).map(({ id }) => id);
    expect(claimed.filter((id) => !shown.has(id))).toEqual([]);
    expect([...shown].filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
    for (const { shown } of RULES) expect(shown).toMatch(/^(test$|test; |no test: \w)/);
  });
});
