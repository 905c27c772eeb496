import { EXPECTATIONS } from './law/expectations.js';
import { prove } from './law/prove.js';
import { tabOfVisit } from './site/tabOfVisit.js';
import { test } from './test.js';

for (const gpc of [false, true]) {
  const browser = gpc ? 'Chromium with Global Privacy Control' : 'Chromium';
  for (const place of Object.keys(EXPECTATIONS)) {
    test(`${browser} keeps to the law of ${place}`, ({ visitor }) => prove(place, gpc, tabOfVisit(visitor)));
  }
}
