import { withPlainTimes, withSpokenTimes } from './spoken-times.ts';

/**
 * The words of schedules in the languages of the bot, put into the few English ones that `schedule-reading.ts`
 * knows. Names of weekdays come from Intl.
 */

/** Lower case, without accents and full-width forms, so that "Á" and "a" are the same letter. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll(/['’`´]/g, ' ');
}

export const dayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

const locales = ['en', 'de', 'fr', 'es', 'pt-BR'];

/** Every name of a weekday, folded, and its number in cron: "montag", "lundis", "seg", "we". */
export const weekdayByWord: ReadonlyMap<string, number> = new Map([
  ...locales.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const { format } = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
      return dayNames.flatMap((_, day) => {
        const name = foldWords(format(Date.UTC(2023, 0, 1 + day))).replace(/-feira$|\.$/, '');
        // In other languages short names have no plural: "mars" is a month.
        const plurals = weekday === 'long' || locale === 'en' ? [`${name}s`] : [];
        return [name, ...plurals].map((word) => [word, day] as const);
      });
    }),
  ),
  ...dayNames.flatMap((name, day) =>
    [2, 3, 4, 5].map((length) => [name.slice(0, length).toLowerCase(), day] as const),
  ),
  ['sonnabend', 6],
  ['sonnabends', 6],
]);

/** Every long name of a month, folded, and its number from 0: "dezember", "mars". */
export const monthByWord: ReadonlyMap<string, number> = new Map([
  ...locales.flatMap((locale) => {
    const { format } = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    return Array.from(
      { length: 12 },
      (_, month) => [foldWords(format(Date.UTC(2023, month, 1))), month] as const,
    );
  }),
  ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, month) => [name, month] as const,
  ),
  ...Array.from({ length: 12 }, (_, month) => [`month${month + 1}`, month] as const),
]);

/** "every minute anyway": the word at the end that confirms that this many digests are wanted. */
export const insistence = / (?:anyway|trotzdem|quand même|de todos modos|mesmo assim|それでも)$/i;

const kanjiDays = '日月火水木金土';

