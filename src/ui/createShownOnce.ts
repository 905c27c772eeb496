import type { Consent } from '../types.js';
import { purposesOf } from './createPlaceholder.js';
import type { EmbedAddresses, Once } from './embedsContext.js';
import { embedVendor } from './embedVendor.js';

/** An embed, and whatever else is withheld in it. */
const withInner = (element: HTMLElement): HTMLElement[] => [
  element,
  ...element.querySelectorAll<HTMLElement>('[data-consent]'),
];

/** The embeds that were asked for once. */
export const createShownOnce = (consent: Consent, { allowsOnce }: Once, { give, take }: EmbedAddresses) => {
  /** Each with what was told and said about it then: for another vendor nobody has asked. */
  const shown = new Map<HTMLElement, string>();

  /** Who is behind an embed, as a visitor is told, and what they have said about its purposes. */
  const saidOf = (element: HTMLElement): string =>
    JSON.stringify([
      purposesOf(element).map((id) => [id, consent.state.record?.choices[id]]),
      withInner(element).map((each) => embedVendor(each).name),
    ]);

  return {
    has: (element: HTMLElement): boolean => shown.has(element),
    show(element: HTMLElement): void {
      const said = saidOf(element);
      shown.set(element, said);
      for (const each of withInner(element)) {
        if (allowsOnce(consent, `${each.dataset.consent}`)) give(each, () => said === saidOf(element));
      }
    },
    /**
     * A no that came later takes away what was seen once; what is allowed by now is its gate's affair. Returns whether any is
     * left.
     */
    check(): boolean {
      for (const [element, said] of shown) {
        const isAllowed = consent.allows(element.dataset.consent as never);
        if (!isAllowed && said === saidOf(element)) continue;
        shown.delete(element);
        if (!isAllowed) withInner(element).forEach(take);
      }
      return shown.size > 0;
    },
    end(): void {
      for (const element of shown.keys()) withInner(element).forEach(take);
    },
  };
};
