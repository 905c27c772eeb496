export { makeGoogleGate as gate } from './google.js';
