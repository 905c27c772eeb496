import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What is agreed to for an account is kept by the site, through its adapter: never in the cookie, undecided until it has
 * answered, and on no switch other than it is there.
 */

/** An adapter of the page's own, which answers when the test says so. */
const CONNECT = `<script>
  window.calls = [];
  const answered = (call) => new Promise((resolve, reject) => calls.push({ call, resolve, reject }));
  window.adapter = { load: () => answered('load'), save: (choice) => answered(choice) };
  (window.minimaConsent = window.minimaConsent || []).push((consent) => consent.connectAccount(adapter));
</script>`;

const page: VisitOptions = {
  lang: 'en',
  tag: { region: 'DE' },
  json: { purposes: ['analytics', { id: 'emails', scope: 'account' }, { id: 'ai-training', scope: 'account' }] },
  head: CONNECT,
  body: '<main><div data-consent-panel></div></main>',
};

interface Call {
  readonly call: unknown;
  resolve(answer?: unknown): void;
  reject(error: Error): void;
}

type Stage = Window & { readonly calls: Call[] };

/** What the adapter has been asked and not answered yet. */
const asked = (visit: Visit): Promise<unknown[]> =>
  visit.page.evaluate(() => (window as unknown as Stage).calls.map(({ call }) => call));

const answer = (visit: Visit, value?: unknown): Promise<void> =>
  visit.page.evaluate((said) => (window as unknown as Stage).calls.shift()!.resolve(said), value);

const fail = (visit: Visit): Promise<void> =>
  visit.page.evaluate(() => (window as unknown as Stage).calls.shift()!.reject(new Error('the server is down')));

const verdictOf = (visit: Visit, id: string): Promise<unknown[]> =>
  visit.page.evaluate((of) => {
    const { verdicts, account } = window.minimaConsent.state;
    return [(verdicts as Readonly<Record<string, { state: string }>>)[of]?.state, account[of]?.progress];
  }, id);

const opened = async (visitor: (options: VisitOptions) => Promise<Visit>, options: VisitOptions = {}): Promise<Visit> => {
  const visit = await visitor({ ...page, ...options });
  await visit.goto();
  await expect.poll(() => asked(visit)).toEqual(['load']);
  return visit;
};

test('nothing is decided for the account before it has answered, and then what it says', async ({ visitor }) => {
  const visit = await opened(visitor);
  const emails = switchOf(panelOf(visit.page), 'emails');
  await expect(emails).toBeDisabled();
  await expect(panelOf(visit.page)).toContainText('Loading…');
  expect(await verdictOf(visit, 'emails')).toEqual(['undecided', 'loading']);
  await answer(visit, { emails: true, 'ai-training': 'yes', other: true });
  await expect(emails).toBeEnabled();
  await expect(emails).toBeChecked();
  await expect(switchOf(panelOf(visit.page), 'ai-training')).not.toBeChecked();
  await expect(panelOf(visit.page)).not.toContainText('Loading…');
  expect(await verdictOf(visit, 'emails')).toEqual(['granted', 'loaded']);
  expect(await verdictOf(visit, 'ai-training')).toEqual(['undecided', 'loaded']);
});

test('a yes counts once it is kept, a no at once, and neither is ever in the cookie', async ({ visitor }) => {
  const visit = await opened(visitor);
  await answer(visit, { emails: false });
  const training = switchOf(panelOf(visit.page), 'ai-training');
  await training.click();
  await expect(training).toHaveAttribute('aria-checked', 'true');
  await expect(panelOf(visit.page)).toContainText('Saving…');
  await expect.poll(() => asked(visit)).toEqual([{ 'ai-training': true }]);
  expect(await verdictOf(visit, 'ai-training')).toEqual(['undecided', 'saving']);
  await answer(visit);
  await expect(panelOf(visit.page)).toContainText('Saved.');
  expect(await verdictOf(visit, 'ai-training')).toEqual(['granted', 'saved']);
  await training.click();
  await expect.poll(() => asked(visit)).toEqual([{ 'ai-training': false }]);
  expect(await verdictOf(visit, 'ai-training')).toEqual(['denied', 'saving']);
  await answer(visit);
  await expect.poll(() => verdictOf(visit, 'ai-training')).toEqual(['denied', 'saved']);
  expect(await visit.stored()).toEqual([]);
  await press(bannerOf(visit.page), 'accept');
  expect((await visit.page.context().cookies()).map(({ value }) => value).join()).not.toMatch(/emails|training/);
  // What the banner asks for is asked for the device.
  expect(await verdictOf(visit, 'emails')).toEqual(['denied', 'loaded']);
  expect(await asked(visit)).toEqual([]);
});

