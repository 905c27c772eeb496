import type { TrustPolicy } from '../trust.js';

/** What Turbo and htmx tell of a page that they have kept: its new body, or its markup. */
interface KeptPage {
  readonly newBody?: HTMLElement;
  readonly item?: { content: string };
}

/**
 * Has `withhold` go over each page that a library has kept, before it is put in again: addresses that were there while it
 * ran would be followed before anybody could look. https://turbo.hotwired.dev/reference/events, https://htmx.org/events/
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
  for (const event of ['turbo:before-render', 'htmx:historyItemCreated']) {
    document.addEventListener(event, check as EventListener, { signal: ended });
  }
};
