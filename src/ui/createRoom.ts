/** In pixels. */
const LINE = 8;

/** Whether a visitor cannot scroll what overflows so. */
const isShut = (overflow: string): boolean => /hidden|clip/.test(overflow);

/**
 * As much room below the page's last content as a banner covers, and focus that stops short of the banner (WCAG 2.2,
 * 2.4.11). The room overflows the page and is no part of it, so that nothing is laid out anew; and a sheet of the
 * document's own leaves every element as it was, for frameworks that hydrate.
 */
export const createRoom = (host: HTMLElement) => {
  const page = document.documentElement;
  const sheet = new CSSStyleSheet();
  const range = document.createRange();
  /** How high the page was with its room, where its content ended, and how much of it the banner covered. */
  let settled = '';

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
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  return {
    covered,
    /** Whether the page is still as it was when the room was given. */
    isSettled: (): boolean => measure() === settled,
    /** Where the room would bring a scrollbar, and so move what is in view, it is given only where it is wanted. */
    give(wanted: boolean): void {
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
    },
    remove(): void {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
};
