#!/usr/bin/env node
import { isFailure } from './cli/failure.js';
import { gpc } from './cli/gpc.js';
import { readCommand } from './cli/readCommand.js';

const COMMANDS = { gpc };

/** The command line of this package, `minima-consent`. Ends with 1 if it could not do what was asked, 2 if it was asked wrongly. */
try {
  readCommand(COMMANDS, process.argv.slice(2))();
} catch (error) {
  if (!isFailure(error)) throw error;
  process.stderr.write(`minima-consent: ${error.message}\n`);
  process.exitCode = error.exitCode;
}
