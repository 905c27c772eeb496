/**
 * Whether tags of Google's that have these ids stop at once: `ga-disable-…` knows a property of Analytics, not a tag that sends
 * to it, and there is no such word for ads or for a container.
 */
export const googleStops = (ids: unknown): 'live' | 'reload' => (/\b(GT|AW|GTM)-/.test(`${ids}`) ? 'reload' : 'live');
