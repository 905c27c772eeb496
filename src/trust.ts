/** What of `trustedTypes` is used here (https://w3c.github.io/trusted-types/). The DOM's own types take text. */
export interface TrustPolicy {
  createHTML(text: string): string;
  createScript(text: string): string;
  createScriptURL(text: string): string;
}

const same = (text: string): string => text;
const asItIs: TrustPolicy = { createHTML: same, createScript: same, createScriptURL: same };

let policy: TrustPolicy | null | undefined;

/**
 * The one Trusted Types policy, `minima-consent`, by which everything that was allowed to run is put into the page. Made when
 * it is needed, once. Null where the page's content security policy refuses it, which is reported once: then nothing opens.
 */
export const trust = (): TrustPolicy | null => {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: TrustPolicy): TrustPolicy } };
  if (policy !== undefined) return policy;
  policy = null;
  try {
    policy = trustedTypes?.createPolicy('minima-consent', asItIs) ?? asItIs;
  } catch (error) {
    reportError(error);
  }
  return policy;
};
