import type { connect } from './account/connect.js';
import { IN_BROWSER } from './environment.js';
import { createGates } from './gates/createGates.js';
import { isOn } from './isOn.js';
import { allGranted } from './policy/combine.js';
import { decide, keepsSignal, type Pronounce } from './policy/decide.js';
import { UNKNOWN_PURPOSE } from './policy/evaluate.js';
import { isDecided } from './policy/record.js';
import { resolvePolicy } from './policy/resolvePolicy.js';
import { knownRegion, lateRegion, type RegionOptions } from './region/findRegion.js';
import { readGpc } from './signals.js';
import { attempt, type Facts, freeze, judge } from './snapshot.js';
import { createRecordCookie, type RecordCookie } from './storage/cookie.js';
import type {
  AccountAdapter,
  Consent,
  ConsentRecord,
  DecideOptions,
  Policy,
  Purpose,
  RegionSource,
  Shown,
  Snapshot,
} from './types.js';

/** What the machine needs to know of the site. The entries make it from what the site wrote. */
export interface Settings extends RegionOptions {
  loadLate: RegionOptions['loadLate'] & ((file: 'account') => Promise<{ connect: typeof connect }>);
  readonly purposes?: readonly (string | Purpose)[] | undefined;
  readonly policyVersion?: string | undefined;
  readonly controller?: string | undefined;
  readonly age?: number | undefined;
  readonly minor?: boolean | undefined;
  readonly cookieDomain?: string | undefined;
  /** The latest that was connected. */
  account?: AccountAdapter | null | undefined;
  /** Where every gate is put, late ones too, for the list of vendors to find. */
  gates?: unknown;
  /**
   * Brings the page to life, in a browser, until `ended`; `fail` says that a layer cannot be shown. Returns a look at
   * what the page has and the state wants, to be taken whenever either changes.
   */
  mount(consent: Consent, fail: () => void, ended: AbortSignal): () => void;
}

/**
 * The whole machine: it finds the region, reads the record and the signals, asks `evaluate()`, and brings gates, page
 * and layers in line. On a server, and once destroyed, it stands still: nothing is allowed, nothing happens.
 */
