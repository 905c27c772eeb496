import { gunzipSync } from 'node:zlib';
import type { Sent } from './types.js';

const GZIP = 0x1f;

/** The body as posthog-js packs it: gzip, a form with base64, or plain JSON. */
const unpack = (body: Buffer): unknown => {
  const text = (body[0] === GZIP ? gunzipSync(body) : body).toString();
  const form = /^data=(.+)$/.exec(text)?.[1];
  return JSON.parse(form ? Buffer.from(decodeURIComponent(form), 'base64').toString() : text);
};

/** An event as it arrives. */
export interface PosthogEvent {
  readonly event?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The events that a request brings to PostHog. */
export const unpackEvents = ({ url, body, method }: Sent): readonly PosthogEvent[] => {
  if (method !== 'POST' || !/\.i\.posthog\.com$/.test(url.hostname) || !/^\/(e|s|i\/v0\/e|batch)\/?$/.test(url.pathname))
    return [];
  const content = unpack(body) as (PosthogEvent & { batch?: PosthogEvent[] }) | PosthogEvent[];
  return Array.isArray(content) ? content : (content.batch ?? [content]);
};

/** Their names. */
export const readEvents = (sent: Sent): string[] => unpackEvents(sent).map(({ event }) => event ?? '?');
