import { PLACEHOLDER } from './placeholderName.js';

/** A box around a part of the page, and what tells whether something over it takes it away. */
interface Part {
  readonly element: Element;
  readonly box: DOMRect;
  readonly style: CSSStyleDeclaration;
  /** What it lies in that could itself be neither seen nor pressed. */
  readonly layer?: Part;
}

/** What can be pressed, or seen, also in what cannot. */
const CONTROL = 'a,button,input,label,summary,[role=button]';
const PICTURE = 'img,video';
const PRESSED = `${CONTROL},${PICTURE}`;

const areaOf = ({ width, height }: Pick<DOMRect, 'width' | 'height'>): number => Math.max(0, width) * Math.max(0, height);

/** What two boxes have in common; of those that have nothing, something without an area. */
const common = (one: DOMRect, other: DOMRect): DOMRect => {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  return new DOMRect(
    left,
    top,
    Math.max(0, Math.min(one.right, other.right) - left),
    Math.max(0, Math.min(one.bottom, other.bottom) - top),
  );
};

/** Whether what is in something ends where that ends. */
const clips = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean => overflowX !== 'visible' || overflowY !== 'visible';

/** Whether something has a ground of its own, beneath which nothing is to be seen. */
const isPainted = (element: Element): boolean => {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const [, alpha = '1'] = /(?:rgba\(.*,|\/)\s*([\d.]+)\)/.exec(backgroundColor) ?? [];
  return backgroundImage !== 'none' || +alpha >= 0.5;
};

/**
 * What stays where it is as the page is scrolled, lies beneath all else, or can be neither seen nor pressed, is nothing that could
 * be taken away. Another place of ours may be about to be seen.
 */
const counts = ({ element, style: { position, zIndex, pointerEvents, visibility } }: Part): boolean =>
  !/fixed|sticky/.test(position) &&
  !(+zIndex < 0) &&
  pointerEvents !== 'none' &&
  (visibility === 'visible' || element.localName === PLACEHOLDER);

/** Whether a part is drawn over what stands before it in its parent. */
const isAbove = ({ element, style, layer }: Part, node: Element): boolean => {
  const { position, zIndex } = (layer ?? { style }).style;
  const follows = node.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  // What is placed is drawn over what is not, wherever it stands.
  return position !== 'static' && (+zIndex > 0 || !!follows || getComputedStyle(node).position === 'static');
};

/** What has text that is nothing of the page's to read. */
const UNREAD = `${PLACEHOLDER},script,style,noscript,iframe`;

const wordsIn = (element: Element): number => `${element.textContent}`.replace(/\s/g, '').length;

/** Whether the page has something to read there, our own places apart. */
const isRead = (element: Element): boolean =>
  !element.matches(UNREAD) &&
  wordsIn(element) > [...element.querySelectorAll(UNREAD)].reduce((sum, unread) => sum + wordsIn(unread), 0);

/**
 * Whether a part is no more than a ground that the page has `inner` drawn over: it has nothing to read or to press, and a picture
 * only beneath something to read.
 */
const isGround = ({ element, style }: Part, inner: Element): boolean => {
  const { position, zIndex } = getComputedStyle(inner);
  const isBeneath =
    position !== 'static' &&
    !(+style.zIndex > (+zIndex || 0)) &&
    !!(element.compareDocumentPosition(inner) & Node.DOCUMENT_POSITION_FOLLOWING);
  const isMatched = (selector: string): boolean => element.matches(selector) || !!element.querySelector(selector);
  return isBeneath && !isRead(element) && !isMatched(CONTROL) && (!isMatched(PICTURE) || isRead(inner));
};

/** Whether a part and what is left of a box, which `inner` is or holds, would be in each other's way. */
const isTaken = (part: Part, own: DOMRect, inner: Element): boolean => {
  const area = areaOf(common(own, part.box));
  if (!area || inner.contains(part.element) || !counts(part) || isGround(part, inner)) return false;
  // Blocks reach under what floats, and their lines make way for it.
  if (getComputedStyle(inner).float !== 'none' && part.style.position === 'static') return false;
  return area >= areaOf(own) / 2 || (area >= areaOf(part.box) / 2 && !isAbove(part, inner));
};

/** What holds a box that is placed by hand, once `inner` is gone through: nothing before takes away of it. Null: the window. */
const holderOf = (inner: Element, parent: Element, known: Element | null | undefined): Element | null | undefined => {
  const isPlaced = /absolute|fixed/.test(getComputedStyle(inner).position);
  const holder = known === undefined && isPlaced ? (inner as HTMLElement).offsetParent : known;
  return holder === parent ? undefined : holder;
};

/** A part as it is now. */
const read = (element: Element): Part => ({
  element,
  box: element.getBoundingClientRect(),
  style: getComputedStyle(element),
});

/** All that is in something: what has no room of its own, or cannot be seen or pressed, may have something in it that has, and can. */
const spread = (around: Element): Part[] =>
  [...around.children].flatMap((element) => {
    const part = read(element);
    const { display, position, pointerEvents, visibility } = part.style;
    if (areaOf(part.box)) {
      if (pointerEvents !== 'none' && visibility === 'visible') return part;
      return [part, ...[...element.querySelectorAll(PRESSED)].map((inner) => ({ ...read(inner), layer: part }))];
    }
    if (display === 'none') return [];
    if (!clips(part.style)) return spread(element);
    // Only what is placed by something further out is seen outside of what clips.
    const inner = position === 'static' ? [...element.children].map(read) : [];
    return inner.filter(({ style }) => style.position === 'absolute');
  });

/**
 * Returns what tells whether a box, were it to be seen, would cover something of the page: what lies in the same place, up to
 * the nearest thing around it that is painted. It goes by the boxes of now, and asks for each once.
 */
export const createCovers = (): ((host: HTMLElement) => boolean) => {
  const parts = new Map<Element, readonly Part[]>();
  const partsOf = (parent: Element): readonly Part[] => {
    const known = parts.get(parent);
    if (known) return known;
    const all = spread(parent);
    parts.set(parent, all);
    return all;
  };

  return (host) => {
    /** What is left of it by what is around it. */
    let own = host.getBoundingClientRect();
    let holder: Element | null | undefined;
    for (let node: Element = host; node !== document.body; ) {
      const parent = node.parentElement;
      if (!parent) return false;
      const inner = node;
      holder = holderOf(inner, parent, holder);
      if (holder === undefined && clips(getComputedStyle(parent))) own = common(own, parent.getBoundingClientRect());
      if (!areaOf(own)) return false;
      if (partsOf(parent).some((part) => isTaken(part, own, inner))) return true;
      if (isPainted(parent)) return false;
      node = parent;
    }
    return false;
  };
};
