import { ENGINES } from './site/startEngine.js';
import { prove } from './tags/prove.js';
import { SHAPES } from './tags/shapes.js';
import { test } from './test.js';

for (const name of ENGINES) {
  test(`${SHAPES.length} shapes of tag run in ${name} after a yes as they would have without us, and not before`, async ({
    engine,
  }) => {
    // Some twenty seconds each on a machine that has much else to do.
    test.setTimeout(90_000);
    await prove(name, await engine(name));
  });
}
