import type { TrustPolicy } from '../trust.js';

let count = 0;

/** Whether the page's content security policy wants none of ours: each would be one more report to the site. */
let isRefused = false;

/**
 * Resolves when all that stands before it in the browser's own list of scripts in order has run, modules with all that they
 * import: a module of the page's tells nobody of itself (https://html.spec.whatwg.org/#execute-the-script-element). A further
 * one at the end of the list does. It may be inline, as what stands before it is, but where that is by its hash: then nobody
 * waits. And page scripts that watch for new elements find none in a shadow tree.
 */
export const awaitTurn = (nonce: string, trust: TrustPolicy): Promise<void> =>
  new Promise((resolve) => {
    if (isRefused) return resolve();
    const name = `consent:turn-${++count}`;
    const host = document.createElement('span');
    const script = document.createElement('script');
    const settle = (): void => {
      document.removeEventListener('securitypolicyviolation', refuse);
      host.remove();
      resolve();
    };
    const refuse = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
      if (blockedURI !== 'inline' || !effectiveDirective.startsWith('script')) return;
      isRefused = true;
      settle();
    };
    addEventListener(name, settle, { once: true });
    document.addEventListener('securitypolicyviolation', refuse);
    script.type = 'module';
    script.async = false;
    script.nonce = nonce;
    script.text = trust.createScript(`dispatchEvent(new Event("${name}"))`);
    host.attachShadow({ mode: 'closed' }).append(script);
    document.head.append(host);
  });
