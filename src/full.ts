import { startScript } from './startScript.js';
import * as face from './ui/bannerFace.js';

startScript(async () => face);
