/**
 * The short name of a law, from its citation: `Codice Privacy` of `Codice Privacy art. 122; GDPR arts. 4(11), 7, 8`,
 * `CCPA` of `CCPA, Cal. Civ. Code 1798.100-.199`. What stands in brackets is cut where it is a number (`(SB 546 of 2026)`).
 */
export const shortName = (law: string): string => law.split(/[;,]| (?:arts?|ss?|reg|sch|ch)\. | \((?=[A-Z]+\w* [\d.]+)/)[0]!;