test('a choice that is not kept goes back to what it was, and says so', async ({ visitor }) => {
  const visit = await opened(visitor);
  await answer(visit, { emails: true });
  const emails = switchOf(panelOf(visit.page), 'emails');
  await emails.click();
  await expect(emails).not.toBeChecked();
  await fail(visit);
  await expect(emails).toBeChecked();
  await expect(panelOf(visit.page).getByText('This could not be saved.')).toBeVisible();
  expect(await verdictOf(visit, 'emails')).toEqual(['granted', 'save-failed']);
  expect(visit.errors.map(({ message }) => message)).toEqual(['the server is down']);
  await emails.click();
  await answer(visit);
  await expect.poll(() => verdictOf(visit, 'emails')).toEqual(['denied', 'saved']);
});

test('an account that does not answer leaves everything undecided, says so, and can be asked again', async ({ visitor }) => {
  const visit = await opened(visitor);
  await fail(visit);
  await expect(panelOf(visit.page)).toContainText('could not be loaded');
  expect(await verdictOf(visit, 'emails')).toEqual(['undecided', 'load-failed']);
  await panelOf(visit.page).getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked(visit)).toEqual(['load']);
  await answer(visit, { emails: true });
  await expect(switchOf(panelOf(visit.page), 'emails')).toBeChecked();
});

test('one that takes longer than ten seconds has failed', async ({ visitor }) => {
  const visit = await opened(visitor, { clock: true });
  await visit.pass(11_000);
  await expect.poll(() => verdictOf(visit, 'emails')).toEqual(['undecided', 'load-failed']);
});

test('panel and preferences show the same, the choices are saved one after the other, and by script too', async ({
  visitor,
}) => {
  const visit = await opened(visitor);
  await visit.page.evaluate(() => window.minimaConsent.decide({ emails: true } as never));
  await answer(visit, {});
  await expect.poll(() => asked(visit)).toEqual([{ emails: true }]);
  await press(bannerOf(visit.page), 'preferences');
  const dialog = preferencesOf(visit.page);
  await switchOf(dialog, 'ai-training').click();
  await expect(switchOf(panelOf(visit.page), 'ai-training')).toHaveAttribute('aria-checked', 'true');
  expect(await asked(visit)).toEqual([{ emails: true }]);
  await answer(visit);
  await expect.poll(() => asked(visit)).toEqual([{ 'ai-training': true }]);
  await answer(visit);
  await expect.poll(() => verdictOf(visit, 'ai-training')).toEqual(['granted', 'saved']);
  await expect(switchOf(dialog, 'emails')).toBeChecked();
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(['On this device', 'In your account']);
});

test('who signs out has nothing decided, and what an earlier account still answers counts no more', async ({ visitor }) => {
  const visit = await opened(visitor);
  await visit.page.evaluate(() => window.minimaConsent.connectAccount(null));
  await expect.poll(() => verdictOf(visit, 'emails')).toEqual(['undecided', undefined]);
  await answer(visit, { emails: true });
  await visit.settle();
  expect(await verdictOf(visit, 'emails')).toEqual(['undecided', undefined]);
  await expect(switchOf(panelOf(visit.page), 'emails')).toBeDisabled();
});

test('a gate behind a purpose of the account opens with its yes, and a minor has none', async ({ visitor }) => {
  const visit = await opened(visitor, { tag: { region: 'DE', age: '17' } });
  await visit.page.evaluate(() => {
    Object.assign(window, { heard: [] as string[] });
    const say = (word: string) => () => void Reflect.get(window, 'heard').push(word);
    window.minimaConsent.gate('ai-training' as never, { open: say('open'), close: say('close') });
  });
  await answer(visit, { 'ai-training': true });
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['open']);
  await visit.page.evaluate(() => window.minimaConsent.withdraw('ai-training' as never));
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['open', 'close']);
  const child = await opened(visitor, { tag: { region: 'DE', age: '12' } });
  await answer(child, { 'ai-training': true });
  await expect.poll(() => verdictOf(child, 'ai-training')).toEqual(['denied', 'loaded']);
  await expect(switchOf(panelOf(child.page), 'ai-training')).toBeDisabled();
});

test('an adapter that is none is named, and nothing is decided', async ({ visitor }) => {
  const visit = await visitor({ ...page, head: '' });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.connectAccount({ load: 1 } as never));
  await expect.poll(() => visit.complaints.join()).toContain('[consent] account; allowed: { load(), save(choice) }');
  expect(await verdictOf(visit, 'emails')).toEqual(['undecided', undefined]);
  expect(visit.errors).toEqual([]);
});
