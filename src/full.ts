import { startScript } from './startScript.js';
import { mount } from './ui/mountUi.js';

startScript({ 'consent.ui': { mount } });
