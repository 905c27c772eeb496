import { preferences } from '../locales/en.preferences.js';
import type { PreferencesLocale } from '../locales/types.js';

export { showPanel } from './panel.js';
export { showPreferences } from './preferences.js';

export const english: PreferencesLocale = { preferences };
