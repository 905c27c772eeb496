/** What the ids of vendors are where their own files take not just any, as there: a test compares them. */
const IDS: Readonly<Record<string, RegExp>> = {
  amplitude: /^\w+$/,
  clarity: /^[a-z\d]+$/,
  google: /^(G|GT|AW|GTM)-\w+/,
  hotjar: /^(\d{1,12}|[\da-f]{13})$/,
  hubspot: /^\d+$/,
  intercom: /^\w+$/,
  linkedin: /^\s*\d+([\s,]+\d+)*\s*$/,
  matomo: /^\d+$/,
  meta: /^\s*\d+([\s,]+\d+)*\s*$/,
  microsoft: /^\d+$/,
  mixpanel: /^\w+$/,
  pinterest: /^\d+$/,
  plausible: /^pa-[\w-]+$|^[^\s/]+\.[^\s/]+$/,
  reddit: /^[at]2_\w+$/,
  segment: /^\w+$/,
  sentry: /^(\w+|https:\/\/\S+)$/,
  snap: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  tiktok: /^[A-Z\d]+$/,
  x: /^[a-z\d]+$/,
};

/** What a template makes of what is not there. */
const NOTHING = /^(undefined|null|NaN)$/;

/** Whether a vendor of the script tag is used here: not only in the `past`, nor with an id that its file will refuse. */
export const isUsed = (file: string, id: unknown): boolean =>
  id !== 'past' && (!IDS[file] || (!NOTHING.test(`${id}`) && IDS[file].test(`${id}`)));
