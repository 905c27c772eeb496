import type { FoundRegion } from '../types.js';

const UNKNOWN: FoundRegion = { region: 'ZZ', source: 'endpoint', confidence: 'none' };
/** Longer than this, and the visitor is treated as being nowhere known. */
const PATIENCE = 1000;

/** Reads `{ "country": "US", "region": "CA" }`, or Cloudflare's trace text with its line `loc=DE`. */
const parseAnswer = (text: string): string => {
  const trace = /^loc=(\w+)$/m.exec(text)?.[1];
  if (trace) return trace;
  const { country, region } = JSON.parse(text) as { country?: unknown; region?: unknown };
  return region ? `${country}-${region}` : String(country);
};

const ask = async (endpoint: string | (() => Promise<string | undefined>)): Promise<string | undefined> => {
  if (typeof endpoint === 'function') return endpoint();
  const response = await fetch(endpoint, { credentials: 'omit' });
  if (!response.ok) throw new Error(`[consent] data-region-url answered ${response.status}`);
  return parseAnswer(await response.text());
};

/** Asks a server where the visitor is. One that fails or is late ends the search: unknown. Never rejects. */
export const fromEndpoint = (endpoint: string | (() => Promise<string | undefined>)): Promise<FoundRegion> =>
  new Promise((resolve) => {
    const giveUp = () => resolve(UNKNOWN);
    setTimeout(giveUp, PATIENCE);
    ask(endpoint).then((region) => (region ? resolve({ region, source: 'endpoint', confidence: 'high' }) : giveUp()), giveUp);
  });
