import { build } from 'esbuild';
import { panelOf, switchOf } from './faces.js';
import { fromRoot } from './site/files.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/** A settings page of the site's own: what is agreed to now, and the switches below, while they are open. */
const APP = `
  import { createConsent } from '@minima/consent';
  import { ConsentPanel, useConsent } from '@minima/consent/preact';
  import { h, render } from 'preact';
  import { useState } from 'preact/hooks';

  const consent = createConsent({ region: 'DE', control: 'off' });
  window.consent = consent;
  const Settings = () => {
    const { verdicts } = useConsent(consent);
    const [open, setOpen] = useState(true);
    return h('main', null,
      h('output', null, verdicts.analytics.reason),
      h('button', { type: 'button', onClick: () => setOpen(!open) }, 'Settings'),
      open && h(ConsentPanel, { id: 'choices', class: verdicts.analytics.granted ? 'on' : 'off' }));
  };
  render(h(Settings), document.querySelector('#root'));
  window.leave = () => render(null, document.querySelector('#root'));`;

const open = async (visit: Visit): Promise<Visit> => {
  const { outputFiles } = await build({
    stdin: { contents: APP, resolveDir: fromRoot('e2e') },
    bundle: true,
    write: false,
    logLevel: 'error',
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  visit.on(
    ({ pathname }) => pathname === '/settings.js',
    () => ({ headers: { 'content-type': 'text/javascript' }, body: outputFiles[0]!.text }),
  );
  await visit.goto();
  await expect(switchOf(panelOf(visit.page), 'analytics')).toBeVisible();
  return visit;
};
const page = { script: '', body: '<div id="root"></div><script type="module" src="/settings.js"></script>' };

test('an app of Preact shows the panel as a component, and follows what is switched there', async ({ visitor }) => {
  const visit = await open(await visitor(page));
  const analytics = switchOf(panelOf(visit.page), 'analytics');
  await expect(visit.page.locator('output')).toHaveText('no-decision');
  await analytics.click();
  await expect(visit.page.locator('output')).toHaveText('granted');
  await expect(visit.page.locator('#choices')).toHaveClass('on');
  await expect(analytics).toHaveAttribute('aria-checked', 'true');
  await visit.page.evaluate(() => Reflect.get(window, 'consent').withdraw('analytics'));
  await expect(visit.page.locator('output')).toHaveText('withdrawn');
  await expect(analytics).toHaveAttribute('aria-checked', 'false');
  expect(visit.errors).toEqual([]);
});

test('a panel that an app of Preact takes away and shows again is drawn again', async ({ visitor }) => {
  const visit = await open(await visitor(page));
  const settings = visit.page.getByRole('button', { name: 'Settings' });
  await settings.click();
  await expect(visit.page.locator('[data-consent-panel]')).toHaveCount(0);
  await visit.page.evaluate(() => Reflect.get(window, 'consent').acceptAll());
  await settings.click();
  await expect(switchOf(panelOf(visit.page), 'analytics')).toHaveAttribute('aria-checked', 'true');
  await visit.page.evaluate(() => Reflect.get(window, 'leave')());
  await visit.page.evaluate(() => Reflect.get(window, 'consent').rejectAll());
  expect(visit.errors).toEqual([]);
});
