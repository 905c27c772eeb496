/** Written by scripts/encodeJurisdictions.ts from jurisdictions.ts. Do not edit. */
export const ENCODED = `US- 2028 link notice opt-out bs 0 366 dVT
US- 2027 link notice opt-out b 0 366 dLA
  banner opt-in opt-in  181 181 gIEfPFNCWFTF
  banner opt-in opt-in  365 184 gZZHRDEHUPLROSKLIGEMDADSMGLFOAWCWSXBQVNMUeATBGCYLTUAMKCACLPEBMKRCNdBEEEFILVMTPTSEISAXGIJEGGIMfCZDKGRSINORSMCSJECCRiTRALBAMEXKVARUARCOUYPAHKMOTWMYIDPHBNINNZZANGKEGHEGMATNSAAEQABHILcBRkTH
  banner opt-in opt-in  365 365 gLU
  banner opt-in opt-in e 181 181 fFRGFGPMQREYTMFBLPM
  banner opt-in opt-in e 184 184 eIT
  banner opt-in opt-in e 365 184 gNLdGB
  banner opt-in opt-in e 365 365 eES
  banner opt-out opt-in  365 184 dSG
  banner opt-out opt-in ag 365 184 gCH
  link notice opt-out bs 0 366 gUSPRGUVI
  notice notice opt-out  365 184 iJPfAU
  notice opt-out opt-out  365 184 iMX
CA-  banner opt-in opt-in  365 184 eQC
CA-  notice opt-out opt-out  365 365 dABBCMBNBNLNSNTNUONPESKYT
US-  link notice opt-out  0 366 dVAUTIAINKYRITNNVWAMAOKLAALVTiFL
US-  link notice opt-out b 0 366 dTXNE
US-  link notice opt-out bs 0 366 gCAORdCOMTNHiCTDEMDhNJMN`;
