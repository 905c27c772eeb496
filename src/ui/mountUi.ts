import * as english from '../locales/en.js';
import type { PreferencesTexts } from '../locales/types.js';
import type { View } from '../types.js';
import { showBanner } from './banner.js';
import { watch } from './host.js';
import type { FaceContext, PreferencesContext, UiContext } from './types.js';

interface PreferencesLayer {
  readonly preferences: PreferencesTexts;
  showPreferences(context: PreferencesContext): () => void;
  showPanel(context: PreferencesContext, into: Element): () => void;
}

/** The banner stays behind the preferences that were opened from it. */
const stays = (layer: View, view: View): boolean => layer === view || (layer === 'banner' && view === 'preferences');

/** Keeps on screen what the view says, and a panel wherever the page has a place for one. */
export const mount = (given: UiContext): void => {
  const { controls = english.controls, banner = english.banner } = given;
  const context: FaceContext = { ...given, controls, banner };
  const { consent, language, load, fail } = context;
  const shown = new Map<View | Element, () => void>();
  let layer: Promise<[PreferencesContext, PreferencesLayer]> | undefined;

  const fetchLayer = async (): Promise<[PreferencesContext, PreferencesLayer]> => {
    const [module, words] = await Promise.all([
      load('consent.preferences') as Promise<PreferencesLayer>,
      language === 'en'
        ? undefined
        : (load(`locales/${language}.preferences`) as Promise<Pick<PreferencesLayer, 'preferences'>>),
    ]);
    return [{ ...context, preferences: (words ?? module).preferences }, module];
  };
  /** Fetches the second layer once; a failure is forgotten, so that the next time tries again. */
  const withLayer = (use: (context: PreferencesContext, layer: PreferencesLayer) => void, fails: () => void): void => {
    layer ??= fetchLayer();
    layer.then(
      (all) => use(...all),
      () => {
        layer = undefined;
        fails();
      },
    );
  };

  const showView = (): void => {
    const { view } = consent.state;
    for (const [key, remove] of shown) {
      if (typeof key !== 'string' || stays(key, view)) continue;
      shown.delete(key);
      remove();
    }
    if (shown.has(view)) return;
    if (view === 'banner') shown.set(view, showBanner(context));
    if (view !== 'preferences') return;
    withLayer((full, { showPreferences }) => {
      if (consent.state.view === view && !shown.has(view)) shown.set(view, showPreferences(full));
    }, fail);
  };

  const showPanels = (): void => {
    for (const [key, remove] of shown) {
      if (typeof key === 'string' || key.isConnected) continue;
      shown.delete(key);
      remove();
    }
    for (const place of document.querySelectorAll('[data-consent-panel]')) {
      if (shown.has(place)) continue;
      shown.set(place, () => {});
      const give = (): boolean => shown.delete(place);
      withLayer((full, { showPanel }) => shown.has(place) && shown.set(place, showPanel(full, place)), give);
    }
  };

  const undo = [consent.subscribe(showView), watch(showPanels)];
  showPanels();
  given.ended.addEventListener('abort', () => {
    for (const run of [...undo, ...shown.values()]) run();
  });
};
