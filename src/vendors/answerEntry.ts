import { command, verb, type Words } from './googleCommand.js';

type Callback = () => unknown;

/** Once the page's own code has come to its end; and a callback may throw what it likes. */
const callSoon = (done: Callback): void => queueMicrotask(() => done());

/**
 * Lets whoever waits for a command to be done go on, a link that is followed once its click was counted. Returns the command as
 * it can go in, so that it is not done twice; of a question nothing is left.
 * https://developers.google.com/tag-platform/gtagjs/reference
 */
export const answerWords = (words: Words, call = callSoon): Words => {
  const last = words.at(-1);
  const { event_callback: done = last, ...rest } = Object(last) as { event_callback?: unknown };
  if (words[0] === 'set' || typeof done !== 'function') return words;
  call(done as Callback);
  return done === last ? [] : [...words.slice(0, -1), rest];
};

/** The same of whatever is pushed, Tag Manager's entries too. https://www.simoahava.com/gtm-tips/use-eventtimeout-eventcallback/ */
export const answerEntry = (entry: unknown, call = callSoon): readonly unknown[] => {
  if (verb(entry)) {
    const said: Words = Array.from(entry as ArrayLike<unknown>);
    const words = answerWords(said, call);
    return words === said ? [entry] : words[0] ? [command(...words)] : [];
  }
  const { eventCallback: done, ...rest } = Object(entry) as { eventCallback?: unknown };
  if (typeof done !== 'function') return [entry];
  call(done as Callback);
  return [rest];
};
