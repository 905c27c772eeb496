import type { JoiningGate } from '../gates/addGates.js';
import { purposeList } from '../policy/combine.js';
import type { Consent, Verdicts } from '../types.js';
import { answerGtag } from './answerGtag.js';
import { apiOf } from './apiOf.js';
import { declaredOf } from './declaredOf.js';
import { isKept } from './isKept.js';
import type { CallQueue } from './keepCalls.js';
import { keepFor } from './keepFor.js';
import { peopleOf } from './peopleOf.js';
import { purposeOfCall } from './purposeOfCall.js';
import { roomFor } from './roomFor.js';
import { featurePurposes, servedBy, type TagOptions } from './servedBy.js';
import { LIMIT } from './standIn.js';
import type { Tagged } from './taggedVendors.js';
import { takeOver } from './takeOver.js';

/** What the script tag says, and its vendors. */
export interface TaggedSite extends TagOptions {
  readonly vendors: readonly Tagged[];
}

type Methods = Record<string, (...args: unknown[]) => unknown>;
type VendorFile = { gate(settings: object): JoiningGate };
type WaitsFile = { wait(site: TagOptions, isLost: () => boolean): void };

/** PostHog asks for one purpose at a time: several that it needs together are one more, as far as the first that is not granted. */
const withAll = (purposes: string, verdicts: Verdicts): Verdicts => {
  const all = purposeList(purposes);
  return { ...verdicts, [purposes]: verdicts[all.find((id) => !verdicts[id]?.granted) ?? all[0]!]! };
};

/**
 * Puts the vendors that the script tag names behind their purposes. A vendor's own file is fetched with the first grant; or
 * when something is kept here under a name such as it gives, for a yes that ended on another page, or while none was open,
 * has left its keys behind.
 */
export const wire = (
  consent: Consent,
  site: TaggedSite,
  load: (file: string) => Promise<object>,
  queues: Record<string, CallQueue>,
): void => {
  const page = globalThis as { [name in string]?: unknown };
  const declared = Object.keys(consent.state.verdicts);
  const google = site.vendors.filter(([, name, id]) => name === 'google' && id !== 'past');
  const files: Record<string, Promise<object> | undefined> = {};
  /** The ids of those that were refused on this page. */
  const refused = new Set<string>();
  /** One file, and one moment, for all tags of a vendor: those that one answer lets in come together. */
  const fetchFile = (name: string): Promise<object> =>
    (files[name] ??= load(`vendors/${name}`).catch((error) => {
      files[name] = undefined; // the next grant tries again
      throw error;
    }));
  let asked: ReturnType<typeof answerGtag> | undefined;
  for (const [own, name, id] of site.vendors) {
    // What is past no grant lets in; told so, its own gate removes what it finds.
    const purpose = id === 'past' ? '' : servedBy(own, name, site);
    // Those that the core knows have theirs.
    const isNew = !queues[name];
    const calls = (queues[name] ??= []);
    const api = apiOf(name);
    // A `gtag` of the page's own goes on: what it says is in the layer.
    if (isNew && name !== 'google') takeOver(api, keepFor(calls, api));
    if (name === 'google')
      asked ??= answerGtag(
        google.map(([served, , ids]) => [servedBy(served, name, site), `${ids}`]),
        calls,
      );
    if (name === 'posthog') {
      // The core keeps the last word alone, which is `set`.
      const stand = page[api] as Methods;
      const people = peopleOf(stand.setPersonProperties!) as Methods;
      Object.assign(stand, { people });
      for (const [method, ...args] of calls.splice(0)) (people[method] ?? stand[method])?.(...args);
    }
    /** Several tags of one vendor share what the page calls, which is kept while any of them may still be granted. */
    const sharing = site.vendors.filter((other) => other[1] === name);
    let made: JoiningGate | undefined;
    /** How often consent has said how things are. */
    let told = 0;
    let remove: unknown;
    const fetchGate = async (): Promise<JoiningGate> => {
      const isNew = told > 1;
      const { gate } = (await fetchFile(name)) as VendorFile;
      // What JSON says of Google is of several tags, each with its id.
      const settings = { id, host: site[`${name}Host`], ...(site[name] as object), ...(name === 'google' && { id }) };
      if (made) return made;
      const said = { ...site, ...settings, purpose, calls, isNew, refused };
      const isPosthog = name === 'posthog' && purpose;
      const vendor = gate(isPosthog ? { ...said, purpose: [own, ...featurePurposes(name, site)].join('|') } : said);
      made = isPosthog ? { ...vendor, update: (verdicts) => vendor.update?.(withAll(own, verdicts)) } : vendor;
      return made;
    };
    /** From then on the vendor's own gate opens, if it still may, closes, and removes what no grant covers. */
    const add = async (): Promise<unknown> => {
      const gate = await fetchGate();
      gate.join?.(consent.gate);
      return (remove ??= consent.gate(purpose, gate));
    };
    const update = async (verdicts: Verdicts, sweep: () => unknown): Promise<unknown> => {
      told++;
      if (name === 'google') asked?.tell(verdicts);
      /** For what a call waits: of PostHog, by what it says. */
      const roomOf = (served: string, method: string): number => {
        if (name !== 'posthog') return roomFor(served, verdicts);
        return roomFor(purposeOfCall(method, { ...(site[name] as object), purpose: served }, verdicts), verdicts);
      };
      const room = (method: string): number => Math.max(...sharing.map(([served]) => roomOf(served, method)));
      if (!roomOf(own, '')) refused.add(`${id}`);
      calls.room = room;
      calls.isRefused ||= !room('');
      calls.splice(0, LIMIT, ...calls.filter(([method]) => room(method)));
      if (id === 'past' || (await isKept(name, site[name]))) return sweep();
      // A click may wait for Google's script, which is not there.
      return files[name] || name !== 'google' || ((await load('waits')) as WaitsFile).wait(site, asked!.isLost);
    };
    if (declaredOf(purpose, declared)) {
      consent.gate(purpose, {
        exempt: name === 'posthog', // which alone keeps to its limits
        update: (verdicts) => update(verdicts, add),
        open: add,
      });
      continue;
    }
    if (id !== 'past') console.error(`[consent] ${name}: purpose "${own}"; allowed: ${declared}`);
    // Nothing opens it: it is no gate, but what it has left from when it was one goes.
    consent.subscribe(({ verdicts }) => update(verdicts, async () => (await fetchGate()).update?.(consent.state.verdicts)));
  }
};
