import type { Verdicts } from '../types.js';

/** The gate of a project, as far as it goes along with another's. */
interface ProjectGate {
  readonly posthog: object;
  update(verdicts: Verdicts): void;
  open(): unknown;
  close(): void;
}

/** The projects that an app begins beside a gate's own, by `init(key, config, name)`. */
export interface Beside {
  /** Begins one, and returns what the app calls from now on; of one that is known already, the same. */
  begin(key: string, config: object | undefined, name: string): object;
  /** What the app calls of one, as it would find it on the first: `posthog.second`. */
  find(name: string): object | undefined;
  /** Has a client show all of them, as the first of PostHog's own does. */
  showOn(client: object): void;
  update(verdicts: Verdicts): void;
  open(): unknown;
  close(): void;
}

/** Whether `init` is said of a project beside the first. https://posthog.com/docs/libraries/js#initialize-multiple-instances */
export const isBeside = (name: unknown): name is string => !!name && name !== 'posthog';

/** PostHog would show the client itself, of which each grant may have another. */
const showBeside = (client: object, name: string, posthog: object): void =>
  void Object.defineProperty(client, name, { configurable: true, get: () => posthog, set() {} });

/** The `init` of a library by which its projects beside the first are begun. */
export const besideOf =
  (library: object, beside: Beside) =>
  (key: string, config: object | undefined, name: string): never => {
    const posthog = beside.begin(key, config, name);
    showBeside(library, name, posthog);
    return posthog as never;
  };

/** Each of them has a gate made as the first's, and goes along with that: what holds for one of the app's projects, holds for all. */
export const createBeside = (make: (key: string, config: object | undefined, name: string) => ProjectGate): Beside => {
  const gates = new Map<string, ProjectGate>();
  let verdicts: Verdicts | undefined;
  let isOpen = false;
  return {
    begin(key, config, name) {
      const known = gates.get(name);
      if (known) return known.posthog;
      const gate = make(key, config, name);
      gates.set(name, gate);
      // As long as nobody knows, nothing is to go.
      if (verdicts) gate.update(verdicts);
      if (isOpen) gate.open();
      return gate.posthog;
    },
    find: (name) => gates.get(name)?.posthog,
    showOn(client) {
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
