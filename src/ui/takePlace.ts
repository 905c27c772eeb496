/** What an embed is marked with that something of ours stands in the place of. */
export const HELD = 'data-consent-held';

/** What stands in the place of an embed. */
export interface StandIn {
  readonly element: HTMLElement;
  readonly host: HTMLElement;
  /** A sheet of the host's own. */
  readonly sheet: CSSStyleSheet;
  /** Whether its box goes along with the page by itself. */
  follows: boolean;
  /** What its embed looked like once the host was there. */
  looks: string;
}

/** What makes a box, as the page has written it: with percentages and `auto`, so that it goes along with the page. */
const BOX =
  'position inset float clear margin padding border-width border-radius box-sizing width height min-width min-height max-width max-height aspect-ratio flex align-self justify-self order grid-area vertical-align z-index translate rotate scale transform-origin'.split(
    ' ',
  );

/** In pixels. What is smaller is not to be seen. */
const SMALL = 8;

/** How an embed is, as long as it is there itself. */
interface Natural {
  readonly width: number;
  readonly height: number;
  readonly display: string;
  readonly transform: string;
}

const lookAt = (element: HTMLElement): Natural => {
  const { width, height } = element.getBoundingClientRect();
  const { display, transform } = getComputedStyle(element);
  return { width, height, display, transform };
};

/** The rules for a box like that of an embed which is marked. */
const boxOf = (element: HTMLElement, { display, transform }: Natural): string[] => {
  const style = getComputedStyle(element);
  const rules = BOX.map((name) => `${name}:${style.getPropertyValue(name)}`);
  // An object without an address is what is written in it, and an embed nothing; with one, each has a size of its own.
  if (/^(object|embed)$/.test(element.localName)) {
    if (style.width === 'auto') rules.push('width:300px');
    if (style.height === 'auto' && style.aspectRatio === 'auto') rules.push('height:150px');
  }
  const own = display === 'none' ? display : display.startsWith('inline') ? 'inline-block' : 'block';
  return [...rules, `transform:${transform}`, `display:${own}`];
};

/** What an embed that is marked would look like. */
export const looksOf = ({ element }: Pick<StandIn, 'element'>): string => {
  const style = getComputedStyle(element);
  return [...BOX, 'transform'].map((name) => style.getPropertyValue(name)).join();
};

const write = ({ sheet }: StandIn, rules: readonly string[]): void =>
  sheet.replaceSync(`:host{${rules.map((rule) => `${rule}!important`).join(';')}}`);

/**
 * Puts each host where its embed is, in a box of the same size, and shows none for what nobody can see. All of them at a
 * time, first reading and then writing: else the page would be laid out anew for each.
 */
export const takePlace = (all: readonly StandIn[]): void => {
  for (const { element, host } of all) {
    host.remove();
    element.removeAttribute(HELD);
  }
  const before = all.map(({ element }) => lookAt(element));
  for (const { element } of all) element.setAttribute(HELD, '');
  const rules = all.map(({ element }, i) => boxOf(element, before[i]!));
  all.forEach((one, i) => {
    write(one, rules[i]!);
    one.host.slot = one.element.slot;
    one.element.before(one.host);
  });
  const after = all.map(({ host }) => host.getBoundingClientRect());
  all.forEach((one, i) => {
    const is = after[i]!;
    const { width, height } = one.element.localName !== 'object' && before[i]!.width ? before[i]! : is;
    const isSeen = width >= SMALL && height >= SMALL;
    one.follows = isSeen && Math.abs(width - is.width) + Math.abs(height - is.height) < 0.2;
    if (one.follows) return;
    // A frame that says nothing of its size has one, where other boxes would fill theirs.
    const size = `box-sizing:border-box;flex:none;min-width:0;min-height:0;max-width:none;max-height:none;width:${width}px;height:${height}px`;
    write(one, isSeen ? [...rules[i]!, ...size.split(';')] : ['display:none']);
  });
  for (const one of all) one.looks = looksOf(one);
};
