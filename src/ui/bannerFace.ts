import * as locale from '../locales/en.js';
import type { BannerLocale } from '../locales/types.js';

export { showBanner } from './banner.js';

export const english: BannerLocale = { controls: locale.controls, banner: locale.banner };
