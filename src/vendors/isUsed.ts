/** What the ids of vendors are where their own files take not just any, as there: a test compares them. */
const IDS: Readonly<Record<string, RegExp>> = {
  amplitude: /^\w+$/,
  google: /^(G|GT|AW|GTM)-\w+/,
  hotjar: /^(\d{1,12}|[\da-f]{13})$/,
  intercom: /^\w+$/,
  matomo: /^\d+$/,
  mixpanel: /^\w+$/,
  plausible: /^pa-[\w-]+$|^[^\s/]+\.[^\s/]+$/,
  segment: /^\w+$/,
  sentry: /^(\w+|https:\/\/\S+)$/,
};

/** Whether a vendor of the script tag is used here: not only in the `past`, nor with an id that its file will refuse. */
export const isUsed = (file: string, id: unknown): boolean => id !== 'past' && (IDS[file]?.test(`${id}`) ?? true);
