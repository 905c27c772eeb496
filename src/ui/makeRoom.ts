import { watch } from './host.js';

/** What tells that a visitor wants to see what is further down, or goes there by keyboard. */
const GESTURES = ['wheel', 'touchmove', 'keydown'] as const;

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

  /** Whether the body scrolls instead of the page. */
  const bodyScrolls = (): boolean =>
    document.body.scrollHeight > document.body.clientHeight &&
    /auto|scroll/.test(getComputedStyle(document.body).overflowY) &&
    getComputedStyle(page).overflowY !== 'visible';
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
    const end = high > innerHeight ? high : contentEnd();
    if (bodyScrolls()) put('body', 'flex:none!important');
    // Content that fits its window, and ends above the banner, needs no room.
    else if (high > innerHeight || (wanted && end > innerHeight - covered())) {
      put('html', `position:absolute!important;inset:${end}px auto auto 0!important;width:1px!important`);
    }
    // Without the room the page was shorter for a moment.
    if (window.scrollY !== scrollY) scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    settled = measure();
  };
  /** The content may grow and shrink, and the room is at its end. */
  const look = (): void => {
    if (measure() !== settled) give();
  };
  const want = (event: Event): void => {
    // Whoever types goes nowhere.
    if (event instanceof KeyboardEvent && !/^(Tab|End|Page|Arrow)/.test(event.key)) return;
    for (const gesture of GESTURES) removeEventListener(gesture, want, true);
    wanted = true;
    give();
  };
  let frame = 0;
  // In a frame of its own: what changes the page while it is observed would be an error of the page's.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  });
  for (const box of [host, page, document.body]) observer.observe(box);
  const unwatch = watch(look);
  addEventListener('scroll', look, { passive: true });
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const gesture of GESTURES) addEventListener(gesture, want, { passive: true, capture: true });
  return () => {
    for (const gesture of GESTURES) removeEventListener(gesture, want, true);
    removeEventListener('scroll', look);
    cancelAnimationFrame(frame);
    unwatch();
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};
