import type { Catalog } from '../catalog.ts';

export const spanish: Catalog = {
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
  'A quiet day: there are no new stories.': 'Un día tranquilo: no hay noticias nuevas.',
  'Add words to search for, such as: chips.': 'Añade palabras que buscar, por ejemplo: chips.',
  'Add words to search for: filters only narrow a search.':
    'Añade palabras que buscar: los filtros solo acotan una búsqueda.',
  'All topics': 'Todos los temas',
  'Also in {outlets}': 'También en {outlets}',
  'Also listed as related': 'También indicados como relacionados',
  'Did you mean:': '¿Querías decir:',
  'Mute {outlet}': 'Silenciar {outlet}',
  Next: 'Siguiente',
  'No article has the topic "{topic}" so far.': 'Hasta ahora ningún artículo tiene el tema «{topic}».',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Hasta ahora ningún artículo tiene el tema «{topic}». ¿Querías decir {meant}?',
  'No article has the topic "{topic}".': 'Ningún artículo tiene el tema «{topic}».',
  'No article has the topic "{topic}". There are no topics yet.':
    'Ningún artículo tiene el tema «{topic}». Todavía no hay temas.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Ningún artículo tiene temas todavía. Los temas son la lista «topics» al principio de un artículo.',
  'No other outlet is known to cover it.': 'No se conoce ningún otro medio que informe de ello.',
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
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'Nada en los últimos 7 días; estas son más antiguas: de {from} a {until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Nada en el periodo {length}; estas son del día más reciente, hasta {time}',
  'Or did you mean:': '¿O querías decir:',
  'Other stories linked there:': 'Otras noticias enlazadas allí:',
  'Post to channel': 'Publicar en el canal',
  Prev: 'Anterior',
  'Related coverage': 'Más cobertura',
  'Shown by someone here': 'Mostrado por alguien de aquí',
  'Shown by {name}': 'Mostrado por {name}',
  'Stories for {query}': 'Noticias para {query}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'El último resumen de aquí solo tiene {stories, plural, one {# noticia} other {# noticias}}, así que no hay número {rank}. Usa palabras del título.',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {El último día} other {Los últimos # días}}',
  'The last {length}': 'Periodo: {length}',
  'There are no articles yet. Articles are Markdown files in the content folder.':
    'Todavía no hay artículos. Los artículos son archivos Markdown en la carpeta content.',
  'There are no more stories for {words}.': 'No hay más noticias para {words}.',
  'There are no more stories.': 'No hay más noticias.',
  'There are no more topics.': 'No hay más temas.',
  'There are no stories about {topic} in the last {length}. A longer window may have some.':
    'No hay noticias sobre {topic} en el periodo {length}. Quizá las haya en uno más largo.',
  'There are no stories about {topic}.': 'No hay noticias sobre {topic}.',
  'There are no stories in the last {length}. A longer window may have some.':
    'No hay noticias en el periodo {length}. Quizá las haya en uno más largo.',
  'There has been no digest here yet. Use words of the title instead.':
    'Aquí todavía no ha habido ningún resumen. Usa palabras del título.',
  'There is no outlet called "{name}".': 'No hay ningún medio llamado «{name}».',
  'Top stories': 'Noticias destacadas',
  'Top stories about {topic}': 'Noticias destacadas sobre {topic}',
  Topics: 'Temas',
  'Topics: {names}': 'Temas: {names}',
  Update: 'Novedad',
  'Who covers "{title}"': 'Quién informa sobre «{title}»',
  'Who covers…': 'Quién informa sobre…',
  'With their number of articles in the 30 days up to {time}':
    'Con su número de artículos en los 30 días hasta {time}',
  'With their number of articles in the last 30 days': 'Con su número de artículos en los últimos 30 días',
  'With their number of articles, none of them from the last 30 days':
    'Con su número de artículos, ninguno de los últimos 30 días',
  'withdrawn by its publisher': 'retirada por el medio',
  'Withdrawn by its publisher': 'Retirada por el medio',
  'Without {filter}': 'Sin {filter}',
  'Without {words}:': 'Sin {words}:',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# otro medio} other {# otros medios}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {detalles en la respuesta} other {cada una en su propia respuesta}}',
  '{first} to {last}': '{first} a {last}',
  '{name} ({position} of {count})': '{name} ({position} de {count})',
  '{name}: no new stories': '{name}: no hay noticias nuevas',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# noticia} other {# noticias}} de {outlets, plural, one {# fuente} other {# fuentes}}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# medio más} other {# medios más}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# medio más} other {# medios más}}, del {first} al {last}',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} solo excluye noticias. Añade palabras que buscar, por ejemplo: chips {query}',
  '{option} must be a channel, not {text}.': '{option} tiene que ser un canal, no {text}.',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option} tiene que ser un número entero de {min} a {max}, no {text}.',
  '{option} can only be {value}, not {text}.': '{option} solo puede ser {value}, no {text}.',
  '{option} must be one of {values}, not {text}.': '{option} tiene que ser {values}, no {text}.',
  'Did you mean {meant}?': '¿Querías decir {meant}?',
  '{command} needs another word.': 'Falta una palabra después de {command}.',
  '{command} has no {word}.': '{command} no conoce {word}.',
  'Try {commands}.': 'Prueba con {commands}.',
  '{command} lists all commands.': '{command} muestra todos los comandos.',
  'To search for it, use {command}.': 'Para buscarlo, usa {command}.',
  "I don't understand {text}.": 'No entiendo {text}.',
  'Give {option} only once.': 'Indica {option} solo una vez.',
  'Missing {option}: {description}.': 'Falta {option}: {description}.',
  'There is no option {option}.': 'No existe la opción {option}.',
  '{option} is not an option of this command.': '{option} no es una opción de este comando.',
  'Use {usage}, for example {example}.': 'Usa {usage}, por ejemplo {example}.',
  'You get several digests by direct message. Which one shall end? {command} ends the first.':
    'Recibes varios resúmenes por mensaje directo. ¿Cuál quieres cancelar? {command} cancela el primero.',
  'You get no digest "{id}" by direct message. Which one shall end? {command} ends the first.':
    'No recibes ningún resumen «{id}» por mensaje directo. ¿Cuál quieres cancelar? {command} cancela el primero.',
  'End {name} ({id})': 'Cancelar {name} ({id})',
  'You do not get a digest by direct message. {command} gives you one.':
    'No recibes ningún resumen por mensaje directo. Con {command} recibirás uno.',
  'Weekdays at 08:30': 'Días laborables a las 8:30',
  'Every day at 08:30': 'Todos los días a las 8:30',
  'You have no digest "{id}" by direct message.': 'No tienes ningún resumen «{id}» por mensaje directo.',
  'Your digests': 'Tus resúmenes',
  'Channels whose digests you manage': 'Canales cuyos resúmenes gestionas',
  'Channels whose digests you made': 'Canales cuyos resúmenes creaste',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    'Todavía no tienes un resumen propio: las noticias destacadas del día, y quién más las cubre, por mensaje directo a la hora que elijas. {command} lo configura.',
  'None yet. In a channel, {command} gives it a digest.':
    'Ninguno todavía. En un canal, {command} configura un resumen.',
  'Top stories now': 'Noticias destacadas ahora',
  'What you can ask': 'Qué puedes preguntar',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search} encuentra noticias por palabras, aquí y en cualquier canal. En un canal, {list} muestra todos sus resúmenes, sin importar quién los creó.',
  'You get a digest by direct message: {schedule}.': 'Recibes un resumen por mensaje directo: {schedule}.',
  Preview: 'Vista previa',
  Edit: 'Editar',
  Pause: 'Pausar',
  'End it': 'Cancelar',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command} lo cancela. Solo lo recibes tú, y nadie más se entera.',
  'Your direct messages could not be opened: {reason}. {fix}':
    'No se pudieron abrir tus mensajes directos: {reason}. {fix}',
  'Please try again.': 'Inténtalo de nuevo.',
  'Look up the news': 'Buscar noticias',
  Search: 'Buscar',
  'Words to search for': 'Palabras que buscar',
  'Quotes keep words together, -word excludes a word':
    'Las comillas mantienen juntas las palabras, -palabra excluye una',
  'Only this topic': 'Solo este tema',
  'Only this outlet': 'Solo este medio',
  'Not older than': 'No anterior a',
  '7d, 2w or a date such as 2021-12-01': '7d, 2w o una fecha como 2021-12-01',
  'Who covers it': 'Quién la cubre',
  'Your feedback on this story was taken back.': 'Se retiró tu opinión sobre esta noticia.',
  'You have given no feedback on this story.': 'No has dado ninguna opinión sobre esta noticia.',
  'Noted: you want more like "{title}".': 'Anotado: quieres más noticias como «{title}».',
  'Noted: you want less like "{title}".': 'Anotado: quieres menos noticias como «{title}».',
  'Take it back': 'Retirar',
  'More like this': 'Más como esta',
  'Less like this': 'Menos como esta',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'Esto no cambia lo que eligen los resúmenes. Quienes gestionan los resúmenes de este canal ven cuántas personas quieren más o menos de qué, pero no quiénes: {command}.',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'Esto no cambia lo que eligen los resúmenes. Quienes gestionan los resúmenes aquí ({place}) ven cuántas personas quieren más o menos de qué, pero no quiénes: {command}.',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    'Has publicado varias respuestas en poco tiempo. Inténtalo de nuevo en {minutes, plural, one {un minuto} other {# minutos}}.',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    'No publicado: no pude comprobar si puedes publicar aquí ({reason}). {fix}',
  'Not posted: join the channel first, then post.': 'No publicado: únete primero al canal.',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    'No publicado: en este canal solo pueden publicar algunas personas. Pídeselo a una de ellas o a un administrador.',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'Algo falló por nuestra parte; el registro dice qué. Inténtalo de nuevo en un minuto.',
  'There is no {command} any more. {help} lists the commands.':
    '{command} ya no existe. {help} muestra los comandos.',
  'An option of this command has a value of the wrong kind.':
    'Una opción de este comando tiene un valor de tipo incorrecto.',
  'Missing: {options}.': 'Falta: {options}.',
  '{command} explains one of them.': '{command} explica uno de ellos.',
  '{command}: {description}.': '{command}: {description}.',
  '{command} {description}.': '{command} {description}.',
  'For example {command}.': 'Por ejemplo {command}.',
  'For example {command}': 'Por ejemplo {command}',
  '{description}.': '{description}.',
  'Also called {names}.': 'También se llama {names}.',
  '{option}: {description}': '{option}: {description}',
  '{option}: {description}; required': '{option}: {description}; obligatorio',
  '{option}: {description} ({values})': '{option}: {description} ({values})',
  '{option}: {description} ({values}); required': '{option}: {description} ({values}); obligatorio',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    'No pude mostrar la respuesta; mi registro dice por qué. Es posible que lo que pediste se haya hecho de todos modos.',
  'That did not work. Please try again in a while.': 'No funcionó. Inténtalo de nuevo más tarde.',
  'Open the form again': 'Abrir de nuevo el formulario',
  'That message has no link.': 'Ese mensaje no tiene ningún enlace.',
  'Notify nobody': 'No notificar a nadie',
  'A digest never notifies @everyone. Choose another role.':
    'Un resumen nunca notifica a @everyone. Elige otro rol.',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    'Eso ha cambiado. Recarga {app} (Ctrl+R) e inténtalo de nuevo.',
  '{option} is required.': '{option} es obligatorio.',
  'Something went wrong with {command}. It is in my log; please try again later.':
    'Algo falló con {command}. Está en mi registro; inténtalo de nuevo más tarde.',
  'I do not know that command.': 'No conozco ese comando.',
  'The rest of the answer could not be shown.': 'No se pudo mostrar el resto de la respuesta.',
  'Not posted: you may not post in this channel.': 'No publicado: no puedes publicar en este canal.',
  'Posted for everyone here to see.': 'Publicado aquí a la vista de todos.',
  'This server does not let anyone post through me, so only you see it.':
    'Este servidor no permite que nadie publique a través de mí, así que solo lo ves tú.',
  'I may not post in {channel}: I lack {permissions}.':
    'No puedo publicar en {channel}: me falta {permissions}.',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    'Abre {channel} → Editar canal → Permisos, elige mi rol y permítele {permissions}. Aún no se ha configurado nada.',
  'Also useful there: {permissions}.': 'También útil allí: {permissions}.',
  'Try again': 'Reintentar',
  'I could not show the answer: {reason}.': 'No pude mostrar la respuesta: {reason}.',
  'That has changed since it was shown. Close it, and give the command again.':
    'Eso ha cambiado desde que se mostró. Ciérralo y vuelve a usar el comando.',
  'Posted to the channel.': 'Publicado en el canal.',
  'There is no link in that message.': 'No hay ningún enlace en ese mensaje.',
  Cancel: 'Cancelar',
  'Choose or type': 'Elige o escribe',
  Choose: 'Elige',
  'This is required.': 'Este campo es obligatorio.',
  'Enter a whole number from {min} to {max}.': 'Escribe un número entero de {min} a {max}.',
  Back: 'Atrás',
  Close: 'Cerrar',
  'Looking it up…': 'Buscando…',
  'One moment': 'Un momento',
  'There is more than fits here.': 'Hay más de lo que cabe aquí.',
};
