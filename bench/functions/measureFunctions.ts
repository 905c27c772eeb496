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

/** The whole way to a decision, in microseconds; see inPage/timeCalls.js. */
export interface PathTimes {
  /** The first time in a page, of a browser that has never seen the code. */
  readonly first: number;
  /** The first time in a page, of a browser that has kept the code compiled, as on every page but the first few. */
  readonly cached?: number | undefined;
  readonly again: number;
}

export type FunctionTimes = Readonly<Record<'resolvePolicy' | 'evaluate', Times>> & { readonly path: PathTimes };

/** The long runs take seconds and hardly differ from one realm to the next. */
const WARM = 3;

/** Chromium keeps what it has compiled of a script that it has seen several times. */
const VISITS = 4;
const SETTLE = 200;

const isWarm = (i: number): boolean => i < WARM;

/** `processes` fresh processes of Node, one after the other. */
export const measureInNode = (processes: number): FunctionTimes[] => {
  const script = fileURLToPath(new URL('./inNode.js', import.meta.url));
  const run = (what: string) => JSON.parse(execFileSync(process.execPath, [script, what], { encoding: 'utf8' }));
  return Array.from({ length: processes }, (_, i) => ({ ...run(isWarm(i) ? 'warm' : 'cold'), path: run('path') }));
};

/** `pages` fresh contexts of Chromium, one after the other. `address`: any page of the bench's server. */
export const measureInBrowser = async (
  browser: Browser,
  address: string,
  rate: number,
  pages: number,
): Promise<FunctionTimes[]> => {
  const results: FunctionTimes[] = [];
  /** What a module of the bench makes of the package's, in fresh realms of one tab, one after the other. */
  const inFreshPages = async (make: string, visits: number): Promise<unknown[]> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await throttle(page, rate);
    const modules = `Promise.all(['/inPage/timeCalls.js', '/npm/policy.js', '/npm/server.js'].map((file) => import(file)))`;
    const made: unknown[] = [];
    for (let visit = 0; visit < visits; visit++) {
      await page.goto(address);
      made.push(await page.evaluate(`${modules}.then(([bench, policy, server]) => bench.${make})`));
      // The browser writes what it has compiled to its cache a moment later.
      if (visit < visits - 1) await page.waitForTimeout(SETTLE);
    }
    await context.close();
    return made;
  };
  for (let i = 0; i < pages; i++) {
    const [calls] = await inFreshPages(`timeCalls(policy, ${isWarm(i)})`, 1);
    const paths = (await inFreshPages('timePath(policy, server)', VISITS)) as PathTimes[];
    const path = { ...paths[0]!, cached: paths.at(-1)?.first };
    results.push({ ...(calls as Omit<FunctionTimes, 'path'>), path });
  }
  return results;
};
