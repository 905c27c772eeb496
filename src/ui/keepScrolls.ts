/**
 * Returns what puts everything around these elements back to where it was scrolled to: what is shorter for a moment is
 * scrolled, in WebKit for good.
 */
export const keepScrolls = (elements: readonly Element[]): (() => void) => {
  const scrolled = new Map<Element, readonly [left: number, top: number]>();
  for (const element of elements) {
    for (let around = element.parentElement; around && !scrolled.has(around); around = around.parentElement) {
      scrolled.set(around, [around.scrollLeft, around.scrollTop]);
    }
  }
  return () => {
    for (const [around, [left, top]] of scrolled) {
      if (around.scrollLeft !== left || around.scrollTop !== top) around.scrollTo({ left, top, behavior: 'instant' });
    }
  };
};
