/** What an option may be: a pattern, which nothing at all matches where it may be left out, and the same in words. */
export type Shape = readonly [pattern: RegExp, words: string];

/** Options, by name, that cannot be just anything. */
export type Shapes = Readonly<Record<string, Shape>>;

/** What a template makes of what is not there: no vendor gives such a word for an id. */
const NOTHING = /^(undefined|null|NaN)$/;

/**
 * The ids that a vendor is to be begun with: one, or several separated by spaces or commas where `isAlone` does not say that there
 * can be but one. None where an option is not such as it can be begun with, which is named then with what is allowed.
 */
export const idsOf = (
  vendor: string,
  { shapes = {}, isAlone }: { readonly shapes?: Shapes | undefined; readonly isAlone?: boolean | undefined },
  options: { readonly id: string },
): readonly string[] | undefined => {
  let ids = [options.id];
  for (const [name, [pattern, words]] of Object.entries(shapes)) {
    const value = Reflect.get(options, name);
    const text = String(value ?? '');
    const isList = name === 'id' && !isAlone && !pattern.test(text);
    const parts = isList ? text.trim().split(/[\s,]+/) : [text];
    if (parts.some((part) => !pattern.test(part) || NOTHING.test(part))) {
      console.error(`[consent] ${vendor}: ${name} is ${JSON.stringify(value)}; allowed: ${words}`);
      return undefined;
    }
    if (isList) ids = [...new Set(parts)];
  }
  return ids;
};
