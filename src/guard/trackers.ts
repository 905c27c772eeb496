/**
 * Whom the guard knows: a vendor, the purpose that it wants, its hosts (with what is below them; a path may follow, and the
 * first line that fits counts) and the names of what it keeps on the device. Sources: the vendors' own documentation of
 * their scripts and cookies. Only what is certain is here; a site adds the rest.
 */
export const TRACKERS = `
PostHog|analytics|posthog.com|ph_phc_* ph_*_posthog __ph_opt_in_out_* abandonedSurvey_* seenSurvey_* lastSeenSurvey* inProgressSurvey_* _postHog* dmn_chk_*
Google Ads|marketing|googletagmanager.com/*id=AW- googletagmanager.com/*id=DC- doubleclick.net googleadservices.com googlesyndication.com adservice.google.com google.com/pagead/ google.com/ccm/ google.com/ads/|_gcl_* _gac_*
Google Analytics|analytics|googletagmanager.com google-analytics.com analytics.google.com|_ga _ga_* _gid _gat* _dc_gtm_*
Meta|marketing|connect.facebook.net facebook.com/tr facebook.com/*pixel facebook.com/*plugin|_fbp _fbc
TikTok|marketing|tiktok.com|_ttp _tt_* ttcsid* tt_appInfo tt_sessionId tt_pixel_*
LinkedIn|marketing|snap.licdn.com ads.linkedin.com linkedin.com/embed/|li_fat_id li_giant li_adsId ln_or oribi*
X|marketing|ads-twitter.com analytics.twitter.com analytics.x.com platform.twitter.com platform.x.com twitter.com/i/adsct t.co/*i/adsct|_twpid _twsid _twclid
Pinterest|marketing|ct.pinterest.com s.pinimg.com/ct/ assets.pinterest.com|_pin_unauth _epik _derived_epik _pinterest_*
Snap|marketing|sc-static.net tr.snapchat.com tr6.snapchat.com|_scid* _sctr _ScCbts u_sclid* u_scsid*
Reddit|marketing|redditstatic.com/ads/ alb.reddit.com pixel-config.reddit.com embed.reddit.com|_rdt_*
Microsoft Advertising|marketing|bat.bing.com bat.bing.net c.bing.com|_uet*
Clarity|analytics|clarity.ms|_clck _clsk _cltk
HubSpot|marketing|hs-scripts.com hs-analytics.net hs-banner.com hsadspixel.net hscollectedforms.net usemessages.com hsforms.com hsforms.net hubspot.com|__hs* hubspotutk messagesUtk hs-messages-*
Hotjar|analytics|hotjar.com hotjar.io contentsquare.net|_hj* hjViewport* hjActive* _cs_*
Segment|analytics|cdn.segment.com segment.io segmentapis.com|ajs_* persisted-queue:v1:*
Amplitude|analytics|amplitude.com|AMP_*
Mixpanel|analytics|mixpanel.com mxpnl.com|mp_*_mixpanel mp_optout __mp* mp_tab_id_* mp_gen_new_tab_id_*
Plausible|analytics|plausible.io|
Matomo|analytics|matomo.cloud|_pk_* mtm_co*
Sentry|errors|sentry.io sentry-cdn.com|sentryReplaySession
Intercom|preferences|intercom.io intercomcdn.com intercomassets.com|intercom-* intercom.*
YouTube|marketing|youtube.com youtube-nocookie.com ytimg.com|
Vimeo|marketing|vimeo.com vimeocdn.com|
Google Maps|marketing|maps.google.com google.com/maps maps.googleapis.com maps.gstatic.com|
Spotify|marketing|open.spotify.com|
SoundCloud|marketing|soundcloud.com|
Bandcamp|marketing|bandcamp.com/EmbeddedPlayer|
Instagram|marketing|instagram.com cdninstagram.com|
Calendly|marketing|calendly.com|
`;
