import { titles } from '../locales/en.controls.js';
import { embeds as english } from '../locales/en.embeds.js';
import type { PreferencesLocale } from '../locales/types.js';
import { createOwn } from './createOwn.js';
import { createPlaceholder, PLACEHOLDER, type Placeholder, purposesOf } from './createPlaceholder.js';
import type { EmbedAddresses, EmbedsContext, Once } from './embedsContext.js';
import { embedVendor } from './embedVendor.js';
import { focusOn } from './focusOn.js';
import { createHeldSheet } from './heldSheet.js';
import { HELD, isGone, looksOf, takePlace } from './takePlace.js';

/** How many find their place at once, before the page may go on. */
const SLICE = 50;
/** How long, in milliseconds, after a page has been read its `load` is waited for. */
const PATIENCE = 3000;
/** How soon places follow what changes around them. */
const MOMENT = 100;
/** What changes how embeds look, and no attribute. */
const CHANGES = ['toggle', 'change', 'hashchange', 'transitionend', 'animationend'] as const;

/** An embed, and whatever else is withheld in it. */
const withInner = (element: HTMLElement): HTMLElement[] => [
  element,
  ...element.querySelectorAll<HTMLElement>('[data-consent]'),
];

/**
 * Puts something in the place of every embed that is withheld, and takes it away when the embed may come. `selector`: which
 * elements are embeds.
 */
