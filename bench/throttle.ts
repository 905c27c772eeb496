import type { Page } from '@playwright/test';

/** Some milliseconds of plain work: how long it takes tells how fast a page's main thread is allowed to be. */
const WORK = `(() => {
  const start = performance.now();
  for (let i = 0, x = 1; i < 2e6; i++) x = (x * 48271) % 2147483647;
  return performance.now() - start;
})()`;

/**
 * Slows a page's main thread down, over DevTools' protocol: 4 is a fourth of the speed. Chromium does it by stopping the
 * thread every fraction of a millisecond for `rate - 1` times as long, so a span that is shorter than that comes out
 * whole or several times too long; of many, the mean is what it should be.
 */
export const throttle = async (page: Page, rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
};

/** Milliseconds that a fixed piece of work takes in this page: the proof that it is slowed down, and by how much. */
export const pace = (page: Page): Promise<number> => page.evaluate(WORK);
