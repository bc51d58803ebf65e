import type { Catalog } from '../catalog.ts';

export const german: Catalog = {
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '„{text}“ ist keine Zeitspanne. Nimm 24h, 7d oder 2w, zum Beispiel: top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '„{text}“ ist kein Zeitpunkt, ab dem gesucht werden kann. Möglich sind: {examples}.',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '„{title}“ ist nicht mehr im Archiv: Das Medium hat den Artikel zurückgezogen, oder seine Datei wurde gelöscht.',
  '"{typed}" was read as "{meant}".': '„{typed}“ wurde als „{meant}“ gelesen.',
  '+{count, plural, one {# more outlet} other {# more outlets}}':
    '+{count, plural, one {# weiteres Medium} other {# weitere Medien}}',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count, plural, one {# Medium} other {# Medien}}',
  'A quiet day: there are no new stories.': 'Ein ruhiger Tag: Es gibt keine neuen Meldungen.',
  active: 'aktiv',
  'Add words to search for, such as: chips.': 'Ergänze Suchwörter, zum Beispiel: chips.',
  'Add words to search for: filters only narrow a search.':
    'Ergänze Suchwörter: Filter grenzen eine Suche nur ein.',
  'All topics': 'Alle Themen',
  'Also in {outlets}': 'Auch in {outlets}',
  'Also listed as related': 'Auch als verwandt aufgeführt',
  'Articles that make up the story:': 'Artikel, aus denen die Meldung besteht:',
  'As things stand, it is not among the {max} hottest for the digest of {time}.':
    'Nach jetzigem Stand gehört sie für den Überblick vom {time} nicht zu den {max} heißesten.',
  'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.':
    'Nach jetzigem Stand ist sie nach Hitze Nummer {place} für den Überblick vom {time}, der {count} nimmt.',
  'being sent': 'wird gesendet',
  'Both are by {outlet}: articles by one outlet count as separate news unless they have the same address or title.':
    'Beide sind von {outlet}: Artikel eines Mediums gelten als getrennte Meldungen, außer sie haben dieselbe Adresse oder denselben Titel.',
  'Both are the same article, in one file.': 'Beide sind derselbe Artikel, in einer Datei.',
  'Both are titled "{title}", by one outlet, at different times: instalments of a series.':
    'Beide heißen „{title}“, von einem Medium, zu verschiedenen Zeiten: Folgen einer Reihe.',
  'Coverage, closest first: {outlets} and {more} more.':
    'Berichte, die ähnlichsten zuerst: {outlets} und {more} weitere.',
  'Coverage, closest first: {outlets}.': 'Berichte, die ähnlichsten zuerst: {outlets}.',
  'Did you mean:': 'Meintest du:',
  'Digest status': 'Status der Überblicke',
  'due for {elapsed}, and no service has handled it':
    'seit {elapsed} fällig, und kein Dienst hat ihn bearbeitet',
  'due since {time}, and put off: {fault}': 'fällig seit {time} und aufgeschoben: {fault}',
  'every day': 'täglich',
  'every day except {day}': 'täglich außer {day}',
  'every {count, plural, =2 {other day} other {# days}}':
    '{count, plural, =2 {jeden zweiten Tag} other {alle # Tage}}',
  'every {count, plural, =2 {other week} other {# weeks}}':
    '{count, plural, =2 {alle zwei Wochen} other {alle # Wochen}}',
  'every {count, plural, one {hour} other {# hours}}':
    '{count, plural, one {jede Stunde} other {alle # Stunden}}',
  'every {count, plural, one {minute} other {# minutes}}':
    '{count, plural, one {jede Minute} other {alle # Minuten}}',
  failed: 'fehlgeschlagen',
  Fridays: 'freitags',
  'heatline check lists what cannot be read.': 'heatline check listet auf, was sich nicht lesen lässt.',
  History: 'Verlauf',
  'History of {id}': 'Verlauf von {id}',
  'It began the story.': 'Mit ihm begann die Meldung.',
  'It belongs to another story.': 'Er gehört zu einer anderen Meldung.',
  'It has no digest then.': 'Dann hat er keinen Überblick.',
  'It has too little in common with the article that lists it.':
    'Er hat zu wenig mit dem Artikel gemeinsam, der ihn aufführt.',
  'It is by {outlet}, which leads the story.': 'Er ist von {outlet}, das die Meldung anführt.',
  'It is coming: as things stand, it is number {place} in the next digest, on {time}.':
    'Sie kommt noch: Nach jetzigem Stand ist sie Nummer {place} im nächsten Überblick, am {time}.',
  'It is due, but no service has handled it.': 'Er ist fällig, aber kein Dienst hat ihn bearbeitet.',
  'It is due, but {fault}': 'Er ist fällig, aber: {fault}',
  'It is not among the {max} hottest.': 'Sie gehört nicht zu den {max} heißesten.',
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
  'It is paused: no digest comes until it is resumed.':
    'Er ist pausiert: Es kommt kein Überblick, bis er fortgesetzt wird.',
  'It lists {other} as related: {url}': 'Er führt {other} als verwandt auf: {url}',
  'It was active from {from} to {to}.': 'Er war von {from} bis {to} aktiv.',
  'It was active since {from}.': 'Er war seit {from} aktiv.',
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
  'It was published after {time}.': 'Sie erschien erst nach {time}.',
  'It was published later.': 'Er erschien später.',
  'It was published {days} days after the article that lists it.':
    'Er erschien {days} Tage nach dem Artikel, der ihn aufführt.',
  'It was published {days} days before the article that lists it.':
    'Er erschien {days} Tage vor dem Artikel, der ihn aufführt.',
  'It was removed from {from} to {to}.': 'Er war von {from} bis {to} entfernt.',
  'It was removed since {from}.': 'Er war seit {from} entfernt.',
  "It was shown at start-up, which doesn't count as a digest.":
    'Sie wurde beim Start gezeigt, was nicht als Überblick zählt.',
  'It was shown before.': 'Sie wurde schon gezeigt.',
  'It was shown on {time}.': 'Sie wurde am {time} gezeigt.',
  'It will not be shown again unless its heat grows by half or five more outlets cover it; then it appears once more, marked as an update.':
    'Sie wird nicht noch einmal gezeigt, außer ihre Hitze wächst um die Hälfte oder fünf weitere Medien berichten; dann erscheint sie noch einmal, als Neues markiert.',
  'its channel has been unreachable since {time}': 'sein Kanal ist seit {time} nicht erreichbar',
  'Its file arrived late, on {time}; late articles count only if they were published at most two days before the window.':
    'Ihre Datei kam verspätet, am {time}; verspätete Artikel zählen nur, wenn sie höchstens zwei Tage vor dem Zeitfenster erschienen sind.',
  'Its file says "story: {story}", and so does that of {other}.':
    'In seiner Datei steht „story: {story}“, ebenso in der von {other}.',
  'Its file says "story: {story}".': 'In seiner Datei steht „story: {story}“.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}, and 10 for {others, plural, one {one more outlet} other {each of # more outlets}}.':
    'Ihre Hitze von {heat} ist berechnet, weil ihre Datei keine angibt: ihre Qualität von {quality} und 10 für {others, plural, one {ein weiteres Medium} other {jedes von # weiteren Medien}}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}.':
    'Ihre Hitze von {heat} ist berechnet, weil ihre Datei keine angibt: ihre Qualität von {quality}.',
  'Its heat of {heat} is given by its file.': 'Ihre Hitze von {heat} steht in ihrer Datei.',
  'Its outlet is already listed.': 'Sein Medium ist schon aufgeführt.',
  'Last sent:': 'Zuletzt gesendet:',
  'Last:': 'Letzter:',
  'Left out at the time by {reason}': 'Damals ausgelassen durch {reason}',
  'Left out by {reason}': 'Ausgelassen durch {reason}',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Ausgelassen durch {setting}: Der Überblick nimmt höchstens {max, plural, one {# Meldung} other {# Meldungen}} von {name}, und {max, plural, one {eine heißere hat den Platz} other {heißere haben die Plätze}}: {titles}.',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Ausgelassen durch {setting}: Der Überblick nimmt höchstens {max, plural, one {# Meldung} other {# Meldungen}} zu {name}, und {max, plural, one {eine heißere hat den Platz} other {heißere haben die Plätze}}: {titles}.',
  'may or may not have arrived': 'vielleicht angekommen, vielleicht nicht',
  Mondays: 'montags',
  'heat {heat}': 'Hitze {heat}',
  'Mute {outlet}': '{outlet} stummschalten',
  Newer: 'Neuere',
  Next: 'Weiter',
  'Next:': 'Nächster:',
  'No article has the topic "{topic}" so far.': 'Bisher hat kein Artikel das Thema „{topic}“.',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Bisher hat kein Artikel das Thema „{topic}“. Meintest du {meant}?',
  'No article has the topic "{topic}".': 'Kein Artikel hat das Thema „{topic}“.',
  'No article has the topic "{topic}". There are no topics yet.':
    'Kein Artikel hat das Thema „{topic}“. Es gibt noch keine Themen.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Noch hat kein Artikel Themen. Themen stehen als Liste „topics“ am Anfang eines Artikels.',
  'No digest was due for {at}.': 'Für {at} war kein Überblick fällig.',
  'No digest was due for {at}: the schedule says {schedule}.':
    'Für {at} war kein Überblick fällig; der Zeitplan lautet: {schedule}.',
  'No other outlet is known to cover it.': 'Von keinem anderen Medium ist ein Bericht bekannt.',
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
  "Nobody can tell whether it arrived, so it won't be sent again.":
    'Ob er angekommen ist, lässt sich nicht feststellen; deshalb wird er nicht noch einmal gesendet.',
  none: 'keiner',
  'none yet': 'noch keiner',
  'Not counted: {outlet}: {article}': 'Nicht gezählt: {outlet}: {article}',
  'not decided yet': 'noch nicht entschieden',
  'not due': 'nicht fällig',
  'not sent': 'nicht gesendet',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'In den letzten 7 Tagen nichts; diese sind älter: {from} bis {until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Im Zeitraum {length} gab es nichts; diese sind vom neuesten Tag, bis {time}',
  'Nothing was due yet.': 'Bisher war nichts fällig.',
  off: 'abgeschaltet',
  'off since {since}: {reason}': 'abgeschaltet seit {since}: {reason}',
  Older: 'Ältere',
  'Or did you mean:': 'Oder meintest du:',
  'Other stories linked there:': 'Andere dort verlinkte Meldungen:',
  Pause: 'Pausieren',
  paused: 'pausiert',
  'paused since {since}': 'pausiert seit {since}',
  'paused since {since}, until {until}': 'pausiert seit {since}, bis {until}',
  'Post to channel': 'Im Kanal zeigen',
  Prev: 'Zurück',
  Preview: 'Vorschau',
  'Problem:': 'Problem:',
  'put off': 'aufgeschoben',
  'put off until {time}': 'aufgeschoben bis {time}',
  'Related coverage': 'Weitere Berichte',
  removed: 'entfernt',
  'Reports the same event as {other}; shared words: {words}.':
    'Berichtet über dasselbe Ereignis wie {other}; gemeinsame Wörter: {words}.',
  Resume: 'Fortsetzen',
  'Same address as {other}: {url}': 'Gleiche Adresse wie {other}: {url}',
  'Same text as {other}: "{text}"': 'Gleicher Text wie {other}: „{text}“',
  'Same title as {other}.': 'Gleicher Titel wie {other}.',
  Saturdays: 'samstags',
  'sent on time, {count, plural, one {# message} other {# messages}}':
    'pünktlich gesendet, {count, plural, one {# Nachricht} other {# Nachrichten}}',
  'sent {time} late, {count, plural, one {# message} other {# messages}}':
    'mit {time} Verspätung gesendet, {count, plural, one {# Nachricht} other {# Nachrichten}}',
  'Shown by someone here': 'Gezeigt von jemandem hier',
  'Shown by {name}': 'Gezeigt von {name}',
  'Shown {time} in {id}, as number {rank} by heat ({heat}), under another link: {link}.':
    'Gezeigt am {time} in {id}, als Nummer {rank} nach Hitze ({heat}), unter einem anderen Link: {link}.',
  'Shown {time} in {id}, as number {rank} by heat ({heat}).':
    'Gezeigt am {time} in {id}, als Nummer {rank} nach Hitze ({heat}).',
  'skipped: articles unread': 'ausgefallen: Artikel nicht lesbar',
  'skipped: asked to skip': 'ausgefallen: auf Wunsch',
  'skipped: nothing new': 'ausgefallen: nichts Neues',
  'skipped: paused': 'ausgefallen: pausiert',
  'skipped: removed': 'ausgefallen: entfernt',
  'skipped: rescheduled': 'ausgefallen: Zeitplan geändert',
  'skipped: superseded': 'ausgefallen: durch einen neueren ersetzt',
  'skipped: switched off': 'ausgefallen: abgeschaltet',
  'skipped: too late': 'ausgefallen: zu spät',
  'Skips:': 'Fällt aus:',
  'Someone asked to skip it.': 'Jemand hat darum gebeten, ihn ausfallen zu lassen.',
  'Start the service (heatline start), or check its log for what is holding it up.':
    'Starte den Dienst (heatline start), oder sieh in seinem Log nach, was ihn aufhält.',
  'State:': 'Zustand:',
  'Stories for {query}': 'Meldungen zu {query}',
  Sundays: 'sonntags',
  'The catch-up setting decides what is sent late: skip, latest 6h or all.':
    'Die Einstellung catch-up bestimmt, was verspätet gesendet wird: skip, latest 6h oder all.',
  'the digest leaves out {outlets}, and the story is from {outlet} with no article by another outlet to lead it.':
    'der Überblick lässt {outlets} aus, und die Meldung ist von {outlet}; kein Artikel eines anderen Mediums kann sie anführen.',
  'the digest leaves out {phrase}, which is in {place, select, title {the title} excerpt {the excerpt of} other {the coverage}} "{title}".':
    'der Überblick lässt {phrase} aus; das steht {place, select, title {im Titel} excerpt {im Auszug von} other {im Bericht}} „{title}“.',
  'the digest leaves out {topic}, which is a topic of the story.':
    'der Überblick lässt {topic} aus, und das ist ein Thema der Meldung.',
  'The digest of {time} stays skipped.': 'Der Überblick vom {time} fällt weiterhin aus.',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    'Der Überblick vom {time} sollte ausfallen, ist aber nicht mehr der nächste; deshalb fällt keiner aus.',
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
  'The file of {article} gives it the story "{story}", and the other file does not.':
    'Die Datei von {article} ordnet ihn der Meldung „{story}“ zu, die andere Datei nicht.',
  'The file of {article} keeps it separate: story: none.':
    'Die Datei von {article} hält ihn getrennt: story: none.',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'Der letzte Überblick hier hat nur {stories, plural, one {# Meldung} other {# Meldungen}}, also keine Nummer {rank}. Nimm stattdessen Wörter des Titels.',
  'the last digest: {label}.': 'der letzte Überblick: {label}.',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {Der letzte Tag} other {Die letzten # Tage}}',
  'The last {length}': 'Zeitraum: {length}',
  'The nearest was due:': 'Der nächstgelegene war fällig:',
  'The next three digests:': 'Die nächsten drei Überblicke:',
  'The same text is already listed.': 'Derselbe Text ist schon aufgeführt.',
  'The schedule has no digest at that time: it was sent by hand.':
    'Der Zeitplan sieht zu dieser Zeit keinen Überblick vor: Er wurde von Hand gesendet.',
  'The schedule has no slot after the story arrived.':
    'Seit die Meldung da ist, sieht der Zeitplan keinen Termin vor.',
  'the story has one of these words.': 'die Meldung enthält eines dieser Wörter.',
  'the story is on one of these topics.': 'die Meldung hat eines dieser Themen.',
  'The subscription was made later: {time}.': 'Das Abo wurde später angelegt: {time}.',
  'The subscription was off.': 'Das Abo war abgeschaltet.',
  'The subscription was paused.': 'Das Abo war pausiert.',
  'The subscription was removed before it was sent.': 'Das Abo wurde entfernt, bevor er gesendet wurde.',
  "The subscription's schedule was changed before any service handled this digest.":
    'Der Zeitplan des Abos wurde geändert, bevor ein Dienst diesen Überblick bearbeitet hatte.',
  'the title "{title}"': 'dem Titel „{title}“',
  'Their titles number different things: {first} and {second}.':
    'Ihre Titel zählen Verschiedenes: {first} und {second}.',
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
  'There has been no digest here yet. Use words of the title instead.':
    'Hier gab es noch keinen Überblick. Nimm stattdessen Wörter des Titels.',
  'There is no outlet called "{name}".': 'Es gibt kein Medium namens „{name}“.',
  'There is nothing older.': 'Es gibt nichts Älteres.',
  'There were no new stories for it.': 'Es gab keine neuen Meldungen dafür.',
  'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.':
    'In den lesbaren Artikeln gab es keine neuen Meldungen. Einige ließen sich bis zum nächsten Überblick nicht lesen.',
  'They are one story.': 'Sie sind eine Meldung.',
  'They are two stories.': 'Sie sind zwei Meldungen.',
  'They are {days} days apart: titles and words only join articles within a week.':
    'Sie liegen {days} Tage auseinander: Titel und Wörter verbinden Artikel nur innerhalb einer Woche.',
  'They share no words that are specific to an event.':
    'Sie teilen keine Wörter, die für ein Ereignis kennzeichnend sind.',
  'They share {words}: too little to count as one event.':
    'Sie teilen {words}: zu wenig, um als ein Ereignis zu gelten.',
  Thursdays: 'donnerstags',
  'to be skipped': 'fällt aus',
  'to come': 'kommt noch',
  'To fix it:': 'Lösung:',
  'To post one line on such a day, set DIGEST_ON_EMPTY=note and restart the service.':
    'Damit an so einem Tag eine Zeile erscheint, setze DIGEST_ON_EMPTY=note und starte den Dienst neu.',
  'To post one line on such a day: {command}': 'Damit an so einem Tag eine Zeile erscheint: {command}',
  'Top stories': 'Top-Meldungen',
  'Top stories about {topic}': 'Top-Meldungen zu {topic}',
  Topics: 'Themen',
  'Topics: {names}': 'Themen: {names}',
  Tuesdays: 'dienstags',
  Update: 'Neues',
  Wednesdays: 'mittwochs',
  weekdays: 'montags bis freitags',
  weekends: 'am Wochenende',
  'What happened to {id} then': 'Was damals mit {id} war',
  'When:': 'Wann:',
  'Who covers "{title}"': 'Wer über „{title}“ berichtet',
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
  'withdrawn by its publisher': 'vom Medium zurückgezogen',
  'Withdrawn by its publisher': 'Vom Medium zurückgezogen',
  'Without {filter}': 'Ohne {filter}',
  'Without {words}:': 'Ohne {words}:',
  '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.':
    '{arrived} von {planned, plural, one {# Nachricht} other {# Nachrichten}} angekommen.',
  '{article}: {reason}': '{article}: {reason}',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# anderes Medium} other {# andere Medien}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {Näheres in der Antwort} other {jede in einer eigenen Antwort}}',
  '{days} at {times}': '{days} um {times}',
  '{days} d': '{days, plural, one {# Tag} other {# Tage}}',
  '{days} d {hours} h': '{days, plural, one {# Tag} other {# Tage}} {hours} h',
  '{fault}. To resume it: ': '{fault}. Zum Fortsetzen: ',
  '{first} to {last}': '{first} bis {last}',
  '{fix} Then: ': '{fix} Danach: ',
  '{heat}, as an update': '{heat}, als Neues',
  '{hours} h': '{hours} h',
  '{hours} h {minutes} min': '{hours} h {minutes} min',
  '{lister} lists {listed} as related, but their words and dates are too far apart.':
    '{lister} führt {listed} als verwandt auf, aber ihre Wörter und Daten liegen zu weit auseinander.',
  '{minutes} min': '{minutes} min',
  '{name} ({position} of {count})': '{name} ({position} von {count})',
  '{name} {id} has not shown it.': '{name} {id} hat sie nicht gezeigt.',
  '{name} {id} to {channel}': '{name} {id} an {channel}',
  '{name}: no new stories': '{name}: keine neuen Meldungen',
  '{often} from {begin} to {end}': '{often} von {begin} bis {end}',
  '{often} from {date}': '{often} ab {date}',
  '{often} on {days}': '{often}, {days}',
  '{other} lists it as related: {url}': '{other} führt ihn als verwandt auf: {url}',
  '{outlet} already covers that story in another article: further articles by it count as separate news.':
    '{outlet} berichtet darüber schon in einem anderen Artikel: Weitere Artikel von dort gelten als getrennte Meldungen.',
  '{outlet}: {article}': '{outlet}: {article}',
  '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.':
    '{place, select, terminal {Das Terminal} other {Der Kanal}} kennt sie schon, unter {key}, und sie ist seitdem kaum gewachsen.',
  '{schedule}, {timezone} time': '{schedule} (Zeitzone {timezone})',
  '{seconds} s': '{seconds} s',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# Meldung} other {# Meldungen}} aus {outlets, plural, one {# Quelle} other {# Quellen}}',
  '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.':
    '{text} ist kein Tag und keine Zeit wie 2021-12-13, "2021-12-13 09:00" oder 2021-12-13T08:00Z.',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# weiteres Medium} other {# weitere Medien}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# weiteres Medium} other {# weitere Medien}}, {first} bis {last}',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} schließt nur Meldungen aus. Ergänze Suchwörter, zum Beispiel: chips {query}',
  '{option} must be a channel, not {text}.': '{option} muss ein Kanal sein, nicht {text}.',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option} muss eine ganze Zahl von {min} bis {max} sein, nicht {text}.',
  '{option} can only be {value}, not {text}.': '{option} kann nur {value} sein, nicht {text}.',
  '{option} must be one of {values}, not {text}.': '{option} muss {values} sein, nicht {text}.',
  'Did you mean {meant}?': 'Meintest du {meant}?',
  '{command} needs another word.': 'Zu {command} gehört noch ein Wort.',
  '{command} has no {word}.': '{command} kennt {word} nicht.',
  'Try {commands}.': 'Versuche {commands}.',
  '{command} lists all commands.': '{command} zeigt alle Befehle.',
  'To search for it, use {command}.': 'So suchst du danach: {command}.',
  "I don't understand {text}.": 'Ich verstehe {text} nicht.',
  'Give {option} only once.': 'Gib {option} nur einmal an.',
  'Missing {option}: {description}.': 'Es fehlt {option}: {description}.',
  'There is no option {option}.': 'Es gibt keine Option {option}.',
  '{option} is not an option of this command.': '{option} ist keine Option dieses Befehls.',
  'Use {usage}, for example {example}.': 'So geht es: {usage}, zum Beispiel {example}.',
  'You get several digests by direct message. Which one shall end? {command} ends the first.':
    'Du bekommst mehrere Überblicke als Direktnachricht. Welcher soll enden? {command} beendet den ersten.',
  'You get no digest "{id}" by direct message. Which one shall end? {command} ends the first.':
    'Du bekommst keinen Überblick „{id}“ als Direktnachricht. Welcher soll enden? {command} beendet den ersten.',
  'End {name} ({id})': '{name} beenden ({id})',
  'You do not get a digest by direct message. {command} gives you one.':
    'Du bekommst keinen Überblick als Direktnachricht. Mit {command} bekommst du einen.',
  'Weekdays at 08:30': 'Werktags um 8:30 Uhr',
  'Every day at 08:30': 'Täglich um 8:30 Uhr',
  'You have no digest "{id}" by direct message.': 'Du hast keinen Überblick „{id}“ als Direktnachricht.',
  'Your digests': 'Deine Überblicke',
  'Channels whose digests you manage': 'Kanäle, deren Überblicke du verwaltest',
  'Channels whose digests you made': 'Kanäle, deren Überblicke du eingerichtet hast',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    'Du hast noch keinen eigenen Überblick: die Top-Meldungen des Tages, und wer noch darüber berichtet, als Direktnachricht zu einer Zeit deiner Wahl. Mit {command} richtest du ihn ein.',
  'None yet. In a channel, {command} gives it a digest.':
    'Noch keine. In einem Kanal richtet {command} einen Überblick ein.',
  'Top stories now': 'Top-Meldungen jetzt',
  'What you can ask': 'Was du fragen kannst',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search} findet Meldungen nach Wörtern, hier und in jedem Kanal. {list} zeigt in einem Kanal alle seine Überblicke, egal von wem.',
  'You get a digest by direct message: {schedule}.':
    'Du bekommst einen Überblick als Direktnachricht: {schedule}.',
  Edit: 'Bearbeiten',
  'End it': 'Beenden',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command} beendet ihn. Nur du bekommst ihn, und niemand sonst erfährt davon.',
  'Your direct messages could not be opened: {reason}. {fix}':
    'Deine Direktnachrichten konnten nicht geöffnet werden: {reason}. {fix}',
  'Please try again.': 'Bitte versuche es noch einmal.',
  'Look up the news': 'Nachrichten suchen',
  Search: 'Suchen',
  'Words to search for': 'Suchwörter',
  'Quotes keep words together, -word excludes a word':
    'Anführungszeichen halten Wörter zusammen, -wort schließt ein Wort aus',
  'Only this topic': 'Nur dieses Thema',
  'Only this outlet': 'Nur dieses Medium',
  'Not older than': 'Nicht älter als',
  '7d, 2w or a date such as 2021-12-01': '7d, 2w oder ein Datum wie 2021-12-01',
  'Who covers it': 'Wer berichtet',
  'Your feedback on this story was taken back.': 'Deine Rückmeldung zu dieser Meldung wurde zurückgenommen.',
  'You have given no feedback on this story.': 'Du hast zu dieser Meldung keine Rückmeldung gegeben.',
  'Noted: you want more like "{title}".': 'Notiert: Du möchtest mehr wie „{title}“.',
  'Noted: you want less like "{title}".': 'Notiert: Du möchtest weniger wie „{title}“.',
  'Take it back': 'Zurücknehmen',
  'More like this': 'Mehr davon',
  'Less like this': 'Weniger davon',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'Das ändert nicht, was die Überblicke auswählen. Wer die Überblicke dieses Kanals verwaltet, sieht, wie viele wovon mehr oder weniger möchten, aber nicht, wer: {command}.',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'Das ändert nicht, was die Überblicke auswählen. Wer die Überblicke hier ({place}) verwaltet, sieht, wie viele wovon mehr oder weniger möchten, aber nicht, wer: {command}.',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    'Du hast in kurzer Zeit mehrere Antworten gezeigt. Versuche es in {minutes, plural, one {einer Minute} other {# Minuten}} noch einmal.',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    'Nicht gezeigt: Ich konnte nicht prüfen, ob du hier schreiben darfst ({reason}). {fix}',
  'Not posted: join the channel first, then post.': 'Nicht gezeigt: Tritt zuerst dem Kanal bei.',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    'Nicht gezeigt: In diesem Kanal dürfen nur bestimmte Personen schreiben. Frag eine von ihnen oder die Administration.',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'Bei uns ist etwas schiefgegangen; im Protokoll steht, was. Bitte versuche es in einer Minute noch einmal.',
  'There is no {command} any more. {help} lists the commands.':
    '{command} gibt es nicht mehr. {help} zeigt die Befehle.',
  'An option of this command has a value of the wrong kind.':
    'Eine Option dieses Befehls hat einen Wert der falschen Art.',
  'Missing: {options}.': 'Es fehlt: {options}.',
  '{command} explains one of them.': '{command} erklärt einen davon.',
  '{command}: {description}.': '{command}: {description}.',
  '{command} {description}.': '{command} {description}.',
  'For example {command}.': 'Zum Beispiel {command}.',
  'For example {command}': 'Zum Beispiel {command}',
  '{description}.': '{description}.',
  'Also called {names}.': 'Heißt auch {names}.',
  '{option}: {description}': '{option}: {description}',
  '{option}: {description}; required': '{option}: {description}; erforderlich',
  '{option}: {description} ({values})': '{option}: {description} ({values})',
  '{option}: {description} ({values}); required': '{option}: {description} ({values}); erforderlich',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    'Ich konnte die Antwort nicht zeigen; in meinem Protokoll steht, warum. Was du wolltest, ist vielleicht trotzdem geschehen.',
  'That did not work. Please try again in a while.':
    'Das hat nicht geklappt. Bitte versuche es später noch einmal.',
  'Open the form again': 'Formular erneut öffnen',
  'That message has no link.': 'Diese Nachricht hat keinen Link.',
  'Notify nobody': 'Niemanden benachrichtigen',
  'A digest never notifies @everyone. Choose another role.':
    'Ein Überblick benachrichtigt nie @everyone. Wähle eine andere Rolle.',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    'Das hat sich geändert. Lade {app} neu (Strg+R) und versuche es noch einmal.',
  '{option} is required.': '{option} ist erforderlich.',
  'Something went wrong with {command}. It is in my log; please try again later.':
    'Bei {command} ist etwas schiefgegangen. Es steht in meinem Protokoll; bitte versuche es später noch einmal.',
  'I do not know that command.': 'Diesen Befehl kenne ich nicht.',
  'The rest of the answer could not be shown.': 'Der Rest der Antwort konnte nicht gezeigt werden.',
  'Not posted: you may not post in this channel.':
    'Nicht gezeigt: Du darfst in diesem Kanal nicht schreiben.',
  'Posted for everyone here to see.': 'Hier für alle sichtbar gezeigt.',
  'This server does not let anyone post through me, so only you see it.':
    'Auf diesem Server darf niemand über mich schreiben, darum siehst nur du es.',
  'I may not post in {channel}: I lack {permissions}.':
    'Ich darf in {channel} nicht schreiben: Mir fehlt {permissions}.',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    'Öffne {channel} → Kanal bearbeiten → Berechtigungen, wähle meine Rolle und erlaube ihr {permissions}. Noch wurde nichts eingerichtet.',
  'Also useful there: {permissions}.': 'Dort ebenfalls nützlich: {permissions}.',
  'Try again': 'Erneut versuchen',
  'I could not show the answer: {reason}.': 'Ich konnte die Antwort nicht zeigen: {reason}.',
  'That has changed since it was shown. Close it, and give the command again.':
    'Das hat sich geändert, seit es gezeigt wurde. Schließe es und gib den Befehl noch einmal.',
  'Posted to the channel.': 'Im Kanal gezeigt.',
  'There is no link in that message.': 'In dieser Nachricht ist kein Link.',
  Cancel: 'Abbrechen',
  'Choose or type': 'Auswählen oder eingeben',
  Choose: 'Auswählen',
  'This is required.': 'Das ist erforderlich.',
  'Enter a whole number from {min} to {max}.': 'Gib eine ganze Zahl von {min} bis {max} ein.',
  Back: 'Zurück',
  Close: 'Schließen',
  'Looking it up…': 'Wird gesucht…',
  'One moment': 'Einen Moment',
  'There is more than fits here.': 'Es gibt mehr, als hier Platz hat.',
  '… and {count} more articles': '… und {count, plural, one {# weiterer Artikel} other {# weitere Artikel}}',
  '… and {count} more listed but not counted': '… und {count} weitere aufgeführt, aber nicht gezählt',
};
