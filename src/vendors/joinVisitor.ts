import type { PosthogClient } from './gatePosthog.js';

/** What a client keeps on the device, and reads from there as it is made. */
interface Persistence {
  readonly props: Record<string, unknown>;
  destroy?(): void;
}

/** Has a client take over who the visitor has become in another tab, with what it will be `told`. */
export const joinVisitor = (client: PosthogClient & { readonly persistence?: Persistence }, told?: object): void => {
  const { persistence, config } = client;
  if (!persistence) return;
  const { constructor } = persistence as { constructor: unknown };
  const kept = new (constructor as new (config: object, isDisabled: boolean) => Persistence)({ ...config, ...told }, false);
  if (kept.props.distinct_id) client.register(kept.props);
  kept.destroy?.();
};
