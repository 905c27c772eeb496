import type { TrustPolicy } from '../trust.js';

/** What Turbo and htmx tell of a page that they have kept: its new body, or its markup. */
interface KeptPage {
  readonly newBody?: HTMLElement;
  readonly item?: { content: string };
}

/**
 * Has `withhold` go over each page that a library has kept, before it is put in again: addresses that were there while it
 * ran would be followed before anybody could look. https://turbo.hotwired.dev/reference/events, https://htmx.org/events/
 *
 * Livewire and Alpine tell of a page only as they leave it, and then read its markup, which nobody hears of again:
 * https://github.com/livewire/livewire/blob/main/js/plugins/navigate/index.js. What they read is gone over as it is read.
 * The page itself stays as it is: what they carry over to the next one may be playing.
 */
export const watchKeptPages = (withhold: (kept: ParentNode) => void, trust: TrustPolicy, ended: AbortSignal): void => {
  const check = ({ detail: { newBody, item } }: CustomEvent<KeptPage>): void => {
    if (newBody) withhold(newBody);
    if (!item) return;
    const template = document.createElement('template');
    template.innerHTML = trust.createHTML(item.content);
    withhold(template.content);
    item.content = template.innerHTML;
  };
  const foresee = (): void => {
    const page = document.documentElement as { outerHTML?: string };
    const get = (): string => {
      const markup = Reflect.get(Element.prototype, 'outerHTML', page) as string;
      const kept = new DOMParser().parseFromString(trust.createHTML(markup), 'text/html');
      withhold(kept);
      return kept.documentElement.outerHTML;
    };
    Object.defineProperty(page, 'outerHTML', { configurable: true, get });
    queueMicrotask(() => delete page.outerHTML);
  };
  for (const event of ['turbo:before-render', 'htmx:historyItemCreated']) {
    document.addEventListener(event, check as EventListener, { signal: ended });
  }
  document.addEventListener('alpine:navigating', foresee, { signal: ended });
};
