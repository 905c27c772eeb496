/**
 * Where an error was made, as `https://example.com/app.js:10:5`: the nearest place that is not in the guard's own file. Empty
 * where there is none, as for what the browser does by itself.
 */
export const placeOf = (error: Error | undefined, ownFile: string): string => {
  try {
    // The page's own `Error.prepareStackTrace` may make a list of it, or anything.
    const places = `${error?.stack}`.match(/\b(https?|file|blob):[^\s)]+/g);
    return places?.find((place) => !place.startsWith(`${ownFile}:`)) ?? '';
  } catch {
    return '';
  }
};
