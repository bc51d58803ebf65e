/** Families of parameters that only tell the publisher where a reader came from. */
const PREFIXES = /^(?:utm_|at_|mtm_|pk_|piwik_|matomo_|ns_|hsa_|_hs|__hs|oly_|vero_|elq|guce_|amp_|mc_)/;

const NAMES = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id epik ' +
    'mkt_tok mkevt _ga _gl ref referrer referer ref_src ref_url refsrc ref_source ref_campaign refid reflink ' +
    'cmp cmpid ncid ocid icid s_cid smid smtyp emc xtor ito tpcc ftag sr_share soc_src soc_trk tsrc ' +
    'guccounter __twitter_impression hsctatracking trk trackingid wickedid spm rss feature amp _amp usqp ' +
    'outputtype noamp'
  ).split(' '),
);

/** Of a `source`, only those that name a channel: elsewhere the parameter tells pages apart. */
const CHANNELS = /^(?:rss|feed|social|e?mail|newsletter|twitter|facebook|linkedin|reddit|google|medium)/i;

/** Whether a query parameter has no part in which page is meant. `name` in lower case. */
export function isTracking(name: string, value: string): boolean {
  if (NAMES.has(name) || PREFIXES.test(name)) return true;
  if (name === 'source') return CHANNELS.test(value);
  return name === 'output' && value.toLowerCase() === 'amp';
}
