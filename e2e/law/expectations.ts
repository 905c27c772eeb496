import type { Face, Policy, State } from '../../src/types.js';

export type Vendor = 'PostHog' | 'Meta' | 'Google';

/** What a visitor finds who has not been here before. */
export interface Finding {
  /** A banner asks. */
  readonly asked: boolean;
  readonly analytics: State;
  readonly marketing: State;
  /** Who has been asked for anything, or told anything, before the visitor chose. */
  readonly before: readonly Vendor[];
  /** Who runs after "Accept all". */
  readonly accepted: readonly Vendor[];
}

export interface Expectation {
  readonly face: Face;
  readonly gpcBinding: Policy['gpcBinding'];
  /** The link "Do Not Sell or Share My Personal Information" is to be seen. */
  readonly saleLink: boolean;
  /** Without Global Privacy Control, and with it. */
  readonly plain: Finding;
  readonly signal: Finding;
}

const ALL = ['PostHog', 'Meta', 'Google'] as const;
/** Who counts visits; Google then without its advertising features. The pixel is a sale. */
const COUNTING = ['PostHog', 'Google'] as const;
const NONE = [] as const;

/**
 * Where nothing that is not strictly necessary may be stored, read or sent before a yes. No authority there holds the
 * signal to be binding. It is honoured as a refusal of sale, so the banner asks for the rest, and a yes to all is none to that.
 */
const CONSENT: Expectation = {
  face: 'banner',
  gpcBinding: false,
  saleLink: false,
  plain: { asked: true, analytics: 'undecided', marketing: 'undecided', before: NONE, accepted: ALL },
  signal: { asked: true, analytics: 'undecided', marketing: 'denied', before: NONE, accepted: COUNTING },
};

/**
 * What the law of ten places wants of a page with three vendors, on 22 November 2026, by region; `ZZ` is a visitor of
 * whom nothing is known. Written from the law, for any browser to be measured by.
 */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  // Cal. Civ. Code 1798.120, .135: a sale until it is refused, by a link on every page. 11 CCR 7025(b), (c), (f): the
  // signal is such a refusal, the page says that it was heard, and nothing pops up. Counting by a service provider is none.
  'US-CA': {
    face: 'link',
    gpcBinding: true,
    saleLink: true,
    plain: { asked: false, analytics: 'granted', marketing: 'granted', before: ALL, accepted: ALL },
    signal: { asked: false, analytics: 'granted', marketing: 'denied', before: COUNTING, accepted: COUNTING },
  },
  // C.R.S. 6-1-1306(1)(a): opt-out of sale and targeted advertising, by a clear method and, since 1 July 2024, by the
  // signal (4 CCR 904-3 rules 5.06 to 5.09).
  'US-CO': {
    face: 'link',
    gpcBinding: true,
    saleLink: true,
    plain: { asked: false, analytics: 'granted', marketing: 'granted', before: ALL, accepted: ALL },
    signal: { asked: false, analytics: 'granted', marketing: 'denied', before: COUNTING, accepted: COUNTING },
  },
  // Va. Code 59.1-577, -578: opt-out as in Colorado, but the statute knows no signal and no link by that name.
  'US-VA': {
    face: 'link',
    gpcBinding: false,
    saleLink: false,
    plain: { asked: false, analytics: 'granted', marketing: 'granted', before: ALL, accepted: ALL },
    signal: { asked: false, analytics: 'granted', marketing: 'denied', before: COUNTING, accepted: COUNTING },
  },
  // TDDDG s. 25(1); VG Hannover 10 A 5385/22: not even a tag manager may be asked for.
  DE: CONSENT,
  // PECR 2003 reg. 6. The exception for statistics (sch. A1 para. 5) is for a site that keeps to its terms to switch on.
  GB: CONSENT,
  // LGPD arts. 7, 8; ANPD, Guia orientativo, 18 October 2022: optional purposes off, refusing on the first layer.
  BR: CONSENT,
  // FMG art. 45c(b): told, and able to refuse. FDPIC, guide of 6 October 2025: consent for advertising networks. The
  // signal is that refusal, of everything: nothing is left to ask for. Google's own terms want a yes for its tags (EU user
  // consent policy, in Switzerland since 31 July 2024), so that all of analytics waits where Google is part of it.
  CH: {
    face: 'banner',
    gpcBinding: false,
    saleLink: false,
    plain: { asked: true, analytics: 'undecided', marketing: 'undecided', before: NONE, accepted: ALL },
    signal: { asked: false, analytics: 'denied', marketing: 'denied', before: NONE, accepted: NONE },
  },
  // Act P-39.1 s. 8.1: what identifies, locates or profiles is off until switched on.
  'CA-QC': CONSENT,
  // Telecommunications Business Act art. 27-12: told where data goes, or able to refuse; nothing has to be asked.
  JP: {
    face: 'notice',
    gpcBinding: false,
    saleLink: false,
    plain: { asked: true, analytics: 'granted', marketing: 'granted', before: ALL, accepted: ALL },
    signal: { asked: true, analytics: 'granted', marketing: 'denied', before: COUNTING, accepted: COUNTING },
  },
  // Whose law holds is not known: then the strictest does.
  ZZ: CONSENT,
};

/** The places whose laws want the same, by the first of them: after the same policy, a choice is nowhere another. */
export const ALIKE: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(EXPECTATIONS).flatMap(([place, wanted], i, all) => {
    const isAlike = ([, other]: [string, Expectation]): boolean => JSON.stringify(other) === JSON.stringify(wanted);
    const others = all.slice(i + 1).filter(isAlike);
    return all.slice(0, i).some(isAlike) ? [] : [[place, others.map(([name]) => name)] as const];
  }),
);
