import { expect as playwright } from '@playwright/test';

/** In milliseconds, the last again and again. Playwright's own go up to a second, where most of what is waited for takes less. */
const INTERVALS = [20, 40, 60, 80, 100, 150, 200];

const poll: typeof playwright.poll = (ask, options) =>
  playwright.poll(ask, { intervals: INTERVALS, ...(typeof options === 'string' ? { message: options } : options) });

/** Playwright's, which asks again sooner. */
export const expect: typeof playwright = new Proxy(playwright, {
  get: (target, name) => (name === 'poll' ? poll : Reflect.get(target, name)),
});
