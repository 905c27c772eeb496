import { existsSync, readFileSync } from 'node:fs';
import { fromRoot } from '../site/files.js';
import type { PageOptions } from '../site/page.js';
import type { Visit, VisitOptions } from '../site/visit.js';
import { expect } from '../test.js';

/** One font for each script, from npm: a picture looks the same whatever fonts the machine has. */
const SHEETS = [
  '@fontsource-variable/inter/index.css',
  '@fontsource-variable/noto-sans-arabic/index.css',
  '@fontsource/sawarabi-gothic/index.css',
];
const FONT = '"Inter Variable", "Noto Sans Arabic Variable", "Sawarabi Gothic", sans-serif';

const HEAD = `${SHEETS.map((sheet) => `<link rel="stylesheet" href="/fonts/${sheet}">`).join('')}
<meta name="color-scheme" content="light dark">
<style>
  :root { --minima-consent-font: ${FONT}; font: 16px/1.6 ${FONT} }
  body { margin: 0 auto; max-width: 1120px; padding: 32px 24px; box-sizing: border-box }
  h1 { font-size: 28px; letter-spacing: -0.02em; margin: 0 0 8px }
  .text { max-width: 62ch; color: light-dark(#4b4e57, #b4b8c4) }
</style>`;

const BODY = `<main><h1>Minima Studio</h1>
<p class="text">Draw a sound, hear a shape. Everything on this page works just as well without a yes.</p>
<p class="text">A synthesizer for the browser, a sculpting room for games, and one library for both.</p></main>
<button type="button" data-consent-open="preferences" hidden>…</button>`;

export const WIDTHS = { 320: 640, 768: 800, 1280: 720 } as const;
export const SCHEMES = ['light', 'dark'] as const;

/** A page for pictures; `more` says otherwise. */
export const galleryPage = (lang: string, more: PageOptions = {}): VisitOptions => ({
  lang,
  body: BODY,
  ...more,
  head: HEAD + (more.head ?? ''),
  tag: { region: 'DE', controller: 'Minima', 'privacy-url': '/privacy', ...more.tag },
  // A picture is of what is there, not of what is on its way.
  context: { reducedMotion: 'reduce' },
});

/** Loads the page, with its fonts from npm. */
export const goToGallery = async (visit: Visit): Promise<void> => {
  visit.on(
    ({ pathname }) => pathname.startsWith('/fonts/'),
    ({ url }) => {
      const file = fromRoot(`node_modules/${url.pathname.slice('/fonts/'.length)}`);
      if (!existsSync(file)) return { status: 404 };
      return { body: readFileSync(file), headers: { 'content-type': file.endsWith('.css') ? 'text/css' : 'font/woff2' } };
    },
  );
  await visit.goto();
  await visit.page.mouse.move(0, 0);
};

/** Pictures of what is to be seen, in each size and scheme: `<name>-<width>-<scheme>.png`. */
export const takePictures = async ({ page }: Visit, name: string): Promise<void> => {
  for (const [width, height] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width: Number(width), height });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready);
      // Letters have soft edges, which browsers draw a little differently from one version to the next.
      await expect.soft(page).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`, { maxDiffPixelRatio: 0.01 });
    }
  }
};
