import { openProxy } from './openProxy.js';
import { ownPage } from './page.js';
import type { Site } from './startSite.js';
import type { TabPage } from './tab.js';
import type { Sent } from './types.js';
import { nextVisit } from './visit.js';

/** A visit by a browser that is told by its proxy, not by its user agent. */
export interface ProxiedVisit {
  /** Host and port of the proxy that the browser has to use. */
  readonly proxy: string;
  /** Everything sent since the visit began. */
  sent(): readonly Sent[];
  close(): Promise<void>;
}

export const openProxiedVisit = async (site: Site, options: TabPage): Promise<ProxiedVisit> => {
  const { id } = nextVisit();
  const start = site.sent.length;
  site.visits.set(id, async (sent) => (await options.answer?.(sent)) ?? ownPage(sent, options));
  const { address, close } = await openProxy(site, id);
  return { proxy: address, sent: () => site.sent.slice(start).filter(({ visit }) => visit === id), close };
};
