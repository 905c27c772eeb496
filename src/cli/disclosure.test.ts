import { describe, expect, it } from 'vitest';
import { asks } from '../policy/asks.js';
import { decide, keepsSignal } from '../policy/decide.js';
import { evaluate } from '../policy/evaluate.js';
import { resolvePolicy } from '../policy/resolvePolicy.js';
import type { ConsentRecord } from '../types.js';
import { de } from './disclosure/de.js';
import { en } from './disclosure/en.js';
import { ptBR } from './disclosure/pt-BR.js';
import { DISCLOSURE_LANGUAGES, disclosure } from './disclosure.js';
import { formats } from './formats.js';
import { ROWS, treatmentAt } from './treatment.js';

const DATE = '2026-11-22';
const NOW = Date.parse(DATE);
const DAY = 86_400_000;
const CODES = ROWS.map(([code]) => code);
const SPOKEN = DISCLOSURE_LANGUAGES;
const { binding, untilRefused, analyticsToo } = treatmentAt(NOW);

/** A visitor with the signal in a place. */
const visitor = (code: string, record: ConsentRecord | null = null, gpc = true, now = NOW) => {
  const policy = resolvePolicy(code, { now });
  const inputs = { policy, record, signals: { gpc }, now };
  return { ...inputs, verdicts: evaluate(inputs) };
};
const say = (code: string, yes: boolean, gpc: boolean): ConsentRecord => decide(visitor(code, null, gpc), NOW, () => yes)!;

describe('the text for the privacy page', () => {
  it.each(SPOKEN)('is filled in, in %s, to the last place', (language) => {
    const { paragraphs } = disclosure(language, DATE);
    expect(paragraphs.length).toBe(5);
    for (const text of paragraphs) expect(text).not.toMatch(/[{}]|undefined|\(\)|: \.|\s{2}/);
  });

  it('says the same things in the same order in every language', () => {
    const keys = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    const shape = ({ paragraphs }: typeof en) => paragraphs.map(keys);
    expect(shape(de)).toEqual(shape(en));
    expect(shape(ptBR)).toEqual(shape(en));
  });

  it('names places as the language does', () => {
    const german = disclosure('de', '2027-01-01').paragraphs.join();
    expect(german).toContain('(Stand: 1. Januar 2027): Colorado, Connecticut, Delaware, Kalifornien, Louisiana,');
    expect(german).toContain('Australien, Japan, Kanada (außer Québec) und Mexiko.');
    expect(disclosure('pt-BR', '2027-01-01').paragraphs.join()).toContain('Luisiana, Maryland,');
  });

  it('is written for HTML without a character that HTML would misread', () => {
    const html = formats.html({ language: 'en', title: 'A & B', paragraphs: ['1 < 2 > "0", see https://a.example/b.'] });
    expect(html).toContain('<h2>A &amp; B</h2>');
    expect(html).toContain('1 &lt; 2 &gt; &quot;0&quot;, see <a href="https://a.example/b">https://a.example/b</a>.');
  });
});

describe('what the text says', () => {
  it('P-6: is true of every place: the signal refuses a sale, and "accept all" does not switch it on', () => {
    for (const code of CODES) {
      expect(visitor(code).verdicts.marketing, code).toMatchObject({ state: 'denied', reason: 'gpc' });
      const all = decide(visitor(code), NOW, ({ gpc }) => (gpc ? undefined : true));
      expect(visitor(code, all).verdicts.marketing?.granted, code).toBe(false);
    }
  });

  it('is true of the places it lists, and of all others: where a sale runs before a yes', () => {
    const running = CODES.filter((code) => visitor(code, null, false).verdicts.marketing?.granted);
    expect(running.filter((code) => !code.startsWith('US')).sort()).toEqual([...untilRefused].sort());
    for (const code of ['GB', 'CH', 'BR', 'CA-QC', 'ZZ', 'DE', 'NO', 'IS', 'LI']) expect(running).not.toContain(code);
  });

  it('is true of analytics: the signal refuses it there and nowhere else', () => {
    const refused = CODES.filter((code) => visitor(code).verdicts.analytics?.reason === 'gpc');
    expect(refused).toEqual(analyticsToo);
    expect(refused).not.toEqual([]);
  });

  it('is true of the law: it binds in states of the United States only', () => {
    const bound = CODES.filter((code) => visitor(code).policy.gpcBinding);
    expect(bound.sort()).toEqual(['US', ...binding].sort());
  });

  it('P-6: is true of an older yes: it is switched off, and asked about again where consent is asked for', () => {
    for (const code of CODES) {
      const record = say(code, true, false);
      const { policy, verdicts } = visitor(code, record);
      expect(verdicts.marketing, code).toMatchObject({ state: 'denied', reason: 'gpc-conflict' });
      expect(asks({ policy, verdicts, record }), code).toBe(policy.purposes.some(({ model }) => model === 'opt-in'));
      if (code.startsWith('US')) expect(asks({ policy, verdicts, record }), code).toBe(false);
    }
  });

  it('is true of a yes in view of the signal: it prevails until it is withdrawn, and for a year at most', () => {
    for (const code of CODES) {
      const yes = say(code, true, true);
      expect(visitor(code, yes).verdicts.marketing?.reason, code).toBe('override');
      expect(visitor(code, yes, true, NOW + 365 * DAY).verdicts.marketing?.granted, code).toBe(false);
      const withdrawn = decide(visitor(code, yes), NOW, () => false);
      expect(visitor(code, withdrawn).verdicts.marketing?.granted, code).toBe(false);
    }
  });

  it('is true of a signal that is gone: it undoes no refusal, and what had to be kept holds', () => {
    for (const code of CODES) {
      expect(visitor(code, say(code, false, true), false).verdicts.marketing?.granted, code).toBe(false);
      const owed = keepsSignal(visitor(code));
      expect(owed, code).toBe(code === 'US' || binding.includes(code));
      const kept = decide(visitor(code), NOW, () => undefined);
      if (owed) expect(visitor(code, kept, false).verdicts.marketing?.reason, code).toBe('gpc');
    }
  });
});
