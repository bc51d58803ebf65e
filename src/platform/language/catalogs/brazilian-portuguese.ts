import type { Catalog } from '../catalog.ts';

export const brazilianPortuguese: Catalog = {
  ' "{name}" ({id})': ' "{name}" ({id})',
  '… and {count} more articles': '… e mais {count, plural, one {# artigo} other {# artigos}}',
  '… and {count} more listed but not counted': '… e mais {count} citados que não contam',
  '"{count} {unit, select, hour {{count, plural, one {hour} other {hours}}} other {{count, plural, one {minute} other {minutes}}}}" is a length of time; write a time of day, such as 09:00, or how often, as in "{often}"':
    '"{count} {unit, select, hour {{count, plural, one {hora} other {horas}}} other {{count, plural, one {minuto} other {minutos}}}}" é um período; escreva um horário como 09:00, ou com que frequência, como em "{often}"',
  '"{cron}" cannot be combined; write for example "every other day at 9"':
    '"{cron}" não pode ser combinado; escreva por exemplo "a cada dois dias às 9"',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '"{cron}" não é uma expressão cron de cinco campos como "0 8 * * 1-5" (08:00, de segunda a sexta)',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday): it has six, and the first would be seconds, which are not supported; leave them out, as in "{shorter}"':
    '"{cron}" não é uma expressão cron de cinco campos como "0 8 * * 1-5" (08:00, de segunda a sexta): ela tem seis, e o primeiro seriam os segundos, que não são aceitos; tire-os, como em "{shorter}"',
  '"{cron}" is not a cron pattern: {fault}': '"{cron}" não é uma expressão cron: {fault}',
  '"{cron}" is not a nickname of a time, such as @daily; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '"{cron}" não é um atalho como @daily; use uma expressão cron de cinco campos como "0 8 * * 1-5" (08:00, de segunda a sexta)',
  '"{date}" is not a date': '"{date}" não é uma data',
  '"{date}" is too far ahead to count from': '"{date}" está longe demais para contar a partir daí',
  '"{first} {second}" can mean {first}:{minutes}, or {first}:00 and {second}:00; write one of these':
    '"{first} {second}" pode significar {first}:{minutes}, ou {first}:00 e {second}:00; escreva um deles',
  '"{first}-{last}" does not say how often; write "every hour from {first} to {last}", or the times themselves, as in "{firstHour} and {lastHour}"':
    '"{first}-{last}" não diz com que frequência; escreva "a cada hora de {first} a {last}", ou os próprios horários, como em "{firstHour} e {lastHour}"',
  '"{first}" and "{second}" are two time zones; write one of them':
    '"{first}" e "{second}" são dois fusos horários; escreva um deles',
  '"{folder}" is a file, not a folder': '"{folder}" é um arquivo, não uma pasta',
  '"{moment}" is a single moment, but a digest comes again and again; write for example "every day at 9" or "every 2 hours"':
    '"{moment}" é um único momento, mas um resumo chega sempre de novo; escreva por exemplo "todos os dias às 9" ou "a cada 2 horas"',
  '"{often}" is not possible': '"{often}" não é possível',
  '"{often}" is too rare; the rarest is "{rarest}"': '"{often}" é raro demais; o mais raro é "{rarest}"',
  '"{part, select, morning {morning} evening {evening} other {night}}" is not a time of day; write the hour, such as 8am or 20:00':
    '"{part, select, morning {manhã} evening {noite} other {madrugada}}" não é um horário; escreva a hora, como 8h ou 20:00',
  '"{part}" is not {field, select, minute {a minute (0 to 59)} hour {an hour (0 to 23)} day {a day of the month (1 to 31)} month {a month (1 to 12, or JAN to DEC)} other {a day of the week (0 to 7, or SUN to SAT; 0 and 7 are both Sunday)}}':
    '"{part}" não é {field, select, minute {um minuto (0 a 59)} hour {uma hora (0 a 23)} day {um dia do mês (1 a 31)} month {um mês (1 a 12, ou JAN a DEC)} other {um dia da semana (0 a 7, ou SUN a SAT; 0 e 7 são domingo)}}',
  '"{range} …" is not a range of days; write "mon,wed,fri" or "mon-fri"':
    '"{range} …" não é um intervalo de dias; escreva "seg,qua,sex" ou "seg-sex"',
  '"{range}" is not a range of days, such as "mon-fri"':
    '"{range}" não é um intervalo de dias como "seg-sex"',
  '"{said}" can mean several time zones; write {zones}':
    '"{said}" pode ser mais de um fuso horário; escreva {zones}',
  '"{said}" keeps the same time all year, but most places do not; write a city, such as Berlin or New York':
    '"{said}" mantém a mesma hora o ano todo, mas a maioria dos lugares não; escreva uma cidade, como São Paulo ou New York',
  '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.':
    '"{said}" foi lido como {timezone}, com o horário de verão dessa zona. Para outro fuso, indique uma cidade.',
  '"{start}…" is longer than {max} characters; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '"{start}…" tem mais de {max} caracteres; use uma expressão cron de cinco campos como "0 8 * * 1-5" (08:00, de segunda a sexta)',
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '"{text}" não é um período. Use 24h, 7d ou 2w, por exemplo: top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '"{text}" não é um momento a partir do qual buscar. Use {examples}.',
  '"{text}" names {often} and also a time; write one of them, or "{often} from 8 to 18" for a part of the day':
    '"{text}" indica "{often}" e também um horário; escreva um deles, ou "{often} de 8 a 18" para uma parte do dia',
  '"{text}" names no time of day; write for example {examples}':
    '"{text}" não indica um horário; escreva por exemplo {examples}',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; did you mean {zones}?':
    '"{timezone}" não é um fuso horário{kind, select, short {, e sim uma abreviatura} other {}}; você quis dizer {zones}?',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; use an IANA name such as Europe/Berlin':
    '"{timezone}" não é um fuso horário{kind, select, short {, e sim uma abreviatura} other {}}; use um nome IANA como America/Sao_Paulo',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '"{title}" não está mais no arquivo: o veículo retirou o artigo, ou o arquivo dele foi apagado.',
  '"{typed}" was read as "{meant}".': '"{typed}" foi lido como "{meant}".',
  '"{word}" is not a time of day; write it from 00:00 to 23:59, or as 8am or 8:30pm':
    '"{word}" não é um horário; escreva de 00:00 a 23:59, ou como 8h ou 20h30',
  '"{word}" is not in the {part, select, morning {morning} evening {evening} other {night}}; write {time} alone if you mean that':
    '"{word}" não é {part, select, morning {de manhã} evening {à noite} other {de madrugada}}; escreva só {time} se é isso que você quer',
  '"{word}" may be another hour or another setting; write "and {word}" for the hour, or name the setting, as in count:{word}':
    '"{word}" pode ser outra hora ou outra configuração; escreva "e {word}" para a hora, ou dê o nome da configuração, como em count:{word}',
  '"{word}" may be in the morning or in the evening; write {morning} or {evening}':
    '"{word}" pode ser de manhã ou à noite; escreva {morning} ou {evening}',
  '"{words}"': '"{words}"',
  '"{words}" can post {count, number} digests a day; if you want that, write "{words} anyway", otherwise something rarer, such as "every 2 hours"':
    '"{words}" pode postar {count, number} resumos por dia; se é isso que você quer, escreva "{words} mesmo assim", senão algo mais raro, como "a cada 2 horas"',
  '"{words}" is neither a time nor a day nor a time zone; did you mean {meant}?':
    '"{words}" não é um horário, nem um dia, nem um fuso horário; você quis dizer {meant}?',
  '"{words}" is neither a time nor a day nor a time zone; write for example {examples}':
    '"{words}" não é um horário, nem um dia, nem um fuso horário; escreva por exemplo {examples}',
  '"09:00", "9:30 weekdays", "18:15 mon,wed,fri", "8am weekends" or "every 2 hours"':
    '"09:00", "9h30 dias úteis", "18h15 seg,qua,sex", "8h fim de semana" ou "a cada 2 horas"',
  '"biweekly" can mean twice a week or every two weeks; write "mon,thu" or "every 2 weeks on Mondays"':
    '"biweekly" pode significar duas vezes por semana ou a cada duas semanas; escreva "seg,qui" ou "a cada 2 semanas segunda"',
  '"every {number}" has no unit; write for example "every {number} minutes", or a time, as in "every day at 9"':
    'falta a unidade em "a cada {number}"; escreva por exemplo "a cada {number} minutos", ou um horário, como em "todos os dias às 9"',
  '"every day" and {days} do not fit together; write one of them':
    '"todos os dias" e {days} não combinam; escreva um dos dois',
  '"every other weekday" is not clear; write "every other day", or the days, as in "mon,wed,fri"':
    '"a cada dois dias úteis" não está claro; escreva "a cada dois dias" ou os dias, como em "seg,qua,sex"',
  '"jours ouvrables" may include Saturdays; write "lundi-vendredi" or "lundi-samedi"':
    '"jours ouvrables" pode incluir os sábados; escreva "lundi-vendredi" ou "lundi-samedi"',
  '"monday", "2026-12-24", "24 december", "friday 9am" or "for 2 weeks"':
    '"segunda", "2026-12-24", "24 dezembro", "sexta 9h" ou "por 2 semanas"',
  '"next" names a single day, but a digest comes again and again; write for example "mondays at 9"':
    '"próximo" é um único dia, mas um resumo chega sempre de novo; escreva por exemplo "segunda às 9"',
  '"today" and "tomorrow" name a single day, but a digest comes again and again; write for example "every day at 9" or "mondays at 9"':
    '"hoje" e "amanhã" são um único dia, mas um resumo chega sempre de novo; escreva por exemplo "todos os dias às 9" ou "segunda às 9"',
  '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.':
    '{planned, plural, one {Chegou {arrived} de # mensagem} other {Chegaram {arrived} de # mensagens}}.',
  '{article}: {reason}': '{article}: {reason}',
  '{channel} is subscribed: {schedule} (id {id}).': '{channel} tem um resumo: {schedule} (ID {id}).',
  '{command} {description}.': '{command} {description}.',
  '{command} ends it.': '{command} o encerra.',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command} encerra o resumo. Só você o recebe, e ninguém mais é avisado.',
  '{command} explains one of them.': '{command} explica um deles.',
  '{command} has no {word}.': '{command} não tem {word}.',
  '{command} lists all commands.': '{command} mostra todos os comandos.',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command} mostra o que este {place, select, terminal {terminal} other {canal}} recebe.',
  '{command} needs another word.': 'Falta uma palavra depois de {command}.',
  '{command} shows all {count}.': '{command} mostra todas as {count}.',
  '{command} shows how it is doing.': '{command} mostra como ele está.',
  '{command}: {description}.': '{command}: {description}.',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {um alerta} other {# alertas}}',
  '{count, plural, =1 {one digest} other {# digests}}': '{count, plural, =1 {um resumo} other {# resumos}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {o único artigo tem data futura e espera até {time}} other {os # artigos têm data futura; o primeiro espera até {time}}}',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# outro veículo} other {# outros veículos}}',
  '{count, plural, one {# outlet covers} other {# outlets cover}} it; the alert wants {min}.':
    '{count, plural, one {# veículo cobre} other {# veículos cobrem}} a notícia; o alerta pede {min}.',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {detalhes na resposta} other {cada uma na sua própria resposta}}',
  '{days} at {times}': '{days} às {times}',
  '{days} d': '{days} d',
  '{days} d {hours} h': '{days} d {hours} h',
  '{description}.': '{description}.',
  '{digest} already leaves out {outlet}.': '{digest} já deixa {outlet} de fora.',
  "{digest} doesn't leave out {outlet}.": '{digest} não deixa {outlet} de fora.',
  '{digest} includes {outlet} again.': '{digest} volta a incluir {outlet}.',
  '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.':
    '{digest} deixa {outlet} de fora a partir de agora: ele não encabeça nenhuma notícia nem aparece na cobertura. As notícias dele ainda chegam se outro veículo as tiver.',
  '{fault} (understood: {understood})': '{fault} (entendido: {understood})',
  '{fault}; a range must rise: write 22-2 as 22-23,0-2':
    '{fault}; um intervalo precisa ser crescente: escreva 22-2 como 22-23,0-2',
  '{fault}.': '{fault}.',
  '{fault}. Other settings need their names, as in topics:AI count:3':
    '{fault}. As outras configurações precisam do nome, como em topics:AI count:3',
  '{fault}. To resume it: ': '{fault}. Para retomar: ',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, one {Há # feed na lista e nada veio dele ainda} other {Há # feeds na lista e nada veio deles ainda}}. Busque agora com: heatline feeds gather',
  '{first} to {last}': '{first} a {last}',
  '{first} to {last} of {count}': '{first} a {last} de {count}',
  '{first}-{last}': '{first}-{last}',
  '{fix} Then resume {what, select, alert {alert} other {subscription}} {id}.':
    '{fix} Depois retome {what, select, alert {o alerta} other {a assinatura}} {id}.',
  '{fix} Then: ': '{fix} Depois: ',
  '{heat}, as an update': '{heat}, como atualização',
  '{hours} h': '{hours} h',
  '{hours} h {minutes} min': '{hours} h {minutes} min',
  '{id} · alert: {stories}': '{id} · alerta: {stories}',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id} só existe até um chat ser configurado. Até lá, {command} o pausa.',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id} está {state, select, paused {pausado} other {desativado}} e não envia nada até {command}.',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id} está definido no ambiente, então só quem administra este serviço pode alterá-lo, com as variáveis que começam com {prefix}. Para dar ao canal outro resumo com configurações próprias: {command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id} está definido no ambiente; quem administra este serviço pode tirá-lo de DIGEST_CHANNELS. Até lá, {command} o pausa.',
  '{limits}.': '{limits}.',
  '{limits}. Each story comes once.': '{limits}. Cada notícia chega uma só vez.',
  '{lister} lists {listed} as related, but their words and dates are too far apart.':
    '{lister} cita {listed} como relacionado, mas as palavras e as datas são distantes demais.',
  '{minutes} min': '{minutes} min',
  '{more} more, {less} less: {name}': '{more} mais, {less} menos: {name}',
  '{name} ({position} of {count})': '{name} ({position} de {count})',
  '{name} {id} has not shown it.': '{name} {id} não a mostrou.',
  '{name} {id} to {channel}': '{name} {id} em {channel}',
  '{name} {value} (was {before})': '{name} {value} (antes {before})',
  '{name} is active again. {next}': '{name} está ativo de novo. {next}',
  '{name} is not a name that a list can have': '{name} não é um nome que uma lista possa ter',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} resumes it sooner.':
    '{name} está pausado até {end}: nenhum resumo é enviado antes disso, e depois ele volta sozinho. {command} o retoma antes.',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name} está pausado: nenhum resumo é enviado. {command} o retoma.',
  '{name} was already {state, select, off {off} other {paused}}. {command} resumes it sooner.':
    '{name} já estava {state, select, off {desativado} other {pausado}}. {command} o retoma antes.',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name} já estava {state, select, off {desativado} other {pausado}}. {command} o retoma.',
  '{name} was already active. {next}': '{name} já estava ativo. {next}',
  '{name} was changed: {difference}': '{name} foi alterado: {difference}',
  '{name} was changed: {schedule}.': '{name} foi alterado: {schedule}.',
  '{name} was removed in the meantime.': '{name} foi removido nesse meio-tempo.',
  '{name} was removed. To recreate it: {command}': '{name} foi removido. Para recriá-lo: {command}',
  '{name} was sent to {channel}.': '{name} foi enviado para {channel}.',
  '{name} was sent.': '{name} foi enviado.',
  '{name}: no new stories': '{name}: nenhuma notícia nova',
  '{nothingComes}: {waits}.': '{nothingComes}: {waits}.',
  '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init':
    '{nothingComes}: o artigo mais recente tem {days} dias. Verifique se ainda chegam artigos ou adicione feeds com: heatline init',
  '{nothingComes}: there are no articles yet. {advice}': '{nothingComes}: ainda não há artigos. {advice}',
  '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '{nothingComes}: só há os artigos de exemplo de dezembro de 2021; {feeds, plural, one {há # feed na lista e nada veio dele ainda} other {há # feeds na lista e nada veio deles ainda}}: heatline feeds gather busca as notícias.',
  '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.':
    '{nothingComes}: só há os artigos de exemplo de dezembro de 2021; adicione suas próprias notícias com heatline init.',
  '{often} except {days}': '{often}, exceto {days}',
  '{often} from {begin} to {end}': '{often} de {begin} a {end}',
  '{often} from {date}': '{often} desde {date}',
  '{often} is {days}; write "{days} at 9", with the hour that you want':
    '"{often}" é "{days}"; escreva "{days} às 9", com a hora que você quer',
  '{often} on {days}': '{often}, {days}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}':
    '"{often}" não cairia nos mesmos horários {unit, select, hour {todo dia} other {toda hora}}; escreva {fixes}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}, or once a day, as in "every day at 9"':
    '"{often}" não cairia nos mesmos horários {unit, select, hour {todo dia} other {toda hora}}; escreva {fixes}, ou uma vez por dia, como em "todos os dias às 9"',
  '{one} and {other}': '{one} e {other}',
  '{one} or {other}': '{one} ou {other}',
  '{one}, {other}': '{one}, {other}',
  '{option} can only be {value}, not {text}.': '{option} só pode ser {value}, não {text}.',
  '{option} is not an option of this command.': '{option} não é uma opção deste comando.',
  '{option} is required.': '{option} é obrigatório.',
  '{option} must be a channel, not {text}.': '{option} precisa ser um canal, não {text}.',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option} precisa ser um número inteiro de {min} a {max}, não {text}.',
  '{option} must be one of {values}, not {text}.': '{option} precisa ser {values}, não {text}.',
  '{option}: {description}': '{option}: {description}',
  '{option}: {description} ({values})': '{option}: {description} ({values})',
  '{option}: {description} ({values}); required': '{option}: {description} ({values}); obrigatório',
  '{option}: {description}; required': '{option}: {description}; obrigatório',
  '{other} lists it as related: {url}': '{other} o cita como relacionado: {url}',
  '{outlet} already covers that story in another article: further articles by it count as separate news.':
    '{outlet} já cobre essa notícia em outro artigo: os demais artigos dele contam como notícias separadas.',
  '{outlet} was not muted: {fault}.': '{outlet} não foi silenciado: {fault}.',
  '{outlet}: {article}': '{outlet}: {article}',
  '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.':
    '{place, select, direct {Você também recebe} terminal {O terminal também recebe} other {O canal também recebe}} {count, plural, one {o resumo} other {os resumos}} {ids}. Cada notícia aparece em só um deles.',
  '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).':
    '{place, select, direct {Você recebe um resumo por mensagem direta} terminal {Este terminal recebe um resumo} other {Este canal recebe um resumo}}: {schedule} (ID {id}).',
  '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.':
    '{place, select, direct {Você recebe} terminal {Este terminal recebe} other {Este canal recebe}} vários resumos: indique um pelo ID.',
  '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.':
    '{place, select, terminal {O terminal} other {O canal}} já a viu, com {key}, e ela não cresceu muito desde então.',
  '{platform} is not connected': '{platform} não está conectado',
  '{platform} is not set up': '{platform} não está configurado',
  '{reason} ({code})': '{reason} ({code})',
  '{schedule}, {timezone} time': '{schedule}, horário de {timezone}',
  '{schedule}, as {cron}': '{schedule}, como {cron}',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search} encontra notícias por palavras, aqui e em qualquer canal. Em um canal, {list} mostra todos os resumos dele, não importa quem os criou.',
  '{seconds} s': '{seconds} s',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# notícia} other {# notícias}} de {outlets, plural, one {# fonte} other {# fontes}}',
  '{text} has no letter or digit': '{text} não tem letra nem dígito',
  '{text} has passed; write a time to come, such as {examples}':
    '{text} já passou; escreva um momento futuro, como {examples}',
  '{text} is more than a year ahead': '{text} fica a mais de um ano',
  '{text} is not {what, select, topic {a topic} outlet {an outlet} other {a word or phrase}} of at most {max} characters on one line':
    '{text} não é {what, select, topic {um tópico} outlet {um veículo} other {uma palavra ou expressão}} de no máximo {max} caracteres em uma linha',
  '{text} is not a choice; use {choices}': '{text} não é uma opção; use {choices}',
  '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.':
    '{text} não é um dia nem um horário como 2021-12-13, "2021-12-13 09:00" ou 2021-12-13T08:00Z.',
  '{text} is not a language; use {tags}, or a name such as German':
    '{text} não é um idioma que eu escreva; use {tags}, ou um nome como Português',
  '{text} is not a length of time such as 24h, 3d or 1w, nor auto (since the previous digest)':
    '{text} não é um período como 24h, 3d ou 1w, nem auto (desde o resumo anterior)',
  '{text} is not a name of 1 to {max} characters on one line':
    '{text} não é um nome de 1 a {max} caracteres em uma linha',
  '{text} is not a tag of 1 to {max} characters on one line; write its name or id, or none':
    '{text} não é uma tag de 1 a {max} caracteres em uma linha; escreva o nome ou o ID dela, ou none',
  '{text} is not a time span such as 22:00-07:00; give its start and its end, or none':
    '{text} não é uma faixa de horário como 22:00-07:00; informe o início e o fim, ou none',
  '{text} is not a time to pause until; write for example {examples}':
    '{text} não é um momento até o qual pausar; escreva por exemplo {examples}',
  '{text} is not a way to catch up; use skip (send none), latest 6h (send the newest if it is no later than that) or all':
    '{text} não é um modo de recuperar; use skip (não enviar nenhum), latest 6h (enviar o mais recente se o atraso não passar disso) ou all (todos)',
  '{text} is not a whole number from {min} to {max}': '{text} não é um número inteiro de {min} a {max}',
  '{text} is not the id of a group of {where}; write {forms}; or none':
    '{text} não é o ID de um grupo para {where}; escreva {forms}; ou none',
  '{text} is not the id of a role or group of 1 to {max} characters on one line; or write none':
    '{text} não é o ID de um cargo ou grupo de 1 a {max} caracteres em uma linha; ou escreva none',
  '{time}  left out: {title}': '{time}  deixada de fora: {title}',
  '{time}, {timezone} time': '{time}, horário de {timezone}',
  '{times} {count, plural, one {is} other {are}} in the morning. For later in the day, write {later}.':
    '{times} {count, plural, one {é} other {são}} de manhã. Para mais tarde no dia, escreva {later}.',
  '{times} do not fit one schedule, as their minutes differ; make a subscription for each':
    '{times} não cabem em uma mesma programação porque os minutos são diferentes; crie um resumo para cada um',
  '{title}: {count}': '{title}: {count}',
  '{title}: {outcome}': '{title}: {outcome}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# outro veículo} other {# outros veículos}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# outro veículo} other {# outros veículos}}, de {first} a {last}',
  '{value} (was {before})': '{value} (antes {before})',
  '{what, select, alert {The alert} other {The digest}} for {channel} is switched off: it could not be posted for a day ({reason}).':
    '{what, select, alert {O alerta} other {O resumo}} de {channel} foi desligado: nada pôde ser publicado por um dia ({reason}).',
  '{what}; the next one is on {time}.': '{what}; o próximo chega em {time}.',
  "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} trouxe de volta o resumo{which} deste {place, select, terminal {terminal} other {canal}} de {time}',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s alert {id}: ":
    '{who} mudou o alerta {id} deste {place, select, terminal {terminal} other {canal}}: ',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ":
    '{who} alterou o resumo{which} deste {place, select, terminal {terminal} other {canal}}: ',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} encerrou o alerta {id} deste {place, select, terminal {terminal} other {canal}} ({stories})',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} encerrou o resumo{which} deste {place, select, terminal {terminal} other {canal}}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}':
    '{who} deu um resumo a este {place, select, terminal {terminal} other {canal}}: {schedule}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} an alert: {stories}':
    '{who} criou um alerta para este {place, select, terminal {terminal} other {canal}}: {stories}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} pausou o alerta {id} deste {place, select, terminal {terminal} other {canal}} ({stories})',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} pausou o resumo{which} deste {place, select, terminal {terminal} other {canal}}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time":
    '{who} pausou o resumo{which} deste {place, select, terminal {terminal} other {canal}} até {time}, horário de {timezone}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who} retomou o alerta {id} deste {place, select, terminal {terminal} other {canal}} ({stories})',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who} retomou o resumo{which} deste {place, select, terminal {terminal} other {canal}}',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time":
    '{who} retomou o resumo{which} deste {place, select, terminal {terminal} other {canal}}; o próximo chega em {time}, horário de {timezone}',
  "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who} pulou o resumo{which} deste {place, select, terminal {terminal} other {canal}} de {time}',
  '{word} ({meaning})': '{word} ({meaning})',
  '{words} has no words to look for': '{words} não tem palavras para buscar',
  '{words} is not a search of at most {max} characters on one line':
    '{words} não é uma busca de no máximo {max} caracteres em uma linha',
  '{words} looks for {word} and leaves it out: nothing can match':
    '{words} procura {word} e ao mesmo tempo o exclui: nada pode corresponder',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} só exclui notícias. Acrescente palavras para buscar, por exemplo: chips {query}',
  '+{count, plural, one {# more outlet} other {# more outlets}}':
    '+{count, plural, one {# outro veículo} other {# outros veículos}}',
  '+{count, plural, one {# outlet} other {# outlets}}':
    '+{count, plural, one {# veículo} other {# veículos}}',
  '7d, 2w or a date such as 2021-12-01': '7d, 2w ou uma data como 2021-12-01',
  'a date to count from is for "every other day" and "every 2 weeks"':
    'uma data de início vai com "a cada dois dias" e "a cada 2 semanas"',
  'a digest has no first day: it comes from now on; leave the beginning out, or write only the days, as in "mondays at 9"':
    'um resumo não tem primeiro dia: ele chega a partir de agora; tire o começo, ou escreva só os dias, como em "segunda às 9"',
  'a digest has no last day: it comes until someone pauses or removes it; leave the end out, or write a range of days, such as "mon-fri"':
    'um resumo não tem último dia: ele chega até alguém pausar ou remover; tire o fim, ou escreva um intervalo de dias, como "segunda a sexta"',
  'A digest here': 'Um resumo aqui',
  'A digest never notifies @everyone. Choose another role.':
    'Um resumo nunca notifica @everyone. Escolha outro cargo.',
  'A quiet day: there are no new stories.': 'Um dia tranquilo: não há notícias novas.',
  "a role's id such as {example} (with Developer Mode on, open Server Settings → Roles, right-click the role and choose Copy Role ID)":
    'o ID de um cargo como {example} (com o modo desenvolvedor ativado, abra Configurações do servidor → Cargos, clique com o botão direito no cargo e escolha “Copiar ID do cargo”)',
  'a running copy has recorded a fault that cannot be read':
    'uma cópia em execução registrou uma falha que não pode ser lida',
  'a schedule has at most {max} characters; write {examples}':
    'uma programação tem no máximo {max} caracteres; escreva {examples}',
  'a short post, and a reply for each story': 'um post curto e uma resposta por notícia',
  'a terminal keeps no record of what it showed': 'um terminal não guarda o que mostrou',
  "a user group's id such as {example}, or in {platform} @ and a group from its suggestions":
    'o ID de um grupo de usuários como {example} ou, no {platform}, @ e um grupo das sugestões',
  active: 'ativo',
  'Add the previous key at the end of ENCRYPTION_KEYS and restart, or install the app there again.':
    'Adicione a chave anterior ao final de ENCRYPTION_KEYS e reinicie, ou reinstale o app lá.',
  'Add words to search for, such as: chips.': 'Acrescente palavras para buscar, por exemplo: chips.',
  'Add words to search for: filters only narrow a search.':
    'Acrescente palavras para buscar: filtros só restringem a busca.',
  'Add your own news with: heatline init': 'Adicione suas próprias notícias com: heatline init',
  Alert: 'Alerta',
  'Alert {id} has not posted it.': 'O alerta {id} não a publicou.',
  'Alert {id} is active again. It looks at stories that are first seen from now on.':
    'O alerta {id} está ativo de novo. Ele observa as notícias que aparecerem pela primeira vez a partir de agora.',
  'Alert {id} is paused: it posts nothing. {command} starts it again.':
    'O alerta {id} está pausado: não publica nada. {command} o retoma.',
  'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.':
    'O alerta {id} foi criado para {stories}. Só contam as notícias que aparecerem pela primeira vez a partir de agora.',
  'Alert {id} took it.': 'O alerta {id} a pegou.',
  'Alert {id} was already active.': 'O alerta {id} já estava ativo.',
  'Alert {id} was already paused or off. {command} starts it again.':
    'O alerta {id} já estava pausado ou desativado. {command} o retoma.',
  'Alert {id} was changed: {stories}.': 'O alerta {id} foi mudado: {stories}.',
  'Alert {id} was removed in the meantime.': 'O alerta {id} foi removido nesse meio-tempo.',
  'Alert {id} was removed. It was about {stories}.': 'O alerta {id} foi removido. Ele era para {stories}.',
  'Alert {id}: {reason} · {command} stops it': 'Alerta {id}: {reason} · {command} o encerra',
  'Alert: {title}': 'Alerta: {title}',
  'Alerts have no {settings}. They have: {names}.': 'Alertas não têm {settings}. Têm: {names}.',
  'all that fits': 'tudo o que couber',
  'All topics': 'Todos os temas',
  'Also called {names}.': 'Também se chama {names}.',
  'Also in {outlets}': 'Também em {outlets}',
  'Also listed as related': 'Também listados como relacionados',
  'Also useful there: {permissions}.': 'Também útil lá: {permissions}.',
  'An alert is paused until you resume it: leave out the time.':
    'Um alerta fica pausado até você retomá-lo: não indique até quando.',
  'An option of this command has a value of the wrong kind.':
    'Uma opção deste comando tem um valor do tipo errado.',
  'and {count} more': 'e mais {count}',
  'And {count} more: {command} lists them.': 'E mais {count}: {command} mostra todos.',
  'Articles that make up the story:': 'Artigos que compõem a notícia:',
  'As things stand, it is not among the {max} hottest for the digest of {time}.':
    'Por enquanto, não está entre as {max} mais quentes para o resumo de {time}.',
  'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.':
    'Por enquanto, é a número {place} por calor para o resumo de {time}, que leva {count}.',
  'at {times}': 'às {times}',
  'at most {max} a day': 'no máximo {max} por dia',
  'at most {max} a day; none during {hours}, {timezone} time':
    'no máximo {max} por dia; nenhuma durante {hours}, horário de {timezone}',
  Back: 'Voltar',
  'being posted': 'sendo publicada',
  'being sent': 'sendo enviado',
  'Both are by {outlet}: articles by one outlet count as separate news unless they have the same address or title.':
    'As duas são de {outlet}: artigos de um mesmo veículo contam como notícias separadas, a menos que tenham o mesmo endereço ou título.',
  'Both are the same article, in one file.': 'As duas são o mesmo artigo, em um só arquivo.',
  'Both are titled "{title}", by one outlet, at different times: instalments of a series.':
    'As duas se chamam “{title}”, do mesmo veículo, em momentos diferentes: partes de uma série.',
  'by {outlets}': 'de {outlets}',
  Cancel: 'Cancelar',
  'cannot be read: {reason}': 'não pode ser lido: {reason}',
  'Channels whose digests you made': 'Canais cujos resumos você criou',
  'Channels whose digests you manage': 'Canais cujos resumos você gerencia',
  "Check HTTPS_PROXY, and whether the proxy lets this machine through; NO_PROXY names the hosts that don't need it.":
    'Confira HTTPS_PROXY e se o proxy deixa esta máquina passar; NO_PROXY lista os hosts que não precisam dele.',
  'Check its disk or mount, or move it out of CONTENT_DIR.':
    'Confira o disco ou a montagem, ou mova-a para fora de CONTENT_DIR.',
  'Check its disk or mount, or name another in CONTENT_DIR.':
    'Confira o disco ou a montagem, ou indique outra em CONTENT_DIR.',
  'Check its disk or mount: a network folder may hang. If there are very many new files, just wait.':
    'Confira o disco ou a montagem: uma pasta de rede pode travar. Se houver muitos arquivos novos, apenas espere.',
  Choose: 'Escolha',
  'Choose or type': 'Escolha ou digite',
  Close: 'Fechar',
  'Comes: {title} (number {rank})': 'Entra: {title} (número {rank})',
  Coverage: 'Cobertura',
  'Coverage, closest first: {outlets} and {more} more.':
    'Cobertura, a mais próxima primeiro: {outlets} e mais {more}.',
  'Coverage, closest first: {outlets}.': 'Cobertura, a mais próxima primeiro: {outlets}.',
  'covered by at least {count} outlets': 'cobertas por pelo menos {count} veículos',
  'Create it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.':
    'Crie-a, ou indique em CONTENT_DIR a pasta dos arquivos de artigos. Em um contêiner, monte-a.',
  'Create it, or remove it from CONTENT_DIR. In a container, mount it.':
    'Crie-a, ou tire-a de CONTENT_DIR. Em um contêiner, monte-a.',
  'days of the month need a cron pattern, such as "0 9 1 * *" for 09:00 on the 1st or "0 9 * * MON#1" for the first Monday':
    'dias do mês precisam de uma expressão cron, como "0 9 1 * *" para o dia 1 às 09:00 ou "0 9 * * MON#1" para a primeira segunda-feira',
  'Did you mean {ids}?': 'Você quis dizer {ids}?',
  'Did you mean {meant}?': 'Você quis dizer {meant}?',
  'Did you mean:': 'Você quis dizer:',
  'different days have different times; make a subscription for each':
    'dias diferentes têm horários diferentes; crie um resumo para cada um',
  'Digest status': 'Situação dos resumos',
  'do not send it again': 'não enviar de novo',
  'does not exist': 'não existe',
  'due for {elapsed}, and no service has handled it': 'previsto há {elapsed}, e nenhum serviço o processou',
  'due since {time}, and put off: {fault}': 'previsto desde {time} e adiado: {fault}',
  Edit: 'Editar',
  'Edit alert': 'Editar alerta',
  'Edit digest': 'Editar resumo',
  'End {name} ({id})': 'Encerrar {name} ({id})',
  'End it': 'Encerrar',
  'Enter a whole number from {min} to {max}.': 'Digite um número inteiro de {min} a {max}.',
  'every {count, plural, =2 {other day} other {# days}}':
    '{count, plural, =2 {dia sim, dia não} other {a cada # dias}}',
  'every {count, plural, =2 {other week} other {# weeks}}':
    '{count, plural, =2 {a cada duas semanas} other {a cada # semanas}}',
  'every {count, plural, one {hour} other {# hours}}':
    '{count, plural, one {a cada hora} other {a cada # horas}}',
  'every {count, plural, one {minute} other {# minutes}}':
    '{count, plural, one {a cada minuto} other {a cada # minutos}}',
  'every day': 'todos os dias',
  'Every day at 08:30': 'Todos os dias às 8h30',
  'every day except {day}': 'todos os dias, exceto {day}',
  'every day is left out; leave out fewer': 'todos os dias estão excluídos; exclua menos',
  failed: 'falhou',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    'Opiniões {days, plural, =1 {do último dia} other {dos últimos # dias}}',
  'For example {command}': 'Por exemplo {command}',
  'For example {command}.': 'Por exemplo {command}.',
  'Free space on its disk and let this user write there, or name another folder in STATE_DIR.':
    'Libere espaço no disco e deixe este usuário gravar lá, ou indique outra pasta em STATE_DIR.',
  Fridays: 'às sextas-feiras',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    'do outro resumo do {place, select, terminal {terminal} other {canal}}',
  "from this service's settings": 'das configurações deste serviço',
  'from this terminal': 'deste terminal',
  'from your profile': 'do seu perfil',
  'Gather feeds into it (heatline feeds gather), put article files there, or name another folder in CONTENT_DIR. In a container, mount it.':
    'Colete feeds nela (heatline feeds gather), ponha arquivos de artigos lá, ou indique outra pasta em CONTENT_DIR. Em um contêiner, monte-a.',
  'Give {option} only once.': 'Informe {option} só uma vez.',
  'Give this user permission to read it, or name another in CONTENT_DIR.':
    'Dê a este usuário permissão para lê-la, ou indique outra em CONTENT_DIR.',
  'headlines, with their outlets': 'manchetes e seus veículos',
  Heat: 'Calor',
  'heat {heat}': 'calor {heat}',
  'heat {heat}, at least {minimum}': 'calor {heat}, no mínimo {minimum}',
  'heatline check lists the fault of each.': 'heatline check lista a falha de cada um.',
  'heatline check lists what cannot be read.': 'heatline check lista o que não pode ser lido.',
  History: 'Histórico',
  'History of {id}': 'Histórico de {id}',
  'History of alert {id}': 'Histórico do alerta {id}',
  Hot: 'Quente',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    'Não consegui mostrar a resposta; meu log diz por quê. O que você pediu pode ter sido feito mesmo assim.',
  'I could not show the answer: {reason}.': 'Não consegui mostrar a resposta: {reason}.',
  'I do not know that command.': 'Não conheço esse comando.',
  "I don't understand {text}.": 'Não entendo {text}.',
  'I may not post in {channel}: I lack {permissions}.': 'Não posso postar em {channel}: falta {permissions}.',
  'In CONTENT_DIR, name the folder that contains it.': 'Em CONTENT_DIR, indique a pasta que o contém.',
  'is a file, not a folder': 'é um arquivo, não uma pasta',
  'is empty, but contained articles before': 'está vazia, mas antes continha artigos',
  'It began the story.': 'Iniciou a notícia.',
  'It belongs to another story.': 'Pertence a outra notícia.',
  'It came because of this: {reason}.': 'O motivo: {reason}.',
  'it does not exist': 'não existe',
  "It doesn't change what is chosen. To change what the digest takes: {edit}; to see first what that does: {preview}":
    'Nada é escolhido com base nas opiniões. Para mudar o que entra no resumo: {edit}; para ver antes o efeito: {preview}',
  'it failed': 'falhou',
  'It has no digest then.': 'Não há resumo nesse momento.',
  'It has posted nothing yet.': 'Ele ainda não publicou nada.',
  'It has too little in common with the article that lists it.':
    'Tem muito pouco em comum com o artigo que o cita.',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    'Ele está {state, select, paused {pausado} other {desativado}}: {command} o retoma.',
  'It is {state, select, paused {paused} other {off}}.':
    'Ele está {state, select, paused {pausado} other {desativado}}.',
  'It is by {outlet}, which leads the story.': 'É de {outlet}, que lidera a notícia.',
  'It is coming: as things stand, it is number {place} in the next digest, on {time}.':
    'Está a caminho: por enquanto, é a número {place} do próximo resumo, em {time}.',
  'It is due, but {fault}': 'Está na hora, mas: {fault}',
  'It is due, but no service has handled it.': 'Está na hora, mas nenhum serviço o processou.',
  'It is more than two days old, which is too old for an alert.':
    'Ela tem mais de dois dias, é velha demais para um alerta.',
  'it is not a folder': 'não é uma pasta',
  'It is not among the {max} hottest.': 'Não está entre as {max} mais quentes.',
  'It is not by {outlets}.': 'Ela não é de {outlets}.',
  'It is not on {topics}.': 'Ela não é sobre {topics}.',
  'It is number {place} by heat ({heat}), and the digest takes {count}.':
    'É a número {place} por calor ({heat}), e o resumo leva {count}.',
  'It is off: no digest comes until it is resumed.': 'Está desativado: nenhum resumo chega até ser retomado.',
  'It is outside the window of the next digest, on {time}, which looks back only to {since}.':
    'Está fora do período do próximo resumo, em {time}, que só volta até {since}.',
  'It is outside the window, which looks back only to {time}.':
    'Está fora do período, que só volta até {time}.',
  'It is outside the window: it was published {published}, and the first digest that could have included it, on {slot}, looked back only to {after}.':
    'Está fora do período: foi publicada em {published}, e o primeiro resumo que poderia incluí-la, o de {slot}, só voltava até {after}.',
  'It is paused until {end}: no digest comes before that.':
    'Está pausado até {end}: nenhum resumo chega antes disso.',
  'It is paused: no digest comes until it is resumed.': 'Está pausado: nenhum resumo chega até ser retomado.',
  'It is posted, but does not show everything: {reason}': 'Foi publicado, mas não mostra tudo: {reason}',
  'it leads in a circle': 'ele dá voltas em círculo',
  'It lists {other} as related: {url}': 'Cita {other} como relacionado: {url}',
  'It meets the conditions, and is posted within a minute.':
    'Ela atende às condições e será publicada em um minuto.',
  'It waits for the end of the quiet hours: {time}.': 'Ela espera o fim do horário de silêncio: {time}.',
  'It was active from {from} to {to}.': 'Esteve ativo de {from} a {to}.',
  'It was active since {from}.': 'Estava ativo desde {from}.',
  'It was first seen {seen}. The alert looks only at stories first seen after {since}, when it was made, resumed or given other conditions.':
    'Ela foi vista pela primeira vez {seen}. O alerta só observa notícias vistas pela primeira vez depois de {since}, quando foi criado, retomado ou recebeu outras condições.',
  'It was first seen {time}: {outcome}.': 'Vista pela primeira vez {time}: {outcome}.',
  'It was first seen {time}.': 'Vista pela primeira vez {time}.',
  'It was left out on {time}: the alert had posted as many stories as it may that day.':
    'Ela foi deixada de fora em {time}: o alerta já tinha publicado naquele dia o máximo de notícias.',
  'It was less hot then: its heat has risen since, or its file has changed.':
    'Na época era menos quente: o calor subiu desde então, ou o arquivo mudou.',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one has a heat of {heat}.':
    'Não era quente o bastante. O resumo de {time} levou as {count} notícias mais quentes, a última com calor de {lowest}; esta tem calor de {heat}.',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one is number {place}, with a heat of {heat}.':
    'Não era quente o bastante. O resumo de {time} levou as {count} notícias mais quentes, a última com calor de {lowest}; esta é a número {place}, com calor de {heat}.',
  'It was off from {from} to {to}: {reason}': 'Esteve desativado de {from} a {to}: {reason}',
  'It was off since {from}: {reason}': 'Estava desativado desde {from}: {reason}',
  'It was paused from {from} to {to}.': 'Esteve pausado de {from} a {to}.',
  'It was paused since {from}.': 'Estava pausado desde {from}.',
  'It was published {days} days after the article that lists it.':
    'Foi publicado {days} dias depois do artigo que o cita.',
  'It was published {days} days before the article that lists it.':
    'Foi publicado {days} dias antes do artigo que o cita.',
  'It was published after {time}.': 'Foi publicada depois de {time}.',
  'It was published later.': 'Foi publicado depois.',
  'It was removed from {from} to {to}.': 'Esteve removido de {from} a {to}.',
  'It was removed since {from}.': 'Estava removido desde {from}.',
  "It was shown at start-up, which doesn't count as a digest.":
    'Foi mostrada na inicialização, o que não conta como resumo.',
  'It was shown before.': 'Já foi mostrada antes.',
  'It was shown on {time}.': 'Foi mostrada em {time}.',
  'it was too late to print the message': 'era tarde demais para mostrar a mensagem',
  'it was too late to send the request': 'era tarde demais para enviar a requisição',
  'it was too old to send by the time Heatline could retry':
    'estava velho demais para ser enviado quando o Heatline pôde tentar de novo',
  'It will not be shown again unless its heat grows by half or five more outlets cover it; then it appears once more, marked as an update.':
    'Não será mostrada de novo, a menos que o calor cresça pela metade ou mais cinco veículos a cubram; aí ela aparece mais uma vez, marcada como atualização.',
  'its channel has been unreachable since {since}': 'seu canal está inacessível desde {since}',
  'its channel has been unreachable since {time}': 'o canal está inacessível desde {time}',
  'Its file arrived late, on {time}; late articles count only if they were published at most two days before the window.':
    'O arquivo chegou com atraso, em {time}; artigos atrasados só contam se foram publicados no máximo dois dias antes do período.',
  'Its file says "story: {story}", and so does that of {other}.':
    'O arquivo diz “story: {story}”, e o de {other} também.',
  'Its file says "story: {story}".': 'O arquivo diz “story: {story}”.',
  'Its heat is {heat}; the alert wants {min}.': 'Seu calor é {heat}; o alerta pede {min}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}, and 10 for {others, plural, one {one more outlet} other {each of # more outlets}}.':
    'O calor de {heat} é calculado, porque o arquivo não define nenhum: a qualidade de {quality}, mais 10 por {others, plural, one {outro veículo} other {cada um de outros # veículos}}.',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}.':
    'O calor de {heat} é calculado, porque o arquivo não define nenhum: a qualidade de {quality}.',
  'Its heat of {heat} is given by its file.': 'O calor de {heat} está definido no arquivo.',
  'Its log has the fault. The copy records it again within seconds, unless it runs another version of Heatline.':
    'O log dela contém a falha. A cópia a registra de novo em segundos, a menos que rode outra versão do Heatline.',
  'Its outlet is already listed.': 'O veículo já aparece na lista.',
  'Its settings stay as they are. {command} changes them.':
    'As configurações dele continuam iguais. {command} as muda.',
  'keep it here': 'deixar só aqui',
  'keep it up to date for two days': 'manter em dia por dois dias',
  'Last sent:': 'Último enviado:',
  'Last:': 'Último:',
  'last: "{title}", {outcome} ({reason})': 'última: “{title}”, {outcome} ({reason})',
  'leave it as posted': 'deixar como foi publicado',
  'Leaves: {title} (number {rank} now): {why}': 'Sai: {title} (agora número {rank}): {why}',
  'Left out at the time by {reason}': 'Deixada de fora na época por {reason}',
  'Left out by {reason}': 'Deixada de fora por {reason}',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Deixada de fora por {setting}: o resumo leva no máximo {max, plural, one {# notícia} other {# notícias}} de {name}, e {max, plural, one {uma mais quente ficou com a vaga} other {outras mais quentes ficaram com as vagas}}: {titles}.',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    'Deixada de fora por {setting}: o resumo leva no máximo {max, plural, one {# notícia} other {# notícias}} sobre {name}, e {max, plural, one {uma mais quente ficou com a vaga} other {outras mais quentes ficaram com as vagas}}: {titles}.',
  'Less like this': 'Menos como esta',
  'Let this user read it, or move it out of CONTENT_DIR.':
    'Deixe este usuário lê-la, ou mova-a para fora de CONTENT_DIR.',
  'Let this user read them: heatline check names each.':
    'Deixe este usuário lê-los: heatline check nomeia cada um.',
  'Look up the news': 'Buscar notícias',
  'Looking it up…': 'Buscando…',
  'Make the channel reachable again.': 'Torne o canal acessível de novo.',
  'matches {words}': 'corresponde a {words}',
  'may or may not have arrived': 'pode ter chegado ou não',
  'members of the channel who are not guests': 'os membros do canal que não são convidados',
  'Missing {option}: {description}.': 'Falta {option}: {description}.',
  'Missing: {options}.': 'Falta: {options}.',
  'Missing: which stories. Give words that they contain, min_outlets, min_heat, topics or providers, or several of these.':
    'Indique quais notícias: palavras que elas contêm, min_outlets, min_heat, topics ou providers, ou várias dessas opções.',
  Mondays: 'às segundas-feiras',
  'More like this': 'Mais como esta',
  'More settings': 'Mais configurações',
  'Mount its disk, or delete the folder if its articles are gone for good.':
    'Monte o disco, ou apague a pasta se os artigos dela se foram de vez.',
  'Mute {outlet}': 'Silenciar {outlet}',
  'Name the folder of the article files in CONTENT_DIR.':
    'Indique em CONTENT_DIR a pasta dos arquivos de artigos.',
  Newer: 'Mais recentes',
  Next: 'Próxima',
  'Next:': 'Próximo:',
  'Next: {time}': 'Próximo: {time}',
  'No alert was set up, because nothing can be posted there: {fault}.':
    'Nenhum alerta foi criado, porque nada pode ser publicado lá: {fault}.',
  'no answer within {seconds} seconds': 'sem resposta em {seconds} segundos',
  'No article has the topic "{topic}" so far.': 'Até agora nenhum artigo tem o tema "{topic}".',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Até agora nenhum artigo tem o tema "{topic}". Você quis dizer {meant}?',
  'No article has the topic "{topic}".': 'Nenhum artigo tem o tema "{topic}".',
  'No article has the topic "{topic}". There are no topics yet.':
    'Nenhum artigo tem o tema "{topic}". Ainda não há temas.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Nenhum artigo tem temas ainda. Os temas são a lista "topics" no começo de um artigo.',
  'No article is by an outlet called "{outlet}" so far.':
    'Até agora nenhum artigo é de um veículo chamado "{outlet}".',
  'No article is by an outlet called "{outlet}" so far. Did you mean {meant}?':
    'Até agora nenhum artigo é de um veículo chamado "{outlet}". Você quis dizer {meant}?',
  'No digest comes until there is news': 'Nenhum resumo chega até haver notícias',
  'No digest was due for {at}: the schedule says {schedule}.':
    'Não havia resumo previsto para {at}; o horário é: {schedule}.',
  'No digest was due for {at}.': 'Não havia resumo previsto para {at}.',
  'No digest was set up, because nothing can be posted there: {fault}.':
    'Nenhum resumo foi criado, porque nada pode ser publicado lá: {fault}.',
  'No other outlet is known to cover it.': 'Nenhum outro veículo conhecido cobre esta notícia.',
  'no reason given': 'nenhum motivo informado',
  'No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent instead.':
    'Nenhum serviço pôde enviá-lo na hora: nenhum estava em execução, ou os artigos não puderam ser lidos. Um resumo mais recente foi enviado no lugar.',
  'No service could send it at the time: none was running, or its articles could not be read. When one could, it was too late.':
    'Nenhum serviço pôde enviá-lo na hora: nenhum estava em execução, ou os artigos não puderam ser lidos. Quando foi possível, já era tarde demais.',
  'No service could send it for so long that it was dropped without a record.':
    'Nenhum serviço pôde enviá-lo por tanto tempo que ele foi descartado sem registro.',
  'No service had handled it when the subscription got another schedule ({schedule}): {time}.':
    'Nenhum serviço o tinha processado quando a assinatura mudou de horário ({schedule}): {time}.',
  'No service had handled it when the subscription was paused: {time}.':
    'Nenhum serviço o tinha processado quando a assinatura foi pausada: {time}.',
  'No service had handled it when the subscription was removed: {time}.':
    'Nenhum serviço o tinha processado quando a assinatura foi removida: {time}.',
  'No service had handled it when the subscription was switched off: {time}.':
    'Nenhum serviço o tinha processado quando a assinatura foi desativada: {time}.',
  'No skip was set. The next digest: {time}.': 'Não havia nada a pular. O próximo resumo: {time}.',
  'No story has the id "{id}" now. If you pressed a button, its article has since left the archive; words of its title may still find the story.':
    'Nenhuma notícia tem agora o id "{id}". Se você apertou um botão, o artigo dela já saiu do arquivo; palavras do título talvez ainda a encontrem.',
  'No story in the archive has this link. Try words of its title.':
    'Nenhuma notícia do arquivo tem este link. Tente palavras do título.',
  'No story matches "{words}". Use words of its title, or a link to it; withdrawn stories are not listed.':
    'Nenhuma notícia corresponde a "{words}". Use palavras do título ou um link; notícias retiradas não aparecem.',
  'No story matches {words} with {filters}. There are some without {names}.':
    'Nenhuma notícia corresponde a {words} com {filters}. Sem {names} há algumas.',
  'No story matches {words}.': 'Nenhuma notícia corresponde a {words}.',
  'No story matches {words}. Try fewer or different words.':
    'Nenhuma notícia corresponde a {words}. Tente menos palavras ou outras.',
  'nobody can be notified in {where}; leave it out, or write none':
    'em {where} ninguém pode ser notificado; omita isso ou escreva none',
  "Nobody can tell whether it arrived, so it won't be sent again.":
    'Não é possível saber se chegou, então não será enviado de novo.',
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    'Ninguém opinou ainda. A cobertura de uma notícia, {command}, tem botões para isso: "Mais assim" e "Menos assim".',
  none: 'nenhum',
  'None of its articles has all of the words {words}.':
    'Nenhum dos seus artigos tem todas as palavras {words}.',
  'none of the {count} files in {folders} contains a usable article':
    'nenhum dos {count} arquivos em {folders} contém um artigo utilizável',
  'none yet': 'nenhum ainda',
  'None yet. In a channel, {command} gives it a digest.':
    'Nenhum ainda. Em um canal, {command} configura um resumo.',
  'not all articles could be read: "{file}" {reason}':
    'nem todos os artigos puderam ser lidos: "{file}" {reason}',
  'not all articles could be read: "{file}" {reason}, and so are {others} more':
    'nem todos os artigos puderam ser lidos: "{file}" {reason}, e há mais {others} assim',
  'not all articles could be read: the folder "{folder}" {reason}':
    'nem todos os artigos puderam ser lidos: a pasta "{folder}" {reason}',
  'Not counted: {outlet}: {article}': 'Não conta: {outlet}: {article}',
  'not decided yet': 'ainda não decidido',
  'not due': 'não previsto',
  'Not hot so far': 'Ainda não está quente',
  'Not older than': 'Não mais antigo que',
  'not posted, because it was too late': 'não publicada, porque era tarde demais',
  'not posted, because the alert was off': 'não publicada, porque o alerta estava desativado',
  'not posted, because the alert was paused': 'não publicada, porque o alerta estava pausado',
  'not posted, because the alert was removed': 'não publicada, porque o alerta tinha sido removido',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    'Não postado: não consegui verificar se você pode postar aqui ({reason}). {fix}',
  'Not posted: join the channel first, then post.': 'Não postado: entre primeiro no canal.',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    'Não postado: só algumas pessoas podem postar neste canal. Peça a uma delas ou a um administrador.',
  'Not posted: you may not post in this channel.': 'Não postado: você não pode postar neste canal.',
  'Not saved yet: ': 'Ainda não salvo: ',
  'not sent': 'não enviado',
  'Noted: you want less like "{title}".': 'Anotado: você quer menos notícias como “{title}”.',
  'Noted: you want more like "{title}".': 'Anotado: você quer mais notícias como “{title}”.',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Nada no período {length}; estas são do dia mais recente, até {time}',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'Nada nos últimos 7 dias; estas são mais antigas: de {from} a {until}',
  'Nothing is published yet: {waits}.': 'Nada foi publicado ainda: {waits}.',
  'Nothing to do: due digests wait for it.': 'Nada a fazer: os resumos devidos esperam por isso.',
  'Nothing was changed: {id} already has these settings.':
    'Nada foi alterado: {id} já tem essas configurações.',
  'Nothing was changed: alert {id} is about {stories} already.':
    'Nada foi mudado: o alerta {id} já é para {stories}.',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    'Nada foi alterado: não consegui verificar se você pode fazer isso ({fault}). {fix}',
  'Nothing was due yet.': 'Ainda não havia nada previsto.',
  'Nothing was sent: {fault}. {fix}': 'Nada foi enviado: {fault}. {fix}',
  'Nothing was sent: another copy of the service is sending it.':
    'Nada foi enviado: outra cópia do serviço o está enviando.',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    'Nada foi enviado: não há notícias novas para {id}. As que já foram mostradas não se repetem.',
  'Nothing would be posted.': 'Nada seria publicado.',
  'notify as the channel does': 'como é comum no canal',
  'Notify nobody': 'Não notificar ninguém',
  'notify nobody by push': 'sem notificação',
  'now covered by {count} outlets': 'agora coberta por {count} veículos',
  'of heat {heat} or more': 'com calor de {heat} ou mais',
  off: 'desativado',
  'off since {since}: {reason}': 'desativado desde {since}: {reason}',
  'off since {since}: {reason}. {fix}': 'desativado desde {since}: {reason}. {fix}',
  'Off since {since}: {reason}. {fix}': 'Desativado desde {since}: {reason}. {fix}',
  Older: 'Mais antigos',
  'on {topics}': 'sobre {topics}',
  'One moment': 'Um momento',
  'Only {who} may change its digests: ask one of them.':
    'Só podem alterar os resumos dele {who}: peça a alguém desse grupo.',
  'Only {who} may change its digests: join it first.':
    'Só podem alterar os resumos dele {who}: entre no canal primeiro.',
  "Only admins may change a channel's digests.": 'Só administradores podem alterar os resumos de um canal.',
  'Only alerts have {settings}, and {id} is a digest.': 'Só alertas têm {settings}, e {id} é um resumo.',
  'Only stories that are first seen from now on count.':
    'Só contam as notícias que aparecerem pela primeira vez a partir de agora.',
  'Only the person who created this digest, or an admin, may change it.':
    'Só quem criou este resumo, ou um administrador, pode alterá-lo.',
  'Only this outlet': 'Só este veículo',
  'Only this topic': 'Só este tema',
  'Only those who manage the digests see the feedback. {why}':
    'Só quem gerencia os resumos vê as opiniões. {why}',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    'Abra {channel} → Editar canal → Permissões, escolha meu cargo e permita {permissions}. Nada foi configurado ainda.',
  'Open the form again': 'Abrir o formulário de novo',
  'Or did you mean:': 'Ou você quis dizer:',
  'Other stories linked there:': 'Outras notícias com link ali:',
  Outlets: 'Veículos',
  Pause: 'Pausar',
  paused: 'pausado',
  'paused since {since}': 'pausado desde {since}',
  'Paused since {since}': 'Pausado desde {since}',
  'paused since {since}, until {until}': 'pausado desde {since}, até {until}',
  'Paused since {since}, until {until}': 'Pausado desde {since}, até {until}',
  'people with the Manage Channels permission in this channel':
    'as pessoas com a permissão "Gerenciar canais" neste canal',
  'permission denied': 'permissão negada',
  'Please try again.': 'Tente de novo.',
  'post nothing': 'nada',
  'post one line': 'uma linha',
  'Post to channel': 'Postar no canal',
  'Posted for everyone here to see.': 'Postado aqui para todos verem.',
  'Posted to the channel.': 'Postado no canal.',
  Prev: 'Anterior',
  Preview: 'Prévia',
  'Preview of {id} with other settings: the newest day that has articles, not what it would contain now.':
    'Prévia de {id} com outras configurações: o dia mais recente com artigos, não o que ele conteria agora.',
  'Preview of {id} with other settings: what it would contain now.':
    'Prévia de {id} com outras configurações: o que ele conteria agora.',
  'Preview of {id}: the newest day that has articles, not what it would contain now.':
    'Prévia de {id}: o dia mais recente com artigos, não o que ele conteria agora.',
  'Preview of {id}: what it would contain now.': 'Prévia de {id}: o que ele conteria agora.',
  'Preview: {summary}': 'Prévia: {summary}',
  'Problem:': 'Problema:',
  'Problem: {problem}': 'Problema: {problem}',
  'publish it to the channels that follow this one': 'publicar também neles',
  'put off': 'adiado',
  'put off until {time}': 'adiado até {time}',
  'Quotes keep words together, -word excludes a word':
    'Aspas mantêm as palavras juntas, -palavra exclui uma palavra',
  'Related coverage': 'Mais cobertura',
  Remove: 'Remover',
  removed: 'removido',
  'Reports the same event as {other}; shared words: {words}.':
    'Relata o mesmo fato que {other}; palavras em comum: {words}.',
  'Restore the state from a backup, or install the app there again.':
    'Restaure o estado de um backup, ou reinstale o app lá.',
  Resume: 'Retomar',
  'Same address as {other}: {url}': 'Mesmo endereço que {other}: {url}',
  'Same text as {other}: "{text}"': 'Mesmo texto que {other}: “{text}”',
  'Same title as {other}.': 'Mesmo título que {other}.',
  Saturdays: 'aos sábados',
  Save: 'Salvar',
  'Save these settings': 'Salvar estas configurações',
  Search: 'Buscar',
  'Send it after all': 'Enviar mesmo assim',
  'send it again': 'enviar de novo',
  'Send now': 'Enviar agora',
  'sent {time}': 'enviada {time}',
  'sent {time} late, {count, plural, one {# message} other {# messages}}':
    'enviado com {time} de atraso, {count, plural, one {# mensagem} other {# mensagens}}',
  'sent on time, {count, plural, one {# message} other {# messages}}':
    'enviado no horário, {count, plural, one {# mensagem} other {# mensagens}}',
  'Set the variables of {platform} and restart the service, or remove the subscription.':
    'Defina as variáveis de {platform} e reinicie o serviço, ou remova a assinatura.',
  'Set the variables of {platform} and restart the service.':
    'Defina as variáveis de {platform} e reinicie o serviço.',
  'Settings: {settings}': 'Configurações: {settings}',
  'Show it as it is': 'Mostrar como está',
  'Show the newest day': 'Mostrar o dia mais recente',
  'Shown {time} in {id}, as number {rank} by heat ({heat}), under another link: {link}.':
    'Mostrada em {time} em {id}, como número {rank} por calor ({heat}), com outro link: {link}.',
  'Shown {time} in {id}, as number {rank} by heat ({heat}).':
    'Mostrada em {time} em {id}, como número {rank} por calor ({heat}).',
  'Shown by {name}': 'Mostrado por {name}',
  'Shown by someone here': 'Mostrado por alguém daqui',
  'skipped: articles unread': 'pulado: artigos não lidos',
  'skipped: asked to skip': 'pulado: a pedido',
  'skipped: nothing new': 'pulado: nada de novo',
  'skipped: paused': 'pulado: pausado',
  'skipped: removed': 'pulado: removido',
  'skipped: rescheduled': 'pulado: horário alterado',
  'skipped: superseded': 'pulado: substituído por um mais recente',
  'skipped: switched off': 'pulado: desativado',
  'skipped: too late': 'pulado: tarde demais',
  'Skips {time}': 'Pula: {time}',
  'Skips:': 'Pula:',
  'some times are in the morning and some are later; write them as in "08:00 and 20:00"':
    'alguns horários são de manhã e outros são mais tarde; escreva como em "08:00 e 20:00"',
  Someone: 'Alguém',
  'Someone asked to skip it.': 'Alguém pediu para pulá-lo.',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'Algo deu errado do nosso lado; o log diz o quê. Tente de novo em um minuto.',
  'Something went wrong with {command}. It is in my log; please try again later.':
    'Algo deu errado com {command}. Está no meu log; tente de novo mais tarde.',
  'Start the service (heatline start), or check its log for what is holding it up.':
    'Inicie o serviço (heatline start) ou veja no log o que o está impedindo.',
  'State:': 'Estado:',
  Status: 'Status',
  'Stop this alert': 'Parar este alerta',
  Stories: 'Notícias',
  'stories {conditions}': 'notícias {conditions}',
  'Stories for {query}': 'Notícias para {query}',
  Story: 'Notícia',
  Subscribe: 'Assinar',
  'Subscribe again': 'Assinar de novo',
  Sundays: 'aos domingos',
  'Take it back': 'Retirar',
  'That could not be answered: {fault}': 'Não foi possível responder: {fault}',
  'That did not work. Please try again in a while.': 'Não funcionou. Tente de novo daqui a pouco.',
  'That has changed since it was shown. Close it, and give the command again.':
    'Isso mudou desde que foi mostrado. Feche e use o comando de novo.',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    'Isso mudou. Recarregue o {app} (Ctrl+R) e tente de novo.',
  'that match {words}': 'que correspondem a {words}',
  'That message has no link.': 'Essa mensagem não tem link.',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    'O {place, select, terminal {terminal} other {canal}} já recebe este resumo: {schedule} (ID {id}).',
  'The alert did nothing then.': 'O alerta não fez nada nesse período.',
  'The alert had posted as many stories as it may that day.':
    'O alerta já tinha publicado naquele dia o máximo de notícias.',
  'The alert is off: {reason}.': 'O alerta está desativado: {reason}.',
  'The alert is paused.': 'O alerta está pausado.',
  'the articles could not be read: {fault}': 'os artigos não puderam ser lidos: {fault}',
  'the articles could not be read: a check of {folders} has been running for minutes':
    'os artigos não puderam ser lidos: uma verificação de {folders} está em andamento há minutos',
  'the articles could not be read: their index in "{folder}" cannot be read: {reason}':
    'os artigos não puderam ser lidos: o índice deles em "{folder}" não pode ser lido: {reason}',
  'the articles could not be read: their index in "{folder}" cannot be written: {reason}':
    'os artigos não puderam ser lidos: o índice deles em "{folder}" não pode ser gravado: {reason}',
  'the articles in {folders} are being read': 'os artigos em {folders} estão sendo lidos',
  'the articles in {folders} are being read again: their index was deleted':
    'os artigos em {folders} estão sendo relidos: o índice deles foi apagado',
  'The catch-up setting decides what is sent late: skip, latest 6h or all.':
    'A configuração catch-up define o que é enviado com atraso: skip, latest 6h ou all.',
  'The channel could not be told about it: {fault}. {fix}': 'Não foi possível avisar o canal: {fault}. {fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'Talvez o canal não tenha sido avisado: {fault}. {fix}',
  'the cron pattern "{cron}" never comes': 'a expressão cron "{cron}" nunca acontece',
  'the day of the week is missing; write for example "every 2 weeks on Mondays at 9"':
    'falta o dia da semana; escreva por exemplo "a cada 2 semanas segunda às 9"',
  'the day of the week is missing; write for example "Mondays at 9"':
    'falta o dia da semana; escreva por exemplo "segunda às 9"',
  'the days to leave out are missing; write for example "except sundays"':
    'faltam os dias a excluir; escreva por exemplo "exceto domingos"',
  'the digest leaves out {outlets}, and the story is from {outlet} with no article by another outlet to lead it.':
    'o resumo deixa de fora {outlets}, e a notícia é de {outlet}, sem artigo de outro veículo para liderá-la.',
  'the digest leaves out {phrase}, which is in {place, select, title {the title} excerpt {the excerpt of} other {the coverage}} "{title}".':
    'o resumo deixa de fora {phrase}, que está {place, select, title {no título} excerpt {no trecho de} other {na cobertura}} “{title}”.',
  'the digest leaves out {topic}, which is a topic of the story.':
    'o resumo deixa de fora {topic}, que é um tema da notícia.',
  'The digest of {time} stays skipped.': 'O resumo de {time} continua marcado para ser pulado.',
  'The digest of {time} was already set to be skipped': 'O resumo de {time} já ia ser pulado',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    'O resumo de {time} seria pulado, mas não é mais o próximo, então nenhum será pulado.',
  'The digest of {time} will be skipped': 'O resumo de {time} será pulado',
  'The digest of {time}, which would have included it, was not due.':
    'O resumo de {time}, que a teria incluído, não estava previsto.',
  'The digest of {time}, which would have included it: {label}.':
    'O resumo de {time}, que a teria incluído: {label}.',
  'The digest of {time}, which would include it, will be skipped because someone asked for that.':
    'O resumo de {time}, que a incluiria, será pulado porque alguém pediu.',
  "the digest takes {min} or more, and the story's heat is {heat}.":
    'o resumo leva {min} ou mais, e o calor da notícia é {heat}.',
  "the digest takes {min} or more, and the story's quality is {quality}.":
    'o resumo leva {min} ou mais, e a qualidade da notícia é {quality}.',
  'the digest takes {wanted}, and the story has none.': 'o resumo leva {wanted}, e a notícia não tem temas.',
  'the digest takes {wanted}, and the story is from {outlet}.':
    'o resumo leva {wanted}, e a notícia é de {outlet}.',
  "the digest takes {wanted}, and the story's topics are {topics}.":
    'o resumo leva {wanted}, e os temas da notícia são {topics}.',
  'the disk is full': 'o disco está cheio',
  'the disk is read-only': 'o disco é somente leitura',
  'the disk reports an error': 'o disco relata um erro',
  'The file of {article} gives it the story "{story}", and the other file does not.':
    'O arquivo de {article} lhe atribui a notícia “{story}”, e o outro arquivo não.',
  'The file of {article} keeps it separate: story: none.':
    'O arquivo de {article} o mantém separado: story: none.',
  'the first and the last time of a day must be in order, and whole hours; write for example "every 2 hours from 8 to 18"':
    'o primeiro e o último horário de um dia precisam estar em ordem e ser horas cheias; escreva por exemplo "a cada 2 horas de 8 a 18"',
  'the folder "{folder}" cannot be read: {reason}': 'a pasta "{folder}" não pode ser lida: {reason}',
  'the folder "{folder}" may not be read by this user':
    'este usuário não tem permissão para ler a pasta "{folder}"',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {O último dia} other {Os últimos # dias}}',
  'The last {length}': 'Período: {length}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'O último resumo daqui tem só {stories, plural, one {# notícia} other {# notícias}}, então não há número {rank}. Use palavras do título.',
  'the last digest: {label}.': 'o último resumo: {label}.',
  'the last story: {outcome}: {fault}. {fix}': 'a última notícia: {outcome}: {fault}. {fix}',
  'the message was not rendered for a terminal': 'a mensagem não foi preparada para um terminal',
  'the name is too long': 'o nome é longo demais',
  'The nearest was due:': 'O mais próximo estava previsto para:',
  'The newest article is {title} ({outlet}, {time}).': 'O artigo mais recente é {title} ({outlet}, {time}).',
  'The next digest comes {time}.': 'O próximo resumo chega em {time}.',
  'The next digest: {time}, {timezone} time.': 'O próximo resumo: {time}, horário de {timezone}.',
  'The next digest: {time}.': 'O próximo resumo: {time}.',
  'The next three digests:': 'Os próximos três resumos:',
  'the one file in {folders} contains no usable article':
    'o único arquivo em {folders} não contém nenhum artigo utilizável',
  'the proxy agreed to connect, but closed the connection': 'o proxy aceitou a conexão, mas a fechou',
  'the proxy agreed to connect, but nothing came through it':
    'o proxy aceitou a conexão, mas nada passou por ele',
  'the proxy agreed to connect, but sent something that was not asked for':
    'o proxy aceitou a conexão, mas enviou algo que não foi pedido',
  'the proxy closed the connection': 'o proxy fechou a conexão',
  'the proxy could not be reached ({code})': 'não foi possível alcançar o proxy ({code})',
  'the proxy did not answer in time': 'o proxy não respondeu a tempo',
  'the proxy refused the connection ({code})': 'o proxy recusou a conexão ({code})',
  'The rest of the answer could not be shown.': 'Não foi possível mostrar o resto da resposta.',
  'The same goes for {count, plural, one {# more digest} other {# more digests}} of yours.':
    'O mesmo vale para {count, plural, one {mais # resumo seu} other {mais # resumos seus}}.',
  'The same is true of {count, plural, one {# more name} other {# more names}}.':
    'O mesmo vale para mais {count, plural, one {# nome} other {# nomes}}.',
  'The same text is already listed.': 'O mesmo texto já aparece na lista.',
  'The schedule has no digest at that time: it was sent by hand.':
    'Não há resumo previsto nesse horário: ele foi enviado manualmente.',
  'The schedule has no slot after the story arrived.':
    'Não há nenhum horário previsto depois da chegada da notícia.',
  'the server that answered is not an HTTP proxy': 'o servidor que respondeu não é um proxy HTTP',
  'The settings of {name} ({id})': 'As configurações de {name} ({id})',
  'The settings of alert {id}': 'As configurações do alerta {id}',
  'the stored tokens of {workspace} were changed or damaged':
    'os tokens salvos de {workspace} foram alterados ou danificados',
  'the story has one of these words.': 'a notícia contém uma dessas palavras.',
  'the story is on one of these topics.': 'a notícia é sobre um desses temas.',
  'The subscription was made later: {time}.': 'A assinatura foi criada depois: {time}.',
  'The subscription was off.': 'A assinatura estava desativada.',
  'The subscription was paused.': 'A assinatura estava pausada.',
  'The subscription was removed before it was sent.': 'A assinatura foi removida antes do envio.',
  "The subscription's schedule was changed before any service handled this digest.":
    'O horário da assinatura foi alterado antes que algum serviço processasse este resumo.',
  'the system refuses': 'o sistema recusa',
  'the terminal': 'o terminal',
  'the time already names {timezone}, as "{said}"; leave one of the two out':
    'o horário já indica {timezone}, como "{said}"; tire um dos dois',
  'the time is not clear; write it in digits, such as 8:30':
    'o horário não está claro; escreva-o em números, como 8h30',
  'the times are missing; write for example "9 and 18"': 'faltam os horários; escreva por exemplo "9 e 18"',
  'the title "{title}"': 'o título “{title}”',
  'the tokens of {workspace} were encrypted with another key':
    'os tokens de {workspace} foram criptografados com outra chave',
  'Their titles number different things: {first} and {second}.':
    'Os títulos numeram coisas diferentes: {first} e {second}.',
  'There already is a digest for this minute: {outcome}': 'Já existe um resumo para este minuto: {outcome}',
  'There already is a digest for this minute: nothing more was sent.':
    'Já existe um resumo para este minuto: nada mais foi enviado.',
  'there are {count}; at most {max} are allowed': 'há {count}; são permitidos no máximo {max}',
  'There are {max} alerts here already: remove one first.': 'Já há {max} alertas aqui: remova um primeiro.',
  'There are no articles yet. {advice}': 'Ainda não há artigos. {advice}',
  'There are no articles yet. Articles are Markdown files in the content folder.':
    'Ainda não há artigos. Artigos são arquivos Markdown na pasta content.',
  'There are no more stories for {words}.': 'Não há mais notícias para {words}.',
  'There are no more stories.': 'Não há mais notícias.',
  'There are no more topics.': 'Não há mais temas.',
  'There are no stories about {topic} in the last {length}. A longer window may have some.':
    'Não há notícias sobre {topic} no período {length}. Um período mais longo talvez tenha.',
  'There are no stories about {topic}.': 'Não há notícias sobre {topic}.',
  'There are no stories in the last {length}. A longer window may have some.':
    'Não há notícias no período {length}. Um período mais longo talvez tenha.',
  'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    'Só há os artigos de exemplo de dezembro de 2021; {feeds, plural, one {há # feed na lista e nada veio dele ainda} other {há # feeds na lista e nada veio deles ainda}}: heatline feeds gather busca as notícias.',
  'There are only the sample articles of December 2021; add your own news with heatline init.':
    'Só há os artigos de exemplo de dezembro de 2021; adicione suas próprias notícias com heatline init.',
  'There has been no digest here yet. Use words of the title instead.':
    'Ainda não houve nenhum resumo aqui. Use palavras do título.',
  'There is an alert for these already: {id}, for {stories}.':
    'Já existe um alerta para isso: {id}, para {stories}.',
  'there is an end but no beginning; write for example "every hour from 8 to 18", or one time, such as 18:00':
    'há um fim, mas não um começo; escreva por exemplo "a cada hora de 8 a 18", ou um só horário, como 18:00',
  'There is more than fits here.': 'Há mais do que cabe aqui.',
  'There is no {command} any more. {help} lists the commands.':
    '{command} não existe mais. {help} mostra os comandos.',
  'There is no {command}.': '{command} não existe.',
  'there is no article file in {folders}': 'não há nenhum arquivo de artigo em {folders}',
  'There is no digest {id} that you can see from here.': 'Daqui você não vê nenhum resumo {id}.',
  'there is no folder "{folder}"': 'não existe a pasta "{folder}"',
  'There is no link in that message.': 'Não há nenhum link nessa mensagem.',
  'There is no option {option}.': 'A opção {option} não existe.',
  'There is no outlet called "{name}".': 'Não há nenhum veículo chamado "{name}".',
  'There is no preview: {fault}. {fix}': 'Não há prévia: {fault}. {fix}',
  'There is nothing older.': 'Não há nada mais antigo.',
  'There was no time left to send it': 'Não restava tempo para enviá-lo',
  'There were no new stories for it.': 'Não havia notícias novas.',
  'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.':
    'Não havia notícias novas nos artigos que puderam ser lidos. Alguns não puderam ser lidos até o resumo seguinte.',
  'They are {days} days apart: titles and words only join articles within a week.':
    'Há {days} dias entre elas: títulos e palavras só unem artigos dentro de uma semana.',
  'They are one story.': 'São uma só notícia.',
  'They are two stories.': 'São duas notícias.',
  'They come by direct message.': 'Elas chegam por mensagem direta.',
  'They share {words}: too little to count as one event.':
    'Têm em comum {words}: muito pouco para contar como um só fato.',
  'They share no words that are specific to an event.':
    'Não têm em comum palavras próprias de um fato específico.',
  'This {place, select, terminal {terminal} other {channel}} gets {what}':
    'Este {place, select, terminal {terminal} other {canal}} recebe {what}',
  'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.':
    'Este {place, select, terminal {terminal} other {canal}} ainda não recebe nenhum resumo. {command} dá um a ele.',
  "This {place, select, terminal {terminal} other {channel}}'s digests":
    'Os resumos deste {place, select, terminal {terminal} other {canal}}',
  "This {place, select, terminal {terminal} other {channel}}'s digests and alerts":
    'Os resumos e alertas deste {place, select, terminal {terminal} other {canal}}',
  "This {place, select, terminal {terminal} other {channel}}'s: {ids}.":
    'Os deste {place, select, terminal {terminal} other {canal}}: {ids}.',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'Isso não muda o que os resumos escolhem. Quem gerencia os resumos aqui ({place}) vê quantas pessoas querem mais ou menos de quê, mas não quem: {command}.',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'Isso não muda o que os resumos escolhem. Quem gerencia os resumos deste canal vê quantas pessoas querem mais ou menos de quê, mas não quem: {command}.',
  'This is required.': 'Este campo é obrigatório.',
  'This server does not let anyone post through me, so only you see it.':
    'Este servidor não deixa ninguém postar por meio de mim, então só você vê isto.',
  Thursdays: 'às quintas-feiras',
  'Times are in {timezone} ({source}). For another zone, add {option}.':
    'Os horários são de {timezone} ({source}). Para outro fuso, acrescente {option}.',
  'to be skipped': 'será pulado',
  'To change settings, name them: {example}': 'Para mudar configurações, indique o nome delas: {example}',
  'to come': 'a seguir',
  'To fix it:': 'Para resolver:',
  'To post one line on such a day, set DIGEST_ON_EMPTY=note and restart the service.':
    'Para postar uma linha em um dia assim, defina DIGEST_ON_EMPTY=note e reinicie o serviço.',
  'To post one line on such a day: {command}': 'Para postar uma linha em um dia assim: {command}',
  'To save them: {command}': 'Para salvá-las: {command}',
  'To search for it, use {command}.': 'Para pesquisar, use {command}.',
  'too many open files': 'arquivos abertos demais',
  'Top stories': 'Principais notícias',
  'Top stories about {topic}': 'Principais notícias sobre {topic}',
  'Top stories now': 'Principais notícias agora',
  Topics: 'Temas',
  'Topics: {names}': 'Temas: {names}',
  'Try {commands}.': 'Tente {commands}.',
  'Try again': 'Tentar de novo',
  Tuesdays: 'às terças-feiras',
  'two repetitions are given; write one of them': 'há duas repetições; escreva uma delas',
  Undo: 'Desfazer',
  'Until there is news, digests only say that there is none':
    'Até haver notícias, os resumos só dizem que não há nenhuma',
  Update: 'Atualização',
  'Use {usage}, for example {example}.': 'Use {usage}, por exemplo {example}.',
  'Very hot': 'Muito quente',
  Warm: 'Morna',
  Wednesdays: 'às quartas-feiras',
  weekdays: 'de segunda a sexta-feira',
  'Weekdays at 08:30': 'Dias úteis às 8h30',
  weekends: 'nos fins de semana',
  'What alert {id} did with "{title}"': 'O que o alerta {id} fez com “{title}”',
  'What happened to {id} then': 'O que aconteceu com {id} naquele momento',
  'What you can ask': 'O que você pode perguntar',
  'What you watch for': 'O que você vigia',
  'When:': 'Quando:',
  'Who covers "{title}"': 'Quem cobre "{title}"',
  'Who covers it': 'Quem cobre',
  'Who covers…': 'Quem noticia…',
  'Why "{title}" and another story are one or separate':
    'Por que “{title}” e outra notícia são uma só ou separadas',
  'Why "{title}" was in the digest': 'Por que “{title}” estava no resumo',
  'Why "{title}" was not in the digest': 'Por que “{title}” não estava no resumo',
  'With catch-up "all", every missed digest is sent.': 'Com catch-up “all”, cada resumo perdido é enviado.',
  'With their number of articles in the 30 days up to {time}':
    'Com o número de artigos nos 30 dias até {time}',
  'With their number of articles in the last 30 days': 'Com o número de artigos nos últimos 30 dias',
  'With their number of articles, none of them from the last 30 days':
    'Com o número de artigos, nenhum dos últimos 30 dias',
  'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.':
    'Com estas configurações, {coming, plural, one {entra # notícia} other {entram # notícias}} e nenhuma sai.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.':
    'Com estas configurações, {leaving, plural, one {sai # notícia} other {saem # notícias}} e {coming, plural, one {entra #} other {entram #}}.',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.':
    'Com estas configurações, {leaving, plural, one {sai # notícia} other {saem # notícias}} e nenhuma entra.',
  'With these settings, it would contain the same stories.':
    'Com estas configurações, ele conteria as mesmas notícias.',
  'With:': 'Com:',
  'withdrawn by its publisher': 'retirada pelo veículo',
  'Withdrawn by its publisher': 'Retirada pelo veículo',
  'Without {filter}': 'Sem {filter}',
  'Without {words}:': 'Sem {words}:',
  'Words to search for': 'Palavras a buscar',
  'Write options as {form}.': 'Escreva as opções como {form}.',
  'write the first day as a date, as in "every other day at 9 from 2026-12-07"':
    'escreva o primeiro dia como data, como em "a cada 2 dias às 9 a partir de 2026-12-07"',
  'You already get several digests by direct message, so say which one to change: {command} changes the first.':
    'Você já recebe vários resumos por mensagem direta. Diga qual mudar: {command} muda o primeiro.',
  'You do not get a digest by direct message. {command} gives you one.':
    'Você não recebe nenhum resumo por mensagem direta. Com {command}, passa a receber um.',
  'You do not watch for anything. {command} tells you as soon as a story has these words.':
    'Você não vigia nada. {command} avisa você assim que uma notícia tiver estas palavras.',
  'You do not watch for that. {command} shows what you watch for.':
    'Você não vigia isso. {command} mostra o que você vigia.',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    'Você ainda não tem um resumo próprio: as principais notícias do dia, e quem mais as cobre, por mensagem direta no horário que você escolher. {command} configura isso.',
  'You get a digest by direct message: {schedule}.': 'Você recebe um resumo por mensagem direta: {schedule}.',
  'You get no digest "{id}" by direct message. Which one do you want to end? {command} ends the first.':
    'Você não recebe nenhum resumo “{id}” por mensagem direta. Qual deles quer encerrar? {command} encerra o primeiro.',
  'You get several digests by direct message. Which one do you want to end? {command} ends the first.':
    'Você recebe vários resumos por mensagem direta. Qual deles quer encerrar? {command} encerra o primeiro.',
  'You have given no feedback on this story.': 'Você não deu nenhuma opinião sobre esta notícia.',
  'You have no digest "{id}" by direct message.': 'Você não tem nenhum resumo “{id}” por mensagem direta.',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    'Você postou várias respostas em pouco tempo. Tente de novo em {minutes, plural, one {um minuto} other {# minutos}}.',
  'You no longer watch for {stories}.': 'Você não vigia mais: {stories}.',
  'Your digest': 'Seu resumo',
  'Your digests': 'Seus resumos',
  'Your direct messages could not be opened: {reason}. {fix}':
    'Não foi possível abrir suas mensagens diretas: {reason}. {fix}',
  'Your feedback on this story was taken back.': 'Sua opinião sobre esta notícia foi retirada.',
};
