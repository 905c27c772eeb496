/** Calls `look` whenever something is added to the page, a replaced body (Turbo, htmx) included. Returns a stop function. */
export const watchPage = (look: () => void): (() => void) => {
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => addedNodes.length)) look();
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
};
