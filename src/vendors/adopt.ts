import type { Call } from './standIn.js';

/** Where the vendors' own snippets keep the calls of a function. */
const QUEUES = ['q', 'queue', 'callQueue'];

/** What a page has told the queue that it made itself, by the line of a vendor's own snippet: an array, or a function with one. */
export const adopt = (queue: unknown): Call[] => {
  if (Array.isArray(queue)) return queue.length ? [['push', ...queue]] : [];
  const waiting = QUEUES.map((name) => (queue as Record<string, unknown> | undefined)?.[name]).find(Array.isArray) ?? [];
  return waiting.map((command) => ['', ...Array.from(command as ArrayLike<unknown>)]);
};
