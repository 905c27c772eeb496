import type { Base } from './effect.js';
import type { Call } from './standIn.js';

type Command = readonly unknown[];
type Tell = (...command: unknown[]) => void;

const begins = (command: Command, words: Command): boolean => words.every((word, i) => `${command[i]}` === `${word}`);

/**
 * Says what a vendor's base code says, for whom it is and that the page was seen; but nothing twice where that code is on the page
 * too, and has said it before, or says it after.
 */
export const watchBase = (base?: Base) => {
  let tell: Tell = () => {};
  /** The ids that we have said, and the page has not. */
  const said = new Set<string>();
  let isAgain = false;
  const { init, seen = [], single } = base ?? { init: '' };

  return {
    /** The API with an ear for what the page says. */
    watched<Api>(api: Api): Api {
      if (!base) return api;
      tell = api as Tell;
      said.clear();
      return new Proxy(api as object, {
        apply(target, self, command: Command) {
          const isView = isAgain && seen[0] !== undefined && begins(command, seen);
          isAgain = command[0] === init && said.delete(`${command[1]}`);
          return isAgain || isView ? undefined : Reflect.apply(target as Tell, self, command);
        },
      }) as Api;
    },
    begin({ id, config }: { id: string; config?: unknown }, kept: readonly Call[], isLate: boolean): void {
      if (!base || kept.some(([, ...command]) => begins(command, [init, id]))) return;
      said.add(id);
      tell(init, id, ...(config ? [config] : []));
      if (isLate && single) tell(single, id, ...seen.slice(1));
    },
    /** Says that the page was seen, unless the page's own base code has. */
    see(kept: readonly Call[]): void {
      const commands = kept.map(([, ...command]) => command);
      const isBase = commands.some(([word]) => word === init) && commands.some((command) => begins(command, seen));
      if (seen[0] && !isBase) tell(...seen);
    },
  };
};
