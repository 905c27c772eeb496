import type { Locator, Page } from '@playwright/test';

/** What a visitor sees, found the way the docs promise it. */
export const bannerOf = (page: Page): Locator => page.locator('minima-consent-banner');
export const preferencesOf = (page: Page): Locator => page.locator('minima-consent-preferences').getByRole('dialog');
export const panelOf = (page: Page): Locator => page.locator('minima-consent-panel');
export const ownControlOf = (page: Page): Locator => page.locator('minima-consent-control').getByRole('button');

type Action = 'accept' | 'reject' | 'preferences' | 'save';

export const press = (face: Locator, action: Action): Promise<void> =>
  face.locator(`[data-consent-action="${action}"]`).click();

export const switchOf = (face: Locator, purpose: string): Locator => face.locator(`[role="switch"][data-purpose="${purpose}"]`);
