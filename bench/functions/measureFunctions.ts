import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { throttle } from '../throttle.js';

/** The times of one function in one realm, in microseconds a call; see inPage/timeCalls.js. */
export interface Times {
  readonly first: number;
  readonly once: readonly number[];
  /** Empty where the long runs were left out. */
  readonly often: readonly number[];
}

export type FunctionTimes = Readonly<Record<'resolvePolicy' | 'evaluate', Times>>;

/** The long runs take seconds and hardly differ from one realm to the next. */
const WARM = 3;

const isWarm = (i: number): boolean => i < WARM;

/** `processes` fresh processes of Node, one after the other. */
export const measureInNode = (processes: number): FunctionTimes[] => {
  const script = fileURLToPath(new URL('./inNode.js', import.meta.url));
  return Array.from({ length: processes }, (_, i) => {
    const output = execFileSync(process.execPath, [script, isWarm(i) ? 'warm' : 'cold'], { encoding: 'utf8' });
    return JSON.parse(output) as FunctionTimes;
  });
};

/** `pages` fresh contexts of Chromium, one after the other. `address`: any page of the bench's server. */
export const measureInBrowser = async (
  browser: Browser,
  address: string,
  rate: number,
  pages: number,
): Promise<FunctionTimes[]> => {
  const results: FunctionTimes[] = [];
  for (let i = 0; i < pages; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await throttle(page, rate);
    await page.goto(address);
    const modules = `Promise.all([import('/inPage/timeCalls.js'), import('/npm/policy.js')])`;
    results.push(await page.evaluate(`${modules}.then(([{ timeCalls }, policy]) => timeCalls(policy, ${isWarm(i)}))`));
    await context.close();
  }
  return results;
};
