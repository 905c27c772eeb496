import { inEveryEngine } from './inEveryEngine.js';
import { proveAxe } from './layers/proveAxe.js';
import { proveEqual } from './layers/proveEqual.js';
import { proveKeyboard } from './layers/proveKeyboard.js';
import { tabOfVisit } from './site/tabOfVisit.js';
import { test } from './test.js';

/* What of the layers holds in every browser that people have. */

inEveryEngine('S-R13, E-A, E-C, E-DE, A-6: Reject is as large, as plain and as near as Accept, in every layer', proveEqual);

inEveryEngine('S-R12, A-4, A-11: a keyboard does all that a mouse does, Reject comes no later than Accept', proveKeyboard);

inEveryEngine('S-R18, A-1, A-2: axe finds nothing in any face', proveAxe());

for (const lang of ['en', 'ar', 'ja']) {
  test(`axe finds nothing in any face in ${lang}`, ({ visitor }) => {
    test.slow();
    return proveAxe([lang])(tabOfVisit(visitor));
  });
}
