import type { Catalog } from '../catalog.ts';

export const brazilianPortuguese: Catalog = {
  '{name}: no new stories': '{name}: nenhuma notícia nova',
  'A quiet day: there are no new stories.': 'Um dia tranquilo: não há notícias novas.',
  '{name} ({position} of {count})': '{name} ({position} de {count})',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# notícia} other {# notícias}} de {outlets, plural, one {# fonte} other {# fontes}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {detalhes na resposta} other {cada uma na sua própria resposta}}',
  'withdrawn by its publisher': 'retirada pelo veículo',
  Update: 'Atualização',
  '+{count} more': '+{count} mais',
};
