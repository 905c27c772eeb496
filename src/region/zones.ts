/** Written by scripts/encodeZones.ts from the IANA time zone database. Do not edit. */
const COUNTRIES = [
  'AT Europe/Vienna',
  'BE CET Europe/Brussels MET',
  'BG Europe/Sofia',
  'BR America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cuiaba America/Eirunepe America/Fortaleza America/Maceio America/Manaus America/Noronha America/Porto_Acre America/Porto_Velho America/Recife America/Rio_Branco America/Santarem America/Sao_Paulo Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West',
  'CH Europe/Zurich',
  'CY Asia/Famagusta Asia/Nicosia Europe/Nicosia',
  'CZ Europe/Prague',
  'DE Europe/Berlin Europe/Busingen',
  'DK Europe/Copenhagen',
  'EE Europe/Tallinn',
  'ES Africa/Ceuta Atlantic/Canary Europe/Madrid',
  'FI Europe/Helsinki',
  'FR Europe/Paris',
  'GB Europe/Belfast Europe/London GB GB-Eire',
  'GR EET Europe/Athens',
  'HR Europe/Zagreb',
  'HU Europe/Budapest',
  'IE Eire Europe/Dublin',
  'IS Atlantic/Reykjavik Iceland',
  'IT Europe/Rome',
  'LI Europe/Vaduz',
  'LT Europe/Vilnius',
  'LU Europe/Luxembourg',
  'LV Europe/Riga',
  'MT Europe/Malta',
  'NL Europe/Amsterdam',
  'NO Europe/Oslo',
  'PL Europe/Warsaw Poland',
  'PT Atlantic/Azores Atlantic/Madeira Europe/Lisbon Portugal WET',
  'RO Europe/Bucharest',
  'SE Europe/Stockholm',
  'SI Europe/Ljubljana',
  'SK Europe/Bratislava',
  'US America/Adak America/Anchorage America/Atka America/Boise America/Chicago America/Denver America/Detroit America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Knox America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Tell_City America/Indiana/Vevay America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis America/Juneau America/Kentucky/Louisville America/Kentucky/Monticello America/Knox_IN America/Los_Angeles America/Louisville America/Menominee America/Metlakatla America/New_York America/Nome America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem America/Phoenix America/Shiprock America/Sitka America/Yakutat CST6CDT EST5EDT HST MST MST7MDT Navajo PST8PDT Pacific/Honolulu US/Alaska US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii US/Indiana-Starke US/Michigan US/Mountain US/Pacific',
];

/** ISO 3166-1 code of each IANA time zone's country, for the countries that have a row of their own. */
export const zones: Readonly<Record<string, string>> = Object.fromEntries(
  COUNTRIES.flatMap((line) => {
    const [country = 'ZZ', ...names] = line.split(' ');
    return names.map((name) => [name, country]);
  }),
);
