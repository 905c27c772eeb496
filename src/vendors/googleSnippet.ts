import type { Words } from './googleCommand.js';
import { type GoogleTag, isContainer } from './googleTag.js';

/**
 * Google's snippet in the page itself, beside ours. What has begun a tag counts once: a snippet's beginning adds nothing, be it
 * from before we began, or the first one since. One that runs again with each visit of a page that is one app counts as Google
 * counts it.
 */
export const googleSnippet = (tags: readonly GoogleTag[]) => {
  /** Ids that the snippet which is being read may begin again; and those that one has. */
  const awaited = new Set<unknown>();
  const read = new Set<unknown>();
  let isPlaying = false;

  return {
    /** We begin a tag; what the page has said by now is played, up to `end`. */
    begin({ ids }: GoogleTag): void {
      isPlaying = true;
      for (const id of ids) {
        awaited.add(id);
        read.delete(id);
      }
    },
    end(): void {
      awaited.clear();
      isPlaying = false;
    },
    /** Whether a command does over what is done: of a configuration its settings may be new. */
    isAgain([verb, id]: Words): boolean {
      const isStart = verb === 'js' && tags.some((tag) => tag.begun && !isContainer(tag));
      if (isStart) for (const one of tags.flatMap(({ ids }) => ids)) if (isPlaying || !read.has(one)) awaited.add(one);
      const isKnown = verb === 'config' && awaited.delete(id);
      if (isKnown) read.add(id);
      return isStart || isKnown;
    },
  };
};
