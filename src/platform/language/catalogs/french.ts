import type { Catalog } from '../catalog.ts';

export const french: Catalog = {
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '« {text} » n’est pas une durée. Utilise 24h, 7d ou 2w, par exemple : top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '« {text} » n’est pas un moment à partir duquel chercher. Utilise {examples}.',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '« {title} » n’est plus dans l’archive : le média l’a retiré, ou son fichier a été supprimé.',
  '"{typed}" was read as "{meant}".': '« {typed} » a été lu comme « {meant} ».',
  '+{count, plural, one {# more outlet} other {# more outlets}}':
    '+{count, plural, one {# autre média} other {# autres médias}}',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count, plural, one {# média} other {# médias}}',
  'A quiet day: there are no new stories.': 'Journée calme : aucun nouveau sujet.',
  'Add words to search for, such as: chips.': 'Ajoute des mots à chercher, par exemple : chips.',
  'Add words to search for: filters only narrow a search.':
    'Ajoute des mots à chercher : les filtres ne font que restreindre une recherche.',
  'All topics': 'Tous les thèmes',
  'Also in {outlets}': 'Aussi dans {outlets}',
  'Also listed as related': 'Également signalés comme liés',
  'Did you mean:': 'Voulais-tu dire :',
  'heat {heat}': 'chaleur {heat}',
  'Mute {outlet}': 'Masquer {outlet}',
  Next: 'Suivant',
  'No article has the topic "{topic}" so far.': 'Pour l’instant, aucun article n’a le thème « {topic} ».',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Pour l’instant, aucun article n’a le thème « {topic} ». Voulais-tu dire {meant} ?',
  'No article has the topic "{topic}".': 'Aucun article n’a le thème « {topic} ».',
  'No article has the topic "{topic}". There are no topics yet.':
    'Aucun article n’a le thème « {topic} ». Il n’y a pas encore de thèmes.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Aucun article n’a encore de thèmes. Les thèmes sont la liste « topics » en tête d’un article.',
  'No other outlet is known to cover it.': 'Aucun autre média connu n’en parle.',
  'No story has the id "{id}" now. If you pressed a button, its article has since left the archive; words of its title may still find the story.':
    'Aucun sujet n’a l’identifiant « {id} » à présent. Si tu as appuyé sur un bouton, son article a depuis quitté l’archive ; des mots de son titre permettent peut-être encore de le trouver.',
  'No story in the archive has this link. Try words of its title.':
    'Aucun sujet de l’archive n’a ce lien. Essaie des mots de son titre.',
  'No story matches "{words}". Use words of its title, or a link to it; withdrawn stories are not listed.':
    'Aucun sujet ne correspond à « {words} ». Utilise des mots de son titre, ou un lien ; les sujets retirés ne sont pas listés.',
  'No story matches {words} with {filters}. There are some without {names}.':
    'Aucun sujet ne correspond à {words} avec {filters}. Il y en a sans {names}.',
  'No story matches {words}.': 'Aucun sujet ne correspond à {words}.',
  'No story matches {words}. Try fewer or different words.':
    'Aucun sujet ne correspond à {words}. Essaie moins de mots, ou d’autres.',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'Rien ces 7 derniers jours ; ceux-ci sont plus anciens : du {from} au {until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Rien sur la période {length} ; voici ceux du jour le plus récent, jusqu’au {time}',
  'Or did you mean:': 'Ou voulais-tu dire :',
  'Other stories linked there:': 'Autres sujets liés à cet endroit :',
  'Post to channel': 'Publier dans le salon',
  Prev: 'Précédent',
  'Related coverage': 'Autres articles sur le sujet',
  'Shown by someone here': 'Affiché par quelqu’un d’ici',
  'Shown by {name}': 'Affiché par {name}',
  'Stories for {query}': 'Sujets pour {query}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'Le dernier récap n’a ici que {stories, plural, one {# sujet} other {# sujets}} : il n’y a pas de numéro {rank}. Utilise plutôt des mots du titre.',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {Le dernier jour} other {Les # derniers jours}}',
  'The last {length}': 'Période : {length}',
  'There are no articles yet. Articles are Markdown files in the content folder.':
    'Il n’y a pas encore d’articles. Les articles sont des fichiers Markdown dans le dossier content.',
  'There are no more stories for {words}.': 'Il n’y a pas d’autres sujets pour {words}.',
  'There are no more stories.': 'Il n’y a pas d’autres sujets.',
  'There are no more topics.': 'Il n’y a pas d’autres thèmes.',
  'There are no stories about {topic} in the last {length}. A longer window may have some.':
    'Aucun sujet sur {topic} sur la période {length}. Une période plus longue en a peut-être.',
  'There are no stories about {topic}.': 'Il n’y a aucun sujet sur {topic}.',
  'There are no stories in the last {length}. A longer window may have some.':
    'Aucun sujet sur la période {length}. Une période plus longue en a peut-être.',
  'There has been no digest here yet. Use words of the title instead.':
    'Il n’y a pas encore eu de récap ici. Utilise plutôt des mots du titre.',
  'There is no outlet called "{name}".': 'Il n’y a pas de média nommé « {name} ».',
  'Top stories': 'À la une',
  'Top stories about {topic}': 'À la une : {topic}',
  Topics: 'Thèmes',
  'Topics: {names}': 'Thèmes : {names}',
  Update: 'Du nouveau',
  'Who covers "{title}"': 'Qui parle de « {title} »',
  'Who covers…': 'Qui en parle…',
  'With their number of articles in the 30 days up to {time}':
    'Avec leur nombre d’articles sur les 30 jours jusqu’au {time}',
  'With their number of articles in the last 30 days':
    'Avec leur nombre d’articles sur les 30 derniers jours',
  'With their number of articles, none of them from the last 30 days':
    'Avec leur nombre d’articles, dont aucun des 30 derniers jours',
  'withdrawn by its publisher': 'retiré par le média',
  'Withdrawn by its publisher': 'Retiré par le média',
  'Without {filter}': 'Sans {filter}',
  'Without {words}:': 'Sans {words} :',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# autre média} other {# autres médias}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {détails en réponse} other {chacun dans sa propre réponse}}',
  '{first} to {last}': '{first} à {last}',
  '{name} ({position} of {count})': '{name} ({position} sur {count})',
  '{name}: no new stories': '{name} : aucun nouveau sujet',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# sujet} other {# sujets}} de {outlets, plural, one {# source} other {# sources}}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# autre média} other {# autres médias}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# autre média} other {# autres médias}}, {first} à {last}',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} ne fait qu’exclure des sujets. Ajoute des mots à chercher, par exemple : chips {query}',
};
