import { startScript } from './startScript.js';
import * as ui from './ui/mountUi.js';

startScript(ui);
