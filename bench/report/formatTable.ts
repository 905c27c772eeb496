import type { Row } from './row.js';

const HEADINGS = ['what', 'where', 'how', 'unit', 'median', 'mean', 'p10–p90', 'p99', 'A/A', 'cpu', 'n', 'aim', ''];

const short = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

const cells = ({ what, where, how, unit, noise, cpu, aim, met, ...numbers }: Row): string[] => [
  what,
  where,
  how,
  unit,
  short(numbers.median),
  short(numbers.mean),
  `${short(numbers.p10)}–${short(numbers.p90)}`,
  short(numbers.p99),
  noise === undefined ? '' : `±${short(noise)}`,
  cpu ? short(cpu.median) : '',
  `${numbers.count}`,
  aim ? `< ${aim.limit}` : '',
  met === undefined ? '' : met ? 'met' : 'MISSED',
];

/** The lines as a table for a terminal. */
export const formatTable = (rows: readonly Row[]): string => {
  const table = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
  const isNumber = (column: number): boolean => column >= 4 && column < 11;
  return table
    .map((line) =>
      line
        .map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
