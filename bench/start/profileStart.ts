import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession } from '@playwright/test';
import { build } from 'esbuild';

/** Where the bench's server finds the readable build. */
export const READABLE = '/readable/consent.js';

/** The script with the names that its source has; what is minified tells nothing. The code is otherwise the same. */
export const buildReadable = (): Promise<unknown> => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const output = `${root}bench/results${READABLE}`;
  return build({ entryPoints: [`${root}src/script.ts`], bundle: true, format: 'iife', target: 'es2022', outfile: output });
};

/** Microseconds between two samples; Chromium does not go lower. */
const INTERVAL = 50;

/** Milliseconds of wall time that each function took itself, by name, most first; `a > b`: in the browser's `b`, called by `a`. */
export type Profile = readonly (readonly [name: string, milliseconds: number])[];

const record = async (session: CDPSession, visit: () => Promise<unknown>) => {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  await visit();
  return (await session.send('Profiler.stop')).profile;
};

type Recorded = Awaited<ReturnType<typeof record>>;

/** Adds up what lies below the evaluation of the script itself; callbacks that come later do not. */
const addUp = ({ nodes, samples = [], timeDeltas = [] }: Recorded, address: string, sums: Map<string, number>): void => {
  const named = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (id: number, caller: string, inside: boolean): void => {
    const { callFrame, children = [] } = byId.get(id)!;
    const isOurs = callFrame.url === address;
    const own = callFrame.functionName || '(anonymous)';
    const name = isOurs ? own : `${caller} > ${own}`;
    // The evaluation of a classic script is a frame without a name.
    const below = inside || (isOurs && !callFrame.functionName && !caller);
    if (below) named.set(id, name);
    for (const child of children) walk(child, isOurs ? own : caller, below);
  };
  walk(nodes[0]!.id, '', false);
  samples.forEach((id, i) => {
    const name = named.get(id);
    if (name) sums.set(name, (sums.get(name) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1000);
  });
};

/** Where the time of a start goes: the mean of `pages` fresh contexts at full speed. */
export const profileStart = async (browser: Browser, url: string, pages: number): Promise<Profile> => {
  const sums = new Map<string, number>();
  for (let i = 0; i < pages; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    addUp(await record(session, () => page.goto(url)), new URL(READABLE, url).href, sums);
    await context.close();
  }
  return [...sums].map(([name, sum]) => [name, sum / pages] as const).sort((a, b) => b[1] - a[1]);
};
