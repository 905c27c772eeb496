export { banner, controls } from './zh-TW.js';
