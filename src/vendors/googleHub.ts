import { IN_BROWSER, ON_SCRIPT_TAG } from '../environment.js';
import { allGranted, purposeList } from '../policy/combine.js';
import type { State, Verdict, Verdicts } from '../types.js';
import { answerQuestion, answerWords } from './answerEntry.js';
import { dropEvents } from './dropEvents.js';
import { command, type Words } from './googleCommand.js';
import { googleDisable } from './googleDisable.js';
import { googleKey } from './googleKeys.js';
import { googleLayer } from './googleLayer.js';
import { prefixOf } from './googlePrefix.js';
import { googlePurposes } from './googlePurposes.js';
import { googleRoute } from './googleRoute.js';
import { googleScripts } from './googleScripts.js';
import { googleSnippet } from './googleSnippet.js';
import { type GoogleTarget, googleStrangers } from './googleStrangers.js';
import { type GoogleTag, isContainer, isCovered } from './googleTag.js';
import { googleTelling } from './googleTelling.js';
import { keepAgain } from './keepAgain.js';
import type { CallQueue } from './keepCalls.js';
import { playCalls } from './playCalls.js';
import { type Call, LIMIT } from './standIn.js';
import { sweepEverywhere } from './sweepEverywhere.js';
import { withoutAllowances } from './withoutAllowances.js';

type Page = Record<string, unknown>;

/** Stands for the method where a command was in the layer before. */
const NO_CALL = ' ';

/** Whether a command names a tag. */
const names = ({ ids }: GoogleTarget, [, what, parameters]: Words): boolean =>
  ids.some((id) => `${(parameters as { send_to?: unknown } | undefined)?.send_to ?? what}`.includes(id));

/**
 * What all of Google's tags on a page share: one data layer, one `gtag`, one consent, one `gtag/js`. A tag that closes takes
 * from the others neither their keys nor their consent.
 */
