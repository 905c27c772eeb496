/**
 * What there is one of on a page, by its name, whoever made it: a file may have been fetched twice, and the package been bundled
 * twice, by two apps on one page.
 */
export const onlyOne = <Value extends object>(name: string, make: () => Value): Value => {
  const page = globalThis as unknown as Record<symbol, Value | undefined>;
  return (page[Symbol.for(`@minima/consent/${name}`)] ??= make());
};
