import { bannerOf, preferencesOf, press, switchOf } from './faces.js';
import { countOf } from './loudness.js';
import { placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import { ORIGIN, type Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What a visitor sees in the place of an embed that is withheld, and what can be done about it there.
 */

const YOUTUBE =
  '<iframe data-consent="marketing" data-src="https://www.youtube.com/embed/a" title="Making of" width="560" height="315"></iframe>';
const VIMEO =
  '<iframe data-consent="marketing" data-src="https://player.vimeo.com/video/1" title="Tour" width="560" height="315"></iframe>';
const SONG =
  '<iframe data-consent="analytics marketing" data-src="https://open.spotify.com/embed/1" title="Song" width="400" height="300"></iframe>';
const WAY = '<button type="button" data-consent-open="preferences">Privacy choices</button>';

const button = (visit: Visit, title: string, name: string) => placeOf(visit.page, title).getByRole('button', { name });
const frame = (visit: Visit, title: string) => visit.page.getByTitle(title, { exact: true });
const recordOf = ({ page }: Visit) => page.evaluate(() => window.minimaConsent.state.record);
const verdictOf = ({ page }: Visit) => page.evaluate(() => window.minimaConsent.explain('marketing').reason);

test('a withheld embed is named, explained and linked, and nobody is contacted before a click', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, YOUTUBE + SONG);
  const place = placeOf(visit.page, 'Video: Making of');
  await expect(place).toContainText('your browser contacts YouTube');
  await expect(place).toContainText('You have not chosen yet: Marketing.');
  await expect(place.getByRole('link', { name: 'Privacy policy' })).toHaveAttribute('href', '/privacy');
  await expect(placeOf(visit.page, 'Audio: Song')).toContainText('You have not chosen yet: Analytics and Marketing.');
  await place.click({ position: { x: 5, y: 5 } });
  await place.getByText('contacts YouTube').click();
  await visit.settle();
  expect(visit.foreign()).toEqual([]);
  expect(await visit.stored()).toEqual([]);
  // The same set-up is not mute.
  await button(visit, 'Making of', 'Show once').click();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
});

test('shown once, one embed loads and has the focus; nothing is kept, and every other stays withheld', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, YOUTUBE + VIMEO);
  await button(visit, 'Making of', 'Show once').click();
  await expect(frame(visit, 'Making of')).toHaveAttribute('src', /youtube/);
  await expect(frame(visit, 'Making of')).toBeVisible();
  await expect(frame(visit, 'Making of')).toBeFocused();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await visit.settle();
  expect(countOf(visit, /vimeo/)).toBe(0);
  expect(await visit.stored()).toEqual([]);
  expect(await recordOf(visit)).toBeNull();
  expect(await verdictOf(visit)).toBe('no-decision');
  expect(await visit.page.evaluate(() => window.minimaConsent.receipt())).toBeNull();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.page.reload();
  await expect(placeholdersOf(visit.page)).toHaveCount(2);
  expect(countOf(visit, /youtube/)).toBe(1);
});

test('always allowed, the purposes of that embed are granted by hand, and its text is on the receipt', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, YOUTUBE + VIMEO + SONG);
  await button(visit, 'Making of', 'Always allow').click();
  await expect.poll(() => countOf(visit, /youtube|vimeo/)).toBe(2);
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await expect(frame(visit, 'Making of')).toBeFocused();
  await expect(placeOf(visit.page, 'Song')).toContainText('You have not chosen yet: Analytics.');
  expect(countOf(visit, /spotify/)).toBe(0);
  const receipt = await visit.page.evaluate(() => window.minimaConsent.receipt());
  expect(Object.keys(receipt?.choices ?? {})).toEqual(['marketing']);
  expect(receipt?.choices.marketing).toMatchObject({ answer: 'granted' });
  expect(receipt?.choices.marketing).not.toHaveProperty('synthetic');
  expect(receipt?.shown).toMatchObject({ layer: 'embed', language: 'en-US' });
  expect(receipt?.shown?.text).toContain('“Always allow” is your consent to Marketing on this site.');
  expect(await visit.stored()).toEqual(['cookie minima_consent']);
});

test('a script of the page’s can ask to see nothing once, and what it allows is written down as its own', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, YOUTUBE);
  await button(visit, 'Making of', 'Show once').evaluate((element: HTMLElement) => element.click());
  await visit.settle();
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  expect(visit.foreign()).toEqual([]);
  await button(visit, 'Making of', 'Always allow').evaluate((element: HTMLElement) => element.click());
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  expect((await recordOf(visit))?.choices.marketing).toMatchObject({ answer: 'granted', synthetic: true });
});

for (const [title, said] of [
  ['nothing had been said', undefined],
  ['a no had been said', 'rejectAll'],
] as const) {
  test(`a no takes away what was shown once while ${title}, and a yes gives it back`, async ({ visitor }) => {
    const visit = await withEmbeds(visitor, YOUTUBE + WAY, { clock: true });
    if (said) await press(bannerOf(visit.page), 'reject');
    await button(visit, 'Making of', 'Show once').click();
    await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
    await visit.pass(5000);
    await expect(placeholdersOf(visit.page)).toHaveCount(0);
    await visit.page.evaluate(() => window.minimaConsent.open('preferences'));
    await press(preferencesOf(visit.page), 'reject');
    await expect(placeOf(visit.page, 'Making of')).toContainText('You have refused: Marketing.');
    await expect(frame(visit, 'Making of')).not.toHaveAttribute('src');
    await expect.poll(() => visit.page.frames().length).toBeLessThanOrEqual(2);
    expect(
      visit.page
        .frames()
        .map((each) => each.url())
        .join(),
    ).not.toContain('youtube');
    await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: true }));
    await expect.poll(() => countOf(visit, /youtube/)).toBe(2);
    await expect(frame(visit, 'Making of')).toBeVisible();
  });
}