/** A folded text in the words of `schedule-reading.ts`, separated by single spaces. */
export function inPlainWords(folded: string): string {
  const phrased = phrases.reduce(
    (text, [phrase, plain]) => text.replaceAll(phrase, plain),
    ` ${daysApart(folded)} `,
  );
  const words = withSpokenTimes(phrased)
    .replaceAll(/\s*[–—~〜-]\s*/g, ' to ')
    .replaceAll(/[,;&+、・]/g, ' and ')
    .replaceAll(/[()!。"“”„]|(?<!\d)[.:]|[.:](?!\d)/g, ' ')
    .split(/\s+/)
    .map(plainWord)
    .filter((word) => word !== '')
    .join(' ');
  return withPlainTimes(words).trim();
}

/** "mon/wed/fri", but not "europe/lisbon". */
function daysApart(folded: string): string {
  return folded.replaceAll(/[a-z\d]+(?:[/|][a-z\d]+)+/g, (run) => {
    const words = run.split(/[/|]/);
    const areDays = words.every((word) => weekdayByWord.has(word) || brazilianDays.includes(word));
    return areDays ? words.join(' and ') : run;
  });
}

/** The English of a folded word, in up to two words; none where it only joins others. */
export function plainWord(word: string): string {
  return plainByWord.get(word) ?? word;
}

type Phrase = readonly [phrase: RegExp, plain: string];

const spanishDay = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|fin(?:es)? de semana)';

/** Applied in this order. */
const phrases: readonly Phrase[] = [
  // Dates keep their hyphens.
  [/\b(\d{4})-(\d\d)-(\d\d)\b/g, ' date$1$2$3 '],

  // Japanese has no spaces.
  [/((?:[日月火水木金土]曜日?|平日|週末|土日))(?:以外|を除く|除く)/g, ' except $1 '],
  [/午前(\d+)(?:時|:)(\d+)分?/g, ' $1:$2am '],
  [/午後(\d+)(?:時|:)(\d+)分?/g, ' $1:$2pm '],
  [/午前(\d+)時半/g, ' $1:30am '],
  [/午後(\d+)時半/g, ' $1:30pm '],
  [/午前(\d+)時/g, ' $1am '],
  [/午後(\d+)時/g, ' $1pm '],
  [/(\d+)時(\d+)分前/g, ' $2 minute before $1 '],
  [/お?昼の?(\d+)時半/g, ' $1:30 noon '],
  [/お?昼の?(\d+)時/g, ' $1:00 noon '],
  [/(?:隔日|[1一]日おき)/g, ' every 2 day '],
  [/隔週/g, ' every 2 week '],
  [/(\d+)日(?:ごと|毎|に1回)/g, ' every $1 day '],
  [/(\d+)週間?(?:ごと|毎|おき|に1回)/g, ' every $1 week '],
  [/(\d+)時間(?:ごと|毎|おき|に1回)/g, ' every $1 hour '],
  [/(\d+)分(?:ごと|毎|おき|に1回)/g, ' every $1 minute '],
  [/毎時間?|1時間ごと/g, ' every hour '],
  [/毎分/g, ' every minute '],
  [/毎月/g, ' every month '],
  [/毎週/g, ' '],
  [/毎日|日毎|日々/g, ' day '],
  [/平日/g, ' weekday '],
  [/週末|土日祝?/g, ' weekend '],
  [/明日|明朝/g, ' tomorrow '],
  [/\baujourd hui\b/g, ' today '],
  [/今日|本日/g, ' today '],
  [/深夜/g, ' night '],
  [/毎?(?:早?朝|午前)/g, ' morning '],
  [/毎?(?:晩|夜|夕方|午後)/g, ' evening '],
  [/正午/g, ' noon '],
  [/(\d+)時半/g, ' $1:30 '],
  [/(\d+)時(\d+)分?/g, ' $1:$2 '],
  [/(\d+)時/g, ' $1h '],
  [
    new RegExp(
      `(?<![\\d一])([${kanjiDays}])(?:曜日?)?(?=[${kanjiDays}曜とにのは、,・〜~\\s\\d-]|から|まで|$)`,
      'g',
    ),
    ' kanji$1 ',
  ],
  [/^(?!.*から)(.*?)(\S+)\s*まで/g, '$1 until $2 '],
  [/から/g, ' to '],
  [/(?:現地)?時間/g, ' time '],
  [/まで|[のにはと]/g, ' '],

  // From and until when
  [/\bjusqu (?:a|au)\b/g, ' until '],
  [/\b(?:as of|des) (?=[a-z]+di\b|[a-z]+day\b)/g, ' starting '],
  [/\ba partir d\w{0,2}\b/g, ' starting '],

  // Days that are left out; "no" alone is also the Portuguese "on the", "but" alone leaves out what follows.
  [/\bbut only\b/g, ' '],
  [
    /\bno (?=(?:weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|wed|thu|fri|sat|sun)\b)/g,
    ' except ',
  ],
  [
    new RegExp(
      `\\b(${spanishDay}(?:(?:, ?| [yo] )(?:los )?${spanishDay})*) no(?= *(?:,|$| a las? \\d))`,
      'g',
    ),
    ' except $1 ',
  ],

  // Days
  [/\bmwf\b/g, ' monday and wednesday and friday '],
  [/\b(?:tth|tuth|tr)\b/g, ' tuesday and thursday '],
  [/\bm ?[-–] ?f\b/g, ' weekday '],
  [/\b\d+ (?:a|per|pro|par|al|por) (?:day|tag|jour|dia)\b/g, ' twice '],
  [/-?\bfeiras?\b/g, ' '],
  [/\b(?:fi[mn]s?|fines|fina(?:l|is)) de semana\b|\bweek-ends?\b/g, ' weekend '],
  [
    /\b(?:business|work|working|week) days?\b|\bjours? (?:ouvres?|de (?:la )?semaine)\b|\bdias? (?:uteis|util|laborables?|habiles?|de (?:la )?semana|entre semana)\b/g,
    ' weekday ',
  ],
  [/\b(?:en semaine|entre semana|(?:unter|wahrend) der woche|(?:during|in) the week)\b/g, ' weekday '],
  [/\bdo (?=domingo|sabado)/g, ' '],
  [/\b([a-z]+tag)(morgen|fruh|vormittag|nachmittag|abend)s?\b/g, '$1 $2s'],
  [
    /\bun jour sur deux\b|\bdia por medio\b|\bun dia si y? ?(?:otro )?no\b|\bdia sim,? ?(?:e )?dia nao\b/g,
    ' every 2 day ',
  ],
  [/\b(?:em )?dias (?:alternados|alternos|intercalados)\b|\balternate days\b/g, ' every 2 day '],
  [
    /\b(?:une )?semaine sur deux\b|\b(?:semana por medio|semana sim,? ?(?:e )?semana nao|alternate weeks)\b/g,
    ' every 2 week ',
  ],
  [/\bun +([a-z]+) +sur deux\b/g, ' every 2 $1 '],
  [/\bde hora em hora\b/g, ' every hour '],
  [/\bde meia em meia hora\b/g, ' every 30 minute '],
  [/\bde (\d+|[a-z]+) em \1 (hora|minuto|dia|semana)s\b/g, ' every $1 $2 '],
  [/\b(?:14|vierzehn)-?tagi?g?(?:lich|ig)?\b/g, ' every 2 week '],
  [
    /\b(?:einmal|one time|once|une fois|una vez|uma vez) (?:(?:a|per|par|pro|al|por|am|every|each|the) )?(?=[a-z])/g,
    ' ',
  ],

  [
    /\b(?:(?:\d|deux|trois) fois|(?:\d|dos|tres) veces|(?:\d|duas|tres) vezes|\w+ times|\d ?x)\b|(?:[1一]日)?\d回/g,
    ' twice ',
  ],

  [/\b(?:(?:quinze|15) (?:jours|dias)|(?:quince|15) dias)\b/g, ' 2 week '],
  [/\b(?:half[ -]hourly|halbstundlich)\b/g, ' every 30 minute '],
  [
    /\b(?:half[ -](?:an[ -])?hours?|halben? stunden?|demi-heures?|medias? horas?|meias? horas?)\b/g,
    ' 30 minute ',
  ],

  // Parts of the day
  [
    /\b(?:in the|every|each|jeden|chaque|cada|toda|in der) (?:early )?(morning|morgen|fruh|matin|manana|manha)\b/g,
    ' morning ',
  ],
  [
    /\b(?:tous les matins|todas (?:las mananas|as manhas)|(?:du|le|au) matin|(?:de|por|en) la manana|(?:da|de|pela) manha)\b/g,
    ' morning ',
  ],
  [/\bam (?:fruhen )?(?:morgen|vormittag)\b/g, ' morning '],
  [
    /\b(?:in the|every|each|jeden|am|chaque|cada|toda) (?:(?:late|early|spaten|fruhen) )?(?:afternoon|evening|nachmittag|abend|apres-midi|soir|tarde|noche|noite)\b/g,
    ' evening ',
  ],
  [
    /\b(?:tous les soirs|todas (?:las (?:tardes|noches)|as (?:tardes|noites))|(?:du|le|au) soir|(?:de|por) la (?:tarde|noche)|de l apres-midi|l apres-midi|(?:da|a|de|pela) (?:tarde|noite))\b/g,
    ' evening ',
  ],
  [/\bat night\b|\bin der nacht\b|\bla nuit\b|\bde la madrugada\b|\bda madrugada\b/g, ' night '],

  [/\bapres-midi\b/g, ' evening '],

  // Times
  [/@(?= ?\d)/g, ' '],
  [/\bdas (\d\S*) (?:ate )?as (?=\d)/g, ' from $1 to '],
  [/\bmittags? (?:um|gegen) (\d{1,2})\b/g, ' $1 mittags '],
  [/\bmedi[oa] ?dia\b|\bmeio[ -]?dia\b/g, ' noon '],
  [/\bmedia ?noche\b|\bmeia[ -]?noite\b/g, ' midnight '],
  [/\b(a|p)\.? ?m\b\.?/g, '$1m'],
  // "18 am Montag": the preposition, not a half of the day.
  [/\bam (?=[a-z]+tag|mittwoch|wochenende|weekend)/g, ' '],
  [/(\d)\s+([ap]m)\b/g, '$1$2'],
  [/(?<=\d(?:[ap]m|h)|:\d\d) ?\/ ?(?=\d)/g, ' and '],
];

const wordsByPlain: Readonly<Record<string, string>> = {
  every: 'each alle aller jede jeden jeder jedes jedem chaque cada todo toda todos todas tous toutes tout',
  day: 'days daily everyday tag tage tagen tags taglich alltaglich jour jours quotidien quotidienne quotidiennement dia dias diario diaria diariamente',
  weekday:
    'weekdays workday workdays werktag werktags werktage werktagen wochentags arbeitstag arbeitstags arbeitstage arbeitstagen laborable laborables ouvres',
  weekend: 'weekends wochenende wochenenden wochenends finde findes',
  week: 'weeks woche wochen semaine semaines semana semanas',
  'every week': 'weekly wochentlich hebdomadaire hebdomadairement semanal semanalmente',
  'every 2 week': 'fortnightly zweiwochentlich 14tagig quinzenal quinzenalmente quincenal quincenalmente',
  '2 week': 'fortnight',
  hour: 'heure heures hora horas h uhr',
  // In English and German, a length and no time of day.
  hours: 'hour hr hrs stunde stunden',
  'every hour': 'hourly stundlich',
  minute: 'minutes minuten minuto minutos min mins',
  'every minute': 'minutlich',
  month: 'months monat monate monaten monats monatlich mois mes meses monthly mensuel mensual mensal',
  year: 'years yearly jahr jahre jahrlich ans annee annees ano anos anual',
  1: 'one ein eins una uma',
  2: 'two zwei deux dos duas dois',
  3: 'three drei trois tres',
  second: 'other 2nd zweite zweiten zweiter zweites andere anderen deuxieme segundo otro outro',
  third: '3rd dritte dritten dritter drittes troisieme tercer terceiro',
  ordinal:
    'first 1st last 1er erste ersten erster letzte letzten letzter premier premiere dernier derniere primer primero ultimo primeiro',
  half: 'halbe halber halben halbes demie demi media meia',
  next: 'nachste nachsten nachster nachstes prochain prochaine proximo proxima',
  past: 'nach after',
  before: 'vor',
  less: 'moins menos',
  twice: 'zweimal thrice',
  quarter: 'quart viertel cuarto quarto',
  4: 'four vier vierte vierten quatre cuatro quatro',
  5: 'five funf cinq cinco',
  6: 'six sechs seis',
  7: 'seven sieben sept siete sete',
  8: 'eight acht huit ocho oito',
  9: 'nine neun neuf nueve nove',
  10: 'ten zehn dix diez dez',
  11: 'eleven elf onze',
  12: 'twelve zwolf douze doce doze',
  noon: 'midday mittag mittags midi mediodia meiodia',
  midnight: 'mitternacht mitternachts minuit medianoche meianoite',
  morning: 'mornings morgens vormittag vormittags fruh fruhs matin matins manhas mananas',
  evening:
    'pm evenings afternoon afternoons nachmittag nachmittags abend abends soir soirs apresmidi tarde tardes noche noches noite noites',
  night: 'nights nachts',
  tomorrow: 'morgen demain manana amanha',
  today: 'heute hoy hoje',
  'today evening': 'tonight tonite',
  except:
    'excepting but not without exclude excluding ausser ohne nicht sauf hormis sans excepto salvo sin exceto sem',
  and: 'und et y e plus sowie',
  until: 'till til through thru bis jusqu hasta ate',
  from: 'starting beginning von ab desde',
  between: 'entre zwischen',
  time: 'zeit ortszeit timezone zone local locale horario fuso zeitzone',
  '': 'the le la les los las el der die das den dem os as o l d um ao clock oclock around about circa ca please bitte only vers gegen im in on at immer je jeweils de du da das des del of en em no na nos nas aos por par pro per al aux times am',
};

/** Monday is the second day in Brazil: "2ª feira". */
const brazilianDays = ['2a', '3a', '4a', '5a', '6a'];

const plainByWord: ReadonlyMap<string, string> = new Map([
  ...Object.entries(wordsByPlain).flatMap(([plain, words]) =>
    words.split(' ').map((word) => [word, plain] as const),
  ),
  ...brazilianDays.map((word, index) => [word, dayNames[index + 1]?.toLowerCase() ?? ''] as const),
  ...[...kanjiDays].map((kanji, day) => [`kanji${kanji}`, dayNames[day]?.toLowerCase() ?? ''] as const),
]);
