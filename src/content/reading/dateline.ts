/** Only the beginning of a text is searched for a dateline. In characters. */
const reach = 320;

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|' +
  'Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const dayOfMonth = '\\d{1,2}(?:st|nd|rd|th)?';
const year = '(?:19|20)\\d\\d';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';

/** `June 10, 2020`, `10 June`; also `10, 2020`, where the excerpt starts too late. */
const date = `(?:${weekday}(?:${month} ${dayOfMonth}(?:,? ${year})?|${dayOfMonth} ${month}(?:,? ${year})?)|\\d{1,2}, ${year})`;

/**
 * `28. November 2020`, `28 de noviembre de 2020`, `28 NOV`, `1er mai`, `28.11.2020`: only accepted before an
 * agency, so any word may be the month.
 */
const anyDate = `(?:${date}|\\d{1,2}(?:\\.|er|º)? ?(?:de )?[A-Za-zéûçäÉÛÇÄ]{3,10}\\.?(?: (?:de )?${year})?|\\d{1,2}\\.\\d{1,2}\\.(?:${year})?)`;

/**
 * The letters and marks of scripts that have capitals. These blocks are used instead of `\p{L}\p{M}`, because
 * V8 takes up to 40 ms to compile a pattern with several of those.
 */
const letterRange = 'A-Za-z\\u00c0-\\u052f\\u1e00-\\u1fff';
const name = `\\p{Lu}[${letterRange}.'’-]*`;
const placePattern = `${name}(?: (?:${name}|de|do|da|del|la|le|of|am|an der|sur)){0,3}`;
const regions = `(?:, ${placePattern}){0,2}`;

/** What joins two places: `WASHINGTON/LONDON`, `Wien und Berlin`. */
const and = '(?:,? (?:and|&|und|et|y|e) | ?/ ?)';

/** `TEL AVIV, Israel`, `CHENNAI, India and SANTA CLARA, Calif.` */
const places = `${placePattern}${regions}(?:${and}${placePattern}${regions}){0,3}`;
const capitals = "(?:ST\\. )?\\p{Lu}[\\p{Lu}'’-]{2,}(?: [\\p{Lu}.'’-]+){0,3}";
const placesInCapitals = `${capitals}${regions}(?:${and}${capitals}${regions}){0,3}`;

const dash = '(?:-{1,3}|[—–]{1,2})';

const agencies =
  '(?:Reuters|Thomson Reuters|AP|Associated Press|The Canadian Press|Bloomberg|AFP|UPI|dpa|DPA|awp|sda|ats|Keystone-SDA|ots|Agence France-Presse|' +
  'EFE|E[Uu][Rr][Oo][Pp][Aa] P[Rr][Ee][Ss][Ss]|ANSA|askanews|Askanews|Adnkronos|LaPresse|Lusa|TASS|Interfax|BelTA|Ukrinform|' +
  'Kyodo|Jiji(?: Press)?|Yonhap|Xinhua|Bernama|Anadolu|PA Media|Ritzau|Belga|Alliance News|Dow Jones|IANS|' +
  'PTI|ANI|UNI|KNN|KUNA|WAM|CNN|CNBC|WSJ|TNS|MarketWatch|RTTNews|Benzinga|BUSINESS WIRE|Business ?Wire|' +
  'GLOBE ?NEWSWIRE|Globe ?[Nn]ewswire|PRWEB|PRWeb|PR ?N(?:ewswire|EWSWIRE)|ACCESS ?(?:WIRE|Newswire)|NEWSFILE|Newsfile|' +
  'Market[Ww]ired?|MARKETWIRED?|EIN ?Presswire|JCN Newswire|AB Digital|CNW)';

/** `(Reuters) -`, `(GLOBE NEWSWIRE via COMTEX) --`, `(PRWEB)`, `/PRNewswire/ --`, `/ ACCESSWIRE / May 12, 2020 /`, `(EFE).-`, `/TASS/.` */
const agencyMark =
  `(?:\\( ?${agencies}\\b[^()]{0,40}\\)(?:\\.| ?)?${dash}|/ ?(?:TASS|ITAR-TASS)(?: [^/]{1,20})?/\\.?|\\(PRW(?:EB|eb)\\)|` +
  `(?:/ ?|^)(?:PRNewswire|PRWEB|PRWeb|CNW|ACCESS ?(?:WIRE|Newswire)|EIN ?Presswire)[^/]{0,25}/(?: (?:${date} )?/)? ?${dash}?)`;

