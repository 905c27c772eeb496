import { downloadedBrowser } from '../../scripts/downloadedBrowser.mjs';
import { findBrowser } from '../../scripts/findBrowser.mjs';
import { launchFirefox } from './launchFirefox.js';
import type { Site } from './startSite.js';
import type { TabBrowser } from './tab.js';

/** Starts the Firefox of this machine, or the one downloaded for the tests. Throws where there is neither. */
export const startFirefox = async (site: Site, gpc: boolean): Promise<TabBrowser> => {
  const path = findBrowser('firefox') ?? (await downloadedBrowser('firefox'));
  if (!path) throw new Error('no Firefox: node scripts/prepare.mjs --browser firefox finds or installs one');
  return launchFirefox(site, path, gpc);
};
