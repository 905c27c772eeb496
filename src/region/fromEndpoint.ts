/** Longer than this, and the visitor is treated as being nowhere known. */
const PATIENCE = 1000;

/** Reads `{ "country": "US", "region": "CA" }`, or Cloudflare's trace text with its line `loc=DE`. */
const parseAnswer = (text: string): string => {
  const trace = /^loc=(.+)/m.exec(text);
  if (trace) return trace[1]!;
  const { country, region } = JSON.parse(text);
  return region ? `${country}-${region}` : country;
};

const ask = async (endpoint: string | (() => Promise<string | undefined>)): Promise<string | undefined> =>
  typeof endpoint === 'function' ? endpoint() : parseAnswer(await (await fetch(endpoint)).text());

/** Asks a server where the visitor is. Undefined when it fails, or is late. Never rejects. */
export const fromEndpoint = (endpoint: Parameters<typeof ask>[0]): Promise<string | undefined> =>
  Promise.race([ask(endpoint), new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE))]).catch(() => undefined);
