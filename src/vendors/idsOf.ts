/** What an option may be: a pattern, which nothing at all matches where it may be left out, and the same in words. */
export type Shape = readonly [pattern: RegExp, words: string];

/** Options, by name, that cannot be just anything. */
export type Shapes = Readonly<Record<string, Shape>>;

/** What a vendor asks of its options; of one it may depend on another. */
interface Asked<Options> {
  readonly shapes?: Shapes | ((options: Options) => Shapes) | undefined;
  readonly isAlone?: boolean | undefined;
}

/** What a template makes of what is not there: no vendor gives such a word for an id. */
const NOTHING = /^(undefined|null|NaN)$/;

/**
 * The ids that a vendor is to be begun with: one, or several separated by spaces or commas where `isAlone` does not say that there
 * can be but one. None where an option is not such as it can be begun with, which is named then with what is allowed.
 */
export const idsOf = <Options extends { readonly id: string }>(
  vendor: string,
  { shapes = {}, isAlone }: Asked<Options>,
  options: Options,
): readonly string[] | undefined => {
  let ids = [options.id];
  for (const [name, [pattern, words]] of Object.entries(typeof shapes === 'function' ? shapes(options) : shapes)) {
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
