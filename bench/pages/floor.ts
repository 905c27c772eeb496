import type { Contender } from './contender.js';

/** No consent script can start sooner than one that reads `document.cookie` and dispatches an event: what is left is its own. */
export const floor: Contender = {
  name: 'floor',
  script: '/inPage/floor.js',
  head: () => '<script src="/inPage/floor.js"></script>',
  whenReady: "document.addEventListener('floor:ready', mark);",
  agree: "document.cookie = 'floor=1; path=/';",
};
