import { readdirSync, readFileSync } from 'node:fs';
import { bannerOf, preferencesOf, press } from '../faces.js';
import { fromRoot } from '../site/files.js';
import { expect, test } from '../test.js';
import { galleryPage, goToGallery, SCHEMES, takePictures, WIDTHS } from './openGallery.js';

/* Banner and preferences look as in docs/gallery.md, whose pictures `npm run gallery` takes anew. */

const LANGUAGES = ['en', 'de', 'pt-BR', 'ar', 'ja'];

for (const lang of LANGUAGES) {
  test(`banner and preferences look as in the gallery in ${lang}`, async ({ visitor }) => {
    const visit = await visitor(galleryPage(lang));
    await goToGallery(visit);
    await expect(bannerOf(visit.page)).toBeVisible();
    await takePictures(visit, `banner-${lang}`);
    await press(bannerOf(visit.page), 'preferences');
    // The name of the law comes last.
    await expect(preferencesOf(visit.page)).toContainText('TDDDG');
    await takePictures(visit, `preferences-${lang}`);
  });
}

test('the gallery shows every picture, and none that is not there', () => {
  const shown = [...readFileSync(fromRoot('docs/gallery.md'), 'utf8').matchAll(/\(gallery\/([\w-]+\.png)\)/g)].map(
    ([, file]) => file,
  );
  const expected = ['banner', 'preferences'].flatMap((face) =>
    LANGUAGES.flatMap((lang) =>
      Object.keys(WIDTHS).flatMap((width) => SCHEMES.map((scheme) => `${face}-${lang}-${width}-${scheme}.png`)),
    ),
  );
  expect(shown.sort()).toEqual(expected.sort());
  expect(readdirSync(fromRoot('docs/gallery')).sort()).toEqual(expected);
});
