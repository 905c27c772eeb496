import { addressesOf } from './addressesOf.js';
import { readText } from './readText.js';
import { type Look, replace } from './replace.js';
import type { Watch } from './types.js';

const FETCHING = 'script,iframe,img,link';

/** Whoever waits for an element that is not fetched hears of it as of one that could not be. A frame has no such event. */
const fail = (element: Element): void => {
  if (element.localName !== 'iframe') setTimeout(() => element.dispatchEvent(new Event('error')));
};

/**
 * Watches elements that fetch: as they get their address, and as they come into the page with one. Returns what takes
 * from a node and all that is in it the addresses that lead where nothing may go, and says whether there were any.
 */
export const watchElements = (watch: Watch): ((node: Element | DocumentFragment) => boolean) => {
  const stopped = (element: Element, get: (attribute: string) => string | null, only?: string): string[] =>
    addressesOf(element.localName, get)
      .filter(([own, addresses]) => (only ?? own) === own && addresses.some((to) => watch.address(element.localName, to)))
      .map(([own]) => own);

  const onValue = (self: unknown, name: string, value: unknown): ReturnType<Look> => {
    const element = self as Element;
    // An image is fetched wherever it is, the others only once they are in the page.
    if (element.localName !== 'img' && !element.isConnected) return;
    const get = (wanted: string) => (wanted === name ? readText(value) : element.getAttribute(wanted));
    return stopped(element, get, name).length > 0 && (() => fail(element));
  };
  for (const { prototype } of [HTMLScriptElement, HTMLIFrameElement, HTMLImageElement, HTMLLinkElement]) {
    for (const name of ['src', 'srcset', 'href']) replace(prototype, name, ([value], element) => onValue(element, name, value));
  }
  replace(
    Element.prototype,
    'setAttribute',
    ([name, value], element) =>
      typeof name === 'string' && /^(src|srcset|href)$/i.test(name) && onValue(element, name.toLowerCase(), value),
  );

  const disarm = (node: Element | DocumentFragment): boolean => {
    const inside = node.firstElementChild ? [...node.querySelectorAll(FETCHING)] : [];
    const all = node instanceof Element && node.matches(FETCHING) ? [node, ...inside] : inside;
    const found = all.flatMap((element) =>
      stopped(element, (name) => element.getAttribute(name)).map((attribute) => [element, attribute] as const),
    );
    for (const [element, attribute] of found) {
      // Without its address the text inside a script, which nobody meant to run, would.
      if (element.localName === 'script') element.setAttribute('type', 'text/plain');
      else element.setAttribute(attribute, '');
      // An image without an address says so itself.
      if (element.localName !== 'img') fail(element);
    }
    return found.length > 0;
  };
  /** The nodes among the arguments, wherever they stand. */
  const onInsert: Look = (args, place): undefined => {
    if (!(place as Node).isConnected) return;
    for (const node of args) if (node instanceof Element || node instanceof DocumentFragment) disarm(node);
  };
  replace(Node.prototype, 'appendChild insertBefore replaceChild', ([node], place) => onInsert([node], place));
  for (const { prototype } of [Document, DocumentFragment, Element, CharacterData]) {
    replace(prototype, 'append prepend replaceChildren before after replaceWith', onInsert);
  }
  replace(Element.prototype, 'insertAdjacentElement', onInsert);
  replace(Range.prototype, 'insertNode', (args) => onInsert(args, document));
  return disarm;
};
