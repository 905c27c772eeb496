import { bannerOf, ownControlOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { CONTENT } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const germany: VisitOptions = { tag: { region: 'DE' } };

/** Notes every event of ours, from before anything else runs. */
const listen = (visit: Visit): Promise<unknown> =>
  visit.page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['ready', 'change', 'view']) {
      document.addEventListener(`consent:${type}`, (event) => {
        const { detail } = event as CustomEvent;
        heard.push(`${type} ${detail.view} ${detail.verdicts.analytics.state} ${Object.isFrozen(detail)}`);
      });
    }
  });
const heard = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'heard'));

test.describe('what a page hears', () => {
  test('each event once, with the frozen state', async ({ visitor }) => {
    const visit = await visitor(germany);
    await listen(visit);
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    expect((await heard(visit)).sort()).toEqual(['ready banner undecided true', 'view banner undecided true']);
    await press(bannerOf(visit.page), 'accept');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    expect((await heard(visit)).slice(2).sort()).toEqual(['change none granted true', 'view none granted true']);
  });

  test('a decision that changes nothing is not told again', async ({ visitor }) => {
    const visit = await visitor(germany);
    await listen(visit);
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    const before = (await heard(visit)).length;
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    expect((await heard(visit)).length).toBe(before);
  });

  test('a late subscriber gets the present state', async ({ visitor }) => {
    const visit = await visitor(germany);
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    const told = await visit.page.evaluate(() => {
      const states: string[] = [];
      window.minimaConsent.subscribe(({ verdicts }) => states.push(String(verdicts.analytics?.state)))();
      window.minimaConsent.acceptAll();
      return states;
    });
    expect(told).toEqual(['undecided']);
  });

  test('functions pushed before and after the script run with the instance, each once', async ({ visitor }) => {
    const visit = await visitor({
      ...germany,
      head: `<script>
        window.ran = [];
        (window.minimaConsent = window.minimaConsent || []).push(
          (consent) => ran.push('before ' + typeof consent.decide),
          () => { throw new Error('of the page') },
          () => ran.push('after a throw'),
        );
      </script>`,
    });
    await visit.goto();
    await visit.page.evaluate(() =>
      window.minimaConsent.push((consent) => Reflect.get(window, 'ran').push(typeof consent.decide)),
    );
    expect(await visit.page.evaluate(() => Reflect.get(window, 'ran'))).toEqual([
      'before function',
      'after a throw',
      'function',
    ]);
    // The page's own mistake is reported as its own, and stops nothing.
    expect(visit.errors.map(({ message }) => message)).toEqual(['of the page']);
  });

  test('a second script returns the first instance and warns', async ({ visitor }) => {
    const visit = await visitor({
      ...germany,
      script: `<script src="/cdn/consent.js" data-region="DE"></script>
        <script>window.first = window.minimaConsent</script>
        <script src="/cdn/consent.js" data-region="US-CA"></script>`,
    });
    await visit.goto();
    await expect(bannerOf(visit.page)).toHaveCount(1);
    expect(await visit.page.evaluate(() => window.minimaConsent === Reflect.get(window, 'first'))).toBe(true);
    expect(await visit.page.evaluate(() => window.minimaConsent.state.region.region)).toBe('DE');
    expect(visit.complaints.filter((text) => text.startsWith('[consent]'))).toHaveLength(1);
  });

  test('consent.full.js is the banner in one file', async ({ visitor }) => {
    const body = '<button data-consent-open="preferences">Choices</button>';
    const visit = await visitor({ script: '<script src="/cdn/consent.full.js" data-region="DE"></script>', body });
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    await visit.settle();
    // What names mistakes of the site's comes when the visitor waits for nothing any more.
    expect(visit.sent().map(({ url }) => url.pathname)).toEqual(['/', '/cdn/consent.full.js', '/cdn/checks.js']);
    // It is there before the page has a body.
    expect(await visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('banner');
    await press(bannerOf(visit.page), 'reject');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    expect(await visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('none');
  });

  test('the developer may try a page as if from elsewhere, and nobody else may', async ({ visitor }) => {
    const debugged = await visitor({ tag: { region: 'DE', debug: '' } });
    await debugged.goto('/?consent-region=US-CA&consent-gpc=1');
    await debugged.page.evaluate(async () => void (await window.minimaConsent.ready));
    expect(await debugged.page.evaluate(() => window.minimaConsent.state.region.region)).toBe('US-CA');
    expect(await debugged.page.evaluate(() => window.minimaConsent.state.signals.gpc)).toBe(true);
    const visit = await visitor(germany);
    await visit.goto('/?consent-region=US-CA&consent-gpc=1');
    expect(await visit.page.evaluate(() => window.minimaConsent.state.region.region)).toBe('DE');
    expect(await visit.page.evaluate(() => window.minimaConsent.state.signals.gpc)).toBe(false);
  });
});

test.describe('what a page shows of its own', () => {
  test('a control opens the preferences, also one that is added later', async ({ visitor }) => {
    const visit = await visitor({ ...germany, body: '<main><p>Hello</p></main>' });
    await visit.goto();
    await press(bannerOf(visit.page), 'reject');
    await visit.page.evaluate(() => {
      const control = document.createElement('a');
      control.href = '/privacy';
      control.dataset.consentOpen = 'preferences';
      control.innerHTML = '<b>Change</b> my mind';
      document.querySelector('main')?.append(control);
    });
    await visit.page.getByText('Change').click();
    await expect(preferencesOf(visit.page)).toBeVisible();
    expect(new URL(visit.page.url()).pathname).toBe('/');
  });

  test('a page without any control gets a small one, and one that has its own does not', async ({ visitor }) => {
    const bare = await visitor({ ...germany, body: '<main><p>Hello</p></main>' });
    await bare.goto();
    await expect(bannerOf(bare.page)).toBeVisible();
    await press(bannerOf(bare.page), 'reject');
    await expect(ownControlOf(bare.page)).toBeVisible();
    await ownControlOf(bare.page).click();
    await expect(preferencesOf(bare.page)).toBeVisible();

    const visit = await visitor(germany);
    await visit.goto();
    await press(bannerOf(visit.page), 'reject');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    await visit.settle();
    await expect(ownControlOf(visit.page)).toHaveCount(0);
  });

  test('the own control says what California wants it to say, and a site may turn it off', async ({ visitor }) => {
    const bare: VisitOptions = { tag: { region: 'US-CA' }, body: '<main><p>Hello</p></main>' };
    const visit = await visitor(bare);
    await visit.goto();
    await expect(ownControlOf(visit.page)).toHaveText('Your Privacy Choices');

    const off = await visitor({ ...bare, tag: { region: 'US-CA', control: 'off' } });
    await off.goto();
    await off.page.evaluate(async () => void (await window.minimaConsent.ready));
    await off.settle();
    await expect(ownControlOf(off.page)).toHaveCount(0);
  });

  test('a panel shows the same switches, and each is a decision at once', async ({ visitor }) => {
    const visit = await visitor({ ...germany, body: `<div data-consent-panel></div>${CONTENT}` });
    await visit.goto();
    await expect(switchOf(panelOf(visit.page), 'analytics')).not.toBeChecked();
    await switchOf(panelOf(visit.page), 'analytics').click();
    await expect(switchOf(panelOf(visit.page), 'analytics')).toBeChecked();
    expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(true);
    await visit.goto('/one');
    await expect(switchOf(panelOf(visit.page), 'analytics')).toBeChecked();
    await expect(switchOf(panelOf(visit.page), 'marketing')).not.toBeChecked();
  });

  test('a status line follows', async ({ visitor }) => {
    const visit = await visitor(germany);
    await visit.goto();
    const status = visit.page.locator('[data-consent-status]');
    await expect(status).toHaveText('Analytics not chosen yet · Marketing not chosen yet');
    await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true, marketing: false }));
    await expect(status).toHaveText('Analytics on · Marketing off');
  });

  test('a page that replaces its body keeps the banner, its panel and its status', async ({ visitor }) => {
    const body = `<div data-consent-panel></div>${CONTENT}`;
    const visit = await visitor({ ...germany, body });
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    await visit.page.evaluate((html) => {
      const next = document.createElement('body');
      next.innerHTML = html;
      document.body.replaceWith(next);
    }, body);
    await expect(bannerOf(visit.page)).toBeVisible();
    await expect(bannerOf(visit.page)).toHaveCount(1);
    await expect(switchOf(panelOf(visit.page), 'analytics')).toBeVisible();
    await press(bannerOf(visit.page), 'accept');
    await expect(visit.page.locator('[data-consent-status]')).toHaveText('Analytics on · Marketing on');
    await expect(switchOf(panelOf(visit.page), 'analytics')).toBeChecked();
    expect(visit.errors).toEqual([]);
  });

  test('an opt-out agent that presses Reject by script is heard, a yes by script is written down as one', async ({
    visitor,
  }) => {
    const visit = await visitor(germany);
    await visit.goto();
    const pressByScript = (action: string): Promise<void> =>
      visit.page.evaluate(
        (action) => document.querySelector<HTMLElement>(`[data-consent-action="${action}"]`)?.click(),
        action,
      );
    await expect(bannerOf(visit.page)).toBeVisible();
    await pressByScript('reject');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    expect(await visit.page.evaluate(() => window.minimaConsent.explain('analytics').reason)).toBe('denied');

    const other = await visitor(germany);
    await other.goto();
    await press(bannerOf(other.page), 'accept');
    const synthetic = () =>
      other.page.evaluate(() =>
        Object.values(window.minimaConsent.receipt()?.choices ?? {}).map((choice) => choice.synthetic === true),
      );
    expect(await synthetic()).toEqual([false, false]);
    await other.page.evaluate(() => window.minimaConsent.acceptAll());
    expect(await synthetic()).toEqual([true, true]);
  });
});
