/** What is fetched of an element, as soon as it has it (images) or as it comes into the page (the others). */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  script: ['src'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  link: ['href'],
};

/** What a browser runs: no type, a module, a script. And which links it follows by itself. */
const RUNS = /^$|^module$|script/i;
const FOLLOWED = /style|pre|icon|manifest/i;

/** An attribute that names where an element gets its content from, and the addresses in it. */
export type Address = readonly [attribute: string, addresses: readonly string[]];

/** What an element will fetch, be it one of the page or one that is only written down: `get` reads its attributes. */
export const addressesOf = (tag: string, get: (attribute: string) => string | null | undefined): Address[] => {
  const attributes = ADDRESSES[tag];
  if (!attributes) return [];
  const isData = (tag === 'script' && !RUNS.test(get('type') ?? '')) || (tag === 'link' && !FOLLOWED.test(get('rel') ?? ''));
  // What the page itself withholds is for consent to open, and has no address until then.
  if (isData || get('data-consent') != null) return [];
  return attributes.map((attribute) => [attribute, (get(attribute) ?? '').split(attribute > 'src' ? /[\s,]+/ : '\n')]);
};
