import { ENGINES } from './site/startEngine.js';
import { prove } from './tags/prove.js';
import { SHAPES } from './tags/shapes.js';
import { test } from './test.js';

for (const [engine, start] of Object.entries(ENGINES)) {
  test(`${SHAPES.length} shapes of tag run in ${engine} after a yes as they would have without us, and not before`, async ({
    browser,
    internet,
  }) => {
    // Some twenty seconds each on a machine that has much else to do.
    test.setTimeout(90_000);
    const own = await start(internet, browser);
    await prove(engine, own).finally(own.close);
  });
}
