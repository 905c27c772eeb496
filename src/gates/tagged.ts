import { trust } from '../trust.js';
import { ADDRESSES, createAddresses } from './createAddresses.js';
import { createBegun } from './createBegun.js';
import { createCopies } from './createCopies.js';
import { createLine, painted } from './createLine.js';
import { createStandIn, type TaggedContext } from './createStandIn.js';
import { createUnread } from './createUnread.js';
import { fetchSweep } from './fetchSweep.js';
import { cancelFlights, takeOver } from './flights.js';
import { inPage, TAGGED } from './inPage.js';
import { createIsFresh } from './isFresh.js';
import { noteScripts } from './isParsers.js';
import { isRun } from './isRun.js';
import { reportLive } from './reportLive.js';
import { hasRun, isWithheld, markRun, unmarkRun } from './runMark.js';
import { deedOf, isAsync, isDeferred, runScript } from './runScript.js';
import { watchPages } from './watchPages.js';
import { createWeakList, type WeakList } from './weakList.js';

/** How many embeds end with a no before anybody hears of it; of more, the rest end in turn. */
const AT_ONCE = 10;
/** Turbo's word for what has run already, and is not to run with each visit. */
const RUN_ONCE = '[data-turbo-eval=false],[data-turbolinks-eval=false]';
/** The elements for the same purposes: one gate for all of them, however many they are. */
interface Group {
  readonly elements: WeakList<HTMLElement>;
  isOpen: boolean;
}

const isScript = (element: Element): element is HTMLScriptElement => element.localName === 'script';

/**
 * Makes gates of the elements that the page itself withholds: `<script type="text/plain" data-consent="analytics">`,
 * embeds with `data-src`; of those that come later too.
 */
