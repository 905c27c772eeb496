import type { OpenTab, Tab } from '../site/tab.js';
import { expect } from '../test.js';

/** What has the focus, inside shadow roots too: its action, its purpose, or its text. */
const focused = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    return element.dataset.consentAction ?? element.dataset.purpose ?? element.ariaLabel ?? element.textContent?.trim() ?? '';
  });

/** What each press of Tab comes to. */
const walk = async (tab: Tab, steps: number): Promise<string[]> => {
  const stops: string[] = [];
  for (let i = 0; i < steps; i++) {
    await tab.key('Tab');
    stops.push(await focused(tab));
  }
  return stops;
};

/** Presses Tab until something has the focus; what had it on the way. */
const walkTo = async (tab: Tab, name: string): Promise<string[]> => {
  const stops: string[] = [];
  for (let i = 0; i < 40; i++) {
    stops.push(...(await walk(tab, 1)));
    if (stops.at(-1) === name) return stops;
  }
  throw new Error(`no ${name} among ${stops}`);
};

const hasBanner = (tab: Tab): Promise<boolean> => tab.evaluate(() => !!document.querySelector('minima-consent-banner button'));
const isOpen = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => !!document.querySelector('minima-consent-preferences')?.shadowRoot?.querySelector('dialog')?.open);
const answers = (tab: Tab): Promise<Record<string, boolean>> =>
  tab.evaluate(() => {
    const { policy, verdicts } = window.minimaConsent.state;
    return Object.fromEntries(policy.purposes.map(({ id }) => [id, !!verdicts[id]?.granted]));
  });
const cookie = (tab: Tab): Promise<string> => tab.evaluate(() => document.cookie);

/** Everything that a mouse does in banner and preferences, a keyboard does. */
export const proveKeyboard = async (open: OpenTab): Promise<void> => {
  const tab = await open({ gpc: false, tag: { region: 'DE', 'privacy-url': '/privacy' } });
  await tab.goto('/');
  await expect.poll(() => hasBanner(tab)).toBe(true);

  // First in the page, Reject no further than Accept; and no trap, for the page comes next.
  const stops = await walk(tab, 5);
  expect(stops.slice(1, 4)).toEqual(['reject', 'accept', 'preferences']);
  expect(stops[4]).toBe('One');

  // The settings, which keep the focus in until they are left; and that decides nothing.
  await tab.goto('/');
  await expect.poll(() => hasBanner(tab)).toBe(true);
  await walkTo(tab, 'preferences');
  await tab.key('Enter');
  await expect.poll(() => isOpen(tab)).toBe(true);
  const inside = [await focused(tab), ...(await walkTo(tab, 'save'))];
  for (const stop of ['analytics', 'marketing', 'reject', 'accept']) expect(inside).toContain(stop);
  await tab.key('Escape');
  await expect.poll(() => isOpen(tab)).toBe(false);
  await expect.poll(() => focused(tab)).toBe('preferences');
  await tab.key('Enter');
  await expect.poll(() => isOpen(tab)).toBe(true);
  await walkTo(tab, 'analytics');
  await tab.key('Space');
  await tab.key('Escape');
  await expect.poll(() => isOpen(tab)).toBe(false);
  expect(await focused(tab)).toBe('preferences');
  expect(await cookie(tab)).toBe('');
  expect(await answers(tab)).toEqual({ analytics: false, marketing: false });

  // One purpose alone.
  await tab.key('Enter');
  await expect.poll(() => isOpen(tab)).toBe(true);
  await walkTo(tab, 'marketing');
  await tab.key('Space');
  await walkTo(tab, 'save');
  await tab.key('Enter');
  await expect.poll(() => answers(tab)).toEqual({ analytics: false, marketing: true });
  await expect.poll(() => hasBanner(tab)).toBe(false);
  await expect.poll(() => isOpen(tab)).toBe(false);

  // Taken back from the page's own control, which has the focus again.
  await tab.evaluate(() => document.querySelector<HTMLElement>('footer button')?.focus());
  await tab.key('Enter');
  await expect.poll(() => isOpen(tab)).toBe(true);
  await walkTo(tab, 'reject');
  await tab.key('Space');
  await expect.poll(() => answers(tab)).toEqual({ analytics: false, marketing: false });
  await expect.poll(() => isOpen(tab)).toBe(false);
  expect(await focused(tab)).toBe('Privacy choices');
  expect(await cookie(tab)).toContain('minima_consent=');

  // Behind the last thing in the settings is the browser's own, or the first again; never the page.
  await tab.key('Enter');
  await expect.poll(() => isOpen(tab)).toBe(true);
  const around = [...(await walkTo(tab, 'save')), ...(await walk(tab, 1))];
  for (const outside of ['One', 'Work', 'preferences']) expect(around).not.toContain(outside);
  await tab.close();
};
