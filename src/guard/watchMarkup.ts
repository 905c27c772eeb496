import { disarmMarkup } from './disarmMarkup.js';
import { readText, trustedTypes } from './readText.js';
import { type Look, replace } from './replace.js';
import type { Stops } from './watchElements.js';

/**
 * Watches elements that are written as markup: by `innerHTML` and its kin, by `document.write`. They come into the page
 * without the addresses that lead where nothing may go.
 */
export const watchMarkup = (stops: Stops): void => {
  /** `at`: where among the arguments the markup begins. All that follow are of one piece. `isInside`: it is what is in `this`. */
  const look =
    (at: number, isInside?: boolean): Look =>
    (args, self) => {
      // What goes into a script is code, what goes into a template is not run.
      const start = isInside ? `<${(self as Element).localName}>` : '';
      // What a range makes is nowhere yet.
      const place = self instanceof Node ? self : new Text();
      const text = start + args.slice(at).map(readText).join('');
      const changed = disarmMarkup(text, (tag, get) => stops(place, tag, get));
      if (changed === text) return;
      const instead = (own: unknown, i: number): unknown => {
        if (i < at || !readText(own)) return own;
        // Of what a page's own policy has vouched for as a whole, nothing is left: we vouch for no markup.
        if (typeof own !== 'string') return trustedTypes!.emptyHTML;
        return i > at ? '' : changed.slice(start.length);
      };
      return (call) => call(args.map(instead));
    };
  replace('innerHTML setHTMLUnsafe setHTML', look(0, true));
  replace('outerHTML createContextualFragment write writeln', look(0));
  replace('insertAdjacentHTML', look(1));
};
