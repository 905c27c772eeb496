import { inEveryEngine } from './inEveryEngine.js';
import { proveLooks } from './looks/proveLooks.js';

inEveryEngine('banner and preferences look the same on every page', proveLooks);
