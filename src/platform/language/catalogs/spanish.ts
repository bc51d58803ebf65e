import type { Catalog } from '../catalog.ts';

export const spanish: Catalog = {
  ' "{name}" ({id})': ' «{name}» ({id})',
  '… and {count} more articles': '… y {count, plural, one {# artículo más} other {# artículos más}}',
  '… and {count} more listed but not counted': '… y {count} más citados que no cuentan',
  '"{count} {unit, select, hour {{count, plural, one {hour} other {hours}}} other {{count, plural, one {minute} other {minutes}}}}" is a length of time; write a time of day, such as 09:00, or how often, as in "{often}"':
    '«{count} {unit, select, hour {{count, plural, one {hora} other {horas}}} other {{count, plural, one {minuto} other {minutos}}}}» es un periodo; escribe una hora como 09:00, o con qué frecuencia, como en «{often}»',
  '"{cron}" cannot be combined; write for example "every other day at 9"':
    '«{cron}» no se puede combinar; escribe por ejemplo «cada dos días a las 9»',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '«{cron}» no es una expresión cron de cinco campos como «0 8 * * 1-5» (08:00, de lunes a viernes)',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday): it has six, and the first would be seconds, which are not supported; leave them out, as in "{shorter}"':
    '«{cron}» no es una expresión cron de cinco campos como «0 8 * * 1-5» (08:00, de lunes a viernes): tiene seis, y el primero serían los segundos, que no se admiten; quítalos, como en «{shorter}»',
  '"{cron}" is not a cron pattern: {fault}': '«{cron}» no es una expresión cron: {fault}',
  '"{cron}" is not a nickname of a time, such as @daily; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '«{cron}» no es un atajo como @daily; usa una expresión cron de cinco campos como «0 8 * * 1-5» (08:00, de lunes a viernes)',
  '"{date}" is not a date': '«{date}» no es una fecha',
  '"{date}" is too far ahead to count from': '«{date}» queda demasiado lejos para contar desde ahí',
  '"{first} {second}" can mean {first}:{minutes}, or {first}:00 and {second}:00; write one of these':
    '«{first} {second}» puede significar {first}:{minutes}, o {first}:00 y {second}:00; escribe una de las dos cosas',
  '"{first}-{last}" does not say how often; write "every hour from {first} to {last}", or the times themselves, as in "{firstHour} and {lastHour}"':
    '«{first}-{last}» no dice con qué frecuencia; escribe «cada hora de {first} a {last}», o las horas mismas, como en «{firstHour} y {lastHour}»',
  '"{first}" and "{second}" are two time zones; write one of them':
    '«{first}» y «{second}» son dos zonas horarias; escribe una de ellas',
  '"{folder}" is a file, not a folder': '«{folder}» es un archivo, no una carpeta',
  '"{moment}" is a single moment, but a digest comes again and again; write for example "every day at 9" or "every 2 hours"':
    '«{moment}» es un único momento, pero un resumen llega una y otra vez; escribe por ejemplo «todos los días a las 9» o «cada 2 horas»',
  '"{often}" is not possible': '«{often}» no es posible',
  '"{often}" is too rare; the rarest is "{rarest}"':
    '«{often}» es demasiado poco; lo menos frecuente es «{rarest}»',
  '"{part, select, morning {morning} evening {evening} other {night}}" is not a time of day; write the hour, such as 8am or 20:00':
    '«{part, select, morning {mañana} evening {tarde} other {noche}}» no es una hora; escribe la hora, como 8h o 20:00',
  '"{part}" is not {field, select, minute {a minute (0 to 59)} hour {an hour (0 to 23)} day {a day of the month (1 to 31)} month {a month (1 to 12, or JAN to DEC)} other {a day of the week (0 to 7, or SUN to SAT; 0 and 7 are both Sunday)}}':
    '«{part}» no es {field, select, minute {un minuto (0 a 59)} hour {una hora (0 a 23)} day {un día del mes (1 a 31)} month {un mes (1 a 12, o JAN a DEC)} other {un día de la semana (0 a 7, o SUN a SAT; 0 y 7 son domingo)}}',
  '"{range} …" is not a range of days; write "mon,wed,fri" or "mon-fri"':
    '«{range} …» no es un intervalo de días; escribe «lun,mié,vie» o «lun-vie»',
  '"{range}" is not a range of days, such as "mon-fri"':
    '«{range}» no es un intervalo de días como «lun-vie»',
  '"{said}" can mean several time zones; write {zones}':
    '«{said}» puede referirse a varias zonas horarias; escribe {zones}',
  '"{said}" keeps the same time all year, but most places do not; write a city, such as Berlin or New York':
    '«{said}» mantiene la misma hora todo el año, pero la mayoría de los lugares no; escribe una ciudad, como Madrid o Nueva York',
  '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.':
    '«{said}» se ha leído como {timezone}, con su horario de verano. Para otra zona, indica una ciudad.',
  '"{start}…" is longer than {max} characters; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '«{start}…» tiene más de {max} caracteres; usa una expresión cron de cinco campos como «0 8 * * 1-5» (08:00, de lunes a viernes)',
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '«{text}» no es un periodo. Usa 24h, 7d o 2w, por ejemplo: top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '«{text}» no es un momento desde el que buscar. Usa {examples}.',
  '"{text}" names {often} and also a time; write one of them, or "{often} from 8 to 18" for a part of the day':
    '«{text}» indica «{often}» y además una hora; escribe una de las dos cosas, o «{often} de 8 a 18» para una parte del día',
  '"{text}" names no time of day; write for example {examples}':
    '«{text}» no indica ninguna hora; escribe por ejemplo {examples}',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; did you mean {zones}?':
    '«{timezone}» no es una zona horaria{kind, select, short {, sino una abreviatura} other {}}; ¿querías decir {zones}?',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; use an IANA name such as Europe/Berlin':
    '«{timezone}» no es una zona horaria{kind, select, short {, sino una abreviatura} other {}}; usa un nombre IANA como Europe/Madrid',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '«{title}» ya no está en el archivo: el medio lo retiró o su archivo se borró.',
  '"{typed}" was read as "{meant}".': '«{typed}» se leyó como «{meant}».',
  '"{word}" is not a time of day; write it from 00:00 to 23:59, or as 8am or 8:30pm':
    '«{word}» no es una hora; escríbela de 00:00 a 23:59, o como 8h o 8:30pm',
  '"{word}" is not in the {part, select, morning {morning} evening {evening} other {night}}; write {time} alone if you mean that':
    '«{word}» no es {part, select, morning {por la mañana} evening {por la tarde} other {por la noche}}; escribe solo {time} si es lo que quieres decir',
  '"{word}" may be another hour or another setting; write "and {word}" for the hour, or name the setting, as in count:{word}':
    '«{word}» puede ser otra hora u otro ajuste; escribe «y {word}» para la hora, o nombra el ajuste, como en count:{word}',
  '"{word}" may be in the morning or in the evening; write {morning} or {evening}':
    '«{word}» puede ser por la mañana o por la tarde; escribe {morning} o {evening}',
  '"{words}"': '«{words}»',
  '"{words}" can post {count, number} digests a day; if you want that, write "{words} anyway", otherwise something rarer, such as "every 2 hours"':
    '«{words}» puede publicar {count, number} resúmenes al día; si es lo que quieres, escribe «{words} de todos modos», y si no, algo menos frecuente, como «cada 2 horas»',
  '"{words}" is neither a time nor a day nor a time zone; did you mean {meant}?':
    '«{words}» no es ni una hora, ni un día, ni una zona horaria; ¿querías decir {meant}?',
  '"{words}" is neither a time nor a day nor a time zone; write for example {examples}':
    '«{words}» no es ni una hora, ni un día, ni una zona horaria; escribe por ejemplo {examples}',
  '"09:00", "9:30 weekdays", "18:15 mon,wed,fri", "8am weekends" or "every 2 hours"':
    '«09:00», «9:30 entre semana», «18:15 lun,mié,vie», «8h fines de semana» o «cada 2 horas»',
  '"biweekly" can mean twice a week or every two weeks; write "mon,thu" or "every 2 weeks on Mondays"':
    '«biweekly» puede significar dos veces por semana o cada dos semanas; escribe «lun,jue» o «cada 2 semanas los lunes»',
  '"every {number}" has no unit; write for example "every {number} minutes", or a time, as in "every day at 9"':
    'a «cada {number}» le falta la unidad; escribe por ejemplo «cada {number} minutos», o una hora, como en «todos los días a las 9»',
  '"every day" and {days} do not fit together; write one of them':
    '«todos los días» y {days} no van juntos; escribe uno de los dos',
  '"every other weekday" is not clear; write "every other day", or the days, as in "mon,wed,fri"':
    '«cada dos días laborables» no está claro; escribe «cada dos días», o los días, como en «lun,mié,vie»',
  '"jours ouvrables" may include Saturdays; write "lundi-vendredi" or "lundi-samedi"':
    '«jours ouvrables» puede incluir los sábados; escribe «lundi-vendredi» o «lundi-samedi»',
  '"monday", "2026-12-24", "24 december", "friday 9am" or "for 2 weeks"':
    '«lunes», «2026-12-24», «24 diciembre», «viernes 9h» o «durante 2 semanas»',
  '"next" names a single day, but a digest comes again and again; write for example "mondays at 9"':
    '«próximo» es un solo día, pero un resumen llega una y otra vez; escribe por ejemplo «lunes a las 9»',
  '"today" and "tomorrow" name a single day, but a digest comes again and again; write for example "every day at 9" or "mondays at 9"':
    '«hoy» y «mañana» son un solo día, pero un resumen llega una y otra vez; escribe por ejemplo «todos los días a las 9» o «lunes a las 9»',
  '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.':
    '{planned, plural, one {Llegó {arrived} de # mensaje} other {Llegaron {arrived} de # mensajes}}.',
  '{article}: {reason}': '{article}: {reason}',
  '{channel} is subscribed: {schedule} (id {id}).': '{channel} tiene un resumen: {schedule} (ID {id}).',
  '{command} {description}.': '{command} {description}.',
  '{command} ends it.': '{command} la termina.',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command} lo cancela. Solo lo recibes tú, y nadie más se entera.',
  '{command} explains one of them.': '{command} explica uno de ellos.',
  '{command} has no {word}.': '{command} no conoce {word}.',
  '{command} lists all commands.': '{command} muestra todos los comandos.',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command} muestra lo que recibe este {place, select, terminal {terminal} other {canal}}.',
  '{command} needs another word.': 'Falta una palabra después de {command}.',
  '{command} shows all {count}.': '{command} muestra las {count}.',
  '{command} shows how it is doing.': '{command} muestra cómo va.',
  '{command}: {description}.': '{command}: {description}.',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {una alerta} other {# alertas}}',
  '{count, plural, =1 {one digest} other {# digests}}':
    '{count, plural, =1 {un resumen} other {# resúmenes}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {el único artículo tiene fecha futura y espera hasta el {time}} other {los # artículos tienen fecha futura; el primero espera hasta el {time}}}',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# otro medio} other {# otros medios}}',
  '{count, plural, one {# outlet covers} other {# outlets cover}} it; the alert wants {min}.':
    '{count, plural, one {# medio la cubre} other {# medios la cubren}}; la alerta pide {min}.',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {detalles en la respuesta} other {cada una en su propia respuesta}}',
  '{days} at {times}': '{days} a las {times}',
  '{days} d': '{days} d',
  '{days} d {hours} h': '{days} d {hours} h',
  '{description}.': '{description}.',
  '{digest} already leaves out {outlet}.': '{digest} ya deja fuera a {outlet}.',
  "{digest} doesn't leave out {outlet}.": '{digest} no deja fuera a {outlet}.',
  '{digest} includes {outlet} again.': '{digest} vuelve a incluir a {outlet}.',
  '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.':
    '{digest} deja fuera a {outlet} desde ahora: no encabeza ninguna noticia ni se nombra en la cobertura. Sus noticias siguen llegando si las tiene otro medio.',
  '{fault} (understood: {understood})': '{fault} (entendido: {understood})',
  '{fault}; a range must rise: write 22-2 as 22-23,0-2':
    '{fault}; un intervalo tiene que ser creciente: escribe 22-2 como 22-23,0-2',
  '{fault}.': '{fault}.',
  '{fault}. Other settings need their names, as in topics:AI count:3':
    '{fault}. Los demás ajustes necesitan su nombre, como en topics:AI count:3',
  '{fault}. To resume it: ': '{fault}. Para reanudarlo: ',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, one {Hay # feed en la lista y aún no ha llegado nada de él} other {Hay # feeds en la lista y aún no ha llegado nada de ellos}}. Recógelo ahora con: heatline feeds gather',
  '{first} to {last}': '{first} a {last}',
  '{first} to {last} of {count}': '{first} a {last} de {count}',
  '{first}-{last}': '{first}-{last}',
  '{fix} Then resume {what, select, alert {alert} other {subscription}} {id}.':
    '{fix} Después reanuda {what, select, alert {la alerta} other {la suscripción}} {id}.',
  '{fix} Then: ': '{fix} Después: ',
  '{heat}, as an update': '{heat}, como novedad',
  '{hours} h': '{hours} h',
  '{hours} h {minutes} min': '{hours} h {minutes} min',
  '{id} · alert: {stories}': '{id} · alerta: {stories}',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id} solo existe hasta que se configure un chat. Hasta entonces, {command} lo pausa.',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id} está {state, select, paused {en pausa} other {desactivado}} y no envía nada hasta {command}.',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id} está definido en el entorno, así que solo puede cambiarlo quien administra este servicio, con las variables que empiezan por {prefix}. Para dar al canal otro resumen con sus propios ajustes: {command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id} está definido en el entorno; quien administra este servicio puede quitarlo de DIGEST_CHANNELS. Hasta entonces, {command} lo pausa.',
  '{limits}.': '{limits}.',
  '{limits}. Each story comes once.': '{limits}. Cada noticia llega una sola vez.',
  '{lister} lists {listed} as related, but their words and dates are too far apart.':
    '{lister} cita {listed} como relacionado, pero sus palabras y fechas están demasiado alejadas.',
  '{minutes} min': '{minutes} min',
  '{more} more, {less} less: {name}': '{more} más, {less} menos: {name}',
  '{name} ({position} of {count})': '{name} ({position} de {count})',
  '{name} {id} has not shown it.': '{name} {id} no la ha mostrado.',
  '{name} {id} to {channel}': '{name} {id} en {channel}',
  '{name} {value} (was {before})': '{name} {value} (antes {before})',
  '{name} is active again. {next}': '{name} vuelve a estar activo. {next}',
  '{name} is not a name that a list can have': '{name} no es un nombre que pueda estar en una lista',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} resumes it sooner.':
    '{name} está en pausa hasta el {end}: antes no se envía ningún resumen y después se reanuda solo. {command} lo reanuda antes.',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name} está en pausa: no se envía ningún resumen. {command} lo reanuda.',
  '{name} was already {state, select, off {off} other {paused}}. {command} resumes it sooner.':
    '{name} ya estaba {state, select, off {desactivado} other {en pausa}}. {command} lo reanuda antes.',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name} ya estaba {state, select, off {desactivado} other {en pausa}}. {command} lo reanuda.',
  '{name} was already active. {next}': '{name} ya estaba activo. {next}',
  '{name} was changed: {difference}': '{name} se ha cambiado: {difference}',
  '{name} was changed: {schedule}.': '{name} se ha cambiado: {schedule}.',
  '{name} was removed in the meantime.': '{name} se ha eliminado mientras tanto.',
  '{name} was removed. To recreate it: {command}': '{name} se ha eliminado. Para volver a crearlo: {command}',
  '{name} was sent to {channel}.': '{name} se ha enviado a {channel}.',
  '{name} was sent.': '{name} se ha enviado.',
  '{name}: no new stories': '{name}: no hay noticias nuevas',
  '{nothingComes}: {waits}.': '{nothingComes}: {waits}.',
  '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init':
    '{nothingComes}: el artículo más reciente tiene {days} días. Comprueba que siguen llegando artículos o añade feeds con: heatline init',
  '{nothingComes}: there are no articles yet. {advice}': '{nothingComes}: todavía no hay artículos. {advice}',
  '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '{nothingComes}: solo están los artículos de ejemplo de diciembre de 2021; {feeds, plural, one {hay # feed en la lista y aún no ha llegado nada de él} other {hay # feeds en la lista y aún no ha llegado nada de ellos}}: heatline feeds gather lo recoge.',
  '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.':
    '{nothingComes}: solo están los artículos de ejemplo de diciembre de 2021; añade tus propias noticias con heatline init.',
  '{often} except {days}': '{often} excepto {days}',
  '{often} from {begin} to {end}': '{often} de {begin} a {end}',
  '{often} from {date}': '{often} desde el {date}',
  '{often} is {days}; write "{days} at 9", with the hour that you want':
    '«{often}» es «{days}»; escribe «{days} a las 9», con la hora que quieras',
  '{often} on {days}': '{often}, {days}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}':
    '«{often}» no caería en los mismos momentos {unit, select, hour {cada día} other {cada hora}}; escribe {fixes}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}, or once a day, as in "every day at 9"':
    '«{often}» no caería en los mismos momentos {unit, select, hour {cada día} other {cada hora}}; escribe {fixes}, o una vez al día, como en «todos los días a las 9»',
  '{one} and {other}': '{one} y {other}',
  '{one} or {other}': '{one} o {other}',
  '{one}, {other}': '{one}, {other}',
  '{option} can only be {value}, not {text}.': '{option} solo puede ser {value}, no {text}.',
  '{option} is not an option of this command.': '{option} no es una opción de este comando.',
  '{option} is required.': '{option} es obligatorio.',
  '{option} must be a channel, not {text}.': '{option} tiene que ser un canal, no {text}.',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option} tiene que ser un número entero de {min} a {max}, no {text}.',
  '{option} must be one of {values}, not {text}.': '{option} tiene que ser {values}, no {text}.',
  '{option}: {description}': '{option}: {description}',
  '{option}: {description} ({values})': '{option}: {description} ({values})',
  '{option}: {description} ({values}); required': '{option}: {description} ({values}); obligatorio',
  '{option}: {description}; required': '{option}: {description}; obligatorio',
  '{other} lists it as related: {url}': '{other} lo cita como relacionado: {url}',
  '{outlet} already covers that story in another article: further articles by it count as separate news.':
    '{outlet} ya cubre esa noticia en otro artículo: sus demás artículos cuentan como noticias distintas.',
  '{outlet} was not muted: {fault}.': '{outlet} no se ha silenciado: {fault}.',
  '{outlet}: {article}': '{outlet}: {article}',
  '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.':
    '{place, select, direct {También recibes} terminal {El terminal también recibe} other {El canal también recibe}} {count, plural, one {el resumen} other {los resúmenes}} {ids}. Cada noticia aparece solo en uno de ellos.',
  '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).':
    '{place, select, direct {Recibes un resumen por mensaje directo} terminal {Este terminal recibe un resumen} other {Este canal recibe un resumen}}: {schedule} (ID {id}).',
  '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.':
    '{place, select, direct {Recibes} terminal {Este terminal recibe} other {Este canal recibe}} varios resúmenes: indica uno por su ID.',
  '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.':
    '{place, select, terminal {La terminal} other {El canal}} ya la ha visto, con {key}, y no ha crecido mucho desde entonces.',
  '{platform} is not connected': '{platform} no está conectado',
  '{platform} is not set up': '{platform} no está configurado',
  '{reason} ({code})': '{reason} ({code})',
  '{schedule}, {timezone} time': '{schedule}, hora de {timezone}',
  '{schedule}, as {cron}': '{schedule}, como {cron}',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search} encuentra noticias por palabras, aquí y en cualquier canal. En un canal, {list} muestra todos sus resúmenes, sin importar quién los creó.',
  '{seconds} s': '{seconds} s',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# noticia} other {# noticias}} de {outlets, plural, one {# fuente} other {# fuentes}}',
  '{text} has no letter or digit': '{text} no tiene letras ni cifras',
  '{text} has passed; write a time to come, such as {examples}':
    '{text} ya ha pasado; escribe un momento futuro, como {examples}',
  '{text} is more than a year ahead': '{text} es dentro de más de un año',
  '{text} is not {what, select, topic {a topic} outlet {an outlet} other {a word or phrase}} of at most {max} characters on one line':
    '{text} no es {what, select, topic {un tema} outlet {un medio} other {una palabra o frase}} de como máximo {max} caracteres en una línea',
  '{text} is not a choice; use {choices}': '{text} no es una opción; usa {choices}',
  '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.':
    '{text} no es un día ni una hora como 2021-12-13, "2021-12-13 09:00" o 2021-12-13T08:00Z.',
  '{text} is not a language; use {tags}, or a name such as German':
    '{text} no es un idioma que yo escriba; usa {tags}, o un nombre como Español',
  '{text} is not a length of time such as 24h, 3d or 1w, nor auto (since the previous digest)':
    '{text} no es un periodo como 24h, 3d o 1w, ni auto (desde el resumen anterior)',
  '{text} is not a name of 1 to {max} characters on one line':
    '{text} no es un nombre de 1 a {max} caracteres en una línea',
  '{text} is not a tag of 1 to {max} characters on one line; write its name or id, or none':
    '{text} no es una etiqueta de 1 a {max} caracteres en una línea; escribe su nombre o su ID, o none',
  '{text} is not a time span such as 22:00-07:00; give its start and its end, or none':
    '{text} no es una franja horaria como 22:00-07:00; indica su inicio y su fin, o none',
  '{text} is not a time to pause until; write for example {examples}':
    '{text} no es un momento hasta el que pausar; escribe por ejemplo {examples}',
  '{text} is not a way to catch up; use skip (send none), latest 6h (send the newest if it is no later than that) or all':
    '{text} no es una forma de ponerse al día; usa skip (no enviar ninguno), latest 6h (enviar el más reciente si no llega más tarde) o all (todos)',
  '{text} is not a whole number from {min} to {max}': '{text} no es un número entero de {min} a {max}',
  '{text} is not the id of a group of {where}; write {forms}; or none':
    '{text} no es el ID de un grupo de {where}; escribe {forms}; o none',
  '{text} is not the id of a role or group of 1 to {max} characters on one line; or write none':
    '{text} no es el ID de un rol o grupo de 1 a {max} caracteres en una línea; o escribe none',
  '{time}  left out: {title}': '{time}  omitida: {title}',
  '{time}, {timezone} time': '{time}, hora de {timezone}',
  '{times} {count, plural, one {is} other {are}} in the morning. For later in the day, write {later}.':
    '{times} {count, plural, one {es} other {son}} por la mañana. Para más tarde, escribe {later}.',
  '{times} do not fit one schedule, as their minutes differ; make a subscription for each':
    '{times} no caben en un mismo horario porque sus minutos son distintos; crea un resumen para cada una',
  '{title}: {count}': '{title}: {count}',
  '{title}: {outcome}': '{title}: {outcome}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# medio más} other {# medios más}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# medio más} other {# medios más}}, del {first} al {last}',
  '{value} (was {before})': '{value} (antes {before})',
  '{what, select, alert {The alert} other {The digest}} for {channel} is switched off: it could not be posted for a day ({reason}).':
    '{what, select, alert {La alerta} other {El resumen}} de {channel} se ha desactivado: no se ha podido publicar durante un día ({reason}).',
  '{what}; the next one is on {time}.': '{what}; el próximo llega el {time}.',
  "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} ha recuperado el resumen{which} de este {place, select, terminal {terminal} other {canal}} del {time}',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s alert {id}: ":
    '{who} ha cambiado la alerta {id} de {place, select, terminal {esta terminal} other {este canal}}: ',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ":
    '{who} ha cambiado el resumen{which} de este {place, select, terminal {terminal} other {canal}}: ',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} ha terminado la alerta {id} de {place, select, terminal {esta terminal} other {este canal}} ({stories})',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} ha terminado el resumen{which} de este {place, select, terminal {terminal} other {canal}}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}':
    '{who} ha dado un resumen a este {place, select, terminal {terminal} other {canal}}: {schedule}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} an alert: {stories}':
    '{who} ha creado una alerta para {place, select, terminal {esta terminal} other {este canal}}: {stories}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} ha puesto en pausa la alerta {id} de {place, select, terminal {esta terminal} other {este canal}} ({stories})',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} ha pausado el resumen{which} de este {place, select, terminal {terminal} other {canal}}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time":
    '{who} ha pausado el resumen{which} de este {place, select, terminal {terminal} other {canal}} hasta el {time}, hora de {timezone}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} ha reanudado la alerta {id} de {place, select, terminal {esta terminal} other {este canal}} ({stories})',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} ha reanudado el resumen{which} de este {place, select, terminal {terminal} other {canal}}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time":
    '{who} ha reanudado el resumen{which} de este {place, select, terminal {terminal} other {canal}}; el próximo llega el {time}, hora de {timezone}',
  "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} ha omitido el resumen{which} de este {place, select, terminal {terminal} other {canal}} del {time}',
  '{word} ({meaning})': '{word} ({meaning})',
  '{words} has no words to look for': '{words} no contiene palabras que buscar',
  '{words} is not a search of at most {max} characters on one line':
    '{words} no es una búsqueda de como mucho {max} caracteres en una línea',
  '{words} looks for {word} and leaves it out: nothing can match':
    '{words} busca {word} y a la vez lo excluye: nada puede coincidir',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} solo excluye noticias. Añade palabras que buscar, por ejemplo: chips {query}',
  '+{count, plural, one {# more outlet} other {# more outlets}}':
    '+{count, plural, one {# medio más} other {# medios más}}',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count, plural, one {# medio} other {# medios}}',
  '7d, 2w or a date such as 2021-12-01': '7d, 2w o una fecha como 2021-12-01',
  'a date to count from is for "every other day" and "every 2 weeks"':
    'una fecha desde la que contar va con «cada dos días» y «cada 2 semanas»',
  'a digest has no first day: it comes from now on; leave the beginning out, or write only the days, as in "mondays at 9"':
    'un resumen no tiene primer día: llega desde ahora; quita el comienzo, o escribe solo los días, como «lunes a las 9»',
  'a digest has no last day: it comes until someone pauses or removes it; leave the end out, or write a range of days, such as "mon-fri"':
    'un resumen no tiene último día: llega hasta que alguien lo pause o lo elimine; quita el final, o escribe un intervalo de días, como «lunes a viernes»',
  'A digest here': 'Un resumen aquí',
  'A digest never notifies @everyone. Choose another role.':
    'Un resumen nunca notifica a @everyone. Elige otro rol.',
  'A quiet day: there are no new stories.': 'Un día tranquilo: no hay noticias nuevas.',
  "a role's id such as {example} (with Developer Mode on, open Server Settings → Roles, right-click the role and choose Copy Role ID)":
    'el ID de un rol como {example} (con el modo desarrollador activado, abre Ajustes del servidor → Roles, haz clic derecho en el rol y elige «Copiar ID del rol»)',
  'a running copy has recorded a fault that cannot be read':
    'una copia en marcha ha anotado un fallo que no se puede leer',
  'a schedule has at most {max} characters; write {examples}':
    'un horario tiene como máximo {max} caracteres; escribe {examples}',
  'a short post, and a reply for each story': 'un mensaje breve y una respuesta por noticia',
  'a terminal keeps no record of what it showed': 'una terminal no guarda lo que ha mostrado',
  "a user group's id such as {example}, or in {platform} @ and a group from its suggestions":
    'el ID de un grupo de usuarios como {example}, o en {platform} @ y un grupo de sus sugerencias',
  active: 'activo',
  'Add the previous key at the end of ENCRYPTION_KEYS and restart, or install the app there again.':
    'Añade la clave anterior al final de ENCRYPTION_KEYS y reinicia, o reinstala la aplicación allí.',
  'Add words to search for, such as: chips.': 'Añade palabras que buscar, por ejemplo: chips.',
  'Add words to search for: filters only narrow a search.':
    'Añade palabras que buscar: los filtros solo acotan una búsqueda.',
  'Add your own news with: heatline init': 'Añade tus propias noticias con: heatline init',
  Alert: 'Alerta',
  'Alert {id} has not posted it.': 'La alerta {id} no la ha publicado.',
  'Alert {id} is active again. It looks at stories that are first seen from now on.':
    'La alerta {id} vuelve a estar activa. Atiende a las noticias que aparezcan por primera vez desde ahora.',
  'Alert {id} is paused: it posts nothing. {command} starts it again.':
    'La alerta {id} está en pausa: no publica nada. {command} la reanuda.',
  'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.':
    'La alerta {id} está creada para {stories}. Solo cuentan las noticias que aparezcan por primera vez desde ahora.',
  'Alert {id} took it.': 'La alerta {id} la tomó.',
  'Alert {id} was already active.': 'La alerta {id} ya estaba activa.',
  'Alert {id} was already paused or off. {command} starts it again.':
    'La alerta {id} ya estaba en pausa o desactivada. {command} la reanuda.',
  'Alert {id} was changed: {stories}.': 'La alerta {id} ha cambiado: {stories}.',
  'Alert {id} was removed in the meantime.': 'La alerta {id} se ha eliminado mientras tanto.',
  'Alert {id} was removed. It was about {stories}.': 'La alerta {id} se ha eliminado. Era para {stories}.',
  'Alert {id}: {reason} · {command} stops it': 'Alerta {id}: {reason} · {command} la detiene',
  'Alert: {title}': 'Alerta: {title}',
  'Alerts have no {settings}. They have: {names}.': 'Las alertas no tienen {settings}. Tienen: {names}.',
  'all that fits': 'todo lo que quepa',
  'All topics': 'Todos los temas',
  'Also called {names}.': 'También se llama {names}.',
  'Also in {outlets}': 'También en {outlets}',
  'Also listed as related': 'También indicados como relacionados',
  'Also useful there: {permissions}.': 'También útil allí: {permissions}.',
  'An alert is paused until you resume it: leave out the time.':
    'Una alerta queda en pausa hasta que la reanudes: no indiques hasta cuándo.',
  'An option of this command has a value of the wrong kind.':
    'Una opción de este comando tiene un valor de tipo incorrecto.',
  'and {count} more': 'y {count} más',
  'And {count} more: {command} lists them.': 'Y {count} más: {command} los muestra.',
  'Articles that make up the story:': 'Artículos que forman la noticia:',
  'As things stand, it is not among the {max} hottest for the digest of {time}.':
    'Por ahora no está entre las {max} más candentes para el resumen del {time}.',
  'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.':
    'Por ahora es la número {place} por calor para el resumen del {time}, que toma {count}.',
  'at {times}': 'a las {times}',
  'at most {max} a day': 'como máximo {max} al día',
  'at most {max} a day; none during {hours}, {timezone} time':
    'como máximo {max} al día; ninguna durante {hours}, hora de {timezone}',
  Back: 'Atrás',
  'being posted': 'publicándose',
  'being sent': 'enviándose',
  'Both are by {outlet}: articles by one outlet count as separate news unless they have the same address or title.':
    'Ambas son de {outlet}: los artículos de un mismo medio cuentan como noticias distintas, salvo que tengan la misma dirección o el mismo título.',
  'Both are the same article, in one file.': 'Ambas son el mismo artículo, en un solo archivo.',
  'Both are titled "{title}", by one outlet, at different times: instalments of a series.':
    'Ambas se titulan «{title}», del mismo medio, en momentos distintos: entregas de una serie.',
  'by {outlets}': 'de {outlets}',
  Cancel: 'Cancelar',
  'cannot be read: {reason}': 'no se puede leer: {reason}',
  'Channels whose digests you made': 'Canales cuyos resúmenes creaste',
  'Channels whose digests you manage': 'Canales cuyos resúmenes gestionas',
  "Check HTTPS_PROXY, and whether the proxy lets this machine through; NO_PROXY names the hosts that don't need it.":
    'Comprueba HTTPS_PROXY y si el proxy deja pasar a esta máquina; NO_PROXY nombra los hosts que no lo necesitan.',
  'Check its disk or mount, or move it out of CONTENT_DIR.':
    'Comprueba su disco o montaje, o muévela fuera de CONTENT_DIR.',
  'Check its disk or mount, or name another in CONTENT_DIR.':
    'Comprueba su disco o montaje, o pon otra en CONTENT_DIR.',
  'Check its disk or mount: a network folder may hang. If there are very many new files, just wait.':
    'Comprueba su disco o montaje: una carpeta de red puede quedarse colgada. Si hay muchísimos archivos nuevos, solo espera.',
  Choose: 'Elige',
  'Choose or type': 'Elige o escribe',
  Close: 'Cerrar',
  'Comes: {title} (number {rank})': 'Entra: {title} (número {rank})',
  Coverage: 'Cobertura',
  'Coverage, closest first: {outlets} and {more} more.':
    'Cobertura, la más cercana primero: {outlets} y {more} más.',
  'Coverage, closest first: {outlets}.': 'Cobertura, la más cercana primero: {outlets}.',
  'covered by at least {count} outlets': 'cubiertas por al menos {count} medios',
  'Create it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.':
    'Créala o pon en CONTENT_DIR la carpeta de los archivos de artículos. En un contenedor, móntala.',
  'Create it, or remove it from CONTENT_DIR. In a container, mount it.':
    'Créala o quítala de CONTENT_DIR. En un contenedor, móntala.',
  'days of the month need a cron pattern, such as "0 9 1 * *" for 09:00 on the 1st or "0 9 * * MON#1" for the first Monday':
    'los días del mes necesitan una expresión cron, como «0 9 1 * *» para el día 1 a las 09:00 o «0 9 * * MON#1» para el primer lunes',
  'Did you mean {ids}?': '¿Querías decir {ids}?',
  'Did you mean {meant}?': '¿Querías decir {meant}?',
  'Did you mean:': '¿Querías decir:',
  'different days have different times; make a subscription for each':
    'hay horas distintas para días distintos; crea un resumen para cada una',
  'Digest status': 'Estado de los resúmenes',
  'do not send it again': 'no volver a enviarlo',
  'does not exist': 'no existe',
  'due for {elapsed}, and no service has handled it':
    'pendiente desde hace {elapsed}, y ningún servicio lo ha procesado',
  'due since {time}, and put off: {fault}': 'pendiente desde el {time} y aplazado: {fault}',
  Edit: 'Editar',
  'Edit alert': 'Editar alerta',
  'Edit digest': 'Editar el resumen',
  'End {name} ({id})': 'Cancelar {name} ({id})',
  'End it': 'Cancelar',
  'Enter a whole number from {min} to {max}.': 'Escribe un número entero de {min} a {max}.',
  'every {count, plural, =2 {other day} other {# days}}':
    '{count, plural, =2 {cada dos días} other {cada # días}}',
  'every {count, plural, =2 {other week} other {# weeks}}':
    '{count, plural, =2 {cada dos semanas} other {cada # semanas}}',
  'every {count, plural, one {hour} other {# hours}}':
    '{count, plural, one {cada hora} other {cada # horas}}',
  'every {count, plural, one {minute} other {# minutes}}':
    '{count, plural, one {cada minuto} other {cada # minutos}}',
  'every day': 'todos los días',
  'Every day at 08:30': 'Todos los días a las 8:30',
  'every day except {day}': 'todos los días excepto {day}',
  'every day is left out; leave out fewer': 'se excluyen todos los días; excluye menos',
  failed: 'fallido',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    'Opiniones {days, plural, =1 {del último día} other {de los últimos # días}}',
  'For example {command}': 'Por ejemplo {command}',
  'For example {command}.': 'Por ejemplo {command}.',
  'Free space on its disk and let this user write there, or name another folder in STATE_DIR.':
    'Libera espacio en su disco y deja que este usuario escriba allí, o pon otra carpeta en STATE_DIR.',
  Fridays: 'los viernes',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    'la del otro resumen del {place, select, terminal {terminal} other {canal}}',
  "from this service's settings": 'la de los ajustes de este servicio',
  'from this terminal': 'la de este terminal',
  'from your profile': 'la de tu perfil',
  'Gather feeds into it (heatline feeds gather), put article files there, or name another folder in CONTENT_DIR. In a container, mount it.':
    'Recoge feeds en ella (heatline feeds gather), pon archivos de artículos allí o indica otra carpeta en CONTENT_DIR. En un contenedor, móntala.',
  'Give {option} only once.': 'Indica {option} solo una vez.',
  'Give this user permission to read it, or name another in CONTENT_DIR.':
    'Da permiso a este usuario para leerla o pon otra en CONTENT_DIR.',
  'headlines, with their outlets': 'titulares con sus medios',
  Heat: 'Calor',
  'heat {heat}': 'calor {heat}',
  'heat {heat}, at least {minimum}': 'calor de {heat}, al menos {minimum}',
  'heatline check lists the fault of each.': 'heatline check muestra el fallo de cada uno.',
  'heatline check lists what cannot be read.': 'heatline check muestra lo que no se puede leer.',
  History: 'Historial',
  'History of {id}': 'Historial de {id}',
  'History of alert {id}': 'Historial de la alerta {id}',
  Hot: 'Candente',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    'No pude mostrar la respuesta; mi registro dice por qué. Es posible que lo que pediste se haya hecho de todos modos.',
  'I could not show the answer: {reason}.': 'No pude mostrar la respuesta: {reason}.',
  'I do not know that command.': 'No conozco ese comando.',
  "I don't understand {text}.": 'No entiendo {text}.',
  'I may not post in {channel}: I lack {permissions}.':
    'No puedo publicar en {channel}: me falta {permissions}.',
  'In CONTENT_DIR, name the folder that contains it.': 'En CONTENT_DIR, pon la carpeta que lo contiene.',
  'is a file, not a folder': 'es un archivo, no una carpeta',
  'is empty, but contained articles before': 'está vacía, pero antes contenía artículos',
  'It began the story.': 'Inició la noticia.',
  'It belongs to another story.': 'Pertenece a otra noticia.',
  'It came because of this: {reason}.': 'El motivo: {reason}.',
  'it does not exist': 'no existe',
  "It doesn't change what is chosen. To change what the digest takes: {edit}; to see first what that does: {preview}":
    'No se elige nada a partir de las opiniones. Para cambiar lo que toma el resumen: {edit}; para ver antes qué efecto tiene: {preview}',
  'it failed': 'ha fallado',
  'It has no digest then.': 'No tiene ningún resumen entonces.',
  'It has posted nothing yet.': 'Todavía no ha publicado nada.',
  'It has too little in common with the article that lists it.':
    'Tiene muy poco en común con el artículo que lo cita.',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    'Está {state, select, paused {en pausa} other {desactivado}}: {command} lo reanuda.',
  'It is {state, select, paused {paused} other {off}}.':
    'Está {state, select, paused {en pausa} other {desactivado}}.',
  'It is by {outlet}, which leads the story.': 'Es de {outlet}, que encabeza la noticia.',
  'It is coming: as things stand, it is number {place} in the next digest, on {time}.':
    'Ya viene: por ahora es la número {place} del próximo resumen, el {time}.',
  'It is due, but {fault}': 'Toca ahora, pero: {fault}',
  'It is due, but no service has handled it.': 'Toca ahora, pero ningún servicio lo ha procesado.',
  'It is more than two days old, which is too old for an alert.':
    'Tiene más de dos días: es demasiado antigua para una alerta.',
  'it is not a folder': 'no es una carpeta',
  'It is not among the {max} hottest.': 'No está entre las {max} más candentes.',
  'It is not by {outlets}.': 'No es de {outlets}.',
  'It is not on {topics}.': 'No es sobre {topics}.',
  'It is number {place} by heat ({heat}), and the digest takes {count}.':
    'Es la número {place} por calor ({heat}), y el resumen toma {count}.',
  'It is off: no digest comes until it is resumed.':
    'Está desactivado: no llega ningún resumen hasta que se reanude.',
  'It is outside the window of the next digest, on {time}, which looks back only to {since}.':
    'Está fuera del periodo del próximo resumen, el {time}, que solo llega hasta el {since}.',
  'It is outside the window, which looks back only to {time}.':
    'Está fuera del periodo, que solo llega hasta el {time}.',
  'It is outside the window: it was published {published}, and the first digest that could have included it, on {slot}, looked back only to {after}.':
    'Está fuera del periodo: se publicó el {published}, y el primer resumen que podría haberla incluido, el del {slot}, solo llegaba hasta el {after}.',
  'It is paused until {end}: no digest comes before that.':
    'Está en pausa hasta el {end}: no llega ningún resumen antes.',
  'It is paused: no digest comes until it is resumed.':
    'Está en pausa: no llega ningún resumen hasta que se reanude.',
  'It is posted, but does not show everything: {reason}': 'Está publicado, pero no lo muestra todo: {reason}',
  'it leads in a circle': 'da vueltas en círculo',
  'It lists {other} as related: {url}': 'Cita {other} como relacionado: {url}',
  'It meets the conditions, and is posted within a minute.':
    'Cumple las condiciones y se publica en un minuto.',
  'It waits for the end of the quiet hours: {time}.': 'Espera al final de las horas de silencio: {time}.',
  'It was active from {from} to {to}.': 'Estuvo activo del {from} al {to}.',
  'It was active since {from}.': 'Estaba activo desde el {from}.',
  'It was first seen {seen}. The alert looks only at stories first seen after {since}, when it was made, resumed or given other conditions.':
    'Se vio por primera vez {seen}. La alerta solo atiende a noticias vistas por primera vez después de {since}, cuando se creó, se reanudó o cambió de condiciones.',
  'It was first seen {time}: {outcome}.': 'Vista por primera vez {time}: {outcome}.',
  'It was first seen {time}.': 'Vista por primera vez {time}.',
  'It was left out on {time}: the alert had posted as many stories as it may that day.':
    'Se omitió el {time}: la alerta ya había publicado ese día tantas noticias como puede.',
  'It was less hot then: its heat has risen since, or its file has changed.':
    'Entonces era menos candente: su calor ha subido desde entonces o su archivo ha cambiado.',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one has a heat of {heat}.':
    'No era lo bastante candente. El resumen del {time} tomó las {count} noticias más candentes, la última con un calor de {lowest}; esta tiene un calor de {heat}.',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one is number {place}, with a heat of {heat}.':
    'No era lo bastante candente. El resumen del {time} tomó las {count} noticias más candentes, la última con un calor de {lowest}; esta es la número {place}, con un calor de {heat}.',
  'It was off from {from} to {to}: {reason}': 'Estuvo desactivado del {from} al {to}: {reason}',
  'It was off since {from}: {reason}': 'Estaba desactivado desde el {from}: {reason}',
  'It was paused from {from} to {to}.': 'Estuvo en pausa del {from} al {to}.',
  'It was paused since {from}.': 'Estaba en pausa desde el {from}.',
  'It was published {days} days after the article that lists it.':
    'Se publicó {days} días después del artículo que lo cita.',
  'It was published {days} days before the article that lists it.':
    'Se publicó {days} días antes del artículo que lo cita.',
  'It was published after {time}.': 'Se publicó después del {time}.',
  'It was published later.': 'Se publicó después.',
  'It was removed from {from} to {to}.': 'Estuvo eliminado del {from} al {to}.',
  'It was removed since {from}.': 'Estaba eliminado desde el {from}.',
  "It was shown at start-up, which doesn't count as a digest.":
    'Se mostró al arrancar, lo que no cuenta como resumen.',
  'It was shown before.': 'Ya se mostró antes.',
  'It was shown on {time}.': 'Se mostró el {time}.',
  'it was too late to print the message': 'era demasiado tarde para mostrar el mensaje',
  'it was too late to send the request': 'era demasiado tarde para enviar la petición',
  'it was too old to send by the time Heatline could retry':
    'era demasiado antiguo para enviarse cuando Heatline pudo reintentarlo',
  'It will not be shown again unless its heat grows by half or five more outlets cover it; then it appears once more, marked as an update.':
    'No se volverá a mostrar, salvo que su calor crezca la mitad o la cubran cinco medios más; entonces aparecerá una vez más, marcada como novedad.',
  'its channel has been unreachable since {since}': 'su canal no es accesible desde el {since}',
  'its channel has been unreachable since {time}': 'su canal no está accesible desde el {time}',
  'Its file arrived late, on {time}; late articles count only if they were published at most two days before the window.':
    'Su archivo llegó tarde, el {time}; los artículos tardíos solo cuentan si se publicaron como mucho dos días antes del periodo.',
  'Its file says "story: {story}", and so does that of {other}.':
    'Su archivo dice «story: {story}», y el de {other} también.',
  'Its file says "story: {story}".': 'Su archivo dice «story: {story}».',
  'Its heat is {heat}; the alert wants {min}.': 'Su calor es {heat}; la alerta pide {min}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}, and 10 for {others, plural, one {one more outlet} other {each of # more outlets}}.':
    'Su calor de {heat} está calculado, porque su archivo no indica ninguno: su calidad de {quality}, más 10 por {others, plural, one {otro medio} other {cada uno de otros # medios}}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}.':
    'Su calor de {heat} está calculado, porque su archivo no indica ninguno: su calidad de {quality}.',
  'Its heat of {heat} is given by its file.': 'Su calor de {heat} figura en su archivo.',
  'Its log has the fault. The copy records it again within seconds, unless it runs another version of Heatline.':
    'Su registro contiene el fallo. La copia vuelve a anotarlo en segundos, salvo que ejecute otra versión de Heatline.',
  'Its outlet is already listed.': 'Su medio ya aparece.',
  'Its settings stay as they are. {command} changes them.':
    'Su configuración sigue igual. {command} la cambia.',
  'keep it here': 'dejarlo solo aquí',
  'keep it up to date for two days': 'mantenerlo al día dos días',
  'Last sent:': 'Último enviado:',
  'Last:': 'Último:',
  'last: "{title}", {outcome} ({reason})': 'última: «{title}», {outcome} ({reason})',
  'leave it as posted': 'dejarlo como se publicó',
  'Leaves: {title} (number {rank} now): {why}': 'Sale: {title} (ahora número {rank}): {why}',
  'Left out at the time by {reason}': 'Fuera en ese momento por {reason}',
  'Left out by {reason}': 'Fuera por {reason}',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Fuera por {setting}: el resumen toma como máximo {max, plural, one {# noticia} other {# noticias}} de {name}, y {max, plural, one {una más candente ocupó el lugar} other {otras más candentes ocuparon los lugares}}: {titles}.',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Fuera por {setting}: el resumen toma como máximo {max, plural, one {# noticia} other {# noticias}} sobre {name}, y {max, plural, one {una más candente ocupó el lugar} other {otras más candentes ocuparon los lugares}}: {titles}.',
  'Less like this': 'Menos como esta',
  'Let this user read it, or move it out of CONTENT_DIR.':
    'Deja que este usuario la lea o muévela fuera de CONTENT_DIR.',
  'Let this user read them: heatline check names each.':
    'Deja que este usuario los lea: heatline check los nombra todos.',
  'Look up the news': 'Buscar noticias',
  'Looking it up…': 'Buscando…',
  'Make the channel reachable again.': 'Haz que el canal vuelva a ser accesible.',
  'matches {words}': 'coincide con {words}',
  'may or may not have arrived': 'puede que haya llegado o no',
  'members of the channel who are not guests': 'los miembros del canal que no son invitados',
  'Missing {option}: {description}.': 'Falta {option}: {description}.',
  'Missing: {options}.': 'Falta: {options}.',
  'Missing: which stories. Give words that they contain, min_outlets, min_heat, topics or providers, or several of these.':
    'Indica qué noticias: palabras que contengan, min_outlets, min_heat, topics o providers, o varias de estas opciones.',
  Mondays: 'los lunes',
  'More like this': 'Más como esta',
  'More settings': 'Más ajustes',
  'Mount its disk, or delete the folder if its articles are gone for good.':
    'Monta su disco o borra la carpeta si sus artículos ya no van a volver.',
  'Mute {outlet}': 'Silenciar {outlet}',
  'Name the folder of the article files in CONTENT_DIR.':
    'Pon en CONTENT_DIR la carpeta de los archivos de artículos.',
  Newer: 'Más recientes',
  Next: 'Siguiente',
  'Next:': 'Próximo:',
  'Next: {time}': 'Próximo: {time}',
  'No alert was set up, because nothing can be posted there: {fault}.':
    'No se ha creado ninguna alerta, porque allí no se puede publicar nada: {fault}.',
  'no answer within {seconds} seconds': 'sin respuesta en {seconds} segundos',
  'No article has the topic "{topic}" so far.': 'Hasta ahora ningún artículo tiene el tema «{topic}».',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Hasta ahora ningún artículo tiene el tema «{topic}». ¿Querías decir {meant}?',
  'No article has the topic "{topic}".': 'Ningún artículo tiene el tema «{topic}».',
  'No article has the topic "{topic}". There are no topics yet.':
    'Ningún artículo tiene el tema «{topic}». Todavía no hay temas.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Ningún artículo tiene temas todavía. Los temas son la lista «topics» al principio de un artículo.',
  'No article is by an outlet called "{outlet}" so far.':
    'Hasta ahora ningún artículo es de un medio llamado «{outlet}».',
  'No article is by an outlet called "{outlet}" so far. Did you mean {meant}?':
    'Hasta ahora ningún artículo es de un medio llamado «{outlet}». ¿Querías decir {meant}?',
  'No digest comes until there is news': 'No llegará ningún resumen hasta que haya noticias',
  'No digest was due for {at}: the schedule says {schedule}.':
    'No tocaba ningún resumen para {at}; el horario es: {schedule}.',
  'No digest was due for {at}.': 'No tocaba ningún resumen para {at}.',
  'No digest was set up, because nothing can be posted there: {fault}.':
    'No se ha creado ningún resumen, porque allí no se puede publicar nada: {fault}.',
  'No other outlet is known to cover it.': 'No se conoce ningún otro medio que informe de ello.',
  'no reason given': 'sin motivo indicado',
  'No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent instead.':
    'Ningún servicio pudo enviarlo en su momento: no había ninguno en marcha o no se podían leer los artículos. En su lugar se envió un resumen más reciente.',
  'No service could send it at the time: none was running, or its articles could not be read. When one could, it was too late.':
    'Ningún servicio pudo enviarlo en su momento: no había ninguno en marcha o no se podían leer los artículos. Cuando se pudo, ya era tarde.',
  'No service could send it for so long that it was dropped without a record.':
    'Ningún servicio pudo enviarlo durante tanto tiempo que se descartó sin dejar registro.',
  'No service had handled it when the subscription got another schedule ({schedule}): {time}.':
    'Ningún servicio lo había procesado cuando la suscripción cambió de horario ({schedule}): {time}.',
  'No service had handled it when the subscription was paused: {time}.':
    'Ningún servicio lo había procesado cuando se pausó la suscripción: {time}.',
  'No service had handled it when the subscription was removed: {time}.':
    'Ningún servicio lo había procesado cuando se eliminó la suscripción: {time}.',
  'No service had handled it when the subscription was switched off: {time}.':
    'Ningún servicio lo había procesado cuando se desactivó la suscripción: {time}.',
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
  'nobody can be notified in {where}; leave it out, or write none':
    'en {where} no se puede notificar a nadie; omítelo o escribe none',
  "Nobody can tell whether it arrived, so it won't be sent again.":
    'No se puede saber si llegó, así que no se volverá a enviar.',
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    'Nadie ha opinado todavía. La cobertura de una noticia, {command}, tiene botones para ello: «Más como esto» y «Menos como esto».',
  none: 'ninguno',
  'None of its articles has all of the words {words}.':
    'Ninguno de sus artículos contiene todas las palabras {words}.',
  'none of the {count} files in {folders} contains a usable article':
    'ninguno de los {count} archivos de {folders} contiene un artículo utilizable',
  'none yet': 'ninguno todavía',
  'None yet. In a channel, {command} gives it a digest.':
    'Ninguno todavía. En un canal, {command} configura un resumen.',
  'not all articles could be read: "{file}" {reason}':
    'no se han podido leer todos los artículos: «{file}» {reason}',
  'not all articles could be read: "{file}" {reason}, and so are {others} more':
    'no se han podido leer todos los artículos: «{file}» {reason}, y hay {others} más así',
  'not all articles could be read: the folder "{folder}" {reason}':
    'no se han podido leer todos los artículos: la carpeta «{folder}» {reason}',
  'Not counted: {outlet}: {article}': 'No cuenta: {outlet}: {article}',
  'not decided yet': 'sin decidir todavía',
  'not due': 'no tocaba',
  'Not hot so far': 'Aún no es candente',
  'Not older than': 'No anterior a',
  'not posted, because it was too late': 'no publicada, porque era demasiado tarde',
  'not posted, because the alert was off': 'no publicada, porque la alerta estaba desactivada',
  'not posted, because the alert was paused': 'no publicada, porque la alerta estaba en pausa',
  'not posted, because the alert was removed': 'no publicada, porque la alerta se había eliminado',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    'No publicado: no pude comprobar si puedes publicar aquí ({reason}). {fix}',
  'Not posted: join the channel first, then post.': 'No publicado: únete primero al canal.',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    'No publicado: en este canal solo pueden publicar algunas personas. Pídeselo a una de ellas o a un administrador.',
  'Not posted: you may not post in this channel.': 'No publicado: no puedes publicar en este canal.',
  'Not saved yet: ': 'Aún sin guardar: ',
  'not sent': 'no enviado',
  'Noted: you want less like "{title}".': 'Anotado: quieres menos noticias como «{title}».',
  'Noted: you want more like "{title}".': 'Anotado: quieres más noticias como «{title}».',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Nada en el periodo {length}; estas son del día más reciente, hasta {time}',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'Nada en los últimos 7 días; estas son más antiguas: de {from} a {until}',
  'Nothing is published yet: {waits}.': 'Aún no hay nada publicado: {waits}.',
  'Nothing to do: due digests wait for it.': 'No hay que hacer nada: los resúmenes pendientes lo esperan.',
  'Nothing was changed: {id} already has these settings.':
    'No se ha cambiado nada: {id} ya tiene estos ajustes.',
  'Nothing was changed: alert {id} is about {stories} already.':
    'No se ha cambiado nada: la alerta {id} ya es para {stories}.',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    'No se ha cambiado nada: no he podido comprobar si puedes hacerlo ({fault}). {fix}',
  'Nothing was due yet.': 'Todavía no tocaba nada.',
  'Nothing was sent: {fault}. {fix}': 'No se ha enviado nada: {fault}. {fix}',
  'Nothing was sent: another copy of the service is sending it.':
    'No se ha enviado nada: otra copia del servicio lo está enviando.',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    'No se ha enviado nada: no hay noticias nuevas para {id}. Las que ya se mostraron no se repiten.',
  'Nothing would be posted.': 'No se publicaría nada.',
  'notify as the channel does': 'como sea habitual en el canal',
  'Notify nobody': 'No notificar a nadie',
  'notify nobody by push': 'sin notificación',
  'now covered by {count} outlets': 'cubierta ya por {count} medios',
  'of heat {heat} or more': 'con calor de {heat} o más',
  off: 'desactivado',
  'off since {since}: {reason}': 'desactivado desde el {since}: {reason}',
  'off since {since}: {reason}. {fix}': 'desactivada desde el {since}: {reason}. {fix}',
  'Off since {since}: {reason}. {fix}': 'Desactivado desde {since}: {reason}. {fix}',
  Older: 'Más antiguos',
  'on {topics}': 'sobre {topics}',
  'One moment': 'Un momento',
  'Only {who} may change its digests: ask one of them.':
    'Solo pueden cambiar sus resúmenes {who}: pídeselo a alguien de ese grupo.',
  'Only {who} may change its digests: join it first.':
    'Solo pueden cambiar sus resúmenes {who}: únete primero al canal.',
  "Only admins may change a channel's digests.":
    'Solo los administradores pueden cambiar los resúmenes de un canal.',
  'Only alerts have {settings}, and {id} is a digest.':
    'Solo las alertas tienen {settings}, y {id} es un resumen.',
  'Only stories that are first seen from now on count.':
    'Solo cuentan las noticias que aparezcan por primera vez desde ahora.',
  'Only the person who created this digest, or an admin, may change it.':
    'Solo quien creó este resumen, o un administrador, puede cambiarlo.',
  'Only this outlet': 'Solo este medio',
  'Only this topic': 'Solo este tema',
  'Only those who manage the digests see the feedback. {why}':
    'Solo quienes gestionan los resúmenes ven las opiniones. {why}',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    'Abre {channel} → Editar canal → Permisos, elige mi rol y permítele {permissions}. Aún no se ha configurado nada.',
  'Open the form again': 'Abrir de nuevo el formulario',
  'Or did you mean:': '¿O querías decir:',
  'Other stories linked there:': 'Otras noticias enlazadas allí:',
  Outlets: 'Medios',
  Pause: 'Pausar',
  paused: 'en pausa',
  'paused since {since}': 'en pausa desde el {since}',
  'Paused since {since}': 'En pausa desde {since}',
  'paused since {since}, until {until}': 'en pausa desde el {since}, hasta el {until}',
  'Paused since {since}, until {until}': 'En pausa desde {since}, hasta {until}',
  'people with the Manage Channels permission in this channel':
    'las personas con el permiso «Gestionar canales» en este canal',
  'permission denied': 'permiso denegado',
  'Please try again.': 'Inténtalo de nuevo.',
  'post nothing': 'nada',
  'post one line': 'una línea',
  'Post to channel': 'Publicar en el canal',
  'Posted for everyone here to see.': 'Publicado aquí a la vista de todos.',
  'Posted to the channel.': 'Publicado en el canal.',
  Prev: 'Anterior',
  Preview: 'Vista previa',
  'Preview of {id} with other settings: the newest day that has articles, not what it would contain now.':
    'Vista previa de {id} con otros ajustes: el día más reciente con artículos, no lo que contendría ahora.',
  'Preview of {id} with other settings: what it would contain now.':
    'Vista previa de {id} con otros ajustes: lo que contendría ahora.',
  'Preview of {id}: the newest day that has articles, not what it would contain now.':
    'Vista previa de {id}: el último día que tiene artículos, no lo que contendría ahora.',
  'Preview of {id}: what it would contain now.': 'Vista previa de {id}: lo que contendría ahora.',
  'Preview: {summary}': 'Vista previa: {summary}',
  'Problem:': 'Problema:',
  'Problem: {problem}': 'Problema: {problem}',
  'publish it to the channels that follow this one': 'publicarlo también allí',
  'put off': 'aplazado',
  'put off until {time}': 'aplazado hasta el {time}',
  'Quotes keep words together, -word excludes a word':
    'Las comillas mantienen juntas las palabras, -palabra excluye una',
  'Related coverage': 'Más cobertura',
  Remove: 'Eliminar',
  removed: 'eliminado',
  'Reports the same event as {other}; shared words: {words}.':
    'Informa del mismo hecho que {other}; palabras en común: {words}.',
  'Restore the state from a backup, or install the app there again.':
    'Restaura el estado de una copia de seguridad o reinstala la aplicación allí.',
  Resume: 'Reanudar',
  'Same address as {other}: {url}': 'Misma dirección que {other}: {url}',
  'Same text as {other}: "{text}"': 'Mismo texto que {other}: «{text}»',
  'Same title as {other}.': 'Mismo título que {other}.',
  Saturdays: 'los sábados',
  Save: 'Guardar',
  'Save these settings': 'Guardar estos ajustes',
  Search: 'Buscar',
  'Send it after all': 'Enviarlo de todos modos',
  'send it again': 'volver a enviarlo',
  'Send now': 'Enviar ahora',
  'sent {time}': 'enviada {time}',
  'sent {time} late, {count, plural, one {# message} other {# messages}}':
    'enviado con {time} de retraso, {count, plural, one {# mensaje} other {# mensajes}}',
  'sent on time, {count, plural, one {# message} other {# messages}}':
    'enviado a tiempo, {count, plural, one {# mensaje} other {# mensajes}}',
  'Set the variables of {platform} and restart the service, or remove the subscription.':
    'Define las variables de {platform} y reinicia el servicio, o elimina la suscripción.',
  'Set the variables of {platform} and restart the service.':
    'Define las variables de {platform} y reinicia el servicio.',
  'Settings: {settings}': 'Ajustes: {settings}',
  'Show it as it is': 'Mostrarlo tal como es',
  'Show the newest day': 'Mostrar el último día',
  'Shown {time} in {id}, as number {rank} by heat ({heat}), under another link: {link}.':
    'Mostrada el {time} en {id}, como número {rank} por calor ({heat}), con otro enlace: {link}.',
  'Shown {time} in {id}, as number {rank} by heat ({heat}).':
    'Mostrada el {time} en {id}, como número {rank} por calor ({heat}).',
  'Shown by {name}': 'Mostrado por {name}',
  'Shown by someone here': 'Mostrado por alguien de aquí',
  'skipped: articles unread': 'omitido: artículos sin leer',
  'skipped: asked to skip': 'omitido: a petición',
  'skipped: nothing new': 'omitido: nada nuevo',
  'skipped: paused': 'omitido: en pausa',
  'skipped: removed': 'omitido: eliminado',
  'skipped: rescheduled': 'omitido: horario cambiado',
  'skipped: superseded': 'omitido: sustituido por otro más reciente',
  'skipped: switched off': 'omitido: desactivado',
  'skipped: too late': 'omitido: demasiado tarde',
  'Skips {time}': 'Omite: {time}',
  'Skips:': 'Se omite:',
  'some times are in the morning and some are later; write them as in "08:00 and 20:00"':
    'unas horas son de la mañana y otras son más tarde; escríbelas como en «08:00 y 20:00»',
  Someone: 'Alguien',
  'Someone asked to skip it.': 'Alguien pidió omitirlo.',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'Algo falló por nuestra parte; el registro dice qué. Inténtalo de nuevo en un minuto.',
  'Something went wrong with {command}. It is in my log; please try again later.':
    'Algo falló con {command}. Está en mi registro; inténtalo de nuevo más tarde.',
  'Start the service (heatline start), or check its log for what is holding it up.':
    'Inicia el servicio (heatline start) o busca en su registro qué lo detiene.',
  'State:': 'Estado:',
  Status: 'Estado',
  'Stop this alert': 'Detener esta alerta',
  Stories: 'Noticias',
  'stories {conditions}': 'noticias {conditions}',
  'Stories for {query}': 'Noticias para {query}',
  Story: 'Noticia',
  Subscribe: 'Suscribirse',
  'Subscribe again': 'Suscribirse de nuevo',
  Sundays: 'los domingos',
  'Take it back': 'Retirar',
  'That could not be answered: {fault}': 'No se pudo responder: {fault}',
  'That did not work. Please try again in a while.': 'No funcionó. Inténtalo de nuevo más tarde.',
  'That has changed since it was shown. Close it, and give the command again.':
    'Eso ha cambiado desde que se mostró. Ciérralo y vuelve a usar el comando.',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    'Eso ha cambiado. Recarga {app} (Ctrl+R) e inténtalo de nuevo.',
  'that match {words}': 'que coinciden con {words}',
  'That message has no link.': 'Ese mensaje no tiene ningún enlace.',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    'El {place, select, terminal {terminal} other {canal}} ya recibe este resumen: {schedule} (ID {id}).',
  'The alert did nothing then.': 'La alerta no hizo nada entonces.',
  'The alert had posted as many stories as it may that day.':
    'La alerta ya había publicado ese día tantas noticias como puede.',
  'The alert is off: {reason}.': 'La alerta está desactivada: {reason}.',
  'The alert is paused.': 'La alerta está en pausa.',
  'the articles could not be read: {fault}': 'no se han podido leer los artículos: {fault}',
  'the articles could not be read: a check of {folders} has been running for minutes':
    'no se han podido leer los artículos: una comprobación de {folders} lleva minutos en marcha',
  'the articles could not be read: their index in "{folder}" cannot be read: {reason}':
    'no se han podido leer los artículos: su índice en «{folder}» no se puede leer: {reason}',
  'the articles could not be read: their index in "{folder}" cannot be written: {reason}':
    'no se han podido leer los artículos: su índice en «{folder}» no se puede escribir: {reason}',
  'the articles in {folders} are being read': 'se están leyendo los artículos de {folders}',
  'the articles in {folders} are being read again: their index was deleted':
    'se están releyendo los artículos de {folders}: se borró su índice',
  'The catch-up setting decides what is sent late: skip, latest 6h or all.':
    'El ajuste catch-up decide qué se envía con retraso: skip, latest 6h o all.',
  'The channel could not be told about it: {fault}. {fix}': 'No se ha podido avisar al canal: {fault}. {fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'Puede que el canal no haya recibido el aviso: {fault}. {fix}',
  'the cron pattern "{cron}" never comes': 'la expresión cron «{cron}» no llega nunca',
  'the day of the week is missing; write for example "every 2 weeks on Mondays at 9"':
    'falta el día de la semana; escribe por ejemplo «cada 2 semanas los lunes a las 9»',
  'the day of the week is missing; write for example "Mondays at 9"':
    'falta el día de la semana; escribe por ejemplo «lunes a las 9»',
  'the days to leave out are missing; write for example "except sundays"':
    'faltan los días que excluir; escribe por ejemplo «excepto domingos»',
  'the digest leaves out {outlets}, and the story is from {outlet} with no article by another outlet to lead it.':
    'el resumen deja fuera {outlets}, y la noticia es de {outlet}, sin artículo de otro medio que la encabece.',
  'the digest leaves out {phrase}, which is in {place, select, title {the title} excerpt {the excerpt of} other {the coverage}} "{title}".':
    'el resumen deja fuera {phrase}, que está en {place, select, title {el título} excerpt {el extracto de} other {la cobertura}} «{title}».',
  'the digest leaves out {topic}, which is a topic of the story.':
    'el resumen deja fuera {topic}, que es un tema de la noticia.',
  'The digest of {time} stays skipped.': 'El resumen del {time} se sigue omitiendo.',
  'The digest of {time} was already set to be skipped': 'El resumen del {time} ya se iba a omitir',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    'El resumen del {time} se iba a omitir, pero ya no es el siguiente, así que no se omitirá ninguno.',
  'The digest of {time} will be skipped': 'El resumen del {time} se omitirá',
  'The digest of {time}, which would have included it, was not due.':
    'El resumen del {time}, que la habría incluido, no tocaba.',
  'The digest of {time}, which would have included it: {label}.':
    'El resumen del {time}, que la habría incluido: {label}.',
  'The digest of {time}, which would include it, will be skipped because someone asked for that.':
    'El resumen del {time}, que la incluiría, se omitirá porque alguien lo pidió.',
  "the digest takes {min} or more, and the story's heat is {heat}.":
    'el resumen toma {min} o más, y el calor de la noticia es {heat}.',
  "the digest takes {min} or more, and the story's quality is {quality}.":
    'el resumen toma {min} o más, y la calidad de la noticia es {quality}.',
  'the digest takes {wanted}, and the story has none.':
    'el resumen toma {wanted}, y la noticia no tiene temas.',
  'the digest takes {wanted}, and the story is from {outlet}.':
    'el resumen toma {wanted}, y la noticia es de {outlet}.',
  "the digest takes {wanted}, and the story's topics are {topics}.":
    'el resumen toma {wanted}, y los temas de la noticia son {topics}.',
  'the disk is full': 'el disco está lleno',
  'the disk is read-only': 'el disco es de solo lectura',
  'the disk reports an error': 'el disco informa de un error',
  'The file of {article} gives it the story "{story}", and the other file does not.':
    'El archivo de {article} le asigna la noticia «{story}», y el otro archivo no.',
  'The file of {article} keeps it separate: story: none.':
    'El archivo de {article} lo mantiene aparte: story: none.',
  'the first and the last time of a day must be in order, and whole hours; write for example "every 2 hours from 8 to 18"':
    'la primera y la última hora de un día tienen que ir en orden y ser en punto; escribe por ejemplo «cada 2 horas de 8 a 18»',
  'the folder "{folder}" cannot be read: {reason}': 'no se puede leer la carpeta «{folder}»: {reason}',
  'the folder "{folder}" may not be read by this user': 'este usuario no puede leer la carpeta «{folder}»',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {El último día} other {Los últimos # días}}',
  'The last {length}': 'Periodo: {length}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'El último resumen de aquí solo tiene {stories, plural, one {# noticia} other {# noticias}}, así que no hay número {rank}. Usa palabras del título.',
  'the last digest: {label}.': 'el último resumen: {label}.',
  'the last story: {outcome}: {fault}. {fix}': 'la última noticia: {outcome}: {fault}. {fix}',
  'the message was not rendered for a terminal': 'el mensaje no se preparó para una terminal',
  'the name is too long': 'el nombre es demasiado largo',
  'The nearest was due:': 'El más cercano tocaba:',
  'The newest article is {title} ({outlet}, {time}).':
    'El artículo más reciente es {title} ({outlet}, {time}).',
  'The next digest comes {time}.': 'El próximo resumen llega el {time}.',
  'The next digest: {time}, {timezone} time.': 'El próximo resumen: {time}, hora de {timezone}.',
  'The next digest: {time}.': 'El próximo resumen: {time}.',
  'The next three digests:': 'Los tres próximos resúmenes:',
  'the one file in {folders} contains no usable article':
    'el único archivo de {folders} no contiene ningún artículo utilizable',
  'the proxy agreed to connect, but closed the connection': 'el proxy aceptó la conexión, pero la cerró',
  'the proxy agreed to connect, but nothing came through it':
    'el proxy aceptó la conexión, pero no llegó nada a través de él',
  'the proxy agreed to connect, but sent something that was not asked for':
    'el proxy aceptó la conexión, pero envió algo que no se había pedido',
  'the proxy closed the connection': 'el proxy ha cerrado la conexión',
  'the proxy could not be reached ({code})': 'no se pudo llegar al proxy ({code})',
  'the proxy did not answer in time': 'el proxy no ha respondido a tiempo',
  'the proxy refused the connection ({code})': 'el proxy ha rechazado la conexión ({code})',
  'The rest of the answer could not be shown.': 'No se pudo mostrar el resto de la respuesta.',
  'The same goes for {count, plural, one {# more digest} other {# more digests}} of yours.':
    'Lo mismo vale para {count, plural, one {otro resumen tuyo} other {otros # resúmenes tuyos}}.',
  'The same is true of {count, plural, one {# more name} other {# more names}}.':
    'Lo mismo vale para {count, plural, one {# nombre más} other {# nombres más}}.',
  'The same text is already listed.': 'El mismo texto ya aparece.',
  'The schedule has no digest at that time: it was sent by hand.':
    'El horario no tiene ningún resumen a esa hora: se envió a mano.',
  'The schedule has no slot after the story arrived.':
    'El horario no tiene ninguna hora después de que llegara la noticia.',
  'the server that answered is not an HTTP proxy': 'el servidor que ha respondido no es un proxy HTTP',
  'The settings of {name} ({id})': 'Los ajustes de {name} ({id})',
  'The settings of alert {id}': 'Los ajustes de la alerta {id}',
  'the stored tokens of {workspace} were changed or damaged':
    'los tokens guardados de {workspace} se han modificado o dañado',
  'the story has one of these words.': 'la noticia contiene una de estas palabras.',
  'the story is on one of these topics.': 'la noticia trata de uno de estos temas.',
  'The subscription was made later: {time}.': 'La suscripción se creó después: {time}.',
  'The subscription was off.': 'La suscripción estaba desactivada.',
  'The subscription was paused.': 'La suscripción estaba en pausa.',
  'The subscription was removed before it was sent.': 'La suscripción se eliminó antes de que se enviara.',
  "The subscription's schedule was changed before any service handled this digest.":
    'El horario de la suscripción se cambió antes de que algún servicio procesara este resumen.',
  'the system refuses': 'el sistema lo rechaza',
  'the terminal': 'el terminal',
  'the time already names {timezone}, as "{said}"; leave one of the two out':
    'la hora ya indica {timezone}, como «{said}»; quita una de las dos cosas',
  'the time is not clear; write it in digits, such as 8:30':
    'la hora no está clara; escríbela con cifras, como 8:30',
  'the times are missing; write for example "9 and 18"': 'faltan las horas; escribe por ejemplo «9 y 18»',
  'the title "{title}"': 'el título «{title}»',
  'the tokens of {workspace} were encrypted with another key':
    'los tokens de {workspace} se cifraron con otra clave',
  'Their titles number different things: {first} and {second}.':
    'Sus títulos numeran cosas distintas: {first} y {second}.',
  'There already is a digest for this minute: {outcome}': 'Ya hay un resumen para este minuto: {outcome}',
  'There already is a digest for this minute: nothing more was sent.':
    'Ya hay un resumen para este minuto: no se ha enviado nada más.',
  'there are {count}; at most {max} are allowed': 'hay {count}; se permiten {max} como máximo',
  'There are {max} alerts here already: remove one first.': 'Aquí ya hay {max} alertas: elimina una primero.',
  'There are no articles yet. {advice}': 'Todavía no hay artículos. {advice}',
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
  'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    'Solo están los artículos de ejemplo de diciembre de 2021; {feeds, plural, one {hay # feed en la lista y aún no ha llegado nada de él} other {hay # feeds en la lista y aún no ha llegado nada de ellos}}: heatline feeds gather lo recoge.',
  'There are only the sample articles of December 2021; add your own news with heatline init.':
    'Solo están los artículos de ejemplo de diciembre de 2021; añade tus propias noticias con heatline init.',
  'There has been no digest here yet. Use words of the title instead.':
    'Aquí todavía no ha habido ningún resumen. Usa palabras del título.',
  'There is an alert for these already: {id}, for {stories}.':
    'Ya hay una alerta para esto: {id}, para {stories}.',
  'there is an end but no beginning; write for example "every hour from 8 to 18", or one time, such as 18:00':
    'hay un final, pero no un principio; escribe por ejemplo «cada hora de 8 a 18», o una sola hora, como 18:00',
  'There is more than fits here.': 'Hay más de lo que cabe aquí.',
  'There is no {command} any more. {help} lists the commands.':
    '{command} ya no existe. {help} muestra los comandos.',
  'There is no {command}.': '{command} no existe.',
  'there is no article file in {folders}': 'no hay ningún archivo de artículo en {folders}',
  'There is no digest {id} that you can see from here.': 'Desde aquí no ves ningún resumen {id}.',
  'there is no folder "{folder}"': 'no existe la carpeta «{folder}»',
  'There is no link in that message.': 'No hay ningún enlace en ese mensaje.',
  'There is no option {option}.': 'No existe la opción {option}.',
  'There is no outlet called "{name}".': 'No hay ningún medio llamado «{name}».',
  'There is no preview: {fault}. {fix}': 'No hay vista previa: {fault}. {fix}',
  'There is nothing older.': 'No hay nada más antiguo.',
  'There was no time left to send it': 'No quedaba tiempo para enviarlo',
  'There were no new stories for it.': 'No había noticias nuevas.',
  'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.':
    'No había noticias nuevas en los artículos que se pudieron leer. Algunos no se pudieron leer antes del siguiente resumen.',
  'They are {days} days apart: titles and words only join articles within a week.':
    'Las separan {days} días: títulos y palabras solo unen artículos dentro de una semana.',
  'They are one story.': 'Son una sola noticia.',
  'They are two stories.': 'Son dos noticias.',
  'They come by direct message.': 'Llegan por mensaje directo.',
  'They share {words}: too little to count as one event.':
    'Comparten {words}: demasiado poco para contar como un mismo hecho.',
  'They share no words that are specific to an event.': 'No comparten palabras propias de un hecho concreto.',
  'This {place, select, terminal {terminal} other {channel}} gets {what}':
    'Este {place, select, terminal {terminal} other {canal}} recibe {what}',
  'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.':
    'Este {place, select, terminal {terminal} other {canal}} aún no recibe ningún resumen. {command} le da uno.',
  "This {place, select, terminal {terminal} other {channel}}'s digests":
    'Los resúmenes de este {place, select, terminal {terminal} other {canal}}',
  "This {place, select, terminal {terminal} other {channel}}'s digests and alerts":
    'Los resúmenes y alertas de este {place, select, terminal {terminal} other {canal}}',
  "This {place, select, terminal {terminal} other {channel}}'s: {ids}.":
    'Los de este {place, select, terminal {terminal} other {canal}}: {ids}.',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'Esto no cambia lo que eligen los resúmenes. Quienes gestionan los resúmenes aquí ({place}) ven cuántas personas quieren más o menos de qué, pero no quiénes: {command}.',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'Esto no cambia lo que eligen los resúmenes. Quienes gestionan los resúmenes de este canal ven cuántas personas quieren más o menos de qué, pero no quiénes: {command}.',
  'This is required.': 'Este campo es obligatorio.',
  'This server does not let anyone post through me, so only you see it.':
    'Este servidor no permite que nadie publique a través de mí, así que solo lo ves tú.',
  Thursdays: 'los jueves',
  'Times are in {timezone} ({source}). For another zone, add {option}.':
    'Las horas son de {timezone} ({source}). Para otra zona, añade {option}.',
  'to be skipped': 'se omitirá',
  'To change settings, name them: {example}': 'Para cambiar ajustes, nómbralos: {example}',
  'to come': 'por venir',
  'To fix it:': 'Para arreglarlo:',
  'To post one line on such a day, set DIGEST_ON_EMPTY=note and restart the service.':
    'Para publicar una línea en un día así, pon DIGEST_ON_EMPTY=note y reinicia el servicio.',
  'To post one line on such a day: {command}': 'Para publicar una línea en un día así: {command}',
  'To save them: {command}': 'Para guardarlos: {command}',
  'To search for it, use {command}.': 'Para buscarlo, usa {command}.',
  'too many open files': 'demasiados archivos abiertos',
  'Top stories': 'Noticias destacadas',
  'Top stories about {topic}': 'Noticias destacadas sobre {topic}',
  'Top stories now': 'Noticias destacadas ahora',
  Topics: 'Temas',
  'Topics: {names}': 'Temas: {names}',
  'Try {commands}.': 'Prueba con {commands}.',
  'Try again': 'Reintentar',
  Tuesdays: 'los martes',
  'two repetitions are given; write one of them': 'hay dos repeticiones; escribe una de ellas',
  Undo: 'Deshacer',
  'Until there is news, digests only say that there is none':
    'Hasta que haya noticias, los resúmenes solo dicen que no las hay',
  Update: 'Novedad',
  'Use {usage}, for example {example}.': 'Usa {usage}, por ejemplo {example}.',
  'Very hot': 'Muy candente',
  Warm: 'Templada',
  Wednesdays: 'los miércoles',
  weekdays: 'de lunes a viernes',
  'Weekdays at 08:30': 'Días laborables a las 8:30',
  weekends: 'los fines de semana',
  'What alert {id} did with "{title}"': 'Qué hizo la alerta {id} con «{title}»',
  'What happened to {id} then': 'Qué pasó entonces con {id}',
  'What you can ask': 'Qué puedes preguntar',
  'What you watch for': 'Lo que vigilas',
  'When:': 'Cuándo:',
  'Who covers "{title}"': 'Quién informa sobre «{title}»',
  'Who covers it': 'Quién la cubre',
  'Who covers…': 'Quién informa sobre…',
  'Why "{title}" and another story are one or separate':
    'Por qué «{title}» y otra noticia son una o van separadas',
  'Why "{title}" was in the digest': 'Por qué «{title}» estaba en el resumen',
  'Why "{title}" was not in the digest': 'Por qué «{title}» no estaba en el resumen',
  'With catch-up "all", every missed digest is sent.': 'Con catch-up «all», se envía cada resumen perdido.',
  'With their number of articles in the 30 days up to {time}':
    'Con su número de artículos en los 30 días hasta {time}',
  'With their number of articles in the last 30 days': 'Con su número de artículos en los últimos 30 días',
  'With their number of articles, none of them from the last 30 days':
    'Con su número de artículos, ninguno de los últimos 30 días',
  'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.':
    'Con estos ajustes, {coming, plural, one {entra # noticia} other {entran # noticias}} y no sale ninguna.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.':
    'Con estos ajustes, {leaving, plural, one {sale # noticia} other {salen # noticias}} y {coming, plural, one {entra #} other {entran #}}.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.':
    'Con estos ajustes, {leaving, plural, one {sale # noticia} other {salen # noticias}} y no entra ninguna.',
  'With these settings, it would contain the same stories.':
    'Con estos ajustes, contendría las mismas noticias.',
  'With:': 'Con:',
  'withdrawn by its publisher': 'retirada por el medio',
  'Withdrawn by its publisher': 'Retirada por el medio',
  'Without {filter}': 'Sin {filter}',
  'Without {words}:': 'Sin {words}:',
  'Words to search for': 'Palabras que buscar',
  'Write options as {form}.': 'Escribe las opciones como {form}.',
  'write the first day as a date, as in "every other day at 9 from 2026-12-07"':
    'escribe el primer día como fecha, como «cada dos días a las 9 desde 2026-12-07»',
  'You already get several digests by direct message, so say which one to change: {command} changes the first.':
    'Ya recibes varios resúmenes por mensaje directo. Di cuál quieres cambiar: {command} cambia el primero.',
  'You do not get a digest by direct message. {command} gives you one.':
    'No recibes ningún resumen por mensaje directo. Con {command} recibirás uno.',
  'You do not watch for anything. {command} tells you as soon as a story has these words.':
    'No vigilas nada. {command} te avisa en cuanto una noticia contiene estas palabras.',
  'You do not watch for that. {command} shows what you watch for.':
    'No vigilas eso. {command} muestra lo que vigilas.',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    'Todavía no tienes un resumen propio: las noticias destacadas del día, y quién más las cubre, por mensaje directo a la hora que elijas. {command} lo configura.',
  'You get a digest by direct message: {schedule}.': 'Recibes un resumen por mensaje directo: {schedule}.',
  'You get no digest "{id}" by direct message. Which one do you want to end? {command} ends the first.':
    'No recibes ningún resumen «{id}» por mensaje directo. ¿Cuál quieres cancelar? {command} cancela el primero.',
  'You get several digests by direct message. Which one do you want to end? {command} ends the first.':
    'Recibes varios resúmenes por mensaje directo. ¿Cuál quieres cancelar? {command} cancela el primero.',
  'You have given no feedback on this story.': 'No has dado ninguna opinión sobre esta noticia.',
  'You have no digest "{id}" by direct message.': 'No tienes ningún resumen «{id}» por mensaje directo.',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    'Has publicado varias respuestas en poco tiempo. Inténtalo de nuevo en {minutes, plural, one {un minuto} other {# minutos}}.',
  'You no longer watch for {stories}.': 'Ya no vigilas: {stories}.',
  'Your digest': 'Tu resumen',
  'Your digests': 'Tus resúmenes',
  'Your direct messages could not be opened: {reason}. {fix}':
    'No se pudieron abrir tus mensajes directos: {reason}. {fix}',
  'Your feedback on this story was taken back.': 'Se retiró tu opinión sobre esta noticia.',
};