const hasMark = new RegExp(agencyMark, 'u');

/** What may be between the place and the agency. */
const beforeMark = `(?:,? ?${dash} ?|,? )?(?:\\(?${anyDate}\\)?[.,]? ?)?(?:${dash} ?)?`;

/** Before the agency there is only the place and date. */
const placeBeforeMark = new RegExp(`^(?:${places})?${beforeMark}$`, 'u');

/** The place and date just before the agency, after a subtitle. */
const behindSentence = new RegExp(
  `(?:(?<=[.!?)…] )${places}|(?<=^|[\\s\\p{Ll}])${placesInCapitals})${beforeMark}$`,
  'u',
);

/** The excerpt was cut off inside the dateline. */
const cutMark = new RegExp(`\\( ?${agencies}\\b[^()]{0,20}$`, 'u');

/** `New Delhi, July 30 (IANS) Microsoft …` */
const withoutDash = new RegExp(
  `^${places}, ${date} \\((?:${agencies}|\\p{Lu}{2,6})\\) (?=[\\p{Lu}\\d"“‘'])`,
  'u',
);

/** The dash before a report, and how a report starts. */
const report = `(?: ?(?:—|--) ?| (?:-|–{1,2}) | –{1,2}|–{1,2} )(?=["“‘']?[\\p{Lu}\\d])`;

/** `REDMOND, Wash. — October 27, 2020 — Microsoft …`, `Edinburgh, UK (March 2, 2021) – IOTech …` */
const withDate = new RegExp(
  `^(?:${placesInCapitals}(?:,? ?${dash} ?|,? )|${placePattern}${regions}(?:, | ?${dash} ?)|${placePattern}, ${placePattern} )?` +
    `\\(?${weekday}(?:${month} ${dayOfMonth}|${dayOfMonth} ${month}),? ${year}\\)?${report}`,
  'u',
);

/** Both of the above have one: a cheap first check. */
const hasDate = new RegExp(`${month} \\d|\\d(?:st|nd|rd|th)? ${month}|\\d, ${year}`);

/** Cities that need no country in a dateline (AP Stylebook), and a few that technology news comes from. */
const cities =
  '(?:AMSTERDAM|ATLANTA|BALTIMORE|BANGKOK|BEIJING|BENGALURU|BERLIN|BOSTON|BRUSSELS|CAIRO|CHICAGO|CINCINNATI|CLEVELAND|' +
  'DALLAS|DENVER|DETROIT|DUBAI|DUBLIN|FRANKFURT|GENEVA|HELSINKI|HONG KONG|HONOLULU|HOUSTON|INDIANAPOLIS|ISTANBUL|' +
  'JERUSALEM|JOHANNESBURG|KYIV|LAS VEGAS|LONDON|LOS ANGELES|MADRID|MEXICO CITY|MIAMI|MILAN|MILWAUKEE|MINNEAPOLIS|' +
  'MONTREAL|MOSCOW|MUMBAI|MUNICH|NEW DELHI|NEW ORLEANS|NEW YORK|OAKLAND|OTTAWA|PARIS|PHILADELPHIA|PHOENIX|PITTSBURGH|PRAGUE|' +
  'REDMOND|RIO DE JANEIRO|ROME|SALT LAKE CITY|SAN ANTONIO|SAN DIEGO|SAN FRANCISCO|SAN JOSE|SAO PAULO|SEATTLE|SEOUL|' +
  'SHANGHAI|SINGAPORE|ST\\. LOUIS|STOCKHOLM|SYDNEY|TAIPEI|TEL AVIV|TOKYO|TORONTO|UNITED NATIONS|VANCOUVER|VIENNA|' +
  'WASHINGTON|ZURICH|CHENNAI|COLOMBO|DHAKA|HYDERABAD|ISLAMABAD|JAKARTA|KARACHI|KATHMANDU|KOLKATA|KUALA LUMPUR|LAHORE|MANILA|' +
  'ANKARA|ATHENS|BARCELONA|BUDAPEST|BUENOS AIRES|COPENHAGEN|HAVANA|LISBON|NAIROBI|OSLO|TEHRAN|WARSAW|' +
  'BASEL|BERN|BREGENZ|BRUXELLES|BRÜSSEL|DÜSSELDORF|EISENSTADT|GENF|GENÈVE|GRAZ|HAMBURG|INNSBRUCK|KLAGENFURT|KÖLN|LAUSANNE|LEIPZIG|LINZ|LISBOA|MILANO|MÜNCHEN|NUEVA YORK|ROMA|SALZBURG|STUTTGART|WIEN|CANBERRA|MELBOURNE|BRISBANE|PERTH|ZÜRICH)';

