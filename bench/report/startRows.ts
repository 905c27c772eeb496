import type { StartSample } from '../start/measureStart.js';
import { type Row, row } from './row.js';

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * The lines about the start: a group for each contender. `judged` names ours, `twin` the one
 * that is the same and has no lines of its own.
 */
export const startRows = (samples: readonly StartSample[], judged: string, twin: string): Row[] => {
  const of = (contender: string, rate: number, visitor: string): StartSample[] =>
    samples.filter((one) => one.contender === contender && one.rate === rate && one.visitor === visitor);

  const contenders = unique(samples.map(({ contender }) => contender)).filter((contender) => contender !== twin);
  const rates = unique(samples.map(({ rate }) => rate));
  const visitors = unique(samples.map(({ visitor }) => visitor));
  const cases = contenders.flatMap((contender) =>
    rates.flatMap((rate) => visitors.map((visitor) => ({ contender, rate, visitor }))),
  );

  return cases.flatMap(({ contender, rate, visitor }) =>
    (['cold', 'warm'] as const).map((how) => {
      const isJudged = contender === judged;
      const own = of(contender, rate, visitor).map((one) => one[how]);
      const again = isJudged ? of(twin, rate, visitor).map((one) => one[how].wall) : [];
      return row(
        { what: `${contender}: ${visitor}`, where: `Chromium ${rate}×`, how, unit: 'ms' },
        own.map(({ wall }) => wall),
        { twin: again, cpu: own.map(({ cpu }) => cpu) },
      );
    }),
  );
};
