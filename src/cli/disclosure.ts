import { jurisdictions } from '../policy/jurisdictions.js';
import { de } from './disclosure/de.js';
import { en } from './disclosure/en.js';
import { ptBR } from './disclosure/pt-BR.js';
import type { DisclosureTexts } from './disclosure/types.js';
import { treatmentAt } from './treatment.js';

const TEXTS = { en, de, 'pt-BR': ptBR } satisfies Record<string, DisclosureTexts>;

export type DisclosureLanguage = keyof typeof TEXTS;

/** The languages that there is a text in. The first is what is written unless another is asked for. */
export const DISCLOSURE_LANGUAGES = Object.keys(TEXTS) as DisclosureLanguage[];

/** How a site treats Global Privacy Control, for its privacy page. */
export interface Disclosure {
  /** BCP 47. */
  readonly language: DisclosureLanguage;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The names of places in a language, in its order and with its "and". States keep their English names, mostly. */
const createLister = (language: DisclosureLanguage, names: DisclosureTexts['names']) => {
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const list = new Intl.ListFormat(language);
  const nameOf = (code: string): string =>
    names[code] ?? (code.includes('-') ? jurisdictions[code]!.name : countries.of(code)!);
  return (codes: readonly string[]): string => list.format(codes.map(nameOf).sort(new Intl.Collator(language).compare));
};

/** The text in a language, as the laws are on `date` (RFC 3339 `full-date`), from the start of that day, UTC. */
export const disclosure = (language: DisclosureLanguage, date: string): Disclosure => {
  const { names, words, paragraphs } = TEXTS[language] as DisclosureTexts;
  const { binding, untilRefused, analyticsToo } = treatmentAt(Date.parse(date));
  const list = createLister(language, names);
  const values: Readonly<Record<string, string>> = {
    ...words,
    date: new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date)),
    binding: list(binding),
    untilRefused: list(untilRefused),
    analyticsToo: list(analyticsToo),
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, key: string) => values[key]!);
  return { language, title: 'Global Privacy Control', paragraphs: paragraphs.map(fill) };
};
