import { startGuard } from './guard/startGuard.js';
import type { OwnVendors } from './guard/types.js';
import type { Consent } from './types.js';

type Report = typeof import('./guard/report.js');
type Page = { minimaConsent?: Partial<Consent>; minimaConsentGuard?: { close(): void } };

const page = globalThis as Page;
const script = document.currentScript as HTMLScriptElement | null;
// A module, or one of a bundle, cannot read what the site has said of it. Doubt stops.
const { dataset, src }: Pick<HTMLScriptElement, 'dataset' | 'src'> = script ?? { dataset: { mode: 'block' }, src: '' };

const wrong: string[] = [];

const readVendors = (said = '{}'): OwnVendors => {
  try {
    return Object(JSON.parse(said));
  } catch (error) {
    wrong.push(`${error}`);
    return {};
  }
};

const trouble = page.minimaConsentGuard ? 'twice' : !script && 'no classic script: block';
if (trouble) console.error(`[consent] guard: ${trouble}`);
if (!page.minimaConsentGuard) {
  let isClosed = false;
  page.minimaConsentGuard = {
    close() {
      isClosed = true;
    },
  };
  startGuard({
    mode: dataset.mode ?? 'report',
    vendors: readVendors(dataset.vendors),
    wrong,
    // Asked anew each time: before consent is there nothing is granted, and so it stays where it never comes.
    allows: ({ purpose, vendor }) =>
      isClosed ||
      page.minimaConsent?.allows?.(purpose as string) === true ||
      // PostHog is held to the limits of what is exempt from consent, where the site has it so.
      (vendor === 'PostHog' && page.minimaConsent?.explain?.(purpose as string).reason === 'exempt'),
    startReport: async (found) => {
      const { startReport }: Report = await import(new URL('guard.report.js', src).href);
      return startReport({
        ...found,
        ownFile: src,
        isClosed: () => isClosed,
        consent: () => page.minimaConsent,
      });
    },
  });
}
