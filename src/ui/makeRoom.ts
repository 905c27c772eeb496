import { watch } from './host.js';

/** What tells that a visitor wants to see what is further down. */
const GESTURES = ['wheel', 'touchmove'] as const;
/** What may bring the focus, or a letter, to where the banner is. */
const ENTRIES = ['keydown', 'focusin'] as const;

/** In pixels. */
const LINE = 8;

/** Whether a visitor cannot scroll what overflows so. */
const isShut = (overflow: string): boolean => /hidden|clip/.test(overflow);

/**
 * While a banner covers the bottom of the page: as much room below the page's last content, and focus that stops short
 * of the banner (WCAG 2.2, 2.4.11). The room overflows the page and is no part of it, so that nothing is laid out anew;
 * and a sheet of the document's own leaves every element as it was, for frameworks that hydrate. Where the room would
 * bring a scrollbar, and so move what is in view, it waits until the visitor goes for it. Returns a function that takes
 * the room away.
 */
export const makeRoom = (host: HTMLElement): (() => void) => {
  const page = document.documentElement;
  const sheet = new CSSStyleSheet();
  const range = document.createRange();
  /** How high the page was with its room, where its content ended, and how much of it the banner covered. */
  let settled = '';
  let wanted = false;
  let body: HTMLElement | null = null;

  /** Whether the body scrolls instead of the page. */
  const bodyScrolls = (): boolean => {
    const { overflowY } = getComputedStyle(page);
    const runsOver = document.body.scrollHeight > document.body.clientHeight;
    return (
      /auto|scroll/.test(getComputedStyle(document.body).overflowY) &&
      (isShut(overflowY) || (overflowY !== 'visible' && runsOver))
    );
  };
  /** Down to the edge of the window: in a corner or the middle the banner stands a little above it. */
  const covered = (): number => {
    const { height, top } = host.getBoundingClientRect();
    return height && Math.ceil(innerHeight - top);
  };
  /** Where the lowest child of the body ends, the banner itself apart. */
  const contentEnd = (): number => {
    range.selectNodeContents(document.body);
    if (host.parentNode === document.body) range.setStartAfter(host);
    return Math.ceil(range.getBoundingClientRect().bottom + scrollY);
  };
  const measure = (): string =>
    `${page.scrollHeight} ${document.body.scrollHeight} ${contentEnd()} ${covered()} ${innerHeight}`;

  const put = (scroller: string, place: string): void => {
    const room = covered();
    sheet.replaceSync(
      `@media screen{${scroller}{scroll-padding-bottom:${room}px!important}${scroller}::after{content:""!important;display:block!important;height:${room}px!important;${place}}}`,
    );
  };
  const give = (): void => {
    const { scrollX, scrollY } = window;
    sheet.replaceSync('');
    const high = page.scrollHeight;
    // A line is a little higher than the box around its letters.
    const end = high > innerHeight ? high : contentEnd() + LINE;
    // Content that fits its window, and ends above the banner, needs no room.
    const isNeeded = (scrolls: boolean): boolean => scrolls || (wanted && end > innerHeight - covered());
    if (bodyScrolls()) {
      // Among the boxes of a grid or a flexible body it would be one more of them.
      const isPlain = /block|flow/.test(getComputedStyle(document.body).display);
      if (isPlain && isNeeded(document.body.scrollHeight > document.body.clientHeight)) put('body', '');
    } else if (!isShut(getComputedStyle(page).overflowY) && isNeeded(high > innerHeight)) {
      put('html', `position:absolute!important;inset:${end}px auto auto 0!important;width:1px!important`);
    }
    // Without the room the page was shorter for a moment.
    if (window.scrollY !== scrollY) scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    settled = measure();
  };
  /** The content may grow and shrink, and the room is at its end. */
  const look = (): void => {
    // There is none yet while the page's head is read, and later it may be another (Turbo, htmx).
    if (document.body !== body) {
      if (body) observer.unobserve(body);
      body = document.body;
      if (body) observer.observe(body);
    }
    if (body && measure() !== settled) give();
  };
  const want = (): void => {
    for (const gesture of GESTURES) removeEventListener(gesture, want, true);
    if (wanted || !body) return;
    wanted = true;
    give();
  };
  /** Whoever goes on by keyboard gets the room; whoever types does not, unless they cannot see what they type. */
  const enter = (event: Event): void => {
    if (event instanceof KeyboardEvent && /^(Tab|End|Page|Arrow)/.test(event.key)) want();
    const entered = document.activeElement;
    if (!entered || entered === document.body || host.contains(entered)) return;
    if (entered.getBoundingClientRect().bottom <= innerHeight - covered()) return;
    want();
    entered.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  let frame = 0;
  // In a frame of its own: what changes the page while it is observed would be an error of the page's.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  });
  for (const box of [host, page]) observer.observe(box);
  look();
  const unwatch = watch(look);
  addEventListener('scroll', look, { passive: true });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const gesture of GESTURES) addEventListener(gesture, want, { passive: true, capture: true });
  for (const entry of ENTRIES) addEventListener(entry, enter, { passive: true, capture: true });
  return () => {
    for (const gesture of GESTURES) removeEventListener(gesture, want, true);
    for (const entry of ENTRIES) removeEventListener(entry, enter, true);
    removeEventListener('scroll', look);
    cancelAnimationFrame(frame);
    unwatch();
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};
