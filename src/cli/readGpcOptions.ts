import { parseArgs } from 'node:util';
import { type DisclosureLanguage, DISCLOSURE_LANGUAGES as SPOKEN } from './disclosure.js';
import { failure } from './failure.js';
import { type Format, formats } from './formats.js';
import { isFullDate } from './fullDate.js';

export interface GpcOptions {
  /** The folder that the site serves as its root; undefined to print only. */
  readonly out: string | undefined;
  readonly lang: DisclosureLanguage;
  /** The day of the statement, RFC 3339 `full-date`. */
  readonly date: string;
  readonly format: Format;
}

const FORMATS = Object.keys(formats) as Format[];

/** The options, for people. */
export const OPTIONS_HELP = `  --out <folder>       write gpc.json below this folder, the one your site serves as
                       its root
  --lang <language>    of the text: ${SPOKEN.join(', ')}; ${SPOKEN[0]} unless given
  --date <YYYY-MM-DD>  of the statement; today unless given
  --format <format>    of the text: ${FORMATS.join(', ')}; ${FORMATS[0]} unless given
  --help               this
`;

const ALLOWED = `allowed: --out <folder>, --lang ${SPOKEN.join('|')}, --date YYYY-MM-DD, --format ${FORMATS.join('|')}, --help`;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        lang: { type: 'string', default: SPOKEN[0]! },
        date: { type: 'string' },
        format: { type: 'string', default: FORMATS[0]! },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    // Node's first sentence names what is wrong; the rest is about its own syntax.
    throw failure(2, `gpc: ${`${(error as Error).message}`.split(/\.\s|\n/)[0]}; ${ALLOWED}`);
  }
};

const oneOf = <T extends string>(option: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((one) => one === value);
  if (!found) throw failure(2, `gpc: --${option} "${value}" is not known; allowed: ${allowed.join(', ')}`);
  return found;
};

/** The options as given, at `now` (milliseconds since 1970). Throws a failure that names what is wrong and what is allowed. */
export const readGpcOptions = (args: readonly string[], now: number): GpcOptions | 'help' => {
  const { out, lang, date = new Date(now).toISOString().slice(0, 10), format, help } = parse(args);
  if (help) return 'help';
  if (!isFullDate(date)) throw failure(2, `gpc: --date "${date}" is no day; allowed: YYYY-MM-DD, such as 2027-01-31`);
  return { out, lang: oneOf('lang', lang, SPOKEN), date, format: oneOf('format', format, FORMATS) };
};
