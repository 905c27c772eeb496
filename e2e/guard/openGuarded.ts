import type { Leak } from '../../src/guard/types.js';
import { escapeAttribute, type PageOptions } from '../site/page.js';
import type { Visit } from '../site/visit.js';

declare global {
  interface Window {
    leaks?: Leak[];
    minimaConsentGuard: { close(): void };
  }
}

/** What `consent.guard.js` is told on its script tag, without the `data-`. */
export type GuardAttributes = Readonly<{ mode?: string; vendors?: string }>;

/** Keeps what the guard tells; before it, so that nothing is missed. */
const KEEP = `<script>document.addEventListener('consent:leak', (e) => (window.leaks ||= []).push(e.detail))</script>`;

/** The head of a page whose first script is the guard. */
export const guardHead = (attributes: GuardAttributes, after = ''): string => {
  const said = Object.entries(attributes).map(([name, value]) => ` data-${name}="${escapeAttribute(value)}"`);
  return `${KEEP}<script src="/cdn/consent.guard.js"${said.join('')}></script>${after}`;
};

/** A page with the guard and then consent, in Germany, where nothing runs unasked. */
export const guarded = (attributes: GuardAttributes, more: PageOptions = {}): PageOptions => ({
  tag: { region: 'DE', control: 'off' },
  json: {},
  body: '<p>Hello</p>',
  ...more,
  head: guardHead(attributes, more.head),
});

/** What it has told; once the file that tells is there, unless the page refuses us that. */
export const leaksOf = ({ page }: Pick<Visit, 'page'>): Promise<readonly Leak[]> =>
  page.evaluate(async () => {
    await import(`${location.origin}/cdn/guard.report.js`).catch(() => undefined);
    // The guard has it at the same moment, and tells in the same task. No timer: the page's clock may stand still.
    const { port1, port2 } = new MessageChannel();
    port2.postMessage('');
    await new Promise((resolve) => Object.assign(port1, { onmessage: resolve }));
    return window.leaks ?? [];
  });

/** The visitor agrees to everything; resolves once the page knows. */
export const agree = ({ page }: Pick<Visit, 'page'>): Promise<void> =>
  page.evaluate(async () => {
    await window.minimaConsent.ready;
    window.minimaConsent.acceptAll();
  });
