/** What an option may be: a pattern, which nothing at all matches where it may be left out, and the same in words. */
export type Shape = readonly [pattern: RegExp, words: string];

/** Options, by name, that cannot be just anything. */
export type Shapes = Readonly<Record<string, Shape>>;

/** Whether a vendor's options are such as it can be begun with. If not, says which is not, and what is allowed. */
export const fits = (vendor: string, shapes: Shapes, options: object): boolean => {
  for (const [name, [pattern, words]] of Object.entries(shapes)) {
    const value = Reflect.get(options, name);
    if (pattern.test(String(value ?? ''))) continue;
    console.error(`[consent] ${vendor}: ${name} is ${JSON.stringify(value)}; allowed: ${words}`);
    return false;
  }
  return true;
};
