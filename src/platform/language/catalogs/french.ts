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
  '{option} must be a channel, not {text}.': '{option} doit être un salon, pas {text}.',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option} doit être un nombre entier de {min} à {max}, pas {text}.',
  '{option} can only be {value}, not {text}.': '{option} ne peut être que {value}, pas {text}.',
  '{option} must be one of {values}, not {text}.': '{option} doit être {values}, pas {text}.',
  'Did you mean {meant}?': 'Voulais-tu dire {meant} ?',
  '{command} needs another word.': 'Il manque un mot après {command}.',
  '{command} has no {word}.': '{command} ne connaît pas {word}.',
  'Try {commands}.': 'Essaie {commands}.',
  '{command} lists all commands.': '{command} affiche toutes les commandes.',
  'To search for it, use {command}.': 'Pour une recherche, utilise {command}.',
  "I don't understand {text}.": 'Je ne comprends pas {text}.',
  'Give {option} only once.': 'N’indique {option} qu’une seule fois.',
  'Missing {option}: {description}.': 'Il manque {option} : {description}.',
  'There is no option {option}.': 'L’option {option} n’existe pas.',
  '{option} is not an option of this command.': '{option} n’est pas une option de cette commande.',
  'Use {usage}, for example {example}.': 'Utilise {usage}, par exemple {example}.',
  'You get several digests by direct message. Which one shall end? {command} ends the first.':
    'Tu reçois plusieurs récaps en message direct. Lequel veux-tu arrêter ? {command} arrête le premier.',
  'You get no digest "{id}" by direct message. Which one shall end? {command} ends the first.':
    'Tu ne reçois pas de récap « {id} » en message direct. Lequel veux-tu arrêter ? {command} arrête le premier.',
  'End {name} ({id})': 'Arrêter {name} ({id})',
  'You do not get a digest by direct message. {command} gives you one.':
    'Tu ne reçois pas de récap en message direct. {command} t’en donne un.',
  'Weekdays at 08:30': 'En semaine à 8 h 30',
  'Every day at 08:30': 'Tous les jours à 8 h 30',
  'You have no digest "{id}" by direct message.': 'Tu n’as pas de récap « {id} » en message direct.',
  'Your digests': 'Tes récaps',
  'Channels whose digests you manage': 'Salons dont tu gères les récaps',
  'Channels whose digests you made': 'Salons dont tu as créé les récaps',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    'Tu n’as pas encore ton propre récap : les sujets les plus chauds du jour, et qui d’autre en parle, en message direct à l’heure de ton choix. {command} le met en place.',
  'None yet. In a channel, {command} gives it a digest.':
    'Aucun pour l’instant. Dans un salon, {command} met en place un récap.',
  'Top stories now': 'À la une maintenant',
  'What you can ask': 'Ce que tu peux demander',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search} trouve des sujets par mots, ici et dans n’importe quel salon. Dans un salon, {list} affiche tous ses récaps, peu importe qui les a créés.',
  'You get a digest by direct message: {schedule}.': 'Tu reçois un récap en message direct : {schedule}.',
  Preview: 'Aperçu',
  Edit: 'Modifier',
  Pause: 'Mettre en pause',
  'End it': 'Arrêter',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command} l’arrête. Il n’est envoyé qu’à toi, et personne d’autre n’en est informé.',
  'Your direct messages could not be opened: {reason}. {fix}':
    'Tes messages directs n’ont pas pu être ouverts : {reason}. {fix}',
  'Please try again.': 'Réessaie, s’il te plaît.',
  'Look up the news': 'Chercher des actus',
  Search: 'Chercher',
  'Words to search for': 'Mots à chercher',
  'Quotes keep words together, -word excludes a word':
    'Les guillemets gardent les mots ensemble, -mot exclut un mot',
  'Only this topic': 'Seulement ce thème',
  'Only this outlet': 'Seulement ce média',
  'Not older than': 'Pas plus ancien que',
  '7d, 2w or a date such as 2021-12-01': '7d, 2w ou une date comme 2021-12-01',
  'Who covers it': 'Qui en parle',
  'Your feedback on this story was taken back.': 'Ton avis sur ce sujet a été retiré.',
  'You have given no feedback on this story.': 'Tu n’as pas donné d’avis sur ce sujet.',
  'Noted: you want more like "{title}".': 'C’est noté : tu veux plus de sujets comme « {title} ».',
  'Noted: you want less like "{title}".': 'C’est noté : tu veux moins de sujets comme « {title} ».',
  'Take it back': 'Retirer',
  'More like this': 'Plus comme ça',
  'Less like this': 'Moins comme ça',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'Cela ne change pas ce que les récaps choisissent. Les personnes qui gèrent les récaps de ce salon voient combien en veulent plus ou moins, et de quoi, mais pas qui : {command}.',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'Cela ne change pas ce que les récaps choisissent. Les personnes qui gèrent les récaps ici ({place}) voient combien en veulent plus ou moins, et de quoi, mais pas qui : {command}.',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    'Tu as publié plusieurs réponses en peu de temps. Réessaie dans {minutes, plural, one {une minute} other {# minutes}}.',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    'Non publié : je n’ai pas pu vérifier si tu as le droit de publier ici ({reason}). {fix}',
  'Not posted: join the channel first, then post.': 'Non publié : rejoins d’abord le salon.',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    'Non publié : seules certaines personnes peuvent publier dans ce salon. Demande à l’une d’elles, ou à un admin.',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'Un problème est survenu de notre côté ; le journal dit lequel. Réessaie dans une minute.',
  'There is no {command} any more. {help} lists the commands.':
    '{command} n’existe plus. {help} affiche les commandes.',
  'An option of this command has a value of the wrong kind.':
    'Une option de cette commande a une valeur du mauvais type.',
  'Missing: {options}.': 'Il manque : {options}.',
  '{command} explains one of them.': '{command} en explique une.',
  '{command}: {description}.': '{command} : {description}.',
  '{command} {description}.': '{command} {description}.',
  'For example {command}.': 'Par exemple {command}.',
  'For example {command}': 'Par exemple {command}',
  '{description}.': '{description}.',
  'Also called {names}.': 'S’appelle aussi {names}.',
  '{option}: {description}': '{option} : {description}',
  '{option}: {description}; required': '{option} : {description} ; obligatoire',
  '{option}: {description} ({values})': '{option} : {description} ({values})',
  '{option}: {description} ({values}); required': '{option} : {description} ({values}) ; obligatoire',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    'Je n’ai pas pu afficher la réponse ; mon journal dit pourquoi. Ce que tu as demandé a peut-être été fait quand même.',
  'That did not work. Please try again in a while.': 'Ça n’a pas marché. Réessaie dans un moment.',
  'Open the form again': 'Rouvrir le formulaire',
  'That message has no link.': 'Ce message n’a pas de lien.',
  'Notify nobody': 'Ne notifier personne',
  'A digest never notifies @everyone. Choose another role.':
    'Un récap ne notifie jamais @everyone. Choisis un autre rôle.',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    'Cela a changé. Recharge {app} (Ctrl+R) et réessaie.',
  '{option} is required.': '{option} est obligatoire.',
  'Something went wrong with {command}. It is in my log; please try again later.':
    'Un problème est survenu avec {command}. C’est dans mon journal ; réessaie plus tard.',
  'I do not know that command.': 'Je ne connais pas cette commande.',
  'The rest of the answer could not be shown.': 'Le reste de la réponse n’a pas pu être affiché.',
  'Not posted: you may not post in this channel.':
    'Non publié : tu n’as pas le droit de publier dans ce salon.',
  'Posted for everyone here to see.': 'Publié ici, visible par tout le monde.',
  'This server does not let anyone post through me, so only you see it.':
    'Ce serveur ne laisse personne publier par mon intermédiaire ; tu es donc la seule personne à le voir.',
  'I may not post in {channel}: I lack {permissions}.':
    'Je n’ai pas le droit de publier dans {channel} : il me manque {permissions}.',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    'Ouvre {channel} → Modifier le salon → Permissions, choisis mon rôle et accorde-lui {permissions}. Rien n’a encore été mis en place.',
  'Also useful there: {permissions}.': 'Également utile là-bas : {permissions}.',
  'Try again': 'Réessayer',
  'I could not show the answer: {reason}.': 'Je n’ai pas pu afficher la réponse : {reason}.',
  'That has changed since it was shown. Close it, and give the command again.':
    'Cela a changé depuis son affichage. Ferme-le et relance la commande.',
  'Posted to the channel.': 'Publié dans le salon.',
  'There is no link in that message.': 'Il n’y a pas de lien dans ce message.',
  Cancel: 'Annuler',
  'Choose or type': 'Choisis ou saisis',
  Choose: 'Choisis',
  'This is required.': 'Ce champ est obligatoire.',
  'Enter a whole number from {min} to {max}.': 'Saisis un nombre entier de {min} à {max}.',
  Back: 'Retour',
  Close: 'Fermer',
  'Looking it up…': 'Recherche en cours…',
  'One moment': 'Un instant',
  'There is more than fits here.': 'Il y en a plus que la place disponible ici.',
};
