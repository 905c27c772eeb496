// Before the rest, so that what is alike stands side by side: that compresses better.
import './language.js';
import './snapshot.js';
import { startScript } from './startScript.js';

startScript();
