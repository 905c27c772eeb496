import type { PosthogClient } from './gatePosthog.js';

/** Of an app's own instance, which says what the app says, the same one as its gate has it. */
export const heldAs = new WeakMap<object, PosthogClient>();
