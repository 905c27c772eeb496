import { defineConfig } from '@playwright/test';
import config from '../playwright.config.js';
import { fromRoot } from '../site/files.js';

const folders = { main: 'docs/gallery', more: 'test-results/gallery' };

/** Takes the pictures: `npm run gallery` those of docs/gallery.md, `npm run gallery -- more` those of every other face. */
export default defineConfig({
  ...config,
  globalSetup: '../globalSetup.ts',
  outputDir: '../../test-results/taken',
  updateSnapshots: 'all',
  projects: Object.entries(folders).map(([name, folder]) => ({
    name,
    testDir: '.',
    testMatch: new RegExp(`gallery/${name}\\.`),
    snapshotPathTemplate: fromRoot(`${folder}/{arg}{ext}`),
  })),
});
