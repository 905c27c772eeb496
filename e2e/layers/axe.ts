import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { fromRoot } from '../site/files.js';
import type { Tab } from '../site/tab.js';
import type { Answerer } from '../site/types.js';

/** Its own script, for a page that has none. */
const AXE = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');

/** For the head of a page, answered by `answerAxe`. */
export const AXE_SCRIPT = '<script src="/axe.js"></script>';
export const answerAxe: Answerer = ({ url }) =>
  url.pathname === '/axe.js' ? { body: AXE, headers: { 'content-type': 'text/javascript' } } : undefined;

/** Runs in a page that has axe: what it finds, in one line each. */
const run = async (): Promise<string[]> => {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations }: AxeResults = await axe.run(document, { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** What axe finds on a page that has its script. */
export const findingsOf = (tab: Tab): Promise<string[]> => tab.evaluate(run);

/** What axe finds on any page. */
export const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(run);
};
