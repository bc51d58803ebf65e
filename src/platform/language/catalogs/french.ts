import type { Catalog } from '../catalog.ts';

export const french: Catalog = {
  ' "{name}" ({id})': ' « {name} » ({id})',
  '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.':
    '« {said} » a été lu comme {timezone}, avec son heure d’été. Pour un autre fuseau, indique une ville.',
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
  'A digest here': 'Un récap ici',
  'A quiet day: there are no new stories.': 'Journée calme : aucun nouveau sujet.',
  'Add words to search for, such as: chips.': 'Ajoute des mots à chercher, par exemple : chips.',
  'Add words to search for: filters only narrow a search.':
    'Ajoute des mots à chercher : les filtres ne font que restreindre une recherche.',
  'Add your own news with: heatline init': 'Ajoute tes propres actualités avec : heatline init',
  Alert: 'Alerte',
  'Alert {id} is active again. It looks at stories that are first seen from now on.':
    'L’alerte {id} est de nouveau active. Elle regarde les sujets vus pour la première fois à partir de maintenant.',
  'Alert {id} is paused: it posts nothing. {command} starts it again.':
    'L’alerte {id} est en pause : elle ne publie rien. {command} la relance.',
  'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.':
    'L’alerte {id} est créée pour {stories}. Seuls comptent les sujets vus pour la première fois à partir de maintenant.',
  'Alert {id} was already active.': 'L’alerte {id} était déjà active.',
  'Alert {id} was already paused or off. {command} starts it again.':
    'L’alerte {id} était déjà en pause ou arrêtée. {command} la relance.',
  'Alert {id} was removed in the meantime.': 'L’alerte {id} a été supprimée entre-temps.',
  'Alert {id} was removed. It was about {stories}.':
    'L’alerte {id} a été supprimée. Elle portait sur {stories}.',
  'All topics': 'Tous les thèmes',
  'Also in {outlets}': 'Aussi dans {outlets}',
  'Also listed as related': 'Également signalés comme liés',
  'An alert is paused until you resume it: leave out the time.':
    'Une alerte reste en pause jusqu’à ce que tu la reprennes : n’indique pas de date.',
  'and {count} more': 'et {count} de plus',
  'at most {max} a day': 'au plus {max} par jour',
  'at most {max} a day; none at {hours}, {timezone} time':
    'au plus {max} par jour ; aucun à {hours}, heure de {timezone}',
  'by {outlets}': 'de {outlets}',
  'Comes: {title} (number {rank})': 'Arrive : {title} (numéro {rank})',
  'covered by at least {count} outlets': 'couverts par au moins {count} médias',
  'Did you mean {ids}?': 'Tu voulais dire {ids} ?',
  'Did you mean:': 'Voulais-tu dire :',
  Edit: 'Modifier',
  'Edit digest': 'Modifier le récap',
  'every day': 'tous les jours',
  'every day except {days}': 'tous les jours sauf {days}',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    'Avis {days, plural, =1 {du dernier jour} other {des # derniers jours}}',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    'celui de l’autre récap du {place, select, terminal {terminal} other {salon}}',
  "from this service's settings": 'celui des réglages de ce service',
  'from this terminal': 'celui de ce terminal',
  'from your profile': 'celui de ton profil',
  'It is {state, select, paused {paused} other {off}}.':
    'Il est {state, select, paused {en pause} other {arrêté}}.',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    'Il est {state, select, paused {en pause} other {arrêté}} : {command} le relance.',
  'Leaves: {title} (number {rank} now): {why}': 'Part : {title} (numéro {rank} pour l’instant) : {why}',
  'members of the channel who are not guests': 'les membres du salon qui ne sont pas des invités',
  'More settings': 'Autres réglages',
  'Mute {outlet}': 'Masquer {outlet}',
  Next: 'Suivant',
  'Next: {time}': 'Prochain : {time}',
  'No alert was set up, because nothing can be posted there: {fault}.':
    'Aucune alerte n’a été créée, car rien ne peut être publié là-bas : {fault}.',
  'No article has the topic "{topic}" so far.': 'Pour l’instant, aucun article n’a le thème « {topic} ».',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Pour l’instant, aucun article n’a le thème « {topic} ». Voulais-tu dire {meant} ?',
  'No article has the topic "{topic}".': 'Aucun article n’a le thème « {topic} ».',
  'No article has the topic "{topic}". There are no topics yet.':
    'Aucun article n’a le thème « {topic} ». Il n’y a pas encore de thèmes.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Aucun article n’a encore de thèmes. Les thèmes sont la liste « topics » en tête d’un article.',
  'No digest comes until there is news': 'Aucun récap n’arrive tant qu’il n’y a pas d’actualités',
  'No digest was set up, because nothing can be posted there: {fault}.':
    'Aucun récap n’a été créé, car rien ne peut être publié là-bas : {fault}.',
  'No other outlet is known to cover it.': 'Aucun autre média connu n’en parle.',
  'No skip was set. The next digest: {time}.':
    'Aucun récap ne devait être sauté. Le prochain récap : {time}.',
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
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    'Personne n’a encore donné son avis. La liste des médias qui couvrent un sujet, {command}, a des boutons pour cela : « Plus comme ça » et « Moins comme ça ».',
  'Not saved yet: ': 'Pas encore enregistré : ',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'Rien ces 7 derniers jours ; ceux-ci sont plus anciens : du {from} au {until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Rien sur la période {length} ; voici ceux du jour le plus récent, jusqu’au {time}',
  'Nothing is chosen by it. To change what the digest takes: {edit}; to see first what that does: {preview}':
    'Rien n’est choisi d’après ces avis. Pour changer ce que prend le récap : {edit} ; pour voir d’abord l’effet : {preview}',
  'Nothing is published yet: {waits}.': 'Rien n’est encore publié : {waits}.',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    'Rien n’a été modifié : je n’ai pas pu vérifier que tu y as droit ({fault}). {fix}',
  'Nothing was changed: {id} already has these settings.': 'Rien n’a été modifié : {id} a déjà ces réglages.',
  'Nothing was sent: another copy of the service is sending it.':
    'Rien n’a été envoyé : une autre instance du service est en train de l’envoyer.',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    'Rien n’a été envoyé : il n’y a pas de nouveau sujet pour {id}. Les sujets déjà montrés ne sont pas répétés.',
  'Nothing was sent: {fault}. {fix}': 'Rien n’a été envoyé : {fault}. {fix}',
  'Nothing would be posted.': 'Rien ne serait publié.',
  'of heat {heat} or more': 'd’une chaleur de {heat} ou plus',
  'Off since {since}: {reason}. {fix}': 'Arrêté depuis {since} : {reason}. {fix}',
  'on {topics}': 'sur {topics}',
  "Only admins may change a channel's digests.": 'Seuls les admins peuvent modifier les récaps d’un salon.',
  'Only the person who created this digest, or an admin, may change it.':
    'Seule la personne qui a créé ce récap, ou un admin, peut le modifier.',
  'Only those who manage the digests see the feedback. {why}':
    'Seules les personnes qui gèrent les récaps voient les avis. {why}',
  'Only {who} may change its digests: ask one of them.':
    'Modifier ses récaps est réservé à ce groupe : {who}. Demande à l’une de ces personnes.',
  'Only {who} may change its digests: join it first.':
    'Modifier ses récaps est réservé à ce groupe : {who}. Rejoins d’abord le salon.',
  'Or did you mean:': 'Ou voulais-tu dire :',
  'Other settings need their names, as in topics:AI count:3':
    'Les autres réglages ont besoin de leur nom, par exemple topics:AI count:3',
  'Other stories linked there:': 'Autres sujets liés à cet endroit :',
  Outlets: 'Médias',
  Pause: 'Mettre en pause',
  'Paused since {since}': 'En pause depuis {since}',
  'Paused since {since}, until {until}': 'En pause depuis {since}, jusqu’à {until}',
  'people with the Manage Channels permission in this channel':
    'les personnes qui ont la permission « Gérer les salons » dans ce salon',
  'Please try again.': 'Réessaie.',
  'Post to channel': 'Publier dans le salon',
  Prev: 'Précédent',
  Preview: 'Aperçu',
  'Preview of {id} with other settings: what it would contain now.':
    'Aperçu de {id} avec d’autres réglages : ce qu’il contiendrait maintenant.',
  'Preview of {id}: the newest day that has articles, not what it would contain now.':
    'Aperçu de {id} : le dernier jour qui a des articles, pas ce qu’il contiendrait maintenant.',
  'Preview of {id}: what it would contain now.': 'Aperçu de {id} : ce qu’il contiendrait maintenant.',
  'Preview: {summary}': 'Aperçu : {summary}',
  'Problem: {problem}': 'Problème : {problem}',
  'Related coverage': 'Autres articles sur le sujet',
  Remove: 'Supprimer',
  Resume: 'Reprendre',
  Save: 'Enregistrer',
  'Save these settings': 'Enregistrer ces réglages',
  'Say which stories: words that they have, min_outlets, min_heat, topics or providers, or several of these.':
    'Indique quels sujets : des mots qu’ils contiennent, min_outlets, min_heat, topics ou providers, ou plusieurs d’entre eux.',
  'Send it after all': 'L’envoyer quand même',
  'Send now': 'Envoyer maintenant',
  'Show it as it is': 'L’afficher tel quel',
  'Show the newest day': 'Afficher le dernier jour',
  'Shown by someone here': 'Affiché par quelqu’un d’ici',
  'Shown by {name}': 'Affiché par {name}',
  'Skips {time}': 'Saute : {time}',
  Someone: 'Quelqu’un',
  Status: 'État',
  Stories: 'Sujets',
  'Stories for {query}': 'Sujets pour {query}',
  'stories {conditions}': 'les sujets {conditions}',
  Subscribe: 'S’abonner',
  'Subscribe again': 'S’abonner à nouveau',
  'that match {words}': 'qui correspondent à {words}',
  'The channel could not be told about it: {fault}. {fix}':
    'Le salon n’a pas pu en être informé : {fault}. {fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'Le salon n’en a peut-être pas été informé : {fault}. {fix}',
  'The digest of {time} stays skipped.': 'Le récap du {time} reste sauté.',
  'The digest of {time} was already set to be skipped': 'Le récap du {time} devait déjà être sauté',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    'Le récap du {time} devait être sauté, mais ce n’est plus le prochain : rien ne sera sauté.',
  'The digest of {time} will be skipped': 'Le récap du {time} sera sauté',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'Le dernier récap n’a ici que {stories, plural, one {# sujet} other {# sujets}} : il n’y a pas de numéro {rank}. Utilise plutôt des mots du titre.',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {Le dernier jour} other {Les # derniers jours}}',
  'The last {length}': 'Période : {length}',
  'The newest article is {title} ({outlet}, {time}).':
    'L’article le plus récent est {title} ({outlet}, {time}).',
  'The next digest comes {time}.': 'Le prochain récap arrive {time}.',
  'The next digest: {time}, {timezone} time.': 'Le prochain récap : {time}, heure de {timezone}.',
  'The next digest: {time}.': 'Le prochain récap : {time}.',
  'The next three digests:': 'Les trois prochains récaps :',
  'The settings of {name} ({id})': 'Les réglages de {name} ({id})',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    'Le {place, select, terminal {terminal} other {salon}} reçoit déjà ce récap : {schedule} (ID {id}).',
  'There already is a digest for this minute: nothing more was sent.':
    'Il y a déjà un récap pour cette minute : rien d’autre n’a été envoyé.',
  'There already is a digest for this minute: {outcome}':
    'Il y a déjà un récap pour cette minute : {outcome}',
  'There are no articles yet. Articles are Markdown files in the content folder.':
    'Il n’y a pas encore d’articles. Les articles sont des fichiers Markdown dans le dossier content.',
  'There are no articles yet. {advice}': 'Il n’y a pas encore d’articles. {advice}',
  'There are no more stories for {words}.': 'Il n’y a pas d’autres sujets pour {words}.',
  'There are no more stories.': 'Il n’y a pas d’autres sujets.',
  'There are no more topics.': 'Il n’y a pas d’autres thèmes.',
  'There are no stories about {topic} in the last {length}. A longer window may have some.':
    'Aucun sujet sur {topic} sur la période {length}. Une période plus longue en a peut-être.',
  'There are no stories about {topic}.': 'Il n’y a aucun sujet sur {topic}.',
  'There are no stories in the last {length}. A longer window may have some.':
    'Aucun sujet sur la période {length}. Une période plus longue en a peut-être.',
  'There are only the sample articles of December 2021; add your own news with heatline init.':
    'Il n’y a que les articles d’exemple de décembre 2021 ; ajoute tes propres actualités avec heatline init.',
  'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    'Il n’y a que les articles d’exemple de décembre 2021 ; {feeds, plural, one {# flux est inscrit, et rien n’en est encore venu} other {# flux sont inscrits, et rien n’en est encore venu}} : heatline feeds gather va les chercher.',
  'There has been no digest here yet. Use words of the title instead.':
    'Il n’y a pas encore eu de récap ici. Utilise plutôt des mots du titre.',
  'There is an alert for these already: {id}, for {stories}.':
    'Il y a déjà une alerte pour cela : {id}, pour {stories}.',
  'There is no digest {id} that you can see from here.': 'D’ici, tu ne vois aucun récap {id}.',
  'There is no outlet called "{name}".': 'Il n’y a pas de média nommé « {name} ».',
  'There is no preview: {fault}. {fix}': 'Pas d’aperçu : {fault}. {fix}',
  'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.':
    'Ce {place, select, terminal {terminal} other {salon}} ne reçoit pas encore de récap. {command} lui en donne un.',
  'This {place, select, terminal {terminal} other {channel}} gets {what}':
    'Ce {place, select, terminal {terminal} other {salon}} reçoit {what}',
  "This {place, select, terminal {terminal} other {channel}}'s digests":
    'Les récaps de ce {place, select, terminal {terminal} other {salon}}',
  "This {place, select, terminal {terminal} other {channel}}'s digests and alerts":
    'Les récaps et alertes de ce {place, select, terminal {terminal} other {salon}}',
  "This {place, select, terminal {terminal} other {channel}}'s: {ids}.":
    'Ceux de ce {place, select, terminal {terminal} other {salon}} : {ids}.',
  'Times are in {timezone} ({source}). For another zone, add {option}.':
    'Les heures sont celles de {timezone} ({source}). Pour un autre fuseau, ajoute {option}.',
  'To change settings, name them: {example}': 'Pour changer des réglages, nomme-les : {example}',
  'To save them: {command}': 'Pour les enregistrer : {command}',
  'Top stories': 'À la une',
  'Top stories about {topic}': 'À la une : {topic}',
  Topics: 'Thèmes',
  'Topics: {names}': 'Thèmes : {names}',
  'Try again': 'Réessayer',
  Undo: 'Annuler',
  'Until there is news, digests only say that there is none':
    'Tant qu’il n’y a pas d’actualités, les récaps disent seulement qu’il n’y en a pas',
  Update: 'Du nouveau',
  weekdays: 'en semaine',
  weekends: 'le week-end',
  'Who covers "{title}"': 'Qui parle de « {title} »',
  'Who covers…': 'Qui en parle…',
  'With their number of articles in the 30 days up to {time}':
    'Avec leur nombre d’articles sur les 30 jours jusqu’au {time}',
  'With their number of articles in the last 30 days':
    'Avec leur nombre d’articles sur les 30 derniers jours',
  'With their number of articles, none of them from the last 30 days':
    'Avec leur nombre d’articles, dont aucun des 30 derniers jours',
  'With these settings, it would contain the same stories.':
    'Avec ces réglages, il contiendrait les mêmes sujets.',
  'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.':
    'Avec ces réglages, {coming, plural, one {# sujet arrive} other {# sujets arrivent}} et aucun ne part.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.':
    'Avec ces réglages, {leaving, plural, one {# sujet part} other {# sujets partent}} et {coming, plural, one {# arrive} other {# arrivent}}.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.':
    'Avec ces réglages, {leaving, plural, one {# sujet part} other {# sujets partent}} et aucun n’arrive.',
  'withdrawn by its publisher': 'retiré par le média',
  'Withdrawn by its publisher': 'Retiré par le média',
  'Without {filter}': 'Sans {filter}',
  'Without {words}:': 'Sans {words} :',
  'Your digest': 'Ton récap',
  '{channel} is subscribed: {schedule} (id {id}).': '{channel} est abonné : {schedule} (ID {id}).',
  '{command} ends it.': '{command} y met fin.',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command} montre ce que reçoit ce {place, select, terminal {terminal} other {salon}}.',
  '{command} shows how it is doing.': '{command} montre comment il va.',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {une alerte} other {# alertes}}',
  '{count, plural, =1 {one digest} other {# digests}}': '{count, plural, =1 {un récap} other {# récaps}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {le seul article est daté dans le futur et attend jusqu’à {time}} one {le seul article est daté dans le futur et attend jusqu’à {time}} other {les # articles sont datés dans le futur ; le premier attend jusqu’à {time}}}',
  '{count, plural, =2 {every other day} other {every # days}}':
    '{count, plural, =2 {un jour sur deux} other {tous les # jours}}',
  '{count, plural, =2 {every other week} other {every # weeks}}':
    '{count, plural, =2 {une semaine sur deux} other {toutes les # semaines}}',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# autre média} other {# autres médias}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {détails en réponse} other {chacun dans sa propre réponse}}',
  '{day, select, monday {Mondays} tuesday {Tuesdays} wednesday {Wednesdays} thursday {Thursdays} friday {Fridays} saturday {Saturdays} other {Sundays}}':
    '{day, select, monday {le lundi} tuesday {le mardi} wednesday {le mercredi} thursday {le jeudi} friday {le vendredi} saturday {le samedi} other {le dimanche}}',
  '{days} at {times}': '{days} à {times}',
  '{digest} already leaves out {outlet}.': '{digest} exclut déjà {outlet}.',
  "{digest} doesn't leave out {outlet}.": '{digest} n’exclut pas {outlet}.',
  '{digest} includes {outlet} again.': '{digest} inclut à nouveau {outlet}.',
  '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.':
    '{digest} exclut désormais {outlet} : ce média n’ouvre aucun sujet et n’est pas cité parmi ceux qui en parlent. Ses sujets arrivent encore si un autre média les a.',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, one {# flux est inscrit, et rien n’en est encore venu} other {# flux sont inscrits, et rien n’en est encore venu}}. Pour aller les chercher maintenant : heatline feeds gather',
  '{first} to {last}': '{first} à {last}',
  '{first} to {last} of {count}': '{first} à {last} sur {count}',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id} n’existe que jusqu’à ce qu’une messagerie soit configurée. D’ici là, {command} le met en pause.',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id} est défini dans l’environnement : seule la personne qui fait tourner ce service peut le modifier, avec les variables qui commencent par {prefix}. Pour donner au salon un autre récap avec ses propres réglages : {command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id} est défini dans l’environnement ; la personne qui fait tourner ce service peut le retirer de DIGEST_CHANNELS. D’ici là, {command} le met en pause.',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id} est {state, select, paused {en pause} other {arrêté}} et n’envoie rien jusqu’à {command}.',
  '{limits}. Each story comes once.': '{limits}. Chaque sujet n’arrive qu’une fois.',
  '{more} more, {less} less: {name}': '{more} pour plus, {less} pour moins : {name}',
  '{name} ({position} of {count})': '{name} ({position} sur {count})',
  '{name} is active again. {next}': '{name} est de nouveau actif. {next}',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} starts it again earlier.':
    '{name} est en pause jusqu’à {end} : aucun récap n’est envoyé avant, puis il reprend tout seul. {command} le relance plus tôt.',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name} est en pause : aucun récap n’est envoyé. {command} le relance.',
  '{name} was already active. {next}': '{name} était déjà actif. {next}',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again earlier.':
    '{name} était déjà {state, select, off {arrêté} other {en pause}}. {command} le relance plus tôt.',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name} était déjà {state, select, off {arrêté} other {en pause}}. {command} le relance.',
  '{name} was changed: {difference}': '{name} a été modifié : {difference}',
  '{name} was changed: {schedule}.': '{name} a été modifié : {schedule}.',
  '{name} was removed in the meantime.': '{name} a été supprimé entre-temps.',
  '{name} was removed. To recreate it: {command}': '{name} a été supprimé. Pour le recréer : {command}',
  '{name} was sent to {channel}.': '{name} a été envoyé dans {channel}.',
  '{name} was sent.': '{name} a été envoyé.',
  '{name} {value} (was {before})': '{name} {value} (avant : {before})',
  '{name}: no new stories': '{name} : aucun nouveau sujet',
  '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init':
    '{nothingComes} : l’article le plus récent a {days} jours. Vérifie que des articles arrivent encore, ou ajoute des flux avec : heatline init',
  '{nothingComes}: there are no articles yet. {advice}':
    '{nothingComes} : il n’y a pas encore d’articles. {advice}',
  '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.':
    '{nothingComes} : il n’y a que les articles d’exemple de décembre 2021 ; ajoute tes propres actualités avec heatline init.',
  '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '{nothingComes} : il n’y a que les articles d’exemple de décembre 2021 ; {feeds, plural, one {# flux est inscrit, et rien n’en est encore venu} other {# flux sont inscrits, et rien n’en est encore venu}} : heatline feeds gather va les chercher.',
  '{nothingComes}: {waits}.': '{nothingComes} : {waits}.',
  '{often} from {date}': '{often} à partir du {date}',
  '{often} from {first} to {last}': '{often} de {first} à {last}',
  '{often} on {days}': '{often}, {days}',
  '{outlet} was not muted: {fault}.': '{outlet} n’a pas été masqué : {fault}.',
  '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.':
    '{place, select, direct {Tu reçois} terminal {Le terminal reçoit} other {Le salon reçoit}} aussi {count, plural, one {le récap} other {les récaps}} {ids}. Chaque sujet n’apparaît que dans un seul.',
  '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).':
    '{place, select, direct {Tu reçois un récap par message privé} terminal {Ce terminal reçoit un récap} other {Ce salon reçoit un récap}} : {schedule} (ID {id}).',
  '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.':
    '{place, select, direct {Tu reçois} terminal {Ce terminal reçoit} other {Ce salon reçoit}} plusieurs récaps : indique l’ID de l’un d’eux.',
  '{schedule}, as {cron}': '{schedule}, sous la forme {cron}',
  '{schedule}, {timezone} time': '{schedule}, heure de {timezone}',
  '{step, plural, =1 {every hour} other {every # hours}}':
    '{step, plural, =1 {toutes les heures} other {toutes les # heures}}',
  '{step, plural, =1 {every minute} other {every # minutes}}':
    '{step, plural, =1 {toutes les minutes} other {toutes les # minutes}}',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# sujet} other {# sujets}} de {outlets, plural, one {# source} other {# sources}}',
  '{time}, {timezone} time': '{time}, heure de {timezone}',
  '{title}: {count}': '{title} : {count}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# autre média} other {# autres médias}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# autre média} other {# autres médias}}, {first} à {last}',
  '{value} (was {before})': '{value} (avant : {before})',
  '{what}; the next one is on {time}.': '{what} ; le prochain arrive {time}.',
  "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} a rétabli le récap{which} de ce {place, select, terminal {terminal} other {salon}} du {time}',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ":
    '{who} a modifié le récap{which} de ce {place, select, terminal {terminal} other {salon}} : ',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} a mis fin au récap{which} de ce {place, select, terminal {terminal} other {salon}}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}':
    '{who} a donné un récap à ce {place, select, terminal {terminal} other {salon}} : {schedule}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} a mis en pause le récap{which} de ce {place, select, terminal {terminal} other {salon}}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time":
    '{who} a mis en pause le récap{which} de ce {place, select, terminal {terminal} other {salon}} jusqu’à {time}, heure de {timezone}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} a relancé le récap{which} de ce {place, select, terminal {terminal} other {salon}}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time":
    '{who} a relancé le récap{which} de ce {place, select, terminal {terminal} other {salon}} ; le prochain arrive {time}, heure de {timezone}',
  "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} a fait sauter le récap{which} de ce {place, select, terminal {terminal} other {salon}} du {time}',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} ne fait qu’exclure des sujets. Ajoute des mots à chercher, par exemple : chips {query}',
};
