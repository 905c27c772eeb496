import { failure } from './failure.js';

/** A command: one line on what it does, and how it is run with what stands behind its name. */
export interface Command {
  readonly summary: string;
  run(args: readonly string[]): void;
}

const helpOn = (commands: Readonly<Record<string, Command>>): string => `minima-consent <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name}   ${summary}`)
  .join('\n')}

minima-consent <command> --help tells more.
`;

/** What the arguments ask for, to be run: a command, or help where none is named. Throws a failure on anything else. */
export const readCommand = (
  commands: Readonly<Record<string, Command>>,
  [name = '--help', ...args]: readonly string[],
): (() => void) => {
  if (name === '--help' || name === '-h') return () => process.stdout.write(helpOn(commands));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return () => command.run(args);
  const kind = name.startsWith('-') ? 'option' : 'command';
  throw failure(2, `there is no ${kind} "${name}"; allowed: ${[...Object.keys(commands), '--help'].join(', ')}`);
};
