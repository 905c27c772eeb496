/**
 * Whom the guard knows: a vendor, the purpose that it wants, its hosts (with what is below them; a path may follow, and the
 * first line that fits counts) and the names of what it keeps on the device. Sources: the vendors' own documentation of
 * their scripts and cookies. Only what is certain is here; a site adds the rest. The order is the one that compresses best.
 */
export const TRACKERS = `
PostHog|analytics|posthog.com|lastSeenSurvey* ph_*_posthog __ph_opt_in_out_* _postHog* seenSurvey_* ph_phc_* inProgressSurvey_* abandonedSurvey_* dmn_chk_*
Google Ads|marketing|googletagmanager.com/*id=DC- googletagmanager.com/*id=AW- doubleclick.net googleadservices.com googlesyndication.com adservice.google.com google.com/pagead/ google.com/ccm/ google.com/ads/|_gcl_* _gac_*
Google Analytics|analytics|analytics.google.com google-analytics.com googletagmanager.com|_ga _ga_* _gid _gat* _dc_gtm_* FPLC
Bandcamp|marketing|bandcamp.com/EmbeddedPlayer|
Plausible|analytics|plausible.io|
LinkedIn|marketing|snap.licdn.com ads.linkedin.com linkedin.com/embed/|oribi* li_giant li_adsId ln_or li_fat_id
Snap|marketing|sc-static.net tr.snapchat.com tr6.snapchat.com|u_scsid* _scid* _ScCbts u_sclid* _sctr
X|marketing|ads-twitter.com analytics.twitter.com platform.x.com platform.twitter.com analytics.x.com twitter.com/i/adsct t.co/*i/adsct|_twclid _twpid _twsid
TikTok|marketing|tiktok.com|ttcsid* _tt_* tt_sessionId tt_appInfo tt_pixel_* _ttp
Reddit|marketing|alb.reddit.com pixel-config.reddit.com redditstatic.com/ads/ embed.reddit.com|_rdt_*
Meta|marketing|connect.facebook.net facebook.com/tr facebook.com/*plugin facebook.com/*pixel|_fbp _fbc
Clarity|analytics|clarity.ms|_clck _clsk _cltk
Microsoft Advertising|marketing|bat.bing.net bat.bing.com c.bing.com|_uet*
Hotjar|analytics|contentsquare.net hotjar.com hotjar.io|_cs_* hjViewport* _hj* hjActive*
HubSpot|marketing|hs-scripts.com hs-analytics.net hs-banner.com hsadspixel.net hscollectedforms.net usemessages.com hsforms.com hsforms.net hubspot.com|__hs* hubspotutk messagesUtk hs-messages-*
Instagram|marketing|cdninstagram.com instagram.com|
Amplitude|analytics|amplitude.com|AMP_*
Mixpanel|analytics|mixpanel.com mxpnl.com|mp_tab_id_* mp_optout __mp* mp_*_mixpanel mp_gen_new_tab_id_*
YouTube|marketing|youtube.com youtube-nocookie.com ytimg.com|
Sentry|errors|sentry.io sentry-cdn.com|sentryReplaySession
Intercom|preferences|intercom.io intercomcdn.com intercomassets.com|intercom.* intercom-*
Spotify|marketing|open.spotify.com|
Pinterest|marketing|s.pinimg.com/ct/ assets.pinterest.com ct.pinterest.com|_epik _pin_unauth _derived_epik _pinterest_*
Google Maps|marketing|maps.google.com google.com/maps maps.googleapis.com maps.gstatic.com|
Vimeo|marketing|vimeo.com vimeocdn.com|
Matomo|analytics|matomo.cloud|_pk_* mtm_co*
Segment|analytics|segment.io segmentapis.com cdn.segment.com|persisted-queue:v1:* ajs_*
SoundCloud|marketing|soundcloud.com|
Calendly|marketing|calendly.com|
`;
