import { controls as english } from '../locales/en-US.controls.js';
import type { Consent, Snapshot } from '../types.js';
import { createOwn } from './createOwn.js';
import { isRunning } from './isRunning.js';
import { createOptOutIcon } from './optOutIcon.js';
import { css } from './ownControl.css';
import { titleOf } from './purposeTexts.js';
import { readWords } from './readWords.js';
import { refusesSale } from './refusesSale.js';
import { speakIn } from './speakIn.js';
import type { FaceContext, SiteSettings } from './types.js';
import type { TableContext } from './vendorTable.js';

export interface ControlsContext {
  readonly consent: Consent;
  readonly site: SiteSettings;
  /** Words in the visitor's language as they came, unless English. */
  readonly words?: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Fetches a further file. */
  load(file: string): Promise<unknown>;
  /** Whether the page shows a way to the choices itself. */
  hasWay(): boolean;
  readonly ended: AbortSignal;
}

/** "Analytics on · Marketing off · Opt-Out Request Honored" */
const describe = (context: Pick<FaceContext, 'site' | 'controls' | 'language'>, state: Snapshot): string => {
  const { on, off, undecided, honored } = context.controls;
  const words = { granted: on, denied: off, undecided };
  const states = state.policy.purposes.map(
    ({ id }) => `${titleOf(context, id)} ${isRunning(state.verdicts[id]) ? on : words[state.verdicts[id]?.state ?? 'denied']}`,
  );
  return [...states, ...(refusesSale(state) ? [honored] : [])].join(' · ');
};

/** A small button in the corner, for a page that shows no way back to the choices. */
const createOwnControl = (consent: Consent): HTMLElement => {
  const host = createOwn('minima-consent-control');
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

const PLACES = '[data-consent-vendors]';

/**
 * Writes who processes here wherever the page has a place for it; fetched once there is one. Anew every second, as long as there
 * is one: nobody says so when a gate or an embed is added or goes.
 */
const createTables = (context: ControlsContext & TableContext): (() => void) => {
  const { language, load, consent, ended } = context;
  let fetched: ReturnType<typeof fetchAll> | undefined;
  let timer = 0;
  /** What cannot be fetched is not asked for again and again. */
  let isLost = false;
  const fetchAll = () =>
    Promise.all([
      load('consent.vendors') as Promise<typeof import('./vendorTable.js')>,
      language !== 'en-US' && (load(`locales/${language}.preferences`) as Promise<{ preferences: string }>),
    ]);
  const write = async (places: string): Promise<void> => {
    if (isLost || !document.querySelector(places)) return;
    const [{ writeTable }, words] = await (fetched ??= fetchAll());
    const vendors = await consent.vendors;
    if (ended.aborted) return;
    for (const place of document.querySelectorAll(places))
      writeTable(place, vendors, context, words ? words.preferences : undefined);
    timer ||= +setInterval(() => document.hidden || write(PLACES).catch(fail), 1000);
  };
  const fail = (error: unknown): void => {
    isLost = true;
    console.warn(error);
  };
  ended.addEventListener('abort', () => clearInterval(timer));
  return () => void write(`${PLACES}:not(:has(table))`).catch(fail);
};

/** Keeps status lines true, writes tables of vendors, and draws a control of our own where the page has none. */
export const mount = (given: ControlsContext): void => {
  const { consent, site, hasWay, language, ended } = given;
  const { controls } = readWords({ controls: english }, given.words, given);
  if (ended.aborted) return; // while this file was on its way
  const own = createOwnControl(consent);
  speakIn(own, language);
  const writeTables = createTables({ ...given, controls });
  const refresh = (): void => {
    writeTables();
    const { policy, view } = consent.state;
    for (const status of document.querySelectorAll<HTMLElement>('[data-consent-status]')) {
      const text = describe({ site, controls, language }, consent.state);
      if (status.textContent === text) continue;
      status.textContent = text;
      speakIn(status, language);
    }
    if (hasWay() || view === 'banner' || site.control === 'off') own.remove();
    else if (!own.isConnected) document.body.append(own);
    const button = own.shadowRoot?.querySelector('button');
    const words = policy.saleLink ? controls.yourChoices : controls.choices;
    if (button?.textContent !== words) button?.replaceChildren(words, ...(policy.saleLink ? [createOptOutIcon()] : []));
  };
  // In a task of its own: a page that takes our elements away as we put them back would else stand still.
  const observer = new MutationObserver(() => setTimeout(() => ended.aborted || refresh()));
  observer.observe(document, { childList: true, subtree: true });
  const unsubscribe = consent.subscribe(refresh);
  refresh();
  ended.addEventListener('abort', () => {
    observer.disconnect();
    unsubscribe();
    own.remove();
  });
};
