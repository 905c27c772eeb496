export { account, embeds, preferences } from './zh-TW.preferences.js';
