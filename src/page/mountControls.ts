import { controls as english } from '../locales/en.controls.js';
import type { ControlTexts } from '../locales/types.js';
import type { Consent, Purpose, Snapshot } from '../types.js';
import { createOptOutIcon } from './optOutIcon.js';
import { css } from './ownControl.css';

export interface ControlsContext {
  readonly consent: Consent;
  /** The site's purposes, as far as it names them itself. */
  readonly site: { readonly purposes?: readonly (string | Purpose)[] | undefined };
  /** Words in the visitor's language, unless English. */
  readonly controls?: ControlTexts | undefined;
  /** Draw a control where the page has none. */
  readonly drawOwn: boolean;
  readonly ended: AbortSignal;
}

/** "Analytics on · Marketing off · Opt-Out Request Honored" */
const describe = (
  { policy, verdicts, signals }: Snapshot,
  texts: ControlTexts,
  purposes: readonly (string | Purpose)[] = [],
): string => {
  const words = { granted: texts.on, denied: texts.off, undecided: texts.undecided };
  const titles: Readonly<Record<string, string>> = texts.titles;
  const titleOf = (id: string): string =>
    purposes.map((purpose) => (typeof purpose === 'object' && purpose.id === id ? purpose.title : undefined)).find(Boolean) ??
    titles[id] ??
    id;
  const states = policy.purposes.map(({ id }) => `${titleOf(id)} ${words[verdicts[id]?.state ?? 'denied']}`);
  const sales = policy.purposes.filter(({ sale }) => sale);
  const refused = sales.length > 0 && sales.every(({ id }) => verdicts[id]?.state === 'denied');
  return [...states, ...(refused && (signals.gpc || policy.saleLink) ? [texts.honored] : [])].join(' · ');
};

/** A small button in the corner, for a page that shows no way back to the choices. */
const createOwnControl = (consent: Consent): HTMLElement => {
  const host = document.createElement('minima-consent-control');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.onclick = () => consent.open('preferences');
  root.append(button);
  return host;
};

/** Keeps status lines true, and draws a control of our own where the page has none. */
export const mount = ({ consent, site, controls = english, drawOwn, ended }: ControlsContext): void => {
  const own = createOwnControl(consent);
  const refresh = (): void => {
    const { policy, view } = consent.state;
    for (const status of document.querySelectorAll('[data-consent-status]')) {
      const text = describe(consent.state, controls, site.purposes);
      if (status.textContent !== text) status.textContent = text;
    }
    const hasWay = document.querySelector('[data-consent-open]:not([hidden]),[data-consent-panel]');
    if (hasWay || view === 'banner' || !drawOwn) own.remove();
    else if (!own.isConnected) document.body.append(own);
    const button = own.shadowRoot?.querySelector('button');
    const words = policy.saleLink ? controls.yourChoices : controls.choices;
    if (button?.textContent !== words) button?.replaceChildren(words, ...(policy.saleLink ? [createOptOutIcon()] : []));
  };
  const observer = new MutationObserver(refresh);
  observer.observe(document, { childList: true, subtree: true });
  const unsubscribe = consent.subscribe(refresh);
  refresh();
  ended.addEventListener('abort', () => {
    observer.disconnect();
    unsubscribe();
    own.remove();
  });
};
