import { complain } from './complain.js';
import { createGates } from './gates/createGates.js';
import { allGranted, purposeList } from './policy/combine.js';
import { decide, owesSignal, type Pronounce } from './policy/decide.js';
import { UNKNOWN_PURPOSE } from './policy/evaluate.js';
import { resolvePolicy } from './policy/resolvePolicy.js';
import { tighten } from './policy/tighten.js';
import { findRegion, found, type RegionOptions } from './region/findRegion.js';
import { readGpc } from './signals.js';
import { createRecordCookie } from './storage/cookie.js';
import { attempt, createSnapshotStore, type Facts, judge } from './store.js';
import type { Consent, DecideOptions, Gate, Policy, Purpose, RegionSource, Shown, Snapshot } from './types.js';

/** What the machine needs to know of the site. The entries make it from what the site wrote. */
export interface Settings extends RegionOptions {
  readonly purposes?: readonly (string | Purpose)[] | undefined;
  readonly policyVersion?: string | undefined;
  readonly controller?: string | undefined;
  readonly age?: number | undefined;
  readonly minor?: boolean | undefined;
  /** The developer's override of the browser's signal. */
  readonly gpc?: boolean | undefined;
  readonly cookieDomain?: string | undefined;
  readonly gates?: readonly Gate[] | undefined;
  /**
   * Brings the page to life, in a browser, until `ended`; `fail` says that a layer cannot be shown. Returns a look at
   * what the page has and the state wants, to be taken whenever either changes; `opened`: the view has changed.
   */
  mount(consent: Consent, fail: () => void, ended: AbortSignal): (opened?: boolean) => void;
}

/**
 * The whole machine: it finds the region, reads the record and the signals, asks `evaluate()`, and brings gates, page
 * and layers in line. On a server, and once destroyed, it stands still: nothing is allowed, nothing happens.
 */