export const composeConsent = (settings: Settings): Consent => {
  const policyFor = (region?: string): Policy => resolvePolicy(region, { ...settings, now: Date.now() });
  /** A place, by who named it, and its rules. */
  const locate = (source: RegionSource, region?: string): Pick<Snapshot, 'region' | 'policy'> => {
    const policy = policyFor(region);
    // Hints are no proof.
    const confidence = policy.region === 'ZZ' ? 'none' : source === 'hints' ? 'low' : 'high';
    return { region: { region: policy.region, source, confidence }, policy };
  };
  let state = judge({
    ...locate('unknown'),
    record: null,
    // An age from an attribute is a string.
    signals: { age: settings.age && +settings.age, gpc: readGpc(), minor: isOn(settings.minor) },
    view: 'none',
    unfinished: [],
    account: {},
  });
  const listeners = new Set<() => void>();
  const gates = createGates(attempt, (settings.gates = new Map()));
  const end = new AbortController();
  let cookie: RecordCookie | null = IN_BROWSER ? createRecordCookie(settings.cookieDomain) : null;
  let started = false;
  /** The record, where it cannot be kept. */
  let memory: ConsentRecord | false | undefined;
  let shown: Shown | undefined;
  let isReady: (state: Snapshot) => void;
  let account: Promise<ReturnType<typeof connect>> | undefined;

  const announce = (type: 'ready' | 'change' | 'view'): void => {
    document.dispatchEvent(new CustomEvent(`consent:${type}`, { detail: state }));
  };

  /** The only way the state changes. What must close is closed when others hear of it. */
  const update = (news: Partial<Facts>): void => {
    if (!cookie) return;
    const before = state;
    state = judge({ ...state, ...news });
    const changed = JSON.stringify(state.verdicts) !== JSON.stringify(before.verdicts);
    const opened = state.view !== before.view;
    if (!started || !(changed || opened || news.region || news.account)) return;
    const unfinished = gates.apply(state.verdicts);
    state = freeze({ ...state, unfinished });
    look();
    if (changed) announce('change');
    if (opened) announce('view');
    listeners.forEach(attempt);
  };

  /** Another tab, or the server, may have written since; and time has passed. A record that is gone may have been a refusal. */
  const refresh = (): void => update({ record: memory || (cookie?.read(state.record && 'unreadable') ?? null) });

  const commit = (pronounce: Pronounce, options?: DecideOptions): void => {
    refresh();
    const record = decide(state, Date.now(), pronounce, !options?.event?.isTrusted);
    shown = options?.shown;
    memory = isDecided(record) && !cookie?.write(record) && { ...record, doubt: 'blocked' };
    refresh();
  };

  /** Writes down what the signal denies; and the record again, so that the browser does not forget it before it ends. */
  const keep = (): void => {
    if (keepsSignal(state)) commit(() => null, { shown });
  };

  /** Gates wait for the region, be it late: an older record may come from a place that asks less. */
  const start = async (): Promise<void> => {
    const [source, region, gpc = state.signals.gpc] =
      (!isOn(settings.debug) && knownRegion(settings)) || (await lateRegion(settings, policyFor));
    if (!cookie) return;
    refresh();
    started = true;
    update({ ...locate(source, region), signals: { ...state.signals, gpc } });
    if (state.view === 'none') update({ view: 'banner' }); // which is none where nothing is asked
    isReady(state);
    announce('ready');
    setTimeout(keep); // a browser takes its time to write
  };

  // The order is the one that compresses best.
  const consent: Consent = {
    receipt() {
      const { record } = state;
      return isDecided(record) ? { ...record, controller: settings.controller, shown } : null;
    },
    get state() {
      return state;
    },
    ready: new Promise((resolve) => {
      isReady = resolve;
    }),
    allows: (purpose) => started && allGranted(state.verdicts, purpose),
    explain(purpose) {
      const known = state.verdicts[purpose] ?? UNKNOWN_PURPOSE;
      const text = (): Promise<string> =>
        settings.loadLate('law').then((law) => law.describe(purpose, known, state, Date.now()));
      return { ...known, law: state.policy.jurisdiction, source: state.region.source, text };
    },
    get vendors() {
      return settings.loadLate('vendors').then((file) => file.list(settings));
    },
    decide(choice, options) {
      commit(({ id }) => choice?.[id], options);
      account?.then((save) => save(choice as never));
    },
    connectAccount(adapter = settings.account) {
      settings.account = adapter;
      account = settings
        .loadLate('account')
        .then((file) => file.connect(adapter, state.policy.account, (account) => update({ account })));
    },
    acceptAll: (options) => commit(({ gpc }) => (gpc && state.signals.gpc ? undefined : true), options),
    rejectAll: (options) => commit(() => false, options),
    withdraw: (purpose, options) => consent.decide({ [purpose]: false }, options),
    refuseSale: (options) => commit(({ sale }) => (sale ? false : undefined), options),
    reset() {
      cookie?.write(null);
      memory = shown = undefined;
      update({ view: 'banner', record: cookie?.read() ?? null });
      keep();
    },
    close() {
      update({ view: /^[pf]/.test(state.view) ? 'banner' : 'none' }); // behind the preferences is what is still asked
    },
    subscribe(listener) {
      const tell = (): void => listener(state);
      listeners.add(tell);
      if (started) attempt(tell);
      return () => listeners.delete(tell);
    },
    gate(purpose, effects) {
      refresh();
      return gates.add({ ...effects, purpose });
    },
    open: (view) => update({ view }),
    push: (...tasks) => tasks.forEach((task) => attempt(() => task(consent))),
    destroy() {
      started = false;
      cookie = null;
      end.abort();
      gates.apply();
      isReady(state);
    },
  };

  if (!IN_BROWSER) {
    isReady!(state); // there is nothing to wait for
    return consent;
  }
  const look = settings.mount(consent, () => update({ view: 'failed' }), end.signal);
  const watchPage = (): void => {
    if (started) look();
  };
  // The document itself, so that a replaced body (Turbo, htmx) is watched too. Once destroyed, none of these does anything.
  new MutationObserver(watchPage).observe(document, { attributeFilter: ['data-consent'], childList: true, subtree: true });
  document.addEventListener('readystatechange', watchPage);
  document.addEventListener('visibilitychange', refresh);
  // Other tabs and subdomains, where the browser tells (https://cookiestore.spec.whatwg.org/).
  (globalThis as { cookieStore?: EventTarget }).cookieStore?.addEventListener('change', refresh);
  // Time passes, and so do answers.
  setInterval(refresh, 60_000);
  attempt(start);
  return consent;
};
