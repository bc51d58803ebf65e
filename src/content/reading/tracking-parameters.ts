/** Families of parameters that only tell the publisher where a reader came from. */
const families =
  /^(?:utm_|itm_|mtm_|matomo_|piwik_|pk_(?:campaign|kwd|keyword|source|medium|content|cid|vid)|at_(?:campaign|medium|custom|link|format|bbc|ptr)|ns_|hsa_|_hs|__hs|mc_|oly_|vero_|elq|guce_|amp_|wt\.|int_(?:source|medium|campaign|content|cmp)|sc_(?:cid|i?campaign|i?channel|src|lid|llid|uid|eh)$)/;

const names = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid rdt_cid igshid igsh li_fat_id epik ' +
    'mkt_tok mkevt _ga _gl ref_src ref_url refsrc ref_source ref_campaign reflink cmpid ncid ocid s_cid smtyp xtor ' +
    'tpcc ftag ftcamp sr_share soc_src soc_trk tsrc .tsrc guccounter __twitter_impression hsctatracking trackingid ' +
    'srnd spref wickedid amp _amp usqp outputtype noamp phpsessid jsessionid cfid cftoken zenid oscsid'
  ).split(' '),
);

/** Tracking parameters on most sites, but part of the page's identity on some. */
const ambiguousNames = new Set('ref referrer referer refid cmp icid emc smid trk rss ito spm'.split(' '));

/** Parameters that are tracking only with these values; with others they identify pages. */
const tellingValues: ReadonlyMap<string, RegExp> = new Map([
  ['source', /^(?:rss|feed|social|e?mail|newsletter|twitter|facebook|linkedin|reddit|google|medium)/i],
  ['feature', /^(?:share|shared|youtu|emb|oembed|rss)/i],
  // What Twitter's app appends to shared links.
  ['s', /^09$/],
  ['share', /^(?:twitter|facebook|linkedin|reddit|email|whatsapp|telegram)$/i],
]);

/** Values that can only be a session or a request for AMP. */
const certainValues: ReadonlyMap<string, RegExp> = new Map([
  ['output', /^amp$/i],
  ['s', /^[\da-f]{32}$/i],
  ['sid', /^(?=.*\d)(?=.*[a-z])[a-z\d]{20,}$/i],
  ['session_id', /^[\w-]{16,}$/],
  ['sessionid', /^[\w-]{16,}$/],
]);

/** Tracking parameters of single publishers, whose names mean something else elsewhere. */
const ofPublishers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['barrons.com', new Set(['mod', 'st'])],
  ['bloomberg.com', new Set(['sref', 'leadsource'])],
  ['businessinsider.com', new Set(['r', 'ir'])],
  ['cnn.com', new Set(['hpt', 'cid', 'iref'])],
  ['forbes.com', new Set(['sh', 'ss', 'ctpv', 'swblink'])],
  ['marketwatch.com', new Set(['mod', 'siteid'])],
  ['msn.com', new Set(['cvid', 'ei', 'pc'])],
  ['nytimes.com', new Set(['partner', 'unlocked_article_code'])],
  ['washingtonpost.com', new Set(['itid', 'tid', 'wpisrc'])],
  ['wsj.com', new Set(['mod', 'st'])],
  ['x.com', new Set(['s', 't'])],
]);

/** Blogger's pages, including those on custom domains. */
const bloggerPath = /^\/(?:\d{4}\/\d\d|p)\/[^/]+\.html$/;

/** What asks Blogger for its mobile layout, or for one comment of the same page. */
function isTrackingOfBlogger(name: string, value: string, { host, path }: TrackedPage): boolean {
  if (!host.endsWith('.blogspot.com') && !bloggerPath.test(path)) return false;
  return (name === 'm' && /^[01]$/.test(value)) || name === 'showcomment';
}

/** The page of a parameter, in canonical form. */
interface TrackedPage {
  readonly host: string;
  readonly path: string;
}

/**
 * Whether a query parameter does not identify the page; `perhaps` when it does so on some sites. `name` is in
 * lower case.
 */
export function isTracking(name: string, value: string, page: TrackedPage): boolean | 'perhaps' {
  if (names.has(name) || families.test(name) || ofPublishers.get(page.host)?.has(name) === true) return true;
  if (certainValues.get(name)?.test(value) === true || name.startsWith('aspsessionid')) return true;
  if (isTrackingOfBlogger(name, value, page)) return true;
  return ambiguousNames.has(name) || tellingValues.get(name)?.test(value) === true ? 'perhaps' : false;
}
