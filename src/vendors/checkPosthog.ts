import type { Consent, Verdicts } from '../types.js';

const complain = (mistake: string, allowed: string): void => console.error(`[consent] posthog ${mistake}; allowed: ${allowed}`);

/** The kind of each option, or what it may say. */
const KINDS: Readonly<Record<string, string>> = {
  key: 'string',
  host: 'string',
  nonce: 'string',
  name: 'string',
  purpose: 'string',
  load: 'function',
  config: 'object',
  features: 'object',
  flags: 'object',
  flagPayloads: 'object',
  instance: 'object',
};
const FEATURES = ['events', 'replay', 'surveys', 'flags', 'heatmaps', 'exceptions'];

/** Names every mistake in a gate's options with what is allowed. A feature that is named wrong follows the gate's own purpose. */
export const checkPosthog = (given: object): void => {
  const options = given as Record<string, unknown>;
  for (const [name, value] of Object.entries(options)) {
    const kind = KINDS[name];
    if (!kind) complain(`option "${name}"`, Object.keys(KINDS).join(', '));
    // posthog-js's own instance is an object, and a site's stand-in for it may be a function.
    else if (value !== undefined && typeof value !== kind && name !== 'instance') complain(`${name}: ${typeof value}`, kind);
  }
  for (const name of Object.keys(typeof options.features === 'object' ? (options.features ?? {}) : {})) {
    if (!FEATURES.includes(name)) complain(`feature "${name}"`, FEATURES.join(', '));
  }
  if (!(options.key || options.instance)) complain(`key: ${options.key}`, 'the API key of the project, phc_…');
  if ((options.config as { cookieless_mode?: unknown } | undefined)?.cookieless_mode === 'on_reject') {
    complain('cookieless_mode "on_reject", which sends events of who has refused', "'always', or none: it is left out");
  }
};

/** Names purposes that nobody has declared: what waits for one of them never runs. */
export const checkFeatures = (features: object, verdicts: Verdicts): void => {
  for (const [feature, purpose] of Object.entries(features)) {
    if (purpose !== undefined && !verdicts[purpose])
      complain(`feature ${feature}: purpose "${purpose}"`, Object.keys(verdicts).join(', '));
  }
};

/** Checks what the script tag's options say of PostHog: `data-posthog-key` is not among them. */
export const mount = ({ consent, site }: { readonly consent: Consent; readonly site: object }): void => {
  const said = Object((site as { posthog?: unknown }).posthog) as { features?: unknown };
  checkPosthog({ ...said, key: 'data-posthog-key' });
  checkFeatures(Object(said.features) as object, consent.state.verdicts);
};
