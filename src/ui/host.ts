import { createOwn } from './createOwn.js';
import { css as palette } from './palette.css';
import { speakIn } from './speakIn.js';

/** A custom element of ours with a sheet that the page's own cannot reach (see banner.css). */
export const createHost = (name: string, css: string, language: string): { host: HTMLElement; root: ShadowRoot } => {
  const host = createOwn(name);
  speakIn(host, language);
  const root = host.attachShadow({ mode: 'open' });
  // A constructed sheet passes a content security policy that allows no inline styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(palette + css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
};

/** Calls `look` whenever the page changes. Returns a stop function. */
export const watch = (look: () => void): (() => void) => {
  // In a task of its own: a page that takes our elements away as we put them back would else stand still. But never put
  // off: a page may change in every task.
  let later = 0;
  const check = (): void => {
    later = 0;
    look();
  };
  const observer = new MutationObserver(() => {
    later ||= +setTimeout(check);
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(later); // or what is taken away now is put back a moment later
  };
};

/**
 * Puts an element into the page and puts it back when the page replaces its body (Turbo, htmx, a hydrating framework).
 * Returns a function that takes it away.
 */
export const keepInPage = (host: HTMLElement, insert: (host: HTMLElement) => void): (() => void) => {
  const check = (): void => {
    if (!host.isConnected && document.body) insert(host);
  };
  const unwatch = watch(check);
  check();
  return () => {
    unwatch();
    host.remove();
  };
};

/** Has a screen reader say something, politely; nothing is seen. */
export const say = (text: string): void => {
  const host = createOwn('minima-consent-live');
  host.role = 'status';
  host.style.cssText = 'position:fixed;top:0;left:0;clip-path:inset(50%)';
  document.body.append(host);
  // A live region speaks of changes: it has to be there before its text.
  requestAnimationFrame(() => host.append(text));
  setTimeout(() => host.remove(), 5000);
};
