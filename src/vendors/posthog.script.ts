export { gatePosthog as gate } from './gatePosthog.js';
