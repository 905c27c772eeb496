import { africaAndMiddleEast } from './jurisdictions/africaAndMiddleEast.js';
import { americas } from './jurisdictions/americas.js';
import { asiaPacific } from './jurisdictions/asiaPacific.js';
import { europeanEconomicArea } from './jurisdictions/europeanEconomicArea.js';
import { europeanTerritories } from './jurisdictions/europeanTerritories.js';
import { restOfEurope } from './jurisdictions/restOfEurope.js';
import { asked, type Rows } from './jurisdictions/row.js';
import { unitedStates } from './jurisdictions/unitedStates.js';

export type { Jurisdiction } from './jurisdictions/row.js';

/**
 * Whose law applies where, by ISO 3166 code; codes with the same law share a row. `US` is any state without a row of its
 * own, or a state unknown, and then California's rules hold; `CA` is Canada where the province is unknown, and then
 * Quebec's hold; `ZZ` is any country without a row, or nowhere known, and asks before anything.
 */
export const jurisdictions: Rows = {
  ZZ: { ...asked('Unknown or unlisted', 'None assumed; the strictest rule holds', 16, ['en']), rejectSameLayer: true },
  ...europeanEconomicArea,
  ...restOfEurope,
  ...europeanTerritories,
  ...americas,
  ...unitedStates,
  ...asiaPacific,
  ...africaAndMiddleEast,
};
