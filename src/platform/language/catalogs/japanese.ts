import type { Catalog } from '../catalog.ts';

export const japanese: Catalog = {
  '{name}: no new stories': '{name}：新しい記事はありません',
  'A quiet day: there are no new stories.': '今日は静かな一日です。新しい記事はありません。',
  '{name} ({position} of {count})': '{name}（{position}/{count}）',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{outlets, plural, other {#件の情報源}}から{stories, plural, other {#件の記事}}',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}、{stories, plural, other {詳細は返信に}}',
  'withdrawn by its publisher': '配信元が取り下げました',
  Update: '続報',
  '+{count} more': 'ほか{count}件',
};
