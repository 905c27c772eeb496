import { bannerOf, panelOf, preferencesOf, press, switchOf } from '../faces.js';
import type { PageOptions } from '../site/page.js';
import type { Visit } from '../site/visit.js';
import { expect, test } from '../test.js';
import { galleryPage, goToGallery, takePictures } from './openGallery.js';

/* Every other face, for whoever wants to see it: `npm run gallery -- more` puts its pictures into test-results/gallery/. */

interface Face {
  page?: PageOptions;
  gpc?: boolean;
  /** Brings it to where it is seen. */
  show?: (visit: Visit) => Promise<unknown>;
}

const main = (body: string): string => `<main><h1>Minima Studio</h1>${body}</main>`;
const toBanner = ({ page }: Visit) => expect(bannerOf(page)).toBeVisible();
const refuse = ({ page }: Visit) => press(bannerOf(page), 'reject');

const FACES: Readonly<Record<string, Face>> = {
  'banner-corner': { page: { tag: { position: 'corner' } }, show: toBanner },
  'banner-center': { page: { tag: { position: 'center' } }, show: toBanner },
  'banner-close': { page: { tag: { region: 'IT' } }, show: toBanner },
  'banner-gpc': { gpc: true, show: toBanner },
  'banner-partly': { page: { tag: { region: 'CH' } }, show: toBanner },
  'banner-theme': {
    page: {
      head: '<style>:root { --minima-consent-accent: #4a2fbd; --minima-consent-accent-color: #fff; --minima-consent-radius: 2px }</style>',
    },
    show: toBanner,
  },
  notice: { page: { tag: { region: 'JP' } }, show: toBanner },
  'own-control': { page: { body: main('') }, show: refuse },
  'own-control-california': { page: { tag: { region: 'US-CA' }, body: main('') } },
  'panel-and-status': {
    page: { tag: { 'rights-url': '/rights' }, body: main('<div data-consent-status></div><div data-consent-panel></div>') },
    show: async (visit) => {
      await refuse(visit);
      await expect(switchOf(panelOf(visit.page), 'analytics')).toBeVisible();
    },
  },
  'opt-out-honored': {
    page: {
      tag: { region: 'US-CA' },
      body: main(
        '<div data-consent-status></div><a href="#" data-consent-open="opt-out" hidden>Do Not Sell or Share My Personal Information</a>',
      ),
    },
    show: async ({ page }) => {
      await page.getByRole('link').click();
      await expect(preferencesOf(page)).toContainText('CCPA');
    },
  },
  'vendor-table': {
    page: {
      tag: { 'posthog-key': 'phc_1', 'google-tag': 'G-1', 'meta-pixel': '1' },
      body: main('<div data-consent-vendors></div>'),
    },
    show: async (visit) => {
      await refuse(visit);
      await expect(visit.page.locator('[data-consent-vendors] table')).toBeVisible();
    },
  },
  'preferences-vendors': {
    page: { tag: { 'posthog-key': 'phc_1', 'google-tag': 'G-1', 'meta-pixel': '1' } },
    show: async ({ page }) => {
      await press(bannerOf(page), 'preferences');
      await preferencesOf(page).locator('summary').first().click();
    },
  },
  placeholder: {
    page: {
      body: main(
        '<iframe data-consent="marketing" data-src="https://www.youtube-nocookie.com/embed/1" title="A film" style="width: 100%; max-width: 560px; height: 315px; border: 0"></iframe>',
      ),
    },
    show: async (visit) => {
      await refuse(visit);
      await expect(visit.page.getByText('YouTube').first()).toBeVisible();
    },
  },
};

for (const [name, { page, gpc = false, show }] of Object.entries(FACES)) {
  for (const lang of ['en', 'ar']) {
    test(`${name} in ${lang}`, async ({ visitor }) => {
      const visit = await visitor({ ...galleryPage(lang, page), gpc });
      await goToGallery(visit);
      await show?.(visit);
      await takePictures(visit, `${name}-${lang}`);
    });
  }
}
