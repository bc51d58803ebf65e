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
  'heat {heat}': 'Hitze {heat}',
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
};
