import { SPOKEN } from './spoken.js';

/** The language to speak to somebody in this row of the jurisdiction table, where nobody has said another that has words. */
export const languageAt = (row: string): string =>
  SPOKEN.split('\n')
    .find((line) => line.split(' ').includes(row, 1))
    ?.split(' ')[0] ?? 'en-US';
