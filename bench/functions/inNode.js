import * as policy from '../../dist/npm/policy.js';
import * as server from '../../dist/npm/server.js';
import { timeCalls, timePath } from '../inPage/timeCalls.js';

// A process of its own, so that its first call is a first call. The argument: `path`, or `warm` for the long runs too.
const [what] = process.argv.slice(2);
process.stdout.write(JSON.stringify(what === 'path' ? timePath(policy, server) : timeCalls(policy, what === 'warm')));
