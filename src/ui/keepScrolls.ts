/** What something is laid out in: through slots and shadow roots, as far as they are open. */
const aroundOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/**
 * Returns what puts everything around these elements back to where it was scrolled to: rows that snap go to another of their
 * elements where one is taken out.
 */
export const keepScrolls = (elements: readonly Element[]): (() => void) => {
  const scrolled = new Map<Element, readonly [left: number, top: number]>();
  for (const element of elements) {
    for (let around = aroundOf(element); around && !scrolled.has(around); around = aroundOf(around)) {
      scrolled.set(around, [around.scrollLeft, around.scrollTop]);
    }
  }
  return () => {
    for (const [around, [left, top]] of scrolled) {
      if (around.scrollLeft !== left || around.scrollTop !== top) around.scrollTo({ left, top, behavior: 'instant' });
    }
  };
};
