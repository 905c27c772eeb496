/** Written by scripts/encodeLaws.ts from jurisdictions.ts. Do not edit. */
export const LAWS = `
None assumed|ZZ
TKG 2021|AT
Act of 30 July 2018|BE
Electronic Commerce Act|BG
Electronic Communications Act|HR EE
Law 112(I)/2004|CY
Act 127/2005|CZ
Executive Order 1148/2011|DK
Act 917/2014|FI AX
Loi Informatique et Libertés|FR GF GP MQ RE YT MF BL PM PF NC WF TF
TDDDG|DE
Law 3471/2006|GR
Act C of 2003|HU
S.I. 336/2011|IE
Codice Privacy|IT
Law on Information Society Services|LV
Law on Electronic Communications|LT
Act of 30 May 2005|LU
S.L. 586.01|MT
Telecommunicatiewet|NL
Electronic Communications Law|PL
Lei 41/2004|PT
Law 506/2004|RO
Act 452/2021|SK
ZEKom-2|SI
LSSI|ES
LEK 2022:482|SE
Electronic Communications Act 70/2022|IS
KomG (LGBl. 2023/216)|LI
Ekomloven|NO
PECR 2003|GB
FMG|CH
KVKK|TR
Law 2297-VI|UA
ZZPL 2018|RS
Law on Personal Data Protection 2023|GE
Law 195/2024|MD
Law 124/2024|AL
Data protection law of 2025|BA
Data protection law|ME
Law on Personal Data Protection 2020|MK
Law 06/L-082|XK
Law 29/2021|AD
Law 1.565 of 2024|MC
Law 171/2018|SM
No rule on cookies made public|VA
Federal Law 152-FZ|RU
Danish Personal Data Act of 2000|GL
Faroese Data Protection Act of 2020|FO
None established|SJ
Data protection ordinance of Aruba|AW
Data protection ordinance of Curaçao|CW
Data protection ordinance of Sint Maarten|SX
Wet bescherming persoonsgegevens BES|BQ
Gibraltar GDPR|GI
Data Protection (Jersey) Law 2018|JE
Data Protection Law 2017|GG
Data Protection (Application of GDPR) Order 2018|IM
Act P-39.1|CA-QC CA
PIPEDA|CA-AB CA-BC CA-MB CA-NB CA-NL CA-NS CA-NT CA-NU CA-ON CA-PE CA-SK CA-YT
LGPD|BR
LFPDPPP of 21 March 2025|MX
Ley 25.326|AR
Ley 19.628|CL
Ley 1581 de 2012|CO
Ley 29733|PE
Ley 18.331|UY
LOPDP 2021|EC
Ley 81 de 2019|PA
Ley 8968|CR
PIPA 2016|BM
FTC Act|US PR GU VI US-OK US-LA US-AL US-VT
CCPA|US-CA
Colorado Privacy Act|US-CO
CTDPA|US-CT
TDPSA|US-TX
OCPA|US-OR
MCDPA|US-MT US-MN
DPDPA|US-DE
NDPA|US-NE
RSA 507-H|US-NH
NJDPA|US-NJ
MODPA|US-MD
VCDPA|US-VA
UCPA|US-UT
ICDPA|US-IA US-IN
KCDPA|US-KY
RIDTPPA|US-RI
TIPA|US-TN
FDBR|US-FL
NRS 603A.300-.360|US-NV
My Health My Data Act|US-WA
No law of the state in force|US-MA
OCDPA|2027-01-01US-OK
LDPA|2027-01-01US-LA
APDPA|2027-05-01US-AL
Data Privacy and Online Surveillance Act|2028-01-01US-VT
PIPA|KR
Telecommunications Business Act|JP
PIPL|CN
PDPO|HK
Act 8/2005|MO
PDPA|TW
PDPA 2012|SG
PDPA B.E. 2562|TH
PDPA 2010|MY
Law 27/2022|ID
Data Privacy Act|PH
Law 91/2025/QH15|VN
PDPO 2025|BN
IT Act 2000|IN
DPDP Act 2023|2027-05-13IN
Privacy Act 1988|AU
Privacy Act 2020|NZ
POPIA|ZA
NDPA 2023|NG
Data Protection Act 2019|KE
Data Protection Act 2012|GH
Law 151/2020|EG
Law 09-08|MA
Organic Law 2004-63|TN
Data Protection Act 2017|MU
PDPL|SA
Decree-Law 45/2021|AE
Law 13/2016|QA
Law 30/2018|BH
Privacy Protection Law 5741-1981|IL
`;
