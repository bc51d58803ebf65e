/** `The post X appeared first on Y.` in WordPress's languages. */
const appearedFirst = [
  /(?:^|\s)Der Beitrag .{1,400}? erschien zuerst auf .{1,200}$/,
  /(?:^|\s)L[’']article .{1,400}? (?:est apparu en premier sur|appara[iî]t en premier sur) .{1,200}$/,
  /(?:^|\s)La entrada .{1,400}? (?:se publicó primero en|aparece primero en|apareció primero en) .{1,200}$/,
  /(?:^|\s)L[’']articolo .{1,400}? (?:proviene da|sembra essere il primo su|è stato pubblicato per la prima volta su) .{1,200}$/,
  /(?:^|\s)O post .{1,400}? (?:apareceu primeiro em|aparece primeiro em) .{1,200}$/,
  /(?:^|\s)Het bericht .{1,400}? verscheen eerst op .{1,200}$/,
  /(?:^|\s)Inlägget .{1,400}? dök först upp på .{1,200}$/,
  /(?:^|\s)Artykuł .{1,400}? pochodzi z serwisu .{1,200}$/,
  /(?:^|\s)Сообщение .{1,400}? появились сначала на .{1,200}$/,
  /(?:^|\s|。)投稿 .{1,400}? は .{1,200}? に最初に表示されました。?$/,
];

/** `Read more` */
const readMore =
  /(?:^|[\s…。])[[(]?(?:Weiterlesen|Mehr lesen|Mehr erfahren|Lire la suite|Lire plus|En savoir plus|Leer más|Seguir leyendo|Sigue leyendo|Continua a leggere|Leggi tutto|Leggi di più|Leia mais|Continue lendo|Lees meer|Lees verder|Läs mer|Les mer|Læs mere|Czytaj dalej|Czytaj więcej|Читать далее|Читать дальше|続きを読む|もっと読む|阅读全文|阅读更多|閱讀全文)\s*(?:…|\.{1,3}|[→»>]+)?[\])]?$/;

/** What content systems append in languages other than English. */
export const tailsElsewhere: readonly RegExp[] = [...appearedFirst, readMore];

/** Every such tail contains one of these: a cheap first check. */
export const tailsElsewhereHint =
  /Beitrag|article |entrada|articolo|O post|bericht|Inlägget|Artykuł|Сообщение|投稿|lesen|erfahren|Lire|savoir|Leer|leyendo|[Ll]egg|Leia|lendo|Lees|Läs mer|Les mer|Læs|Czytaj|Читать|読む|阅读|閱讀/;
