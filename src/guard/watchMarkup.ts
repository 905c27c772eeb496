import { readText } from './readText.js';
import { type Look, replace } from './replace.js';

const { innerHTML } = Object.getOwnPropertyDescriptors(Element.prototype);
const { trustedTypes } = globalThis as { trustedTypes?: { readonly emptyHTML: unknown } };

/**
 * Watches elements that are written as markup: by `innerHTML` and its kin, by `document.write`. `disarm` takes the
 * addresses out that lead where nothing may go; `knowsHost` is asked first, for most markup leads nowhere of the kind.
 */
export const watchMarkup = (knowsHost: (host: string) => boolean, disarm: (content: DocumentFragment) => boolean): void => {
  /** `at`: where among the arguments the markup begins. All that follow are of one piece. */
  const look =
    (at: number): Look =>
    (args) => {
      const given = args.slice(at);
      const texts = given.map(readText);
      if (
        !texts
          .join('')
          .match(/\/\/[\w.-]+/g)
          ?.some((host) => knowsHost(host.slice(2)))
      )
        return;
      // What is in a template is neither run nor fetched.
      const template = document.createElement('template');
      innerHTML.set!.call(template, (given[1] === undefined ? given[0] : texts.join('')) as string);
      if (!disarm(template.content)) return;
      // Of what a page's own policy has vouched for as a whole, nothing is left: we vouch for no markup.
      const rest = typeof given[0] === 'string' ? innerHTML.get!.call(template) : trustedTypes!.emptyHTML;
      return (call) => call([...args.slice(0, at), rest]);
    };
  for (const { prototype } of [Element, ShadowRoot]) replace(prototype, 'innerHTML outerHTML', look(0));
  replace(Element.prototype, 'insertAdjacentHTML', look(1));
  replace(Range.prototype, 'createContextualFragment', look(0));
  replace(Document.prototype, 'write writeln', look(0));
};
