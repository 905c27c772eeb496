import { startGuard } from './guard/startGuard.js';
import type { Mode, OwnVendors } from './guard/types.js';
import type { Consent } from './types.js';

type Page = { minimaConsent?: Partial<Consent>; minimaConsentGuard?: { close(): void } };

const page = globalThis as Page;
const { dataset, src = '' } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;

const complain = (text: string): void => console.error(`[consent] ${text}`);

/** What is neither of the two is a wish to be careful. */
const readMode = (said = 'report'): Mode => {
  if (said === 'report' || said === 'block') return said;
  complain(`data-mode: ${said}; allowed: report, block`);
  return 'block';
};

const readVendors = (said = '{}'): OwnVendors => {
  try {
    return Object(JSON.parse(said));
  } catch (error) {
    complain(`data-vendors: ${error}`);
    return {};
  }
};

if (page.minimaConsentGuard) {
  complain('guard: twice');
} else {
  let isClosed = false;
  page.minimaConsentGuard = {
    close() {
      isClosed = true;
    },
  };
  startGuard({
    mode: readMode(dataset?.mode),
    vendors: readVendors(dataset?.vendors),
    ownFile: src,
    // Asked anew each time: before consent is there nothing is granted, and so it stays where it never comes.
    allows: ({ purpose, vendor }) =>
      isClosed ||
      page.minimaConsent?.allows?.(`${purpose}`) === true ||
      // PostHog is held to the limits of what is exempt from consent, where the site has it so.
      (vendor === 'PostHog' && page.minimaConsent?.explain?.(`${purpose}`).reason === 'exempt'),
    complain,
  });
}
