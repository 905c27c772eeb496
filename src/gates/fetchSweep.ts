import type { TaggedContext } from './createStandIn.js';

interface Sweep {
  mount(context: TaggedContext): void;
}

/** Fetches what removes the keys that a site declares of vendors of its own, where it declares any. */
export const fetchSweep = (context: TaggedContext): void => {
  if (!/"keys":/.test(JSON.stringify(context.site.purposes) ?? '')) return;
  context
    .load('sweep')
    .then((file) => (file as Sweep).mount(context))
    .catch(reportError);
};
