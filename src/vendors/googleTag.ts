import { allGranted } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import type { CallQueue } from './keepCalls.js';

/** A script of Google's. Several tags may share one. */
export interface GoogleScript {
  readonly address: string;
  /** What is on its way, or has come. */
  loading?: Promise<unknown> | undefined;
  hasArrived?: boolean;
}

/** What the ids of the three kinds begin with: Analytics, Ads, and containers of Tag Manager. */
export type GoogleKind = 'G-' | 'AW-' | 'GTM-';

/** One gate's part in what all of Google's tags on a page share. */
export interface GoogleTag {
  readonly kind: GoogleKind;
  readonly purpose: string | readonly string[];
  /** None where the vendor is no longer used. */
  readonly ids: readonly string[];
  /** The address of its script. */
  readonly address: () => string;
  readonly nonce?: string | undefined;
  readonly urlPassthrough: boolean;
  readonly adsDataRedaction: boolean;
  readonly consentPurposes?: unknown;
  /** What begins it: commands, with what the page has `said` of an id, or the event that starts a container. */
  begin(said: (id: string) => object): object[];
  /** What the page has called before it was there. */
  readonly calls: CallQueue;
  isOpen?: boolean;
  /** How many gates of it are open: two apps on a page may each have one. */
  openings: number;
  /** Its gate was taken away: no yes is for it any more. */
  isRemoved?: boolean;
  /** It was refused on this page, and not opened since. */
  isRefused?: boolean | undefined;
  /** What has begun it, for as long as that counts. */
  begun?: object[] | undefined;
  script?: GoogleScript | undefined;
}

export const isContainer = ({ kind }: Pick<GoogleTag, 'kind'>): boolean => kind === 'GTM-';

/** Whether a yes stands for it: it may run, and what it has kept is kept, even while an app that is put up again has it closed. */
export const isCovered = (
  { purpose, ids, isRemoved }: Pick<GoogleTag, 'purpose' | 'ids' | 'isRemoved'>,
  verdicts: Verdicts,
): boolean => !!ids[0] && !isRemoved && allGranted(verdicts, purpose);
