/** https://w3c.github.io/trusted-types/ */
export const { trustedTypes } = globalThis as {
  trustedTypes?: { isHTML(value: unknown): boolean; isScriptURL(value: unknown): boolean; readonly emptyHTML: unknown };
};

/**
 * The text that the browser will make of an argument. Empty for what is neither text nor one of the browser's own objects
 * that stand for one: the page's own code makes text of others, and it is for the browser to run that, and only once.
 */
export const readText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Request) return value.url;
  return value instanceof URL || trustedTypes?.isHTML(value) || trustedTypes?.isScriptURL(value) ? `${value}` : '';
};
