import type { Catalog } from '../catalog.ts';

export const brazilianPortuguese: Catalog = {
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '"{text}" não é um período. Use 24h, 7d ou 2w, por exemplo: top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '"{text}" não é um momento a partir do qual buscar. Use {examples}.',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '"{title}" não está mais no arquivo: o veículo retirou o artigo, ou o arquivo dele foi apagado.',
  '"{typed}" was read as "{meant}".': '"{typed}" foi lido como "{meant}".',
  '+{count, plural, one {# more outlet} other {# more outlets}}':
    '+{count, plural, one {# outro veículo} other {# outros veículos}}',
  '+{count, plural, one {# outlet} other {# outlets}}':
    '+{count, plural, one {# veículo} other {# veículos}}',
  'A quiet day: there are no new stories.': 'Um dia tranquilo: não há notícias novas.',
  'Add words to search for, such as: chips.': 'Acrescente palavras para buscar, por exemplo: chips.',
  'Add words to search for: filters only narrow a search.':
    'Acrescente palavras para buscar: filtros só restringem a busca.',
  'All topics': 'Todos os temas',
  'Also in {outlets}': 'Também em {outlets}',
  'Also listed as related': 'Também listados como relacionados',
  'Did you mean:': 'Você quis dizer:',
  'Mute {outlet}': 'Silenciar {outlet}',
  Next: 'Próxima',
  'No article has the topic "{topic}" so far.': 'Até agora nenhum artigo tem o tema "{topic}".',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'Até agora nenhum artigo tem o tema "{topic}". Você quis dizer {meant}?',
  'No article has the topic "{topic}".': 'Nenhum artigo tem o tema "{topic}".',
  'No article has the topic "{topic}". There are no topics yet.':
    'Nenhum artigo tem o tema "{topic}". Ainda não há temas.',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'Nenhum artigo tem temas ainda. Os temas são a lista "topics" no começo de um artigo.',
  'No other outlet is known to cover it.': 'Nenhum outro veículo conhecido cobre esta notícia.',
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
  'Nothing in the last 7 days; these are older: {from} to {until}':
    'Nada nos últimos 7 dias; estas são mais antigas: de {from} a {until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    'Nada no período {length}; estas são do dia mais recente, até {time}',
  'Or did you mean:': 'Ou você quis dizer:',
  'Other stories linked there:': 'Outras notícias com link ali:',
  'Post to channel': 'Postar no canal',
  Prev: 'Anterior',
  'Related coverage': 'Mais cobertura',
  'Shown by someone here': 'Mostrado por alguém daqui',
  'Shown by {name}': 'Mostrado por {name}',
  'Stories for {query}': 'Notícias para {query}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'O último resumo daqui tem só {stories, plural, one {# notícia} other {# notícias}}, então não há número {rank}. Use palavras do título.',
  'The last {days, plural, one {# day} other {# days}}':
    '{days, plural, one {O último dia} other {Os últimos # dias}}',
  'The last {length}': 'Período: {length}',
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
  'There has been no digest here yet. Use words of the title instead.':
    'Ainda não houve nenhum resumo aqui. Use palavras do título.',
  'There is no outlet called "{name}".': 'Não há nenhum veículo chamado "{name}".',
  'Top stories': 'Principais notícias',
  'Top stories about {topic}': 'Principais notícias sobre {topic}',
  Topics: 'Temas',
  'Topics: {names}': 'Temas: {names}',
  Update: 'Atualização',
  'Who covers "{title}"': 'Quem cobre "{title}"',
  'Who covers…': 'Quem noticia…',
  'With their number of articles in the 30 days up to {time}':
    'Com o número de artigos nos 30 dias até {time}',
  'With their number of articles in the last 30 days': 'Com o número de artigos nos últimos 30 dias',
  'With their number of articles, none of them from the last 30 days':
    'Com o número de artigos, nenhum dos últimos 30 dias',
  'withdrawn by its publisher': 'retirada pelo veículo',
  'Withdrawn by its publisher': 'Retirada pelo veículo',
  'Without {filter}': 'Sem {filter}',
  'Without {words}:': 'Sem {words}:',
  '{count, plural, one {# other outlet} other {# other outlets}}':
    '{count, plural, one {# outro veículo} other {# outros veículos}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {detalhes na resposta} other {cada uma na sua própria resposta}}',
  '{first} to {last}': '{first} a {last}',
  '{name} ({position} of {count})': '{name} ({position} de {count})',
  '{name}: no new stories': '{name}: nenhuma notícia nova',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# notícia} other {# notícias}} de {outlets, plural, one {# fonte} other {# fontes}}',
  '{total, plural, one {# other outlet} other {# other outlets}}':
    '{total, plural, one {# outro veículo} other {# outros veículos}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    '{total, plural, one {# outro veículo} other {# outros veículos}}, de {first} a {last}',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words} só exclui notícias. Acrescente palavras para buscar, por exemplo: chips {query}',
  '{option} must be a channel, not {text}.': '{option} precisa ser um canal, não {text}.',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option} precisa ser um número inteiro de {min} a {max}, não {text}.',
  '{option} can only be {value}, not {text}.': '{option} só pode ser {value}, não {text}.',
  '{option} must be one of {values}, not {text}.': '{option} precisa ser {values}, não {text}.',
  'Did you mean {meant}?': 'Você quis dizer {meant}?',
  '{command} needs another word.': 'Falta uma palavra depois de {command}.',
  '{command} has no {word}.': '{command} não tem {word}.',
  'Try {commands}.': 'Tente {commands}.',
  '{command} lists all commands.': '{command} mostra todos os comandos.',
  'To search for it, use {command}.': 'Para pesquisar, use {command}.',
  "I don't understand {text}.": 'Não entendo {text}.',
  'Give {option} only once.': 'Informe {option} só uma vez.',
  'Missing {option}: {description}.': 'Falta {option}: {description}.',
  'There is no option {option}.': 'A opção {option} não existe.',
  '{option} is not an option of this command.': '{option} não é uma opção deste comando.',
  'Use {usage}, for example {example}.': 'Use {usage}, por exemplo {example}.',
  'You get several digests by direct message. Which one shall end? {command} ends the first.':
    'Você recebe vários resumos por mensagem direta. Qual deles quer encerrar? {command} encerra o primeiro.',
  'You get no digest "{id}" by direct message. Which one shall end? {command} ends the first.':
    'Você não recebe nenhum resumo “{id}” por mensagem direta. Qual deles quer encerrar? {command} encerra o primeiro.',
  'End {name} ({id})': 'Encerrar {name} ({id})',
  'You do not get a digest by direct message. {command} gives you one.':
    'Você não recebe nenhum resumo por mensagem direta. Com {command}, passa a receber um.',
  'Weekdays at 08:30': 'Dias úteis às 8h30',
  'Every day at 08:30': 'Todos os dias às 8h30',
  'You have no digest "{id}" by direct message.': 'Você não tem nenhum resumo “{id}” por mensagem direta.',
  'Your digests': 'Seus resumos',
  'Channels whose digests you manage': 'Canais cujos resumos você gerencia',
  'Channels whose digests you made': 'Canais cujos resumos você criou',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    'Você ainda não tem um resumo próprio: as principais notícias do dia, e quem mais as cobre, por mensagem direta no horário que você escolher. {command} configura isso.',
  'None yet. In a channel, {command} gives it a digest.':
    'Nenhum ainda. Em um canal, {command} configura um resumo.',
  'Top stories now': 'Principais notícias agora',
  'What you can ask': 'O que você pode perguntar',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search} encontra notícias por palavras, aqui e em qualquer canal. Em um canal, {list} mostra todos os resumos dele, não importa quem os criou.',
  'You get a digest by direct message: {schedule}.': 'Você recebe um resumo por mensagem direta: {schedule}.',
  Preview: 'Prévia',
  Edit: 'Editar',
  Pause: 'Pausar',
  'End it': 'Encerrar',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command} encerra o resumo. Só você o recebe, e ninguém mais é avisado.',
  'Your direct messages could not be opened: {reason}. {fix}':
    'Não foi possível abrir suas mensagens diretas: {reason}. {fix}',
  'Please try again.': 'Tente de novo.',
  'Look up the news': 'Buscar notícias',
  Search: 'Buscar',
  'Words to search for': 'Palavras a buscar',
  'Quotes keep words together, -word excludes a word':
    'Aspas mantêm as palavras juntas, -palavra exclui uma palavra',
  'Only this topic': 'Só este tema',
  'Only this outlet': 'Só este veículo',
  'Not older than': 'Não mais antigo que',
  '7d, 2w or a date such as 2021-12-01': '7d, 2w ou uma data como 2021-12-01',
  'Who covers it': 'Quem cobre',
  'Your feedback on this story was taken back.': 'Sua opinião sobre esta notícia foi retirada.',
  'You have given no feedback on this story.': 'Você não deu nenhuma opinião sobre esta notícia.',
  'Noted: you want more like "{title}".': 'Anotado: você quer mais notícias como “{title}”.',
  'Noted: you want less like "{title}".': 'Anotado: você quer menos notícias como “{title}”.',
  'Take it back': 'Retirar',
  'More like this': 'Mais como esta',
  'Less like this': 'Menos como esta',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'Isso não muda o que os resumos escolhem. Quem gerencia os resumos deste canal vê quantas pessoas querem mais ou menos de quê, mas não quem: {command}.',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'Isso não muda o que os resumos escolhem. Quem gerencia os resumos aqui ({place}) vê quantas pessoas querem mais ou menos de quê, mas não quem: {command}.',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    'Você postou várias respostas em pouco tempo. Tente de novo em {minutes, plural, one {um minuto} other {# minutos}}.',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    'Não postado: não consegui verificar se você pode postar aqui ({reason}). {fix}',
  'Not posted: join the channel first, then post.': 'Não postado: entre primeiro no canal.',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    'Não postado: só algumas pessoas podem postar neste canal. Peça a uma delas ou a um administrador.',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'Algo deu errado do nosso lado; o log diz o quê. Tente de novo em um minuto.',
  'There is no {command} any more. {help} lists the commands.':
    '{command} não existe mais. {help} mostra os comandos.',
  'An option of this command has a value of the wrong kind.':
    'Uma opção deste comando tem um valor do tipo errado.',
  'Missing: {options}.': 'Falta: {options}.',
  '{command} explains one of them.': '{command} explica um deles.',
  '{command}: {description}.': '{command}: {description}.',
  '{command} {description}.': '{command} {description}.',
  'For example {command}.': 'Por exemplo {command}.',
  'For example {command}': 'Por exemplo {command}',
  '{description}.': '{description}.',
  'Also called {names}.': 'Também se chama {names}.',
  '{option}: {description}': '{option}: {description}',
  '{option}: {description}; required': '{option}: {description}; obrigatório',
  '{option}: {description} ({values})': '{option}: {description} ({values})',
  '{option}: {description} ({values}); required': '{option}: {description} ({values}); obrigatório',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    'Não consegui mostrar a resposta; meu log diz por quê. O que você pediu pode ter sido feito mesmo assim.',
  'That did not work. Please try again in a while.': 'Não funcionou. Tente de novo daqui a pouco.',
  'Open the form again': 'Abrir o formulário de novo',
  'That message has no link.': 'Essa mensagem não tem link.',
  'Notify nobody': 'Não notificar ninguém',
  'A digest never notifies @everyone. Choose another role.':
    'Um resumo nunca notifica @everyone. Escolha outro cargo.',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    'Isso mudou. Recarregue o {app} (Ctrl+R) e tente de novo.',
  '{option} is required.': '{option} é obrigatório.',
  'Something went wrong with {command}. It is in my log; please try again later.':
    'Algo deu errado com {command}. Está no meu log; tente de novo mais tarde.',
  'I do not know that command.': 'Não conheço esse comando.',
  'The rest of the answer could not be shown.': 'Não foi possível mostrar o resto da resposta.',
  'Not posted: you may not post in this channel.': 'Não postado: você não pode postar neste canal.',
  'Posted for everyone here to see.': 'Postado aqui para todos verem.',
  'This server does not let anyone post through me, so only you see it.':
    'Este servidor não deixa ninguém postar por meio de mim, então só você vê isto.',
  'I may not post in {channel}: I lack {permissions}.': 'Não posso postar em {channel}: falta {permissions}.',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    'Abra {channel} → Editar canal → Permissões, escolha meu cargo e permita {permissions}. Nada foi configurado ainda.',
  'Also useful there: {permissions}.': 'Também útil lá: {permissions}.',
  'Try again': 'Tentar de novo',
  'I could not show the answer: {reason}.': 'Não consegui mostrar a resposta: {reason}.',
  'That has changed since it was shown. Close it, and give the command again.':
    'Isso mudou desde que foi mostrado. Feche e use o comando de novo.',
  'Posted to the channel.': 'Postado no canal.',
  'There is no link in that message.': 'Não há nenhum link nessa mensagem.',
  Cancel: 'Cancelar',
  'Choose or type': 'Escolha ou digite',
  Choose: 'Escolha',
  'This is required.': 'Este campo é obrigatório.',
  'Enter a whole number from {min} to {max}.': 'Digite um número inteiro de {min} a {max}.',
  Back: 'Voltar',
  Close: 'Fechar',
  'Looking it up…': 'Buscando…',
  'One moment': 'Um momento',
  'There is more than fits here.': 'Há mais do que cabe aqui.',
};
