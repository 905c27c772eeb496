/** How the names begin under which each vendor keeps something. Not looser than that: its file is fetched for what fits; not for refusals, which stay. */
const NAMES: Readonly<Record<string, string>> = {
  amplitude: 'AMP_|.*amp_session_replay',
  clarity: '_cl[cst]k',
  google: '(:?_(g(a|ac|at|cl|id)|dc_gtm)|:_[adgh][a-z])(?![a-z])|FPLC',
  hotjar: '_(hj|cs_)|hj(Viewport|Active)',
  hubspot: '__hs(?!_(opt_out|do_not))|hubspotutk|messagesUtk|hs-messages',
  intercom: 'intercom[.-]',
  linkedin: 'li_|ln_or|orib',
  matomo: '_pk_|mtm_co(?!nsent_r)',
  meta: '_fb[cp]\\b|lastExternalReferrer',
  microsoft: '_uet',
  mixpanel: 'mp_(?!optout)|__mpq_|mixpanel',
  pinterest: '_(derived_)?epik|_pin|_routing_id',
  posthog: '(__)?ph_|_postHog|(lastSeen|seen|inProgress|abandoned)Survey|dmn_chk_',
  reddit: '_rdt_',
  segment: 'ajs_|s:context|persisted-queue|analytics_session_id',
  sentry: 'sentry',
  snap: '_sc|_Sc|u_sc',
  tiktok: '_tt|tt(clid|csid|_(app|ses|pix))',
  x: '_tw',
};

/**
 * Whether anything of a vendor's is kept on this device, by its name; of databases, empty ones too. Storage that is blocked
 * keeps nothing, and a browser that does not list databases none of those. `said`: of it by the site, which may have given
 * its cookies a prefix.
 */
export const isKept = async (vendor: string, said?: unknown): Promise<boolean> => {
  const own = RegExp(`; (${NAMES[vendor]})`);
  const { cookie_prefix: prefix } = Object(Object(said).config) as { cookie_prefix?: unknown };
  const isNamed = (names: readonly (string | undefined)[]): boolean =>
    own.test(['', ...names].join('; ').replaceAll(`; ${prefix}_`, '; :_')); // no cookie's name has a colon
  try {
    return (
      isNamed([document.cookie, ...Object.keys({ ...localStorage, ...sessionStorage })]) ||
      isNamed((await indexedDB.databases()).map(({ name }) => name))
    );
  } catch {
    return false;
  }
};
