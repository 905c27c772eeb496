import { cancelScript } from './cancelScript.js';
import { posthogScript } from './fetchPosthog.js';
import type { PosthogClient } from './gatePosthog.js';
import { initsOf } from './heldAs.js';
import type { HeldInstance } from './holdInstance.js';
import { type Beside, isBeside } from './posthogBeside.js';
import { fetchLibrary } from './posthogLibrary.js';

type Command = readonly [method: string, ...args: unknown[]];
type Init = readonly [key: string, config?: Readonly<Record<string, unknown>>, name?: string];

/**
 * What PostHog's own snippet makes of `window.posthog` until its script is there: a queue of calls, and one of instances to
 * begin. https://posthog.com/docs/getting-started/install
 */
export interface Snippet extends Array<Command> {
  readonly _i: Init[];
  readonly people?: Command[];
  init(...init: Init): void;
}

export const isSnippet = (instance: unknown): instance is Snippet =>
  Array.isArray(instance) && Array.isArray((instance as Partial<Snippet>)._i);

/** What a snippet has been told to begin: the project with this key, or the first. */
export const initOf = ({ _i }: Snippet, key?: string): Init | undefined => _i.find(([own]) => !key || own === key);

/** Sees to it that the script that the snippet has asked for never runs, whichever of its builds it is. */
const cancel = (host: string): void => {
  const { href } = new URL(posthogScript(host).replace(/static\/.*/, ''), document.baseURI);
  for (const { src } of [...document.scripts]) {
    if (src.startsWith(href) && /\/array[\w.-]*\.js/.test(src)) cancelScript(src);
  }
};

interface Holding {
  readonly key?: string | undefined;
  readonly host?: string | undefined;
  readonly nonce?: string | undefined;
  /** What a page takes for PostHog all the time. */
  readonly posthog: object;
  /** Hears what an `init` says that is to be begun: the gate begins it with that. */
  told(config: object | undefined): void;
  /** The projects that are begun beside that. */
  readonly beside: Beside;
  /** Hears of PostHog's library. */
  show(library: object): void;
}

/**
 * Takes over from a snippet: what it was told, and will be, goes to `posthog`; what it would begin waits for the grant, and
 * the script with it.
 */
export const holdSnippet = (snippet: Snippet, { key, host, nonce, posthog, told, beside, show }: Holding): HeldInstance => {
  const page = globalThis as { posthog?: unknown };
  let given = initOf(snippet, key);
  let ask = (): void => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  /** Takes a queue of calls over, and what is put there from now on. */
  const take = (queue: Command[], target: () => object): void => {
    const push = (...commands: readonly Command[]): number => {
      for (const [method, ...args] of commands) Reflect.get(target(), method)?.(...args);
      return 0;
    };
    const waiting = queue.splice(0);
    queue.push = push;
    push(...waiting);
  };

  /** What stands beside the first, by its name; nothing begins that twice. */
  const begin = ([token, config, name]: Init): void => {
    if (!isBeside(name)) {
      // Of the first itself PostHog's own word counts: it is there once.
      if (token === given?.[0]) return;
      console.error(`[consent] posthog init("${token}"): begins nothing; allowed: a name of its own`);
      return;
    }
    const queue = (snippet as unknown as Record<string, Command[] | undefined>)[name];
    const other = beside.begin(token, config, name);
    if (Array.isArray(queue)) take(queue, () => other);
    else Object.assign(snippet, { [name]: other });
  };

  for (const init of snippet._i.splice(0)) {
    cancel(`${init[1]?.api_host}`);
    if (init !== given) begin(init);
  }
  snippet.init = (...init) => {
    if (given) return begin(init);
    told(init[1]);
    given = init;
    ask();
  };
  if (page.posthog === snippet) page.posthog = posthog;
  take(snippet, () => posthog);
  take(snippet.people ?? [], () => Reflect.get(posthog, 'people') as object);

  return {
    async library(address) {
      if (!given && !key) await asked;
      const [token, config, called] = given ?? [];
      // Without an address of the gate's own the snippet's counts.
      const own = !host && (config?.api_host as string | undefined);
      const library = await fetchLibrary(own || address, nonce);
      show(library);
      const init = initsOf.get(library) ?? library.init.bind(library);
      return {
        init: (id: string, settings: object, name?: string) =>
          init(token ?? id, { ...settings, ...(own && { api_host: own }) }, name ?? called),
      } as unknown as PosthogClient;
    },
    isSelf: () => false,
    forget() {},
  };
};