export const mount = async (
  given: EmbedsContext,
  selector: string,
  { give, take, isEnding }: EmbedAddresses,
): Promise<void> => {
  const { consent, ended, language, load } = given;
  const [{ allowsOnce }, words] = await Promise.all([
    load('once') as Promise<Once>,
    language === 'en' ? { embeds: english } : (load(`locales/${language}.preferences`) as Promise<PreferencesLocale>),
  ]);
  const shown = new Map<HTMLElement, Placeholder>();
  const pending = new Set<Placeholder>();
  /** Of those that are pending, what may be where it should be. */
  const doubtful = new Set<Placeholder>();
  /** What was asked for once, and what was told and said about it then: for another vendor nobody has asked. */
  const once = new Map<HTMLElement, string>();
  const EMBEDS = `${selector}[data-consent]`;
  let isStarted = false;
  let isWorking = false;
  let due = 0;
  let later = 0;
  let following = 0;

  /** Who is behind an embed, as a visitor is told, and what they have said about its purposes. */
  const saidOf = (element: HTMLElement): string =>
    JSON.stringify([
      purposesOf(element).map((id) => [id, consent.state.record?.choices[id]]),
      withInner(element).map((each) => embedVendor(each).name),
    ]);
  const mayBeSeen = (element: HTMLElement, isOnce?: boolean): boolean =>
    isOnce ? allowsOnce(consent, `${element.dataset.consent}`) : consent.allows(element.dataset.consent as never);

  const { sheet, without } = createHeldSheet();

  /** Everybody finds their place in turn. */
  const work = (): void => {
    isWorking = false;
    const slice = [...pending].slice(0, SLICE);
    for (const one of slice) pending.delete(one);
    const next = slice.filter((one) => {
      const isDoubtful = doubtful.delete(one);
      // What the page has taken out meanwhile has no place.
      return one.element.parentElement && !(isDoubtful && one.looks === looksOf(one));
    });
    for (const one of next) one.draw();
    // What a visitor is about to press stays as it is.
    takePlace(next.filter(({ host }) => !host.matches(':focus-within')));
    if (pending.size) goOn();
  };
  const goOn = (): void => {
    if (!isWorking) setTimeout(work);
    isWorking = true;
  };
  const place = (placeholder: Placeholder): void => {
    doubtful.delete(placeholder);
    pending.add(placeholder);
    goOn();
  };
  const release = (element: HTMLElement): void => {
    const placeholder = shown.get(element);
    if (placeholder) {
      pending.delete(placeholder);
      sizes.unobserve(placeholder.host);
      views.unobserve(placeholder.host);
      placeholder.host.remove();
    }
    shown.delete(element);
    sizes.unobserve(element);
    element.removeAttribute(HELD);
  };

  /** A no that came later takes away what was seen once; what is allowed by now is its gate's affair. */
  const endOnce = (): void => {
    for (const [element, said] of once) {
      const isAllowed = mayBeSeen(element);
      if (!isAllowed && said === saidOf(element)) continue;
      once.delete(element);
      if (!isAllowed) withInner(element).forEach(take);
    }
  };
  const context = {
    ...given,
    controls: given.controls ?? { titles },
    embeds: words.embeds,
    allowsOnce,
    showOnce(element: HTMLElement): void {
      const said = saidOf(element);
      once.set(element, said);
      release(element);
      for (const each of withInner(element)) if (mayBeSeen(each, true)) give(each, () => said === saidOf(element));
      focusOn(element);
    },
  };

  const look = (): void => {
    clearTimeout(due);
    due = 0;
    endOnce();
    // Nobody tells of a no that was said before already.
    clearTimeout(later);
    if (once.size) later = +setTimeout(look, 1000);
    const withheld = [...document.querySelectorAll<HTMLElement>(EMBEDS)].filter(
      // What has its address still, WebKit asks for again when it is hidden and shown.
      (element) => !once.has(element) && !isEnding(element) && !mayBeSeen(element),
    );
    const wanted = new Set(withheld);
    for (const element of [...shown.keys(), ...document.querySelectorAll<HTMLElement>(`[${HELD}]`)]) {
      if (!wanted.has(element)) release(element);
    }
    for (const element of withheld) {
      const placeholder = shown.get(element) ?? createPlaceholder(element, context);
      shown.set(element, placeholder);
      if (element.previousSibling === placeholder.host) continue;
      place(placeholder);
      changes.observe(element, { attributes: true });
      sizes.observe(element);
      sizes.observe(placeholder.host);
      views.observe(placeholder.host);
      sizes.observe(element.parentElement!);
    }
  };
  const changes = new MutationObserver((records) => {
    for (const { attributeName, target } of records) {
      const placeholder = attributeName !== HELD && shown.get(target as HTMLElement);
      if (placeholder) place(placeholder);
    }
    // In a task of its own: a page that takes our elements away as we put them back would else stand still. But never put
    // off: a page may change in every task.
    due ||= +setTimeout(look);
  });
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

  const views = new IntersectionObserver(
    (entries) => {
      const moved = new Set(entries.map(({ target }) => target));
      for (const one of shown.values()) if (one.isHidden && moved.has(one.host)) place(one);
    },
    { threshold: [0, 0.5, 1] }, // as it comes into view, half of it, and all of it
  );

  /** Finds anew the places of those whose boxes are no longer as they were; the more there are, the less often. */
  const follow = (): void => {
    following ||= +setTimeout(
      () => {
        following = 0;
        const gone = without(shown.keys(), isGone);
        for (const one of shown.values()) {
          if (!pending.has(one) && one.isGone === gone.get(one.element)) doubtful.add(one);
          pending.add(one);
        }
        goOn();
      },
      MOMENT + 2 * shown.size,
    );
  };
  const around = new MutationObserver((records) => {
    const targets = new Set(records.map(({ target }) => target as Element));
    if (!following && [...targets].some((target) => target.querySelector(`[${HELD}]`))) follow();
  });

  const start = (): void => {
    if (ended.aborted || isStarted) return;
    isStarted = true;
    createOwn(PLACEHOLDER); // Copies in markup that was kept from before go, now that they are known.
    document.adoptedStyleSheets.push(sheet);
    changes.observe(document, { childList: true, subtree: true, attributeFilter: ['data-consent', 'data-placeholder'] });
    around.observe(document, { attributes: true, subtree: true });
    document.addEventListener('load', ({ target }) => (target as Element).matches('link,style') && follow(), {
      capture: true,
      signal: ended,
    });
    const placeAll = (): void => shown.forEach(place);
    const unsubscribe = consent.subscribe(() => {
      look();
      placeAll();
    });
    addEventListener('resize', placeAll, { signal: ended });
    for (const change of CHANGES) addEventListener(change, follow, { capture: true, signal: ended });
    // What held the focus has stayed as it was.
    document.addEventListener('focusout', ({ target }) => (target as Element).closest?.(PLACEHOLDER) && follow(), {
      signal: ended,
    });
    ended.addEventListener('abort', () => {
      unsubscribe();
      changes.disconnect();
      around.disconnect();
      sizes.disconnect();
      views.disconnect();
      clearTimeout(due);
      clearTimeout(later);
      clearTimeout(following);
      for (const element of shown.keys()) release(element);
      for (const element of once.keys()) withInner(element).forEach(take);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    });
    look();
  };
  // A framework that hydrates has to find the page as it was sent. But a picture that hangs is nothing to wait for.
  const wait = (): void => void setTimeout(start, PATIENCE);
  if (document.readyState === 'complete') start();
  else addEventListener('load', () => setTimeout(start), { signal: ended });
  if (document.readyState === 'interactive') wait();
  else addEventListener('DOMContentLoaded', wait, { signal: ended });
};
