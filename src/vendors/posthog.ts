import { type BeginBeside, handleOf, makePosthogGate } from './makePosthogGate.js';
import { once } from './once.js';
import { type ProjectGate, runningOn, showOwn } from './posthogBeside.js';
import type { PosthogCalls, PosthogGate, PosthogOf, PosthogOptions } from './posthogOptions.js';

export type { PosthogFeatures } from './gatePosthog.js';
export type { PosthogCalls, PosthogGate, PosthogOf, PosthogOptions } from './posthogOptions.js';

/** Gates of projects beside a first, by what those are called. */
const besides = new Map<string, PosthogGate>();
/** Of projects that an app has begun, and that have no such gate, what leaves one to it. */
const begun = new Map<string, (own: PosthogGate) => void>();
/** Of those that an app has begun before there was any gate, what runs. */
const running = new Map<string, object>();

const besideName = (key: unknown, name: unknown): string => `${key} ${name}`;

/** What an app calls of a project: of a gate that is made for it, or of its own, which may come later. */
const createLeavable = (made: ProjectGate, told: object | undefined) => {
  let own: PosthogGate | undefined;
  let isOpened = false;
  const leaveTo = (gate: PosthogGate): void => {
    if (isOpened) made.close();
    own = gate;
    handleOf(gate.posthog)?.told(told);
    handleOf(made.posthog)?.leaveTo(gate.posthog);
  };
  const gate: ProjectGate = {
    posthog: new Proxy(made.posthog, { get: (_, name) => Reflect.get((own ?? made).posthog, name) }),
    update: (verdicts) => own || made.update(verdicts),
    open() {
      if (own) return;
      isOpened = true;
      return made.open();
    },
    close: () => own || made.close(),
  };
  return { gate, leaveTo };
};

/** A project that has a gate of its own nobody else opens. The others have one made, on the terms of the first's. */
const beginBeside: BeginBeside = (options, load, key, config, name) => {
  const id = besideName(key, name);
  const own = besides.get(id);
  if (own) {
    handleOf(own.posthog)?.told(config);
    return { posthog: own.posthog, update() {}, open() {}, close() {} };
  }
  const { api_host: host, ...rest } = { ...config } as { api_host?: string };
  const site = { instance: undefined, flags: undefined, flagPayloads: undefined };
  const made = makePosthogGate({ ...options, ...site, load, key, name, host, config: rest }, beginBeside) as ProjectGate;
  const { gate, leaveTo } = createLeavable(made, config);
  begun.set(id, leaveTo);
  return gate;
};

const posthogGates = once((options: PosthogOptions) => makePosthogGate(options, beginBeside));

/** Of instances that do not know for which project they are, and of what gates show, the gate. */
const known = new WeakMap<object, string>();
let count = 0;

const idOf = ({ key, instance, name }: PosthogOptions): string | undefined => {
  if (!instance) return name ? `${key} ${name}` : key;
  const token = (instance as { config?: { token?: string } }).config?.token;
  const id = known.get(instance) ?? key ?? token ?? `instance ${++count}`;
  known.set(instance, id);
  return id;
};

/** Of instances, what their gates show. */
const shown = new WeakMap<object, object>();

/** Notes what runs already beside an app's instance, for the gates of that; what has none by the end of the task is named. */
const checkRunning = (instance: object): void => {
  for (const [name, key, other] of runningOn(instance)) {
    running.set(besideName(key, name), other);
    queueMicrotask(() => {
      const posthog = shown.get(other);
      if (posthog) return showOwn(name, posthog);
      console.error(`[consent] posthog "${name}": runs without a gate; allowed: posthogGate({ instance: posthog.${name} })`);
    });
  }
};

/** What a gate shows instead of a snippet is taken for an instance by whoever makes the gate again: it is the same gate. */
const gateOf = (options: PosthogOptions): PosthogGate => {
  const { instance, key, name } = options;
  const beside = name ? besideName(key, name) : '';
  const isNew = !!instance && !known.has(instance);
  const id = idOf(options);
  const runs = instance ? undefined : running.get(beside);
  const gate = posthogGates(runs ? { ...options, instance: runs, load: undefined, name: undefined } : options, id);
  if (id) known.set(gate.posthog, id);
  const held = instance ?? runs;
  if (held) shown.set(held, gate.posthog);
  if (isNew && !name) checkRunning(instance);
  if (beside && !besides.has(beside)) {
    besides.set(beside, gate);
    showOwn(`${name}`, gate.posthog);
    begun.get(beside)?.(gate);
  }
  return gate;
};

/**
 * PostHog behind consent. Nothing of it is requested or stored before a grant. A withdrawal stops it without a reload,
 * and only then removes its keys. Each of its features can stand behind a purpose of its own.
 */
export const posthogGate = <
  Id extends string = 'analytics',
  Loaded = unknown,
  Instance extends object = PosthogCalls,
  Other extends string = never,
>(
  options: PosthogOptions<Id, Loaded, Instance, Other>,
): PosthogGate<NoInfer<Id> | NoInfer<Other>, PosthogOf<Loaded, Instance>> => gateOf(options as PosthogOptions) as never;
