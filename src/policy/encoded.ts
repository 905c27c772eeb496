/** Written by scripts/encodeJurisdictions.ts from jurisdictions.ts. Do not edit. */
export const ENCODED = `US- 2028 link notice opt-out bs 0 dVT
US- 2027 link notice opt-out b 0 dLA
  banner opt-in opt-in  365 gZZHRDEHULUNLPLROSKLIeATBGCYLTESdBEEEFILVMTPTSEISGBfCZDKGRSINOcBR
  banner opt-in opt-in  181 fFRgIE
  banner opt-in opt-in x 184 eIT
  banner opt-out opt-in a 365 gCH
  link notice opt-out bs 0 gUS
US-  link notice opt-out bs 0 gCA
US-  link notice opt-out  0 dLAVT`;
