/** Longer than this, and the visitor is treated as being nowhere known. */
const PATIENCE = 1000;

/** Reads `{ "country": "US", "region": "CA" }`, or Cloudflare's trace text with its line `loc=DE`. */
const parseAnswer = (text: string): string => {
  const trace = /^loc=(.+)/m.exec(text);
  if (trace) return trace[1]!;
  const { country, region } = JSON.parse(text);
  return region ? `${country}-${region}` : country;
};

/** Asks a server where the visitor is. Undefined when it fails, or is late. Never rejects. */
export const fromEndpoint = (endpoint: string | (() => Promise<string | undefined>)): Promise<string | undefined> => {
  const ask = async () => (typeof endpoint === 'function' ? endpoint() : parseAnswer(await (await fetch(endpoint)).text()));
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([ask(), late]).catch(() => undefined);
};
