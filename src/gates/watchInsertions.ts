type Methods = Record<string, (this: unknown, ...args: unknown[]) => unknown>;

const INSERT =
  'appendChild insertBefore replaceChild append prepend before after replaceWith replaceChildren insertAdjacentElement';

/**
 * Returns whether a script that the page's parser waits for is putting something in at this moment: what it puts in then runs
 * at once, as jQuery's does with all that it is given to run, and the parser waits for that as well. Of an inline script itself
 * nobody can tell who has put it in. Once the page is read, all is as it was. `isWaitedFor`: such a script runs.
 */
export const watchInsertions = (isWaitedFor: () => boolean): (() => boolean) => {
  let depth = 0;
  if (document.readyState !== 'loading') return () => false;
  for (const prototype of [Node.prototype, Element.prototype] as unknown as Methods[])
    for (const name of INSERT.split(' ')) {
      const own = Object.hasOwn(prototype, name) && prototype[name];
      if (!own) continue;
      const ours: typeof own = function (...args) {
        const put = (): unknown => own.apply(this, args);
        if (!isWaitedFor()) return put();
        depth++;
        try {
          return put();
        } finally {
          depth--;
        }
      };
      prototype[name] = ours;
      document.addEventListener('DOMContentLoaded', () => {
        if (prototype[name] === ours) prototype[name] = own;
      });
    }
  return () => depth > 0;
};
