/** Measures how fast the built script is, prints one table, and writes bench/results/latest.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureInBrowser, measureInNode } from './functions/measureFunctions.js';
import { launchBrowser } from './launchBrowser.js';
import type { Contender, Visitor } from './pages/contender.js';
import { floor } from './pages/floor.js';
import { minima } from './pages/minima.js';
import { pageHtml } from './pages/pageHtml.js';
import { visitors } from './pages/visitors.js';
import { readOptions } from './readOptions.js';
import { formatTable } from './report/formatTable.js';
import { functionRows } from './report/functionRows.js';
import { startRows } from './report/startRows.js';
import { measureStart } from './start/measureStart.js';
import { buildReadable, profileStart, READABLE } from './start/profileStart.js';
import { startServer } from './startServer.js';
import { median } from './statistics.js';

const { pages, profile } = readOptions(process.argv.slice(2));
const RATES = [1, 4];
const BLANK = '/blank';
const ours = minima();
/** The same under another name: what differs between them is noise. */
const twin = minima('minima, again');
const contenders = [ours, twin, floor];
const readable = minima('readable', READABLE);

const pathOf = (contender: Contender, visitor: Visitor): string =>
  `/${[contender.name, visitor.name].map((name) => name.replaceAll(/\W+/g, '-')).join('/')}`;

const html = new Map([[BLANK, '<!doctype html><title>Bench</title><link rel="icon" href="data:,">']]);
for (const contender of [...contenders, readable]) {
  for (const visitor of visitors) html.set(pathOf(contender, visitor), pageHtml(contender, visitor));
}

await buildReadable();
const server = await startServer(html);
const browser = await launchBrowser();
const say = (message: string): void => console.error(`bench: ${message}`);

const load = loadavg()[0]!;
say('resolvePolicy and evaluate in Node');
const functions = [{ where: 'Node', results: measureInNode(pages) }];
for (const rate of RATES) {
  say(`resolvePolicy and evaluate in Chromium at ${rate}×`);
  functions.push({
    where: `Chromium ${rate}×`,
    results: await measureInBrowser(browser, server.origin + BLANK, rate, pages),
  });
}
say(`the start, ${pages} fresh contexts for each line`);
const address = (contender: Contender, visitor: Visitor): string => server.origin + pathOf(contender, visitor);
const { samples, lost } = await measureStart(browser, { contenders, visitors, rates: RATES, pages, address });

const starts = startRows(samples, ours.name, twin.name);
const rows = [...functions.flatMap(({ where, results }) => functionRows(where, results)), ...starts];
console.log(`\n${formatTable(rows)}\n`);

const [full = 0, slowed = 0] = RATES.map((rate) => median(samples.filter((one) => one.rate === rate).map((one) => one.pace)));
const busy = Math.max(load, loadavg()[0]!);
console.log(`Slowed down ${RATES[1]}×, a fixed piece of work took ${(slowed / full).toFixed(1)} times as long.`);
if (lost) console.log(`${lost} pages were taken again, because the trace had lost a visit.`);
console.log('The start is by the clock on the wall; "cpu" is the median of what the main thread itself was running.');
console.log(`Load of the machine: up to ${busy.toFixed(1)}. More than its processors makes every wall time too long.`);
const missed = rows.filter(({ met }) => met === false);
console.log(missed.length ? `${missed.length} of ${rows.filter(({ aim }) => aim).length} aims missed.` : 'Every aim is met.');

const profiles: Record<string, Awaited<ReturnType<typeof profileStart>>> = {};
if (profile) {
  for (const visitor of visitors.filter(({ returning }) => !returning)) {
    const list = await profileStart(browser, address(readable, visitor), pages);
    profiles[visitor.name] = list;
    console.log(`\nWhere the time of a cold start goes, ${visitor.name}, at full speed, ms of each function itself:`);
    for (const [name, time] of list.slice(0, 12)) console.log(`${time.toFixed(3).padStart(8)}  ${name}`);
  }
}

const results = fileURLToPath(new URL('./results/', import.meta.url));
mkdirSync(results, { recursive: true });
const versions = { node: process.version, chromium: browser.version() };
writeFileSync(
  `${results}latest.json`,
  JSON.stringify({ versions, load: busy, lost, rows, profiles, functions, samples }, null, 1),
);
console.log('\nEvery single value is in bench/results/latest.json.');
await browser.close();
await server.close();
