/** Only the beginning of a text is searched for a dateline. In characters. */
const REACH = 320;

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|' +
  'Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY_OF_MONTH = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';

/** `June 10, 2020`, `10 June`; also `10, 2020`, where the excerpt starts too late. */
const DATE = `(?:${WEEKDAY}(?:${MONTH} ${DAY_OF_MONTH}(?:,? ${YEAR})?|${DAY_OF_MONTH} ${MONTH}(?:,? ${YEAR})?)|\\d{1,2}, ${YEAR})`;

/**
 * The letters and marks of scripts that have capitals. These blocks instead of `\p{L}\p{M}`: V8 takes up to 40 ms to compile
 * a pattern that has those in several places.
 */
const LETTERS = 'A-Za-z\\u00c0-\\u052f\\u1e00-\\u1fff';
const NAME = `\\p{Lu}[${LETTERS}.'’-]*`;
const PLACE = `${NAME}(?: (?:${NAME}|de|do|da|del|la|le|of)){0,3}`;
const REGIONS = `(?:, ${PLACE}){0,2}`;

/** `TEL AVIV, Israel`, `CHENNAI, India and SANTA CLARA, Calif.` */
const PLACES = `${PLACE}${REGIONS}(?:,? (?:and|&) ${PLACE}${REGIONS}){0,3}`;
const CAPITALS = "(?:ST\\. )?\\p{Lu}[\\p{Lu}'’-]{2,}(?: [\\p{Lu}.'’-]+){0,3}";
const PLACES_IN_CAPITALS = `${CAPITALS}${REGIONS}(?:,? (?:and|&) ${CAPITALS}${REGIONS}){0,3}`;

const DASH = '(?:-{1,3}|[—–]{1,2})';

const AGENCIES =
  '(?:Reuters|Thomson Reuters|AP|Associated Press|The Canadian Press|Bloomberg|AFP|UPI|dpa|DPA|EFE|TASS|Kyodo|Yonhap|Xinhua|IANS|' +
  'PTI|ANI|UNI|KNN|KUNA|WAM|CNN|CNBC|WSJ|TNS|MarketWatch|RTTNews|Benzinga|BUSINESS WIRE|Business ?Wire|' +
  'GLOBE ?NEWSWIRE|Globe ?[Nn]ewswire|PRWEB|PRWeb|PR ?N(?:ewswire|EWSWIRE)|ACCESS ?(?:WIRE|Newswire)|NEWSFILE|Newsfile|' +
  'Market[Ww]ired?|MARKETWIRED?|EIN ?Presswire|JCN Newswire|AB Digital|CNW)';

/** `(Reuters) -`, `(GLOBE NEWSWIRE via COMTEX) --`, `(PRWEB)`, `/PRNewswire/ --`, `/ ACCESSWIRE / May 12, 2020 /` */
const MARK =
  `(?:\\( ?${AGENCIES}\\b[^()]{0,40}\\) ?${DASH}|\\(PRW(?:EB|eb)\\)|` +
  `(?:/ ?|^)(?:PRNewswire|PRWEB|PRWeb|CNW|ACCESS ?(?:WIRE|Newswire)|EIN ?Presswire)[^/]{0,25}/(?: (?:${DATE} )?/)? ?${DASH}?)`;

const HAS_MARK = new RegExp(MARK, 'u');

/** What may stand between the place and the agency. */
const BEFORE_MARK = `(?:,? ?${DASH} ?|,? )?(?:\\(?${DATE}\\)?,? ?)?(?:${DASH} ?)?`;

/** What precedes the agency is only the place and date. */
const PLACE_BEFORE_MARK = new RegExp(`^(?:${PLACES})?${BEFORE_MARK}$`, 'u');

/** The place and date at the end of what precedes the agency, behind a subtitle. */
const BEHIND_SENTENCE = new RegExp(
  `(?:(?<=[.!?)…] )${PLACES}|(?<=^|[\\s\\p{Ll}])${PLACES_IN_CAPITALS})${BEFORE_MARK}$`,
  'u',
);

/** The excerpt was cut off inside the dateline. */
const CUT_MARK = new RegExp(`\\( ?${AGENCIES}\\b[^()]{0,20}$`, 'u');

/** `New Delhi, July 30 (IANS) Microsoft …` */
const WITHOUT_DASH = new RegExp(
  `^${PLACES}, ${DATE} \\((?:${AGENCIES}|\\p{Lu}{2,6})\\) (?=[\\p{Lu}\\d"“‘'])`,
  'u',
);

/** The dash before a report, and how a report starts. */
const REPORT = `(?: ?(?:—|--) ?| (?:-|–{1,2}) | –{1,2}|–{1,2} )(?=["“‘']?[\\p{Lu}\\d])`;

/** `REDMOND, Wash. — October 27, 2020 — Microsoft …`, `Edinburgh, UK (March 2, 2021) – IOTech …` */
const WITH_DATE = new RegExp(
  `^(?:${PLACES_IN_CAPITALS}(?:,? ?${DASH} ?|,? )|${PLACE}${REGIONS}(?:, | ?${DASH} ?)|${PLACE}, ${PLACE} )?` +
    `\\(?${WEEKDAY}(?:${MONTH} ${DAY_OF_MONTH}|${DAY_OF_MONTH} ${MONTH}),? ${YEAR}\\)?${REPORT}`,
  'u',
);

/** Both of the above have one: a cheap first check. */
const HAS_DATE = new RegExp(`${MONTH} \\d|\\d(?:st|nd|rd|th)? ${MONTH}|\\d, ${YEAR}`);

