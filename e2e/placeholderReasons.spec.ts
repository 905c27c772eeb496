import { placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Each reason why an embed is not shown is told of the purposes that it is true of.
 */

const SONG =
  '<iframe data-consent="analytics marketing" data-src="https://open.spotify.com/embed/1" title="Song" width="600" height="400"></iframe>';
const GRANTS = '“Always allow” is your consent to Analytics and Marketing on this site.';

const CASES: Readonly<Record<string, VisitOptions & { said?: Record<string, boolean>; texts: string[]; buttons: string[] }>> = {
  'one is refused, the other was never asked for': {
    said: { marketing: false },
    texts: ['You have refused: Marketing. You have not chosen yet: Analytics.', GRANTS],
    buttons: ['Show once', 'Always allow'],
  },
  'there is a signal against one, and the other was never asked for': {
    gpc: true,
    texts: ['Off because of Global Privacy Control: Marketing. You have not chosen yet: Analytics.'],
    buttons: ['Privacy choices'],
  },
  'the visitor is too young for one, and the other was never asked for': {
    tag: { region: 'DE', age: '17' },
    texts: ['Off because of your age: Marketing. You have not chosen yet: Analytics.'],
    buttons: [],
  },
  'both are refused': {
    said: { marketing: false, analytics: false },
    texts: ['You have refused: Analytics and Marketing.', GRANTS],
    buttons: ['Show once', 'Always allow'],
  },
};
for (const [title, { said, texts, buttons, ...options }] of Object.entries(CASES)) {
  test(`a placeholder says of each purpose why, where ${title}`, async ({ visitor }) => {
    const visit = await withEmbeds(visitor, SONG, options);
    await expect(placeholdersOf(visit.page)).toHaveCount(1);
    if (said) await visit.page.evaluate((said) => window.minimaConsent.decide(said), said);
    for (const text of texts) await expect(placeOf(visit.page, 'Song')).toContainText(text);
    await expect(placeOf(visit.page, 'Song').getByRole('button')).toHaveText(buttons);
  });
}
