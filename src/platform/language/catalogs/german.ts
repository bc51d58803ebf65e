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
  'Add words to search for, such as: chips.': 'Ergänze Suchwörter, zum Beispiel: chips.',
  'Add words to search for: filters only narrow a search.':
    'Ergänze Suchwörter: Filter grenzen eine Suche nur ein.',
  'All topics': 'Alle Themen',
  'Also in {outlets}': 'Auch in {outlets}',
  'Also listed as related': 'Auch als verwandt aufgeführt',
  'Did you mean:': 'Meintest du:',
  'Mute {outlet}': '{outlet} stummschalten',
  Next: 'Weiter',
  'No article has the topic "{topic}" so far.': 'Bisher hat kein Artikel das Thema „{topic}“.',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Bisher hat kein Artikel das Thema „{topic}“. Meintest du {meant}?',
  'No article has the topic "{topic}".': 'Kein Artikel hat das Thema „{topic}“.',
  'No article has the topic "{topic}". There are no topics yet.':
    'Kein Artikel hat das Thema „{topic}“. Es gibt noch keine Themen.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Noch hat kein Artikel Themen. Themen stehen als Liste „topics“ am Anfang eines Artikels.',
  'No other outlet is known to cover it.': 'Von keinem anderen Medium ist ein Bericht bekannt.',
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
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'In den letzten 7 Tagen nichts; diese sind älter: {from} bis {until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Im Zeitraum {length} gab es nichts; diese sind vom neuesten Tag, bis {time}',
  'Or did you mean:': 'Oder meintest du:',
  'Other stories linked there:': 'Andere dort verlinkte Meldungen:',
  'Post to channel': 'Im Kanal zeigen',
  Prev: 'Zurück',
  'Related coverage': 'Weitere Berichte',
  'Shown by someone here': 'Gezeigt von jemandem hier',
  'Shown by {name}': 'Gezeigt von {name}',
  'Stories for {query}': 'Meldungen zu {query}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'Der letzte Überblick hier hat nur {stories, plural, one {# Meldung} other {# Meldungen}}, also keine Nummer {rank}. Nimm stattdessen Wörter des Titels.',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {Der letzte Tag} other {Die letzten # Tage}}',
  'The last {length}': 'Zeitraum: {length}',
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
  'Top stories': 'Top-Meldungen',
  'Top stories about {topic}': 'Top-Meldungen zu {topic}',
  Topics: 'Themen',
  'Topics: {names}': 'Themen: {names}',
  Update: 'Neues',
  'Who covers "{title}"': 'Wer über „{title}“ berichtet',
  'Who covers…': 'Wer berichtet über…',
  'With their number of articles in the 30 days up to {time}':
    'Mit der Zahl ihrer Artikel in den 30 Tagen bis {time}',
  'With their number of articles in the last 30 days': 'Mit der Zahl ihrer Artikel der letzten 30 Tage',
  'With their number of articles, none of them from the last 30 days':
    'Mit der Zahl ihrer Artikel; keiner ist aus den letzten 30 Tagen',
  'withdrawn by its publisher': 'vom Medium zurückgezogen',
  'Withdrawn by its publisher': 'Vom Medium zurückgezogen',
  'Without {filter}': 'Ohne {filter}',
  'Without {words}:': 'Ohne {words}:',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# anderes Medium} other {# andere Medien}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {Näheres in der Antwort} other {jede in einer eigenen Antwort}}',
  '{first} to {last}': '{first} bis {last}',
  '{name} ({position} of {count})': '{name} ({position} von {count})',
  '{name}: no new stories': '{name}: keine neuen Meldungen',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# Meldung} other {# Meldungen}} aus {outlets, plural, one {# Quelle} other {# Quellen}}',
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
  Preview: 'Vorschau',
  Edit: 'Bearbeiten',
  Pause: 'Pausieren',
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
};
