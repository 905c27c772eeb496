/** Every reason a verdict can have. The list is closed: a new reason is a new version. */
export const REASONS = [
  /** granted: strictly necessary for what the visitor asked for (ePrivacy Directive art. 5(3)) */
  'necessary',
  /** granted: the visitor said yes */
  'granted',
  /** granted: the visitor said yes in full view of their own opt-out signal (11 CCR 7025(c)(3)) */
  'override',
  /** granted: the visitor asked for one element, on this page, this once; nothing is stored (GDPR art. 4(11)) */
  'once',
  /** granted: the law lets this purpose run until it is refused, and it was not */
  'not-refused',
  /** undecided: what keeps to the limits of the law's exemption from consent runs until it is refused */
  'exempt',
  /** undecided: nobody has been asked yet */
  'no-decision',
  /** undecided: the answer has ended by time */
  'expired',
  /** undecided: the policy, or what is asked, has changed since the answer */
  'outdated',
  /** denied: the visitor said no at the first asking */
  'denied',
  /** denied: the visitor took a yes back (GDPR art. 7(3)) */
  'withdrawn',
  /** denied: Global Privacy Control, now or when the visitor last decided */
  'gpc',
  /** denied: Global Privacy Control has appeared since the visitor said yes */
  'gpc-conflict',
  /** denied: the visitor is too young for this purpose */
  'minor',
  /** denied: there is a record, but it cannot be read, and it may be a refusal */
  'unreadable',
  /** denied: cookies are blocked, so a refusal could not have been kept */
  'blocked',
  /** denied: no such purpose was declared */
  'unknown-purpose',
] as const;

export type Reason = (typeof REASONS)[number];
