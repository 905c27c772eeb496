import { expect, test } from './test.js';
import { answerFor, told, visitPage } from './vendors/drive.js';
import { contract } from './vendors/hubspot.js';

/** What HubSpot is told by its own names for purposes, where the site's have others. */

type Row = readonly [
  purposes: readonly string[],
  behind: string,
  choice: Readonly<Record<string, boolean>>,
  told: readonly [analytics: boolean, advertisement: boolean],
];

const ROWS: readonly Row[] = [
  [['statistics', 'ads'], 'ads', { statistics: true, ads: true }, [true, true]],
  [['statistics', 'ads'], 'statistics', { statistics: true, ads: true }, [true, true]],
  // Which of the two HubSpot means by a word nobody knows: what was refused may be it.
  [['statistics', 'ads'], 'statistics', { statistics: true, ads: false }, [false, false]],
  [['analytics', 'ads'], 'ads', { analytics: false, ads: true }, [false, true]],
  [['tracking'], 'tracking', { tracking: true }, [true, true]],
  // Nobody was asked for advertisements.
  [['analytics'], 'analytics', { analytics: true }, [true, false]],
  [['analytics', 'forum'], 'analytics', { analytics: true, forum: true }, [true, false]],
];

for (const [ids, behind, choice, [analytics, advertisement]] of ROWS) {
  test(`behind "${behind}" of ${ids.join(' and ')} HubSpot hears ${JSON.stringify({ analytics, advertisement })} after ${JSON.stringify(choice)}`, async ({
    visitor,
  }) => {
    const purposes = ids.map((id) => (id === 'analytics' ? id : { id, title: id, description: id, sale: id === 'ads' }));
    const visit = await visitor({
      tag: { region: 'DE', ...contract.tag, 'hubspot-portal-purpose': behind },
      json: { purposes },
    });
    answerFor(visit, contract);
    await visitPage(visit, contract);
    await visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);
    await visit.page.waitForFunction(() => window.told?.length >= 2);
    expect(await told(visit)).toContainEqual(['setHubSpotConsent', { analytics, advertisement, functionality: false }]);
    expect(visit.errors).toEqual([]);
  });
}
