import type { Catalog } from '../catalog.ts';

export const german: Catalog = {
  '{name}: no new stories': '{name}: keine neuen Meldungen',
  'A quiet day: there are no new stories.': 'Ein ruhiger Tag: Es gibt keine neuen Meldungen.',
  '{name} ({position} of {count})': '{name} ({position} von {count})',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{stories, plural, one {# Meldung} other {# Meldungen}} aus {outlets, plural, one {# Quelle} other {# Quellen}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}, {stories, plural, one {Näheres in der Antwort} other {jede in einer eigenen Antwort}}',
  'withdrawn by its publisher': 'vom Herausgeber zurückgezogen',
  Update: 'Neues',
  '+{count} more': '+{count} weitere',
};
