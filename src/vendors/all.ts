import type { VendorFacts } from '../facts.js';
import { amplitude } from './amplitude.js';
import { clarity } from './clarity.js';
import { google, googleAds, googleTagManager } from './googleFacts.js';
import { hotjar } from './hotjar.js';
import { hubspot } from './hubspot.js';
import { intercom } from './intercom.js';
import { linkedin } from './linkedin.js';
import { matomo } from './matomo.js';
import { meta } from './meta.js';
import { microsoft } from './microsoft.js';
import { mixpanel } from './mixpanel.js';
import { pinterest } from './pinterest.js';
import { plausible } from './plausible.js';
import { posthog } from './posthog.facts.js';
import { reddit } from './reddit.js';
import { segment } from './segment.js';
import { sentry } from './sentry.js';
import { snap } from './snap.js';
import { tiktok } from './tiktok.js';
import { x } from './x.js';

/** What is told of each vendor that the script tag can name. */
export const FACTS: readonly VendorFacts[] = [
  amplitude,
  clarity,
  google,
  googleAds,
  googleTagManager,
  hotjar,
  hubspot,
  intercom,
  linkedin,
  matomo,
  meta,
  microsoft,
  mixpanel,
  pinterest,
  plausible,
  posthog,
  reddit,
  segment,
  sentry,
  snap,
  tiktok,
  x,
];
