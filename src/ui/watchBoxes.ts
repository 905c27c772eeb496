import type { Placeholder } from './createPlaceholder.js';
import type { Places } from './createPlaces.js';

/** Has placeholders find their places anew as boxes change around them. `sheet`: what takes away what is withheld. */
export const watchBoxes = (
  shown: ReadonlyMap<HTMLElement, Placeholder>,
  sheet: CSSStyleSheet,
  { place, follow }: Pick<Places, 'place' | 'follow'>,
) => {
  const sizes = new ResizeObserver((entries) => {
    // What is withheld has no size, unless the page has set its sheets anew, without ours.
    if (!document.adoptedStyleSheets.includes(sheet)) {
      document.adoptedStyleSheets.push(sheet);
      // Each counts as seen without a size again: it may have one at the next look, too.
      for (const element of shown.keys()) {
        sizes.unobserve(element);
        sizes.observe(element);
      }
      follow();
    }
    const resized = new Set(entries.map(({ target }) => target));
    for (const one of shown.values()) {
      if (!one.follows && (resized.has(one.host) || resized.has(one.element.parentElement!))) place(one);
    }
  });
  return {
    watch({ element, host }: Placeholder): void {
      for (const box of [element, host, element.parentElement!]) sizes.observe(box);
    },
    leave({ element, host }: Placeholder): void {
      for (const box of [element, host]) sizes.unobserve(box);
    },
    stop: () => sizes.disconnect(),
  };
};
