import type { Catalog } from '../catalog.ts';

export const french: Catalog = {
  ' "{name}" ({id})': ' « {name} » ({id})',
  '… and {count} more articles': '… et {count, plural, one {# autre article} other {# autres articles}}',
  '… and {count} more listed but not counted': '… et {count} de plus, cités mais non comptés',
  '"{count} {unit, select, hour {{count, plural, one {hour} other {hours}}} other {{count, plural, one {minute} other {minutes}}}}" is a length of time; write a time of day, such as 09:00, or how often, as in "{often}"':
    '« {count} {unit, select, hour {{count, plural, one {heure} other {heures}}} other {{count, plural, one {minute} other {minutes}}}} » est une durée ; écris une heure comme 09:00, ou la fréquence, comme dans « {often} »',
  '"{cron}" cannot be combined; write for example "every other day at 9"':
    '« {cron} » ne peut pas se combiner ; écris par exemple « un jour sur deux à 9h »',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '« {cron} » n’est pas une expression cron de cinq champs comme « 0 8 * * 1-5 » (08:00, du lundi au vendredi)',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday): it has six, and the first would be seconds, which are not supported; leave them out, as in "{shorter}"':
    '« {cron} » n’est pas une expression cron de cinq champs comme « 0 8 * * 1-5 » (08:00, du lundi au vendredi) : elle en a six, et le premier serait les secondes, qui ne sont pas prises en charge ; enlève-les, comme dans « {shorter} »',
  '"{cron}" is not a cron pattern: {fault}': '« {cron} » n’est pas une expression cron : {fault}',
  '"{cron}" is not a nickname of a time, such as @daily; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '« {cron} » n’est pas un raccourci comme @daily ; utilise une expression cron de cinq champs comme « 0 8 * * 1-5 » (08:00, du lundi au vendredi)',
  '"{date}" is not a date': '« {date} » n’est pas une date',
  '"{date}" is too far ahead to count from': '« {date} » est trop lointain pour compter à partir de là',
  '"{first} {second}" can mean {first}:{minutes}, or {first}:00 and {second}:00; write one of these':
    '« {first} {second} » peut vouloir dire {first}:{minutes}, ou {first}:00 et {second}:00 ; écris l’un des deux',
  '"{first}-{last}" does not say how often; write "every hour from {first} to {last}", or the times themselves, as in "{firstHour} and {lastHour}"':
    '« {first}-{last} » ne dit pas à quelle fréquence ; écris « toutes les heures de {first} à {last} », ou les heures elles-mêmes, comme dans « {firstHour}h et {lastHour}h »',
  '"{first}" and "{second}" are two time zones; write one of them':
    '« {first} » et « {second} » sont deux fuseaux horaires ; n’en écris qu’un',
  '"{folder}" is a file, not a folder': '« {folder} » est un fichier, pas un dossier',
  '"{moment}" is a single moment, but a digest comes again and again; write for example "every day at 9" or "every 2 hours"':
    '« {moment} » est un moment unique, mais un récap revient sans cesse ; écris par exemple « tous les jours à 9h » ou « toutes les 2 heures »',
  '"{often}" is not possible': '« {often} » n’est pas possible',
  '"{often}" is too rare; the rarest is "{rarest}"':
    '« {often} » est trop rare ; le plus rare est « {rarest} »',
  '"{part, select, morning {morning} evening {evening} other {night}}" is not a time of day; write the hour, such as 8am or 20:00':
    '« {part, select, morning {matin} evening {soir} other {nuit}} » n’est pas une heure ; écris l’heure, comme 8h ou 20:00',
  '"{part}" is not {field, select, minute {a minute (0 to 59)} hour {an hour (0 to 23)} day {a day of the month (1 to 31)} month {a month (1 to 12, or JAN to DEC)} other {a day of the week (0 to 7, or SUN to SAT; 0 and 7 are both Sunday)}}':
    '« {part} » n’est pas {field, select, minute {une minute (0 à 59)} hour {une heure (0 à 23)} day {un jour du mois (1 à 31)} month {un mois (1 à 12, ou JAN à DEC)} other {un jour de la semaine (0 à 7, ou SUN à SAT ; 0 et 7 sont tous deux dimanche)}}',
  '"{range} …" is not a range of days; write "mon,wed,fri" or "mon-fri"':
    '« {range} … » n’est pas un intervalle de jours ; écris « lun,mer,ven » ou « lun-ven »',
  '"{range}" is not a range of days, such as "mon-fri"':
    '« {range} » n’est pas un intervalle de jours comme « lun-ven »',
  '"{said}" can mean several time zones; write {zones}':
    '« {said} » peut désigner plusieurs fuseaux horaires ; écris {zones}',
  '"{said}" keeps the same time all year, but most places do not; write a city, such as Berlin or New York':
    '« {said} » garde la même heure toute l’année, mais pas la plupart des lieux ; écris une ville, comme Paris ou New York',
  '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.':
    '« {said} » a été lu comme {timezone}, avec son heure d’été. Pour un autre fuseau, indique une ville.',
  '"{start}…" is longer than {max} characters; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '« {start}… » dépasse {max} caractères ; utilise une expression cron de cinq champs comme « 0 8 * * 1-5 » (08:00, du lundi au vendredi)',
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '« {text} » n’est pas une durée. Utilise 24h, 7d ou 2w, par exemple : top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '« {text} » n’est pas un moment à partir duquel chercher. Utilise {examples}.',
  '"{text}" names {often} and also a time; write one of them, or "{often} from 8 to 18" for a part of the day':
    '« {text} » indique « {often} » et aussi une heure ; écris l’un des deux, ou « {often} de 8h à 18h » pour une partie de la journée',
  '"{text}" names no time of day; write for example {examples}':
    '« {text} » n’indique pas d’heure ; écris par exemple {examples}',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; did you mean {zones}?':
    '« {timezone} » n’est pas un fuseau horaire{kind, select, short {, mais une abréviation} other {}} ; voulais-tu dire {zones} ?',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; use an IANA name such as Europe/Berlin':
    '« {timezone} » n’est pas un fuseau horaire{kind, select, short {, mais une abréviation} other {}} ; utilise un nom IANA comme Europe/Paris',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '« {title} » n’est plus dans l’archive : le média l’a retiré, ou son fichier a été supprimé.',
  '"{typed}" was read as "{meant}".': '« {typed} » a été lu comme « {meant} ».',
  '"{word}" is not a time of day; write it from 00:00 to 23:59, or as 8am or 8:30pm':
    '« {word} » n’est pas une heure ; écris-la de 00:00 à 23:59, ou comme 8h ou 20h30',
  '"{word}" is not in the {part, select, morning {morning} evening {evening} other {night}}; write {time} alone if you mean that':
    '« {word} » n’est pas {part, select, morning {le matin} evening {le soir} other {la nuit}} ; écris seulement {time} si c’est ce que tu veux dire',
  '"{word}" may be another hour or another setting; write "and {word}" for the hour, or name the setting, as in count:{word}':
    '« {word} » peut être une autre heure ou un autre réglage ; écris « et {word} » pour l’heure, ou nomme le réglage, comme dans count:{word}',
  '"{word}" may be in the morning or in the evening; write {morning} or {evening}':
    '« {word} » peut être le matin ou le soir ; écris {morning} ou {evening}',
  '"{words}"': '« {words} »',
  '"{words}" can post {count, number} digests a day; if you want that, write "{words} anyway", otherwise something rarer, such as "every 2 hours"':
    '« {words} » peut publier {count, number} récaps par jour ; si c’est ce que tu veux, écris « {words} quand même », sinon quelque chose de plus rare, comme « toutes les 2 heures »',
  '"{words}" is neither a time nor a day nor a time zone; did you mean {meant}?':
    '« {words} » n’est ni une heure, ni un jour, ni un fuseau horaire ; voulais-tu dire {meant} ?',
  '"{words}" is neither a time nor a day nor a time zone; write for example {examples}':
    '« {words} » n’est ni une heure, ni un jour, ni un fuseau horaire ; écris par exemple {examples}',
  '"09:00", "9:30 weekdays", "18:15 mon,wed,fri", "8am weekends" or "every 2 hours"':
    '« 09:00 », « 9h30 en semaine », « 18h15 lun,mer,ven », « 8h le week-end » ou « toutes les 2 heures »',
  '"biweekly" can mean twice a week or every two weeks; write "mon,thu" or "every 2 weeks on Mondays"':
    '« biweekly » peut vouloir dire deux fois par semaine ou toutes les deux semaines ; écris « lun,jeu » ou « toutes les 2 semaines le lundi »',
  '"every {number}" has no unit; write for example "every {number} minutes", or a time, as in "every day at 9"':
    '« toutes les {number} » n’a pas d’unité ; écris par exemple « toutes les {number} minutes », ou une heure, comme dans « tous les jours à 9h »',
  '"every day" and {days} do not fit together; write one of them':
    '« tous les jours » et {days} ne vont pas ensemble ; écris l’un des deux',
  '"every other weekday" is not clear; write "every other day", or the days, as in "mon,wed,fri"':
    '« un jour ouvré sur deux » n’est pas clair ; écris « un jour sur deux », ou les jours, comme dans « lun,mer,ven »',
  '"jours ouvrables" may include Saturdays; write "lundi-vendredi" or "lundi-samedi"':
    '« jours ouvrables » peut inclure le samedi ; écris « lundi-vendredi » ou « lundi-samedi »',
  '"monday", "2026-12-24", "24 december", "friday 9am" or "for 2 weeks"':
    '« lundi », « 2026-12-24 », « 24 décembre », « vendredi 9h » ou « pendant 2 semaines »',
  '"next" names a single day, but a digest comes again and again; write for example "mondays at 9"':
    '« prochain » désigne un seul jour, mais un récap revient sans cesse ; écris par exemple « lundi à 9h »',
  '"today" and "tomorrow" name a single day, but a digest comes again and again; write for example "every day at 9" or "mondays at 9"':
    '« aujourd’hui » et « demain » désignent un seul jour, mais un récap revient sans cesse ; écris par exemple « tous les jours à 9h » ou « lundi à 9h »',
  '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.':
    '{planned, plural, one {{arrived} message sur # est arrivé} other {{arrived} messages sur # sont arrivés}}.',
  '{article}: {reason}': '{article} : {reason}',
  '{channel} is subscribed: {schedule} (id {id}).': '{channel} est abonné : {schedule} (ID {id}).',
  '{command} {description}.': '{command} {description}.',
  '{command} ends it.': '{command} y met fin.',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command} l’arrête. Il n’est envoyé qu’à toi, et personne d’autre n’en est informé.',
  '{command} explains one of them.': '{command} en explique une.',
  '{command} has no {word}.': '{command} ne connaît pas {word}.',
  '{command} lists all commands.': '{command} affiche toutes les commandes.',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command} montre ce que reçoit ce {place, select, terminal {terminal} other {salon}}.',
  '{command} needs another word.': 'Il manque un mot après {command}.',
  '{command} shows all {count}.': '{command} montre les {count}.',
  '{command} shows how it is doing.': '{command} montre comment il va.',
  '{command}: {description}.': '{command} : {description}.',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {une alerte} other {# alertes}}',
  '{count, plural, =1 {one digest} other {# digests}}': '{count, plural, =1 {un récap} other {# récaps}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {le seul article est daté dans le futur et attend jusqu’à {time}} one {le seul article est daté dans le futur et attend jusqu’à {time}} other {les # articles sont datés dans le futur ; le premier attend jusqu’à {time}}}',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# autre média} other {# autres médias}}',
  '{count, plural, one {# outlet covers} other {# outlets cover}} it; the alert wants {min}.':
    '{count, plural, one {# média en parle} other {# médias en parlent}} ; l’alerte en demande {min}.',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {détails en réponse} other {chacun dans sa propre réponse}}',
  '{days} at {times}': '{days} à {times}',
  '{days} d': '{days} j',
  '{days} d {hours} h': '{days} j {hours} h',
  '{description}.': '{description}.',
  '{digest} already leaves out {outlet}.': '{digest} exclut déjà {outlet}.',
  "{digest} doesn't leave out {outlet}.": '{digest} n’exclut pas {outlet}.',
  '{digest} includes {outlet} again.': '{digest} inclut à nouveau {outlet}.',
  '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.':
    '{digest} exclut désormais {outlet} : ce média n’ouvre aucun sujet et n’est pas cité parmi ceux qui en parlent. Ses sujets arrivent encore si un autre média les a.',
  '{fault} (understood: {understood})': '{fault} (compris : {understood})',
  '{fault}; a range must rise: write 22-2 as 22-23,0-2':
    '{fault} ; un intervalle doit être croissant : écris 22-2 sous la forme 22-23,0-2',
  '{fault}.': '{fault}.',
  '{fault}. Other settings need their names, as in topics:AI count:3':
    '{fault}. Les autres réglages ont besoin de leur nom, comme dans topics:AI count:3',
  '{fault}. To resume it: ': '{fault}. Pour reprendre : ',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, one {# flux est inscrit, et rien n’en est encore venu} other {# flux sont inscrits, et rien n’en est encore venu}}. Pour aller les chercher maintenant : heatline feeds gather',
  '{first} to {last}': '{first} à {last}',
  '{first} to {last} of {count}': '{first} à {last} sur {count}',
  '{first}-{last}': '{first}-{last}',
  '{fix} Then resume {what, select, alert {alert} other {subscription}} {id}.':
    '{fix} Reprends ensuite {what, select, alert {l’alerte} other {l’abonnement}} {id}.',
  '{fix} Then: ': '{fix} Ensuite : ',
  '{heat}, as an update': '{heat}, comme mise à jour',
  '{hours} h': '{hours} h',
  '{hours} h {minutes} min': '{hours} h {minutes} min',
  '{id} · alert: {stories}': '{id} · alerte : {stories}',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id} n’existe que jusqu’à ce qu’une messagerie soit configurée. D’ici là, {command} le met en pause.',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id} est {state, select, paused {en pause} other {arrêté}} et n’envoie rien jusqu’à {command}.',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id} est défini dans l’environnement : seule la personne qui fait tourner ce service peut le modifier, avec les variables qui commencent par {prefix}. Pour donner au salon un autre récap avec ses propres réglages : {command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id} est défini dans l’environnement ; la personne qui fait tourner ce service peut le retirer de DIGEST_CHANNELS. D’ici là, {command} le met en pause.',
  '{limits}.': '{limits}.',
  '{limits}. Each story comes once.': '{limits}. Chaque sujet n’arrive qu’une fois.',
  '{lister} lists {listed} as related, but their words and dates are too far apart.':
    '{lister} cite {listed} comme lié, mais leurs mots et leurs dates sont trop éloignés.',
  '{minutes} min': '{minutes} min',
  '{more} more, {less} less: {name}': '{more} pour plus, {less} pour moins : {name}',
  '{name} ({position} of {count})': '{name} ({position} sur {count})',
  '{name} {id} has not shown it.': '{name} {id} ne l’a pas affiché.',
  '{name} {id} to {channel}': '{name} {id} vers {channel}',
  '{name} {value} (was {before})': '{name} {value} (avant : {before})',
  '{name} is active again. {next}': '{name} est de nouveau actif. {next}',
  '{name} is not a name that a list can have': '{name} n’est pas un nom qu’une liste peut contenir',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} resumes it sooner.':
    '{name} est en pause jusqu’à {end} : aucun récap n’est envoyé avant, puis il reprend tout seul. {command} le relance plus tôt.',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name} est en pause : aucun récap n’est envoyé. {command} le relance.',
  '{name} was already {state, select, off {off} other {paused}}. {command} resumes it sooner.':
    '{name} était déjà {state, select, off {arrêté} other {en pause}}. {command} le relance plus tôt.',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name} était déjà {state, select, off {arrêté} other {en pause}}. {command} le relance.',
  '{name} was already active. {next}': '{name} était déjà actif. {next}',
  '{name} was changed: {difference}': '{name} a été modifié : {difference}',
  '{name} was changed: {schedule}.': '{name} a été modifié : {schedule}.',
  '{name} was removed in the meantime.': '{name} a été supprimé entre-temps.',
  '{name} was removed. To recreate it: {command}': '{name} a été supprimé. Pour le recréer : {command}',
  '{name} was sent to {channel}.': '{name} a été envoyé dans {channel}.',
  '{name} was sent.': '{name} a été envoyé.',
  '{name}: no new stories': '{name} : aucun nouveau sujet',
  '{nothingComes}: {waits}.': '{nothingComes} : {waits}.',
  '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init':
    '{nothingComes} : l’article le plus récent a {days} jours. Vérifie que des articles arrivent encore, ou ajoute des flux avec : heatline init',
  '{nothingComes}: there are no articles yet. {advice}':
    '{nothingComes} : il n’y a pas encore d’articles. {advice}',
  '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '{nothingComes} : il n’y a que les articles d’exemple de décembre 2021 ; {feeds, plural, one {# flux est inscrit, et rien n’en est encore venu} other {# flux sont inscrits, et rien n’en est encore venu}} : heatline feeds gather va les chercher.',
  '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.':
    '{nothingComes} : il n’y a que les articles d’exemple de décembre 2021 ; ajoute tes propres actualités avec heatline init.',
  '{often} except {days}': '{often} sauf {days}',
  '{often} from {begin} to {end}': '{often} de {begin} à {end}',
  '{often} from {date}': '{often} dès le {date}',
  '{often} is {days}; write "{days} at 9", with the hour that you want':
    '« {often} », c’est « {days} » ; écris « {days} à 9h », avec l’heure que tu veux',
  '{often} on {days}': '{often}, {days}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}':
    '« {often} » ne tomberait pas aux mêmes moments {unit, select, hour {chaque jour} other {chaque heure}} ; écris {fixes}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}, or once a day, as in "every day at 9"':
    '« {often} » ne tomberait pas aux mêmes moments {unit, select, hour {chaque jour} other {chaque heure}} ; écris {fixes}, ou une fois par jour, comme dans « tous les jours à 9h »',
  '{one} and {other}': '{one} et {other}',
  '{one} or {other}': '{one} ou {other}',
  '{one}, {other}': '{one}, {other}',
  '{option} can only be {value}, not {text}.': '{option} ne peut être que {value}, pas {text}.',
  '{option} is not an option of this command.': '{option} n’est pas une option de cette commande.',
  '{option} is required.': '{option} est obligatoire.',
  '{option} must be a channel, not {text}.': '{option} doit être un salon, pas {text}.',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option} doit être un nombre entier de {min} à {max}, pas {text}.',
  '{option} must be one of {values}, not {text}.': '{option} doit être {values}, pas {text}.',
  '{option}: {description}': '{option} : {description}',
  '{option}: {description} ({values})': '{option} : {description} ({values})',
  '{option}: {description} ({values}); required': '{option} : {description} ({values}) ; obligatoire',
  '{option}: {description}; required': '{option} : {description} ; obligatoire',
  '{other} lists it as related: {url}': '{other} le cite comme lié : {url}',
  '{outlet} already covers that story in another article: further articles by it count as separate news.':
    '{outlet} couvre déjà ce sujet dans un autre article : ses autres articles comptent comme des sujets distincts.',
  '{outlet} was not muted: {fault}.': '{outlet} n’a pas été masqué : {fault}.',
  '{outlet}: {article}': '{outlet} : {article}',
  '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.':
    '{place, select, direct {Tu reçois} terminal {Le terminal reçoit} other {Le salon reçoit}} aussi {count, plural, one {le récap} other {les récaps}} {ids}. Chaque sujet n’apparaît que dans un seul.',
  '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).':
    '{place, select, direct {Tu reçois un récap par message privé} terminal {Ce terminal reçoit un récap} other {Ce salon reçoit un récap}} : {schedule} (ID {id}).',
  '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.':
    '{place, select, direct {Tu reçois} terminal {Ce terminal reçoit} other {Ce salon reçoit}} plusieurs récaps : indique l’ID de l’un d’eux.',
  '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.':
    '{place, select, terminal {Le terminal} other {Le salon}} l’a déjà vu, sous {key}, et il n’a guère pris d’ampleur depuis.',
  '{platform} is not connected': '{platform} n’est pas connecté',
  '{platform} is not set up': '{platform} n’est pas configuré',
  '{reason} ({code})': '{reason} ({code})',
  '{schedule}, {timezone} time': '{schedule}, heure de {timezone}',
  '{schedule}, as {cron}': '{schedule}, sous la forme {cron}',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search} trouve des sujets par mots, ici et dans n’importe quel salon. Dans un salon, {list} affiche tous ses récaps, peu importe qui les a créés.',
  '{seconds} s': '{seconds} s',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# sujet} other {# sujets}} de {outlets, plural, one {# source} other {# sources}}',
  '{text} has no letter or digit': '{text} ne contient ni lettre ni chiffre',
  '{text} has passed; write a time to come, such as {examples}':
    '{text} est passé ; écris un moment à venir, comme {examples}',
  '{text} is more than a year ahead': '{text} est dans plus d’un an',
  '{text} is not {what, select, topic {a topic} outlet {an outlet} other {a word or phrase}} of at most {max} characters on one line':
    '{text} n’est pas {what, select, topic {un thème} outlet {un média} other {un mot ou une expression}} d’au plus {max} caractères sur une ligne',
  '{text} is not a choice; use {choices}': '{text} n’est pas un choix possible ; utilise {choices}',
  '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.':
    '{text} n’est ni un jour ni une heure comme 2021-12-13, "2021-12-13 09:00" ou 2021-12-13T08:00Z.',
  '{text} is not a language; use {tags}, or a name such as German':
    '{text} n’est pas une langue que j’écris ; utilise {tags}, ou un nom comme Français',
  '{text} is not a length of time such as 24h, 3d or 1w, nor auto (since the previous digest)':
    '{text} n’est pas une durée comme 24h, 3d ou 1w, ni auto (depuis le récap précédent)',
  '{text} is not a name of 1 to {max} characters on one line':
    '{text} n’est pas un nom de 1 à {max} caractères sur une ligne',
  '{text} is not a tag of 1 to {max} characters on one line; write its name or id, or none':
    '{text} n’est pas un tag de 1 à {max} caractères sur une ligne ; écris son nom ou son identifiant, ou none',
  '{text} is not a time span such as 22:00-07:00; give its start and its end, or none':
    '{text} n’est pas une plage horaire comme 22:00-07:00 ; indique son début et sa fin, ou none',
  '{text} is not a time to pause until; write for example {examples}':
    '{text} n’est pas un moment jusqu’auquel faire une pause ; écris par exemple {examples}',
  '{text} is not a way to catch up; use skip (send none), latest 6h (send the newest if it is no later than that) or all':
    '{text} n’est pas une façon de rattraper ; utilise skip (ne rien envoyer), latest 6h (envoyer le plus récent s’il n’a pas plus de retard) ou all (tous)',
  '{text} is not a whole number from {min} to {max}': '{text} n’est pas un nombre entier de {min} à {max}',
  '{text} is not the id of a group of {where}; write {forms}; or none':
    '{text} n’est pas l’identifiant d’un groupe pour {where} ; écris {forms} ; ou none',
  '{text} is not the id of a role or group of 1 to {max} characters on one line; or write none':
    '{text} n’est pas l’identifiant d’un rôle ou d’un groupe de 1 à {max} caractères sur une ligne ; ou écris none',
  '{time}  left out: {title}': '{time}  laissé de côté : {title}',
  '{time}, {timezone} time': '{time}, heure de {timezone}',
  '{times} {count, plural, one {is} other {are}} in the morning. For later in the day, write {later}.':
    '{times} {count, plural, one {est une heure} other {sont des heures}} du matin. Pour plus tard dans la journée, écris {later}.',
  '{times} do not fit one schedule, as their minutes differ; make a subscription for each':
    '{times} ne tiennent pas dans un même horaire, car leurs minutes diffèrent ; crée un récap pour chacune',
  '{title}: {count}': '{title} : {count}',
  '{title}: {outcome}': '{title} : {outcome}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# autre média} other {# autres médias}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# autre média} other {# autres médias}}, {first} à {last}',
  '{value} (was {before})': '{value} (avant : {before})',
  '{what, select, alert {The alert} other {The digest}} for {channel} is switched off: it could not be posted for a day ({reason}).':
    '{what, select, alert {Alerte désactivée} other {Récap désactivé}} pour {channel} : rien n’a pu être publié pendant un jour ({reason}).',
  '{what}; the next one is on {time}.': '{what} ; le prochain arrive {time}.',
  "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} a rétabli le récap{which} de ce {place, select, terminal {terminal} other {salon}} du {time}',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s alert {id}: ":
    '{who} a modifié l’alerte {id} de ce {place, select, terminal {terminal} other {salon}} : ',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ":
    '{who} a modifié le récap{which} de ce {place, select, terminal {terminal} other {salon}} : ',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} a mis fin à l’alerte {id} de ce {place, select, terminal {terminal} other {salon}} ({stories})',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} a mis fin au récap{which} de ce {place, select, terminal {terminal} other {salon}}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}':
    '{who} a donné un récap à ce {place, select, terminal {terminal} other {salon}} : {schedule}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} an alert: {stories}':
    '{who} a créé une alerte pour ce {place, select, terminal {terminal} other {salon}} : {stories}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} a mis en pause l’alerte {id} de ce {place, select, terminal {terminal} other {salon}} ({stories})',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} a mis en pause le récap{which} de ce {place, select, terminal {terminal} other {salon}}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time":
    '{who} a mis en pause le récap{which} de ce {place, select, terminal {terminal} other {salon}} jusqu’à {time}, heure de {timezone}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} a repris l’alerte {id} de ce {place, select, terminal {terminal} other {salon}} ({stories})',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} a relancé le récap{which} de ce {place, select, terminal {terminal} other {salon}}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time":
    '{who} a relancé le récap{which} de ce {place, select, terminal {terminal} other {salon}} ; le prochain arrive {time}, heure de {timezone}',
  "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} a fait sauter le récap{which} de ce {place, select, terminal {terminal} other {salon}} du {time}',
  '{word} ({meaning})': '{word} ({meaning})',
  '{words} has no words to look for': '{words} ne contient aucun mot à chercher',
  '{words} is not a search of at most {max} characters on one line':
    '{words} n’est pas une recherche d’au plus {max} caractères sur une ligne',
  '{words} looks for {word} and leaves it out: nothing can match':
    '{words} cherche {word} et l’exclut à la fois : rien ne peut correspondre',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} ne fait qu’exclure des sujets. Ajoute des mots à chercher, par exemple : chips {query}',
  '+{count, plural, one {# more outlet} other {# more outlets}}':
    '+{count, plural, one {# autre média} other {# autres médias}}',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count, plural, one {# média} other {# médias}}',
  '7d, 2w or a date such as 2021-12-01': '7d, 2w ou une date comme 2021-12-01',
  'a date to count from is for "every other day" and "every 2 weeks"':
    'une date de départ va avec « un jour sur deux » et « toutes les 2 semaines »',
  'a digest has no first day: it comes from now on; leave the beginning out, or write only the days, as in "mondays at 9"':
    'un récap n’a pas de premier jour : il arrive dès maintenant ; laisse le début de côté, ou écris seulement les jours, comme « lundi à 9h »',
  'a digest has no last day: it comes until someone pauses or removes it; leave the end out, or write a range of days, such as "mon-fri"':
    'un récap n’a pas de dernier jour : il arrive jusqu’à ce que quelqu’un le mette en pause ou le supprime ; laisse la fin de côté, ou écris une plage de jours, comme « lundi-vendredi »',
  'A digest here': 'Un récap ici',
  'A digest never notifies @everyone. Choose another role.':
    'Un récap ne notifie jamais @everyone. Choisis un autre rôle.',
  'A quiet day: there are no new stories.': 'Journée calme : aucun nouveau sujet.',
  "a role's id such as {example} (with Developer Mode on, open Server Settings → Roles, right-click the role and choose Copy Role ID)":
    'l’identifiant d’un rôle comme {example} (avec le mode développeur activé, ouvre Paramètres du serveur → Rôles, fais un clic droit sur le rôle et choisis « Copier l’identifiant du rôle »)',
  'a running copy has recorded a fault that cannot be read':
    'une instance en marche a noté un défaut qui ne peut pas être lu',
  'a schedule has at most {max} characters; write {examples}':
    'un horaire a au plus {max} caractères ; écris {examples}',
  'a short post, and a reply for each story': 'un message court et une réponse par sujet',
  'a terminal keeps no record of what it showed': 'un terminal ne garde pas trace de ce qu’il a affiché',
  "a user group's id such as {example}, or in {platform} @ and a group from its suggestions":
    'l’identifiant d’un groupe d’utilisateurs comme {example}, ou dans {platform} @ et un groupe parmi ses suggestions',
  active: 'actif',
  'Add the previous key at the end of ENCRYPTION_KEYS and restart, or install the app there again.':
    'Ajoute la clé précédente à la fin d’ENCRYPTION_KEYS et redémarre, ou réinstalle l’application là-bas.',
  'Add words to search for, such as: chips.': 'Ajoute des mots à chercher, par exemple : chips.',
  'Add words to search for: filters only narrow a search.':
    'Ajoute des mots à chercher : les filtres ne font que restreindre une recherche.',
  'Add your own news with: heatline init': 'Ajoute tes propres actualités avec : heatline init',
  Alert: 'Alerte',
  'Alert {id} has not posted it.': 'L’alerte {id} ne l’a pas publié.',
  'Alert {id} is active again. It looks at stories that are first seen from now on.':
    'L’alerte {id} est de nouveau active. Elle regarde les sujets vus pour la première fois à partir de maintenant.',
  'Alert {id} is paused: it posts nothing. {command} starts it again.':
    'L’alerte {id} est en pause : elle ne publie rien. {command} la relance.',
  'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.':
    'L’alerte {id} est créée pour {stories}. Seuls comptent les sujets vus pour la première fois à partir de maintenant.',
  'Alert {id} took it.': 'L’alerte {id} l’a pris.',
  'Alert {id} was already active.': 'L’alerte {id} était déjà active.',
  'Alert {id} was already paused or off. {command} starts it again.':
    'L’alerte {id} était déjà en pause ou arrêtée. {command} la relance.',
  'Alert {id} was changed: {stories}.': 'L’alerte {id} a été modifiée : {stories}.',
  'Alert {id} was removed in the meantime.': 'L’alerte {id} a été supprimée entre-temps.',
  'Alert {id} was removed. It was about {stories}.':
    'L’alerte {id} a été supprimée. Elle portait sur {stories}.',
  'Alert {id}: {reason} · {command} stops it': 'Alerte {id} : {reason} · {command} y met fin',
  'Alert: {title}': 'Alerte : {title}',
  'Alerts have no {settings}. They have: {names}.': 'Les alertes n’ont pas {settings}. Elles ont : {names}.',
  'all that fits': 'tout ce qui tient',
  'All topics': 'Tous les thèmes',
  'Also called {names}.': 'S’appelle aussi {names}.',
  'Also in {outlets}': 'Aussi dans {outlets}',
  'Also listed as related': 'Également signalés comme liés',
  'Also useful there: {permissions}.': 'Également utile là-bas : {permissions}.',
  'An alert is paused until you resume it: leave out the time.':
    'Une alerte reste en pause jusqu’à ce que tu la reprennes : n’indique pas de date.',
  'An option of this command has a value of the wrong kind.':
    'Une option de cette commande a une valeur du mauvais type.',
  'and {count} more': 'et {count} de plus',
  'And {count} more: {command} lists them.': 'Et {count} de plus : {command} les affiche.',
  'Articles that make up the story:': 'Articles qui composent le sujet :',
  'As things stand, it is not among the {max} hottest for the digest of {time}.':
    'Pour l’instant, il n’est pas parmi les {max} plus chauds pour le récap du {time}.',
  'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.':
    'Pour l’instant, il est numéro {place} par chaleur pour le récap du {time}, qui en prend {count}.',
  'at {times}': 'à {times}',
  'at most {max} a day': 'au plus {max} par jour',
  'at most {max} a day; none during {hours}, {timezone} time':
    'au plus {max} par jour ; aucun pendant {hours}, heure de {timezone}',
  Back: 'Retour',
  'being posted': 'en cours de publication',
  'being sent': 'en cours d’envoi',
  'Both are by {outlet}: articles by one outlet count as separate news unless they have the same address or title.':
    'Les deux sont de {outlet} : les articles d’un même média comptent comme des sujets distincts, sauf s’ils ont la même adresse ou le même titre.',
  'Both are the same article, in one file.': 'Les deux sont le même article, dans un seul fichier.',
  'Both are titled "{title}", by one outlet, at different times: instalments of a series.':
    'Les deux s’intitulent « {title} », du même média, à des dates différentes : les épisodes d’une série.',
  'by {outlets}': 'de {outlets}',
  Cancel: 'Annuler',
  'cannot be read: {reason}': 'ne peut pas être lu : {reason}',
  'Channels whose digests you made': 'Salons dont tu as créé les récaps',
  'Channels whose digests you manage': 'Salons dont tu gères les récaps',
  "Check HTTPS_PROXY, and whether the proxy lets this machine through; NO_PROXY names the hosts that don't need it.":
    'Vérifie HTTPS_PROXY, et si le proxy laisse passer cette machine ; NO_PROXY nomme les hôtes qui n’en ont pas besoin.',
  'Check its disk or mount, or move it out of CONTENT_DIR.':
    'Vérifie le disque ou le montage, ou déplace-le hors de CONTENT_DIR.',
  'Check its disk or mount, or name another in CONTENT_DIR.':
    'Vérifie le disque ou le montage, ou indiques-en un autre dans CONTENT_DIR.',
  'Check its disk or mount: a network folder may hang. If there are very many new files, just wait.':
    'Vérifie le disque ou le montage : un dossier réseau peut se bloquer. S’il y a énormément de nouveaux fichiers, attends simplement.',
  Choose: 'Choisis',
  'Choose or type': 'Choisis ou saisis',
  Close: 'Fermer',
  'Comes: {title} (number {rank})': 'Arrive : {title} (numéro {rank})',
  Coverage: 'Couverture',
  'Coverage, closest first: {outlets} and {more} more.':
    'Couverture, la plus proche d’abord : {outlets} et {more} de plus.',
  'Coverage, closest first: {outlets}.': 'Couverture, la plus proche d’abord : {outlets}.',
  'covered by at least {count} outlets': 'couverts par au moins {count} médias',
  'Create it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.':
    'Crée-le, ou indique dans CONTENT_DIR le dossier des fichiers d’articles. Dans un conteneur, monte-le.',
  'Create it, or remove it from CONTENT_DIR. In a container, mount it.':
    'Crée-le, ou retire-le de CONTENT_DIR. Dans un conteneur, monte-le.',
  'days of the month need a cron pattern, such as "0 9 1 * *" for 09:00 on the 1st or "0 9 * * MON#1" for the first Monday':
    'les jours du mois demandent une expression cron, comme « 0 9 1 * * » pour le 1er à 09:00 ou « 0 9 * * MON#1 » pour le premier lundi',
  'Did you mean {ids}?': 'Tu voulais dire {ids} ?',
  'Did you mean {meant}?': 'Voulais-tu dire {meant} ?',
  'Did you mean:': 'Voulais-tu dire :',
  'different days have different times; make a subscription for each':
    'des jours différents ont des heures différentes ; crée un récap pour chacune',
  'Digest status': 'État des récaps',
  'do not send it again': 'ne pas le renvoyer',
  'does not exist': 'n’existe pas',
  'due for {elapsed}, and no service has handled it':
    'prévu depuis {elapsed}, et aucun service ne l’a traité',
  'due since {time}, and put off: {fault}': 'prévu depuis le {time}, et reporté : {fault}',
  Edit: 'Modifier',
  'Edit alert': 'Modifier l’alerte',
  'Edit digest': 'Modifier le récap',
  'End {name} ({id})': 'Arrêter {name} ({id})',
  'End it': 'Arrêter',
  'Enter a whole number from {min} to {max}.': 'Saisis un nombre entier de {min} à {max}.',
  'every {count, plural, =2 {other day} other {# days}}':
    '{count, plural, =2 {un jour sur deux} other {tous les # jours}}',
  'every {count, plural, =2 {other week} other {# weeks}}':
    '{count, plural, =2 {une semaine sur deux} other {toutes les # semaines}}',
  'every {count, plural, one {hour} other {# hours}}':
    '{count, plural, one {toutes les heures} other {toutes les # heures}}',
  'every {count, plural, one {minute} other {# minutes}}':
    '{count, plural, one {chaque minute} other {toutes les # minutes}}',
  'every day': 'tous les jours',
  'Every day at 08:30': 'Tous les jours à 8 h 30',
  'every day except {day}': 'tous les jours sauf {day}',
  'every day is left out; leave out fewer': 'tous les jours sont exclus ; exclus-en moins',
  failed: 'échec',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    'Avis {days, plural, =1 {du dernier jour} other {des # derniers jours}}',
  'For example {command}': 'Par exemple {command}',
  'For example {command}.': 'Par exemple {command}.',
  'Free space on its disk and let this user write there, or name another folder in STATE_DIR.':
    'Libère de la place sur le disque et laisse cet utilisateur y écrire, ou indique un autre dossier dans STATE_DIR.',
  Fridays: 'le vendredi',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    'celui de l’autre récap du {place, select, terminal {terminal} other {salon}}',
  "from this service's settings": 'celui des réglages de ce service',
  'from this terminal': 'celui de ce terminal',
  'from your profile': 'celui de ton profil',
  'Gather feeds into it (heatline feeds gather), put article files there, or name another folder in CONTENT_DIR. In a container, mount it.':
    'Récupère-y des flux (heatline feeds gather), mets-y des fichiers d’articles, ou indique un autre dossier dans CONTENT_DIR. Dans un conteneur, monte-le.',
  'Give {option} only once.': 'N’indique {option} qu’une seule fois.',
  'Give this user permission to read it, or name another in CONTENT_DIR.':
    'Donne à cet utilisateur le droit de le lire, ou indiques-en un autre dans CONTENT_DIR.',
  'headlines, with their outlets': 'les titres et leurs médias',
  Heat: 'Chaleur',
  'heat {heat}': 'chaleur {heat}',
  'heat {heat}, at least {minimum}': 'chaleur {heat}, au moins {minimum}',
  'heatline check lists the fault of each.': 'heatline check indique le défaut de chacun.',
  'heatline check lists what cannot be read.': 'heatline check liste ce qui ne peut pas être lu.',
  History: 'Historique',
  'History of {id}': 'Historique de {id}',
  'History of alert {id}': 'Historique de l’alerte {id}',
  Hot: 'Chaud',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    'Je n’ai pas pu afficher la réponse ; mon journal dit pourquoi. Ce que tu as demandé a peut-être été fait quand même.',
  'I could not show the answer: {reason}.': 'Je n’ai pas pu afficher la réponse : {reason}.',
  'I do not know that command.': 'Je ne connais pas cette commande.',
  "I don't understand {text}.": 'Je ne comprends pas {text}.',
  'I may not post in {channel}: I lack {permissions}.':
    'Je n’ai pas le droit de publier dans {channel} : il me manque {permissions}.',
  'In CONTENT_DIR, name the folder that contains it.':
    'Dans CONTENT_DIR, indique le dossier qui le contient.',
  'is a file, not a folder': 'est un fichier, pas un dossier',
  'is empty, but contained articles before': 'est vide, mais contenait des articles auparavant',
  'It began the story.': 'Il a ouvert le sujet.',
  'It belongs to another story.': 'Il appartient à un autre sujet.',
  'It came because of this: {reason}.': 'La raison : {reason}.',
  'it does not exist': 'il n’existe pas',
  "It doesn't change what is chosen. To change what the digest takes: {edit}; to see first what that does: {preview}":
    'Rien n’est choisi d’après ces avis. Pour changer ce que prend le récap : {edit} ; pour voir d’abord l’effet : {preview}',
  'it failed': 'ça a échoué',
  'It has no digest then.': 'Il n’a pas de récap à ce moment-là.',
  'It has posted nothing yet.': 'Elle n’a encore rien publié.',
  'It has too little in common with the article that lists it.':
    'Il a trop peu en commun avec l’article qui le cite.',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    'Il est {state, select, paused {en pause} other {arrêté}} : {command} le relance.',
  'It is {state, select, paused {paused} other {off}}.':
    'Il est {state, select, paused {en pause} other {arrêté}}.',
  'It is by {outlet}, which leads the story.': 'Il est de {outlet}, qui porte déjà le sujet.',
  'It is coming: as things stand, it is number {place} in the next digest, on {time}.':
    'Il arrive : pour l’instant, il est numéro {place} du prochain récap, le {time}.',
  'It is due, but {fault}': 'Il est prévu, mais : {fault}',
  'It is due, but no service has handled it.': 'Il est prévu, mais aucun service ne l’a traité.',
  'It is more than two days old, which is too old for an alert.':
    'Il a plus de deux jours, ce qui est trop vieux pour une alerte.',
  'it is not a folder': 'ce n’est pas un dossier',
  'It is not among the {max} hottest.': 'Il n’est pas parmi les {max} plus chauds.',
  'It is not by {outlets}.': 'Il n’est pas de {outlets}.',
  'It is not on {topics}.': 'Il ne porte pas sur {topics}.',
  'It is number {place} by heat ({heat}), and the digest takes {count}.':
    'Il est numéro {place} par chaleur ({heat}), et le récap en prend {count}.',
  'It is off: no digest comes until it is resumed.':
    'Il est désactivé : aucun récap ne vient tant qu’il n’est pas repris.',
  'It is outside the window of the next digest, on {time}, which looks back only to {since}.':
    'Il est hors de la période du prochain récap, le {time}, qui ne remonte qu’au {since}.',
  'It is outside the window, which looks back only to {time}.':
    'Il est hors de la période, qui ne remonte qu’au {time}.',
  'It is outside the window: it was published {published}, and the first digest that could have included it, on {slot}, looked back only to {after}.':
    'Il est hors de la période : il a été publié le {published}, et le premier récap qui aurait pu le contenir, celui du {slot}, ne remontait qu’au {after}.',
  'It is paused until {end}: no digest comes before that.':
    'Il est en pause jusqu’au {end} : aucun récap ne vient avant.',
  'It is paused: no digest comes until it is resumed.':
    'Il est en pause : aucun récap ne vient tant qu’il n’est pas repris.',
  'It is posted, but does not show everything: {reason}': 'Il est publié, mais n’affiche pas tout : {reason}',
  'it leads in a circle': 'il tourne en rond',
  'It lists {other} as related: {url}': 'Il cite {other} comme lié : {url}',
  'It meets the conditions, and is posted within a minute.':
    'Il remplit les conditions et sera publié d’ici une minute.',
  'It waits for the end of the quiet hours: {time}.': 'Il attend la fin des heures de silence : {time}.',
  'It was active from {from} to {to}.': 'Il était actif du {from} au {to}.',
  'It was active since {from}.': 'Il était actif depuis le {from}.',
  'It was first seen {seen}. The alert looks only at stories first seen after {since}, when it was made, resumed or given other conditions.':
    'Il a été vu pour la première fois {seen}. L’alerte ne regarde que les sujets vus pour la première fois après {since}, quand elle a été créée, reprise ou modifiée.',
  'It was first seen {time}: {outcome}.': 'Vu pour la première fois {time} : {outcome}.',
  'It was first seen {time}.': 'Vu pour la première fois {time}.',
  'It was left out on {time}: the alert had posted as many stories as it may that day.':
    'Il a été laissé de côté le {time} : l’alerte avait publié autant de sujets qu’elle le peut ce jour-là.',
  'It was less hot then: its heat has risen since, or its file has changed.':
    'Il était moins chaud alors : sa chaleur a augmenté depuis, ou son fichier a changé.',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one has a heat of {heat}.':
    'Il n’était pas assez chaud. Le récap du {time} a pris les {count} sujets les plus chauds, le dernier avec une chaleur de {lowest} ; celui-ci a une chaleur de {heat}.',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one is number {place}, with a heat of {heat}.':
    'Il n’était pas assez chaud. Le récap du {time} a pris les {count} sujets les plus chauds, le dernier avec une chaleur de {lowest} ; celui-ci est numéro {place}, avec une chaleur de {heat}.',
  'It was off from {from} to {to}: {reason}': 'Il était désactivé du {from} au {to} : {reason}',
  'It was off since {from}: {reason}': 'Il était désactivé depuis le {from} : {reason}',
  'It was paused from {from} to {to}.': 'Il était en pause du {from} au {to}.',
  'It was paused since {from}.': 'Il était en pause depuis le {from}.',
  'It was published {days} days after the article that lists it.':
    'Il a été publié {days} jours après l’article qui le cite.',
  'It was published {days} days before the article that lists it.':
    'Il a été publié {days} jours avant l’article qui le cite.',
  'It was published after {time}.': 'Il a été publié après le {time}.',
  'It was published later.': 'Il a été publié plus tard.',
  'It was removed from {from} to {to}.': 'Il était supprimé du {from} au {to}.',
  'It was removed since {from}.': 'Il était supprimé depuis le {from}.',
  "It was shown at start-up, which doesn't count as a digest.":
    'Il a été affiché au démarrage, ce qui ne compte pas comme un récap.',
  'It was shown before.': 'Il a déjà été affiché.',
  'It was shown on {time}.': 'Il a été affiché le {time}.',
  'it was too late to print the message': 'il était trop tard pour afficher le message',
  'it was too late to send the request': 'il était trop tard pour envoyer la requête',
  'it was too old to send by the time Heatline could retry':
    'il était trop ancien pour être envoyé quand Heatline a pu réessayer',
  'It will not be shown again unless its heat grows by half or five more outlets cover it; then it appears once more, marked as an update.':
    'Il ne sera plus affiché, sauf si sa chaleur augmente de moitié ou si cinq autres médias en parlent ; il apparaîtra alors une fois de plus, marqué comme mise à jour.',
  'its channel has been unreachable since {since}': 'son salon est injoignable depuis le {since}',
  'its channel has been unreachable since {time}': 'son salon est inaccessible depuis le {time}',
  'Its file arrived late, on {time}; late articles count only if they were published at most two days before the window.':
    'Son fichier est arrivé en retard, le {time} ; les articles en retard ne comptent que s’ils ont été publiés au plus deux jours avant la période.',
  'Its file says "story: {story}", and so does that of {other}.':
    'Son fichier dit « story: {story} », et celui de {other} aussi.',
  'Its file says "story: {story}".': 'Son fichier dit « story: {story} ».',
  'Its heat is {heat}; the alert wants {min}.': 'Sa chaleur est de {heat} ; l’alerte demande {min}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}, and 10 for {others, plural, one {one more outlet} other {each of # more outlets}}.':
    'Sa chaleur de {heat} est calculée, car son fichier n’en donne pas : sa qualité de {quality}, plus 10 pour {others, plural, one {un autre média} other {chacun des # autres médias}}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}.':
    'Sa chaleur de {heat} est calculée, car son fichier n’en donne pas : sa qualité de {quality}.',
  'Its heat of {heat} is given by its file.': 'Sa chaleur de {heat} est donnée par son fichier.',
  'Its log has the fault. The copy records it again within seconds, unless it runs another version of Heatline.':
    'Son journal contient le défaut. L’instance le note de nouveau en quelques secondes, sauf si elle utilise une autre version de Heatline.',
  'Its outlet is already listed.': 'Son média est déjà cité.',
  'Its settings stay as they are. {command} changes them.':
    'Ses réglages restent tels quels. {command} les change.',
  'keep it here': 'le garder ici',
  'keep it up to date for two days': 'le tenir à jour deux jours',
  'Last sent:': 'Dernier envoyé :',
  'Last:': 'Dernier :',
  'last: "{title}", {outcome} ({reason})': 'dernier : « {title} », {outcome} ({reason})',
  'leave it as posted': 'le laisser tel quel',
  'Leaves: {title} (number {rank} now): {why}': 'Part : {title} (numéro {rank} pour l’instant) : {why}',
  'Left out at the time by {reason}': 'Écarté à l’époque par {reason}',
  'Left out by {reason}': 'Écarté par {reason}',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Écarté par {setting} : le récap prend au plus {max, plural, one {# sujet} other {# sujets}} de {name}, et {max, plural, one {un plus chaud a pris la place} other {de plus chauds ont pris les places}} : {titles}.',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Écarté par {setting} : le récap prend au plus {max, plural, one {# sujet} other {# sujets}} sur {name}, et {max, plural, one {un plus chaud a pris la place} other {de plus chauds ont pris les places}} : {titles}.',
  'Less like this': 'Moins comme ça',
  'Let this user read it, or move it out of CONTENT_DIR.':
    'Laisse cet utilisateur le lire, ou déplace-le hors de CONTENT_DIR.',
  'Let this user read them: heatline check names each.':
    'Laisse cet utilisateur les lire : heatline check nomme chacun.',
  'Look up the news': 'Chercher des actus',
  'Looking it up…': 'Recherche en cours…',
  'Make the channel reachable again.': 'Rends le canal de nouveau joignable.',
  'matches {words}': 'correspond à {words}',
  'may or may not have arrived': 'peut-être arrivé, peut-être pas',
  'members of the channel who are not guests': 'les membres du salon qui ne sont pas des invités',
  'Missing {option}: {description}.': 'Il manque {option} : {description}.',
  'Missing: {options}.': 'Il manque : {options}.',
  'Missing: which stories. Give words that they contain, min_outlets, min_heat, topics or providers, or several of these.':
    'Indique quels sujets : des mots qu’ils contiennent, min_outlets, min_heat, topics ou providers, ou plusieurs d’entre eux.',
  Mondays: 'le lundi',
  'More like this': 'Plus comme ça',
  'More settings': 'Autres réglages',
  'Mount its disk, or delete the folder if its articles are gone for good.':
    'Monte son disque, ou supprime le dossier si ses articles ont disparu pour de bon.',
  'Mute {outlet}': 'Masquer {outlet}',
  'Name the folder of the article files in CONTENT_DIR.':
    'Indique dans CONTENT_DIR le dossier des fichiers d’articles.',
  Newer: 'Plus récents',
  Next: 'Suivant',
  'Next:': 'Prochain :',
  'Next: {time}': 'Prochain : {time}',
  'No alert was set up, because nothing can be posted there: {fault}.':
    'Aucune alerte n’a été créée, car rien ne peut être publié là-bas : {fault}.',
  'no answer within {seconds} seconds': 'pas de réponse en {seconds} secondes',
  'No article has the topic "{topic}" so far.': 'Pour l’instant, aucun article n’a le thème « {topic} ».',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Pour l’instant, aucun article n’a le thème « {topic} ». Voulais-tu dire {meant} ?',
  'No article has the topic "{topic}".': 'Aucun article n’a le thème « {topic} ».',
  'No article has the topic "{topic}". There are no topics yet.':
    'Aucun article n’a le thème « {topic} ». Il n’y a pas encore de thèmes.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Aucun article n’a encore de thèmes. Les thèmes sont la liste « topics » en tête d’un article.',
  'No article is by an outlet called "{outlet}" so far.':
    'Pour l’instant, aucun article ne vient d’un média nommé « {outlet} ».',
  'No article is by an outlet called "{outlet}" so far. Did you mean {meant}?':
    'Pour l’instant, aucun article ne vient d’un média nommé « {outlet} ». Voulais-tu dire {meant} ?',
  'No digest comes until there is news': 'Aucun récap n’arrive tant qu’il n’y a pas d’actualités',
  'No digest was due for {at}: the schedule says {schedule}.':
    'Aucun récap n’était prévu pour {at}. Horaire : {schedule}.',
  'No digest was due for {at}.': 'Aucun récap n’était prévu pour {at}.',
  'No digest was set up, because nothing can be posted there: {fault}.':
    'Aucun récap n’a été créé, car rien ne peut être publié là-bas : {fault}.',
  'No other outlet is known to cover it.': 'Aucun autre média connu n’en parle.',
  'no reason given': 'aucune raison donnée',
  'No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent instead.':
    'Aucun service ne pouvait l’envoyer à ce moment-là : aucun ne tournait, ou les articles n’étaient pas lisibles. Un récap plus récent a été envoyé à la place.',
  'No service could send it at the time: none was running, or its articles could not be read. When one could, it was too late.':
    'Aucun service ne pouvait l’envoyer à ce moment-là : aucun ne tournait, ou les articles n’étaient pas lisibles. Quand c’est redevenu possible, il était trop tard.',
  'No service could send it for so long that it was dropped without a record.':
    'Aucun service n’a pu l’envoyer pendant si longtemps qu’il a été abandonné sans trace.',
  'No service had handled it when the subscription got another schedule ({schedule}): {time}.':
    'Aucun service ne l’avait traité quand l’abonnement a changé d’horaire ({schedule}) : {time}.',
  'No service had handled it when the subscription was paused: {time}.':
    'Aucun service ne l’avait traité quand l’abonnement a été mis en pause : {time}.',
  'No service had handled it when the subscription was removed: {time}.':
    'Aucun service ne l’avait traité quand l’abonnement a été supprimé : {time}.',
  'No service had handled it when the subscription was switched off: {time}.':
    'Aucun service ne l’avait traité quand l’abonnement a été désactivé : {time}.',
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
  'nobody can be notified in {where}; leave it out, or write none':
    'personne ne peut être notifié dans {where} ; omets ce réglage ou écris none',
  "Nobody can tell whether it arrived, so it won't be sent again.":
    'Impossible de savoir s’il est arrivé ; il ne sera donc pas renvoyé.',
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    'Personne n’a encore donné son avis. La liste des médias qui couvrent un sujet, {command}, a des boutons pour cela : « Plus comme ça » et « Moins comme ça ».',
  none: 'aucun',
  'None of its articles has all of the words {words}.':
    'Aucun de ses articles ne contient tous les mots {words}.',
  'none of the {count} files in {folders} contains a usable article':
    'aucun des {count} fichiers de {folders} ne contient d’article utilisable',
  'none yet': 'aucun pour l’instant',
  'None yet. In a channel, {command} gives it a digest.':
    'Aucun pour l’instant. Dans un salon, {command} met en place un récap.',
  'not all articles could be read: "{file}" {reason}':
    'tous les articles n’ont pas pu être lus : « {file} » {reason}',
  'not all articles could be read: "{file}" {reason}, and so are {others} more':
    'tous les articles n’ont pas pu être lus : « {file} » {reason}, ainsi que {others} de plus',
  'not all articles could be read: the folder "{folder}" {reason}':
    'tous les articles n’ont pas pu être lus : le dossier « {folder} » {reason}',
  'Not counted: {outlet}: {article}': 'Non compté : {outlet} : {article}',
  'not decided yet': 'pas encore décidé',
  'not due': 'pas prévu',
  'Not hot so far': 'Pas encore chaud',
  'Not older than': 'Pas plus ancien que',
  'not posted, because it was too late': 'non publié, car il était trop tard',
  'not posted, because the alert was off': 'non publié, car l’alerte était arrêtée',
  'not posted, because the alert was paused': 'non publié, car l’alerte était en pause',
  'not posted, because the alert was removed': 'non publié, car l’alerte était supprimée',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    'Non publié : je n’ai pas pu vérifier si tu as le droit de publier ici ({reason}). {fix}',
  'Not posted: join the channel first, then post.': 'Non publié : rejoins d’abord le salon.',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    'Non publié : seules certaines personnes peuvent publier dans ce salon. Demande à l’une d’elles, ou à un admin.',
  'Not posted: you may not post in this channel.':
    'Non publié : tu n’as pas le droit de publier dans ce salon.',
  'Not saved yet: ': 'Pas encore enregistré : ',
  'not sent': 'pas envoyé',
  'Noted: you want less like "{title}".': 'C’est noté : tu veux moins de sujets comme « {title} ».',
  'Noted: you want more like "{title}".': 'C’est noté : tu veux plus de sujets comme « {title} ».',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Rien sur la période {length} ; voici ceux du jour le plus récent, jusqu’au {time}',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'Rien ces 7 derniers jours ; ceux-ci sont plus anciens : du {from} au {until}',
  'Nothing is published yet: {waits}.': 'Rien n’est encore publié : {waits}.',
  'Nothing to do: due digests wait for it.': 'Rien à faire : les récaps dus l’attendent.',
  'Nothing was changed: {id} already has these settings.': 'Rien n’a été modifié : {id} a déjà ces réglages.',
  'Nothing was changed: alert {id} is about {stories} already.':
    'Rien n’a été modifié : l’alerte {id} porte déjà sur {stories}.',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    'Rien n’a été modifié : je n’ai pas pu vérifier que tu y as droit ({fault}). {fix}',
  'Nothing was due yet.': 'Rien n’était encore prévu.',
  'Nothing was sent: {fault}. {fix}': 'Rien n’a été envoyé : {fault}. {fix}',
  'Nothing was sent: another copy of the service is sending it.':
    'Rien n’a été envoyé : une autre instance du service est en train de l’envoyer.',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    'Rien n’a été envoyé : il n’y a pas de nouveau sujet pour {id}. Les sujets déjà montrés ne sont pas répétés.',
  'Nothing would be posted.': 'Rien ne serait publié.',
  'notify as the channel does': 'comme le salon le prévoit',
  'Notify nobody': 'Ne notifier personne',
  'notify nobody by push': 'sans notification',
  'now covered by {count} outlets': 'couvert maintenant par {count} médias',
  'of heat {heat} or more': 'd’une chaleur de {heat} ou plus',
  off: 'désactivé',
  'off since {since}: {reason}': 'désactivé depuis le {since} : {reason}',
  'off since {since}: {reason}. {fix}': 'arrêtée depuis le {since} : {reason}. {fix}',
  'Off since {since}: {reason}. {fix}': 'Arrêté depuis {since} : {reason}. {fix}',
  Older: 'Plus anciens',
  'on {topics}': 'sur {topics}',
  'One moment': 'Un instant',
  'Only {who} may change its digests: ask one of them.':
    'Modifier ses récaps est réservé à ce groupe : {who}. Demande à l’une de ces personnes.',
  'Only {who} may change its digests: join it first.':
    'Modifier ses récaps est réservé à ce groupe : {who}. Rejoins d’abord le salon.',
  "Only admins may change a channel's digests.": 'Seuls les admins peuvent modifier les récaps d’un salon.',
  'Only alerts have {settings}, and {id} is a digest.':
    'Seules les alertes ont {settings}, et {id} est un récap.',
  'Only stories that are first seen from now on count.':
    'Seuls comptent les sujets vus pour la première fois à partir de maintenant.',
  'Only the person who created this digest, or an admin, may change it.':
    'Seule la personne qui a créé ce récap, ou un admin, peut le modifier.',
  'Only this outlet': 'Seulement ce média',
  'Only this topic': 'Seulement ce thème',
  'Only those who manage the digests see the feedback. {why}':
    'Seules les personnes qui gèrent les récaps voient les avis. {why}',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    'Ouvre {channel} → Modifier le salon → Permissions, choisis mon rôle et accorde-lui {permissions}. Rien n’a encore été mis en place.',
  'Open the form again': 'Rouvrir le formulaire',
  'Or did you mean:': 'Ou voulais-tu dire :',
  'Other stories linked there:': 'Autres sujets liés à cet endroit :',
  Outlets: 'Médias',
  Pause: 'Mettre en pause',
  paused: 'en pause',
  'paused since {since}': 'en pause depuis le {since}',
  'Paused since {since}': 'En pause depuis {since}',
  'paused since {since}, until {until}': 'en pause depuis le {since}, jusqu’au {until}',
  'Paused since {since}, until {until}': 'En pause depuis {since}, jusqu’à {until}',
  'people with the Manage Channels permission in this channel':
    'les personnes qui ont la permission « Gérer les salons » dans ce salon',
  'permission denied': 'permission refusée',
  'Please try again.': 'Réessaie, s’il te plaît.',
  'post nothing': 'rien',
  'post one line': 'une ligne',
  'Post to channel': 'Publier dans le salon',
  'Posted for everyone here to see.': 'Publié ici, visible par tout le monde.',
  'Posted to the channel.': 'Publié dans le salon.',
  Prev: 'Précédent',
  Preview: 'Aperçu',
  'Preview of {id} with other settings: the newest day that has articles, not what it would contain now.':
    'Aperçu de {id} avec d’autres réglages : le jour le plus récent qui a des articles, pas ce qu’il contiendrait maintenant.',
  'Preview of {id} with other settings: what it would contain now.':
    'Aperçu de {id} avec d’autres réglages : ce qu’il contiendrait maintenant.',
  'Preview of {id}: the newest day that has articles, not what it would contain now.':
    'Aperçu de {id} : le dernier jour qui a des articles, pas ce qu’il contiendrait maintenant.',
  'Preview of {id}: what it would contain now.': 'Aperçu de {id} : ce qu’il contiendrait maintenant.',
  'Preview: {summary}': 'Aperçu : {summary}',
  'Problem:': 'Problème :',
  'Problem: {problem}': 'Problème : {problem}',
  'publish it to the channels that follow this one': 'le relayer',
  'put off': 'reporté',
  'put off until {time}': 'reporté au {time}',
  'Quotes keep words together, -word excludes a word':
    'Les guillemets gardent les mots ensemble, -mot exclut un mot',
  'Related coverage': 'Autres articles sur le sujet',
  Remove: 'Supprimer',
  removed: 'supprimé',
  'Reports the same event as {other}; shared words: {words}.':
    'Rapporte le même événement que {other} ; mots communs : {words}.',
  'Restore the state from a backup, or install the app there again.':
    'Restaure l’état depuis une sauvegarde, ou réinstalle l’application là-bas.',
  Resume: 'Reprendre',
  'Same address as {other}: {url}': 'Même adresse que {other} : {url}',
  'Same text as {other}: "{text}"': 'Même texte que {other} : « {text} »',
  'Same title as {other}.': 'Même titre que {other}.',
  Saturdays: 'le samedi',
  Save: 'Enregistrer',
  'Save these settings': 'Enregistrer ces réglages',
  Search: 'Chercher',
  'Send it after all': 'L’envoyer quand même',
  'send it again': 'le renvoyer',
  'Send now': 'Envoyer maintenant',
  'sent {time}': 'envoyé {time}',
  'sent {time} late, {count, plural, one {# message} other {# messages}}':
    'envoyé avec {time} de retard, {count, plural, one {# message} other {# messages}}',
  'sent on time, {count, plural, one {# message} other {# messages}}':
    'envoyé à l’heure, {count, plural, one {# message} other {# messages}}',
  'Set the variables of {platform} and restart the service, or remove the subscription.':
    'Définis les variables de {platform} et redémarre le service, ou supprime l’abonnement.',
  'Set the variables of {platform} and restart the service.':
    'Définis les variables de {platform} et redémarre le service.',
  'Settings: {settings}': 'Réglages : {settings}',
  'Show it as it is': 'L’afficher tel quel',
  'Show the newest day': 'Afficher le dernier jour',
  'Shown {time} in {id}, as number {rank} by heat ({heat}), under another link: {link}.':
    'Affiché le {time} dans {id}, numéro {rank} par chaleur ({heat}), sous un autre lien : {link}.',
  'Shown {time} in {id}, as number {rank} by heat ({heat}).':
    'Affiché le {time} dans {id}, numéro {rank} par chaleur ({heat}).',
  'Shown by {name}': 'Affiché par {name}',
  'Shown by someone here': 'Affiché par quelqu’un d’ici',
  'skipped: articles unread': 'sauté : articles illisibles',
  'skipped: asked to skip': 'sauté : sur demande',
  'skipped: nothing new': 'sauté : rien de nouveau',
  'skipped: paused': 'sauté : en pause',
  'skipped: removed': 'sauté : supprimé',
  'skipped: rescheduled': 'sauté : horaire modifié',
  'skipped: superseded': 'sauté : remplacé par un plus récent',
  'skipped: switched off': 'sauté : désactivé',
  'skipped: too late': 'sauté : trop tard',
  'Skips {time}': 'Saute : {time}',
  'Skips:': 'Sauté :',
  'some times are in the morning and some are later; write them as in "08:00 and 20:00"':
    'certaines heures sont le matin et d’autres plus tard ; écris-les comme dans « 08:00 et 20:00 »',
  Someone: 'Quelqu’un',
  'Someone asked to skip it.': 'Quelqu’un a demandé de le sauter.',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'Un problème est survenu de notre côté ; le journal dit lequel. Réessaie dans une minute.',
  'Something went wrong with {command}. It is in my log; please try again later.':
    'Un problème est survenu avec {command}. C’est dans mon journal ; réessaie plus tard.',
  'Start the service (heatline start), or check its log for what is holding it up.':
    'Démarre le service (heatline start), ou cherche dans son journal ce qui le bloque.',
  'State:': 'État :',
  Status: 'État',
  'Stop this alert': 'Arrêter cette alerte',
  Stories: 'Sujets',
  'stories {conditions}': 'les sujets {conditions}',
  'Stories for {query}': 'Sujets pour {query}',
  Story: 'Sujet',
  Subscribe: 'S’abonner',
  'Subscribe again': 'S’abonner à nouveau',
  Sundays: 'le dimanche',
  'Take it back': 'Retirer',
  'That could not be answered: {fault}': 'Impossible de répondre : {fault}',
  'That did not work. Please try again in a while.': 'Ça n’a pas marché. Réessaie dans un moment.',
  'That has changed since it was shown. Close it, and give the command again.':
    'Cela a changé depuis son affichage. Ferme-le et relance la commande.',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    'Cela a changé. Recharge {app} (Ctrl+R) et réessaie.',
  'that match {words}': 'qui correspondent à {words}',
  'That message has no link.': 'Ce message n’a pas de lien.',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    'Le {place, select, terminal {terminal} other {salon}} reçoit déjà ce récap : {schedule} (ID {id}).',
  'The alert did nothing then.': 'L’alerte n’a rien fait à ce moment-là.',
  'The alert had posted as many stories as it may that day.':
    'L’alerte avait publié autant de sujets qu’elle le peut ce jour-là.',
  'The alert is off: {reason}.': 'L’alerte est arrêtée : {reason}.',
  'The alert is paused.': 'L’alerte est en pause.',
  'the articles could not be read: {fault}': 'les articles n’ont pas pu être lus : {fault}',
  'the articles could not be read: a check of {folders} has been running for minutes':
    'les articles n’ont pas pu être lus : une vérification de {folders} dure depuis plusieurs minutes',
  'the articles could not be read: their index in "{folder}" cannot be read: {reason}':
    'les articles n’ont pas pu être lus : leur index dans « {folder} » ne peut pas être lu : {reason}',
  'the articles could not be read: their index in "{folder}" cannot be written: {reason}':
    'les articles n’ont pas pu être lus : leur index dans « {folder} » ne peut pas être écrit : {reason}',
  'the articles in {folders} are being read': 'les articles de {folders} sont en cours de lecture',
  'the articles in {folders} are being read again: their index was deleted':
    'les articles de {folders} sont relus : leur index a été supprimé',
  'The catch-up setting decides what is sent late: skip, latest 6h or all.':
    'Le réglage catch-up décide de ce qui est envoyé en retard : skip, latest 6h ou all.',
  'The channel could not be told about it: {fault}. {fix}':
    'Le salon n’a pas pu en être informé : {fault}. {fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'Le salon n’en a peut-être pas été informé : {fault}. {fix}',
  'the cron pattern "{cron}" never comes': 'l’expression cron « {cron} » ne se produit jamais',
  'the day of the week is missing; write for example "every 2 weeks on Mondays at 9"':
    'le jour de la semaine manque ; écris par exemple « toutes les 2 semaines le lundi à 9h »',
  'the day of the week is missing; write for example "Mondays at 9"':
    'le jour de la semaine manque ; écris par exemple « lundi à 9h »',
  'the days to leave out are missing; write for example "except sundays"':
    'les jours à exclure manquent ; écris par exemple « sauf dimanche »',
  'the digest leaves out {outlets}, and the story is from {outlet} with no article by another outlet to lead it.':
    'le récap écarte {outlets}, et le sujet vient de {outlet}, sans article d’un autre média pour le porter.',
  'the digest leaves out {phrase}, which is in {place, select, title {the title} excerpt {the excerpt of} other {the coverage}} "{title}".':
    'le récap écarte {phrase}, qui figure dans {place, select, title {le titre} excerpt {l’extrait de} other {la couverture}} « {title} ».',
  'the digest leaves out {topic}, which is a topic of the story.':
    'le récap écarte {topic}, qui est un thème du sujet.',
  'The digest of {time} stays skipped.': 'Le récap du {time} sera toujours sauté.',
  'The digest of {time} was already set to be skipped': 'Le récap du {time} devait déjà être sauté',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    'Le récap du {time} devait être sauté, mais ce n’est plus le prochain : aucun ne sera sauté.',
  'The digest of {time} will be skipped': 'Le récap du {time} sera sauté',
  'The digest of {time}, which would have included it, was not due.':
    'Le récap du {time}, qui l’aurait contenu, n’était pas prévu.',
  'The digest of {time}, which would have included it: {label}.':
    'Le récap du {time}, qui l’aurait contenu : {label}.',
  'The digest of {time}, which would include it, will be skipped because someone asked for that.':
    'Le récap du {time}, qui le contiendrait, sera sauté parce que quelqu’un l’a demandé.',
  "the digest takes {min} or more, and the story's heat is {heat}.":
    'le récap prend à partir de {min}, et la chaleur du sujet est de {heat}.',
  "the digest takes {min} or more, and the story's quality is {quality}.":
    'le récap prend à partir de {min}, et la qualité du sujet est de {quality}.',
  'the digest takes {wanted}, and the story has none.':
    'le récap prend {wanted}, et le sujet n’a pas de thème.',
  'the digest takes {wanted}, and the story is from {outlet}.':
    'le récap prend {wanted}, et le sujet vient de {outlet}.',
  "the digest takes {wanted}, and the story's topics are {topics}.":
    'le récap prend {wanted}, et les thèmes du sujet sont {topics}.',
  'the disk is full': 'le disque est plein',
  'the disk is read-only': 'le disque est en lecture seule',
  'the disk reports an error': 'le disque signale une erreur',
  'The file of {article} gives it the story "{story}", and the other file does not.':
    'Le fichier de {article} lui donne le sujet « {story} », et l’autre fichier non.',
  'The file of {article} keeps it separate: story: none.':
    'Le fichier de {article} le garde à part : story: none.',
  'the first and the last time of a day must be in order, and whole hours; write for example "every 2 hours from 8 to 18"':
    'la première et la dernière heure d’une journée doivent être dans l’ordre et pleines ; écris par exemple « toutes les 2 heures de 8h à 18h »',
  'the folder "{folder}" cannot be read: {reason}': 'le dossier « {folder} » ne peut pas être lu : {reason}',
  'the folder "{folder}" may not be read by this user':
    'cet utilisateur n’a pas le droit de lire le dossier « {folder} »',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {Le dernier jour} other {Les # derniers jours}}',
  'The last {length}': 'Période : {length}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'Le dernier récap n’a ici que {stories, plural, one {# sujet} other {# sujets}} : il n’y a pas de numéro {rank}. Utilise plutôt des mots du titre.',
  'the last digest: {label}.': 'le dernier récap : {label}.',
  'the last story: {outcome}: {fault}. {fix}': 'le dernier sujet : {outcome} : {fault}. {fix}',
  'the message was not rendered for a terminal': 'le message n’a pas été mis en forme pour un terminal',
  'the name is too long': 'le nom est trop long',
  'The nearest was due:': 'Le plus proche était prévu :',
  'The newest article is {title} ({outlet}, {time}).':
    'L’article le plus récent est {title} ({outlet}, {time}).',
  'The next digest comes {time}.': 'Le prochain récap arrive {time}.',
  'The next digest: {time}, {timezone} time.': 'Le prochain récap : {time}, heure de {timezone}.',
  'The next digest: {time}.': 'Le prochain récap : {time}.',
  'The next three digests:': 'Les trois prochains récaps :',
  'the one file in {folders} contains no usable article':
    'le seul fichier de {folders} ne contient aucun article utilisable',
  'the proxy agreed to connect, but closed the connection':
    'le proxy a accepté la connexion, mais l’a fermée',
  'the proxy agreed to connect, but nothing came through it':
    'le proxy a accepté la connexion, mais rien n’est passé',
  'the proxy agreed to connect, but sent something that was not asked for':
    'le proxy a accepté la connexion, mais a envoyé quelque chose qui n’était pas demandé',
  'the proxy closed the connection': 'le proxy a fermé la connexion',
  'the proxy could not be reached ({code})': 'le proxy n’a pas pu être joint ({code})',
  'the proxy did not answer in time': 'le proxy n’a pas répondu à temps',
  'the proxy refused the connection ({code})': 'le proxy a refusé la connexion ({code})',
  'The rest of the answer could not be shown.': 'Le reste de la réponse n’a pas pu être affiché.',
  'The same goes for {count, plural, one {# more digest} other {# more digests}} of yours.':
    'Il en va de même pour {count, plural, one {# autre récap} other {# autres récaps}} à toi.',
  'The same is true of {count, plural, one {# more name} other {# more names}}.':
    'C’est aussi le cas de {count, plural, one {# autre nom} other {# autres noms}}.',
  'The same text is already listed.': 'Le même texte est déjà cité.',
  'The schedule has no digest at that time: it was sent by hand.':
    'Aucun récap n’est prévu à cette heure : il a été envoyé à la main.',
  'The schedule has no slot after the story arrived.': 'L’horaire ne prévoit rien après l’arrivée du sujet.',
  'the server that answered is not an HTTP proxy': 'le serveur qui a répondu n’est pas un proxy HTTP',
  'The settings of {name} ({id})': 'Les réglages de {name} ({id})',
  'The settings of alert {id}': 'Les réglages de l’alerte {id}',
  'the stored tokens of {workspace} were changed or damaged':
    'les jetons enregistrés de {workspace} ont été modifiés ou abîmés',
  'the story has one of these words.': 'le sujet contient un de ces mots.',
  'the story is on one of these topics.': 'le sujet porte sur un de ces thèmes.',
  'The subscription was made later: {time}.': 'L’abonnement a été créé plus tard : {time}.',
  'The subscription was off.': 'L’abonnement était désactivé.',
  'The subscription was paused.': 'L’abonnement était en pause.',
  'The subscription was removed before it was sent.': 'L’abonnement a été supprimé avant l’envoi.',
  "The subscription's schedule was changed before any service handled this digest.":
    'L’horaire de l’abonnement a été modifié avant qu’un service ne traite ce récap.',
  'the system refuses': 'le système refuse',
  'the terminal': 'le terminal',
  'the time already names {timezone}, as "{said}"; leave one of the two out':
    'l’heure indique déjà {timezone}, par « {said} » ; enlève l’un des deux',
  'the time is not clear; write it in digits, such as 8:30':
    'l’heure n’est pas claire ; écris-la en chiffres, comme 8h30',
  'the times are missing; write for example "9 and 18"':
    'les heures manquent ; écris par exemple « 9h et 18h »',
  'the title "{title}"': 'le titre « {title} »',
  'the tokens of {workspace} were encrypted with another key':
    'les jetons de {workspace} ont été chiffrés avec une autre clé',
  'Their titles number different things: {first} and {second}.':
    'Leurs titres numérotent des choses différentes : {first} et {second}.',
  'There already is a digest for this minute: {outcome}':
    'Il y a déjà un récap pour cette minute : {outcome}',
  'There already is a digest for this minute: nothing more was sent.':
    'Il y a déjà un récap pour cette minute : rien d’autre n’a été envoyé.',
  'there are {count}; at most {max} are allowed': 'il y en a {count} ; {max} au plus sont permis',
  'There are {max} alerts here already: remove one first.':
    'Il y a déjà {max} alertes ici : supprimes-en d’abord une.',
  'There are no articles yet. {advice}': 'Il n’y a pas encore d’articles. {advice}',
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
  'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    'Il n’y a que les articles d’exemple de décembre 2021 ; {feeds, plural, one {# flux est inscrit, et rien n’en est encore venu} other {# flux sont inscrits, et rien n’en est encore venu}} : heatline feeds gather va les chercher.',
  'There are only the sample articles of December 2021; add your own news with heatline init.':
    'Il n’y a que les articles d’exemple de décembre 2021 ; ajoute tes propres actualités avec heatline init.',
  'There has been no digest here yet. Use words of the title instead.':
    'Il n’y a pas encore eu de récap ici. Utilise plutôt des mots du titre.',
  'There is an alert for these already: {id}, for {stories}.':
    'Il y a déjà une alerte pour cela : {id}, pour {stories}.',
  'there is an end but no beginning; write for example "every hour from 8 to 18", or one time, such as 18:00':
    'il y a une fin, mais pas de début ; écris par exemple « toutes les heures de 8h à 18h », ou une seule heure, comme 18:00',
  'There is more than fits here.': 'Il y en a plus que la place disponible ici.',
  'There is no {command} any more. {help} lists the commands.':
    '{command} n’existe plus. {help} affiche les commandes.',
  'There is no {command}.': '{command} n’existe pas.',
  'there is no article file in {folders}': 'il n’y a aucun fichier d’article dans {folders}',
  'There is no digest {id} that you can see from here.': 'D’ici, tu ne vois aucun récap {id}.',
  'there is no folder "{folder}"': 'il n’y a pas de dossier « {folder} »',
  'There is no link in that message.': 'Il n’y a pas de lien dans ce message.',
  'There is no option {option}.': 'L’option {option} n’existe pas.',
  'There is no outlet called "{name}".': 'Il n’y a pas de média nommé « {name} ».',
  'There is no preview: {fault}. {fix}': 'Pas d’aperçu : {fault}. {fix}',
  'There is nothing older.': 'Il n’y a rien de plus ancien.',
  'There was no time left to send it': 'Il ne restait plus de temps pour l’envoyer',
  'There were no new stories for it.': 'Il n’y avait pas de nouveaux sujets.',
  'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.':
    'Il n’y avait pas de nouveaux sujets dans les articles lisibles. Certains n’ont pas pu être lus avant le récap suivant.',
  'They are {days} days apart: titles and words only join articles within a week.':
    '{days} jours les séparent : titres et mots ne réunissent que les articles d’une même semaine.',
  'They are one story.': 'Ils forment un seul sujet.',
  'They are two stories.': 'Ce sont deux sujets.',
  'They come by direct message.': 'Ils arrivent en message privé.',
  'They share {words}: too little to count as one event.':
    'Ils ont en commun {words} : trop peu pour compter comme un seul événement.',
  'They share no words that are specific to an event.':
    'Ils n’ont en commun aucun mot propre à un événement.',
  'This {place, select, terminal {terminal} other {channel}} gets {what}':
    'Ce {place, select, terminal {terminal} other {salon}} reçoit {what}',
  'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.':
    'Ce {place, select, terminal {terminal} other {salon}} ne reçoit pas encore de récap. {command} lui en donne un.',
  "This {place, select, terminal {terminal} other {channel}}'s digests":
    'Les récaps de ce {place, select, terminal {terminal} other {salon}}',
  "This {place, select, terminal {terminal} other {channel}}'s digests and alerts":
    'Les récaps et alertes de ce {place, select, terminal {terminal} other {salon}}',
  "This {place, select, terminal {terminal} other {channel}}'s: {ids}.":
    'Ceux de ce {place, select, terminal {terminal} other {salon}} : {ids}.',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'Cela ne change pas ce que les récaps choisissent. Les personnes qui gèrent les récaps ici ({place}) voient combien en veulent plus ou moins, et de quoi, mais pas qui : {command}.',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'Cela ne change pas ce que les récaps choisissent. Les personnes qui gèrent les récaps de ce salon voient combien en veulent plus ou moins, et de quoi, mais pas qui : {command}.',
  'This is required.': 'Ce champ est obligatoire.',
  'This server does not let anyone post through me, so only you see it.':
    'Ce serveur ne laisse personne publier par mon intermédiaire ; tu es donc la seule personne à le voir.',
  Thursdays: 'le jeudi',
  'Times are in {timezone} ({source}). For another zone, add {option}.':
    'Les heures sont celles de {timezone} ({source}). Pour un autre fuseau, ajoute {option}.',
  'to be skipped': 'sera sauté',
  'To change settings, name them: {example}': 'Pour changer des réglages, nomme-les : {example}',
  'to come': 'à venir',
  'To fix it:': 'Pour y remédier :',
  'To post one line on such a day, set DIGEST_ON_EMPTY=note and restart the service.':
    'Pour publier une ligne un tel jour, définis DIGEST_ON_EMPTY=note et redémarre le service.',
  'To post one line on such a day: {command}': 'Pour publier une ligne un tel jour : {command}',
  'To save them: {command}': 'Pour les enregistrer : {command}',
  'To search for it, use {command}.': 'Pour une recherche, utilise {command}.',
  'too many open files': 'trop de fichiers ouverts',
  'Top stories': 'À la une',
  'Top stories about {topic}': 'À la une : {topic}',
  'Top stories now': 'À la une maintenant',
  Topics: 'Thèmes',
  'Topics: {names}': 'Thèmes : {names}',
  'Try {commands}.': 'Essaie {commands}.',
  'Try again': 'Réessayer',
  Tuesdays: 'le mardi',
  'two repetitions are given; write one of them': 'deux répétitions sont indiquées ; n’en écris qu’une',
  Undo: 'Annuler',
  'Until there is news, digests only say that there is none':
    'Tant qu’il n’y a pas d’actualités, les récaps disent seulement qu’il n’y en a pas',
  Update: 'Du nouveau',
  'Use {usage}, for example {example}.': 'Utilise {usage}, par exemple {example}.',
  'Very hot': 'Très chaud',
  Warm: 'Tiède',
  Wednesdays: 'le mercredi',
  weekdays: 'du lundi au vendredi',
  'Weekdays at 08:30': 'En semaine à 8 h 30',
  weekends: 'le week-end',
  'What alert {id} did with "{title}"': 'Ce que l’alerte {id} a fait de « {title} »',
  'What happened to {id} then': 'Ce qui est arrivé à {id} à ce moment-là',
  'What you can ask': 'Ce que tu peux demander',
  'What you watch for': 'Ce que tu surveilles',
  'When:': 'Quand :',
  'Who covers "{title}"': 'Qui parle de « {title} »',
  'Who covers it': 'Qui en parle',
  'Who covers…': 'Qui en parle…',
  'Why "{title}" and another story are one or separate':
    'Pourquoi « {title} » et un autre sujet ne font qu’un ou sont distincts',
  'Why "{title}" was in the digest': 'Pourquoi « {title} » était dans le récap',
  'Why "{title}" was not in the digest': 'Pourquoi « {title} » n’était pas dans le récap',
  'With catch-up "all", every missed digest is sent.':
    'Avec catch-up « all », chaque récap manqué est envoyé.',
  'With their number of articles in the 30 days up to {time}':
    'Avec leur nombre d’articles sur les 30 jours jusqu’au {time}',
  'With their number of articles in the last 30 days':
    'Avec leur nombre d’articles sur les 30 derniers jours',
  'With their number of articles, none of them from the last 30 days':
    'Avec leur nombre d’articles, dont aucun des 30 derniers jours',
  'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.':
    'Avec ces réglages, {coming, plural, one {# sujet arrive} other {# sujets arrivent}} et aucun ne part.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.':
    'Avec ces réglages, {leaving, plural, one {# sujet part} other {# sujets partent}} et {coming, plural, one {# arrive} other {# arrivent}}.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.':
    'Avec ces réglages, {leaving, plural, one {# sujet part} other {# sujets partent}} et aucun n’arrive.',
  'With these settings, it would contain the same stories.':
    'Avec ces réglages, il contiendrait les mêmes sujets.',
  'With:': 'Avec :',
  'withdrawn by its publisher': 'retiré par le média',
  'Withdrawn by its publisher': 'Retiré par le média',
  'Without {filter}': 'Sans {filter}',
  'Without {words}:': 'Sans {words} :',
  'Words to search for': 'Mots à chercher',
  'Write options as {form}.': 'Écris les options sous la forme {form}.',
  'write the first day as a date, as in "every other day at 9 from 2026-12-07"':
    'écris le premier jour comme une date, comme « un jour sur deux à 9h à partir du 2026-12-07 »',
  'You already get several digests by direct message, so say which one to change: {command} changes the first.':
    'Tu reçois déjà plusieurs récaps par message privé. Dis lequel modifier : {command} modifie le premier.',
  'You do not get a digest by direct message. {command} gives you one.':
    'Tu ne reçois pas de récap en message direct. {command} t’en donne un.',
  'You do not watch for anything. {command} tells you as soon as a story has these words.':
    'Tu ne surveilles rien. {command} te prévient dès qu’un sujet contient ces mots.',
  'You do not watch for that. {command} shows what you watch for.':
    'Tu ne surveilles pas cela. {command} montre ce que tu surveilles.',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    'Tu n’as pas encore ton propre récap : les sujets les plus chauds du jour, et qui d’autre en parle, en message direct à l’heure de ton choix. {command} le met en place.',
  'You get a digest by direct message: {schedule}.': 'Tu reçois un récap en message direct : {schedule}.',
  'You get no digest "{id}" by direct message. Which one do you want to end? {command} ends the first.':
    'Tu ne reçois pas de récap « {id} » en message direct. Lequel veux-tu arrêter ? {command} arrête le premier.',
  'You get several digests by direct message. Which one do you want to end? {command} ends the first.':
    'Tu reçois plusieurs récaps en message direct. Lequel veux-tu arrêter ? {command} arrête le premier.',
  'You have given no feedback on this story.': 'Tu n’as pas donné d’avis sur ce sujet.',
  'You have no digest "{id}" by direct message.': 'Tu n’as pas de récap « {id} » en message direct.',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    'Tu as publié plusieurs réponses en peu de temps. Réessaie dans {minutes, plural, one {une minute} other {# minutes}}.',
  'You no longer watch for {stories}.': 'Tu ne surveilles plus : {stories}.',
  'Your digest': 'Ton récap',
  'Your digests': 'Tes récaps',
  'Your direct messages could not be opened: {reason}. {fix}':
    'Tes messages directs n’ont pas pu être ouverts : {reason}. {fix}',
  'Your feedback on this story was taken back.': 'Ton avis sur ce sujet a été retiré.',
};
