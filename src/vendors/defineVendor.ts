import { ON_SCRIPT_TAG } from '../environment.js';
import type { VendorFacts } from '../facts.js';
import { allGranted } from '../policy/combine.js';
import type { Gate } from '../types.js';
import type { Effect, Page, VendorOptions } from './effect.js';
import { fromTag } from './fromTag.js';
import { idsOf } from './idsOf.js';
import { keepFor } from './keepFor.js';
import { onlyOne } from './onlyOne.js';
import { onPage } from './onPage.js';
import { runVendor, type Seat, type Vendor } from './runVendor.js';
import { sweepVendor } from './sweepVendor.js';

/** What stands under the names of APIs, and the first gate of each: what a page calls goes to one vendor, with one answer. */
const vendors = /* @__PURE__ */ onlyOne('vendors', () => new Map<string, readonly [Seat<never>, Vendor<never>]>());

/** Whether a gate can have the same API as the first. If not, says why. */
const goesWith = <Options extends VendorOptions>(
  seat: Seat<Options>,
  first: Seat<Options>,
  { isAlone }: Effect<never, Options>,
): boolean => {
  const compared = [
    ['vendor', seat.vendor, first.vendor, 'one under its name on the page'],
    ['purpose', seat.purpose, first.purpose, 'one for all of its ids'],
    ['id', isAlone && seat.ids[0], isAlone && first.ids[0], 'one on a page'],
  ];
  const clash = compared.find(([, mine, theirs]) => mine !== theirs);
  if (clash) console.error(`[consent] ${seat.vendor}: ${clash[0]} is "${clash[1]}" beside "${clash[2]}"; allowed: ${clash[3]}`);
  return !clash;
};

const makeGate = <Api, Options extends VendorOptions>(
  facts: VendorFacts,
  effect: Effect<Api, Options>,
  said: Options,
): Gate<string> => {
  const { api } = effect;
  const { id, purpose = facts.purpose } = said;
  const page = globalThis as unknown as Page;
  // On the script tag the page has had a stand-in from the start.
  const options = { ...said, standIn: said.standIn ?? page[api] };
  // Nothing is begun of what is past, or of what nobody knows how to begin.
  const ids = id === 'past' ? undefined : idsOf(facts.id, effect, options);
  const seat = { vendor: facts.id, ids: ids ?? [], options, purpose };
  const known = vendors as unknown as Map<string, readonly [Seat<Options>, Vendor<Options>]>;
  if (ids && !known.has(api)) known.set(api, [seat, runVendor(facts, effect, options)]);
  const [first, shared] = known.get(api) ?? [];
  const vendor = ids && goesWith(seat, first!, effect as never) ? shared : undefined;
  const life = () => known.get(api)?.[1];
  const sweep = sweepVendor(facts, { isWanted: () => !!life()?.isWanted(), hasRun: () => !!life()?.hasRun() });

  return {
    purpose,
    vendor: facts.id,
    facts,
    stops: facts.stops,
    update(verdicts) {
      const isGranted = allGranted(verdicts, purpose);
      vendor?.update(verdicts, isGranted);
      // What a yes has left that was taken back, or ended, on another page.
      if (!vendor || !isGranted) sweep();
    },
    open: () => vendor?.open(seat),
    close: (verdicts) => vendor?.close(seat, verdicts),
  };
};

/**
 * Makes a vendor's gate from what is known of it: `facts` for people, `effect` for the page. Nothing of it is requested or
 * stored before a grant; calls made before are sent then. After a withdrawal it is told, what it kept is removed, and
 * what the page calls reaches nobody. Several gates with different ids share what the page calls.
 */
export const defineVendor = <Api, Options extends VendorOptions = VendorOptions, Usual extends string = string>(
  facts: VendorFacts<Usual>,
  effect: Effect<Api, Options>,
) => {
  const make = (options: Options): Gate<string> =>
    makeGate(
      facts,
      effect,
      ON_SCRIPT_TAG ? (fromTag(facts.id, options as object as Record<string, unknown>) as Options & object) : options,
    );
  const gate = ON_SCRIPT_TAG ? make : onPage(effect.api, make, keepFor);
  return <Id extends string = Usual>(options: Options & { readonly purpose?: Id | undefined }): Gate<NoInfer<Id>> =>
    gate(options) as Gate<NoInfer<Id>>;
};
