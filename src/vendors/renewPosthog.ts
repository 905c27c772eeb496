import type { PosthogClient } from './gatePosthog.js';
import { joinVisitor } from './joinVisitor.js';

type Made<Part> = { readonly constructor: new (...args: never[]) => Part };

/** Sends again what has failed. */
interface RetryQueue {
  retriableRequest(request: object): void;
}

/** What a client is made of that remembers the page. */
export interface HeldClient extends PosthogClient {
  pageViewManager?: { destroy?(): void };
  readonly scrollManager?: { resetContext?(): void };
  readonly persistence?: { readonly props: Record<string, unknown>; destroy?(): void };
}

const makeAgain = <Part extends object>(part: Part, ...args: unknown[]): Part =>
  new (part as Made<Part>).constructor(...(args as never[]));

const isRetryQueue = (part: unknown): part is RetryQueue =>
  typeof (part as RetryQueue | undefined)?.retriableRequest === 'function';

/**
 * Has a client forget what it remembers of the page beside its visitor: views, scrolling, and what is on its way and
 * might fail. With what it is `told` for a new grant it takes over who the visitor has become in another tab.
 */
export const renewPosthog = (client: HeldClient, told?: object): void => {
  for (const [name, part] of Object.entries(client)) {
    if (!isRetryQueue(part)) continue;
    part.retriableRequest = () => {};
    Reflect.set(client, name, makeAgain(part, client));
  }
  client.pageViewManager?.destroy?.();
  if (client.pageViewManager) client.pageViewManager = makeAgain(client.pageViewManager, client);
  client.scrollManager?.resetContext?.();
  if (told) joinVisitor(client, told);
};
