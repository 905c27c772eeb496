import { contract as amplitude } from './amplitude.js';
import { contract as clarity } from './clarity.js';
import type { Contract } from './contract.js';
import { contract as hotjar } from './hotjar.js';
import { contract as hubspot } from './hubspot.js';
import { contract as intercom } from './intercom.js';
import { contract as linkedin } from './linkedin.js';
import { contract as matomo } from './matomo.js';
import { contract as meta } from './meta.js';
import { contract as microsoft } from './microsoft.js';
import { contract as mixpanel } from './mixpanel.js';
import { contract as pinterest } from './pinterest.js';
import { contract as plausible } from './plausible.js';
import { contract as reddit } from './reddit.js';
import { contract as segment } from './segment.js';
import { contract as sentry } from './sentry.js';
import { contract as snap } from './snap.js';
import { contract as tiktok } from './tiktok.js';
import { contract as x } from './x.js';

/** Every vendor that the script tag can name, but those with tests of their own: PostHog, Google. */
export const CONTRACTS: readonly Contract[] = [
  amplitude,
  clarity,
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
  reddit,
  segment,
  sentry,
  snap,
  tiktok,
  x,
];
