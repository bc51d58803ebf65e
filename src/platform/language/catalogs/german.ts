import type { Catalog } from '../catalog.ts';

export const german: Catalog = {
  ' "{name}" ({id})': ' „{name}“ ({id})',
  '… and {count} more articles': '… und {count, plural, one {# weiterer Artikel} other {# weitere Artikel}}',
  '… and {count} more listed but not counted': '… und {count} weitere aufgeführt, aber nicht gezählt',
  '"{count} {unit, select, hour {{count, plural, one {hour} other {hours}}} other {{count, plural, one {minute} other {minutes}}}}" is a length of time; write a time of day, such as 09:00, or how often, as in "{often}"':
    '„{count} {unit, select, hour {{count, plural, one {Stunde} other {Stunden}}} other {{count, plural, one {Minute} other {Minuten}}}}“ ist eine Zeitspanne; schreib eine Uhrzeit wie 09:00 oder wie oft, wie in „{often}“',
  '"{cron}" cannot be combined; write for example "every other day at 9"':
    '„{cron}“ lässt sich nicht verbinden; schreib zum Beispiel „jeden zweiten Tag um 9“',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '„{cron}“ ist kein Cron-Muster aus fünf Feldern wie „0 8 * * 1-5“ (08:00, Montag bis Freitag)',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday): it has six, and the first would be seconds, which are not supported; leave them out, as in "{shorter}"':
    '„{cron}“ ist kein Cron-Muster aus fünf Feldern wie „0 8 * * 1-5“ (08:00, Montag bis Freitag): Es hat sechs, und das erste wären Sekunden, die es hier nicht gibt; lass sie weg, wie in „{shorter}“',
  '"{cron}" is not a cron pattern: {fault}': '„{cron}“ ist kein Cron-Muster: {fault}',
  '"{cron}" is not a nickname of a time, such as @daily; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '„{cron}“ ist kein Kürzel für eine Zeit wie @daily; nimm ein Cron-Muster aus fünf Feldern wie „0 8 * * 1-5“ (08:00, Montag bis Freitag)',
  '"{date}" is not a date': '„{date}“ ist kein Datum',
  '"{date}" is too far ahead to count from': '„{date}“ liegt zu weit voraus, um ab dann zu zählen',
  '"{first} {second}" can mean {first}:{minutes}, or {first}:00 and {second}:00; write one of these':
    '„{first} {second}“ kann {first}:{minutes} heißen, oder {first}:00 und {second}:00; schreib eins davon',
  '"{first}-{last}" does not say how often; write "every hour from {first} to {last}", or the times themselves, as in "{firstHour} and {lastHour}"':
    '„{first}-{last}“ sagt nicht, wie oft; schreib „jede Stunde von {first} bis {last}“ oder die Uhrzeiten selbst, wie in „{firstHour} und {lastHour}“',
  '"{first}" and "{second}" are two time zones; write one of them':
    '„{first}“ und „{second}“ sind zwei Zeitzonen; schreib eine davon',
  '"{folder}" is a file, not a folder': '„{folder}“ ist eine Datei, kein Ordner',
  '"{moment}" is a single moment, but a digest comes again and again; write for example "every day at 9" or "every 2 hours"':
    '„{moment}“ ist ein einzelner Zeitpunkt, aber ein Überblick kommt immer wieder; schreib zum Beispiel „täglich um 9“ oder „alle 2 Stunden“',
  '"{often}" is not possible': '„{often}“ ist nicht möglich',
  '"{often}" is too rare; the rarest is "{rarest}"': '„{often}“ ist zu selten; am seltensten geht „{rarest}“',
  '"{part, select, morning {morning} evening {evening} other {night}}" is not a time of day; write the hour, such as 8am or 20:00':
    '„{part, select, morning {Morgen} evening {Abend} other {Nacht}}“ ist keine Uhrzeit; schreib die Stunde, wie 8 Uhr oder 20:00',
  '"{part}" is not {field, select, minute {a minute (0 to 59)} hour {an hour (0 to 23)} day {a day of the month (1 to 31)} month {a month (1 to 12, or JAN to DEC)} other {a day of the week (0 to 7, or SUN to SAT; 0 and 7 are both Sunday)}}':
    '„{part}“ ist {field, select, minute {keine Minute (0 bis 59)} hour {keine Stunde (0 bis 23)} day {kein Tag des Monats (1 bis 31)} month {kein Monat (1 bis 12 oder JAN bis DEC)} other {kein Wochentag (0 bis 7 oder SUN bis SAT; 0 und 7 sind beide Sonntag)}}',
  '"{range} …" is not a range of days; write "mon,wed,fri" or "mon-fri"':
    '„{range} …“ ist kein Bereich von Tagen; schreib „mo,mi,fr“ oder „mo-fr“',
  '"{range}" is not a range of days, such as "mon-fri"': '„{range}“ ist kein Bereich von Tagen wie „mo-fr“',
  '"{said}" can mean several time zones; write {zones}':
    '„{said}“ kann mehrere Zeitzonen meinen; schreib {zones}',
  '"{said}" keeps the same time all year, but most places do not; write a city, such as Berlin or New York':
    '„{said}“ hat das ganze Jahr dieselbe Zeit, die meisten Orte aber nicht; schreib eine Stadt wie Berlin oder New York',
  '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.':
    '„{said}“ wurde als {timezone} gelesen, mit deren Sommerzeit. Für eine andere Zeitzone nenne eine Stadt.',
  '"{start}…" is longer than {max} characters; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '„{start}…“ ist länger als {max} Zeichen; nimm ein Cron-Muster aus fünf Feldern wie „0 8 * * 1-5“ (08:00, Montag bis Freitag)',
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '„{text}“ ist keine Zeitspanne. Nimm 24h, 7d oder 2w, zum Beispiel: top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '„{text}“ ist kein Zeitpunkt, ab dem gesucht werden kann. Möglich sind: {examples}.',
  '"{text}" names {often} and also a time; write one of them, or "{often} from 8 to 18" for a part of the day':
    '„{text}“ nennt „{often}“ und auch eine Uhrzeit; schreib eins davon, oder „{often} von 8 bis 18“ für einen Teil des Tages',
  '"{text}" names no time of day; write for example {examples}':
    '„{text}“ nennt keine Uhrzeit; schreib zum Beispiel {examples}',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; did you mean {zones}?':
    '„{timezone}“ ist keine Zeitzone{kind, select, short {, sondern eine Abkürzung} other {}}; meintest du {zones}?',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; use an IANA name such as Europe/Berlin':
    '„{timezone}“ ist keine Zeitzone{kind, select, short {, sondern eine Abkürzung} other {}}; nimm einen IANA-Namen wie Europe/Berlin',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '„{title}“ ist nicht mehr im Archiv: Das Medium hat den Artikel zurückgezogen, oder seine Datei wurde gelöscht.',
  '"{typed}" was read as "{meant}".': '„{typed}“ wurde als „{meant}“ gelesen.',
  '"{word}" is not a time of day; write it from 00:00 to 23:59, or as 8am or 8:30pm':
    '„{word}“ ist keine Uhrzeit; schreib sie von 00:00 bis 23:59, oder wie 8 Uhr oder 20:30',
  '"{word}" is not in the {part, select, morning {morning} evening {evening} other {night}}; write {time} alone if you mean that':
    '„{word}“ ist nicht {part, select, morning {am Morgen} evening {am Abend} other {in der Nacht}}; schreib nur {time}, wenn du das meinst',
  '"{word}" may be another hour or another setting; write "and {word}" for the hour, or name the setting, as in count:{word}':
    '„{word}“ kann eine weitere Stunde oder eine andere Einstellung sein; schreib „und {word}“ für die Stunde oder nenne die Einstellung, wie in count:{word}',
  '"{word}" may be in the morning or in the evening; write {morning} or {evening}':
    '„{word}“ kann am Morgen oder am Abend sein; schreib {morning} oder {evening}',
  '"{words}"': '„{words}“',
  '"{words}" can post {count, number} digests a day; if you want that, write "{words} anyway", otherwise something rarer, such as "every 2 hours"':
    '„{words}“ kann {count, number} Überblicke am Tag posten; wenn du das willst, schreib „{words} trotzdem“, sonst etwas Selteneres wie „alle 2 Stunden“',
  '"{words}" is neither a time nor a day nor a time zone; did you mean {meant}?':
    '„{words}“ ist weder Uhrzeit noch Tag noch Zeitzone; meintest du {meant}?',
  '"{words}" is neither a time nor a day nor a time zone; write for example {examples}':
    '„{words}“ ist weder Uhrzeit noch Tag noch Zeitzone; schreib zum Beispiel {examples}',
  '"09:00", "9:30 weekdays", "18:15 mon,wed,fri", "8am weekends" or "every 2 hours"':
    '„09:00“, „9:30 werktags“, „18:15 mo,mi,fr“, „8 Uhr am Wochenende“ oder „alle 2 Stunden“',
  '"biweekly" can mean twice a week or every two weeks; write "mon,thu" or "every 2 weeks on Mondays"':
    '„biweekly“ kann zweimal pro Woche oder alle zwei Wochen heißen; schreib „mo,do“ oder „alle 2 Wochen montags“',
  '"every {number}" has no unit; write for example "every {number} minutes", or a time, as in "every day at 9"':
    '„alle {number}“ fehlt die Einheit; schreib zum Beispiel „alle {number} Minuten“ oder eine Uhrzeit, wie in „täglich um 9“',
  '"every day" and {days} do not fit together; write one of them':
    '„täglich“ und {days} passen nicht zusammen; schreib eins davon',
  '"every other weekday" is not clear; write "every other day", or the days, as in "mon,wed,fri"':
    '„jeden zweiten Werktag“ ist nicht eindeutig; schreib „jeden zweiten Tag“ oder die Tage, wie in „mo,mi,fr“',
  '"jours ouvrables" may include Saturdays; write "lundi-vendredi" or "lundi-samedi"':
    '„jours ouvrables“ kann Samstage einschließen; schreib „lundi-vendredi“ oder „lundi-samedi“',
  '"monday", "2026-12-24", "24 december", "friday 9am" or "for 2 weeks"':
    '„Montag“, „2026-12-24“, „24. Dezember“, „Freitag 9 Uhr“ oder „2 Wochen“',
  '"next" names a single day, but a digest comes again and again; write for example "mondays at 9"':
    '„nächster“ meint einen einzelnen Tag, aber ein Überblick kommt immer wieder; schreib zum Beispiel „montags um 9“',
  '"today" and "tomorrow" name a single day, but a digest comes again and again; write for example "every day at 9" or "mondays at 9"':
    '„heute“ und „morgen“ sind ein einzelner Tag, aber ein Überblick kommt immer wieder; schreib zum Beispiel „täglich um 9“ oder „montags um 9“',
  '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.':
    '{arrived} von {planned, plural, one {# Nachricht} other {# Nachrichten}} angekommen.',
  '{article}: {reason}': '{article}: {reason}',
  '{channel} is subscribed: {schedule} (id {id}).':
    '{channel} hat einen Überblick abonniert: {schedule} (ID {id}).',
  '{command} {description}.': '{command} {description}.',
  '{command} ends it.': '{command} beendet ihn.',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command} beendet ihn. Nur du bekommst ihn, und niemand sonst erfährt davon.',
  '{command} explains one of them.': '{command} erklärt einen davon.',
  '{command} has no {word}.': '{command} kennt {word} nicht.',
  '{command} lists all commands.': '{command} zeigt alle Befehle.',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command} zeigt, was {place, select, terminal {dieses Terminal} other {dieser Kanal}} bekommt.',
  '{command} needs another word.': 'Zu {command} gehört noch ein Wort.',
  '{command} shows all {count}.': '{command} zeigt alle {count}.',
  '{command} shows how it is doing.': '{command} zeigt, wie es ihm geht.',
  '{command}: {description}.': '{command}: {description}.',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {einen Alarm} other {# Alarme}}',
  '{count, plural, =1 {one digest} other {# digests}}':
    '{count, plural, =1 {einen Überblick} other {# Überblicke}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {Der einzige Artikel ist in die Zukunft datiert und wartet bis {time}} other {Alle # Artikel sind in die Zukunft datiert; der erste wartet bis {time}}}',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# anderes Medium} other {# andere Medien}}',
  '{count, plural, one {# outlet covers} other {# outlets cover}} it; the alert wants {min}.':
    '{count, plural, one {# Medium berichtet} other {# Medien berichten}} darüber; der Alarm verlangt {min}.',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {Näheres in der Antwort} other {jede in einer eigenen Antwort}}',
  '{days} at {times}': '{days} um {times} Uhr',
  '{days} d': '{days, plural, one {# Tag} other {# Tage}}',
  '{days} d {hours} h': '{days, plural, one {# Tag} other {# Tage}} {hours} h',
  '{description}.': '{description}.',
  '{digest} already leaves out {outlet}.': '{digest} lässt {outlet} schon weg.',
  "{digest} doesn't leave out {outlet}.": '{digest} lässt {outlet} nicht weg.',
  '{digest} includes {outlet} again.': '{digest} zeigt {outlet} wieder.',
  '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.':
    '{digest} lässt {outlet} ab jetzt weg: Das Medium führt keine Meldung an und wird nicht bei den Berichten genannt. Seine Meldungen kommen weiterhin, wenn ein anderes Medium sie hat.',
  '{fault} (understood: {understood})': '{fault} (verstanden: {understood})',
  '{fault}; a range must rise: write 22-2 as 22-23,0-2':
    '{fault}; ein Bereich muss aufsteigen: schreib 22-2 als 22-23,0-2',
  '{fault}.': '{fault}.',
  '{fault}. Other settings need their names, as in topics:AI count:3':
    '{fault}. Andere Einstellungen brauchen ihren Namen, wie in topics:AI count:3',
  '{fault}. To resume it: ': '{fault}. Zum Fortsetzen: ',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, one {# Feed ist eingetragen, aus dem noch nichts kam} other {# Feeds sind eingetragen, aus denen noch nichts kam}}. Jetzt abrufen: heatline feeds gather',
  '{first} to {last}': '{first} bis {last}',
  '{first} to {last} of {count}': '{first} bis {last} von {count}',
  '{first}-{last}': '{first}-{last}',
  '{fix} Then resume {what, select, alert {alert} other {subscription}} {id}.':
    '{fix} Setze dann {what, select, alert {den Alarm} other {das Abo}} {id} fort.',
  '{fix} Then: ': '{fix} Danach: ',
  '{heat}, as an update': '{heat}, als Neues',
  '{hours} h': '{hours} h',
  '{hours} h {minutes} min': '{hours} h {minutes} min',
  '{id} · alert: {stories}': '{id} · Alarm: {stories}',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id} gibt es nur, bis ein Chat eingerichtet ist. Bis dahin hält {command} ihn an.',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id} ist {state, select, paused {angehalten} other {ausgeschaltet}} und sendet nichts bis {command}.',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id} ist in der Umgebung festgelegt. Deshalb kann ihn nur ändern, wer diesen Dienst betreibt, mit den Variablen, die mit {prefix} beginnen. So bekommt der Kanal einen weiteren Überblick mit eigenen Einstellungen: {command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id} ist in der Umgebung festgelegt; wer diesen Dienst betreibt, kann ihn aus DIGEST_CHANNELS entfernen. Bis dahin hält {command} ihn an.',
  '{limits}.': '{limits}.',
  '{limits}. Each story comes once.': '{limits}. Jede Meldung kommt einmal.',
  '{lister} lists {listed} as related, but their words and dates are too far apart.':
    '{lister} führt {listed} als verwandt auf, aber ihre Wörter und Daten liegen zu weit auseinander.',
  '{minutes} min': '{minutes} min',
  '{more} more, {less} less: {name}': '{more} mehr, {less} weniger: {name}',
  '{name} ({position} of {count})': '{name} ({position} von {count})',
  '{name} {id} has not shown it.': '{name} {id} hat sie nicht gezeigt.',
  '{name} {id} to {channel}': '{name} {id} an {channel}',
  '{name} {value} (was {before})': '{name} {value} (vorher {before})',
  '{name} is active again. {next}': '{name} ist wieder aktiv. {next}',
  '{name} is not a name that a list can have': '{name} ist kein Name, der in einer Liste stehen kann',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} resumes it sooner.':
    '{name} ist bis {end} angehalten: Vorher wird kein Überblick gesendet, danach läuft er von selbst weiter. {command} setzt ihn früher fort.',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name} ist angehalten: Es wird kein Überblick gesendet. {command} setzt ihn fort.',
  '{name} was already {state, select, off {off} other {paused}}. {command} resumes it sooner.':
    '{name} war schon {state, select, off {ausgeschaltet} other {angehalten}}. {command} setzt ihn früher fort.',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name} war schon {state, select, off {ausgeschaltet} other {angehalten}}. {command} setzt ihn fort.',
  '{name} was already active. {next}': '{name} war schon aktiv. {next}',
  '{name} was changed: {difference}': '{name} wurde geändert: {difference}',
  '{name} was changed: {schedule}.': '{name} wurde geändert: {schedule}.',
  '{name} was removed in the meantime.': '{name} wurde inzwischen entfernt.',
  '{name} was removed. To recreate it: {command}':
    '{name} wurde entfernt. So richtest du ihn wieder ein: {command}',
  '{name} was sent to {channel}.': '{name} wurde an {channel} gesendet.',
  '{name} was sent.': '{name} wurde gesendet.',
  '{name}: no new stories': '{name}: keine neuen Meldungen',
  '{nothingComes}: {waits}.': '{nothingComes}: {waits}.',
  '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init':
    '{nothingComes}: Der neueste Artikel ist {days} Tage alt. Prüfe, ob noch Artikel ankommen, oder ergänze Feeds mit: heatline init',
  '{nothingComes}: there are no articles yet. {advice}':
    '{nothingComes}: Es gibt noch keine Artikel. {advice}',
  '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '{nothingComes}: Es gibt nur die Beispielartikel vom Dezember 2021; {feeds, plural, one {# Feed ist eingetragen, aus dem noch nichts kam} other {# Feeds sind eingetragen, aus denen noch nichts kam}}: heatline feeds gather ruft sie ab.',
  '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.':
    '{nothingComes}: Es gibt nur die Beispielartikel vom Dezember 2021; eigene Nachrichten fügst du mit heatline init hinzu.',
  '{often} except {days}': '{often} außer {days}',
  '{often} from {begin} to {end}': '{often} von {begin} bis {end}',
  '{often} from {date}': '{often} ab {date}',
  '{often} is {days}; write "{days} at 9", with the hour that you want':
    '„{often}“ ist „{days}“; schreib „{days} um 9“, mit der Uhrzeit, die du willst',
  '{often} on {days}': '{often}, {days}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}':
    '„{often}“ käme nicht {unit, select, hour {jeden Tag zu denselben Uhrzeiten} other {jede Stunde zu denselben Minuten}}; schreib {fixes}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}, or once a day, as in "every day at 9"':
    '„{often}“ käme nicht {unit, select, hour {jeden Tag zu denselben Uhrzeiten} other {jede Stunde zu denselben Minuten}}; schreib {fixes}, oder einmal am Tag, wie in „täglich um 9“',
  '{one} and {other}': '{one} und {other}',
  '{one} or {other}': '{one} oder {other}',
  '{one}, {other}': '{one}, {other}',
  '{option} can only be {value}, not {text}.': '{option} kann nur {value} sein, nicht {text}.',
  '{option} is not an option of this command.': '{option} ist keine Option dieses Befehls.',
  '{option} is required.': '{option} ist erforderlich.',
  '{option} must be a channel, not {text}.': '{option} muss ein Kanal sein, nicht {text}.',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option} muss eine ganze Zahl von {min} bis {max} sein, nicht {text}.',
  '{option} must be one of {values}, not {text}.': '{option} muss {values} sein, nicht {text}.',
  '{option}: {description}': '{option}: {description}',
  '{option}: {description} ({values})': '{option}: {description} ({values})',
  '{option}: {description} ({values}); required': '{option}: {description} ({values}); erforderlich',
  '{option}: {description}; required': '{option}: {description}; erforderlich',
  '{other} lists it as related: {url}': '{other} führt ihn als verwandt auf: {url}',
  '{outlet} already covers that story in another article: further articles by it count as separate news.':
    '{outlet} berichtet darüber schon in einem anderen Artikel: Weitere Artikel von dort gelten als getrennte Meldungen.',
  '{outlet} was not muted: {fault}.': '{outlet} wurde nicht stummgeschaltet: {fault}.',
  '{outlet}: {article}': '{outlet}: {article}',
  '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.':
    '{place, select, direct {Du bekommst} terminal {Das Terminal bekommt} other {Der Kanal bekommt}} auch {count, plural, one {den Überblick} other {die Überblicke}} {ids}. Jede Meldung kommt nur in einem davon.',
  '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).':
    '{place, select, direct {Du bekommst einen Überblick als Direktnachricht} terminal {Dieses Terminal bekommt einen Überblick} other {Dieser Kanal bekommt einen Überblick}}: {schedule} (ID {id}).',
  '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.':
    '{place, select, direct {Du bekommst} terminal {Dieses Terminal bekommt} other {Dieser Kanal bekommt}} mehrere Überblicke: Nenne einen mit seiner ID.',
  '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.':
    '{place, select, terminal {Das Terminal} other {Der Kanal}} kennt sie schon, unter {key}, und sie ist seitdem kaum gewachsen.',
  '{platform} is not connected': '{platform} ist nicht verbunden',
  '{platform} is not set up': '{platform} ist nicht eingerichtet',
  '{reason} ({code})': '{reason} ({code})',
  '{schedule}, {timezone} time': '{schedule} (Zeitzone {timezone})',
  '{schedule}, as {cron}': '{schedule}, als {cron}',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search} findet Meldungen nach Wörtern, hier und in jedem Kanal. {list} zeigt in einem Kanal alle seine Überblicke, egal von wem.',
  '{seconds} s': '{seconds} s',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# Meldung} other {# Meldungen}} aus {outlets, plural, one {# Quelle} other {# Quellen}}',
  '{text} has no letter or digit': '{text} enthält keinen Buchstaben und keine Ziffer',
  '{text} has passed; write a time to come, such as {examples}':
    '{text} ist vorbei; schreib einen kommenden Zeitpunkt wie {examples}',
  '{text} is more than a year ahead': '{text} liegt mehr als ein Jahr voraus',
  '{text} is not {what, select, topic {a topic} outlet {an outlet} other {a word or phrase}} of at most {max} characters on one line':
    '{text} ist {what, select, topic {kein Thema} outlet {kein Medium} other {kein Wort und keine Wortfolge}} von höchstens {max} Zeichen in einer Zeile',
  '{text} is not a choice; use {choices}': '{text} steht nicht zur Wahl; nimm {choices}',
  '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.':
    '{text} ist kein Tag und keine Zeit wie 2021-12-13, "2021-12-13 09:00" oder 2021-12-13T08:00Z.',
  '{text} is not a language; use {tags}, or a name such as German':
    '{text} ist keine Sprache, die ich schreibe; nimm {tags} oder einen Namen wie Deutsch',
  '{text} is not a length of time such as 24h, 3d or 1w, nor auto (since the previous digest)':
    '{text} ist keine Zeitspanne wie 24h, 3d oder 1w, auch nicht auto (seit dem vorigen Überblick)',
  '{text} is not a name of 1 to {max} characters on one line':
    '{text} ist kein Name von 1 bis {max} Zeichen in einer Zeile',
  '{text} is not a tag of 1 to {max} characters on one line; write its name or id, or none':
    '{text} ist kein Tag von 1 bis {max} Zeichen in einer Zeile; schreib seinen Namen oder seine ID, oder none',
  '{text} is not a time span such as 22:00-07:00; give its start and its end, or none':
    '{text} ist kein Zeitraum wie 22:00-07:00; gib Anfang und Ende an, oder none',
  '{text} is not a time to pause until; write for example {examples}':
    '{text} ist kein Zeitpunkt, bis zu dem angehalten werden kann; schreib zum Beispiel {examples}',
  '{text} is not a way to catch up; use skip (send none), latest 6h (send the newest if it is no later than that) or all':
    '{text} ist keine Art nachzuholen; nimm skip (keinen senden), latest 6h (den neuesten senden, wenn er nicht später als das kommt) oder all (alle)',
  '{text} is not a whole number from {min} to {max}': '{text} ist keine ganze Zahl von {min} bis {max}',
  '{text} is not the id of a group of {where}; write {forms}; or none':
    '{text} ist keine Gruppen-ID von {where}; schreib {forms}; oder none',
  '{text} is not the id of a role or group of 1 to {max} characters on one line; or write none':
    '{text} ist nicht die ID einer Rolle oder Gruppe von 1 bis {max} Zeichen in einer Zeile; oder schreib none',
  '{time}  left out: {title}': '{time}  ausgelassen: {title}',
  '{time}, {timezone} time': '{time}, Zeitzone {timezone}',
  '{times} {count, plural, one {is} other {are}} in the morning. For later in the day, write {later}.':
    '{times} {count, plural, one {ist} other {sind}} morgens. Für später am Tag schreib {later}.',
  '{times} do not fit one schedule, as their minutes differ; make a subscription for each':
    '{times} passen nicht in einen Zeitplan, weil ihre Minuten verschieden sind; richte für jede einen eigenen Überblick ein',
  '{title}: {count}': '{title}: {count}',
  '{title}: {outcome}': '{title}: {outcome}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# weiteres Medium} other {# weitere Medien}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# weiteres Medium} other {# weitere Medien}}, {first} bis {last}',
  '{value} (was {before})': '{value} (vorher {before})',
  '{what, select, alert {The alert} other {The digest}} for {channel} is switched off: it could not be posted for a day ({reason}).':
    '{what, select, alert {Der Alarm} other {Der Überblick}} für {channel} ist abgeschaltet: Einen Tag lang ließ sich nichts posten ({reason}).',
  '{what}; the next one is on {time}.': '{what}; der nächste kommt {time}.',
  "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} sendet den Überblick{which} {place, select, terminal {dieses Terminals} other {dieses Kanals}} von {time} nun doch',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s alert {id}: ":
    '{who} hat den Alarm {id} {place, select, terminal {dieses Terminals} other {dieses Kanals}} geändert: ',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ":
    '{who} hat den Überblick{which} {place, select, terminal {dieses Terminals} other {dieses Kanals}} geändert: ',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} hat den Alarm {id} {place, select, terminal {dieses Terminals} other {dieses Kanals}} beendet ({stories})',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} hat den Überblick{which} {place, select, terminal {dieses Terminals} other {dieses Kanals}} beendet',
  '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}':
    '{who} hat für {place, select, terminal {dieses Terminal} other {diesen Kanal}} einen Überblick eingerichtet: {schedule}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} an alert: {stories}':
    '{who} hat für {place, select, terminal {dieses Terminal} other {diesen Kanal}} einen Alarm eingerichtet: {stories}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} hat den Alarm {id} {place, select, terminal {dieses Terminals} other {dieses Kanals}} angehalten ({stories})',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} hat den Überblick{which} {place, select, terminal {dieses Terminals} other {dieses Kanals}} angehalten',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time":
    '{who} hat den Überblick{which} {place, select, terminal {dieses Terminals} other {dieses Kanals}} angehalten, bis {time}, Zeitzone {timezone}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} hat den Alarm {id} {place, select, terminal {dieses Terminals} other {dieses Kanals}} fortgesetzt ({stories})',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} hat den Überblick{which} {place, select, terminal {dieses Terminals} other {dieses Kanals}} fortgesetzt',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time":
    '{who} hat den Überblick{which} {place, select, terminal {dieses Terminals} other {dieses Kanals}} fortgesetzt; der nächste kommt {time}, Zeitzone {timezone}',
  "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} lässt den Überblick{which} {place, select, terminal {dieses Terminals} other {dieses Kanals}} von {time} ausfallen',
  '{word} ({meaning})': '{word} ({meaning})',
  '{words} has no words to look for': '{words} enthält keine Wörter, nach denen gesucht werden kann',
  '{words} is not a search of at most {max} characters on one line':
    '{words} ist keine Suche von höchstens {max} Zeichen in einer Zeile',
  '{words} looks for {word} and leaves it out: nothing can match':
    '{words} sucht {word} und schließt es zugleich aus: Darauf kann nichts zutreffen',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} schließt nur Meldungen aus. Ergänze Suchwörter, zum Beispiel: chips {query}',
  '+{count, plural, one {# more outlet} other {# more outlets}}':
    '+{count, plural, one {# weiteres Medium} other {# weitere Medien}}',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count, plural, one {# Medium} other {# Medien}}',
  '7d, 2w or a date such as 2021-12-01': '7d, 2w oder ein Datum wie 2021-12-01',
  'a date to count from is for "every other day" and "every 2 weeks"':
    'ein Datum, ab dem gezählt wird, passt zu „jeden zweiten Tag“ und „alle 2 Wochen“',
  'a digest has no first day: it comes from now on; leave the beginning out, or write only the days, as in "mondays at 9"':
    'ein Überblick hat keinen ersten Tag: er kommt von jetzt an; lass den Anfang weg oder schreib nur die Tage, wie in „montags um 9“',
  'a digest has no last day: it comes until someone pauses or removes it; leave the end out, or write a range of days, such as "mon-fri"':
    'ein Überblick hat keinen letzten Tag: er kommt, bis ihn jemand pausiert oder entfernt; lass das Ende weg oder schreib eine Spanne von Tagen, etwa „Mo-Fr“',
  'A digest here': 'Ein Überblick hier',
  'A digest never notifies @everyone. Choose another role.':
    'Ein Überblick benachrichtigt nie @everyone. Wähle eine andere Rolle.',
  'A quiet day: there are no new stories.': 'Ein ruhiger Tag: Es gibt keine neuen Meldungen.',
  "a role's id such as {example} (with Developer Mode on, open Server Settings → Roles, right-click the role and choose Copy Role ID)":
    'die ID einer Rolle wie {example} (öffne bei eingeschaltetem Entwicklermodus Servereinstellungen → Rollen, klicke die Rolle mit der rechten Maustaste an und wähle „Rollen-ID kopieren“)',
  'a running copy has recorded a fault that cannot be read':
    'eine laufende Instanz hat einen Fehler vermerkt, der sich nicht lesen lässt',
  'a schedule has at most {max} characters; write {examples}':
    'ein Zeitplan hat höchstens {max} Zeichen; schreib {examples}',
  'a short post, and a reply for each story': 'ein kurzer Beitrag und je Meldung eine Antwort',
  'a terminal keeps no record of what it showed': 'ein Terminal merkt sich nicht, was es gezeigt hat',
  "a user group's id such as {example}, or in {platform} @ and a group from its suggestions":
    'die ID einer Nutzergruppe wie {example} oder in {platform} @ und eine Gruppe aus den Vorschlägen',
  active: 'aktiv',
  'Add the previous key at the end of ENCRYPTION_KEYS and restart, or install the app there again.':
    'Füge den vorigen Schlüssel am Ende von ENCRYPTION_KEYS hinzu und starte neu, oder installiere die App dort neu.',
  'Add words to search for, such as: chips.': 'Ergänze Suchwörter, zum Beispiel: chips.',
  'Add words to search for: filters only narrow a search.':
    'Ergänze Suchwörter: Filter grenzen eine Suche nur ein.',
  'Add your own news with: heatline init': 'Füge eigene Nachrichten hinzu mit: heatline init',
  Alert: 'Alarm',
  'Alert {id} has not posted it.': 'Alarm {id} hat sie nicht gepostet.',
  'Alert {id} is active again. It looks at stories that are first seen from now on.':
    'Alarm {id} ist wieder aktiv. Er achtet auf Meldungen, die ab jetzt zum ersten Mal auftauchen.',
  'Alert {id} is paused: it posts nothing. {command} starts it again.':
    'Alarm {id} ist angehalten: Er postet nichts. {command} setzt ihn fort.',
  'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.':
    'Alarm {id} ist eingerichtet für {stories}. Es zählen nur Meldungen, die ab jetzt zum ersten Mal auftauchen.',
  'Alert {id} took it.': 'Alarm {id} hat sie übernommen.',
  'Alert {id} was already active.': 'Alarm {id} war schon aktiv.',
  'Alert {id} was already paused or off. {command} starts it again.':
    'Alarm {id} war schon angehalten oder ausgeschaltet. {command} setzt ihn fort.',
  'Alert {id} was changed: {stories}.': 'Alarm {id} wurde geändert: {stories}.',
  'Alert {id} was removed in the meantime.': 'Alarm {id} wurde inzwischen entfernt.',
  'Alert {id} was removed. It was about {stories}.': 'Alarm {id} wurde entfernt. Er galt für {stories}.',
  'Alert {id}: {reason} · {command} stops it': 'Alarm {id}: {reason} · {command} beendet ihn',
  'Alert: {title}': 'Alarm: {title}',
  'Alerts have no {settings}. They have: {names}.': 'Alarme haben kein {settings}. Sie haben: {names}.',
  'all that fits': 'alles, was passt',
  'All topics': 'Alle Themen',
  'Also called {names}.': 'Heißt auch {names}.',
  'Also in {outlets}': 'Auch in {outlets}',
  'Also listed as related': 'Auch als verwandt aufgeführt',
  'Also useful there: {permissions}.': 'Dort ebenfalls nützlich: {permissions}.',
  'An alert is paused until you resume it: leave out the time.':
    'Ein Alarm bleibt angehalten, bis du ihn fortsetzt: Lass die Zeit weg.',
  'An option of this command has a value of the wrong kind.':
    'Eine Option dieses Befehls hat einen Wert der falschen Art.',
  'and {count} more': 'und {count} weitere',
  'And {count} more: {command} lists them.': 'Und {count} weitere: {command} zeigt sie.',
  'Articles that make up the story:': 'Artikel, aus denen die Meldung besteht:',
  'As things stand, it is not among the {max} hottest for the digest of {time}.':
    'Nach jetzigem Stand gehört sie für den Überblick vom {time} nicht zu den {max} heißesten.',
  'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.':
    'Nach jetzigem Stand ist sie nach Hitze Nummer {place} für den Überblick vom {time}, der {count} nimmt.',
  'at {times}': 'um {times} Uhr',
  'at most {max} a day': 'höchstens {max} am Tag',
  'at most {max} a day; none during {hours}, {timezone} time':
    'höchstens {max} am Tag; keine während {hours}, Zeitzone {timezone}',
  Back: 'Zurück',
  'being posted': 'wird gerade gepostet',
  'being sent': 'wird gesendet',
  'Both are by {outlet}: articles by one outlet count as separate news unless they have the same address or title.':
    'Beide sind von {outlet}: Artikel eines Mediums gelten als getrennte Meldungen, außer sie haben dieselbe Adresse oder denselben Titel.',
  'Both are the same article, in one file.': 'Beide sind derselbe Artikel, in einer Datei.',
  'Both are titled "{title}", by one outlet, at different times: instalments of a series.':
    'Beide heißen „{title}“, von einem Medium, zu verschiedenen Zeiten: Folgen einer Reihe.',
  'by {outlets}': 'von {outlets}',
  Cancel: 'Abbrechen',
  'cannot be read: {reason}': 'kann nicht gelesen werden: {reason}',
  'Channels whose digests you made': 'Kanäle, deren Überblicke du eingerichtet hast',
  'Channels whose digests you manage': 'Kanäle, deren Überblicke du verwaltest',
  "Check HTTPS_PROXY, and whether the proxy lets this machine through; NO_PROXY names the hosts that don't need it.":
    'Prüfe HTTPS_PROXY, und ob der Proxy diesen Rechner durchlässt; NO_PROXY nennt die Hosts, die ihn nicht brauchen.',
  'Check its disk or mount, or move it out of CONTENT_DIR.':
    'Prüfe die Festplatte oder den Mount, oder verschiebe ihn aus CONTENT_DIR.',
  'Check its disk or mount, or name another in CONTENT_DIR.':
    'Prüfe die Festplatte oder den Mount, oder nenne in CONTENT_DIR einen anderen.',
  'Check its disk or mount: a network folder may hang. If there are very many new files, just wait.':
    'Prüfe die Festplatte oder den Mount: Ein Netzordner kann hängen. Bei sehr vielen neuen Dateien warte einfach.',
  Choose: 'Auswählen',
  'Choose or type': 'Auswählen oder eingeben',
  Close: 'Schließen',
  'Comes: {title} (number {rank})': 'Kommt hinzu: {title} (Nummer {rank})',
  Coverage: 'Berichte',
  'Coverage, closest first: {outlets} and {more} more.':
    'Berichte, die ähnlichsten zuerst: {outlets} und {more} weitere.',
  'Coverage, closest first: {outlets}.': 'Berichte, die ähnlichsten zuerst: {outlets}.',
  'covered by at least {count} outlets': 'mit mindestens {count} berichtenden Medien',
  'Create it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.':
    'Lege ihn an, oder nenne in CONTENT_DIR den Ordner der Artikeldateien. In einem Container: Hänge ihn ein.',
  'Create it, or remove it from CONTENT_DIR. In a container, mount it.':
    'Lege ihn an, oder nimm ihn aus CONTENT_DIR. In einem Container: Hänge ihn ein.',
  'days of the month need a cron pattern, such as "0 9 1 * *" for 09:00 on the 1st or "0 9 * * MON#1" for the first Monday':
    'Tage des Monats brauchen ein Cron-Muster wie „0 9 1 * *“ für 09:00 am Ersten oder „0 9 * * MON#1“ für den ersten Montag',
  'Did you mean {ids}?': 'Meintest du {ids}?',
  'Did you mean {meant}?': 'Meintest du {meant}?',
  'Did you mean:': 'Meintest du:',
  'different days have different times; make a subscription for each':
    'verschiedene Tage haben verschiedene Uhrzeiten; richte für jede einen eigenen Überblick ein',
  'Digest status': 'Status der Überblicke',
  'do not send it again': 'nicht noch einmal senden',
  'does not exist': 'existiert nicht',
  'due for {elapsed}, and no service has handled it':
    'seit {elapsed} fällig, und kein Dienst hat ihn bearbeitet',
  'due since {time}, and put off: {fault}': 'fällig seit {time} und aufgeschoben: {fault}',
  Edit: 'Bearbeiten',
  'Edit alert': 'Alarm bearbeiten',
  'Edit digest': 'Überblick bearbeiten',
  'End {name} ({id})': '{name} beenden ({id})',
  'End it': 'Beenden',
  'Enter a whole number from {min} to {max}.': 'Gib eine ganze Zahl von {min} bis {max} ein.',
  'every {count, plural, =2 {other day} other {# days}}':
    '{count, plural, =2 {jeden zweiten Tag} other {alle # Tage}}',
  'every {count, plural, =2 {other week} other {# weeks}}':
    '{count, plural, =2 {alle zwei Wochen} other {alle # Wochen}}',
  'every {count, plural, one {hour} other {# hours}}':
    '{count, plural, one {jede Stunde} other {alle # Stunden}}',
  'every {count, plural, one {minute} other {# minutes}}':
    '{count, plural, one {jede Minute} other {alle # Minuten}}',
  'every day': 'täglich',
  'Every day at 08:30': 'Täglich um 8:30 Uhr',
  'every day except {day}': 'täglich außer {day}',
  'every day is left out; leave out fewer': 'alle Tage sind ausgenommen; nimm weniger aus',
  failed: 'fehlgeschlagen',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    'Meinungen {days, plural, =1 {des letzten Tages} other {der letzten # Tage}}',
  'For example {command}': 'Zum Beispiel {command}',
  'For example {command}.': 'Zum Beispiel {command}.',
  'Free space on its disk and let this user write there, or name another folder in STATE_DIR.':
    'Schaffe Platz auf der Festplatte, und lass diesen Benutzer dort schreiben, oder nenne in STATE_DIR einen anderen Ordner.',
  Fridays: 'freitags',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    'vom anderen Überblick {place, select, terminal {des Terminals} other {des Kanals}}',
  "from this service's settings": 'aus den Einstellungen dieses Dienstes',
  'from this terminal': 'von diesem Terminal',
  'from your profile': 'aus deinem Profil',
  'Gather feeds into it (heatline feeds gather), put article files there, or name another folder in CONTENT_DIR. In a container, mount it.':
    'Sammle Feeds darin (heatline feeds gather), lege Artikeldateien hinein, oder nenne in CONTENT_DIR einen anderen Ordner. In einem Container: Hänge ihn ein.',
  'Give {option} only once.': 'Gib {option} nur einmal an.',
  'Give this user permission to read it, or name another in CONTENT_DIR.':
    'Erlaube diesem Benutzer, ihn zu lesen, oder nenne in CONTENT_DIR einen anderen.',
  'headlines, with their outlets': 'Schlagzeilen mit ihren Medien',
  Heat: 'Hitze',
  'heat {heat}': 'Hitze {heat}',
  'heat {heat}, at least {minimum}': 'Hitze {heat}, mindestens {minimum}',
  'heatline check lists the fault of each.': 'heatline check nennt den Fehler jeder Datei.',
  'heatline check lists what cannot be read.': 'heatline check listet auf, was sich nicht lesen lässt.',
  History: 'Verlauf',
  'History of {id}': 'Verlauf von {id}',
  'History of alert {id}': 'Verlauf von Alarm {id}',
  Hot: 'Heiß',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    'Ich konnte die Antwort nicht zeigen; in meinem Protokoll steht, warum. Was du wolltest, ist vielleicht trotzdem geschehen.',
  'I could not show the answer: {reason}.': 'Ich konnte die Antwort nicht zeigen: {reason}.',
  'I do not know that command.': 'Diesen Befehl kenne ich nicht.',
  "I don't understand {text}.": 'Ich verstehe {text} nicht.',
  'I may not post in {channel}: I lack {permissions}.':
    'Ich darf in {channel} nicht schreiben: Mir fehlt {permissions}.',
  'In CONTENT_DIR, name the folder that contains it.': 'Nenne in CONTENT_DIR den Ordner, der sie enthält.',
  'is a file, not a folder': 'ist eine Datei, kein Ordner',
  'is empty, but contained articles before': 'ist leer, enthielt aber zuvor Artikel',
  'It began the story.': 'Mit ihm begann die Meldung.',
  'It belongs to another story.': 'Er gehört zu einer anderen Meldung.',
  'It came because of this: {reason}.': 'Der Grund: {reason}.',
  'it does not exist': 'es existiert nicht',
  "It doesn't change what is chosen. To change what the digest takes: {edit}; to see first what that does: {preview}":
    'Danach wird nichts ausgewählt. So änderst du, was in den Überblick kommt: {edit}; so siehst du vorher, was das bewirkt: {preview}',
  'it failed': 'es ist fehlgeschlagen',
  'It has no digest then.': 'Dann hat er keinen Überblick.',
  'It has posted nothing yet.': 'Er hat noch nichts gepostet.',
  'It has too little in common with the article that lists it.':
    'Er hat zu wenig mit dem Artikel gemeinsam, der ihn aufführt.',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    'Er ist {state, select, paused {angehalten} other {ausgeschaltet}}: {command} setzt ihn fort.',
  'It is {state, select, paused {paused} other {off}}.':
    'Er ist {state, select, paused {angehalten} other {ausgeschaltet}}.',
  'It is by {outlet}, which leads the story.': 'Er ist von {outlet}, das die Meldung anführt.',
  'It is coming: as things stand, it is number {place} in the next digest, on {time}.':
    'Sie kommt noch: Nach jetzigem Stand ist sie Nummer {place} im nächsten Überblick, am {time}.',
  'It is due, but {fault}': 'Er ist fällig, aber: {fault}',
  'It is due, but no service has handled it.': 'Er ist fällig, aber kein Dienst hat ihn bearbeitet.',
  'It is more than two days old, which is too old for an alert.':
    'Sie ist mehr als zwei Tage alt, zu alt für einen Alarm.',
  'it is not a folder': 'es ist kein Ordner',
  'It is not among the {max} hottest.': 'Sie gehört nicht zu den {max} heißesten.',
  'It is not by {outlets}.': 'Sie ist nicht von {outlets}.',
  'It is not on {topics}.': 'Sie ist nicht zu {topics}.',
  'It is number {place} by heat ({heat}), and the digest takes {count}.':
    'Sie ist nach Hitze ({heat}) Nummer {place}, und der Überblick nimmt {count}.',
  'It is off: no digest comes until it is resumed.':
    'Er ist abgeschaltet: Es kommt kein Überblick, bis er fortgesetzt wird.',
  'It is outside the window of the next digest, on {time}, which looks back only to {since}.':
    'Sie liegt außerhalb des Zeitfensters des nächsten Überblicks am {time}, das nur bis {since} zurückreicht.',
  'It is outside the window, which looks back only to {time}.':
    'Sie liegt außerhalb des Zeitfensters, das nur bis {time} zurückreicht.',
  'It is outside the window: it was published {published}, and the first digest that could have included it, on {slot}, looked back only to {after}.':
    'Sie liegt außerhalb des Zeitfensters: Sie erschien am {published}, und der erste Überblick, in dem sie hätte stehen können ({slot}), reichte nur bis {after} zurück.',
  'It is paused until {end}: no digest comes before that.':
    'Er ist bis {end} pausiert: Vorher kommt kein Überblick.',
  'It is paused: no digest comes until it is resumed.':
    'Er ist pausiert: Es kommt kein Überblick, bis er fortgesetzt wird.',
  'It is posted, but does not show everything: {reason}':
    'Er ist gepostet, zeigt aber noch nicht alles: {reason}',
  'it leads in a circle': 'es führt im Kreis',
  'It lists {other} as related: {url}': 'Er führt {other} als verwandt auf: {url}',
  'It meets the conditions, and is posted within a minute.':
    'Sie erfüllt die Bedingungen und wird innerhalb einer Minute gepostet.',
  'It waits for the end of the quiet hours: {time}.': 'Sie wartet auf das Ende der Ruhezeit: {time}.',
  'It was active from {from} to {to}.': 'Er war von {from} bis {to} aktiv.',
  'It was active since {from}.': 'Er war seit {from} aktiv.',
  'It was first seen {seen}. The alert looks only at stories first seen after {since}, when it was made, resumed or given other conditions.':
    'Sie wurde zuerst gesehen: {seen}. Der Alarm betrachtet nur Meldungen, die nach {since} zuerst gesehen wurden; da wurde er eingerichtet, fortgesetzt oder bekam andere Bedingungen.',
  'It was first seen {time}: {outcome}.': 'Zuerst gesehen {time}: {outcome}.',
  'It was first seen {time}.': 'Zuerst gesehen {time}.',
  'It was left out on {time}: the alert had posted as many stories as it may that day.':
    'Sie wurde am {time} ausgelassen: Der Alarm hatte an diesem Tag schon so viele Meldungen gepostet, wie er darf.',
  'It was less hot then: its heat has risen since, or its file has changed.':
    'Damals war sie weniger heiß: Ihre Hitze ist seitdem gestiegen, oder ihre Datei wurde geändert.',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one has a heat of {heat}.':
    'Sie war nicht heiß genug. Der Überblick vom {time} nahm die {count} heißesten Meldungen, die letzte mit einer Hitze von {lowest}; diese hat eine Hitze von {heat}.',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one is number {place}, with a heat of {heat}.':
    'Sie war nicht heiß genug. Der Überblick vom {time} nahm die {count} heißesten Meldungen, die letzte mit einer Hitze von {lowest}; diese ist Nummer {place}, mit einer Hitze von {heat}.',
  'It was off from {from} to {to}: {reason}': 'Er war von {from} bis {to} abgeschaltet: {reason}',
  'It was off since {from}: {reason}': 'Er war seit {from} abgeschaltet: {reason}',
  'It was paused from {from} to {to}.': 'Er war von {from} bis {to} pausiert.',
  'It was paused since {from}.': 'Er war seit {from} pausiert.',
  'It was published {days} days after the article that lists it.':
    'Er erschien {days} Tage nach dem Artikel, der ihn aufführt.',
  'It was published {days} days before the article that lists it.':
    'Er erschien {days} Tage vor dem Artikel, der ihn aufführt.',
  'It was published after {time}.': 'Sie erschien erst nach {time}.',
  'It was published later.': 'Er erschien später.',
  'It was removed from {from} to {to}.': 'Er war von {from} bis {to} entfernt.',
  'It was removed since {from}.': 'Er war seit {from} entfernt.',
  "It was shown at start-up, which doesn't count as a digest.":
    'Sie wurde beim Start gezeigt, was nicht als Überblick zählt.',
  'It was shown before.': 'Sie wurde schon gezeigt.',
  'It was shown on {time}.': 'Sie wurde am {time} gezeigt.',
  'it was too late to print the message': 'es war zu spät, die Nachricht auszugeben',
  'it was too late to send the request': 'es war zu spät, die Anfrage zu senden',
  'it was too old to send by the time Heatline could retry':
    'er war zu alt zum Senden, als Heatline es wieder versuchen konnte',
  'It will not be shown again unless its heat grows by half or five more outlets cover it; then it appears once more, marked as an update.':
    'Sie wird nicht noch einmal gezeigt, außer ihre Hitze wächst um die Hälfte oder fünf weitere Medien berichten; dann erscheint sie noch einmal, als Neues markiert.',
  'its channel has been unreachable since {since}': 'sein Kanal ist seit {since} nicht erreichbar',
  'its channel has been unreachable since {time}': 'sein Kanal ist seit {time} nicht erreichbar',
  'Its file arrived late, on {time}; late articles count only if they were published at most two days before the window.':
    'Ihre Datei kam verspätet, am {time}; verspätete Artikel zählen nur, wenn sie höchstens zwei Tage vor dem Zeitfenster erschienen sind.',
  'Its file says "story: {story}", and so does that of {other}.':
    'In seiner Datei steht „story: {story}“, ebenso in der von {other}.',
  'Its file says "story: {story}".': 'In seiner Datei steht „story: {story}“.',
  'Its heat is {heat}; the alert wants {min}.': 'Ihre Hitze ist {heat}; der Alarm verlangt {min}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}, and 10 for {others, plural, one {one more outlet} other {each of # more outlets}}.':
    'Ihre Hitze von {heat} ist berechnet, weil ihre Datei keine angibt: ihre Qualität von {quality} und 10 für {others, plural, one {ein weiteres Medium} other {jedes von # weiteren Medien}}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}.':
    'Ihre Hitze von {heat} ist berechnet, weil ihre Datei keine angibt: ihre Qualität von {quality}.',
  'Its heat of {heat} is given by its file.': 'Ihre Hitze von {heat} steht in ihrer Datei.',
  'Its log has the fault. The copy records it again within seconds, unless it runs another version of Heatline.':
    'Im Protokoll der Instanz steht der Fehler. Sie vermerkt ihn binnen Sekunden neu, es sei denn, sie läuft mit einer anderen Version von Heatline.',
  'Its outlet is already listed.': 'Sein Medium ist schon aufgeführt.',
  'Its settings stay as they are. {command} changes them.':
    'Seine Einstellungen bleiben, wie sie sind. {command} ändert sie.',
  'keep it here': 'nur hier posten',
  'keep it up to date for two days': 'zwei Tage lang aktuell halten',
  'Last sent:': 'Zuletzt gesendet:',
  'Last:': 'Letzter:',
  'last: "{title}", {outcome} ({reason})': 'zuletzt: „{title}“, {outcome} ({reason})',
  'leave it as posted': 'so lassen, wie er war',
  'Leaves: {title} (number {rank} now): {why}': 'Fällt weg: {title} (jetzt Nummer {rank}): {why}',
  'Left out at the time by {reason}': 'Damals ausgelassen durch {reason}',
  'Left out by {reason}': 'Ausgelassen durch {reason}',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Ausgelassen durch {setting}: Der Überblick nimmt höchstens {max, plural, one {# Meldung} other {# Meldungen}} von {name}, und {max, plural, one {eine heißere hat den Platz} other {heißere haben die Plätze}}: {titles}.',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Ausgelassen durch {setting}: Der Überblick nimmt höchstens {max, plural, one {# Meldung} other {# Meldungen}} zu {name}, und {max, plural, one {eine heißere hat den Platz} other {heißere haben die Plätze}}: {titles}.',
  'Less like this': 'Weniger davon',
  'Let this user read it, or move it out of CONTENT_DIR.':
    'Lass diesen Benutzer ihn lesen, oder verschiebe ihn aus CONTENT_DIR.',
  'Let this user read them: heatline check names each.':
    'Lass diesen Benutzer sie lesen: heatline check nennt jede.',
  'Look up the news': 'Nachrichten suchen',
  'Looking it up…': 'Wird gesucht…',
  'Make the channel reachable again.': 'Mach den Kanal wieder erreichbar.',
  'matches {words}': 'passt zu {words}',
  'may or may not have arrived': 'vielleicht angekommen, vielleicht nicht',
  'members of the channel who are not guests': 'Mitglieder des Kanals, die keine Gäste sind,',
  'Missing {option}: {description}.': 'Es fehlt {option}: {description}.',
  'Missing: {options}.': 'Es fehlt: {options}.',
  'Missing: which stories. Give words that they contain, min_outlets, min_heat, topics or providers, or several of these.':
    'Es fehlt, um welche Meldungen es geht. Gib Wörter, die sie enthalten, min_outlets, min_heat, topics oder providers an, oder mehreres davon.',
  Mondays: 'montags',
  'More like this': 'Mehr davon',
  'More settings': 'Weitere Einstellungen',
  'Mount its disk, or delete the folder if its articles are gone for good.':
    'Hänge die Festplatte ein, oder lösche den Ordner, wenn seine Artikel endgültig weg sind.',
  'Mute {outlet}': '{outlet} stummschalten',
  'Name the folder of the article files in CONTENT_DIR.':
    'Nenne in CONTENT_DIR den Ordner der Artikeldateien.',
  Newer: 'Neuere',
  Next: 'Weiter',
  'Next:': 'Nächster:',
  'Next: {time}': 'Nächster: {time}',
  'No alert was set up, because nothing can be posted there: {fault}.':
    'Es wurde kein Alarm eingerichtet, weil dort nichts gepostet werden kann: {fault}.',
  'no answer within {seconds} seconds': 'keine Antwort innerhalb von {seconds} Sekunden',
  'No article has the topic "{topic}" so far.': 'Bisher hat kein Artikel das Thema „{topic}“.',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Bisher hat kein Artikel das Thema „{topic}“. Meintest du {meant}?',
  'No article has the topic "{topic}".': 'Kein Artikel hat das Thema „{topic}“.',
  'No article has the topic "{topic}". There are no topics yet.':
    'Kein Artikel hat das Thema „{topic}“. Es gibt noch keine Themen.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Noch hat kein Artikel Themen. Themen stehen als Liste „topics“ am Anfang eines Artikels.',
  'No article is by an outlet called "{outlet}" so far.':
    'Bisher ist kein Artikel von einem Medium namens „{outlet}“.',
  'No article is by an outlet called "{outlet}" so far. Did you mean {meant}?':
    'Bisher ist kein Artikel von einem Medium namens „{outlet}“. Meintest du {meant}?',
  'No digest comes until there is news': 'Es kommt kein Überblick, bis es Nachrichten gibt',
  'No digest was due for {at}: the schedule says {schedule}.':
    'Für {at} war kein Überblick fällig; der Zeitplan lautet: {schedule}.',
  'No digest was due for {at}.': 'Für {at} war kein Überblick fällig.',
  'No digest was set up, because nothing can be posted there: {fault}.':
    'Es wurde kein Überblick eingerichtet, weil dort nichts gepostet werden kann: {fault}.',
  'No other outlet is known to cover it.': 'Von keinem anderen Medium ist ein Bericht bekannt.',
  'no reason given': 'kein Grund angegeben',
  'No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent instead.':
    'Zu der Zeit konnte kein Dienst ihn senden: Keiner lief, oder die Artikel waren nicht lesbar. Stattdessen wurde ein neuerer Überblick gesendet.',
  'No service could send it at the time: none was running, or its articles could not be read. When one could, it was too late.':
    'Zu der Zeit konnte kein Dienst ihn senden: Keiner lief, oder die Artikel waren nicht lesbar. Als es wieder ging, war es zu spät.',
  'No service could send it for so long that it was dropped without a record.':
    'So lange konnte kein Dienst ihn senden, dass er ohne Eintrag verfallen ist.',
  'No service had handled it when the subscription got another schedule ({schedule}): {time}.':
    'Kein Dienst hatte ihn bearbeitet, als das Abo einen anderen Zeitplan bekam ({schedule}): {time}.',
  'No service had handled it when the subscription was paused: {time}.':
    'Kein Dienst hatte ihn bearbeitet, als das Abo pausiert wurde: {time}.',
  'No service had handled it when the subscription was removed: {time}.':
    'Kein Dienst hatte ihn bearbeitet, als das Abo entfernt wurde: {time}.',
  'No service had handled it when the subscription was switched off: {time}.':
    'Kein Dienst hatte ihn bearbeitet, als das Abo abgeschaltet wurde: {time}.',
  'No skip was set. The next digest: {time}.':
    'Es war kein Auslassen vorgemerkt. Der nächste Überblick: {time}.',
  'No story has the id "{id}" now. If you pressed a button, its article has since left the archive; words of its title may still find the story.':
    'Keine Meldung hat jetzt die ID „{id}“. Falls du einen Knopf gedrückt hast: Ihr Artikel ist seitdem aus dem Archiv verschwunden. Wörter ihres Titels finden sie vielleicht noch.',
  'No story in the archive has this link. Try words of its title.':
    'Keine Meldung im Archiv hat diesen Link. Versuche es mit Wörtern ihres Titels.',
  'No story matches "{words}". Use words of its title, or a link to it; withdrawn stories are not listed.':
    'Keine Meldung passt zu „{words}“. Nimm Wörter ihres Titels oder einen Link; zurückgezogene Meldungen werden nicht gezeigt.',
  'No story matches {words} with {filters}. There are some without {names}.':
    'Keine Meldung passt zu {words} mit {filters}. Ohne {names} gibt es welche.',
  'No story matches {words}.': 'Keine Meldung passt zu {words}.',
  'No story matches {words}. Try fewer or different words.':
    'Keine Meldung passt zu {words}. Versuche es mit weniger oder anderen Wörtern.',
  'nobody can be notified in {where}; leave it out, or write none':
    'in {where} lässt sich niemand benachrichtigen; lass es weg oder schreib none',
  "Nobody can tell whether it arrived, so it won't be sent again.":
    'Ob er angekommen ist, lässt sich nicht feststellen; deshalb wird er nicht noch einmal gesendet.',
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    'Bisher hat niemand eine Meinung abgegeben. Unter den Berichten zu einer Meldung, {command}, stehen die Knöpfe dafür: „Mehr davon“ und „Weniger davon“.',
  none: 'keiner',
  'None of its articles has all of the words {words}.': 'Keiner ihrer Artikel enthält alle Wörter {words}.',
  'none of the {count} files in {folders} contains a usable article':
    'keine der {count} Dateien in {folders} enthält einen brauchbaren Artikel',
  'none yet': 'noch keiner',
  'None yet. In a channel, {command} gives it a digest.':
    'Noch keine. In einem Kanal richtet {command} einen Überblick ein.',
  'not all articles could be read: "{file}" {reason}':
    'nicht alle Artikel konnten gelesen werden: „{file}“ {reason}',
  'not all articles could be read: "{file}" {reason}, and so are {others} more':
    'nicht alle Artikel konnten gelesen werden: „{file}“ {reason}; das gilt auch für {others} weitere',
  'not all articles could be read: the folder "{folder}" {reason}':
    'nicht alle Artikel konnten gelesen werden: Der Ordner „{folder}“ {reason}',
  'Not counted: {outlet}: {article}': 'Nicht gezählt: {outlet}: {article}',
  'not decided yet': 'noch nicht entschieden',
  'not due': 'nicht fällig',
  'Not hot so far': 'Bisher nicht heiß',
  'Not older than': 'Nicht älter als',
  'not posted, because it was too late': 'nicht gepostet, weil es zu spät war',
  'not posted, because the alert was off': 'nicht gepostet, weil der Alarm abgeschaltet war',
  'not posted, because the alert was paused': 'nicht gepostet, weil der Alarm angehalten war',
  'not posted, because the alert was removed': 'nicht gepostet, weil der Alarm entfernt war',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    'Nicht gezeigt: Ich konnte nicht prüfen, ob du hier schreiben darfst ({reason}). {fix}',
  'Not posted: join the channel first, then post.': 'Nicht gezeigt: Tritt zuerst dem Kanal bei.',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    'Nicht gezeigt: In diesem Kanal dürfen nur bestimmte Personen schreiben. Frag eine von ihnen oder die Administration.',
  'Not posted: you may not post in this channel.':
    'Nicht gezeigt: Du darfst in diesem Kanal nicht schreiben.',
  'Not saved yet: ': 'Noch nicht gespeichert: ',
  'not sent': 'nicht gesendet',
  'Noted: you want less like "{title}".': 'Notiert: Du möchtest weniger wie „{title}“.',
  'Noted: you want more like "{title}".': 'Notiert: Du möchtest mehr wie „{title}“.',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Im Zeitraum {length} gab es nichts; diese sind vom neuesten Tag, bis {time}',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'In den letzten 7 Tagen nichts; diese sind älter: {from} bis {until}',
  'Nothing is published yet: {waits}.': 'Noch ist nichts veröffentlicht: {waits}.',
  'Nothing to do: due digests wait for it.': 'Nichts zu tun: Fällige Überblicke warten darauf.',
  'Nothing was changed: {id} already has these settings.':
    'Nichts wurde geändert: {id} hat diese Einstellungen schon.',
  'Nothing was changed: alert {id} is about {stories} already.':
    'Nichts geändert: Alarm {id} gilt schon für {stories}.',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    'Nichts wurde geändert: Ich konnte nicht prüfen, ob du das darfst ({fault}). {fix}',
  'Nothing was due yet.': 'Bisher war nichts fällig.',
  'Nothing was sent: {fault}. {fix}': 'Nichts wurde gesendet: {fault}. {fix}',
  'Nothing was sent: another copy of the service is sending it.':
    'Nichts wurde gesendet: Eine andere Instanz des Dienstes sendet ihn gerade.',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    'Nichts wurde gesendet: Für {id} gibt es keine neuen Meldungen. Was schon gezeigt wurde, wird nicht wiederholt.',
  'Nothing would be posted.': 'Es würde nichts gepostet.',
  'notify as the channel does': 'wie im Kanal üblich',
  'Notify nobody': 'Niemanden benachrichtigen',
  'notify nobody by push': 'ohne Benachrichtigung',
  'now covered by {count} outlets': 'jetzt bei {count} Medien',
  'of heat {heat} or more': 'mit Hitze ab {heat}',
  off: 'abgeschaltet',
  'off since {since}: {reason}': 'abgeschaltet seit {since}: {reason}',
  'off since {since}: {reason}. {fix}': 'abgeschaltet seit {since}: {reason}. {fix}',
  'Off since {since}: {reason}. {fix}': 'Ausgeschaltet seit {since}: {reason}. {fix}',
  Older: 'Ältere',
  'on {topics}': 'zu {topics}',
  'One moment': 'Einen Moment',
  'Only {who} may change its digests: ask one of them.':
    'Nur {who} dürfen seine Überblicke ändern: Frag jemanden davon.',
  'Only {who} may change its digests: join it first.':
    'Nur {who} dürfen seine Überblicke ändern: Tritt ihm zuerst bei.',
  "Only admins may change a channel's digests.": 'Nur Admins dürfen die Überblicke eines Kanals ändern.',
  'Only alerts have {settings}, and {id} is a digest.':
    'Nur Alarme haben {settings}, und {id} ist ein Überblick.',
  'Only stories that are first seen from now on count.':
    'Es zählen nur Meldungen, die ab jetzt zuerst gesehen werden.',
  'Only the person who created this digest, or an admin, may change it.':
    'Nur wer diesen Überblick eingerichtet hat oder ein Admin darf ihn ändern.',
  'Only this outlet': 'Nur dieses Medium',
  'Only this topic': 'Nur dieses Thema',
  'Only those who manage the digests see the feedback. {why}':
    'Nur wer die Überblicke verwaltet, sieht die Meinungen. {why}',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    'Öffne {channel} → Kanal bearbeiten → Berechtigungen, wähle meine Rolle und erlaube ihr {permissions}. Noch wurde nichts eingerichtet.',
  'Open the form again': 'Formular erneut öffnen',
  'Or did you mean:': 'Oder meintest du:',
  'Other stories linked there:': 'Andere dort verlinkte Meldungen:',
  Outlets: 'Medien',
  Pause: 'Pausieren',
  paused: 'pausiert',
  'paused since {since}': 'pausiert seit {since}',
  'Paused since {since}': 'Angehalten seit {since}',
  'paused since {since}, until {until}': 'pausiert seit {since}, bis {until}',
  'Paused since {since}, until {until}': 'Angehalten seit {since}, bis {until}',
  'people with the Manage Channels permission in this channel':
    'Personen mit der Berechtigung „Kanäle verwalten“ in diesem Kanal',
  'permission denied': 'keine Berechtigung',
  'Please try again.': 'Bitte versuche es noch einmal.',
  'post nothing': 'nichts',
  'post one line': 'eine Zeile',
  'Post to channel': 'Im Kanal zeigen',
  'Posted for everyone here to see.': 'Hier für alle sichtbar gezeigt.',
  'Posted to the channel.': 'Im Kanal gezeigt.',
  Prev: 'Zurück',
  Preview: 'Vorschau',
  'Preview of {id} with other settings: the newest day that has articles, not what it would contain now.':
    'Vorschau von {id} mit anderen Einstellungen: der neueste Tag mit Artikeln, nicht das, was er jetzt enthielte.',
  'Preview of {id} with other settings: what it would contain now.':
    'Vorschau von {id} mit anderen Einstellungen: was jetzt darin stünde.',
  'Preview of {id}: the newest day that has articles, not what it would contain now.':
    'Vorschau von {id}: der neueste Tag mit Artikeln, nicht was jetzt darin stünde.',
  'Preview of {id}: what it would contain now.': 'Vorschau von {id}: was jetzt darin stünde.',
  'Preview: {summary}': 'Vorschau: {summary}',
  'Problem:': 'Problem:',
  'Problem: {problem}': 'Problem: {problem}',
  'publish it to the channels that follow this one': 'auch dort veröffentlichen',
  'put off': 'aufgeschoben',
  'put off until {time}': 'aufgeschoben bis {time}',
  'Quotes keep words together, -word excludes a word':
    'Anführungszeichen halten Wörter zusammen, -wort schließt ein Wort aus',
  'Related coverage': 'Weitere Berichte',
  Remove: 'Entfernen',
  removed: 'entfernt',
  'Reports the same event as {other}; shared words: {words}.':
    'Berichtet über dasselbe Ereignis wie {other}; gemeinsame Wörter: {words}.',
  'Restore the state from a backup, or install the app there again.':
    'Stelle den Zustand aus einer Sicherung wieder her, oder installiere die App dort neu.',
  Resume: 'Fortsetzen',
  'Same address as {other}: {url}': 'Gleiche Adresse wie {other}: {url}',
  'Same text as {other}: "{text}"': 'Gleicher Text wie {other}: „{text}“',
  'Same title as {other}.': 'Gleicher Titel wie {other}.',
  Saturdays: 'samstags',
  Save: 'Speichern',
  'Save these settings': 'Einstellungen speichern',
  Search: 'Suchen',
  'Send it after all': 'Doch senden',
  'send it again': 'noch einmal senden',
  'Send now': 'Jetzt senden',
  'sent {time}': 'gesendet {time}',
  'sent {time} late, {count, plural, one {# message} other {# messages}}':
    'mit {time} Verspätung gesendet, {count, plural, one {# Nachricht} other {# Nachrichten}}',
  'sent on time, {count, plural, one {# message} other {# messages}}':
    'pünktlich gesendet, {count, plural, one {# Nachricht} other {# Nachrichten}}',
  'Set the variables of {platform} and restart the service, or remove the subscription.':
    'Setze die Variablen von {platform} und starte den Dienst neu, oder entferne das Abo.',
  'Set the variables of {platform} and restart the service.':
    'Setze die Variablen von {platform}, und starte den Dienst neu.',
  'Settings: {settings}': 'Einstellungen: {settings}',
  'Show it as it is': 'Zeigen, wie er ist',
  'Show the newest day': 'Neuesten Tag zeigen',
  'Shown {time} in {id}, as number {rank} by heat ({heat}), under another link: {link}.':
    'Gezeigt am {time} in {id}, als Nummer {rank} nach Hitze ({heat}), unter einem anderen Link: {link}.',
  'Shown {time} in {id}, as number {rank} by heat ({heat}).':
    'Gezeigt am {time} in {id}, als Nummer {rank} nach Hitze ({heat}).',
  'Shown by {name}': 'Gezeigt von {name}',
  'Shown by someone here': 'Gezeigt von jemandem hier',
  'skipped: articles unread': 'ausgefallen: Artikel nicht lesbar',
  'skipped: asked to skip': 'ausgefallen: auf Wunsch',
  'skipped: nothing new': 'ausgefallen: nichts Neues',
  'skipped: paused': 'ausgefallen: pausiert',
  'skipped: removed': 'ausgefallen: entfernt',
  'skipped: rescheduled': 'ausgefallen: Zeitplan geändert',
  'skipped: superseded': 'ausgefallen: durch einen neueren ersetzt',
  'skipped: switched off': 'ausgefallen: abgeschaltet',
  'skipped: too late': 'ausgefallen: zu spät',
  'Skips {time}': 'Lässt aus: {time}',
  'Skips:': 'Fällt aus:',
  'some times are in the morning and some are later; write them as in "08:00 and 20:00"':
    'manche Uhrzeiten sind am Morgen und manche später; schreib sie wie in „08:00 und 20:00“',
  Someone: 'Jemand',
  'Someone asked to skip it.': 'Jemand hat darum gebeten, ihn ausfallen zu lassen.',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'Bei uns ist etwas schiefgegangen; im Protokoll steht, was. Bitte versuche es in einer Minute noch einmal.',
  'Something went wrong with {command}. It is in my log; please try again later.':
    'Bei {command} ist etwas schiefgegangen. Es steht in meinem Protokoll; bitte versuche es später noch einmal.',
  'Start the service (heatline start), or check its log for what is holding it up.':
    'Starte den Dienst (heatline start), oder sieh in seinem Log nach, was ihn aufhält.',
  'State:': 'Zustand:',
  Status: 'Status',
  'Stop this alert': 'Diesen Alarm beenden',
  Stories: 'Meldungen',
  'stories {conditions}': 'Meldungen {conditions}',
  'Stories for {query}': 'Meldungen zu {query}',
  Story: 'Meldung',
  Subscribe: 'Abonnieren',
  'Subscribe again': 'Wieder abonnieren',
  Sundays: 'sonntags',
  'Take it back': 'Zurücknehmen',
  'That could not be answered: {fault}': 'Das ließ sich nicht beantworten: {fault}',
  'That did not work. Please try again in a while.':
    'Das hat nicht geklappt. Bitte versuche es später noch einmal.',
  'That has changed since it was shown. Close it, and give the command again.':
    'Das hat sich geändert, seit es gezeigt wurde. Schließe es und gib den Befehl noch einmal.',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    'Das hat sich geändert. Lade {app} neu (Strg+R) und versuche es noch einmal.',
  'that match {words}': 'passend zu {words}',
  'That message has no link.': 'Diese Nachricht hat keinen Link.',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    '{place, select, terminal {Das Terminal} other {Der Kanal}} bekommt diesen Überblick schon: {schedule} (ID {id}).',
  'The alert did nothing then.': 'Der Alarm hat da nichts getan.',
  'The alert had posted as many stories as it may that day.':
    'Der Alarm hatte an diesem Tag schon so viele Meldungen gepostet, wie er darf.',
  'The alert is off: {reason}.': 'Der Alarm ist abgeschaltet: {reason}.',
  'The alert is paused.': 'Der Alarm ist angehalten.',
  'the articles could not be read: {fault}': 'die Artikel konnten nicht gelesen werden: {fault}',
  'the articles could not be read: a check of {folders} has been running for minutes':
    'die Artikel konnten nicht gelesen werden: Eine Prüfung von {folders} läuft seit Minuten',
  'the articles could not be read: their index in "{folder}" cannot be read: {reason}':
    'die Artikel konnten nicht gelesen werden: Ihr Index in „{folder}“ lässt sich nicht lesen: {reason}',
  'the articles could not be read: their index in "{folder}" cannot be written: {reason}':
    'die Artikel konnten nicht gelesen werden: Ihr Index in „{folder}“ lässt sich nicht schreiben: {reason}',
  'the articles in {folders} are being read': 'die Artikel in {folders} werden gerade gelesen',
  'the articles in {folders} are being read again: their index was deleted':
    'die Artikel in {folders} werden neu gelesen: Ihr Index wurde gelöscht',
  'The catch-up setting decides what is sent late: skip, latest 6h or all.':
    'Die Einstellung catch-up bestimmt, was verspätet gesendet wird: skip, latest 6h oder all.',
  'The channel could not be told about it: {fault}. {fix}':
    'Der Kanal konnte nicht darüber informiert werden: {fault}. {fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'Der Kanal wurde womöglich nicht darüber informiert: {fault}. {fix}',
  'the cron pattern "{cron}" never comes': 'das Cron-Muster „{cron}“ tritt nie ein',
  'the day of the week is missing; write for example "every 2 weeks on Mondays at 9"':
    'der Wochentag fehlt; schreib zum Beispiel „alle 2 Wochen montags um 9“',
  'the day of the week is missing; write for example "Mondays at 9"':
    'der Wochentag fehlt; schreib zum Beispiel „montags um 9“',
  'the days to leave out are missing; write for example "except sundays"':
    'die Tage, die ausgenommen sind, fehlen; schreib zum Beispiel „außer sonntags“',
  'the digest leaves out {outlets}, and the story is from {outlet} with no article by another outlet to lead it.':
    'der Überblick lässt {outlets} aus, und die Meldung ist von {outlet}; kein Artikel eines anderen Mediums kann sie anführen.',
  'the digest leaves out {phrase}, which is in {place, select, title {the title} excerpt {the excerpt of} other {the coverage}} "{title}".':
    'der Überblick lässt {phrase} aus; das steht {place, select, title {im Titel} excerpt {im Auszug von} other {im Bericht}} „{title}“.',
  'the digest leaves out {topic}, which is a topic of the story.':
    'der Überblick lässt {topic} aus, und das ist ein Thema der Meldung.',
  'The digest of {time} stays skipped.': 'Der Überblick vom {time} fällt weiterhin aus.',
  'The digest of {time} was already set to be skipped': 'Der Überblick von {time} sollte schon ausfallen',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    'Der Überblick vom {time} sollte ausfallen, ist aber nicht mehr der nächste; deshalb fällt keiner aus.',
  'The digest of {time} will be skipped': 'Der Überblick von {time} fällt aus',
  'The digest of {time}, which would have included it, was not due.':
    'Der Überblick vom {time}, in dem sie gestanden hätte, war nicht fällig.',
  'The digest of {time}, which would have included it: {label}.':
    'Der Überblick vom {time}, in dem sie gestanden hätte: {label}.',
  'The digest of {time}, which would include it, will be skipped because someone asked for that.':
    'Der Überblick vom {time}, in dem sie stünde, fällt aus, weil jemand darum gebeten hat.',
  "the digest takes {min} or more, and the story's heat is {heat}.":
    'der Überblick nimmt ab {min}, und die Hitze der Meldung ist {heat}.',
  "the digest takes {min} or more, and the story's quality is {quality}.":
    'der Überblick nimmt ab {min}, und die Qualität der Meldung ist {quality}.',
  'the digest takes {wanted}, and the story has none.':
    'der Überblick nimmt {wanted}, und die Meldung hat keine Themen.',
  'the digest takes {wanted}, and the story is from {outlet}.':
    'der Überblick nimmt {wanted}, und die Meldung ist von {outlet}.',
  "the digest takes {wanted}, and the story's topics are {topics}.":
    'der Überblick nimmt {wanted}, und die Themen der Meldung sind {topics}.',
  'the disk is full': 'die Festplatte ist voll',
  'the disk is read-only': 'die Festplatte ist schreibgeschützt',
  'the disk reports an error': 'die Festplatte meldet einen Fehler',
  'The file of {article} gives it the story "{story}", and the other file does not.':
    'Die Datei von {article} ordnet ihn der Meldung „{story}“ zu, die andere Datei nicht.',
  'The file of {article} keeps it separate: story: none.':
    'Die Datei von {article} hält ihn getrennt: story: none.',
  'the first and the last time of a day must be in order, and whole hours; write for example "every 2 hours from 8 to 18"':
    'die erste und die letzte Uhrzeit eines Tages müssen in dieser Folge stehen und volle Stunden sein; schreib zum Beispiel „alle 2 Stunden von 8 bis 18“',
  'the folder "{folder}" cannot be read: {reason}':
    'der Ordner „{folder}“ kann nicht gelesen werden: {reason}',
  'the folder "{folder}" may not be read by this user':
    'dieser Benutzer darf den Ordner „{folder}“ nicht lesen',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {Der letzte Tag} other {Die letzten # Tage}}',
  'The last {length}': 'Zeitraum: {length}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'Der letzte Überblick hier hat nur {stories, plural, one {# Meldung} other {# Meldungen}}, also keine Nummer {rank}. Nimm stattdessen Wörter des Titels.',
  'the last digest: {label}.': 'der letzte Überblick: {label}.',
  'the last story: {outcome}: {fault}. {fix}': 'die letzte Meldung: {outcome}: {fault}. {fix}',
  'the message was not rendered for a terminal': 'die Nachricht wurde nicht für ein Terminal aufbereitet',
  'the name is too long': 'der Name ist zu lang',
  'The nearest was due:': 'Der nächstgelegene war fällig:',
  'The newest article is {title} ({outlet}, {time}).': 'Der neueste Artikel ist {title} ({outlet}, {time}).',
  'The next digest comes {time}.': 'Der nächste Überblick kommt {time}.',
  'The next digest: {time}, {timezone} time.': 'Der nächste Überblick: {time}, Zeitzone {timezone}.',
  'The next digest: {time}.': 'Der nächste Überblick: {time}.',
  'The next three digests:': 'Die nächsten drei Überblicke:',
  'the one file in {folders} contains no usable article':
    'die einzige Datei in {folders} enthält keinen brauchbaren Artikel',
  'the proxy agreed to connect, but closed the connection':
    'der Proxy hat die Verbindung zugesagt, sie aber geschlossen',
  'the proxy agreed to connect, but nothing came through it':
    'der Proxy hat die Verbindung zugesagt, aber nichts kam durch',
  'the proxy agreed to connect, but sent something that was not asked for':
    'der Proxy hat die Verbindung zugesagt, aber etwas geschickt, wonach niemand gefragt hat',
  'the proxy closed the connection': 'der Proxy hat die Verbindung geschlossen',
  'the proxy could not be reached ({code})': 'der Proxy war nicht erreichbar ({code})',
  'the proxy did not answer in time': 'der Proxy hat nicht rechtzeitig geantwortet',
  'the proxy refused the connection ({code})': 'der Proxy hat die Verbindung abgelehnt ({code})',
  'The rest of the answer could not be shown.': 'Der Rest der Antwort konnte nicht gezeigt werden.',
  'The same goes for {count, plural, one {# more digest} other {# more digests}} of yours.':
    'Dasselbe gilt für {count, plural, one {# weiteren Überblick} other {# weitere Überblicke}} von dir.',
  'The same is true of {count, plural, one {# more name} other {# more names}}.':
    'Das gilt auch für {count, plural, one {# weiteren Namen} other {# weitere Namen}}.',
  'The same text is already listed.': 'Derselbe Text ist schon aufgeführt.',
  'The schedule has no digest at that time: it was sent by hand.':
    'Der Zeitplan sieht zu dieser Zeit keinen Überblick vor: Er wurde von Hand gesendet.',
  'The schedule has no slot after the story arrived.':
    'Seit die Meldung da ist, sieht der Zeitplan keinen Termin vor.',
  'the server that answered is not an HTTP proxy': 'der Server, der geantwortet hat, ist kein HTTP-Proxy',
  'The settings of {name} ({id})': 'Die Einstellungen von {name} ({id})',
  'The settings of alert {id}': 'Die Einstellungen von Alarm {id}',
  'the stored tokens of {workspace} were changed or damaged':
    'die gespeicherten Token von {workspace} wurden verändert oder beschädigt',
  'the story has one of these words.': 'die Meldung enthält eines dieser Wörter.',
  'the story is on one of these topics.': 'die Meldung hat eines dieser Themen.',
  'The subscription was made later: {time}.': 'Das Abo wurde später angelegt: {time}.',
  'The subscription was off.': 'Das Abo war abgeschaltet.',
  'The subscription was paused.': 'Das Abo war pausiert.',
  'The subscription was removed before it was sent.': 'Das Abo wurde entfernt, bevor er gesendet wurde.',
  "The subscription's schedule was changed before any service handled this digest.":
    'Der Zeitplan des Abos wurde geändert, bevor ein Dienst diesen Überblick bearbeitet hatte.',
  'the system refuses': 'das System verweigert es',
  'the terminal': 'dem Terminal',
  'the time already names {timezone}, as "{said}"; leave one of the two out':
    'die Uhrzeit nennt schon {timezone}, als „{said}“; lass eins von beiden weg',
  'the time is not clear; write it in digits, such as 8:30':
    'die Uhrzeit ist nicht eindeutig; schreib sie in Ziffern, wie 8:30',
  'the times are missing; write for example "9 and 18"':
    'die Uhrzeiten fehlen; schreib zum Beispiel „9 und 18“',
  'the title "{title}"': 'dem Titel „{title}“',
  'the tokens of {workspace} were encrypted with another key':
    'die Token von {workspace} wurden mit einem anderen Schlüssel verschlüsselt',
  'Their titles number different things: {first} and {second}.':
    'Ihre Titel zählen Verschiedenes: {first} und {second}.',
  'There already is a digest for this minute: {outcome}':
    'Für diese Minute gibt es schon einen Überblick: {outcome}',
  'There already is a digest for this minute: nothing more was sent.':
    'Für diese Minute gibt es schon einen Überblick: Es wurde nichts weiter gesendet.',
  'there are {count}; at most {max} are allowed': 'es sind {count}; höchstens {max} sind erlaubt',
  'There are {max} alerts here already: remove one first.':
    'Hier gibt es schon {max} Alarme: entferne zuerst einen.',
  'There are no articles yet. {advice}': 'Es gibt noch keine Artikel. {advice}',
  'There are no articles yet. Articles are Markdown files in the content folder.':
    'Es gibt noch keine Artikel. Artikel sind Markdown-Dateien im Ordner content.',
  'There are no more stories for {words}.': 'Es gibt keine weiteren Meldungen zu {words}.',
  'There are no more stories.': 'Es gibt keine weiteren Meldungen.',
  'There are no more topics.': 'Es gibt keine weiteren Themen.',
  'There are no stories about {topic} in the last {length}. A longer window may have some.':
    'Im Zeitraum {length} gibt es keine Meldungen zu {topic}. In einem längeren vielleicht schon.',
  'There are no stories about {topic}.': 'Es gibt keine Meldungen zu {topic}.',
  'There are no stories in the last {length}. A longer window may have some.':
    'Im Zeitraum {length} gibt es keine Meldungen. In einem längeren vielleicht schon.',
  'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    'Es gibt nur die Beispielartikel vom Dezember 2021; {feeds, plural, one {# Feed ist eingetragen, aus dem noch nichts kam} other {# Feeds sind eingetragen, aus denen noch nichts kam}}: heatline feeds gather ruft sie ab.',
  'There are only the sample articles of December 2021; add your own news with heatline init.':
    'Es gibt nur die Beispielartikel vom Dezember 2021; eigene Nachrichten fügst du mit heatline init hinzu.',
  'There has been no digest here yet. Use words of the title instead.':
    'Hier gab es noch keinen Überblick. Nimm stattdessen Wörter des Titels.',
  'There is an alert for these already: {id}, for {stories}.':
    'Dafür gibt es schon einen Alarm: {id}, für {stories}.',
  'there is an end but no beginning; write for example "every hour from 8 to 18", or one time, such as 18:00':
    'es gibt ein Ende, aber keinen Anfang; schreib zum Beispiel „jede Stunde von 8 bis 18“ oder eine Uhrzeit wie 18:00',
  'There is more than fits here.': 'Es gibt mehr, als hier Platz hat.',
  'There is no {command} any more. {help} lists the commands.':
    '{command} gibt es nicht mehr. {help} zeigt die Befehle.',
  'There is no {command}.': '{command} gibt es nicht.',
  'there is no article file in {folders}': 'in {folders} gibt es keine Artikeldatei',
  'There is no digest {id} that you can see from here.': 'Von hier aus siehst du keinen Überblick {id}.',
  'there is no folder "{folder}"': 'es gibt keinen Ordner „{folder}“',
  'There is no link in that message.': 'In dieser Nachricht ist kein Link.',
  'There is no option {option}.': 'Es gibt keine Option {option}.',
  'There is no outlet called "{name}".': 'Es gibt kein Medium namens „{name}“.',
  'There is no preview: {fault}. {fix}': 'Es gibt keine Vorschau: {fault}. {fix}',
  'There is nothing older.': 'Es gibt nichts Älteres.',
  'There was no time left to send it': 'Zum Senden blieb keine Zeit',
  'There were no new stories for it.': 'Es gab keine neuen Meldungen dafür.',
  'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.':
    'In den lesbaren Artikeln gab es keine neuen Meldungen. Einige ließen sich bis zum nächsten Überblick nicht lesen.',
  'They are {days} days apart: titles and words only join articles within a week.':
    'Sie liegen {days} Tage auseinander: Titel und Wörter verbinden Artikel nur innerhalb einer Woche.',
  'They are one story.': 'Sie sind eine Meldung.',
  'They are two stories.': 'Sie sind zwei Meldungen.',
  'They come by direct message.': 'Sie kommen als Direktnachricht.',
  'They share {words}: too little to count as one event.':
    'Sie teilen {words}: zu wenig, um als ein Ereignis zu gelten.',
  'They share no words that are specific to an event.':
    'Sie teilen keine Wörter, die für ein Ereignis kennzeichnend sind.',
  'This {place, select, terminal {terminal} other {channel}} gets {what}':
    '{place, select, terminal {Dieses Terminal} other {Dieser Kanal}} bekommt {what}',
  'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.':
    '{place, select, terminal {Dieses Terminal} other {Dieser Kanal}} bekommt noch keinen Überblick. {command} richtet einen ein.',
  "This {place, select, terminal {terminal} other {channel}}'s digests":
    'Die Überblicke {place, select, terminal {dieses Terminals} other {dieses Kanals}}',
  "This {place, select, terminal {terminal} other {channel}}'s digests and alerts":
    'Die Überblicke und Alarme {place, select, terminal {dieses Terminals} other {dieses Kanals}}',
  "This {place, select, terminal {terminal} other {channel}}'s: {ids}.":
    'Die {place, select, terminal {dieses Terminals} other {dieses Kanals}}: {ids}.',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'Das ändert nicht, was die Überblicke auswählen. Wer die Überblicke hier ({place}) verwaltet, sieht, wie viele wovon mehr oder weniger möchten, aber nicht, wer: {command}.',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'Das ändert nicht, was die Überblicke auswählen. Wer die Überblicke dieses Kanals verwaltet, sieht, wie viele wovon mehr oder weniger möchten, aber nicht, wer: {command}.',
  'This is required.': 'Das ist erforderlich.',
  'This server does not let anyone post through me, so only you see it.':
    'Auf diesem Server darf niemand über mich schreiben, darum siehst nur du es.',
  Thursdays: 'donnerstags',
  'Times are in {timezone} ({source}). For another zone, add {option}.':
    'Die Zeiten gelten für {timezone} ({source}). Für eine andere Zeitzone ergänze {option}.',
  'to be skipped': 'fällt aus',
  'To change settings, name them: {example}': 'Um Einstellungen zu ändern, nenne sie: {example}',
  'to come': 'kommt noch',
  'To fix it:': 'Lösung:',
  'To post one line on such a day, set DIGEST_ON_EMPTY=note and restart the service.':
    'Damit an so einem Tag eine Zeile erscheint, setze DIGEST_ON_EMPTY=note und starte den Dienst neu.',
  'To post one line on such a day: {command}': 'Damit an so einem Tag eine Zeile erscheint: {command}',
  'To save them: {command}': 'So speicherst du sie: {command}',
  'To search for it, use {command}.': 'So suchst du danach: {command}.',
  'too many open files': 'zu viele offene Dateien',
  'Top stories': 'Top-Meldungen',
  'Top stories about {topic}': 'Top-Meldungen zu {topic}',
  'Top stories now': 'Top-Meldungen jetzt',
  Topics: 'Themen',
  'Topics: {names}': 'Themen: {names}',
  'Try {commands}.': 'Versuche {commands}.',
  'Try again': 'Erneut versuchen',
  Tuesdays: 'dienstags',
  'two repetitions are given; write one of them': 'es stehen zwei Wiederholungen da; schreib eine davon',
  Undo: 'Rückgängig',
  'Until there is news, digests only say that there is none':
    'Bis es Nachrichten gibt, sagen die Überblicke nur, dass es keine gibt',
  Update: 'Neues',
  'Use {usage}, for example {example}.': 'So geht es: {usage}, zum Beispiel {example}.',
  'Very hot': 'Sehr heiß',
  Warm: 'Warm',
  Wednesdays: 'mittwochs',
  weekdays: 'montags bis freitags',
  'Weekdays at 08:30': 'Werktags um 8:30 Uhr',
  weekends: 'am Wochenende',
  'What alert {id} did with "{title}"': 'Was Alarm {id} mit „{title}“ gemacht hat',
  'What happened to {id} then': 'Was damals mit {id} war',
  'What you can ask': 'Was du fragen kannst',
  'What you watch for': 'Was du beobachtest',
  'When:': 'Wann:',
  'Who covers "{title}"': 'Wer über „{title}“ berichtet',
  'Who covers it': 'Wer berichtet',
  'Who covers…': 'Wer berichtet über…',
  'Why "{title}" and another story are one or separate':
    'Warum „{title}“ und eine andere Meldung eine sind oder getrennt',
  'Why "{title}" was in the digest': 'Warum „{title}“ im Überblick war',
  'Why "{title}" was not in the digest': 'Warum „{title}“ nicht im Überblick war',
  'With catch-up "all", every missed digest is sent.':
    'Mit catch-up „all“ wird jeder verpasste Überblick gesendet.',
  'With their number of articles in the 30 days up to {time}':
    'Mit der Zahl ihrer Artikel in den 30 Tagen bis {time}',
  'With their number of articles in the last 30 days': 'Mit der Zahl ihrer Artikel der letzten 30 Tage',
  'With their number of articles, none of them from the last 30 days':
    'Mit der Zahl ihrer Artikel; keiner ist aus den letzten 30 Tagen',
  'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.':
    'Mit diesen Einstellungen {coming, plural, one {kommt # Meldung} other {kommen # Meldungen}} hinzu, und keine fällt weg.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.':
    'Mit diesen Einstellungen {leaving, plural, one {fällt # Meldung} other {fallen # Meldungen}} weg, und {coming, plural, one {# kommt} other {# kommen}} hinzu.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.':
    'Mit diesen Einstellungen {leaving, plural, one {fällt # Meldung} other {fallen # Meldungen}} weg, und keine kommt hinzu.',
  'With these settings, it would contain the same stories.':
    'Mit diesen Einstellungen enthielte er dieselben Meldungen.',
  'With:': 'Mit:',
  'withdrawn by its publisher': 'vom Medium zurückgezogen',
  'Withdrawn by its publisher': 'Vom Medium zurückgezogen',
  'Without {filter}': 'Ohne {filter}',
  'Without {words}:': 'Ohne {words}:',
  'Words to search for': 'Suchwörter',
  'Write options as {form}.': 'Schreib Optionen als {form}.',
  'write the first day as a date, as in "every other day at 9 from 2026-12-07"':
    'schreib den ersten Tag als Datum, wie in „jeden zweiten Tag um 9 ab 2026-12-07“',
  'You already get several digests by direct message, so say which one to change: {command} changes the first.':
    'Du bekommst schon mehrere Überblicke als Direktnachricht. Sag, welcher gemeint ist: {command} ändert den ersten.',
  'You do not get a digest by direct message. {command} gives you one.':
    'Du bekommst keinen Überblick als Direktnachricht. Mit {command} bekommst du einen.',
  'You do not watch for anything. {command} tells you as soon as a story has these words.':
    'Du beobachtest nichts. Mit {command} erfährst du sofort, wenn eine Meldung diese Wörter enthält.',
  'You do not watch for that. {command} shows what you watch for.':
    'Das beobachtest du nicht. {command} zeigt, was du beobachtest.',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    'Du hast noch keinen eigenen Überblick: die Top-Meldungen des Tages, und wer noch darüber berichtet, als Direktnachricht zu einer Zeit deiner Wahl. Mit {command} richtest du ihn ein.',
  'You get a digest by direct message: {schedule}.':
    'Du bekommst einen Überblick als Direktnachricht: {schedule}.',
  'You get no digest "{id}" by direct message. Which one do you want to end? {command} ends the first.':
    'Du bekommst keinen Überblick „{id}“ als Direktnachricht. Welcher soll enden? {command} beendet den ersten.',
  'You get several digests by direct message. Which one do you want to end? {command} ends the first.':
    'Du bekommst mehrere Überblicke als Direktnachricht. Welcher soll enden? {command} beendet den ersten.',
  'You have given no feedback on this story.': 'Du hast zu dieser Meldung keine Rückmeldung gegeben.',
  'You have no digest "{id}" by direct message.': 'Du hast keinen Überblick „{id}“ als Direktnachricht.',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    'Du hast in kurzer Zeit mehrere Antworten gezeigt. Versuche es in {minutes, plural, one {einer Minute} other {# Minuten}} noch einmal.',
  'You no longer watch for {stories}.': 'Du beobachtest nicht mehr: {stories}.',
  'Your digest': 'Dein Überblick',
  'Your digests': 'Deine Überblicke',
  'Your direct messages could not be opened: {reason}. {fix}':
    'Deine Direktnachrichten konnten nicht geöffnet werden: {reason}. {fix}',
  'Your feedback on this story was taken back.': 'Deine Rückmeldung zu dieser Meldung wurde zurückgenommen.',
};
