// Before the rest, so that what is alike stands side by side: that compresses better.
import './policy/record.js';
import './language.js';
import './policy/resolvePolicy.js';
import './snapshot.js';
import { startScript } from './startScript.js';

startScript();