export const mount = (context: TaggedContext): void => {
  const { consent, site, ended } = context;
  if (ended.aborted) return; // while this file was on its way
  const trusted = trust();
  if (!trusted) return;
  const groups = new Map<string, Group>();
  const groupOf = new WeakMap<Element, Group>();
  const copies = createCopies();
  const isFresh = createIsFresh(trusted);
  const isOpen = (element: Element): boolean => !!groupOf.get(element)?.isOpen;
  const addresses = createAddresses(trusted, isOpen);
  const standIn = createStandIn(context, addresses);
  /** What a visitor has just allowed comes after what they see of it; what was allowed before starts with the page. */
  let start: () => Promise<unknown> = () => Promise.resolve();

  /** What has run, to be told from what is to run with each page that a library puts in. */
  const done = new Set<string>();
  const cancel = (): void => cancelFlights((inert) => done.delete(deedOf(inert)));
  const noteBegun = createBegun(consent);

  const run = async (inert: HTMLScriptElement, pass: readonly HTMLElement[]): Promise<void> => {
    const fresh = await isFresh(inert, pass);
    const own = new WeakRef(inert);
    const mayRun = (): boolean => !!groupOf.get(own.deref()!)?.isOpen;
    // A choice may change meanwhile, and so may the page: what has left it is found anew when it comes back.
    if (!isWithheld(inert) || !mayRun() || !inert.isConnected) return;
    // A copy of the head, or of its markup: that has run.
    if (!fresh && done.has(deedOf(inert)) && inert.matches('head :not([data-astro-rerun])')) return markRun(inert);
    const live = fresh ? inert : document.createElement('script');
    if (!fresh) copies.add(inert, live);
    noteBegun(inert);
    done.add(deedOf(inert));
    await runScript(inert, live, site.nonce ?? '', trusted, mayRun);
  };
  /** Scripts wait for one another, in the order in which the page would have run them: what is deferred after the rest. */
  const ordered = createLine<HTMLScriptElement>(
    run,
    (items) => {
      const scripts = inPage(items) as HTMLScriptElement[];
      // What has left the page, last: nobody waits for that.
      return [...new Set([...scripts.filter((script) => !isDeferred(script)), ...scripts, ...items])] as HTMLScriptElement[];
    },
    () => start(),
  );
  /** Nobody waits for the rest. */
  const others = createLine<HTMLElement>(
    (element, pass) => (isScript(element) ? void run(element, pass).catch(reportError) : addresses.give(element)),
    (items) => [...items],
    () => start(),
  );
  /** What has lost its address is silent in its turn: a frame that ends takes its time. */
  const emptied = createLine<HTMLElement>(
    (element) => {
      if (!addresses.isGiven(element)) addresses.take(element);
    },
    (items) => [...items],
    () => Promise.resolve(),
  );
  const lineOf = (element: HTMLElement) => (isScript(element) && !isAsync(element) ? ordered : others);

  const add = (element: HTMLElement): void => (lineOf(element) as typeof others).add(element);
  const unread = createUnread(add);
  const open = (element: HTMLElement): void => {
    if (!isScript(element) || (isWithheld(element) && !unread.keep(element))) add(element);
  };
  /** How many have been taken at once: a frame that ends takes its time, and the page goes on meanwhile. */
  let taken = 0;
  const close = (element: HTMLElement): void => {
    (lineOf(element) as typeof others).remove(element);
    if (isScript(element)) unread.remove(element);
    else {
      if (taken++ < AT_ONCE) addresses.take(element);
      else {
        addresses.forget(element);
        emptied.add(element);
      }
      standIn(element);
    }
  };

  const groupFor = (purposes: string): Group => {
    const known = groups.get(purposes);
    if (known) return known;
    const group: Group = { elements: createWeakList(), isOpen: false };
    groups.set(purposes, group);
    const forEach = (elements: readonly HTMLElement[], effect: (element: HTMLElement) => void): void => {
      for (const element of elements) {
        if (element.isConnected) effect(element);
        // What has left the page may come again, without its address, and is then found anew.
        else if (!isScript(element)) addresses.strip(element);
      }
    };
    consent.gate(purposes, {
      open() {
        group.isOpen = true;
        forEach(group.elements.all(), open);
      },
      close() {
        group.isOpen = false;
        taken = 0;
        cancel();
        // The last first: while an image has its address, WebKit fetches that once a source before it has lost its own.
        forEach(group.elements.all().reverse(), close);
      },
    });
    return group;
  };

  /** Whether a script waits for its grant; if not, it was live all the time, or an instance before this one has run it. */
  const isWaiting = (script: HTMLScriptElement): boolean => {
    if (isRun(script.type)) reportLive(script);
    // Livewire's word for what is to run once, on whatever page it is.
    if ('navigateOnce' in script.dataset && done.has(deedOf(script))) markRun(script);
    if (hasRun(script)) {
      noteBegun(script);
      done.add(deedOf(script));
    }
    return isWithheld(script);
  };

  /**
   * Whether a script is on its way, for which this one has come: react-helmet, Next and others compare what is in the head with
   * what is to be, and put in anew what differs. It has its address as long as it may look for itself.
   */
  const isOnItsWay = (next: HTMLScriptElement, group: Group): boolean =>
    document.readyState !== 'loading' &&
    !!next.closest('head') &&
    takeOver(next, (own) => groupOf.get(own) === group && !own.closest('body') && deedOf(own) === deedOf(next));

  const find = (element: HTMLElement): void => {
    const group = groupFor(`${element.dataset.consent}`);
    const before = groupOf.get(element);
    if (before === group && addresses.isGiven(element)) return;
    groupOf.set(element, group);
    const isShut = before?.isOpen && !group.isOpen;
    if (isShut) cancel();
    if (isScript(element) && !isWaiting(element)) return;
    if (before !== group) {
      before?.elements.delete(element);
      group.elements.add(element);
    }
    if (!before && !isScript(element)) addresses.check(element);
    if (isScript(element) && isOnItsWay(element, group)) markRun(element);
    if (isShut) close(element);
    if (group.isOpen) open(element);
    // One that is marked has come with a copy of what stood in its place.
    if (!group.isOpen || element.hasAttribute('data-consent-held')) standIn(element);
  };
  const { matches, querySelectorAll } = Element.prototype;
  const search = (root: Node): void => {
    for (const element of querySelectorAll.call(root, TAGGED) as NodeListOf<HTMLElement>) find(element);
  };

  const lookAgain = (element: HTMLElement, attribute: string): void => {
    const group = groupOf.get(element);
    if (attribute === 'data-consent') {
      // What runs in the place of a script says a purpose as it is put in only.
      if (group || matches.call(element, TAGGED)) find(element);
    } else if (group && !isScript(element)) {
      addresses.check(element, attribute);
      if (!group.isOpen) standIn(element);
    }
  };
  const observer = new MutationObserver((records) => {
    noteScripts();
    copies.tidy();
    unread.check();
    for (const { attributeName, target, addedNodes } of records) {
      if (attributeName) lookAgain(target as HTMLElement, attributeName);
      // Told by what it can do: what comes from another document, such as a frame's, is no HTMLElement of this one. But not
      // by its own word, for a form has its fields for properties, whatever they are called.
      for (const node of addedNodes as NodeListOf<HTMLElement>) {
        if (!('matches' in node)) continue;
        if (matches.call(node, TAGGED)) find(node);
        search(node);
      }
    }
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['data-consent', 'data-placeholder', ...ADDRESSES],
  });
  ended.addEventListener('abort', () => observer.disconnect());
  watchPages(
    {
      withhold(kept) {
        for (const element of kept.querySelectorAll<HTMLElement>(TAGGED)) {
          if (!isScript(element)) addresses.strip(element);
          // Heads are not put in again: what is new in one is put in beside what was there, and has run.
          else if (element.closest('head')) continue;
          else if (element.matches(RUN_ONCE) && groups.get(`${element.dataset.consent}`)?.isOpen) markRun(element);
          else unmarkRun(element);
        }
      },
      runOnce(next) {
        for (const element of next.querySelectorAll<HTMLElement>(`${TAGGED}:not([data-astro-rerun])`)) {
          if (isScript(element) && done.has(deedOf(element))) markRun(element);
        }
      },
      isGiven: addresses.isGiven,
    },
    trusted,
    ended,
  );
  search(document.documentElement);
  start = painted;
  fetchSweep(context);
};
