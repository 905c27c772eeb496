/** Deep enough to see past the guard itself, where a browser tells only the nearest ten (V8). */
const DEPTH = 50;

/**
 * Who is calling, as `https://example.com/app.js:10:5`: the nearest place that is not in the guard's own file. Empty where
 * nobody is, as for what the browser does by itself.
 */
export const callerOf = (ownFile: string): string => {
  const usual = Error.stackTraceLimit;
  if (usual) Error.stackTraceLimit = DEPTH;
  const { stack } = new Error();
  if (usual) Error.stackTraceLimit = usual;
  return stack?.match(/\b(https?|file|blob):[^\s)]+/g)?.find((place) => !place.startsWith(`${ownFile}:`)) ?? '';
};
