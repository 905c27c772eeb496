/** Written by scripts/encodeJurisdictions.ts from jurisdictions.ts. Do not edit. */
export const ENCODED =
  'bii0c6gZZHRDEHUNLPLROSKLI bii0c6eATBGCYLT bii0c6dBEEEFILVMTPTSEISGB bii0c6fCZDKGRSINO bii066fFR bii066gIE bii866eIT bii0ccgLU bii0cceES boi2c6gCH bii0c6cBR lno50cgUSUS-CA lno00cdUS-LAUS-VT lno10cd@2027-01-01US-LA lno50cd@2028-01-01US-VT';
