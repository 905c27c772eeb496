import { watchPage } from '../gates/watchPage.js';
import type { ControlTexts } from '../locales/types.js';
import type { Consent, Purpose } from '../types.js';
import { drawControl } from './drawControl.js';

export interface ControlOptions {
  /** The words in the visitor's language; asked for only when some are to be shown. */
  loadTexts(): Promise<ControlTexts>;
  /** Draw a control where the page has none. */
  readonly drawOwn: boolean;
  /** Draws the switches into an element. */
  readonly showPanel?: ((into: Element) => Promise<() => void>) | undefined;
  readonly site: { readonly purposes: readonly Purpose[] };
}

const ALL = '[data-consent-open]';
const SHOWN = `${ALL}:not([hidden])`;
const OPT_OUT = '[data-consent-open="opt-out"]';
const STATUS = '[data-consent-status]';
const PANEL = '[data-consent-panel]';

const query = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];

/** Whether every sale is refused, by signal or by hand. */
const refusesSale = ({ state: { policy, verdicts } }: Consent): boolean => {
  const sales = policy.purposes.filter(({ sale }) => sale);
  return sales.length > 0 && sales.every(({ id }) => verdicts[id]?.state === 'denied');
};

/** "Analytics on · Marketing off · Opt-Out Request Honored" */
const describe = (consent: Consent, texts: ControlTexts, purposes: readonly Purpose[]): string => {
  const { policy, verdicts, signals } = consent.state;
  const titles: Readonly<Record<string, string>> = texts.titles;
  const titleOf = (id: string): string => purposes.find((purpose) => purpose.id === id)?.title ?? titles[id] ?? id;
  const word = { granted: texts.on, denied: texts.off, undecided: texts.undecided };
  const parts = policy.purposes.map(({ id }) => `${titleOf(id)} ${word[verdicts[id]?.state ?? 'denied']}`);
  if (refusesSale(consent) && (signals.gpc || policy.saleLink)) parts.push(texts.honored);
  return parts.join(' · ');
};

/** Brings the page's own consent controls to life: links and buttons, status lines, panels. Returns a stop function. */
export const mountControls = (consent: Consent, { loadTexts, drawOwn, showPanel, site }: ControlOptions): (() => void) => {
  const panels = new Map<Element, () => void>();
  let texts: ControlTexts | null = null;
  let own: HTMLElement | null = null;
  let ready = false;

  const openFrom = (event: Event): void => {
    const control = (event.target as Element | null)?.closest?.<HTMLElement>(ALL);
    if (!control || event.defaultPrevented) return;
    event.preventDefault();
    if (control.dataset.consentOpen === 'opt-out') {
      const sales = consent.state.policy.purposes.filter(({ sale }) => sale);
      consent.decide(Object.fromEntries(sales.map(({ id }) => [id, false])), { event, shown: { layer: 'opt-out link' } });
    }
    // Preferences confirm it: the switch is off and the status says that the refusal is honoured (11 CCR 7026(g)).
    consent.open('preferences');
  };

  const drawPanels = (): void => {
    for (const [element, remove] of panels) {
      if (element.isConnected) continue;
      panels.delete(element);
      remove();
    }
    for (const element of showPanel ? query(PANEL) : []) {
      if (panels.has(element)) continue;
      panels.set(element, () => {});
      showPanel?.(element).then((remove) => panels.set(element, remove), console.error);
    }
  };

  const refresh = (): void => {
    if (!ready) return;
    const { policy, view } = consent.state;
    for (const link of query(OPT_OUT)) link.hidden = !policy.saleLink;
    drawPanels();
    const statuses = query(STATUS);
    const alone = drawOwn && document.readyState !== 'loading' && view !== 'banner' && !query(`${SHOWN},${PANEL}`).length;
    if ((alone || statuses.length) && !texts) {
      loadTexts().then((loaded) => {
        texts = loaded;
        refresh();
      }, console.error);
      return;
    }
    for (const status of statuses) {
      const text = texts ? describe(consent, texts, site.purposes) : '';
      if (status.textContent !== text) status.textContent = text;
    }
    own?.toggleAttribute('hidden', !alone);
    if (alone && texts && !own?.isConnected) own = drawControl(consent, policy.saleLink ? texts.yourChoices : texts.choices);
  };

  document.addEventListener('click', openFrom);
  document.addEventListener('DOMContentLoaded', refresh);
  const unwatch = watchPage(refresh);
  const unsubscribe = consent.subscribe(refresh);
  consent.ready.then(() => {
    ready = true;
    refresh();
  });
  return () => {
    document.removeEventListener('click', openFrom);
    document.removeEventListener('DOMContentLoaded', refresh);
    unwatch();
    unsubscribe();
    own?.remove();
    for (const remove of panels.values()) remove();
  };
};
