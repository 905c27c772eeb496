/**
 * Whom the guard knows: a vendor, the purpose that it wants (marketing, where none is said), its hosts (with what is below
 * them; a path may follow, and the first line that fits counts; `google.com` is Google in every country) and the names of
 * what it keeps on the device. Sources: the vendors' own documentation of
 * their scripts and cookies. Only what is certain is here; a site adds the rest. The order is the one that compresses best.
 */
export const TRACKERS = `
PostHog;analytics;posthog.com;_postHog* ph_*_posthog __ph_opt_in_out_* ph_phc_* dmn_chk_*
Matomo;analytics;matomo.cloud;_pk_* mtm_co*
Google Ads;;googletagmanager.com/*id=DC- googletagmanager.com/*id=AW- googleadservices.com googlesyndication.com adservice.google.com google.com/pagead/ google.com/ccm/ google.com/ads/ doubleclick.net google.com/rmkt/ google.com/*/conversion;_gcl_* _gac_*
Google Tag Manager;analytics marketing;googletagmanager.com/*id=GTM-
Google tag;analytics|marketing;googletagmanager.com/*id=GT-
Google Analytics;analytics;analytics.google.com google-analytics.com google.com/g/collect googletagmanager.com;_ga _ga_* _gid _gat* _dc_gtm_* FPLC
Bandcamp;;bandcamp.com/EmbeddedPlayer
Plausible;analytics;plausible.io
LinkedIn;;snap.licdn.com ads.linkedin.com linkedin.com/embed/ linkedin.com/px/;oribi* li_adsId li_giant ln_or li_fat_id
Hotjar;analytics;contentsquare.net hotjar.com hotjar.io;_cs_* hjViewport* hjActive* _hj*
Snap;;sc-static.net tr.snapchat.com tr6.snapchat.com;u_scsid* u_sclid* _scid* _sctr _ScCbts
X;;ads-twitter.com analytics.twitter.com platform.x.com platform.twitter.com analytics.x.com twitter.com/i/adsct t.co/*i/adsct;_twclid _twsid _twpid
Instagram;;instagram.com cdninstagram.com
TikTok;;tiktok.com;ttcsid* tt_sessionId _tt_* tt_appInfo tt_pixel_* _ttp
Clarity;analytics;clarity.ms;_clck _cltk _clsk
Microsoft Advertising;;bat.bing.net bat.bing.com c.bing.com;_uet*
Reddit;;alb.reddit.com redditstatic.com/ads/ embed.reddit.com pixel-config.reddit.com;_rdt_*
Intercom;preferences;intercom.io intercomcdn.com intercomassets.com;intercom.* intercom-*
Amplitude;analytics;amplitude.com;AMP_*
Mixpanel;analytics;mixpanel.com mxpnl.com;mp_optout mp_tab_id_* __mp* mp_*_mixpanel mp_gen_new_tab_id_*
YouTube;;youtube.com youtube-nocookie.com ytimg.com
Calendly;;calendly.com
SoundCloud;;soundcloud.com
Spotify;;open.spotify.com
Sentry;errors;sentry.io sentry-cdn.com;sentryReplaySession
Pinterest;;assets.pinterest.com s.pinimg.com/ct/ ct.pinterest.com;_derived_epik _epik _pinterest_* _pin_unauth
Google Maps;;maps.google.com google.com/maps maps.googleapis.com maps.gstatic.com
Vimeo;;vimeocdn.com vimeo.com
HubSpot;;hs-scripts.com hs-analytics.net hs-banner.com hsadspixel.net hscollectedforms.net hubspot.com usemessages.com hsforms.com hsforms.net hubapi.com;__hs* hubspotutk messagesUtk hs-messages-*
Segment;analytics;segmentapis.com segment.com segment.io;ajs_* persisted-queue:v1:*
Meta;;connect.facebook.net facebook.com/*plugin facebook.com/*pixel facebook.com/tr;_fbc _fbp
`;
