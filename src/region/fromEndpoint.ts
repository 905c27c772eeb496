import { tighten } from '../policy/tighten.js';
import type { LateSource } from './findRegion.js';

/** Reads `{ "country": "US", "region": "CA" }`, or Cloudflare's trace text with its line `loc=DE`. */
const parseAnswer = (text: string): string => {
  const trace = /^loc=(.+)/m.exec(text);
  if (trace) return trace[1]!;
  const { country, region } = JSON.parse(text);
  return region ? `${country}-${region}` : country;
};

/** What the site's own function says, or a server's response. Nonsense is nowhere known. */
const readAnswer = async (answer: unknown): Promise<string> => {
  try {
    return answer instanceof Response ? parseAnswer(await answer.text()) : `${answer}`;
  } catch {
    return '';
  }
};

/** The region as an endpoint names it. */
export const locate: LateSource['locate'] = async (answer, policyFor, floor) =>
  tighten(policyFor(await readAnswer(answer)), floor);
