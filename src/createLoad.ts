import type { Load } from './entry.js';

/** What fetches files for who imports this package: those that are named, and the words of every language. */
export const createLoad = (files: Readonly<Record<string, () => Promise<unknown>>>): Load => {
  const load = async (file: string): Promise<unknown> => {
    const [, words] = /^locales\/(.+)/.exec(file) ?? [];
    return words ? (await import('./locales/loadWords.js')).loadWords(words) : files[file]?.();
  };
  return load as Load;
};
