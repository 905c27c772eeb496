/**
 * Makes an element of ours. Whatever keeps the markup of a page that was left and puts it in again (Turbo, htmx) puts in
 * copies, which nothing drives: each takes itself away as it comes in.
 */
export const createOwn = (name: string): HTMLElement => {
  class Own extends HTMLElement {
    declare isOwn?: boolean;
    connectedCallback(): void {
      if (!this.isOwn) this.remove();
    }
  }
  if (!customElements.get(name)) customElements.define(name, Own);
  return Object.assign(document.createElement(name), { isOwn: true });
};
