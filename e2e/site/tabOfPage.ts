import type { Page } from '@playwright/test';
import type { Tab } from './tab.js';
import { ORIGIN } from './visit.js';

/** What is done in a tab, on a page that Playwright drives. */
export const tabOfPage = (page: Page): Pick<Tab, 'goto' | 'press' | 'key' | 'resize' | 'evaluate'> => ({
  goto: async (path) => void (await page.goto(new URL(path, ORIGIN).href)),
  press: (place, selector) => page.locator(place).locator(selector).click(),
  key: (name) => page.keyboard.press(name),
  resize: (width, height) => page.setViewportSize({ width, height }),
  evaluate: (read) => page.evaluate(read),
});
