import { expect, it } from 'vitest';
import type { Answer, ConsentRecord, Policy } from '../types.js';
import { asks } from './asks.js';
import { evaluate } from './evaluate.js';
import { jurisdictions } from './jurisdictions.js';
import { resolvePolicy } from './resolvePolicy.js';

/*
 * Everything the policy can say, on one page: for each code, with and without the signal, after each thing that can have
 * been said, on each day that matters. Codes that are alike stand together, so that a change of the law reads as one of a
 * few lines. After a wanted change: npx vitest run --dir src -u
 */

const DAY = 86_400_000;
const DATES = ['2026-11-22', '2027-01-01', '2027-05-13', '2028-01-01'];

/** What a visitor said of both purposes, and how many days ago; `stale`: of another question. */
const SAID: Readonly<Record<string, { answer: Answer; ago: number; stale?: true } | 'unreadable' | 'blocked' | null>> = {
  nothing: null,
  yes: { answer: 'granted', ago: 30 },
  'yes, policy changed': { answer: 'granted', ago: 30, stale: true },
  'yes, a year ago': { answer: 'granted', ago: 370 },
  'yes in view of the signal': { answer: 'override', ago: 30 },
  no: { answer: 'denied', ago: 30 },
  'no, policy changed': { answer: 'denied', ago: 30, stale: true },
  'no, policy changed, 200 days ago': { answer: 'denied', ago: 200, stale: true },
  'no, a year ago': { answer: 'denied', ago: 370 },
  withdrawn: { answer: 'withdrawn', ago: 30 },
  'no by the signal': { answer: 'gpc', ago: 30 },
  unreadable: 'unreadable',
  'cookies blocked': 'blocked',
};

const recordOf = (policy: Policy, said: (typeof SAID)[string], now: number): ConsentRecord | null => {
  if (!said) return null;
  if (typeof said === 'string') return { region: 'ZZ', version: '', choices: {}, doubt: said };
  const at = now - said.ago * DAY;
  const choices = policy.purposes.map(({ id, fingerprint }) => [
    id,
    { answer: said.answer, at, fingerprint: said.stale ? ['else'] : fingerprint },
  ]);
  return { region: policy.region, version: '', choices: Object.fromEntries(choices) };
};

const linesOf = (code: string): string =>
  DATES.map((date) => {
    const now = Date.parse(date);
    const policy = resolvePolicy(code, { now });
    const head = [
      `${date}: ${policy.face}`,
      policy.gpcBinding ? 'signal binds' : 'signal honoured',
      policy.saleLink ? 'sale link' : 'no sale link',
      `lasts ${policy.validity}, wait ${policy.wait}`,
    ].join(', ');
    const lines = [false, true].flatMap((gpc) =>
      Object.entries(SAID).map(([title, said]) => {
        const record = recordOf(policy, said, now);
        const verdicts = evaluate({ policy, record, signals: { gpc }, now });
        const reasons = policy.purposes.map(({ id }) =>
          `${verdicts[id]?.granted ? '+' : '-'}${verdicts[id]?.reason}`.padEnd(15),
        );
        return `  ${gpc ? 'signal   ' : 'no signal'} | ${title.padEnd(33)} | ${reasons.join('| ')}| ${asks({ policy, verdicts, record }) ? 'asked' : ''}`;
      }),
    );
    return { head, body: lines.join('\n') };
  })
    .map(({ head, body }, i, all) => (i && all[i - 1]?.body === body ? head : `${head}\n${body}`))
    .join('\n');

it('the whole matrix is as it was last agreed', async () => {
  const groups = new Map<string, string[]>();
  for (const code of Object.keys(jurisdictions)) {
    const lines = linesOf(code);
    groups.set(lines, [...(groups.get(lines) ?? []), code]);
  }
  const text = [...groups].map(([lines, codes]) => `== ${codes.join(' ')}\n${lines}\n`).join('\n');
  const legend = '+ runs, - does not; first analytics, then marketing, then whether the banner asks\n\n';
  await expect(legend + text.replace(/ +$/gm, '')).toMatchFileSnapshot('__snapshots__/matrix.txt');
});
