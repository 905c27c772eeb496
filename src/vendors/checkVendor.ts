import type { ListedVendor } from '../facts.js';

/** Takes what can be used of a value, and names what cannot with what is allowed. Nothing, where nothing can. */
type Take = (value: unknown, path: string) => unknown;

const named = new Set<string>();

/** Names a mistake, once however often the list is asked for. */
const complain = (path: string, value: unknown, allowed: string): undefined => {
  const said = typeof value === 'string' ? JSON.stringify(value) : Array.isArray(value) ? 'an array' : value && typeof value;
  const mistake = `${path} is ${said}; allowed: ${allowed}`;
  if (!named.has(mistake)) console.error(`[consent] ${mistake}`);
  named.add(mistake);
};

const one =
  (allowed: string, fits: (value: unknown) => unknown): Take =>
  (value, path) =>
    fits(value) ? value : complain(path, value, allowed);

const TEXT = one('text', (value) => typeof value === 'string' && value.trim());
const DAYS = one('a number of days', (value) => Number.isFinite(value) && (value as number) >= 0);

/** Each of a list that can be used. */
const list =
  (take: Take, allowed: string): Take =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item, i) => take(item, `${path}[${i}]`) ?? [])
      : complain(path, value, `[${allowed}]`);

/** Each entry of an object that can be used: of any name, or of those that there are. */
const entries =
  (takes: Take | Readonly<Record<string, Take>>, allowed = `{ ${Object.keys(takes).join(', ')} }`): Take =>
  (value, path) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) return complain(path, value, allowed);
    const usable = Object.entries(value).flatMap(([name, inner]) => {
      if (inner === undefined) return []; // an option of an app's that is not there
      const at = `${path}.${name}`;
      const take = typeof takes === 'function' ? takes : Object.hasOwn(takes, name) && takes[name];
      const taken = take ? take(inner, at) : complain(at, inner, allowed);
      return taken === undefined ? [] : [[name, taken]];
    });
    return Object.fromEntries(usable);
  };

const NAMES = list(TEXT, '"name"');
const TIMES = entries(DAYS, '{ "name": days }');

const VENDOR = entries({
  name: TEXT,
  id: TEXT,
  recipients: list(TEXT, '"company (country)"'),
  privacyUrl: TEXT,
  docs: list(TEXT, '"address"'),
  stops: one('live, reload', (value) => value === 'live' || value === 'reload'),
  keys: entries({
    cookies: TIMES,
    local: NAMES,
    session: NAMES,
    databases: NAMES,
    refusals: NAMES,
    elsewhere: entries(TIMES, '{ "domain": { "name": days } }'),
    purposes: entries(TEXT, '{ "name": "purpose" }'),
  }),
  retention: DAYS,
});

/**
 * What can be used of what a site says of a vendor, in a list of one; one without a name is none. Every mistake is named with
 * what is allowed. `path`: where it stands.
 */
export const checkVendor = (said: unknown, path: string): Omit<ListedVendor, 'purpose'>[] => {
  const vendor = VENDOR(said, path) as ListedVendor | undefined;
  if (vendor && (said as Partial<ListedVendor>).name === undefined) complain(`${path}.name`, undefined, 'text');
  return vendor?.name ? [vendor] : [];
};

/** Each of the vendors that a site names under a purpose. */
export const checkVendors = (said: unknown, path: string): Omit<ListedVendor, 'purpose'>[] =>
  Array.isArray(said)
    ? said.flatMap((vendor, i) => checkVendor(vendor, `${path}[${i}]`))
    : said === undefined
      ? []
      : (complain(path, said, '[{ name, … }]') ?? []);
