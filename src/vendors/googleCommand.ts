/** What a command says. */
export type Words = readonly unknown[];

/** A command as Google's scripts want it: they tell commands from the page's own data by their being `arguments`. */
export const command: (...words: unknown[]) => object = function () {
  // biome-ignore lint/complexity/noArguments: a rest array would be ignored
  return arguments;
};

/** The first word of a command; of the page's own entries there is none. */
export const verb = (entry: unknown): string =>
  Object.prototype.toString.call(entry) === '[object Arguments]' ? `${(entry as unknown[])[0]}` : '';
