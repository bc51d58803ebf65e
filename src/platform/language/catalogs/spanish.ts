import type { Catalog } from '../catalog.ts';

export const spanish: Catalog = {
  ' "{name}" ({id})': ' «{name}» ({id})',
  '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.':
    '«{said}» se ha leído como {timezone}, con su horario de verano. Para otra zona, indica una ciudad.',
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '«{text}» no es un periodo. Usa 24h, 7d o 2w, por ejemplo: top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '«{text}» no es un momento desde el que buscar. Usa {examples}.',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '«{title}» ya no está en el archivo: el medio lo retiró o su archivo se borró.',
  '"{typed}" was read as "{meant}".': '«{typed}» se leyó como «{meant}».',
  '+{count, plural, one {# more outlet} other {# more outlets}}':
    '+{count, plural, one {# medio más} other {# medios más}}',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count, plural, one {# medio} other {# medios}}',
  'A digest here': 'Un resumen aquí',
  'A quiet day: there are no new stories.': 'Un día tranquilo: no hay noticias nuevas.',
  'Add words to search for, such as: chips.': 'Añade palabras que buscar, por ejemplo: chips.',
  'Add words to search for: filters only narrow a search.':
    'Añade palabras que buscar: los filtros solo acotan una búsqueda.',
  'Add your own news with: heatline init': 'Añade tus propias noticias con: heatline init',
  Alert: 'Alerta',
  'Alert {id} is active again. It looks at stories that are first seen from now on.':
    'La alerta {id} vuelve a estar activa. Atiende a las noticias que aparezcan por primera vez desde ahora.',
  'Alert {id} is paused: it posts nothing. {command} starts it again.':
    'La alerta {id} está en pausa: no publica nada. {command} la reanuda.',
  'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.':
    'La alerta {id} está creada para {stories}. Solo cuentan las noticias que aparezcan por primera vez desde ahora.',
  'Alert {id} was already active.': 'La alerta {id} ya estaba activa.',
  'Alert {id} was already paused or off. {command} starts it again.':
    'La alerta {id} ya estaba en pausa o desactivada. {command} la reanuda.',
  'Alert {id} was removed in the meantime.': 'La alerta {id} se ha eliminado mientras tanto.',
  'Alert {id} was removed. It was about {stories}.': 'La alerta {id} se ha eliminado. Era para {stories}.',
  'All topics': 'Todos los temas',
  'Also in {outlets}': 'También en {outlets}',
  'Also listed as related': 'También indicados como relacionados',
  'An alert is paused until you resume it: leave out the time.':
    'Una alerta queda en pausa hasta que la reanudes: no indiques hasta cuándo.',
  'and {count} more': 'y {count} más',
  'at most {max} a day': 'como máximo {max} al día',
  'at most {max} a day; none at {hours}, {timezone} time':
    'como máximo {max} al día; ninguna a las {hours}, hora de {timezone}',
  'by {outlets}': 'de {outlets}',
  'Comes: {title} (number {rank})': 'Entra: {title} (número {rank})',
  'covered by at least {count} outlets': 'cubiertas por al menos {count} medios',
  'Did you mean {ids}?': '¿Querías decir {ids}?',
  'Did you mean:': '¿Querías decir:',
  Edit: 'Editar',
  'Edit digest': 'Editar el resumen',
  'every day': 'todos los días',
  'every day except {days}': 'todos los días excepto {days}',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    'Opiniones {days, plural, =1 {del último día} other {de los últimos # días}}',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    'la del otro resumen del {place, select, terminal {terminal} other {canal}}',
  "from this service's settings": 'la de los ajustes de este servicio',
  'from this terminal': 'la de este terminal',
  'from your profile': 'la de tu perfil',
  'It is {state, select, paused {paused} other {off}}.':
    'Está {state, select, paused {en pausa} other {desactivado}}.',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    'Está {state, select, paused {en pausa} other {desactivado}}: {command} lo reanuda.',
  'Leaves: {title} (number {rank} now): {why}': 'Sale: {title} (ahora número {rank}): {why}',
  'members of the channel who are not guests': 'los miembros del canal que no son invitados',
  'More settings': 'Más ajustes',
  'Mute {outlet}': 'Silenciar {outlet}',
  Next: 'Siguiente',
  'Next: {time}': 'Próximo: {time}',
  'No alert was set up, because nothing can be posted there: {fault}.':
    'No se ha creado ninguna alerta, porque allí no se puede publicar nada: {fault}.',
  'No article has the topic "{topic}" so far.': 'Hasta ahora ningún artículo tiene el tema «{topic}».',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Hasta ahora ningún artículo tiene el tema «{topic}». ¿Querías decir {meant}?',
  'No article has the topic "{topic}".': 'Ningún artículo tiene el tema «{topic}».',
  'No article has the topic "{topic}". There are no topics yet.':
    'Ningún artículo tiene el tema «{topic}». Todavía no hay temas.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Ningún artículo tiene temas todavía. Los temas son la lista «topics» al principio de un artículo.',
  'No digest comes until there is news': 'No llegará ningún resumen hasta que haya noticias',
  'No digest was set up, because nothing can be posted there: {fault}.':
    'No se ha creado ningún resumen, porque allí no se puede publicar nada: {fault}.',
  'No other outlet is known to cover it.': 'No se conoce ningún otro medio que informe de ello.',
  'No skip was set. The next digest: {time}.': 'No había nada que omitir. El próximo resumen: {time}.',
  'No story has the id "{id}" now. If you pressed a button, its article has since left the archive; words of its title may still find the story.':
    'Ninguna noticia tiene ahora el id «{id}». Si pulsaste un botón, su artículo ya no está en el archivo; quizá la encuentres con palabras de su título.',
  'No story in the archive has this link. Try words of its title.':
    'Ninguna noticia del archivo tiene este enlace. Prueba con palabras de su título.',
  'No story matches "{words}". Use words of its title, or a link to it; withdrawn stories are not listed.':
    'Ninguna noticia coincide con «{words}». Usa palabras de su título o un enlace; las noticias retiradas no aparecen.',
  'No story matches {words} with {filters}. There are some without {names}.':
    'Ninguna noticia coincide con {words} con {filters}. Sin {names} hay algunas.',
  'No story matches {words}.': 'Ninguna noticia coincide con {words}.',
  'No story matches {words}. Try fewer or different words.':
    'Ninguna noticia coincide con {words}. Prueba con menos palabras o con otras.',
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    'Nadie ha opinado todavía. La cobertura de una noticia, {command}, tiene botones para ello: «Más como esto» y «Menos como esto».',
  'Not saved yet: ': 'Aún sin guardar: ',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'Nada en los últimos 7 días; estas son más antiguas: de {from} a {until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Nada en el periodo {length}; estas son del día más reciente, hasta {time}',
  'Nothing is chosen by it. To change what the digest takes: {edit}; to see first what that does: {preview}':
    'No se elige nada a partir de las opiniones. Para cambiar lo que toma el resumen: {edit}; para ver antes qué efecto tiene: {preview}',
  'Nothing is published yet: {waits}.': 'Aún no hay nada publicado: {waits}.',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    'No se ha cambiado nada: no he podido comprobar si puedes hacerlo ({fault}). {fix}',
  'Nothing was changed: {id} already has these settings.':
    'No se ha cambiado nada: {id} ya tiene estos ajustes.',
  'Nothing was sent: another copy of the service is sending it.':
    'No se ha enviado nada: otra copia del servicio lo está enviando.',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    'No se ha enviado nada: no hay noticias nuevas para {id}. Las que ya se mostraron no se repiten.',
  'Nothing was sent: {fault}. {fix}': 'No se ha enviado nada: {fault}. {fix}',
  'Nothing would be posted.': 'No se publicaría nada.',
  'of heat {heat} or more': 'con calor de {heat} o más',
  'Off since {since}: {reason}. {fix}': 'Desactivado desde {since}: {reason}. {fix}',
  'on {topics}': 'sobre {topics}',
  "Only admins may change a channel's digests.":
    'Solo los administradores pueden cambiar los resúmenes de un canal.',
  'Only the person who created this digest, or an admin, may change it.':
    'Solo quien creó este resumen, o un administrador, puede cambiarlo.',
  'Only those who manage the digests see the feedback. {why}':
    'Solo quienes gestionan los resúmenes ven las opiniones. {why}',
  'Only {who} may change its digests: ask one of them.':
    'Solo pueden cambiar sus resúmenes {who}: pídeselo a alguien de ese grupo.',
  'Only {who} may change its digests: join it first.':
    'Solo pueden cambiar sus resúmenes {who}: únete primero al canal.',
  'Or did you mean:': '¿O querías decir:',
  'Other settings need their names, as in topics:AI count:3':
    'Los demás ajustes necesitan su nombre, por ejemplo topics:AI count:3',
  'Other stories linked there:': 'Otras noticias enlazadas allí:',
  Outlets: 'Medios',
  Pause: 'Pausar',
  'Paused since {since}': 'En pausa desde {since}',
  'Paused since {since}, until {until}': 'En pausa desde {since}, hasta {until}',
  'people with the Manage Channels permission in this channel':
    'las personas con el permiso «Gestionar canales» en este canal',
  'Please try again.': 'Inténtalo de nuevo.',
  'Post to channel': 'Publicar en el canal',
  Prev: 'Anterior',
  Preview: 'Vista previa',
  'Preview of {id} with other settings: what it would contain now.':
    'Vista previa de {id} con otros ajustes: lo que contendría ahora.',
  'Preview of {id}: the newest day that has articles, not what it would contain now.':
    'Vista previa de {id}: el último día que tiene artículos, no lo que contendría ahora.',
  'Preview of {id}: what it would contain now.': 'Vista previa de {id}: lo que contendría ahora.',
  'Preview: {summary}': 'Vista previa: {summary}',
  'Problem: {problem}': 'Problema: {problem}',
  'Related coverage': 'Más cobertura',
  Remove: 'Eliminar',
  Resume: 'Reanudar',
  Save: 'Guardar',
  'Save these settings': 'Guardar estos ajustes',
  'Say which stories: words that they have, min_outlets, min_heat, topics or providers, or several of these.':
    'Indica qué noticias: palabras que contengan, min_outlets, min_heat, topics o providers, o varias de estas opciones.',
  'Send it after all': 'Enviarlo de todos modos',
  'Send now': 'Enviar ahora',
  'Show it as it is': 'Mostrarlo tal como es',
  'Show the newest day': 'Mostrar el último día',
  'Shown by someone here': 'Mostrado por alguien de aquí',
  'Shown by {name}': 'Mostrado por {name}',
  'Skips {time}': 'Omite: {time}',
  Someone: 'Alguien',
  Status: 'Estado',
  Stories: 'Noticias',
  'Stories for {query}': 'Noticias para {query}',
  'stories {conditions}': 'noticias {conditions}',
  Subscribe: 'Suscribirse',
  'Subscribe again': 'Suscribirse de nuevo',
  'that match {words}': 'que coinciden con {words}',
  'The channel could not be told about it: {fault}. {fix}': 'No se ha podido avisar al canal: {fault}. {fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'Puede que el canal no haya recibido el aviso: {fault}. {fix}',
  'The digest of {time} stays skipped.': 'El resumen del {time} sigue omitido.',
  'The digest of {time} was already set to be skipped': 'El resumen del {time} ya se iba a omitir',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    'El resumen del {time} se iba a omitir, pero ya no es el próximo, así que no se omitirá ninguno.',
  'The digest of {time} will be skipped': 'El resumen del {time} se omitirá',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'El último resumen de aquí solo tiene {stories, plural, one {# noticia} other {# noticias}}, así que no hay número {rank}. Usa palabras del título.',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {El último día} other {Los últimos # días}}',
  'The last {length}': 'Periodo: {length}',
  'The newest article is {title} ({outlet}, {time}).':
    'El artículo más reciente es {title} ({outlet}, {time}).',
  'The next digest comes {time}.': 'El próximo resumen llega el {time}.',
  'The next digest: {time}, {timezone} time.': 'El próximo resumen: {time}, hora de {timezone}.',
  'The next digest: {time}.': 'El próximo resumen: {time}.',
  'The next three digests:': 'Los tres próximos resúmenes:',
  'The settings of {name} ({id})': 'Los ajustes de {name} ({id})',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    'El {place, select, terminal {terminal} other {canal}} ya recibe este resumen: {schedule} (ID {id}).',
  'There already is a digest for this minute: nothing more was sent.':
    'Ya hay un resumen para este minuto: no se ha enviado nada más.',
  'There already is a digest for this minute: {outcome}': 'Ya hay un resumen para este minuto: {outcome}',
  'There are no articles yet. Articles are Markdown files in the content folder.':
    'Todavía no hay artículos. Los artículos son archivos Markdown en la carpeta content.',
  'There are no articles yet. {advice}': 'Todavía no hay artículos. {advice}',
  'There are no more stories for {words}.': 'No hay más noticias para {words}.',
  'There are no more stories.': 'No hay más noticias.',
  'There are no more topics.': 'No hay más temas.',
  'There are no stories about {topic} in the last {length}. A longer window may have some.':
    'No hay noticias sobre {topic} en el periodo {length}. Quizá las haya en uno más largo.',
  'There are no stories about {topic}.': 'No hay noticias sobre {topic}.',
  'There are no stories in the last {length}. A longer window may have some.':
    'No hay noticias en el periodo {length}. Quizá las haya en uno más largo.',
  'There are only the sample articles of December 2021; add your own news with heatline init.':
    'Solo están los artículos de ejemplo de diciembre de 2021; añade tus propias noticias con heatline init.',
  'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    'Solo están los artículos de ejemplo de diciembre de 2021; {feeds, plural, one {hay # feed en la lista y aún no ha llegado nada de él} other {hay # feeds en la lista y aún no ha llegado nada de ellos}}: heatline feeds gather lo recoge.',
  'There has been no digest here yet. Use words of the title instead.':
    'Aquí todavía no ha habido ningún resumen. Usa palabras del título.',
  'There is an alert for these already: {id}, for {stories}.':
    'Ya hay una alerta para esto: {id}, para {stories}.',
  'There is no digest {id} that you can see from here.': 'Desde aquí no ves ningún resumen {id}.',
  'There is no outlet called "{name}".': 'No hay ningún medio llamado «{name}».',
  'There is no preview: {fault}. {fix}': 'No hay vista previa: {fault}. {fix}',
  'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.':
    'Este {place, select, terminal {terminal} other {canal}} aún no recibe ningún resumen. {command} le da uno.',
  'This {place, select, terminal {terminal} other {channel}} gets {what}':
    'Este {place, select, terminal {terminal} other {canal}} recibe {what}',
  "This {place, select, terminal {terminal} other {channel}}'s digests":
    'Los resúmenes de este {place, select, terminal {terminal} other {canal}}',
  "This {place, select, terminal {terminal} other {channel}}'s digests and alerts":
    'Los resúmenes y alertas de este {place, select, terminal {terminal} other {canal}}',
  "This {place, select, terminal {terminal} other {channel}}'s: {ids}.":
    'Los de este {place, select, terminal {terminal} other {canal}}: {ids}.',
  'Times are in {timezone} ({source}). For another zone, add {option}.':
    'Las horas son de {timezone} ({source}). Para otra zona, añade {option}.',
  'To change settings, name them: {example}': 'Para cambiar ajustes, nómbralos: {example}',
  'To save them: {command}': 'Para guardarlos: {command}',
  'Top stories': 'Noticias destacadas',
  'Top stories about {topic}': 'Noticias destacadas sobre {topic}',
  Topics: 'Temas',
  'Topics: {names}': 'Temas: {names}',
  'Try again': 'Reintentar',
  Undo: 'Deshacer',
  'Until there is news, digests only say that there is none':
    'Hasta que haya noticias, los resúmenes solo dicen que no las hay',
  Update: 'Novedad',
  weekdays: 'de lunes a viernes',
  weekends: 'los fines de semana',
  'Who covers "{title}"': 'Quién informa sobre «{title}»',
  'Who covers…': 'Quién informa sobre…',
  'With their number of articles in the 30 days up to {time}':
    'Con su número de artículos en los 30 días hasta {time}',
  'With their number of articles in the last 30 days': 'Con su número de artículos en los últimos 30 días',
  'With their number of articles, none of them from the last 30 days':
    'Con su número de artículos, ninguno de los últimos 30 días',
  'With these settings, it would contain the same stories.':
    'Con estos ajustes, contendría las mismas noticias.',
  'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.':
    'Con estos ajustes, {coming, plural, one {entra # noticia} other {entran # noticias}} y no sale ninguna.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.':
    'Con estos ajustes, {leaving, plural, one {sale # noticia} other {salen # noticias}} y {coming, plural, one {entra #} other {entran #}}.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.':
    'Con estos ajustes, {leaving, plural, one {sale # noticia} other {salen # noticias}} y no entra ninguna.',
  'withdrawn by its publisher': 'retirada por el medio',
  'Withdrawn by its publisher': 'Retirada por el medio',
  'Without {filter}': 'Sin {filter}',
  'Without {words}:': 'Sin {words}:',
  'Your digest': 'Tu resumen',
  '{channel} is subscribed: {schedule} (id {id}).': '{channel} tiene un resumen: {schedule} (ID {id}).',
  '{command} ends it.': '{command} la termina.',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command} muestra lo que recibe este {place, select, terminal {terminal} other {canal}}.',
  '{command} shows how it is doing.': '{command} muestra cómo va.',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {una alerta} other {# alertas}}',
  '{count, plural, =1 {one digest} other {# digests}}':
    '{count, plural, =1 {un resumen} other {# resúmenes}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {el único artículo tiene fecha futura y espera hasta el {time}} other {los # artículos tienen fecha futura; el primero espera hasta el {time}}}',
  '{count, plural, =2 {every other day} other {every # days}}':
    '{count, plural, =2 {un día sí y otro no} other {cada # días}}',
  '{count, plural, =2 {every other week} other {every # weeks}}':
    '{count, plural, =2 {una semana sí y otra no} other {cada # semanas}}',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# otro medio} other {# otros medios}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {detalles en la respuesta} other {cada una en su propia respuesta}}',
  '{day, select, monday {Mondays} tuesday {Tuesdays} wednesday {Wednesdays} thursday {Thursdays} friday {Fridays} saturday {Saturdays} other {Sundays}}':
    '{day, select, monday {los lunes} tuesday {los martes} wednesday {los miércoles} thursday {los jueves} friday {los viernes} saturday {los sábados} other {los domingos}}',
  '{days} at {times}': '{days} a las {times}',
  '{digest} already leaves out {outlet}.': '{digest} ya deja fuera a {outlet}.',
  "{digest} doesn't leave out {outlet}.": '{digest} no deja fuera a {outlet}.',
  '{digest} includes {outlet} again.': '{digest} vuelve a incluir a {outlet}.',
  '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.':
    '{digest} deja fuera a {outlet} desde ahora: no encabeza ninguna noticia ni se nombra en la cobertura. Sus noticias siguen llegando si las tiene otro medio.',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, one {Hay # feed en la lista y aún no ha llegado nada de él} other {Hay # feeds en la lista y aún no ha llegado nada de ellos}}. Recógelo ahora con: heatline feeds gather',
  '{first} to {last}': '{first} a {last}',
  '{first} to {last} of {count}': '{first} a {last} de {count}',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id} solo existe hasta que se configure un chat. Hasta entonces, {command} lo pausa.',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id} está definido en el entorno, así que solo puede cambiarlo quien administra este servicio, con las variables que empiezan por {prefix}. Para dar al canal otro resumen con sus propios ajustes: {command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id} está definido en el entorno; quien administra este servicio puede quitarlo de DIGEST_CHANNELS. Hasta entonces, {command} lo pausa.',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id} está {state, select, paused {en pausa} other {desactivado}} y no envía nada hasta {command}.',
  '{limits}. Each story comes once.': '{limits}. Cada noticia llega una sola vez.',
  '{more} more, {less} less: {name}': '{more} más, {less} menos: {name}',
  '{name} ({position} of {count})': '{name} ({position} de {count})',
  '{name} is active again. {next}': '{name} vuelve a estar activo. {next}',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} starts it again earlier.':
    '{name} está en pausa hasta el {end}: antes no se envía ningún resumen y después se reanuda solo. {command} lo reanuda antes.',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name} está en pausa: no se envía ningún resumen. {command} lo reanuda.',
  '{name} was already active. {next}': '{name} ya estaba activo. {next}',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again earlier.':
    '{name} ya estaba {state, select, off {desactivado} other {en pausa}}. {command} lo reanuda antes.',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name} ya estaba {state, select, off {desactivado} other {en pausa}}. {command} lo reanuda.',
  '{name} was changed: {difference}': '{name} se ha cambiado: {difference}',
  '{name} was changed: {schedule}.': '{name} se ha cambiado: {schedule}.',
  '{name} was removed in the meantime.': '{name} se ha eliminado mientras tanto.',
  '{name} was removed. To recreate it: {command}': '{name} se ha eliminado. Para volver a crearlo: {command}',
  '{name} was sent to {channel}.': '{name} se ha enviado a {channel}.',
  '{name} was sent.': '{name} se ha enviado.',
  '{name} {value} (was {before})': '{name} {value} (antes {before})',
  '{name}: no new stories': '{name}: no hay noticias nuevas',
  '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init':
    '{nothingComes}: el artículo más reciente tiene {days} días. Comprueba que siguen llegando artículos o añade feeds con: heatline init',
  '{nothingComes}: there are no articles yet. {advice}': '{nothingComes}: todavía no hay artículos. {advice}',
  '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.':
    '{nothingComes}: solo están los artículos de ejemplo de diciembre de 2021; añade tus propias noticias con heatline init.',
  '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '{nothingComes}: solo están los artículos de ejemplo de diciembre de 2021; {feeds, plural, one {hay # feed en la lista y aún no ha llegado nada de él} other {hay # feeds en la lista y aún no ha llegado nada de ellos}}: heatline feeds gather lo recoge.',
  '{nothingComes}: {waits}.': '{nothingComes}: {waits}.',
  '{often} from {date}': '{often} desde el {date}',
  '{often} from {first} to {last}': '{often} de {first} a {last}',
  '{often} on {days}': '{often}, {days}',
  '{outlet} was not muted: {fault}.': '{outlet} no se ha silenciado: {fault}.',
  '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.':
    '{place, select, direct {También recibes} terminal {El terminal también recibe} other {El canal también recibe}} {count, plural, one {el resumen} other {los resúmenes}} {ids}. Cada noticia aparece solo en uno de ellos.',
  '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).':
    '{place, select, direct {Recibes un resumen por mensaje directo} terminal {Este terminal recibe un resumen} other {Este canal recibe un resumen}}: {schedule} (ID {id}).',
  '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.':
    '{place, select, direct {Recibes} terminal {Este terminal recibe} other {Este canal recibe}} varios resúmenes: indica uno por su ID.',
  '{schedule}, as {cron}': '{schedule}, como {cron}',
  '{schedule}, {timezone} time': '{schedule}, hora de {timezone}',
  '{step, plural, =1 {every hour} other {every # hours}}':
    '{step, plural, =1 {cada hora} other {cada # horas}}',
  '{step, plural, =1 {every minute} other {every # minutes}}':
    '{step, plural, =1 {cada minuto} other {cada # minutos}}',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# noticia} other {# noticias}} de {outlets, plural, one {# fuente} other {# fuentes}}',
  '{time}, {timezone} time': '{time}, hora de {timezone}',
  '{title}: {count}': '{title}: {count}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# medio más} other {# medios más}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# medio más} other {# medios más}}, del {first} al {last}',
  '{value} (was {before})': '{value} (antes {before})',
  '{what}; the next one is on {time}.': '{what}; el próximo llega el {time}.',
  "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} ha recuperado el resumen{which} de este {place, select, terminal {terminal} other {canal}} del {time}',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ":
    '{who} ha cambiado el resumen{which} de este {place, select, terminal {terminal} other {canal}}: ',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} ha terminado el resumen{which} de este {place, select, terminal {terminal} other {canal}}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}':
    '{who} ha dado un resumen a este {place, select, terminal {terminal} other {canal}}: {schedule}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} ha pausado el resumen{which} de este {place, select, terminal {terminal} other {canal}}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time":
    '{who} ha pausado el resumen{which} de este {place, select, terminal {terminal} other {canal}} hasta el {time}, hora de {timezone}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} ha reanudado el resumen{which} de este {place, select, terminal {terminal} other {canal}}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time":
    '{who} ha reanudado el resumen{which} de este {place, select, terminal {terminal} other {canal}}; el próximo llega el {time}, hora de {timezone}',
  "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} ha omitido el resumen{which} de este {place, select, terminal {terminal} other {canal}} del {time}',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} solo excluye noticias. Añade palabras que buscar, por ejemplo: chips {query}',
};
