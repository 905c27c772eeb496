import type { TrustPolicy } from '../trust.js';
import { expectPages } from './runMark.js';

/** What is done to the pages that a library puts in without a load. */
export interface PageEffects {
  /** Goes over a page that a library has kept, before it is put in again. */
  withhold(kept: ParentNode): void;
  /** Goes over a new page of a library that runs a script once, on whatever page it is. */
  runOnce(next: ParentNode): void;
  /** Whether an element has been given its addresses. */
  isGiven(element: HTMLElement): boolean;
}

/** What Turbo and htmx tell of a page that they have kept: its new body, or its markup. */
interface KeptPage {
  readonly newBody?: HTMLElement;
  readonly item?: { content: string };
}

/**
 * Watches the libraries that put pages in without a load. What they have kept is gone over before it is put in again: addresses
 * that were there while it ran would be followed before anybody could look. https://turbo.hotwired.dev/reference/events,
 * https://github.com/turbolinks/turbolinks#full-list-of-events, https://htmx.org/events/
 *
 * Livewire and Alpine tell of a page only as they leave it, and then read its markup, which nobody hears of again:
 * https://github.com/livewire/livewire/blob/main/js/plugins/navigate/index.js. What they read is gone over as it is read.
 * The page itself stays as it is: what they carry over to the next one may be playing.
 */
export const watchPages = ({ withhold, runOnce, isGiven }: PageEffects, trust: TrustPolicy, ended: AbortSignal): void => {
  const on = (event: string, effect: (event: never) => void): void =>
    document.addEventListener(event, effect as EventListener, { signal: ended });
  const check = ({ newBody, item }: KeptPage): void => {
    if (newBody) withhold(newBody);
    if (!item) return;
    const template = document.createElement('template');
    template.innerHTML = trust.createHTML(item.content);
    withhold(template.content);
    item.content = template.innerHTML;
  };
  const foresee = (): void => {
    expectPages();
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
    on(event, ({ detail }: CustomEvent<KeptPage>) => check(detail));
  }
  on('turbolinks:before-render', ({ data }: { data: KeptPage }) => check(data));
  // Twice for one: a visit may have begun before there was anybody here.
  for (const event of ['turbo:visit', 'turbo:before-fetch-response', 'turbolinks:visit', 'turbolinks:request-end'])
    on(event, expectPages);
  on('alpine:navigating', foresee);
  // https://docs.astro.build/en/guides/view-transitions/#script-behavior-with-view-transitions
  on('astro:before-swap', ({ newDocument }: { newDocument: Document }) => runOnce(newDocument));
  // A morph takes away what the server has not sent: a film that is being watched would begin again.
  on('turbo:before-morph-attribute', (event: CustomEvent<{ attributeName: string }>) => {
    const { dataset } = event.target as HTMLElement;
    const { attributeName: name } = event.detail;
    if (isGiven(event.target as HTMLElement) && dataset[name] === (event.target as HTMLElement).getAttribute(name))
      event.preventDefault();
  });
};
