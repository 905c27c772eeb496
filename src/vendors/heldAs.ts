import type { PosthogClient } from './gatePosthog.js';

/** Of an app's own instance, whose `init` waits for its gate, what begins another project beside it for a gate of its own. */
export const initsOf = new WeakMap<object, PosthogClient['init']>();

/** Of an app's own instance, which says what the app says, the same one as its gate has it. */
export const heldAs = new WeakMap<object, PosthogClient>();
