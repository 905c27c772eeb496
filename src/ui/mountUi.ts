import { banner, controls } from '../locales/en-US.js';
import type { PreferencesTexts } from '../locales/types.js';
import type { View } from '../types.js';
import { showBanner } from './banner.js';
import { watch } from './host.js';
import { readWords } from './readWords.js';
import type { FaceContext, PreferencesContext, UiContext } from './types.js';
import { usableOptions } from './usableOptions.js';

/** The file of the second layer. */
interface PreferencesLayer {
  readonly preferences: PreferencesTexts;
  showPreferences(context: PreferencesContext): () => void;
  showPanels(context: PreferencesContext): void;
}

/** The file of what is agreed to for an account. */
type AccountFile = typeof import('./account.js');

type Checks = typeof import('./checks.js');

/** The banner stays behind the preferences that were opened from it, and when they cannot be shown. */
const stays = (layer: View, view: View): boolean => layer === view || /^banner(preferences|failed)$/.test(layer + view);

/** Keeps on screen what the view says, and a panel wherever the page has a place for one. */
export const mount = (given: UiContext): void => {
  if (given.ended.aborted) return; // while this file was on its way
  const checked = { ...given, site: usableOptions(given.site) };
  const context: FaceContext = {
    ...checked,
    ...readWords({ controls, banner }, given.words, checked),
  };
  const { consent, language, load, fail } = context;
  const shown = new Map<View, () => void>();
  load('checks').then((late) => (late as Checks).mount(given), console.warn);

  let layer: Promise<[PreferencesLayer, PreferencesContext]> | undefined;

  /** Fetches the second layer, and the words for it beside it. */
  const fetchLayer = async (): Promise<[PreferencesLayer, PreferencesContext]> => {
    const [module, words, account] = (await Promise.all([
      load('consent.preferences'),
      language !== 'en-US' && load(`locales/${language}.preferences`),
      consent.state.policy.account[0] && load('consent.account'),
    ])) as [PreferencesLayer, { preferences?: string; account?: string } | false, AccountFile | undefined];
    const { preferences } = module;
    const joined = words || {};
    const full = { ...context, ...readWords({ preferences }, joined.preferences, context), vendors: [] };
    return [module, { ...full, Account: account?.createAccount(full, joined.account) }];
  };
  /** Once; a failure is forgotten, so that the next time tries again. */
  const getLayer = () =>
    (layer ??= fetchLayer().catch((error) => {
      layer = undefined;
      throw error;
    }));

  const showView = async (): Promise<void> => {
    const { view } = consent.state;
    for (const [layer, remove] of shown) {
      if (stays(layer, view)) continue;
      shown.delete(layer);
      remove();
    }
    if (shown.has(view)) return;
    if (view === 'banner') shown.set(view, showBanner(context));
    if (view !== 'preferences') return;
    const [module, full] = await getLayer();
    if (consent.state.view === view && !shown.has(view)) shown.set(view, module.showPreferences(full));
  };

  const showPanels = (): void => {
    if (!document.querySelector('[data-consent-panel]')) return;
    getLayer().then(([module, full]) => module.showPanels(full), unwatch);
  };

  const unsubscribe = consent.subscribe(() => showView().catch(fail));
  const unwatch = watch(showPanels);
  showPanels();
  given.ended.addEventListener('abort', () => {
    for (const run of [unsubscribe, unwatch, ...shown.values()]) run();
  });
};
