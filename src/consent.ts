import { createFaces, type LoadFace } from './faces.js';
import { createGates } from './gates/createGates.js';
import { createTagged } from './gates/tagged.js';
import { asks } from './policy/asks.js';
import { decide, decideAll, honourSignal } from './policy/decide.js';
import { evaluate, UNKNOWN_PURPOSE } from './policy/evaluate.js';
import { declarePurpose } from './policy/purposes.js';
import { resolvePolicy } from './policy/resolvePolicy.js';
import { stricter, tighten } from './policy/strictness.js';
import { createReceipt } from './receipts/receipt.js';
import { findRegion, type RegionOptions } from './region/findRegion.js';
import { readGpc } from './signals.js';
import { createRecordCookie } from './storage/cookie.js';
import { attempt, createSnapshotStore } from './store.js';
import type {
  Consent,
  ConsentRecord,
  DecideOptions,
  FoundRegion,
  Gate,
  Inputs,
  Policy,
  Purpose,
  Shown,
  Signals,
  Snapshot,
} from './types.js';

/** What the machine needs to know of the site. The entries make it from what the site wrote. */
export interface Settings extends RegionOptions {
  readonly purposes: readonly (string | Purpose)[];
  readonly policyVersion: string;
  readonly controller?: string | undefined;
  readonly age?: number | undefined;
  readonly minor?: boolean | undefined;
  readonly gpc?: boolean | undefined;
  readonly cookieDomain?: string | undefined;
  readonly gates?: readonly Gate[] | undefined;
  readonly nonce?: string | undefined;
}

export interface Platform {
  /** Fetches a layer's code and language. Without it the site draws its own. */
  readonly loadFace?: LoadFace | undefined;
  /** Tells the developer of a mistake. */
  complain(message: string): void;
  /** Brings the page's own controls to life, in a browser. Returns a function that undoes it. */
  mount?(consent: Consent): () => void;
}

/** What subscribers count as a change. */
const effect = ({ verdicts, view, region }: Snapshot): string => JSON.stringify([verdicts, view, region]);

const announce = (type: 'ready' | 'change' | 'view', detail: Snapshot): void => {
  document.dispatchEvent(new CustomEvent(`consent:${type}`, { detail }));
};

const author = (options?: DecideOptions) => (options?.event?.isTrusted ? 'visitor' : 'script');

/**
 * The whole machine: it finds the region, reads the record and the signals, asks `evaluate()`, and brings gates, page
 * and faces in line. On a server it stands still: nothing is allowed, nothing happens.
 */
