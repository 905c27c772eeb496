import { createCovers } from './createCovers.js';

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
  /** Whether the page itself had taken its embed away. */
  isGone: boolean;
  /** What its embed looked like once the host was there. */
  looks: string;
  /** Whether it is hidden with its embed for what it would cover. */
  isCovering: boolean;
}

/** What makes a box, as the page has written it: with percentages and `auto`, so that it goes along with the page. */
const BOX =
  'position inset float clear margin padding border-width border-radius box-sizing width height min-width min-height max-width max-height aspect-ratio flex align-self justify-self order grid-area vertical-align z-index translate rotate scale transform-origin backface-visibility clip-path zoom scroll-snap-align scroll-snap-stop scroll-margin'.split(
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

/** Nobody is to press what they cannot see. */
const isSeen = (element: Element): boolean => !!element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true });

/** The rules that make something as visible and as opaque as an embed is. */
const faceOf = (element: HTMLElement): string[] => {
  const { opacity, pointerEvents, transform, visibility } = getComputedStyle(element);
  const around = getComputedStyle(element.parentElement!);
  // What it has from around it comes and goes with that by itself.
  const own = (value: string, outer: string): string => (value === outer ? 'inherit' : value);
  return [
    `transform:${transform}`,
    `opacity:${opacity}`,
    `visibility:${+opacity < FAINT ? 'hidden' : own(visibility, around.visibility)}`,
    `pointer-events:${own(pointerEvents, around.pointerEvents)}`,
  ];
};

/** The same of an embed that the page hides, as it will be when it has loaded, or been scrolled to. */
const PLAIN = ['transform', 'translate', 'rotate', 'scale', 'clip-path'].map((name) => `${name}:none`);
const REVEALED = [...PLAIN, 'opacity:1', 'visibility:inherit', 'pointer-events:inherit'];

/**
 * Whether the page hides the embed itself where it may have nothing beneath it: in the flow of the text, or inside a box that
 * was made for it.
 */
const isHidden = (element: HTMLElement): boolean => {
  const { opacity, position, visibility } = getComputedStyle(element);
  const around = element.parentElement!;
  if (+opacity >= FAINT && !(visibility === 'hidden' && getComputedStyle(around).visibility === 'visible')) return false;
  const isInside =
    element.offsetParent === around && around !== document.body && element.offsetHeight <= around.clientHeight + SMALL;
  return position === 'absolute' ? isInside : position !== 'fixed';
};

/** Whether the page has taken an embed away itself: asked without our sheet, which takes all of them away. */
export const isGone = (element: HTMLElement): boolean => getComputedStyle(element).display === 'none';

/** How an embed is, as long as it is there itself. */
interface Natural {
  readonly size: readonly number[];
  readonly width: string;
  readonly height: string;
  readonly display: string;
  readonly face: readonly string[];
  readonly isGone: boolean;
  readonly isHidden: boolean;
  /** Whether a film cannot be pressed where its buttons can. */
  readonly isInert: boolean;
}

const lookAt = (element: HTMLElement): Natural => {
  const { display, width, height, pointerEvents } = getComputedStyle(element);
  return {
    ...{ size: sizeOf(element), width, height, display, face: faceOf(element), isGone: display === 'none' },
    isHidden: isHidden(element),
    isInert: pointerEvents === 'none' && isSeen(element.parentElement!),
  };
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
  const around = element.parentElement;
  if (!around) return '';
  // Chromium and WebKit know of no transform of what is not there, but by this. https://drafts.css-houdini.org/css-typed-om/
  const transform = element.computedStyleMap?.().get('transform') ?? read(element, ['transform']);
  return `${read(element, [...BOX, ...FACE])} ${transform} ${read(around, FACE)} ${isSeen(around)}`;
};

const write = ({ sheet }: StandIn, rules: readonly string[], isInert?: boolean): void =>
  sheet.replaceSync(
    `:host{${rules.map((rule) => `${rule}!important`).join(';')}}${isInert ? '::slotted(:is(a,button)){pointer-events:auto!important}' : ''}`,
  );

/**
 * Puts each host where its embed is, in a box of the same size, and hides that of what nobody can see: there it is still,
 * and tells by its size of what opens around it. All of them at a time, first reading and then writing: else the page
 * would be laid out anew for each. Whenever it is laid out meanwhile, one of both is there, and only one: what is shorter for a
 * moment is scrolled, in WebKit for good.
 */
export const takePlace = (all: readonly StandIn[]): void => {
  for (const { element, host } of all) {
    host.remove();
    element.setAttribute(HELD, LOOKING);
  }
  const before = all.map(({ element }) => lookAt(element));
  for (const { element } of all) element.setAttribute(HELD, '');
  // Of what has no box nothing of this is laid out. With its host beside it, other rules of the page would count.
  const rules = all.map(({ element }, i) => boxOf(element, before[i]!));
  all.forEach((one, i) => {
    write(one, rules[i]!);
    one.host.slot = one.element.slot;
    one.element.before(one.host);
  });
  const after = all.map(({ host }) => sizeOf(host));
  const hidden = all.filter((one, i) => {
    const { size, width, height, isGone, isHidden, isInert } = before[i]!;
    const is = after[i]!;
    one.isGone = isGone;
    const isAsItIs = one.element.localName === 'object' || !size[0] || `${size}` === `${is}`;
    const hasRoom = (isAsItIs ? is : size).every((length) => length >= SMALL);
    one.follows = hasRoom && isAsItIs;
    // A frame that says nothing of its size has one, where other boxes would fill theirs.
    const fixed = `flex:none;min-width:0;min-height:0;max-width:none;max-height:none;width:${width};height:${height}`;
    if (!isAsItIs) rules[i]!.push(...fixed.split(';'));
    if (!hasRoom) rules[i]!.push('visibility:hidden');
    const isRevealed = hasRoom && isHidden;
    write(one, isRevealed ? [...rules[i]!, ...PLAIN] : rules[i]!, isInert);
    return isRevealed;
  });
  const covers = createCovers();
  const covering = new Set(hidden.filter(({ host }) => covers(host)));
  for (const one of hidden) {
    const own = rules[all.indexOf(one)]!;
    write(one, covering.has(one) ? own : [...own, ...REVEALED]);
  }
  const now = createCovers();
  for (const one of all) {
    one.looks = looksOf(one);
    one.isCovering = covering.has(one) && now(one.host);
  }
};

/** Which of these were hidden for what they would have covered, and would cover nothing now. */
export const uncovered = <One extends StandIn>(all: Iterable<One>): One[] => {
  const covers = createCovers();
  return [...all].filter(({ host, isCovering }) => isCovering && !covers(host));
};
