import type { Consent } from '../types.js';
import type { Addresses } from './createAddresses.js';

/** What is to be seen in a page, and missed where it is withheld. */
const EMBEDS = ':is(iframe,object,embed,video,audio):not([data-placeholder=off])';

export interface TaggedContext {
  readonly consent: Consent;
  /** `nonce`: for scripts that have none of their own. */
  readonly site: { readonly nonce?: string | undefined; readonly purposes?: readonly unknown[] | undefined };
  readonly ended: AbortSignal;
  /** Fetches a further file. */
  load(file: string): Promise<unknown>;
}

/** The file of what is to be seen in the place of embeds. */
interface Embeds {
  mount(context: TaggedContext, selector: string, addresses: Addresses): Promise<void>;
}

/** Returns what is told of each element that is withheld; it fetches what stands in the place of embeds with the first of those. */
export const createStandIn = (context: TaggedContext, addresses: Addresses): ((element: HTMLElement) => void) => {
  let isFetched = false;
  return (element) => {
    if (isFetched || !element.matches(EMBEDS)) return;
    isFetched = true;
    context
      .load('consent.embeds')
      .then((file) => (file as Embeds).mount(context, EMBEDS, addresses))
      .catch((error) => {
        isFetched = false; // so that the next that is withheld has another try
        reportError(error);
      });
  };
};
