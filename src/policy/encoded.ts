/** Written by scripts/encodeJurisdictions.ts from jurisdictions.ts. Do not edit. */
export const ENCODED = `US- 2028 link notice opt-out bsy 0 dVT
US- 2027 link notice opt-out by 0 dLA
  banner opt-in opt-in  365 gZZHRDEHUPLROSKLIGEMDADSMGLFOAWCWSXBQVNMUeATBGCYLTUAMKCACLPEBMKRCNdBEEEFILVMTPTSEISAXGIJEGGIMfCZDKGRSINORSMCSJECCRiTRALBAMEXKVARUARCOUYPAHKMOTWMYIDPHBNINNZZANGKEGHEGMATNSAAEQABHILcBRkTH
  banner opt-in opt-in e 181 fFRGFGPMQREYTMFBLPM
  banner opt-in opt-in  181 gIEfPFNCWFTF
  banner opt-in opt-in e 184 eIT
  banner opt-in opt-in y 365 gLU
  banner opt-in opt-in e 365 gNLdGB
  banner opt-in opt-in ey 365 eES
  banner opt-out opt-in ag 365 gCH
CA-  banner opt-in opt-in  365 eQC
CA-  notice opt-out opt-out y 365 dABBCMBNBNLNSNTNUONPESKYT
  notice opt-out opt-out  365 iMX
  link notice opt-out bsy 0 gUSPRGUVI
US-  link notice opt-out bsy 0 gCAORdCOMTNHiCTDEMDhNJMN
US-  link notice opt-out by 0 dTXNE
US-  link notice opt-out y 0 dVAUTIAINKYRITNNVWAMAOKLAALVTiFL
  notice notice opt-out  365 iJPfAU
  banner opt-out opt-in  365 dSG`;
