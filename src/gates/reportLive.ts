const reported = new WeakSet<Element>();

/** Names an element that has what is to be withheld, once. */
export const reportLive = (element: Element): void => {
  if (reported.has(element)) return;
  reported.add(element);
  console.error(`[consent] <${element.localName} data-consent> is live; allowed: type="text/plain", data-src`);
};
