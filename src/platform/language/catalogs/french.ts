import type { Catalog } from '../catalog.ts';

export const french: Catalog = {
  '{name}: no new stories': '{name} : aucune nouvelle actualité',
  'A quiet day: there are no new stories.': 'Journée calme : aucune nouvelle actualité.',
  '{name} ({position} of {count})': '{name} ({position} sur {count})',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# actualité} other {# actualités}} de {outlets, plural, one {# source} other {# sources}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {détails en réponse} other {chacune dans sa propre réponse}}',
  'withdrawn by its publisher': 'retirée par l’éditeur',
  Update: 'Du nouveau',
  '+{count} more': '+{count} autres',
};
