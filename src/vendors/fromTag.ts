type Settings = Readonly<Record<string, unknown>>;

/**
 * A vendor's own options, of all that the script tag says: each attribute that begins with the vendor's name (`data-matomo-host`
 * is its `host`), then what the JSON options say under that name. The page's own, such as `data-region`, are none of a vendor's.
 */
export const fromTag = (vendor: string, said: Settings): Settings => {
  const { [vendor]: own, id, purpose, calls, nonce } = said;
  const attributes = Object.entries(said).flatMap(([name, value]) => {
    const [, initial, rest] = new RegExp(`^${vendor}([A-Z])(.*)`).exec(name) ?? [];
    return initial ? [[initial.toLowerCase() + rest, value]] : [];
  });
  const options = Object(own) === own ? (own as Settings) : undefined;
  // Where they take the attribute's place, as both have one name, the id is in them.
  return { ...Object.fromEntries(attributes), ...(options !== id && { id }), ...options, purpose, calls, nonce };
};
