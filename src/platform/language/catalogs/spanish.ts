import type { Catalog } from '../catalog.ts';

export const spanish: Catalog = {
  '{name}: no new stories': '{name}: no hay noticias nuevas',
  'A quiet day: there are no new stories.': 'Un día tranquilo: no hay noticias nuevas.',
  '{name} ({position} of {count})': '{name} ({position} de {count})',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# noticia} other {# noticias}} de {outlets, plural, one {# fuente} other {# fuentes}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {detalles en la respuesta} other {cada una en su propia respuesta}}',
  'withdrawn by its publisher': 'retirada por el medio',
  Update: 'Novedad',
  '+{count} more': '+{count} más',
};
