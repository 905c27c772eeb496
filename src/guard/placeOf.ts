/**
 * Where an error was made, as `https://example.com/app.js:10:5`: the nearest place that is in none of the guard's own files.
 * Empty where there is none, or no error, as for what the browser does by itself.
 */
export const placeOf = (error: Error | undefined, ownFiles: readonly string[]): string => {
  try {
    // The page's own `Error.prepareStackTrace` may make a list of it, or anything.
    const places = `${error?.stack}`.match(/\b(https?|file|blob):[^\s)]+/g);
    return places?.find((place) => !ownFiles.some((file) => place.startsWith(`${file}:`))) ?? '';
  } catch {
    return '';
  }
};
