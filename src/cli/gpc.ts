import { disclosure } from './disclosure.js';
import { formats } from './formats.js';
import { gpcResource } from './gpcResource.js';
import { placeResource } from './placeResource.js';
import { publishingNotes } from './publishingNotes.js';
import type { Command } from './readCommand.js';
import { type GpcOptions, OPTIONS_HELP, readGpcOptions } from './readGpcOptions.js';

const SUMMARY = 'Writes what a site has to say about Global Privacy Control';

const HELP = `minima-consent gpc [options]

${SUMMARY}:
/.well-known/gpc.json, by which it says that it abides by the signal, and a text
for the privacy page: how the signal is treated where, and what happens when it
conflicts with a choice.

${OPTIONS_HELP}
The text goes to standard output, and so does gpc.json unless --out is given; all
else goes to standard error.
`;

const say = (text: string): unknown => process.stderr.write(`${text}\n`);

const publish = ({ out, lang, date, format }: GpcOptions): void => {
  const resource = gpcResource(date);
  if (out === undefined) {
    say('/.well-known/gpc.json, to be served as application/json:\n');
    process.stdout.write(`${resource}\n`);
  } else {
    say(`${placeResource(out, resource)}. It has to be served as application/json.\n`);
  }
  say('For the privacy page:\n');
  process.stdout.write(formats[format](disclosure(lang, date)));
  say(
    `\nBefore you publish this:\n${publishingNotes(date)
      .map((note) => `- ${note}`)
      .join('\n')}`,
  );
};

/** `minima-consent gpc`. */
export const gpc: Command = {
  summary: SUMMARY,
  run(args) {
    const options = readGpcOptions(args, Date.now());
    if (options === 'help') process.stdout.write(HELP);
    else publish(options);
  },
};
