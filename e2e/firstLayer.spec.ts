import { bannerOf, preferencesOf, press, switchOf } from './faces.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/* What the first layer says and has, before anybody answers. */

const germany: VisitOptions = {
  tag: { region: 'DE', controller: 'Minima Technologies, Inc.', 'privacy-url': '/privacy' },
};

test('S-R6: the privacy policy is read without an answer', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await bannerOf(visit.page).getByRole('link').click();
  await expect(visit.page).toHaveURL(/\/privacy$/);
  await expect(visit.page.getByRole('heading', { name: 'Minima Studio' })).toBeVisible();
  await visit.page.getByText('Paragraph 3:').click();
  await visit.settle();
  expect(await visit.stored()).toEqual([]);
  expect(visit.foreign()).toEqual([]);
  await expect(bannerOf(visit.page)).toBeVisible();
});

test('S-R8, S-R9, S-R10, G-4: it names who asks, what for, that a yes can be taken back, and where; and the settings', async ({
  visitor,
}) => {
  const visit = await visitor(germany);
  await visit.goto();
  const banner = bannerOf(visit.page);
  await expect(banner).toContainText('Minima Technologies, Inc.');
  await expect(banner).toContainText(/analytics and marketing/i);
  await expect(banner).toContainText(/change your mind|withdraw/i);
  await expect(banner).toContainText('Privacy choices');
  await expect(banner.locator('button[data-consent-action="preferences"]')).toHaveText(/\w{3,}/);
  await expect(banner.locator('button[data-consent-action="preferences"]')).toBeInViewport({ ratio: 1 });
});

test('S-R3: nobody agrees to terms with it, and no form of the page’s own agrees for anybody', async ({ visitor }) => {
  const visit = await visitor({
    ...germany,
    body: `<form action="/one"><label><input type="checkbox" name="terms" required> I agree to the terms, and to cookies</label>
      <button>Sign up</button></form><button type="button" data-consent-open="preferences">Choices</button>`,
  });
  await visit.goto();
  expect(await bannerOf(visit.page).textContent()).not.toMatch(/terms|conditions|sign up|account/i);
  await press(bannerOf(visit.page), 'preferences');
  await expect(preferencesOf(visit.page)).toBeVisible();
  expect(await preferencesOf(visit.page).textContent()).not.toMatch(/terms|conditions|sign up/i);
  await visit.page.keyboard.press('Escape');
  await visit.page.getByRole('checkbox').check();
  await visit.page.getByRole('button', { name: 'Sign up' }).click();
  await expect(visit.page).toHaveURL(/\/one\?terms=on$/);
  await expect(bannerOf(visit.page)).toBeVisible();
  expect(await visit.stored()).toEqual([]);
  expect(await visit.page.evaluate(() => window.minimaConsent.explain('analytics').reason)).toBe('no-decision');
});

test('E-B, E-H: no purpose is on at first, none is claimed without consent, and one action refuses them all', async ({
  visitor,
}) => {
  const visit = await visitor(germany);
  await visit.goto();
  await press(bannerOf(visit.page), 'preferences');
  const preferences = preferencesOf(visit.page);
  const switches = preferences.getByRole('switch');
  await expect(switches).toHaveCount(2); // one for each purpose, and no second one to object with
  for (const purpose of ['analytics', 'marketing']) await expect(switchOf(preferences, purpose)).not.toBeChecked();
  await expect(preferences.getByRole('checkbox')).toHaveCount(0);
  await expect(preferences).not.toContainText(/legitimate/i);
  await press(preferences, 'reject');
  const reasons = () =>
    visit.page.evaluate(() => ['analytics', 'marketing'].map((id) => window.minimaConsent.explain(id).reason));
  expect(await reasons()).toEqual(['denied', 'denied']);
});

interface Node {
  nodeId: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
}

const TOLD = ['checked', 'modal', 'level'];
/** What the browser tells whoever reads the page by ear or by touch: role, name and state of each thing, in their order. */
const treeOf = async ({ page, context }: Awaited<ReturnType<Parameters<Parameters<typeof test>[2]>[0]['visitor']>>) => {
  const session = await context.newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  const inOrder = (node: Node | undefined): Node[] =>
    node ? [node, ...(node.childIds ?? []).flatMap((child) => inOrder(nodes.find(({ nodeId }) => nodeId === child)))] : [];
  return inOrder(nodes[0])
    .filter(({ ignored, role }) => !ignored && /^(region|dialog|heading|button|switch|link|status)$/.test(`${role?.value}`))
    .map(({ role, name, properties = [] }) =>
      [
        role?.value,
        name?.value,
        ...properties.filter(({ name }) => TOLD.includes(name)).map(({ name, value }) => `${name} ${value.value}`),
      ].join(' · '),
    );
};

test('S-R16, A-1: the browser’s own tree has a region and a dialog by their names, with headings, buttons and switches', async ({
  visitor,
}) => {
  const visit = await visitor({ ...germany, body: '<main><h1>Page</h1></main>' });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const banner = [
    'region · Your choice, before anything else',
    'heading · Your choice, before anything else · level 2',
    'link · Privacy policy',
    'button · Reject all',
    'button · Accept all',
    'button · Let me choose',
  ];
  expect(await treeOf(visit)).toEqual([...banner, 'heading · Page · level 1']);
  await press(bannerOf(visit.page), 'preferences');
  await expect(preferencesOf(visit.page)).toBeVisible();
  await switchOf(preferencesOf(visit.page), 'marketing').click();
  await expect
    .poll(async () => (await treeOf(visit)).slice(-9))
    .toEqual([
      'dialog · Privacy choices · modal true',
      'heading · Privacy choices · level 2',
      'button · Close without changing anything',
      'switch · Analytics · checked false',
      'switch · Marketing · checked true',
      'link · Privacy policy',
      'button · Reject all',
      'button · Accept all',
      'button · Save my choice',
    ]);
});
