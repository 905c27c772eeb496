import type { Call } from './standIn.js';

type Queue = Readonly<Record<string, unknown>>;

/** Where the vendors' own snippets keep the calls of a function, or of an object. */
const QUEUES = ['q', 'queue', 'callQueue', '_q'];

/** What waits in an array: calls of the methods that its snippet gave it, else what was pushed. */
const waitingIn = (queue: readonly unknown[]): Call[] => {
  const calls: Call[] = [];
  /** Words that were pushed one beside another, as UET takes them: what is no word ends a command. */
  const words: unknown[] = [];
  const end = (...last: unknown[]): void => {
    const command = [...words.splice(0), ...last];
    if (command[0]) calls.push(['push', ...command]);
  };
  for (const item of queue) {
    if (typeof item === 'string') words.push(item);
    else if (!Array.isArray(item)) end(item);
    else {
      end();
      const isCall = typeof (queue as unknown as Queue)[item[0]] === 'function';
      calls.push(isCall ? (item as unknown as Call) : ['push', item]);
    }
  }
  end();
  return calls;
};

/**
 * What a page has told the queue that it made itself, by the line of a vendor's own snippet: an array, or a function or object
 * with one. Each call is one, so that what prepares a vendor, and what speaks of consent, is known for that.
 */
export const adopt = (queue: unknown): Call[] => {
  if (Array.isArray(queue)) {
    const { _i: accounts, people } = queue as unknown as Queue;
    const begun = Array.isArray(accounts) ? accounts.map((account: readonly unknown[]): Call => ['init', ...account]) : [];
    return [...begun, ...waitingIn(queue), ...(Array.isArray(people) ? (people as Call[]) : [])];
  }
  const waiting = QUEUES.map((name) => (queue as Queue | undefined)?.[name]).find(Array.isArray) ?? [];
  return waiting.map(({ name, args, ...command }) => (args ? [name, ...args] : ['', ...Object.values(command)]));
};
