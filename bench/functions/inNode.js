import * as policy from '../../dist/npm/policy.js';
import { timeCalls } from '../inPage/timeCalls.js';

// A process of its own, so that its first call is a first call. `warm` as argument: the long runs too. Prints JSON.
process.stdout.write(JSON.stringify(timeCalls(policy, process.argv[2] === 'warm')));
