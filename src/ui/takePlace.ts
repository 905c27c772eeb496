/** What an embed is marked with that something of ours stands in the place of. */
export const HELD = 'data-consent-held';
/** The mark's word while we look at how the embed would be. */
const LOOKING = 'looking';

/** What stands in the place of an embed. */
export interface StandIn {
  readonly element: HTMLElement;
  readonly host: HTMLElement;
  /** A sheet of the host's own. */
  readonly sheet: CSSStyleSheet;
  /** Whether its box goes along with the page by itself. */
  follows: boolean;
  /** How its embed would stand in the page. */
  stand: string;
  /** What its embed looked like once the host was there. */
  looks: string;
}

/** What makes a box, as the page has written it: with percentages and `auto`, so that it goes along with the page. */
const BOX =
  'position inset float clear margin padding border-width border-radius box-sizing width height min-width min-height max-width max-height aspect-ratio flex align-self justify-self order grid-area vertical-align z-index translate rotate scale transform-origin backface-visibility clip-path'.split(
    ' ',
  );

/** What makes it seen, and pressed. */
const FACE = ['opacity', 'visibility', 'pointer-events'];

/** In pixels. What is smaller is not to be seen. */
const SMALL = 8;
/** What is less opaque is not to be seen either. */
const FAINT = 0.1;

/** As laid out: what opens by a transform has its size before. */
const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement): number[] => [offsetWidth, offsetHeight];

/** Whether something else of what it is in lies where it lies, whatever becomes of both by a transform. */
const isOver = (element: HTMLElement): boolean => {
  const [left, top] = [element.offsetLeft, element.offsetTop];
  const shared = (from: number, length: number, start: number, size: number): number =>
    Math.min(from + length, start + size) - Math.max(from, start);
  const around = element.parentElement!.children as HTMLCollectionOf<HTMLElement>;
  return [...around].some(
    (other) =>
      other !== element &&
      shared(left, element.offsetWidth, other.offsetLeft, other.offsetWidth) > SMALL &&
      shared(top, element.offsetHeight, other.offsetTop, other.offsetHeight) > SMALL,
  );
};

/**
 * The rules that make something as visible and as opaque as an embed is. But what is in the text and covers nothing is
 * hidden there until it has loaded, or been scrolled to: it is there as it will be then.
 */
const faceOf = (element: HTMLElement): string[] => {
  const { opacity, pointerEvents, position, transform, visibility } = getComputedStyle(element);
  const around = getComputedStyle(element.parentElement!);
  const isFaint = +opacity < FAINT;
  // What it has from around it comes and goes with that by itself.
  const shown = visibility === around.visibility ? 'inherit' : visibility;
  const pressed = /none/.test(pointerEvents) || pointerEvents === around.pointerEvents ? 'inherit' : pointerEvents;
  const face = [`pointer-events:${pressed}`];
  if ((isFaint || shown === 'hidden') && !/abs|fix/.test(position) && !isOver(element)) return face;
  // Nobody is to press what they cannot see.
  return [...face, `transform:${transform}`, `opacity:${opacity}`, `visibility:${isFaint ? 'hidden' : shown}`];
};

/** How an embed stands in the page that is not hidden by our sheet: elsewhere Chromium and WebKit know of no transform. */
export const standOf = (element: HTMLElement): string => {
  const { display, transform } = getComputedStyle(element);
  return `${display === 'none'} ${transform}`;
};

/** How an embed is, as long as it is there itself. */
interface Natural {
  readonly size: readonly number[];
  readonly width: string;
  readonly height: string;
  readonly display: string;
  readonly face: readonly string[];
  readonly stand: string;
}

const lookAt = (element: HTMLElement): Natural => {
  const { display, width, height } = getComputedStyle(element);
  return { size: sizeOf(element), width, height, display, face: faceOf(element), stand: standOf(element) };
};

/** The rules for a box like that of an embed which is marked. */
const boxOf = (element: HTMLElement, { display, face }: Natural): string[] => {
  const style = getComputedStyle(element);
  const rules = BOX.map((name) => `${name}:${style.getPropertyValue(name)}`);
  // An object without an address is what is written in it, and an embed nothing; with one, each has a size of its own.
  if (/^(object|embed)$/.test(element.localName)) {
    if (style.width === 'auto') rules.push('width:300px');
    if (style.height === 'auto' && style.aspectRatio === 'auto') rules.push('height:150px');
  }
  const own = display === 'none' ? display : display.startsWith('inline') ? 'inline-block' : 'block';
  return [...rules, ...face, `display:${own}`];
};

/** What an embed that is marked would look like. */
export const looksOf = ({ element }: Pick<StandIn, 'element'>): string => {
  const read = (of: Element, names: readonly string[]): string => {
    const style = getComputedStyle(of);
    return names.map((name) => style.getPropertyValue(name)).join();
  };
  return read(element, [...BOX, ...FACE]) + read(element.parentElement!, FACE);
};

const write = ({ sheet }: StandIn, rules: readonly string[]): void =>
  sheet.replaceSync(`:host{${rules.map((rule) => `${rule}!important`).join(';')}}`);

/**
 * Puts each host where its embed is, in a box of the same size, and hides that of what nobody can see: there it is still,
 * and tells by its size of what opens around it. All of them at a time, first reading and then writing: else the page
 * would be laid out anew for each.
 */
export const takePlace = (all: readonly StandIn[]): void => {
  for (const { element, host } of all) {
    host.remove();
    element.setAttribute(HELD, LOOKING);
  }
  const before = all.map(({ element }) => lookAt(element));
  for (const { element } of all) element.setAttribute(HELD, '');
  const rules = all.map(({ element }, i) => boxOf(element, before[i]!));
  all.forEach((one, i) => {
    write(one, rules[i]!);
    one.host.slot = one.element.slot;
    one.element.before(one.host);
  });
  const after = all.map(({ host }) => sizeOf(host));
  all.forEach((one, i) => {
    const { size, width, height } = before[i]!;
    const is = after[i]!;
    one.stand = before[i]!.stand;
    const isAsItIs = one.element.localName === 'object' || !size[0] || `${size}` === `${is}`;
    const isSeen = (isAsItIs ? is : size).every((length) => length >= SMALL);
    one.follows = isSeen && isAsItIs;
    if (one.follows) return;
    // A frame that says nothing of its size has one, where other boxes would fill theirs.
    const fixed = `flex:none;min-width:0;min-height:0;max-width:none;max-height:none;width:${width};height:${height}`;
    write(one, [...rules[i]!, ...(isAsItIs ? [] : fixed.split(';')), ...(isSeen ? [] : ['visibility:hidden'])]);
  });
  for (const one of all) one.looks = looksOf(one);
};
