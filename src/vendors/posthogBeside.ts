import type { Verdicts } from '../types.js';
import { type Call, standIn } from './standIn.js';

/** The gate of a project, as far as it goes along with another's. */
export interface ProjectGate {
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

/** One of them, until it is known whose gate it has. */
interface Other {
  readonly posthog: object;
  /** Has a gate made for it, if it has none, and says to that what was said to it. */
  find(): ProjectGate;
}

const createOther = (make: () => ProjectGate): Other => {
  let gate: ProjectGate | undefined;
  const calls: Call[] = [];
  const kept = standIn((call) => calls.push(call));
  return {
    posthog: new Proxy(kept, { get: (_, name) => Reflect.get(gate?.posthog ?? kept, name) }),
    find() {
      if (gate) return gate;
      gate = make();
      for (const [method, ...args] of calls) Reflect.get(gate.posthog, method)?.(...args);
      return gate;
    },
  };
};

/**
 * Each of them has a gate made as the first's, and goes along with that: what holds for one of the app's projects, holds for all.
 * But a moment later: a gate of its own may be made after the first's.
 */
export const createBeside = (make: (key: string, config: object | undefined, name: string) => ProjectGate): Beside => {
  const others = new Map<string, Other>();
  let verdicts: Verdicts | undefined;
  let isOpen = false;
  const gates = (): ProjectGate[] => [...others.values()].map((other) => other.find());
  return {
    begin(key, config, name) {
      const known = others.get(name);
      if (known) return known.posthog;
      const other = createOther(() => make(key, config, name));
      others.set(name, other);
      queueMicrotask(() => {
        const gate = other.find();
        // As long as nobody knows, nothing is to go.
        if (verdicts) gate.update(verdicts);
        if (isOpen) gate.open();
      });
      return other.posthog;
    },
    find: (name) => others.get(name)?.posthog,
    update(told) {
      verdicts = told;
      for (const gate of gates()) gate.update(told);
    },
    open() {
      isOpen = true;
      return Promise.all(gates().map((gate) => gate.open()));
    },
    close() {
      isOpen = false;
      for (const gate of gates()) gate.close();
    },
  };
};
