/**
 * While a banner covers the bottom of the page: as much room below the page's last content, and focus that stops short
 * of the banner (WCAG 2.2, 2.4.11). A sheet of the document's own leaves every element as it was, for frameworks that
 * hydrate. Where that does not help, in a scroller of the page's own or on something fixed, what has the focus is
 * scrolled away from the banner, or else the banner steps aside, to the other edge. Returns a function that takes the
 * room away.
 */
export const makeRoom = (host: HTMLElement): (() => void) => {
  const sheet = new CSSStyleSheet();
  const isAside = (): boolean => host.hasAttribute('data-aside');
  const uncover = (): void => {
    const focused = document.querySelector(':focus-visible'); // by keyboard: nothing moves under a pointer
    if (!focused || host.contains(focused)) return;
    const isCovered = (): boolean => {
      const { left, top, width, height } = focused.getBoundingClientRect();
      return host.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    const scroll = (): void => focused.scrollIntoView({ block: isAside() ? 'end' : 'start', behavior: 'instant' });
    if (isCovered()) scroll();
    if (!isCovered()) return;
    host.toggleAttribute('data-aside');
    measure();
    scroll();
  };
  // The browser scrolls to what has the focus after it has said so.
  const uncoverLater = (): void => {
    requestAnimationFrame(uncover);
  };
  const measure = (): void => {
    const { height } = host.getBoundingClientRect();
    const edge = isAside() ? 'top' : 'bottom';
    sheet.replaceSync(
      `html{scroll-padding-${edge}:${height}px!important}html::after{content:"";display:block!important;height:${height}px!important}`,
    );
  };
  const observer = new ResizeObserver(() => {
    measure();
    uncoverLater();
  });
  observer.observe(host);
  document.addEventListener('focusin', uncoverLater);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', uncoverLater);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};
