import type { Browser, BrowserContext } from '@playwright/test';
import type { Contender, Visitor } from '../pages/contender.js';
import { READY } from '../pages/pageHtml.js';
import { pace, throttle } from '../throttle.js';
import { CATEGORIES, readTrace, type Start } from './readTrace.js';

/** Visits in one tab: the first is cold, the last has everything the browser keeps, compiled code included. */
const VISITS = 4;

/** What one fresh context gave. */
export interface StartSample {
  readonly contender: string;
  readonly visitor: string;
  /** How many times slower the processor was asked to be. */
  readonly rate: number;
  readonly cold: Start;
  readonly warm: Start;
  /** Milliseconds that a fixed piece of work took in this page. */
  readonly pace: number;
}

export interface StartOptions {
  readonly contenders: readonly Contender[];
  readonly visitors: readonly Visitor[];
  readonly rates: readonly number[];
  /** Fresh contexts for each contender, visitor and rate. */
  readonly pages: number;
  /** The page's address. */
  address(contender: Contender, visitor: Visitor): string;
}

const IS_READY = `performance.getEntriesByName('${READY}').length`;

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** The cookies of somebody who has agreed on an earlier visit, made by the contender itself. */
const agree = async (browser: Browser, address: string, { name, agree }: Contender): Promise<Cookies> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(IS_READY);
  await page.evaluate(`{ ${agree} }`);
  const cookies = await context.cookies();
  await context.close();
  if (!cookies.length) throw new Error(`${name}: agreeing has left no cookie, so nobody can return; its \`agree\` is wrong`);
  return cookies;
};

/** Visits `url` in a fresh context. Undefined if the trace has lost a visit, as happens when a renderer is just starting. */
const measureContext = async (browser: Browser, url: string, script: string, rate: number, cookies: Cookies) => {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  await throttle(page, rate);
  await browser.startTracing(page, { categories: CATEGORIES });
  for (let visit = 0; visit < VISITS; visit++) {
    await page.goto(url);
    await page.waitForFunction(IS_READY);
  }
  const starts = readTrace(await browser.stopTracing(), new URL(script, url).href);
  const result = { cold: starts[0]!, warm: starts[VISITS - 1]!, pace: await pace(page) };
  await context.close();
  return starts.length === VISITS ? result : undefined;
};

/**
 * Times the start of each contender for each visitor, one page at a time, taking turns so that noise falls on all alike.
 * `lost`: how often a trace was not whole and another context was taken. Throws if that goes on.
 */
export const measureStart = async (
  browser: Browser,
  { contenders, visitors, rates, pages, address }: StartOptions,
): Promise<{ samples: StartSample[]; lost: number }> => {
  const cases = rates.flatMap((rate) =>
    visitors.flatMap((visitor) => contenders.map((contender) => ({ rate, visitor, contender }))),
  );
  const kept = new Map<string, Cookies>();
  const samples: StartSample[] = [];
  let lost = 0;

  for (let round = 0; round < pages; round++) {
    // Every other round runs backwards: what comes first in a pair comes second in the next.
    for (const { rate, visitor, contender } of round % 2 ? [...cases].reverse() : cases) {
      const url = address(contender, visitor);
      if (visitor.returning && !kept.has(url)) kept.set(url, await agree(browser, url, contender));
      let result: Awaited<ReturnType<typeof measureContext>>;
      while (!(result = await measureContext(browser, url, contender.script, rate, kept.get(url) ?? []))) {
        if (++lost > cases.length * pages) throw new Error(`${url}: no trace has all its ${VISITS} visits`);
      }
      samples.push({ contender: contender.name, visitor: visitor.name, rate, ...result });
    }
  }
  return { samples, lost };
};
