import type { PreferencesContext } from './types.js';

/**
 * Has a layer drawn with those who process here by now, anew every second as long as its host is in the page: nobody says so
 * when a gate or an embed is added or goes. Without them a layer says everything else.
 */
export const followVendors = (context: PreferencesContext, host: Element, draw: () => void): void => {
  const read = (): unknown =>
    context.consent.vendors.then((vendors) => {
      if (!host.isConnected) return;
      context.vendors = vendors;
      draw();
      setTimeout(read, 1000);
    }, console.warn);
  read();
};
