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
  'heat {heat}': 'calor {heat}',
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
};
