import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const LOCALE = /[\\/]locales[\\/]([a-z]{2}(?:-\w+)?)(\.preferences)?\.ts$/;
const ENGLISH = 'en-US';

/** The files of all languages but English, which the faces bring themselves. */
export const localeFiles = (folder) =>
  readdirSync(folder)
    .filter((file) => LOCALE.test(`/locales/${file}`) && !file.startsWith(ENGLISH))
    .map((file) => file.replace('.ts', ''));

/** Where the source fetches a file by its name. */
const ANY = /import\(`\.\/\$\{file\}\.js`\)/;

/** The values that a module exports. */
const valuesOf = async (file) => {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
};

/** The texts of `words`, in the order in which English has them. */
const inOrder = (english, words) =>
  Object.entries(english).flatMap(([key, text]) => (typeof text === 'string' ? [words[key]] : inOrder(text, words[key])));

/**
 * A language's file becomes a string: its texts, one after the other, in the order of those of English, which
 * `src/ui/readWords.ts` reads them by. What each is for, every face knows by its English. In the file of the second layer
 * those of embeds and of accounts are apart.
 */
export const localeWords = () => ({
  name: 'locale-words',
  async load(id) {
    const [, language, layer = ''] = LOCALE.exec(id) ?? [];
    if (!language || language === ENGLISH) return null;
    const englishFile = join(dirname(id), `${ENGLISH}${layer}.ts`);
    for (const file of [id, englishFile]) this.addWatchFile(file);
    const [english, words] = await Promise.all([valuesOf(englishFile), valuesOf(id)]);
    const write = (name, ...parts) => {
      const texts = parts.flatMap((part) => inOrder(english[part], words[part]));
      return `export const ${name} = ${JSON.stringify(texts.join('|'))};`;
    };
    return layer
      ? ['preferences', 'embeds', 'account'].map((part) => write(part, part)).join('\n')
      : write('words', 'controls', 'banner');
  },
  /** One `import` for each file in the place of one for all, which a bundler could not follow. */
  transform(code, id) {
    if (!id.endsWith('loadWords.ts')) return null;
    if (!ANY.test(code)) this.error(`${id} fetches words otherwise than scripts/localeWords.mjs expects.`);
    const table = localeFiles(dirname(id)).map((file) => `${JSON.stringify(file)}: () => import('./${file}.js')`);
    return { code: `const files = {\n${table.join(',\n')}\n};\n${code.replace(ANY, 'files[file]()')}`, map: null };
  },
});