test('a no that is said again by a site’s own dialog takes away what was shown once since', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, YOUTUBE, { clock: true });
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.pass(2000);
  await button(visit, 'Making of', 'Show once').click();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  await visit.pass(5000);
  await expect(frame(visit, 'Making of')).toBeVisible();
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.pass(2000);
  await expect(placeOf(visit.page, 'Making of')).toBeVisible();
  await expect(frame(visit, 'Making of')).not.toHaveAttribute('src');
});

test('what was shown once goes on undisturbed when it is allowed, and goes with a withdrawal', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, YOUTUBE + VIMEO);
  await button(visit, 'Making of', 'Show once').click();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, /vimeo/)).toBe(1);
  await visit.settle();
  expect(countOf(visit, /youtube/)).toBe(1);
  await visit.page.evaluate(() => window.minimaConsent.withdraw('marketing'));
  await expect(placeholdersOf(visit.page)).toHaveCount(2);
  await expect(placeOf(visit.page, 'Making of')).toContainText('You have refused: Marketing.');
  await expect(frame(visit, 'Making of')).not.toHaveAttribute('src');
  await button(visit, 'Making of', 'Always allow').click();
  await expect.poll(() => countOf(visit, /youtube|vimeo/)).toBe(4);
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
});

test('a placeholder says that an answer is over when the policy has changed', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, YOUTUBE, { tag: { region: 'DE', 'policy-version': '1' } });
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  visit.change({ tag: { region: 'DE', 'policy-version': '2' } });
  await visit.goto();
  await expect(placeOf(visit.page, 'Making of')).toContainText('Your earlier answer no longer counts: Marketing.');
  await button(visit, 'Making of', 'Always allow').click();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(2);
});

test('a placeholder does not speak of a refusal where there is an answer that cannot be read', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, YOUTUBE, { tag: { region: 'US-CA' } });
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  await visit.context.addCookies([{ name: 'minima_consent', value: 'forged', url: ORIGIN }]);
  await visit.goto();
  await expect(placeOf(visit.page, 'Making of')).toContainText('Off because no answer of yours can be read here: Marketing.');
  expect(countOf(visit, /youtube/)).toBe(1);
  await button(visit, 'Making of', 'Always allow').click();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(2);
});

test('under Global Privacy Control nothing is shown once, and what overrides it is said where it is named', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, YOUTUBE, { tag: { region: 'US-CA' }, gpc: true });
  const place = placeOf(visit.page, 'Making of');
  await expect(place).toContainText('Off because of Global Privacy Control: Marketing.');
  await expect(place.getByRole('button')).toHaveText(['Privacy choices']);
  await place.getByRole('button').click();
  await expect(preferencesOf(visit.page)).toContainText('Global Privacy Control');
  await switchOf(preferencesOf(visit.page), 'marketing').click();
  expect(visit.foreign()).toEqual([]);
  await press(preferencesOf(visit.page), 'save');
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  expect((await recordOf(visit))?.choices.marketing?.answer).toBe('override');
});

test('somebody too young is told so, and asked nothing', async ({ visitor }) => {
  for (const tag of [
    { region: 'DE', minor: '' },
    { region: 'US-CA', age: '17' },
  ]) {
    const visit = await withEmbeds(visitor, YOUTUBE, { tag });
    const place = placeOf(visit.page, 'Making of');
    await expect(place).toContainText('Off because of your age: Marketing.');
    await expect(place.getByRole('button')).toHaveCount(0);
  }
});

test('a purpose that nobody declared can be allowed by nobody', async ({ visitor }) => {
  const visit = await withEmbeds(
    visitor,
    '<iframe data-consent="chat" data-src="https://example.com/chat" title="Chat"></iframe>',
  );
  await expect(placeOf(visit.page, 'Chat')).toContainText('Switched off: chat.');
  await expect(placeOf(visit.page, 'Chat').getByRole('button')).toHaveCount(0);
});

test('where nobody needs to be asked there is nothing in the place of an embed, nor is the code for it fetched', async ({
  visitor,
}) => {
  const visit = await withEmbeds(visitor, YOUTUBE, { tag: { region: 'US-CA' } });
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
  expect(countOf(visit, /consent\.embeds/)).toBe(0);
  await visit.page.evaluate(() => window.minimaConsent.refuseSale());
  await expect(placeOf(visit.page, 'Making of')).toContainText('You have refused: Marketing.');
});

test('a film is shown once with the sources in it, and taken away with them', async ({ visitor }) => {
  const source = (name: string) => `<source data-consent="marketing" data-src="https://example.com/${name}" type="video/mp4">`;
  const film = `<video data-consent="marketing" title="Film" width="400" height="300">${source('one')}${source('two')}</video>`;
  const visit = await withEmbeds(visitor, film);
  await expect(placeOf(visit.page, 'Video: Film')).toContainText('contacts example.com');
  await button(visit, 'Film', 'Show once').click();
  await expect.poll(() => countOf(visit, /example/)).toBeGreaterThan(0);
  await expect(visit.page.locator('source[src]')).toHaveCount(2);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await expect(placeOf(visit.page, 'Film')).toBeVisible();
  await expect(visit.page.locator('source[src]')).toHaveCount(0);
});

test('an app that imports the package has placeholders too', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, YOUTUBE, {
    lang: 'de',
    script: `<script type="application/json" id="settings">{ "region": "DE" }</script><script type="module" src="/app/app.js"></script>`,
  });
  await button(visit, 'Making of', 'Einmal zeigen').click();
  await expect.poll(() => countOf(visit, /youtube/)).toBe(1);
});