/** The same, also as `New York`. */
const writtenCities = `(?:${cities}|${cities.replace(/(?<=\p{Lu})\p{Lu}+/gu, (letters) => letters.toLowerCase())})`;

/** `Wash.`, `N.J.` and, after a comma, `WA`. */
const states =
  '(?:Ala\\.|Ariz\\.|Ark\\.|Calif\\.|Colo\\.|Conn\\.|D\\.C\\.|Del\\.|Fla\\.|Ga\\.|Ill\\.|Ind\\.|Kan\\.|Ky\\.|La\\.|Md\\.|Mass\\.|Mich\\.|Minn\\.|' +
  'Miss\\.|Mo\\.|Mont\\.|Neb\\.|Nev\\.|N\\.H\\.|N\\.J\\.|N\\.M\\.|N\\.Y\\.|N\\.C\\.|N\\.D\\.|Okla\\.|Ore\\.|Pa\\.|R\\.I\\.|S\\.C\\.|S\\.D\\.|Tenn\\.|Vt\\.|' +
  'Va\\.|Wash\\.|W\\.Va\\.|Wis\\.|Wyo\\.|Texas|Utah|Ohio|Iowa|Idaho|Maine|Hawaii|Alaska|Ontario|Quebec|Alberta|England|Scotland|' +
  'Ireland|Germany|France|Israel|India|China|Japan|Australia|Canada|Singapore|' +
  'A[LKRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])';

/** `WASHINGTON — Congress …`, `BURLINGTON, Mass.—Avid …` */
const placeAlone = new RegExp(`^(?:${cities}|${capitals}, ${states})${report}`, 'u');

/** After anything but a city, these letters mean something else. */
const shortAgencies = 'AA|AAP|ACN|ANTARA|APA|ATS|AWP|CNA|LUSA|MNA|NTB|OTS|PA|PAP|PNA|SDA|STT|TT|Tasnim';

/**
 * `Paris (AFP) The …`, `New York (CNN Business) …`: without a dash, an agency only counts after a known city.
 */
const behindCity = new RegExp(
  `^(?:${writtenCities}${regions}(?:${and}${writtenCities})?${beforeMark}\\( ?(?:${agencies}|${shortAgencies})\\b[^()]{0,40}\\)` +
    `|\\((?:CNN|AFP|AP|Reuters|UPI|Bloomberg)(?: (?:Business|Money|News|Opinion))?\\))(?:\\.? ?${dash})? ?(?=["“‘'«]?[\\p{Lu}\\d])`,
  'u',
);

/** `New York CNN — …`, `BERLIN dpa | …` */
const cityAndAgency = new RegExp(
  `^${writtenCities} (?:CNN(?: Business)?|dpa|afp|ap|epd|kna|rtr|taz) ?(?:[—–|]) (?=["“‘'„«]?[\\p{Lu}\\d])`,
  'u',
);

/** `NEW DELHI: …`, `New Delhi, Nov 28: …` */
const beforeColon = new RegExp(
  `^(?:${cities}(?:/${cities})?(?:, ${date})?|${writtenCities}, ${date}): (?=["“‘']?[\\p{Lu}\\d])`,
  'u',
);

/** `(ANSA) - ROMA, 28 NOV - …`: what remains after the agency. */
const italianRest = new RegExp(`^${capitals}, \\d{1,2} [A-Z]{3} - (?=["“«'‘]?\\p{Lu})`, 'u');

