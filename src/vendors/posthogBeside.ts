import type { Verdicts } from '../types.js';

/** The gate of a project, as far as it goes along with another's. */
export interface ProjectGate {
  readonly posthog: object;
  update(verdicts: Verdicts): void;
  open(): unknown;
  close(): void;
}

/** What has a project begun: what an app calls of PostHog. */
interface Client {
  readonly __loaded?: boolean;
  readonly config?: { readonly token?: string };
}

/** Makes the gate of a project. */
export type MakeBeside = (key: string, config: object | undefined, name: string) => ProjectGate;

/** The projects that an app begins beside a gate's own, by `init(key, config, name)`. */
export interface Beside {
  /** Begins one, and returns what the app calls from now on; of one that is known already, the same. */
  begin(key: string, config: object | undefined, name: string): object;
  /** What the app calls of one, as it would find it on the first: `posthog.second`. */
  find(name: string): object | undefined;
  /** Shows them by their names on what an app has of PostHog, too. */
  showOn(client: object): void;
  update(verdicts: Verdicts): void;
  open(): unknown;
  close(): void;
}

/** Whether `init` is said of a project beside the first. https://posthog.com/docs/libraries/js#initialize-multiple-instances */
export const isBeside = (name: unknown): name is string => !!name && name !== 'posthog';

/** Those that run on a library, by the names under which PostHog shows them, with their keys. */
export const runningOn = (library: object): (readonly [name: string, key: string, instance: object])[] =>
  Object.entries(library).flatMap(([name, value]) => {
    const { __loaded, config } = Object(value) as Client;
    return __loaded === true && config?.token ? [[name, config.token, value as object] as const] : [];
  });

/** PostHog would show the client itself, of which each grant may have another. */
const showBeside = (client: object, name: string, posthog: object): void =>
  void Object.defineProperty(client, name, { configurable: true, get: () => posthog, set() {} });

/** Projects that have gates of their own, by their names, and what shows them. */
const own = new Map<string, object>();
const shows = new Set<(name: string, posthog: object) => void>();

/** Has every project of the page show one that has a gate of its own, by its name. */
export const showOwn = (name: string, posthog: object): void => {
  own.set(name, posthog);
  for (const show of shows) show(name, posthog);
};

/**
 * Each of them has a gate made as the first's, and goes along with that: what holds for one of the app's projects, holds for all.
 * It answers at once, but begins a moment later: a gate of its own may be made after the first's.
 */
export const createBeside = (make: MakeBeside): Beside => {
  const gates = new Map<string, ProjectGate>();
  const clients = new Set<object>();
  let verdicts: Verdicts | undefined;
  let isOpen = false;
  const show = (name: string, posthog: object): void => {
    for (const client of clients) showBeside(client, name, posthog);
  };
  shows.add(show);

  return {
    begin(key, config, name) {
      const known = gates.get(name);
      if (known) return known.posthog;
      const gate = make(key, config, name);
      gates.set(name, gate);
      show(name, gate.posthog);
      queueMicrotask(() => {
        // As long as nobody knows, nothing is to go.
        if (verdicts) gate.update(verdicts);
        if (isOpen) gate.open();
      });
      return gate.posthog;
    },
    find: (name) => gates.get(name)?.posthog ?? own.get(name),
    showOn(client) {
      if (clients.has(client)) return;
      clients.add(client);
      for (const [name, posthog] of own) showBeside(client, name, posthog);
      for (const [name, { posthog }] of gates) showBeside(client, name, posthog);
    },
    update(told) {
      verdicts = told;
      for (const gate of gates.values()) gate.update(told);
    },
    open() {
      isOpen = true;
      return Promise.all([...gates.values()].map((gate) => gate.open()));
    },
    close() {
      isOpen = false;
      for (const gate of gates.values()) gate.close();
    },
  };
};
