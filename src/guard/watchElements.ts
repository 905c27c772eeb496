import { fetches, type Get } from './fetches.js';
import { readText } from './readText.js';
import { type Look, replace } from './replace.js';
import type { Watch } from './types.js';

/** The names of the attributes that have to be stopped of an element which is at a place, or comes to it. */
export type Stops = (place: Node, tag: string, get: Get) => readonly string[];

/** Where an element says what it fetches; and what a link is, which nobody takes for an address. */
const NAMES = ['src', 'srcset', 'href', 'rel'];

/** Fetched wherever they are; the others only once they are in the page. */
const IMAGE = /img|source/;

/** Whoever waits for an element that is not fetched hears of it as of one that could not be. */
const fail = (element: Element): void => void setTimeout(() => element.dispatchEvent(new Event('error')));

/** Watches elements that fetch: as they get their address, and as they come into the page with one. `onRoot` hears of shadow roots. */
export const watchElements = (watch: Watch, onRoot: (root: EventTarget) => void): Stops => {
  const stops: Stops = (place, tag, get) =>
    NAMES.filter(
      (name) =>
        fetches(tag, get) &&
        // A document without a window fetches nothing.
        (place.ownerDocument ?? (place as Document)).defaultView &&
        (place.isConnected || IMAGE.test(tag)) &&
        get(name)
          ?.split(name === 'srcset' ? /[\s,]+/ : '\n')
          .some((to) => watch.address(tag, to)),
    );

  const onValue = (element: Element, name: unknown, value: unknown): ReturnType<Look> => {
    const own = readText(name).toLowerCase();
    if (!NAMES.includes(own)) return;
    const get = (wanted: string) => (wanted === own ? readText(value) : element.getAttribute(wanted));
    // A link may learn last what it is.
    return stops(element, element.localName, get).includes(own === 'rel' ? 'href' : own) && (() => fail(element));
  };
  for (const name of NAMES) replace(name, ([value], self) => onValue(self as Element, name, value));
  replace('setAttribute', ([name, value], self) => onValue(self as Element, name, value));
  replace('setAttributeNS', ([, name, value], self) => onValue(self as Element, name, value));

  /** By their hosts, which tell nobody of closed ones. */
  const roots = new WeakMap<Node, ShadowRoot>();
  replace('attachShadow', (args, host) => (call) => {
    const root = call(args) as ShadowRoot;
    roots.set(host as Node, root);
    onRoot(root);
    return root;
  });

  /** Takes from a node, and all that is in it, the addresses that lead where nothing may go from a place. */
  const disarm = (node: Node, place: Node): void => {
    // Not by the node's own properties: a form has fields in their stead.
    const walk = document.createTreeWalker(node, 1);
    for (let next: Node | null = node; next; next = walk.nextNode()) {
      const element = next as Element;
      for (const name of stops(place, element.localName, (wanted) => element.getAttribute(wanted))) {
        // Without its address the text inside a script, which nobody meant to run, would.
        if (element.localName === 'script') element.setAttribute('type', 'text/plain');
        else element.setAttribute(name, '');
        // An image without an address says so itself.
        if (!IMAGE.test(element.localName)) fail(element);
      }
      const root = roots.get(element);
      if (root) disarm(root, place);
    }
  };
  /** The nodes among the arguments, wherever they stand. */
  const onInsert: Look = (args, place): undefined => {
    if (!(place as Node).isConnected) return;
    for (const node of args) {
      try {
        disarm(node as Node, place as Node);
      } catch {
        // a text, or nothing that can be inserted
      }
    }
  };
  replace('appendChild insertBefore replaceChild', ([node], place) => onInsert([node], place));
  replace('append prepend replaceChildren before after replaceWith insertAdjacentElement', onInsert);
  replace('insertNode surroundContents', (args, range) => onInsert(args, (range as Range).startContainer));
  return stops;
};
