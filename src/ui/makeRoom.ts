/**
 * While a banner covers the bottom of the page: as much room below the page's last content, and focus that stops short
 * of the banner (WCAG 2.2, 2.4.11). A sheet of the document's own leaves every element as it was, for frameworks that
 * hydrate. Returns a function that takes the room away.
 */
export const makeRoom = (host: HTMLElement): (() => void) => {
  const sheet = new CSSStyleSheet();
  const measure = (): void => {
    const { height } = host.getBoundingClientRect();
    sheet.replaceSync(
      `html{scroll-padding-bottom:${height}px!important}html::after{content:"";display:block!important;height:${height}px!important}`,
    );
  };
  const observer = new ResizeObserver(measure);
  observer.observe(host);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};
