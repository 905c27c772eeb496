import type { LateSource } from './findRegion.js';

/** Reads `{ "country": "US", "region": "CA" }`, or Cloudflare's trace text with its line `loc=DE`. */
const parseAnswer = (text: string): string => {
  const trace = /^loc=(.+)/m.exec(text);
  if (trace) return trace[1]!;
  const { country, region } = JSON.parse(text);
  return region ? `${country}-${region}` : country;
};

/** The region that the site's own function or a server names. An error page names none, whatever it says. */
export const locate: LateSource['locate'] = async (answer) => {
  if (!(answer instanceof Response)) return `${answer ?? ''}`;
  return answer.ok ? parseAnswer(await answer.text()) : '';
};
