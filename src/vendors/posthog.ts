import type { Gate, State } from '../types.js';
import { gatePosthog, type PosthogClient, type PosthogOptions } from './gatePosthog.js';
import { once } from './once.js';
import type { PosthogMethod } from './posthogMethods.js';
import { type Call, LIMIT, standIn } from './standIn.js';

export type { PosthogOptions } from './gatePosthog.js';

export interface PosthogGate<Id extends string = string> extends Gate<Id> {
  /** PostHog's API, callable at any time: calls are kept while undecided, sent on a grant, dropped on a denial. */
  readonly posthog: Readonly<Record<PosthogMethod, (...args: unknown[]) => void>>;
}

const fromModule = (module: unknown): PosthogClient => ((module as { default?: unknown }).default ?? module) as PosthogClient;

const posthogGates = once((options: PosthogOptions): PosthogGate => {
  const calls: Call[] = [];
  let state: State | undefined;
  const posthog = standIn((call) => {
    if (state !== 'denied' && calls.length < LIMIT) calls.push(call);
  });
  const { load } = options;
  const gate = gatePosthog({
    ...options,
    ...(load && { client: async () => fromModule(await load()) }),
    calls,
    standIn: posthog,
    limits: () => import('./posthogLimits.js'),
  });
  return {
    ...gate,
    posthog: posthog as unknown as PosthogGate['posthog'],
    update(verdicts) {
      state = verdicts[gate.purpose]?.state;
      gate.update(verdicts);
    },
  };
});

/**
 * PostHog behind consent. Nothing of it is requested or stored before a grant. A withdrawal stops it without a reload,
 * and only then removes its keys.
 */
export const posthogGate = <Id extends string = 'analytics'>(options: PosthogOptions<Id>): PosthogGate<NoInfer<Id>> =>
  posthogGates(options) as PosthogGate<NoInfer<Id>>;
