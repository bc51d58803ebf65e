import { memoize } from '../platform/caching/memoize.ts';
import { Fault } from '../platform/fault.ts';
import { type Sentence, sentence } from '../platform/language/sentence.ts';
import { foldWords } from './schedule-language.ts';
import { isTimezone, suggestTimezones } from './timezone.ts';

/** A time zone that a person named in their own words. */
export interface SaidZone {
  /** The words: "est", "berlin". */
  readonly said: string;
  /** Its IANA name. */
  readonly timezone: string;
}

/**
 * The zone that words mean: an IANA name, a city or country ("Berlin", "Nueva York", "日本"), or an
 * abbreviation. An abbreviation means the zone with its summer time, as most people do: EST is New York all
 * year.
 * @returns undefined when the words name no zone, a fault when they name several
 */
export function readZoneWords(words: string): SaidZone | Fault<Sentence> | undefined {
  const said = words.trim();
  const folded = foldWords(said).replaceAll(/\s+/g, ' ');
  const short = folded.replace(/ (?:standard|daylight|summer)$/, '');
  if (/^(?:utc|gmt) ?[+-]/.test(folded))
    return new Fault(
      sentence(
        '"{said}" keeps the same time all year, but most places do not; write a city, such as Berlin or New York',
        { said },
      ),
    );
  const several = ambiguous.get(short);
  if (several !== undefined)
    return new Fault(
      sentence('"{said}" can mean several time zones; write {zones}', {
        said,
        zones: { kind: 'disjunction', items: several },
      }),
    );
  const timezone = [folded, short, short.replace(/er$/, '')].map(zoneNamed).find(Boolean);
  return timezone === undefined ? undefined : { said, timezone };
}

/** Zones in a text whose names are several words or an IANA name, and the text without them. */
export function takeLongZones(text: string): { readonly rest: string; readonly zones: string[] } {
  const zones: string[] = [];
  const take = (zone: string) => {
    zones.push(zone);
    return ' ';
  };
  const rest = text
    .replaceAll(/\b[A-Za-z]+\/[A-Za-z][\w+/-]*/g, (name) => (isTimezone(name) ? take(name) : name))
    .replaceAll(/\b(?:UTC|GMT)(?:\s?[+-]\s?\d{1,2}(?::?\d\d)?)?\b/gi, (name) => take(name.toLowerCase()))
    // In lower case it is the French "and".
    .replaceAll(/\bET\b(?!\s+(?:\d|[A-Z]{3}))/g, () => take('et'))
    // In lower case it is an article.
    .replaceAll(/\bLA\b(?=\s*$)/g, () => take('la time'));
  return { rest: foldWords(rest).replaceAll(longNames(), (name) => take(name)), zones };
}

/**
 * The zone in runs of words that are nothing else.
 * @returns also what is wrong, or the first words that are no zone
 */
export function readZones(runs: readonly string[]): {
  readonly zone?: SaidZone;
  readonly fault?: Sentence;
  readonly unknown?: string;
} {
  const zones: SaidZone[] = [];
  const named = runs.flatMap((run) =>
    readZoneWords(run) === undefined && unknownOf(run) === run ? run.split(' ') : [run],
  );
  for (const run of named) {
    const zone = readZoneWords(run);
    if (zone === undefined) return { unknown: unknownOf(run) };
    if (zone instanceof Fault) return { fault: zone.fault };
    zones.push(zone);
  }
  const [zone, ...others] = zones;
  const other = others.find(({ timezone }) => timezone !== zone?.timezone);
  if (zone && other)
    return {
      fault: sentence('"{first}" and "{second}" are two time zones; write one of them', {
        first: zone.said,
        second: other.said,
      }),
    };
  return zone ? { zone } : {};
}

/** Of "mondy berlin", the first word that is wrong. */
function unknownOf(run: string): string {
  return run.split(' ').find((word) => readZoneWords(word) === undefined) ?? run;
}

function zoneNamed(folded: string): string | undefined {
  return zoneByWord.get(folded) ?? cityZone(folded).timezone;
}

/** All zones are compared with each word, and a text may have many. */
const cityZone = memoize((folded) => ({ timezone: zoneOfCity(folded) }), 2_000);

function zoneOfCity(folded: string): string | undefined {
  if (folded.length < 3) return undefined;
  const city = folded.replaceAll(/[\s_]+/g, ' ');
  const named = suggestTimezones(folded).filter((zone) => isNamed(zone, city));
  const distinct = new Set(named.map(usualName));
  return distinct.size === 1 ? named[0] : undefined;
}

function isNamed(zone: string, city: string): boolean {
  const name = foldWords(zone).replaceAll('_', ' ');
  return name === city || name.endsWith(`/${city}`);
}

function usualName(timezone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
}

