/**
 * Sees to it that a script that is on its way never runs: one that is in another document by then does not
 * (https://html.spec.whatwg.org/multipage/scripting.html#execute-the-script-element). Who waits for it goes on.
 */
export const cancelScript = (address: string): void => {
  for (const script of [...document.scripts]) {
    if (script.src !== address) continue;
    document.implementation.createHTMLDocument().adoptNode(script);
    script.dispatchEvent(new Event('load'));
  }
};
