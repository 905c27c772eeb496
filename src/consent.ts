import { createGates } from './gates/createGates.js';
import { createTagged } from './gates/tagged.js';
import { asks } from './policy/asks.js';
import { decide, owesSignal, type Pronounce } from './policy/decide.js';
import { evaluate, UNKNOWN_PURPOSE } from './policy/evaluate.js';
import { resolvePolicy } from './policy/resolvePolicy.js';
import { tighten } from './policy/tighten.js';
import { findRegion, found, type RegionOptions } from './region/findRegion.js';
import { readGpc } from './signals.js';
import { createRecordCookie } from './storage/cookie.js';
import { attempt, createSnapshotStore } from './store.js';
import type { Consent, DecideOptions, FoundRegion, Gate, Policy, Purpose, Shown, Snapshot } from './types.js';

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
  readonly nonce?: string | undefined;
  /** Names a mistake of the site's, and what would have been allowed. */
  complain(mistake: string, allowed: unknown): void;
  /**
   * Brings the page to life, in a browser, until `ended`; `fail` says that a layer cannot be shown. Returns a look at
   * what the page has and the state wants, to be taken whenever either changes; `opened`: the view has changed.
   */
  mount(consent: Consent, fail: () => void, ended: AbortSignal): (opened?: boolean) => void;
}

type Facts = Partial<Omit<Snapshot, 'verdicts'>>;

/**
 * The whole machine: it finds the region, reads the record and the signals, asks `evaluate()`, and brings gates, page
 * and layers in line. On a server it stands still: nothing is allowed, nothing happens.
 */
export const composeConsent = (settings: Settings): Consent => {
  const { complain, age, minor, nonce = '' } = settings;
  const policyFor = (region?: string): Policy => resolvePolicy(region, { ...settings, now: Date.now() });
  const judge = (facts: Omit<Snapshot, 'verdicts'>): Snapshot => ({
    ...facts,
    verdicts: evaluate({ ...facts, now: Date.now() }),
  });

  const signals = { gpc: settings.gpc ?? readGpc(), age, minor };
  const { get, set, subscribe } = createSnapshotStore(
    judge({ region: found('unknown'), policy: policyFor(), record: null, signals, view: 'none' }),
  );
  const ids = get().policy.purposes.map(({ id }) => id);
  const cookie = typeof document === 'object' ? createRecordCookie(settings.cookieDomain) : null;
  const gates = createGates(attempt);
  const end = new AbortController();
  let started = false;
  let inMemory = false;
  let dismissed = false;
  let shown: Shown | undefined;
  let isReady: (state: Snapshot) => void;

  /** The only way the state changes: everything but the named facts follows from them. What is the same stays the same. */
  const update = (facts: Facts): void => {
    const before = get();
    const next = judge({ ...before, ...facts });
    const same = JSON.stringify(next.verdicts) === JSON.stringify(before.verdicts);
    const view = next.view === 'banner' && !asks(next) ? 'none' : next.view;
    set({ ...next, view, verdicts: same ? before.verdicts : next.verdicts });
  };

  const announce = (type: 'ready' | 'change' | 'view'): void => {
    document.dispatchEvent(new CustomEvent(`consent:${type}`, { detail: get() }));
  };

  const keep = (pronounce: Pronounce, synthetic?: boolean): void => {
    const record = decide(get(), Date.now(), pronounce, synthetic);
    inMemory = !cookie?.write(record);
    update({ record: inMemory ? { ...record, doubt: 'blocked' } : record });
  };

  /** Another tab, or the server, may have written since; and time has passed. */
  const refresh = (): void => {
    if (cookie && !end.signal.aborted) update(inMemory ? {} : { record: cookie.read(Date.now()) });
  };

  const commit = (pronounce: Pronounce, options?: DecideOptions): void => {
    if (!cookie) return;
    refresh();
    shown = options?.shown;
    keep(pronounce, !options?.event?.isTrusted);
  };

  /** Brings the machine in line with a region, found or taken from the record for the time being. */
  const enter = (region: FoundRegion, policy: Policy): void => {
    started = true;
    update({ region: { ...region, region: policy.region }, policy });
    if (owesSignal(get())) keep(() => undefined);
  };

  const start = (): void => {
    refresh();
    let floor: Policy | undefined;
    findRegion(settings, policyFor, (region) => {
      if (end.signal.aborted) return;
      const policy = policyFor(region.region);
      enter(region, floor ? tighten(policy, floor) : policy);
      if (get().view === 'none' && !dismissed) update({ view: 'banner' }); // which is none where nothing is asked
      isReady(get());
      announce('ready');
      setTimeout(cookie!.write);
    });
    const { record } = get();
    if (started || !record || record.doubt) return;
    floor = policyFor(record.region);
    enter(found('record', record.region), floor);
  };

  const consent: Consent = {
    get state() {
      return get();
    },
    ready: new Promise((resolve) => {
      isReady = resolve;
    }),
    allows: (purpose) => started && get().verdicts[purpose]?.granted === true,
    explain: (purpose) => ({
      ...(get().verdicts[purpose] ?? UNKNOWN_PURPOSE),
      law: get().policy.jurisdiction,
      source: get().region.source,
    }),
    decide(choice, options) {
      for (const [id, value] of Object.entries(choice)) {
        if (!ids.includes(id) || typeof value !== 'boolean') complain(`decide ${id}: ${value}`, `${ids}: true, false`);
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
      if (started) enter(get().region, get().policy);
      update({ view: 'banner' });
    },
    subscribe(listener) {
      let last: Snapshot | undefined;
      const tell = (): void => {
        const now = get();
        if (!started || (last?.verdicts === now.verdicts && last.view === now.view && last.region === now.region)) return;
        last = now;
        attempt(() => listener(now));
      };
      tell();
      return subscribe(tell);
    },
    gate: (purpose, effects) => gates.add({ ...effects, purpose }),
    open: (view) => cookie && update({ view }),
    close() {
      dismissed ||= get().view === 'banner';
      update({ view: dismissed ? 'none' : 'banner' });
    },
    receipt() {
      const { record } = get();
      return record && Object.keys(record.choices).length ? { ...record, controller: settings.controller, shown } : null;
    },
    push: (...tasks) => tasks.forEach((task) => attempt(() => task(consent))),
    destroy() {
      started = false;
      end.abort();
      gates.clear();
    },
  };

  for (const gate of settings.gates ?? []) gates.add(gate);
  if (!cookie) return consent;
  const { signal } = end;
  const look = settings.mount(consent, () => update({ view: 'failed' }), signal);
  const scan = createTagged({ purposes: ids, nonce, addGate: gates.add, complain });
  const watchPage = (): void => {
    scan();
    if (started) look();
  };
  let before = get();
  subscribe(() => {
    const last = before;
    before = get();
    if (!started) return;
    gates.apply(before.verdicts);
    look(last.view !== before.view);
    if (last.verdicts !== before.verdicts) announce('change');
    if (last.view !== before.view) announce('view');
  });
  const observer = new MutationObserver(watchPage);
  // The document itself, so that a replaced body (Turbo, htmx) is watched too.
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  document.addEventListener('readystatechange', watchPage, { signal });
  document.addEventListener('visibilitychange', refresh, { signal });
  watchPage();
  attempt(start);
  return consent;
};
