import { composeConsent } from './consent.js';
import type { TaggedContext } from './gates/createStandIn.js';
import { isOn } from './isOn.js';
import { pickLanguage } from './language.js';
import type { ConsentOptions } from './options.js';
import { press } from './page/links.js';
import type { LateSource } from './region/findRegion.js';
import type { Consent } from './types.js';
import type { ControlsContext } from './ui/controls.js';
import type { UiContext } from './ui/types.js';

/** Everything that can be fetched and drawn is given the same. */
export type MountContext = UiContext & ControlsContext & TaggedContext;

/** What is fetched once the page or the state wants it, and then looks after itself. */
type Mounted = 'consent.ui' | 'consent.controls' | 'consent.tagged';

/** Fetches what is not in the core, by the name that its file has for the script tag. */
export interface Load {
  (file: Mounted): Promise<{ mount(context: MountContext): void }>;
  (file: 'region' | 'zones'): Promise<LateSource>;
  (file: 'spoken'): Promise<typeof import('./policy/languageAt.js')>;
  (file: 'account'): Promise<typeof import('./account/connect.js')>;
  (file: 'law'): Promise<Pick<typeof import('./policy/law.js'), 'describe'>>;
  (file: 'vendors'): Promise<typeof import('./vendors/list.js')>;
  (file: string): Promise<object>;
}

type PageWindow = { minimaConsent?: Consent | ((consent: Consent) => void)[] | undefined };

/**
 * Everything an entry does: one instance a page, its layers, its controls, and the function queue. `draws`: there is a
 * UI to fetch; otherwise the site draws its own. `prepare` is the first to have the instance, with what can be
 * used of what the site said.
 */
export const launch = (
  site: ConsentOptions & Record<string, unknown>,
  load: Load,
  draws = true,
  prepare?: (consent: Consent, site: Readonly<Record<string, unknown>>, load: Load) => void,
): Consent => {
  const page = globalThis as PageWindow;
  const first = page.minimaConsent;
  // An element with this id would be found there too.
  if ((first as Consent | undefined)?.explain?.call) {
    console.error('[consent] twice');
    return first as Consent;
  }

  const mount = (consent: Consent, fail: () => void, ended: AbortSignal): (() => void) => {
    /** Whether the page shows a way to the choices; one that is hidden is none. */
    const hasWay = (): boolean =>
      [...document.querySelectorAll('[data-consent-open],[data-consent-panel]')].some((way) => way.checkVisibility());
    const context = { site, load, ended, hasWay, consent, fail };
    const wished = pickLanguage([site.lang, document.documentElement.lang, ...navigator.languages]);
    /** The language of the site, the page, the visitor or the place, and the words of it. */
    const speak = async () => {
      const language = wished ?? (await load('spoken')).languageAt((await consent.ready).policy.jurisdiction);
      return { language, ...(language !== 'en-US' && (await load(`locales/${language}`))) };
    };
    /** What has been fetched, or is being. */
    const fetched: { [file in Mounted]?: unknown } = {};

    /** Fetches a file, and the words for it beside it, once; the layers again after a failure. */
    const need = (file: Mounted): void => {
      fetched[file] ??= Promise.all([load(file), speak()])
        .then(([module, words]) => module.mount({ ...context, ...words }))
        .catch((error) => {
          console.error('[consent]', error);
          if (file !== 'consent.ui') return;
          fetched[file] = undefined;
          fail();
        });
    };

    page.minimaConsent = consent;
    prepare?.(consent, site, load);
    if ((first as never)?.[0]) consent.push(...(first as []));
    document.addEventListener('click', press(consent), { capture: true, signal: ended });
    ended.onabort = () => delete page.minimaConsent;
    return () => {
      const { policy, view } = consent.state;
      for (const link of document.querySelectorAll<HTMLElement>('[data-consent-open=opt-out]')) link.hidden = !policy.saleLink;
      if (document.querySelector('[data-consent]')) need('consent.tagged');
      // After a failure nothing is tried again before the view is another.
      const hasPanel = view === 'none' && document.querySelector('[data-consent-panel]');
      if (draws && (hasPanel || /b|p/.test(view) || isOn(site.debug))) need('consent.ui');
      const alone = site.control !== 'off' && document.readyState !== 'loading' && !hasWay();
      if (alone || document.querySelector('[data-consent-status],[data-consent-vendors]')) need('consent.controls');
    };
  };

  return composeConsent({ ...site, mount, loadLate: load });
};