export const googleHub = (name: string) => {
  const page = globalThis as unknown as Page;
  const tags: GoogleTag[] = [];
  const scripts = googleScripts(tags);
  /** On npm: what the page has called before any of them was there. */
  const calls: CallQueue = [];
  let verdicts: Verdicts = {};
  /** Commands for tags that are not open. */
  let later: Words[] = [];
  let keep: ((...words: Words) => unknown) | undefined;
  /** Whose gates have opened, and that have not begun. */
  const opening = new Set<GoogleTag>();
  /** With what the names of its cookies begin, where a tag's configuration or the page says so. */
  const prefixes = new Set<string>();
  /** The ids of those that are refused now. */
  const refused = new Set<string>();
  const snippet = googleSnippet(tags);

  const isAnyOpen = (address?: string): boolean =>
    tags.some(({ isOpen, script }) => isOpen && (!address || script?.address === address));
  const isAnyRead = (): boolean => tags.some(({ script }) => script?.hasArrived);
  const stateOf = ({ purpose }: GoogleTarget): State | undefined => {
    const states = purposeList(purpose).map((id) => verdicts[id]?.state);
    return states.includes('denied') ? 'denied' : states[0];
  };

  const purposes = googlePurposes(tags);
  const nameOf = (purpose: string): string => purposes.nameOf(purpose, verdicts);
  const verdictOf = (purpose: string): Verdict | undefined => {
    const all = purposeList(nameOf(purpose));
    return verdicts[all.find((id) => !verdicts[id]?.granted) ?? all[0]!];
  };
  const strangers = googleStrangers(tags, nameOf);
  const everyone = (): GoogleTarget[] => [...tags, ...strangers.all(verdicts)];

  /** Removes what no grant covers: of a tag that writes it, and of what it is for. */
  const test = (key: string): boolean => {
    const { purpose, writers } = googleKey(key, tags, prefixes) ?? {};
    if (!purpose || !writers) return false;
    return !(verdictOf(purpose)?.granted && (!writers[0] || writers.some((tag) => isCovered(tag, verdicts))));
  };
  const sweep = sweepEverywhere({ test }, () => false);

  /** Whether nobody will answer a question: before there is any word of consent that is not known. */
  const isLost = (words: Words): boolean => {
    strangers.meet(words);
    return !!Object.keys(verdicts)[0] && !everyone().some((tag) => names(tag, words) && isCovered(tag, verdicts));
  };

  /** What goes in now of a command of the page's. */
  const route = (words: Words): Words | undefined => {
    const [verb, id, parameters] = words;
    for (const said of [{ [`${id}`]: parameters }, id, parameters]) prefixes.add(prefixOf(said));
    const isAgain = snippet.isAgain(words);
    if (isAgain && (verb === 'js' || !parameters)) return undefined;
    const said = isAgain ? [verb, id, { ...(parameters as object), send_page_view: false }] : words;
    strangers.meet(words);
    if (answerQuestion(words, isLost)) return undefined;
    const allowed = withoutAllowances(said);
    let parts = googleRoute(allowed, everyone(), strangers.membersOf);
    // Who waits for what not all that it names hear, goes on at once.
    if (parts.later || !isHeard()) parts = googleRoute(answerWords(allowed), everyone(), strangers.membersOf);
    const { now, later: rest } = parts;
    const isDenied = (tag: GoogleTarget): boolean => stateOf(tag) === 'denied' && names(tag, rest!);
    if (rest && later.length < LIMIT && !everyone().some(isDenied)) later.push(rest);
    strangers.run(now ?? []);
    return now?.[0] ? now : undefined;
  };
  /** Whether anybody hears now, and calls back: of a page's own entries it is a container that does. */
  const isHeard = (kind = ''): boolean =>
    tags.some((tag) => tag.isOpen && tag.script?.hasArrived && tag.kind.startsWith(kind)) ||
    layer.isHeardByOthers(tags.flatMap(({ ids }) => ids));
  /** A script of ours hears while one of its tags is open; whether one of the page's own may, is not asked here. */
  const meet = (): (() => boolean) | undefined => {
    const { src } = Object(document.currentScript) as { src?: string };
    return scripts.isOurs(src) ? () => isAnyOpen(src) : undefined;
  };
  const layer = googleLayer(name, { route, meet, isHeard: () => isHeard('GTM-') });
  const telling = googleTelling(tags, verdictOf, layer);

  /** `gtag` as the page sees it: of consent only the gates speak. */
  const gtag = (...words: unknown[]): void => {
    if (words[0] === 'consent' || answerQuestion(words, isLost)) return;
    if (isAnyOpen()) layer.push(command(...words));
    else keep?.(...answerWords(words));
  };

  const playLater = (): void => later.splice(0).forEach((words) => gtag(...words));

  /** What the page has `said` of a tag counts from the first view on. */
  const begin = (tag: GoogleTag, said: readonly Words[]): void => {
    if (tag.begun) return;
    const isFirst = !isContainer(tag) && !tags.some(({ begun, script }) => begun && script === tag.script);
    tag.begun = tag.begin((id) => Object(said.find(([verb, what]) => verb === 'config' && what === id)?.[2]));
    for (const words of tag.begun) strangers.meet(Array.from(words as ArrayLike<unknown>));
    layer.say(...(isFirst ? [command('js', new Date())] : []), ...tag.begun);
  };

  /** Begins those that are let in, and tells them what the page has said by now. */
  const start = (): void => {
    const isAllRead = !tags.some(({ isOpen, script }) => isOpen && !script?.hasArrived);
    const begun = [...opening];
    opening.clear();
    let isRefused = false;
    for (const tag of begun) {
      for (const id of tag.ids) googleDisable(id, false);
      if (!tag.begun) snippet.begin(tag);
      purposes.check(tag, verdicts);
      isRefused ||= !!(tag.isRefused || tag.calls.isRefused);
      const shared = !isContainer(tag) && tags.find((other) => other.script && !isContainer(other))?.script;
      tag.script ??= shared || { address: tag.address() };
      tag.isOpen = true;
      tag.isRemoved = tag.isRefused = tag.calls.isRefused = false;
    }
    page.gtag = gtag;
    layer.settle();
    // What happened while it was refused is not made good for.
    if (isRefused) layer.dropEvents(isAllRead);
    begun[0]!.calls.unshift(...telling.tell().map((words) => [NO_CALL, ...words] as const));
    const queues = new Set(tags.map((tag) => tag.calls));
    const waiting = [...[...queues].flatMap((kept) => kept.map(([, ...words]) => words)), ...later];
    for (const kept of queues) {
      const send = (method: string, ...words: Words): unknown =>
        method === NO_CALL ? layer.putBack(...words) : method || gtag(...words);
      const isEarly = ([, verb]: Call): boolean => verb === 'set';
      playCalls(kept, send, { isEarly, begin: () => begun.forEach((tag) => begin(tag, waiting)) });
    }
    playLater();
    snippet.end();
  };

  /** What the page calls is kept while it may still be heard of. The script tag sees to that itself. */
  const keepCalls = (): void => {
    for (const [, ...words] of calls.splice(0)) gtag(...words);
    const room = tags.some((tag) => stateOf(tag) !== 'denied') ? LIMIT : 0;
    calls.room = () => room;
    calls.splice(room);
  };

  /** What begins a tag whose script is still on its way is unsaid; nobody needing it, the script never runs. */
  const takeBack = (tag: GoogleTag): void => {
    const { script, begun = [] } = tag;
    if (!script || script.hasArrived) return;
    layer.remove((entry) => begun.includes(entry as object));
    tag.begun = undefined;
    if (isAnyOpen(script.address)) return;
    scripts.cancel(script);
    if (!isContainer(tag)) layer.forget(isAnyOpen() || isAnyRead());
  };

  return {
    tags,
    calls,
    prefixes,
    join: strangers.join,
    /** What the page calls is ours; `keeper` has it while nothing is open. */
    keepBy(keeper: unknown): void {
      keep ??= keeper as typeof keep;
      if (IN_BROWSER) page.gtag = gtag;
    },
    update(next: Verdicts): void {
      verdicts = next;
      for (const tag of everyone()) {
        const isDenied = stateOf(tag) === 'denied';
        // They share what the page calls.
        if (!isDenied && refused.delete(`${tag.ids}`)) dropEvents(tags[0]!.calls, tag.ids);
        if (!isDenied) continue;
        tag.isRefused = true;
        refused.add(`${tag.ids}`);
        later = later.filter((words) => !names(tag, words));
      }
      const isRead = tags.some((tag) => !isContainer(tag) && tag.script?.hasArrived);
      const gone = everyone().filter(({ purpose }) => !isRead && !allGranted(verdicts, purpose));
      layer.unsay((words) => gone.some((tag) => names(tag, words)));
      for (const { ids, isOpen } of strangers.all(verdicts)) googleDisable(`${ids}`, !isOpen);
      if (!isAnyRead()) layer.lose(isLost);
      if (!ON_SCRIPT_TAG) keepCalls();
      if (isAnyOpen()) {
        telling.tell();
        playLater();
      }
      // What a yes has left that was taken back, or ended, on this page or another; once all gates are in line.
      setTimeout(sweep);
    },
    async open(tag: GoogleTag): Promise<void> {
      if (!tag.openings++) opening.add(tag);
      // Whoever the same answer lets in is in by then: all are begun before any is told what the page has said.
      await undefined;
      if (opening.has(tag)) start();
      if (tag.isOpen) await scripts.load(tag.script!, tag.nonce);
    },
    /** `isPaused`: its instance is destroyed, and the next one goes on. */
    close(tag: GoogleTag, isPaused: boolean): void {
      if (--tag.openings) return;
      opening.delete(tag);
      tag.isOpen = false;
      tag.isRemoved = !isPaused;
      for (const id of tag.ids) googleDisable(id, true);
      takeBack(tag);
      if (!isAnyOpen()) {
        for (const { calls } of tags) keepAgain(calls);
        if (!isAnyRead()) {
          layer.forget(false);
          telling.forget();
        }
      }
      sweep();
    },
  };
};

export type GoogleHub = ReturnType<typeof googleHub>;
