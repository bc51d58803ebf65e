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
  'heat {heat}': 'calor {heat}',
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
};
