/**
 * What PostHog does to a page by itself, and to the site's own requests, beside what it captures: each by the name of its
 * setting, with what ends it. It goes with events. https://posthog.com/docs/libraries/js/config
 */
export const ACTS_ALONE = {
  // What it adds to the site's own requests, by the names of all versions: its ids, and the marks of a trace.
  trace_propagation_targets: 0,
  addTracingHeaders: 0,
  tracing_headers: 0,
  __add_tracing_headers: 0,
  // The project's own code, and other vendors' that it sends events on to. https://posthog.com/docs/cdp/destinations
  opt_in_site_apps: false,
  // Other vendors' scripts on the page, which it tells who the visitor is.
  integrations: { intercom: false, crispChat: false },
  capture_webmcp: false,
  capture_dead_clicks: false,
  disable_conversations: true,
  disable_product_tours: true,
};
