import * as tagged from './gates/tagged.js';
import { startScript } from './startScript.js';
import * as ui from './ui/mountUi.js';

startScript({ 'consent.ui': ui, 'consent.tagged': tagged });
