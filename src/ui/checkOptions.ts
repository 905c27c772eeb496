import type { Purpose } from '../types.js';

/**
 * What each option may be, as patterns: its name, a colon, the kind of its value, and of a string what it may say. From
 * the script tag numbers and booleans come as strings. The last lines are the script tag's own.
 */
const ALLOWED = String.raw`
region:(function|string:[A-Z]{2}(-[A-Z\d]{1,3})?$)|
policyVersion:string:[\w.-]{0,48}$|
position:string:(bottom|corner|center)$|
control:string:(auto|off)$|
hints:string:(on|strict)$|
age:(number|string:\d+$)|
minor:boolean|
debug:(boolean|string)|
exemptions:(array|string:analytics$)|
(purposes|gates|vendors):array|
(texts|account):object|
(regionUrl|controller|privacyUrl|rightsUrl|lang|cookieDomain|nonce):string|
\w+Host:string|
(amplitude(Zone|Version|Replay|ReplayVersion)|hotjarSv|intercomRegion|plausibleHash|(matomo|segment)Page):string|
google(?!P)\w+:(string|boolean)|
((meta|tiktok|x|snap|reddit)Pixel|linkedinPartner|hubspotPortal|pinterestTag|microsoftUet|(posthog|segment|amplitude|mixpanel)Key|(hotjar|plausible|matomo)Site|clarity|sentryDsn|intercomApp)(Purpose)?:string|
(meta|tiktok|x|snap|reddit|linkedin|hubspot|pinterest|microsoft|google|posthog|segment|amplitude|mixpanel|hotjar|plausible|matomo|clarity|sentry|intercom):object`;

/** As in policy/purposes.ts. */
const PURPOSE_ID = /^[a-z][\w-]{1,31}$/;

const complain = (mistake: unknown, allowed: unknown): void => console.error(`[consent] ${mistake}; allowed: ${allowed}`);

/**
 * Names every mistake in a site's options, with what is allowed. What it would have said, the core has taken in the strictest
 * way: a region that is no code is nowhere known, an age that is no number is a minor's.
 */
export const checkOptions = (given: object): void => {
  for (const [name, value] of Object.entries(given ?? {})) {
    const said = `${name}:${Array.isArray(value) ? 'array' : typeof value}:${typeof value === 'string' ? value : ''}`;
    if (value !== undefined && !RegExp(`^(${ALLOWED})`).test(`\n${said}`)) complain(said, ALLOWED);
  }
  const { purposes } = (given ?? {}) as { purposes?: unknown };
  for (const purpose of Array.isArray(purposes) ? purposes : []) {
    const id = (purpose as Purpose)?.id ?? purpose;
    if (!(typeof id === 'string' && PURPOSE_ID.test(id)))
      complain(`purpose ${typeof id === 'string' ? id : typeof id}`, PURPOSE_ID);
  }
};
