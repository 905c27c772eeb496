import type { ListedVendor, VendorKeys } from '../facts.js';
import type { Purpose, Vendor } from '../types.js';
import { keyPattern } from './keyPattern.js';

/** What somebody keeps, and whether anything of theirs may run now. */
export interface Keeper {
  readonly keys?: VendorKeys | undefined;
  mayRun(): boolean;
}

/** What a site declares of a vendor under a purpose. */
export interface Declared extends Keeper {
  readonly id: string;
  readonly keys: VendorKeys;
}

export type Kind = 'cookies' | 'local' | 'session' | 'databases';

type IsGranted = (purposes: string) => boolean;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).filter((name) => typeof name === 'string' && name.trim());
const entries = (value: unknown): Record<string, number> => ({ ...(Array.isArray(value) ? undefined : Object(value)) });

/** What can be used of what a site says that a vendor keeps. The rest is named where vendors are listed. */
const readKeys = ({ keys }: Partial<Vendor>): VendorKeys => {
  const { cookies, local, session, databases, refusals } = Object(keys) as VendorKeys;
  const rest = { local: texts(local), session: texts(session), databases: texts(databases), refusals: texts(refusals) };
  return { cookies: entries(cookies), ...rest };
};

/** What has to be granted for each of what the page tags of a vendor for a purpose: it may be several at a time. */
const tagsOf = (name: unknown, id: string): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-consent][data-vendor]')].flatMap(({ dataset: { vendor, consent = '' } }) =>
    vendor === name && consent.split(/[\s,|]+/).includes(id) ? consent : [],
  );

/** Everything that a site declares under its purposes that a vendor keeps. */
export const declaredBy = (
  purposes: readonly (string | Purpose | null)[] | undefined,
  isGranted: IsGranted,
): readonly Declared[] =>
  [purposes ?? []].flat().flatMap((purpose) => {
    const { id, vendors } = Object(purpose) as Partial<Purpose>;
    const all: readonly unknown[] = Array.isArray(vendors) ? vendors : [];
    return all.map((vendor) => {
      const said = Object(vendor) as Partial<Vendor>;
      const mayRun = (): boolean => {
        const tags = tagsOf(said.name, `${id}`);
        return (tags[0] ? tags : [`${id}`]).some(isGranted);
      };
      return { id: `${id}`, keys: readKeys(said), mayRun };
    });
  });

/** One of the list, which names all purposes alike: of PostHog's features any lets it run, all others need all. */
export const keeperOf = ({ id, keys, purpose }: ListedVendor, isGranted: IsGranted): Keeper => ({
  keys,
  mayRun: () => isGranted(id === 'posthog' ? purpose.replaceAll(' ', '|') : purpose),
});

/** The names of one kind that go with a no, but those of who may run, and marks of a refusal at a vendor itself. */
export const goneWith = ({ keys }: Declared, kind: Kind, keepers: readonly Keeper[]): Pick<RegExp, 'test'> => {
  const own = keyPattern({ [kind]: keys[kind] });
  const isSpared = (name: string): boolean =>
    keepers.some(
      ({ keys = {}, mayRun }) =>
        keyPattern({ local: keys.refusals }).test(name) || (keyPattern({ [kind]: keys[kind] }).test(name) && mayRun()),
    );
  return { test: (name) => own.test(name) && !/^minima_consent/.test(name) && !isSpared(name) };
};
