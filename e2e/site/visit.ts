import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { Consent } from '../../src/types.js';
import { ownPage, type PageOptions } from './page.js';
import { readEvents } from './posthogEvents.js';
import type { Site } from './startSite.js';
import type { Answerer, Sent } from './types.js';
import { VENDOR_HOSTS } from './vendors.js';

declare global {
  interface Window {
    minimaConsent: Consent;
  }
}

export interface VisitOptions extends PageOptions {
  readonly context?: BrowserContextOptions;
  /** The test moves the page's clock itself. */
  readonly clock?: boolean;
  readonly origin?: string;
  /** The visitor's browser sends Global Privacy Control. */
  readonly gpc?: boolean;
  /** The visitor's browser is a whole one: it keeps pages that were left, and its focus goes in and out of frames. */
  readonly whole?: boolean;
}

/** One visitor's browser, from the first page to the last, and everything that it sends. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that no page caught. */
  readonly errors: Error[];
  /** What was said on the console at the levels of error and warning. */
  readonly complaints: string[];
  /** Everything sent since the visit began. */
  sent(): readonly Sent[];
  /** What went to anybody but the site. */
  foreign(): readonly Sent[];
  /** Names of the PostHog events that arrived. */
  events(): readonly string[];
  /** Changes what the site's own pages are from now on, and where. */
  change(options: PageOptions & Pick<VisitOptions, 'origin'>): void;
  /** Answers what `matches` otherwise than the site would; the latest rule goes first. */
  on(matches: (url: URL) => boolean, answer: Answerer): void;
  goto(path?: string): Promise<void>;
  /** Waits until what was under way on the page has reached the site. */
  settle(): Promise<void>;
  /** Lets time go by on the page, with what it causes. */
  pass(milliseconds: number): Promise<void>;
  /** Every key on this device: cookies, storage, databases, caches. */
  stored(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export const ORIGIN = 'http://www.minima.studio';

const agentOf = (id: string): string =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 visit/${id}`;

const isOwn = ({ url }: Sent): boolean => url.hostname.includes('minima.');

const listKeys = async (): Promise<string[]> => {
  const attempt = async (read: () => string[] | Promise<string[]>): Promise<string[]> => {
    try {
      return await read();
    } catch {
      return []; // storage that is blocked holds nothing
    }
  };
  const lists = await Promise.all([
    attempt(() => Object.keys(localStorage).map((key) => `localStorage ${key}`)),
    attempt(() => Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`)),
    attempt(async () => (await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`)),
    attempt(async () => (await caches.keys()).map((key) => `cache ${key}`)),
  ]);
  return lists.flat();
};

/** A visit in a context that is there already, such as that of a browser with its own settings. */
export const createVisit = async (context: BrowserContext, site: Site, id: string, given: VisitOptions): Promise<Visit> => {
  const start = site.sent.length;
  const rules: { matches: (url: URL) => boolean; answer: Answerer }[] = [];
  const errors: Error[] = [];
  const complaints: string[] = [];
  let options: VisitOptions = given;

  site.visits.set(id, async (sent) => {
    if (sent.url.pathname === '/probe') return { body: 'ok' };
    for (const { matches, answer } of rules) {
      const reply = matches(sent.url) && (await answer(sent));
      if (reply) return reply;
    }
    return ownPage(sent, options);
  });
  context.on('weberror', (error) => errors.push(error.error()));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  if (options.clock) await context.clock.install();
  const page = await context.newPage();

  // What cannot be told to be of any visit may be the browser's own; to a vendor it is counted against everybody.
  const belongs = ({ visit, url }: Sent): boolean => visit === id || (visit === '?' && VENDOR_HOSTS.test(url.hostname));
  const sent = (): readonly Sent[] =>
    site.sent.slice(start).filter((request) => belongs(request) && request.url.pathname !== '/probe');

  /** Round trips: what was sent before one has arrived, what its answer caused is sent by the next. */
  const settle = (rounds = 3): Promise<void> =>
    page.evaluate(async (rounds) => {
      for (let i = 0; i < rounds; i++) await fetch('/probe', { cache: 'no-store' }).catch(() => {});
    }, rounds);

  return {
    context,
    page,
    errors,
    complaints,
    sent,
    foreign: () => sent().filter((request) => !isOwn(request)),
    events: () => sent().flatMap(readEvents),
    change(next) {
      options = { ...options, ...next };
    },
    on: (matches, answer) => void rules.unshift({ matches, answer }),
    goto: async (path = '/') => void (await page.goto(new URL(path, options.origin ?? ORIGIN).href)),
    settle: () => settle(),
    async pass(milliseconds) {
      const STEPS = 5;
      for (let i = 0; i < STEPS; i++) {
        await page.clock.runFor(milliseconds / STEPS);
        await settle(1);
      }
      await settle();
    },
    async stored() {
      const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
      return [...cookies, ...(await page.evaluate(listKeys))].sort();
    },
    close: () => context.close(),
  };
};

let count = 0;

/** A name for a visit, and the user agent that carries it. */
export const nextVisit = (): { id: string; userAgent: string } => {
  const id = String(++count);
  return { id, userAgent: agentOf(id) };
};

export const openVisit = async (browser: Browser, site: Site, options: VisitOptions = {}): Promise<Visit> => {
  const { id, userAgent } = nextVisit();
  return createVisit(await browser.newContext({ userAgent, ...options.context }), site, id, options);
};
