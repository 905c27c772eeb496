/**
 * The words of a language, or of its second layer (`de`, `de.preferences`). The build puts in the place of this `import` a table
 * with one for each file, which any bundler can follow: scripts/localeWords.mjs.
 */
export const loadWords = (file: string): Promise<object> => import(`./${file}.js`);