/**
 * Agencies of Japan, China, Korea and Russia: `【ロンドン共同】`, `[東京 28日 ロイター] - `, `新华社北京11月28日电`, `(서울=연합뉴스) … 기자
 * =`.
 */
const elsewhere = [
  /^【[^】]{1,20}(?:共同|時事|ロイター|AFP)[^】]{0,15}】\s*/,
  /^[［[][^\]］]{1,25}ロイター[\]］]\s*[-－–—]\s*/,
  /^(?:据)?(?:新华社|新華社|中新社|中新网|路透社)[^\s，。]{0,12}\d{1,2}月\d{1,2}日[电電讯]\s*(?:[（(][^）)]{1,40}[）)])?[\s:：]*/,
  /^\([^()=]{2,12}=(?:연합뉴스|뉴스1|뉴시스)\)\s*(?:[가-힣]{2,4} (?:특파원|기자)\s*=\s*|=\s*)?/,
  /^[А-ЯЁ][А-ЯЁа-яё -]{2,25}[,.] \d{1,2} [а-я]{3,8}\.?(?:,? — РИА Новости\.| \/ТАСС\/\.|\. (?:INTERFAX\.RU|Интерфакс) [—–-])\s*/,
];

/** Every dateline has one of these: a cheap first check. */
const hintPattern =
  /[(/] ?(?:\p{Lu}|dpa|awp|sda|ats|ots)|—|–|--| - |^PR|^CNW|^[\p{Lu}/. ]{4,40}(?:, |:)|^\p{Lu}.{3,30}\d: | \| |^[【［[新中据路(]/u;

/** Each with a cheap first check, because patterns with cities are slow. */
const datelines: readonly (readonly [RegExp, RegExp])[] = [
  [placeAlone, /[—–]|--| - /],
  [behindCity, /^[^()]{0,80}\([A-Zadkos]/],
  [cityAndAgency, /^\p{Lu}[^—–|]{5,30} ?[—–|] /u],
  [beforeColon, /^\p{Lu}[^:]{3,50}: /u],
  [withoutDash, hasDate],
  [withDate, hasDate],
  ...elsewhere.map((dateline) => [dateline, /^[^A-Za-z]/] as const),
];

/**
 * Removes the place, date and agency at the start of a report, such as `NEW YORK (Reuters) - `. A subtitle
 * before them stays. Anything that is not clearly a dateline is left alone.
 */
export function withoutDateline(text: string): string {
  const beginning = text.slice(0, reach);
  if (!hintPattern.test(beginning)) return text;
  const rest = behindMark(text, beginning);
  if (rest !== undefined) return rest;
  for (const [dateline, hint] of datelines) {
    const found = hint.test(beginning) ? dateline.exec(beginning) : null;
    if (found) return text.slice(found[0].length);
  }
  return text;
}

/** The text without a dateline that names its agency; undefined when it has none. */
function behindMark(text: string, beginning: string): string | undefined {
  const mark = hasMark.exec(beginning);
  if (!mark) {
    const cut = text.length <= reach ? cutMark.exec(text) : null;
    const subtitle = cut ? withoutPlace(text.slice(0, cut.index)) : undefined;
    return subtitle && `${subtitle}…`;
  }
  const rest = text
    .slice(mark.index + mark[0].length)
    .trimStart()
    .replace(italianRest, '');
  // Companies may write their names in lower case; reporters begin a sentence with a capital.
  if (!/wire|CNW/i.test(mark[0]) && /^\p{Ll}+ /u.test(rest)) return undefined;
  const before = beginning.slice(0, mark.index);
  if (placeBeforeMark.test(before)) return rest;
  const subtitle = withoutPlace(before);
  return subtitle === undefined ? undefined : joined(subtitle, rest);
}

/** `text` without the place and date at its end; undefined when it does not end with any. */
function withoutPlace(text: string): string | undefined {
  const place = behindSentence.exec(text);
  return place ? text.slice(0, place.index).trimEnd() : undefined;
}

function joined(subtitle: string, rest: string): string {
  if (subtitle === '' || rest === '') return subtitle + rest;
  return /[.!?:…]["”’)]*$/.test(subtitle) ? `${subtitle} ${rest}` : `${subtitle} – ${rest}`;
}
