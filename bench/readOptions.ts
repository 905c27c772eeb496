import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Fresh pages, or processes, for each line of the table. */
  readonly pages: number;
  /** Show where the time of a start goes, even if every aim is met. */
  readonly profile: boolean;
}

/** Reads the command line. Throws on an option that is not there, and on a number of pages that is none. */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: { pages: { type: 'string', default: '16' }, profile: { type: 'boolean', default: false } },
  });
  const pages = Number(values.pages);
  if (!(Number.isInteger(pages) && pages > 0)) throw new Error(`--pages ${values.pages}; allowed is a whole number from 1`);
  return { pages, profile: values.profile };
};
