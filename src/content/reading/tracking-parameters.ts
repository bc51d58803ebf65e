/** Families of parameters that only tell the publisher where a reader came from. */
const FAMILIES =
  /^(?:utm_|mtm_|matomo_|piwik_|pk_(?:campaign|kwd|keyword|source|medium|content|cid|vid)|at_(?:campaign|medium|custom|link|format|bbc|ptr)|ns_|hsa_|_hs|__hs|mc_|oly_|vero_|elq|guce_|amp_|wt\.)/;

const NAMES = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id epik ' +
    'mkt_tok mkevt _ga _gl ref referrer referer ref_src ref_url refsrc ref_source ref_campaign refid reflink ' +
    'cmp cmpid ncid ocid icid s_cid smid smtyp emc xtor ito tpcc ftag ftcamp sr_share soc_src soc_trk tsrc ' +
    '.tsrc guccounter __twitter_impression hsctatracking trk trackingid wickedid spm rss ' +
    'amp _amp usqp outputtype noamp'
  ).split(' '),
);

/** Values that make a parameter a trace where another value would tell pages apart. */
const TELLING_VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['source', /^(?:rss|feed|social|e?mail|newsletter|twitter|facebook|linkedin|reddit|google|medium)/i],
  ['feature', /^(?:share|shared|youtu|emb|oembed|rss)/i],
  ['output', /^amp$/i],
  ['share', /^(?:twitter|facebook|linkedin|reddit|email|whatsapp|telegram)$/i],
]);

/** Traces of single publishers, whose names mean something else elsewhere. */
const OF_PUBLISHERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['barrons.com', new Set(['mod', 'st'])],
  ['bloomberg.com', new Set(['srnd', 'sref', 'leadsource'])],
  ['businessinsider.com', new Set(['r', 'ir'])],
  ['forbes.com', new Set(['sh', 'ss', 'ctpv', 'swblink'])],
  ['marketwatch.com', new Set(['mod', 'siteid'])],
  ['msn.com', new Set(['cvid', 'ei', 'pc'])],
  ['nytimes.com', new Set(['partner', 'unlocked_article_code'])],
  ['twitter.com', new Set(['s', 't'])],
  ['washingtonpost.com', new Set(['itid', 'tid', 'wpisrc'])],
  ['wsj.com', new Set(['mod', 'st'])],
  ['x.com', new Set(['s', 't'])],
]);

/** Whether a query parameter has no part in which page is meant. `name` in lower case, `host` canonical. */
export function isTracking(name: string, value: string, host: string): boolean {
  if (NAMES.has(name) || FAMILIES.test(name)) return true;
  return TELLING_VALUES.get(name)?.test(value) === true || OF_PUBLISHERS.get(host)?.has(name) === true;
}