export const composeConsent = (settings: Settings): Consent => {
  const { age, minor } = settings;
  const policyFor = (region?: string): Policy => resolvePolicy(region, { ...settings, now: Date.now() });
  const signals = { gpc: settings.gpc ?? readGpc(), age, minor };
  const first: Facts = { region: found('unknown', 'ZZ'), policy: policyFor(), record: null, signals, view: 'none' };
  const { getState, setState, subscribe } = createSnapshotStore(first);
  const ids = getState().policy.purposes.map(({ id }) => id);
  const gates = createGates(attempt);
  const end = new AbortController();
  let cookie = typeof document === 'object' ? createRecordCookie(settings.cookieDomain) : null;
  let started = false;
  let inMemory = false;
  let dismissed = false;
  let shown: Shown | undefined;
  let isReady: (state: Snapshot) => void;

  /** The only way the state changes. */
  const update = (news: Partial<Facts>): void => {
    if (cookie) setState(judge({ ...getState(), ...news }), true);
  };

  const announce = (type: 'ready' | 'change' | 'view'): void => {
    document.dispatchEvent(new CustomEvent(`consent:${type}`, { detail: getState() }));
  };

  /** Another tab, or the server, may have written since; and time has passed. */
  const refresh = (): void => update(inMemory ? {} : { record: cookie?.read(Date.now()) ?? null });

  const keep = (pronounce: Pronounce, synthetic?: boolean): void => {
    const record = decide(getState(), Date.now(), pronounce, synthetic);
    inMemory = !cookie?.write(record);
    update({ record: inMemory ? { ...record, doubt: 'blocked' } : record });
  };

  const commit = (pronounce: Pronounce, options?: DecideOptions): void => {
    refresh();
    shown = options?.shown;
    keep(pronounce, !options?.event?.isTrusted);
  };

  /** Brings the machine in line with a region, found or taken from the record for the time being. */
  const enter = (source: RegionSource, policy: Policy): void => {
    started = true;
    update({ region: found(source, policy.region), policy });
    if (owesSignal(getState())) keep(() => undefined);
  };

  const start = (): void => {
    refresh();
    let floor: Policy | undefined;
    findRegion(settings, policyFor, (source, region) => {
      if (!cookie) return;
      const policy = policyFor(region);
      enter(source, floor ? tighten(policy, floor, signals.gpc) : policy);
      if (getState().view === 'none' && !dismissed) update({ view: 'banner' }); // which is none where nothing is asked
      isReady(getState());
      announce('ready');
      setTimeout(cookie.write);
    });
    const { record } = getState();
    const isValid = !record?.doubt && Object.values(record?.choices ?? {}).some(({ until }) => Date.now() < until);
    if (started || !record || !isValid) return;
    floor = policyFor(record.region);
    enter('record', floor);
  };

  const consent: Consent = {
    get state() {
      return getState();
    },
    ready: new Promise((resolve) => {
      isReady = resolve;
    }),
    allows: (purpose) => started && allGranted(getState().verdicts, purpose),
    explain(purpose) {
      const { verdicts, policy, region } = getState();
      return { ...(verdicts[purpose] ?? UNKNOWN_PURPOSE), law: policy.jurisdiction, source: region.source };
    },
    decide(choice, options) {
      for (const [id, value] of Object.entries(choice)) {
        if (!ids.includes(id) || typeof value !== 'boolean')
          complain(`decide ${id}: ${value}`, `${ids.join(', ')}: true, false`);
      }
      commit(({ id }) => choice[id], options);
    },
    acceptAll: (options) => commit(({ gpc }) => (gpc && signals.gpc ? undefined : true), options),
    rejectAll: (options) => commit(() => false, options),
    withdraw: (purpose, options) => consent.decide({ [purpose]: false }, options),
    refuseSale: (options) => commit(({ sale }) => (sale ? false : undefined), options),
    reset() {
      cookie?.write(null);
      inMemory = dismissed = false;
      shown = undefined;
      refresh();
      if (started) enter(getState().region.source, getState().policy);
      update({ view: 'banner' });
    },
    subscribe(listener) {
      let last: Snapshot | undefined;
      const tell = (): void => {
        const now = getState();
        if (!started || (last?.verdicts === now.verdicts && last.view === now.view && last.region === now.region)) return;
        last = now;
        attempt(() => listener(now));
      };
      tell();
      return subscribe(tell);
    },
    gate(purpose, effects) {
      const wrong = purposeList(purpose).filter((id) => ![...ids, 'necessary'].includes(id));
      if (wrong[0]) complain(`purpose "${wrong}"`, ids.join(', '));
      return gates.add({ ...effects, purpose });
    },
    open: (view) => update({ view }),
    close() {
      dismissed ||= getState().view === 'banner';
      update({ view: dismissed ? 'none' : 'banner' });
    },
    receipt() {
      const { record } = getState();
      return record && Object.keys(record.choices).length ? { ...record, controller: settings.controller, shown } : null;
    },
    push: (...tasks) => tasks.forEach((task) => attempt(() => task(consent))),
    destroy() {
      started = false;
      cookie = null;
      end.abort();
      gates.clear();
    },
  };

  settings.gates?.forEach(gates.add);
  if (!cookie) {
    isReady!(getState()); // on a server: there is nothing to wait for
    return consent;
  }
  // Before anybody else subscribes: what must close is closed when others hear of it.
  subscribe((now, before) => {
    if (!started) return;
    gates.apply(now.verdicts);
    look(now.view !== before.view);
    if (now.verdicts !== before.verdicts) announce('change');
    if (now.view !== before.view) announce('view');
  });
  const look = settings.mount(consent, () => update({ view: 'failed' }), end.signal);
  const watchPage = (): void => {
    if (started) look();
  };
  // The document itself, so that a replaced body (Turbo, htmx) is watched too. Once destroyed, none of these does anything.
  new MutationObserver(watchPage).observe(document, { childList: true, subtree: true });
  document.addEventListener('readystatechange', watchPage);
  document.addEventListener('visibilitychange', refresh);
  // Other tabs and subdomains, where the browser tells (https://cookiestore.spec.whatwg.org/).
  (globalThis as { cookieStore?: EventTarget }).cookieStore?.addEventListener('change', refresh);
  attempt(start);
  return consent;
};
