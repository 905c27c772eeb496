import { titles } from '../locales/en-US.controls.js';
import { embeds as english } from '../locales/en-US.embeds.js';
import { createOwn } from './createOwn.js';
import { createPlaceholder, type Placeholder } from './createPlaceholder.js';
import { createPlaces } from './createPlaces.js';
import { createShownOnce } from './createShownOnce.js';
import type { EmbedAddresses, EmbedsContext, Once } from './embedsContext.js';
import { focusOn } from './focusOn.js';
import { createHeldSheet } from './heldSheet.js';
import { PLACEHOLDER } from './placeholderName.js';
import { readWords } from './readWords.js';
import { HELD } from './takePlace.js';
import { watchBoxes } from './watchBoxes.js';

/** How long, in milliseconds, after a page has been read its `load` is waited for. */
const PATIENCE = 3000;
/** What changes how embeds look, and no attribute. */
const CHANGES = ['toggle', 'change', 'hashchange', 'transitionend', 'animationend'] as const;

/** Starts once the page has been loaded: a framework that hydrates has to find it as it was sent. But a picture that hangs is nothing to wait for. */
const onceLoaded = (start: () => void, signal: AbortSignal): void => {
  const wait = (): void => void setTimeout(start, PATIENCE);
  if (document.readyState === 'complete') start();
  else addEventListener('load', () => setTimeout(start), { signal });
  if (document.readyState === 'interactive') wait();
  else addEventListener('DOMContentLoaded', wait, { signal });
};

/**
 * Puts something in the place of every embed that is withheld, and takes it away when the embed may come. `selector`: which
 * elements are embeds.
 */
export const mount = async (given: EmbedsContext, selector: string, addresses: EmbedAddresses): Promise<void> => {
  const { consent, ended, language, load } = given;
  const [once, file] = await Promise.all([
    load('once') as Promise<Once>,
    (language === 'en-US' ? {} : load(`locales/${language}.preferences`)) as Promise<{ embeds?: string }>,
  ]);
  const shown = new Map<HTMLElement, Placeholder>();
  const shownOnce = createShownOnce(consent, once, addresses);
  const { sheet, without } = createHeldSheet();
  const places = createPlaces(shown, without);
  const boxes = watchBoxes(shown, sheet, places);
  const { place, follow, uncover } = places;
  let isStarted = false;
  let due = 0;
  let later = 0;

  const release = (element: HTMLElement): void => {
    const placeholder = shown.get(element);
    if (placeholder) {
      places.forget(placeholder);
      boxes.leave(placeholder);
      placeholder.host.remove();
    }
    shown.delete(element);
    element.removeAttribute(HELD);
  };
  const context = {
    ...given,
    ...readWords({ controls: { titles } }, given.words, given),
    ...readWords({ embeds: english }, file.embeds, given),
    allowsOnce: once.allowsOnce,
    showOnce(element: HTMLElement): void {
      release(element);
      shownOnce.show(element);
      focusOn(element);
    },
  };

  const look = (): void => {
    clearTimeout(due);
    due = 0;
    clearTimeout(later);
    // Nobody tells of a no that was said before already.
    if (shownOnce.check()) later = +setTimeout(look, 1000);
    const withheld = [...document.querySelectorAll<HTMLElement>(`${selector}[data-consent]`)].filter(
      (element) =>
        !shownOnce.has(element) &&
        !addresses.isEnding(element) && // what has its address still, WebKit asks for again when it is hidden and shown
        !consent.allows(element.dataset.consent as never),
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
      boxes.watch(placeholder);
      changes.observe(element, { attributes: true });
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
    uncover();
  });
  const around = new MutationObserver((records) => {
    const targets = new Set(records.map(({ target }) => target as Element));
    follow(() => [...targets].some((target) => target.querySelector(`[${HELD}]`)));
    uncover();
  });

  const end = (): void => {
    changes.disconnect();
    around.disconnect();
    boxes.stop();
    places.stop();
    clearTimeout(due);
    clearTimeout(later);
    for (const element of shown.keys()) release(element);
    shownOnce.end();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  onceLoaded(() => {
    if (ended.aborted || isStarted) return;
    isStarted = true;
    createOwn(PLACEHOLDER); // Copies in markup that was kept from before go, now that they are known.
    document.adoptedStyleSheets.push(sheet);
    changes.observe(document, { childList: true, subtree: true, attributeFilter: ['data-consent', 'data-placeholder'] });
    around.observe(document, { attributes: true, subtree: true });
    const listen = (name: string, hear: (target: Element) => void): void =>
      document.addEventListener(name, ({ target }) => hear(target as Element), { capture: true, signal: ended });
    listen('load', (target) => target.matches('link,style') && follow());
    // What held the focus has stayed as it was.
    listen('focusout', (target) => target.closest?.(PLACEHOLDER) && follow());
    const checkAll = (): void => shown.forEach(places.check);
    addEventListener('resize', checkAll, { signal: ended });
    for (const change of CHANGES) addEventListener(change, () => follow(), { capture: true, signal: ended });
    const unsubscribe = consent.subscribe(() => {
      look();
      checkAll();
    });
    ended.addEventListener('abort', () => {
      unsubscribe();
      end();
    });
    look();
  }, ended);
};
