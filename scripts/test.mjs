/**
 * Everything that has to hold before a change is good, in order; the first step that fails ends it. The last line counts
 * the tests.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const results = mkdtempSync(join(tmpdir(), 'consent-test-'));
const unitResults = join(results, 'unit.json');
const browserResults = join(results, 'browser.json');

const BUILD = { title: 'build', script: 'build' };
/** These only read, so two at a time share the machine; the longest come first in each pair. */
const CHECKS = [
  { title: 'typecheck', script: 'typecheck' },
  { title: 'lint', script: 'lint' },
  {
    title: 'unit tests',
    script: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`],
  },
  { title: 'size of every file', script: 'size' },
  // Packs what was built above: npm would build it again first, while other steps read it.
  { title: 'package', script: 'package', env: { npm_config_ignore_scripts: 'true' } },
];
const BROWSER = { title: 'browser tests', script: 'e2e', env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserResults } };

const SIDE_BY_SIDE = 2;
const running = new Set();

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const heading = (title) => console.log(`\n=== ${title} ===`);

/** Runs one step; its output goes out at once, or is kept for later. Resolves with its exit code. */
const run = ({ script, args = [], env }, keep) =>
  new Promise((resolve) => {
    const separator = args.length ? ['--'] : [];
    const child = spawn('npm', ['run', '--silent', script, ...separator, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    running.add(child);
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

/** Counts what ran, prints the last line, and ends. */
const finish = (code) => {
  const unit = read(unitResults);
  const { expected = 0, flaky = 0, unexpected = 0 } = read(browserResults).stats ?? {};
  const passed = (unit.numPassedTests ?? 0) + expected;
  const failed = (unit.numFailedTests ?? 0) + unexpected + flaky;
  for (const child of running) child.kill();
  rmSync(results, { recursive: true, force: true });
  // A step that failed without a test to name, such as the build, is one failure.
  console.log(`\n${passed} passed, ${code && !failed ? 1 : failed} failed`);
  process.exit(code);
};

const runAlone = async (step) => {
  heading(step.title);
  const start = performance.now();
  const code = await run(step);
  console.log(`${step.title}: ${code ? `failed with ${code}` : 'ok'}, ${seconds(start)}`);
  if (code) finish(code);
};

/** Runs steps two at a time and reports on each in their order. */
const runTogether = async (steps) => {
  const waiting = steps.map((step) => {
    let settle;
    const done = new Promise((resolve) => {
      settle = resolve;
    });
    return { step, done, settle };
  });
  const queue = [...waiting];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const output = [];
      const start = performance.now();
      const code = await run(next.step, (chunk) => output.push(chunk));
      next.settle({ code, output, took: seconds(start) });
    }
  };
  for (let i = 0; i < SIDE_BY_SIDE; i++) work();
  for (const { step, done } of waiting) {
    const { code, output, took } = await done;
    heading(step.title);
    process.stdout.write(Buffer.concat(output));
    console.log(`${step.title}: ${code ? `failed with ${code}` : 'ok'}, ${took}`);
    if (code) finish(code);
  }
};

await runAlone(BUILD);
await runTogether(CHECKS);
await runAlone(BROWSER);
finish(0);
