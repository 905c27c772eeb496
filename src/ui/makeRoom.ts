/** What tells that a visitor wants to see what is further down, or goes there by keyboard. */
const GESTURES = ['wheel', 'touchmove', 'keydown'] as const;

/**
 * While a banner covers the bottom of the page: as much room below the page's last content, and focus that stops short
 * of the banner (WCAG 2.2, 2.4.11). A sheet of the document's own leaves every element as it was, for frameworks that
 * hydrate. Where the room would bring a scrollbar, and so move what is in view, it waits until the visitor goes for it.
 * Returns a function that takes the room away.
 */
export const makeRoom = (host: HTMLElement): (() => void) => {
  const page = document.documentElement;
  const sheet = new CSSStyleSheet();
  let wanted = false;

  const give = (room: number): void => {
    const { scrollX, scrollY } = window;
    sheet.replaceSync('');
    const end = page.scrollHeight;
    const put = (place: string): void =>
      sheet.replaceSync(
        `@media screen{html{scroll-padding-bottom:${room}px!important}html::after{content:"";display:block!important;height:${room}px!important;${place}}}`,
      );
    const putApart = (): void => put(`position:absolute!important;top:${end}px!important;width:1px!important`);
    // The boxes of a grid or a flexible root would make way for another; and where the content of a page runs over its
    // body, one behind the body adds nothing.
    if (/flex|grid/.test(getComputedStyle(page).display)) putApart();
    else put('');
    if (end > innerHeight && page.scrollHeight < end + room) putApart();
    // Without the room the page was shorter for a moment.
    if (window.scrollY !== scrollY) scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
  const measure = (): void => {
    const { height, top } = host.getBoundingClientRect();
    const width = page.clientWidth;
    // Down to the edge of the window: in a corner or the middle the banner stands a little above it.
    give(height && Math.ceil(innerHeight - top));
    if (page.clientWidth < width && !wanted) sheet.replaceSync('');
  };
  const want = (): void => {
    wanted = true;
    measure();
  };
  const observer = new ResizeObserver(measure);
  // The content may grow and shrink, and the room is at its end.
  for (const box of [host, page, document.body]) observer.observe(box);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const gesture of GESTURES) addEventListener(gesture, want, { once: true, passive: true, capture: true });
  return () => {
    for (const gesture of GESTURES) removeEventListener(gesture, want, true);
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};
