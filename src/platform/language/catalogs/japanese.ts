import type { Catalog } from '../catalog.ts';

export const japanese: Catalog = {
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '「{text}」は期間として読めません。24h、7d、2wなどを使ってください。例：top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '「{text}」は検索の開始時点として読めません。使えるもの：{examples}',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '「{title}」はもうアーカイブにありません。配信元が取り下げたか、ファイルが削除されました。',
  '"{typed}" was read as "{meant}".': '「{typed}」は「{meant}」として検索しました。',
  '+{count, plural, one {# more outlet} other {# more outlets}}': 'ほか{count}媒体',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count}媒体',
  'A quiet day: there are no new stories.': '静かな一日です。新しいニュースはありません。',
  'Add words to search for, such as: chips.': '検索する言葉を加えてください。例：chips',
  'Add words to search for: filters only narrow a search.':
    '検索する言葉を加えてください。フィルターは検索を絞り込むだけです。',
  'All topics': 'すべてのトピック',
  'Also in {outlets}': 'ほかの媒体：{outlets}',
  'Also listed as related': '関連として挙げられているもの',
  'Did you mean:': 'もしかして：',
  'heat {heat}': '熱度 {heat}',
  'Mute {outlet}': '{outlet}をミュート',
  Next: '次へ',
  'No article has the topic "{topic}" so far.': 'トピック「{topic}」の記事はまだありません。',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'トピック「{topic}」の記事はまだありません。もしかして{meant}ですか？',
  'No article has the topic "{topic}".': 'トピック「{topic}」の記事はありません。',
  'No article has the topic "{topic}". There are no topics yet.':
    'トピック「{topic}」の記事はありません。トピックはまだありません。',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'トピックのある記事はまだありません。トピックは記事の先頭にある「topics」のリストです。',
  'No other outlet is known to cover it.': 'ほかに報じている媒体は確認されていません。',
  'No story has the id "{id}" now. If you pressed a button, its article has since left the archive; words of its title may still find the story.':
    'ID「{id}」のニュースは今はありません。ボタンを押した場合、その記事はアーカイブからなくなっています。見出しの言葉でまだ見つかるかもしれません。',
  'No story in the archive has this link. Try words of its title.':
    'このリンクのニュースはアーカイブにありません。見出しの言葉で試してください。',
  'No story matches "{words}". Use words of its title, or a link to it; withdrawn stories are not listed.':
    '「{words}」に一致するニュースはありません。見出しの言葉かリンクを使ってください。取り下げられたニュースは表示されません。',
  'No story matches {words} with {filters}. There are some without {names}.':
    '{filters}では{words}に一致するニュースがありません。{names}なしなら見つかります。',
  'No story matches {words}.': '{words}に一致するニュースはありません。',
  'No story matches {words}. Try fewer or different words.':
    '{words}に一致するニュースはありません。言葉を減らすか変えてみてください。',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    '過去7日間には何もありません。これより古いものです：{from}～{until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    '期間{length}には何もありません。最新の日（{time}まで）のニュースです',
  'Or did you mean:': 'または：',
  'Other stories linked there:': 'そこにリンクされているほかのニュース：',
  'Post to channel': 'チャンネルに投稿',
  Prev: '前へ',
  'Related coverage': '関連報道',
  'Shown by someone here': 'ここの誰かが表示',
  'Shown by {name}': '{name}さんが表示',
  'Stories for {query}': '{query}のニュース',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'ここの前回のダイジェストは{stories, plural, other {#件}}だけなので、{rank}番はありません。代わりに見出しの言葉を使ってください。',
  'The last {days, plural, one {# day} other {# days}}': '過去{days, plural, other {#日間}}',
  'The last {length}': '期間：{length}',
  'There are no articles yet. Articles are Markdown files in the content folder.':
    '記事はまだありません。記事はcontentフォルダーのMarkdownファイルです。',
  'There are no more stories for {words}.': '{words}のニュースはこれ以上ありません。',
  'There are no more stories.': 'これ以上ニュースはありません。',
  'There are no more topics.': 'これ以上トピックはありません。',
  'There are no stories about {topic} in the last {length}. A longer window may have some.':
    '期間{length}に{topic}のニュースはありません。もっと長い期間ならあるかもしれません。',
  'There are no stories about {topic}.': '{topic}のニュースはありません。',
  'There are no stories in the last {length}. A longer window may have some.':
    '期間{length}にニュースはありません。もっと長い期間ならあるかもしれません。',
  'There has been no digest here yet. Use words of the title instead.':
    'ここにはまだダイジェストがありません。代わりに見出しの言葉を使ってください。',
  'There is no outlet called "{name}".': '「{name}」という媒体はありません。',
  'Top stories': 'トップニュース',
  'Top stories about {topic}': '{topic}のトップニュース',
  Topics: 'トピック',
  'Topics: {names}': 'トピック：{names}',
  Update: '続報',
  'Who covers "{title}"': '「{title}」を報じている媒体',
  'Who covers…': '報じた媒体…',
  'With their number of articles in the 30 days up to {time}': '{time}までの30日間の記事数つき',
  'With their number of articles in the last 30 days': '過去30日間の記事数つき',
  'With their number of articles, none of them from the last 30 days':
    '記事数つき。過去30日間の記事はありません',
  'withdrawn by its publisher': '配信元が取り下げました',
  'Withdrawn by its publisher': '配信元が取り下げました',
  'Without {filter}': '{filter}なし',
  'Without {words}:': '{words}を含まないもの：',
  '{count, plural, one {# other outlet} other {# other outlets}}': 'ほかの{count}媒体',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}、{stories, plural, other {詳細は返信に}}',
  '{first} to {last}': '{first}～{last}',
  '{name} ({position} of {count})': '{name}（{position}/{count}）',
  '{name}: no new stories': '{name}：新しいニュースはありません',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{outlets, plural, other {#件の情報源}}から{stories, plural, other {#件のニュース}}',
  '{total, plural, one {# other outlet} other {# other outlets}}': 'ほか{total, plural, other {#媒体}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    'ほか{total, plural, other {#媒体}}（{first}～{last}）',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words}は除外だけです。検索する言葉を加えてください。例：chips {query}',
};
