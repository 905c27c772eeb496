import { command, verb, type Words } from './googleCommand.js';

type Callback = () => unknown;

/** Once the page's own code has come to its end; and a callback may throw what it likes. */
const callSoon = (done: Callback): void => queueMicrotask(() => done());

/**
 * Tells who asks what `isLost`, as nobody will answer it, that there is nothing, as Google tells where a field is not set. Returns
 * whether it did. https://developers.google.com/tag-platform/gtagjs/reference#get
 */
export const answerQuestion = (words: Words, isLost: (words: Words) => boolean): boolean => {
  const [verb, , , done] = words;
  const isAnswered = verb === 'get' && typeof done === 'function' && isLost(words);
  if (isAnswered) callSoon(done as Callback);
  return isAnswered;
};

/**
 * Lets whoever waits for a command to be done go on, a link that is followed once its click was counted. Returns the command as
 * it can go in, so that it is not done twice.
 * https://developers.google.com/tag-platform/gtagjs/reference
 */
export const answerWords = (words: Words, call = callSoon): Words => {
  const { event_callback: done, ...rest } = Object(words.at(-1)) as { event_callback?: unknown };
  if (words[0] === 'set' || typeof done !== 'function') return words;
  call(done as Callback);
  return [...words.slice(0, -1), rest];
};

/** The same of whatever is pushed, Tag Manager's entries too. https://www.simoahava.com/gtm-tips/use-eventtimeout-eventcallback/ */
export const answerEntry = (entry: unknown, call = callSoon): readonly unknown[] => {
  if (verb(entry)) {
    const said: Words = Array.from(entry as ArrayLike<unknown>);
    const words = answerWords(said, call);
    return [words === said ? entry : command(...words)];
  }
  const { eventCallback: done, ...rest } = Object(entry) as { eventCallback?: unknown };
  if (typeof done !== 'function') return [entry];
  call(done as Callback);
  return [rest];
};