/** Words that name different clocks: whoever reads them has to ask. */
const ambiguous: ReadonlyMap<string, readonly string[]> = new Map([
  ['ist', ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin']],
  ['cst', ['America/Chicago', 'Asia/Shanghai']],
  ['ast', ['America/Halifax', 'Asia/Riyadh']],
  ['us', ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']],
  ['usa', ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']],
  ['australia', ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Perth']],
  ['brazil', ['America/Sao_Paulo', 'America/Manaus']],
  ['canada', ['America/Toronto', 'America/Winnipeg', 'America/Vancouver']],
]);

/** What is not the city in a zone's IANA name, nor one of its aliases: folded, separated by commas. */
const wordsByZone: Readonly<Record<string, string>> = {
  'America/Bogota': 'colombia,colombie,kolumbien',
  'America/Argentina/Buenos_Aires': 'buenos aires,argentina,argentine,argentinien',
  'America/Chicago': 'ct,cdt,central,dallas,houston,austin,minneapolis',
  'America/Denver': 'mt,mst,mdt,mountain,salt lake city',
  'America/Los_Angeles': 'pt,pst,pdt,pacific,san francisco,seattle,san diego,la time,california,ロサンゼルス',
  'America/Mexico_City': 'mexico,mexiko,mexique,ciudad de mexico,cdmx,cidade do mexico',
  'America/New_York':
    'et,est,edt,eastern,nyc,new york city,nueva york,nova york,nova iorque,boston,washington,miami,atlanta,philadelphia,ニューヨーク',
  'America/Sao_Paulo': 'brt,brasilia,rio de janeiro,rio,サンパウロ',
  'America/Santiago': 'chile,chili',
  'Asia/Dubai': 'uae,abu dhabi',
  'Asia/Hong_Kong': 'hkt,香港',
  'Asia/Jerusalem': 'israel',
  'Asia/Kolkata': 'india,indien,inde,mumbai,delhi,new delhi,bangalore,bengaluru,chennai,インド',
  'Asia/Seoul': 'kst,korea,south korea,ソウル,韓国',
  'Asia/Shanghai': 'beijing,peking,pekin,pequim,china,chine,shenzhen,北京,上海,中国',
  'Asia/Singapore': 'sgt,singapur,singapour,singapura,シンガポール',
  'Asia/Taipei': 'taiwan,台北,台湾',
  'Asia/Tokyo': 'jst,japan,japon,japao,tokio,toquio,osaka,kyoto,東京,日本,大阪',
  'Australia/Sydney': 'aest,aedt,sidney,シドニー',
  'Europe/Athens': 'athen,athenes,atenas',
  'Europe/Berlin':
    'cet,cest,mez,mesz,germany,german,deutschland,deutsche,allemagne,alemania,alemanha,berlim,munich,munchen,munchn,muenchen,hamburg,frankfurt,cologne,koln,ベルリン,ドイツ',
  'Europe/Brussels': 'brussel,brussl,bruxelles,bruselas,bruxelas,belgium',
  'Europe/Copenhagen': 'kopenhagen,copenhague,denmark',
  'Europe/Dublin': 'ireland,irland,irlande',
  'Europe/Helsinki': 'eet,eest,finland',
  'Europe/Istanbul': 'turkey',
  'Europe/Kyiv': 'kiev,kiew,ukraine',
  'Europe/Lisbon': 'wet,west,lissabon,lisbonne,lisboa,porto',
  'Europe/London': 'bst,uk,gb,britain,england,londres,londra,manchester,edinburgh,ロンドン,イギリス',
  'Europe/Madrid': 'spain,spanien,espagne,espana,espanha,barcelona,マドリード,スペイン',
  'Europe/Moscow': 'msk,moskau,moscou,moscu,モスクワ',
  'Europe/Paris': 'france,frankreich,francia,franca,lyon,marseille,パリ,フランス',
  'Europe/Prague': 'prag,praga',
  'Europe/Rome': 'rom,roma,milan,mailand,milano,italy,italien,italie,italia',
  'Europe/Vienna': 'wien,vienne,viena,austria,osterreich,autriche',
  'Europe/Warsaw': 'warschau,varsovie,varsovia,poland',
  'Europe/Zurich': 'zurch,zurich,switzerland,schweiz,suisse,suiza,geneva,genf,geneve,bern',
  'Pacific/Auckland': 'nzst,nzdt,new zealand,neuseeland',
  'Pacific/Honolulu': 'hst,hawaii',
  UTC: 'utc,gmt,z,zulu',
};

const zoneByWord: ReadonlyMap<string, string> = new Map(
  Object.entries(wordsByZone).flatMap(([zone, words]) =>
    words.split(',').map((word) => [foldWords(word), zone] as const),
  ),
);

let longNamesPattern: RegExp | undefined;

/** Names of several words, longest first. */
function longNames(): RegExp {
  const cities = Intl.supportedValuesOf('timeZone').map((zone) =>
    foldWords(zone.slice(zone.lastIndexOf('/') + 1)).replaceAll('_', ' '),
  );
  const long = [...zoneByWord.keys(), ...cities].filter((name) => name.includes(' '));
  longNamesPattern ??= new RegExp(
    `(?<![a-z])(?:${long.toSorted((a, b) => b.length - a.length).join('|')})(?:er)?(?![a-z])`,
    'g',
  );
  return longNamesPattern;
}
