import { attempt } from './store.js';
import type { Consent, View } from './types.js';

/** Draws one layer, and returns a function that takes it away. */
export type Face = (consent: Consent) => () => void;

/** Fetches the code and the language of a layer. */
export type LoadFace = (view: 'banner' | 'preferences') => Promise<Face>;

interface FacesOptions {
  readonly load: LoadFace | undefined;
  readonly consent: Consent;
  /** A layer that should be shown cannot be. */
  fail(view: View, error: unknown): void;
}

/** Keeps on screen what the view says, and fetches it only then. */
export const createFaces = ({ load, consent, fail }: FacesOptions): { show(view: View): Promise<void> } => {
  const shown = new Map<View, () => void>();

  /** The banner stays behind the preferences that were opened from it. */
  const stays = (face: View, view: View): boolean => face === view || (face === 'banner' && view === 'preferences');

  return {
    async show(view) {
      for (const [face, remove] of shown) {
        if (stays(face, view)) continue;
        shown.delete(face);
        attempt(remove);
      }
      if (!load || shown.has(view) || (view !== 'banner' && view !== 'preferences')) return;
      try {
        const face = await load(view);
        if (consent.state.view === view && !shown.has(view)) shown.set(view, face(consent));
      } catch (error) {
        if (consent.state.view === view) fail(view, error);
      }
    },
  };
};
