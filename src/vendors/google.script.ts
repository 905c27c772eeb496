export { googleGate as gate } from './google.js';
