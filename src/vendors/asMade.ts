import type { Call } from './standIn.js';

type Config = Readonly<Record<string, unknown>>;

/** How long PostHog waits for the next event before a session is over, in seconds, unless it is told: half an hour. */
const IDLE = 1800;

/** An address as far as PostHog may have it: which parameters it would mask is its own affair, so none is there then. */
const withoutMasked = (href: string, config: Config): string => {
  const named = config.custom_personal_data_properties as readonly string[] | undefined;
  if (config.mask_personal_data_properties || named?.length) return href.replace(/[?#].*/, '');
  return config.disable_capture_url_hashes ? href.replace(/#.*/, '') : href;
};

/**
 * A call as it is made here and now: what is captured before a grant, and sent with it, happened at this address and time. What
 * PostHog's `config` says of them is asked as it is sent: what is said of an event outranks what PostHog sees itself.
 * https://posthog.com/docs/data/events#default-properties
 */
export const asMade = (call: Call, config: () => Config): Call => {
  const [method, name, properties, options] = call;
  if (method !== 'capture') return call;
  const { href, host, pathname } = location;
  const made = Date.now();
  return [
    method,
    name,
    {
      get $current_url() {
        return withoutMasked(href, config());
      },
      $host: host,
      $pathname: pathname,
      ...(properties as object),
    },
    {
      // No longer ago than leaves the visit one session: PostHog ends one where two events lie too far apart.
      get timestamp() {
        const idle = Number(config().session_idle_timeout_seconds) || IDLE;
        return new Date(Math.max(made, Date.now() - idle * 500));
      },
      // Without it each event with options is a request, and what is more than a burst is dropped.
      _batchKey: 'events',
      skip_client_rate_limiting: true,
      ...(options as object),
    },
  ];
};