export const composeConsent = (settings: Settings, { loadFace, complain, mount }: Platform): Consent => {
  const inBrowser = typeof document !== 'undefined';
  const purposes = settings.purposes.map(declarePurpose);
  const signals: Signals = { gpc: settings.gpc ?? readGpc(), age: settings.age, minor: settings.minor };
  const policyFor = (region?: string): Policy => resolvePolicy(region, { ...settings, purposes, now: Date.now() });
  const strictest = (regions: readonly string[]): string => regions.map(policyFor).reduce(stricter).region;

  const initial = { policy: policyFor(), record: null, signals };
  const store = createSnapshotStore({
    ...initial,
    region: { region: 'ZZ', source: 'unknown', confidence: 'none' },
    verdicts: evaluate({ ...initial, now: Date.now() }),
    view: 'none',
  });
  const cookie = inBrowser ? createRecordCookie({ domain: settings.cookieDomain }) : null;
  const gates = createGates(attempt);
  const undo: (() => void)[] = [() => gates.clear()];
  let started = false;
  let inMemory = false;
  let dismissed = false;
  let shown: Shown | null = null;
  let announceReady: (state: Snapshot) => void;
  const ready = new Promise<Snapshot>((resolve) => {
    announceReady = resolve;
  });

  const inputs = (): Inputs => ({ ...store.get(), now: Date.now() });

  /** The only way the state changes: everything but the named facts follows from them. */
  const update = (facts: Partial<Pick<Snapshot, 'region' | 'policy' | 'record' | 'view'>>): void => {
    const next = { ...store.get(), ...facts };
    const verdicts = evaluate({ ...next, now: Date.now() });
    const answered = next.view === 'banner' && !asks(next.policy, verdicts);
    store.set({ ...next, verdicts, view: answered ? 'none' : next.view });
  };

  const keep = (record: ConsentRecord): ConsentRecord => {
    inMemory = !cookie?.write(record);
    return inMemory ? { ...record, doubt: 'blocked' } : record;
  };

  /** Another tab, or the server, may have written since; and time has passed. */
  const refresh = (): void => {
    if (!cookie || inMemory) return;
    update({ record: cookie.read(Date.now()) });
  };

  const commit = (make: (inputs: Inputs) => ConsentRecord, options?: DecideOptions): void => {
    if (!cookie) return;
    refresh();
    shown = options?.shown ?? null;
    update({ record: keep(make(inputs())) });
  };

  /** Brings the machine in line with a region, found or taken from the record for the time being. */
  const enter = (region: FoundRegion, policy: Policy): void => {
    started = true;
    update({ region: { ...region, region: policy.region }, policy });
    const honoured = policy.gpc === 'binding' ? honourSignal(inputs()) : null;
    if (honoured) update({ record: keep(honoured) });
  };

  const start = async (): Promise<void> => {
    const tagged = createTagged({ nonce: settings.nonce ?? '', complain, purposes: purposes.map(({ id }) => id) });
    let last = store.get();
    undo.push(
      () => tagged.stop(),
      store.subscribe(() => {
        if (!started) return;
        const { verdicts } = store.get();
        gates.apply(verdicts);
        tagged.apply(verdicts);
      }),
      store.subscribe(() => {
        const before = last;
        last = store.get();
        if (last.view !== before.view) faces.show(last.view);
        if (started && JSON.stringify(last.verdicts) !== JSON.stringify(before.verdicts)) announce('change', last);
        if (last.view !== before.view) announce('view', last);
      }),
    );
    const record = cookie?.read(Date.now()) ?? null;
    update({ record });

    const search = findRegion(settings, strictest);
    let policy: Policy | undefined;
    if (search instanceof Promise && record && !record.doubt) {
      const { region } = record;
      policy = policyFor(region);
      enter({ region, source: 'record', confidence: 'low' }, policy);
    }
    const found = search instanceof Promise ? await search : search;
    if (destroyed) return;
    const arrived = policyFor(found.region);
    enter(found, policy ? tighten(arrived, policy) : arrived);
    const { verdicts, view } = store.get();
    if (view === 'none' && !dismissed && asks(store.get().policy, verdicts)) update({ view: 'banner' });
    announceReady(store.get());
    announce('ready', store.get());
    setTimeout(() => cookie?.renew());
  };

  let destroyed = false;
  const listen = (target: EventTarget, type: string, listener: (event: Event) => void): void => {
    target.addEventListener(type, listener);
    undo.push(() => target.removeEventListener(type, listener));
  };

  const consent: Consent = {
    get state() {
      return store.get();
    },
    ready,
    allows: (purpose) => started && store.get().verdicts[purpose]?.granted === true,
    explain(purpose) {
      const { verdicts, policy, region } = store.get();
      const model = policy.purposes.find(({ id }) => id === purpose)?.model ?? null;
      return { ...(verdicts[purpose] ?? UNKNOWN_PURPOSE), jurisdiction: policy.jurisdiction, model, source: region.source };
    },
    decide(choice, options) {
      const known = purposes.map(({ id }) => id);
      for (const [id, value] of Object.entries(choice)) {
        if (!known.includes(id)) complain(`decide: "${id}" is no purpose; allowed: ${known.join(', ')}`);
        else if (typeof value !== 'boolean') complain(`decide: "${id}" must be true or false`);
      }
      const answers = Object.fromEntries(Object.entries(choice).filter(([, value]) => typeof value === 'boolean'));
      commit((now) => decide(now, answers, author(options)), options);
    },
    acceptAll: (options) => commit((now) => decideAll(now, true, author(options)), options),
    rejectAll: (options) => commit((now) => decideAll(now, false, author(options)), options),
    withdraw: (purpose, options) => consent.decide({ [purpose]: false }, options),
    reset() {
      cookie?.remove();
      inMemory = false;
      dismissed = false;
      shown = null;
      update({ record: cookie?.read(Date.now()) ?? null });
      if (started) enter(store.get().region, store.get().policy);
      if (asks(store.get().policy, store.get().verdicts)) update({ view: 'banner' });
    },
    subscribe(listener) {
      let last = '';
      const tell = (): void => {
        const state = store.get();
        if (!started || effect(state) === last) return;
        last = effect(state);
        attempt(() => listener(state));
      };
      tell();
      return store.subscribe(tell);
    },
    gate: (purpose, effects) => gates.add({ ...effects, purpose }),
    open: (view) => inBrowser && update({ view }),
    close() {
      const { view, policy, verdicts } = store.get();
      if (view === 'banner') dismissed = true;
      update({ view: view === 'preferences' && !dismissed && asks(policy, verdicts) ? 'banner' : 'none' });
    },
    receipt: () => createReceipt(store.get().record, settings.controller, shown),
    push: (...tasks) => tasks.forEach((task) => attempt(() => task(consent))),
    destroy() {
      destroyed = true;
      started = false;
      for (const run of undo.splice(0)) attempt(run);
      faces.show('none');
    },
  };

  const faces = createFaces({
    load: loadFace,
    consent,
    fail(view, error) {
      complain(`could not show the ${view}: ${error}`);
      update({ view: 'failed' });
    },
  });
  for (const gate of settings.gates ?? []) gates.add(gate);
  if (inBrowser) {
    listen(document, 'visibilitychange', () => document.visibilityState === 'visible' && refresh());
    listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && refresh());
    // A page that is only being prerendered has no visitor yet.
    if ((document as { prerendering?: boolean }).prerendering) {
      listen(document, 'prerenderingchange', () => attempt(start));
    } else attempt(start);
    if (mount) undo.push(mount(consent));
  }
  return consent;
};