/** Cities that need no country in a dateline (AP Stylebook), and a few that technology news comes from. */
const CITIES =
  '(?:AMSTERDAM|ATLANTA|BALTIMORE|BANGKOK|BEIJING|BENGALURU|BERLIN|BOSTON|BRUSSELS|CAIRO|CHICAGO|CINCINNATI|CLEVELAND|' +
  'DALLAS|DENVER|DETROIT|DUBAI|DUBLIN|FRANKFURT|GENEVA|HELSINKI|HONG KONG|HONOLULU|HOUSTON|INDIANAPOLIS|ISTANBUL|' +
  'JERUSALEM|JOHANNESBURG|KYIV|LAS VEGAS|LONDON|LOS ANGELES|MADRID|MEXICO CITY|MIAMI|MILAN|MILWAUKEE|MINNEAPOLIS|' +
  'MONTREAL|MOSCOW|MUMBAI|MUNICH|NEW DELHI|NEW ORLEANS|NEW YORK|OAKLAND|OTTAWA|PARIS|PHILADELPHIA|PHOENIX|PITTSBURGH|PRAGUE|' +
  'REDMOND|RIO DE JANEIRO|ROME|SALT LAKE CITY|SAN ANTONIO|SAN DIEGO|SAN FRANCISCO|SAN JOSE|SAO PAULO|SEATTLE|SEOUL|' +
  'SHANGHAI|SINGAPORE|ST\\. LOUIS|STOCKHOLM|SYDNEY|TAIPEI|TEL AVIV|TOKYO|TORONTO|UNITED NATIONS|VANCOUVER|VIENNA|' +
  'WASHINGTON|ZURICH)';

/** `Wash.`, `N.J.` and, behind a comma, `WA`. */
const STATES =
  '(?:Ala\\.|Ariz\\.|Ark\\.|Calif\\.|Colo\\.|Conn\\.|D\\.C\\.|Del\\.|Fla\\.|Ga\\.|Ill\\.|Ind\\.|Kan\\.|Ky\\.|La\\.|Md\\.|Mass\\.|Mich\\.|Minn\\.|' +
  'Miss\\.|Mo\\.|Mont\\.|Neb\\.|Nev\\.|N\\.H\\.|N\\.J\\.|N\\.M\\.|N\\.Y\\.|N\\.C\\.|N\\.D\\.|Okla\\.|Ore\\.|Pa\\.|R\\.I\\.|S\\.C\\.|S\\.D\\.|Tenn\\.|Vt\\.|' +
  'Va\\.|Wash\\.|W\\.Va\\.|Wis\\.|Wyo\\.|Texas|Utah|Ohio|Iowa|Idaho|Maine|Hawaii|Alaska|Ontario|Quebec|Alberta|England|Scotland|' +
  'Ireland|Germany|France|Israel|India|China|Japan|Australia|Canada|Singapore|' +
  'A[LKRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])';

/** `WASHINGTON — Congress …`, `BURLINGTON, Mass.—Avid …` */
const PLACE_ALONE = new RegExp(`^(?:${CITIES}|${CAPITALS}, ${STATES})${REPORT}`, 'u');

/** Every dateline has one of these: a cheap first check. */
const HINT = /[(/] ?\p{Lu}|—|–|--| - |^PR|^CNW/u;

/**
 * Removes the place, date and agency that a report starts with, such as `NEW YORK (Reuters) - `. A subtitle before
 * them stays. Anything that is not clearly a dateline is left alone.
 */
export function withoutDateline(text: string): string {
  const beginning = text.slice(0, REACH);
  if (!HINT.test(beginning)) return text;
  const rest = behindMark(text, beginning);
  if (rest !== undefined) return rest;
  for (const dateline of HAS_DATE.test(beginning) ? [WITHOUT_DASH, WITH_DATE, PLACE_ALONE] : [PLACE_ALONE]) {
    const found = dateline.exec(beginning);
    if (found) return text.slice(found[0].length);
  }
  return text;
}

/** The text without a dateline that names its agency; undefined when it has none. */
function behindMark(text: string, beginning: string): string | undefined {
  const mark = HAS_MARK.exec(beginning);
  if (!mark) {
    const cut = text.length <= REACH ? CUT_MARK.exec(text) : null;
    const subtitle = cut ? withoutPlace(text.slice(0, cut.index)) : undefined;
    return subtitle && `${subtitle}…`;
  }
  const rest = text.slice(mark.index + mark[0].length).trimStart();
  // Companies write their names as they like, reporters begin a sentence.
  if (!/wire|CNW/i.test(mark[0]) && /^\p{Ll}+ /u.test(rest)) return undefined;
  const before = beginning.slice(0, mark.index);
  if (PLACE_BEFORE_MARK.test(before)) return rest;
  const subtitle = withoutPlace(before);
  return subtitle === undefined ? undefined : joined(subtitle, rest);
}

/** `text` without the place and date it ends with; undefined when it does not end with any. */
function withoutPlace(text: string): string | undefined {
  const place = BEHIND_SENTENCE.exec(text);
  return place ? text.slice(0, place.index).trimEnd() : undefined;
}

function joined(subtitle: string, rest: string): string {
  if (subtitle === '' || rest === '') return subtitle + rest;
  return /[.!?:…]["”’)]*$/.test(subtitle) ? `${subtitle} ${rest}` : `${subtitle} – ${rest}`;
}
