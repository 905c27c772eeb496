import type { Snapshot } from '../../src/types.js';
import { readEvents } from '../site/posthogEvents.js';
import type { Tab } from '../site/tab.js';
import type { Sent } from '../site/types.js';
import type { Vendor } from './expectations.js';

const HOSTS: Readonly<Record<Vendor, RegExp>> = { PostHog: /posthog/, Meta: /facebook/, Google: /google/ };
const isOwn = ({ url }: Sent): boolean => url.hostname.endsWith('minima.studio');

/** Everybody but the site of whom anything was requested: vendors, and strangers by the names of their hosts. */
export const requested = (sent: readonly Sent[]): string[] => {
  const hosts = [...new Set(sent.filter((request) => !isOwn(request)).map(({ url }) => url.hostname))];
  const vendors = Object.entries(HOSTS).filter(([, host]) => hosts.some((name) => host.test(name)));
  const strangers = hosts.filter((name) => !vendors.some(([, host]) => host.test(name)));
  return [...vendors.map(([vendor]) => vendor), ...strangers];
};

/** The vendors that were told what the visitor does: more than a request for their script. */
export const told = (sent: readonly Sent[]): Vendor[] => {
  const isTold: Readonly<Record<Vendor, boolean>> = {
    PostHog: sent.flatMap(readEvents).length > 0,
    Meta: sent.some(({ url }) => url.href.startsWith('https://www.facebook.com/tr/')),
    Google: sent.some(({ url }) => url.hostname.endsWith('google-analytics.com') && url.pathname === '/g/collect'),
  };
  return Object.entries(isTold).flatMap(([vendor, is]) => (is ? [vendor as Vendor] : []));
};

/** What the page says of itself. Goes through JSON, for drivers differ in what else they can carry. */
export const stateOf = async (tab: Tab): Promise<Snapshot> =>
  JSON.parse(
    await tab.evaluate(async () => JSON.stringify(await window.minimaConsent.ready.then(() => window.minimaConsent.state))),
  );

/** What Google was last told of advertising, or undefined if nothing. */
export const adStorage = (tab: Tab): Promise<string | undefined> =>
  tab.evaluate(() => {
    const commands = [...(window.dataLayer ?? [])].map(
      (entry) => Array.from(entry) as [string, string, { ad_storage?: string }],
    );
    return commands.filter(([command]) => command === 'consent').at(-1)?.[2].ad_storage;
  });

/** Names of the cookies and of what is in storage. */
export const kept = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [
      ...document.cookie.split('; ').flatMap((cookie) => cookie.split('=')[0] || []),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ].sort(),
  );

export const hasBanner = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('minima-consent-banner')?.checkVisibility() ?? false);

export const hasSaleLink = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => document.querySelector('[data-consent-open="opt-out"]')?.checkVisibility() ?? false);

/** Whether the status line says that a refusal of sale is honoured, or undefined while it says nothing at all. */
export const saysHonored = async (tab: Tab): Promise<boolean | undefined> => {
  const status = await tab.evaluate(() => document.querySelector('[data-consent-status]')?.textContent);
  return status ? status.includes('Opt-Out Request Honored') : undefined;
};

/** Waits for three round trips: what was sent before them has arrived, and what its answer caused has been sent. */
export const settle = (tab: Tab): Promise<void> =>
  tab.evaluate(async () => {
    for (let i = 0; i < 3; i++) await fetch('/probe', { cache: 'no-store' }).catch(() => {});
  });
