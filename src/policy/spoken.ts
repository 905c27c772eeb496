/** Written by scripts/encodeSpoken.ts from jurisdictions.ts. Do not edit. */
export const SPOKEN = `de-AT AT
nl BE NL AW CW SX BQ
bg BG
hr HR
el CY GR
cs CZ
da DK GL FO
et EE
fi FI
fr FR LU MC GF GP MQ RE YT MF BL PM PF NC WF TF MA TN
de DE LI
hu HU
en IE GB GI JE GG IM CA-AB CA-BC CA-MB CA-NB CA-NL CA-NS CA-NT CA-NU CA-ON CA-PE CA-SK CA-YT BM SG PH IN AU NZ ZA NG KE GH MU
it IT SM VA
lv LV
lt LT
mt MT
pl PL
pt PT
ro RO MD
sk SK
sl SI
es-ES ES
sv SE AX
is IS
nb NO SJ
de-CH CH
tr TR
uk UA
ca AD
fr-CA CA-QC CA
pt-BR BR
es MX AR CL CO PE UY EC PA CR
ko KR
ja JP
zh CN
zh-HK HK
zh-MO MO
zh-TW TW
th TH
ms MY BN
id ID
vi VN
ar EG SA AE QA BH
he IL`;
