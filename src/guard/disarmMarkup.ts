import type { Get } from './fetches.js';

/**
 * A comment, which may end in what it begins with (`<!-->`), or with the markup; an element whose content is text, or is not
 * run, up to its end; the beginning of any other, in which only what follows a `=` is a quotation mark (https://html.spec.whatwg.org/multipage/parsing.html).
 */
const PIECE =
  /<!(?=--).*?(?:--!?>|$)|<(?:(script|style|textarea|title|noscript|template|iframe)(?=[\s/>]).*?(?:<\/\1|$)|([a-z][^\s/>]*)(?:=\s*("[^"]*"|'[^']*')|[^>])*)/gis;
/** An attribute, each after the one before; the first of all is the name of the element. */
const ATTRIBUTE = /[\s/]*([^\s>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?/gy;

/**
 * The same markup, letter by letter, but for the addresses that `stops` names: those are empty. It is read as text: a
 * parser would have to ask the page's Trusted Types policy, and could not tell which letters an element was made of.
 */
export const disarmMarkup = (markup: string, stops: (tag: string, get: Get) => readonly string[]): string =>
  markup.replace(PIECE, (piece, raw = '', other = '') => {
    let values: Record<string, string> | undefined;
    let stopped: readonly string[] = [];
    const read = (): string => {
      values = {};
      return piece.replace(ATTRIBUTE, (attribute, name, value = '') => {
        const own = name.toLowerCase();
        // Of two attributes of the same name the first one counts. Who escapes an address escapes no more of it than this.
        values![own] ??= value.replace(/^["']|["']$/g, '').replace(/&#(x2f|47);/gi, '/');
        return stopped.includes(own) ? ` ${name}=""` : attribute;
      });
    };
    stopped = stops((raw + other).toLowerCase(), (name) => {
      if (!values) read();
      return values![name];
    });
    return stopped[0] ? read() : piece;
  });
