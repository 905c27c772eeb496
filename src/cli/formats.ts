import type { Disclosure } from './disclosure.js';

export type Format = 'html' | 'markdown' | 'text';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const ADDRESS = /https:\/\/[\w./-]*[\w/]/g;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ESCAPES[char]!);

/** Each way to write the text down, ending with a line break. */
export const formats: Readonly<Record<Format, (disclosure: Disclosure) => string>> = {
  html: ({ language, title, paragraphs }) =>
    [
      `<section id="global-privacy-control" lang="${language}">`,
      `  <h2>${escapeHtml(title)}</h2>`,
      ...paragraphs.map((text) => `  <p>${escapeHtml(text).replace(ADDRESS, '<a href="$&">$&</a>')}</p>`),
      '</section>\n',
    ].join('\n'),
  markdown: ({ title, paragraphs }) =>
    [`## ${title}`, ...paragraphs.map((text) => text.replace(ADDRESS, '<$&>')), ''].join('\n\n').slice(0, -1),
  text: ({ title, paragraphs }) => `${[title, ...paragraphs].join('\n\n')}\n`,
};
