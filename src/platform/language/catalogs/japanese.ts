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
  active: '有効',
  'Add words to search for, such as: chips.': '検索する言葉を加えてください。例：chips',
  'Add words to search for: filters only narrow a search.':
    '検索する言葉を加えてください。フィルターは検索を絞り込むだけです。',
  'All topics': 'すべてのトピック',
  'Also in {outlets}': 'ほかの媒体：{outlets}',
  'Also listed as related': '関連として挙げられているもの',
  'Articles that make up the story:': 'ニュースを構成する記事：',
  'As things stand, it is not among the {max} hottest for the digest of {time}.':
    '現時点では、{time}のダイジェストの上位{max}件に入っていません。',
  'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.':
    '現時点では、{time}のダイジェスト（{count}件）に対して注目度{place}位です。',
  'being sent': '送信中',
  'Both are by {outlet}: articles by one outlet count as separate news unless they have the same address or title.':
    'どちらも{outlet}の記事です。同じ媒体の記事は、アドレスかタイトルが同じでない限り別のニュースとして扱われます。',
  'Both are the same article, in one file.': 'どちらも同じファイルにある同じ記事です。',
  'Both are titled "{title}", by one outlet, at different times: instalments of a series.':
    'どちらも同じ媒体の「{title}」というタイトルですが、時期が異なります。シリーズの各回です。',
  'Coverage, closest first: {outlets} and {more} more.': '報道（近い順）：{outlets}、他{more}件。',
  'Coverage, closest first: {outlets}.': '報道（近い順）：{outlets}。',
  'Did you mean:': 'もしかして：',
  'Digest status': 'ダイジェストの状態',
  'due for {elapsed}, and no service has handled it':
    '予定から{elapsed}過ぎていますが、どのサービスも処理していません',
  'due since {time}, and put off: {fault}': '{time}の予定が延期されています：{fault}',
  'every day': '毎日',
  'every day except {day}': '毎日（{day}を除く）',
  'every {count, plural, =2 {other day} other {# days}}': '{count}日ごと',
  'every {count, plural, =2 {other week} other {# weeks}}': '{count}週間ごと',
  'every {count, plural, one {hour} other {# hours}}': '{count, plural, =1 {毎時} other {#時間ごと}}',
  'every {count, plural, one {minute} other {# minutes}}': '{count, plural, =1 {毎分} other {#分ごと}}',
  failed: '失敗',
  Fridays: '金曜日',
  'heatline check lists what cannot be read.': '読み込めないものはheatline checkで確認できます。',
  History: '履歴',
  'History of {id}': '{id}の履歴',
  'It began the story.': 'このニュースの最初の記事です。',
  'It belongs to another story.': '別のニュースに属します。',
  'It has no digest then.': 'その時のダイジェストはありません。',
  'It has too little in common with the article that lists it.': '挙げている記事との共通点が少なすぎます。',
  'It is by {outlet}, which leads the story.': 'ニュースの代表である{outlet}の記事です。',
  'It is coming: as things stand, it is number {place} in the next digest, on {time}.':
    '掲載予定です。現時点では、次回（{time}）のダイジェストの{place}番目です。',
  'It is due, but no service has handled it.': '予定の時刻ですが、どのサービスも処理していません。',
  'It is due, but {fault}': '予定の時刻ですが、処理できません：{fault}',
  'It is not among the {max} hottest.': '注目度の上位{max}件に入っていません。',
  'It is number {place} by heat ({heat}), and the digest takes {count}.':
    '注目度（{heat}）で{place}位ですが、ダイジェストに入るのは{count}件です。',
  'It is off: no digest comes until it is resumed.': '停止中です。再開するまでダイジェストは届きません。',
  'It is outside the window of the next digest, on {time}, which looks back only to {since}.':
    '次回（{time}）のダイジェストの対象期間の外です。期間は{since}までしか遡りません。',
  'It is outside the window, which looks back only to {time}.':
    '対象期間の外です。期間は{time}までしか遡りません。',
  'It is outside the window: it was published {published}, and the first digest that could have included it, on {slot}, looked back only to {after}.':
    '対象期間の外です。公開は{published}ですが、掲載できた最初のダイジェスト（{slot}）は{after}までしか遡りません。',
  'It is paused: no digest comes until it is resumed.':
    '一時停止中です。再開するまでダイジェストは届きません。',
  'It lists {other} as related: {url}': '{other}を関連記事に挙げています：{url}',
  'It was active from {from} to {to}.': '{from}から{to}まで有効でした。',
  'It was active since {from}.': '{from}から有効でした。',
  'It was less hot then: its heat has risen since, or its file has changed.':
    '当時は注目度がもっと低い状態でした。その後に上がったか、ファイルが変更されました。',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one has a heat of {heat}.':
    '注目度が足りませんでした。{time}のダイジェストには上位{count}件が入り、最後の注目度は{lowest}でした。このニュースの注目度は{heat}です。',
  'It was not hot enough. The digest of {time} took the {count} hottest stories, the last one with a heat of {lowest}; this one is number {place}, with a heat of {heat}.':
    '注目度が足りませんでした。{time}のダイジェストには上位{count}件が入り、最後の注目度は{lowest}でした。このニュースは{place}位で、注目度は{heat}です。',
  'It was off from {from} to {to}: {reason}': '{from}から{to}まで停止していました：{reason}',
  'It was off since {from}: {reason}': '{from}から停止していました：{reason}',
  'It was paused from {from} to {to}.': '{from}から{to}まで一時停止されていました。',
  'It was paused since {from}.': '{from}から一時停止されていました。',
  'It was published after {time}.': '{time}より後に公開されました。',
  'It was published later.': '後から公開されました。',
  'It was published {days} days after the article that lists it.':
    '挙げている記事の{days}日後に公開されました。',
  'It was published {days} days before the article that lists it.':
    '挙げている記事の{days}日前に公開されました。',
  'It was removed from {from} to {to}.': '{from}から{to}まで削除されていました。',
  'It was removed since {from}.': '{from}から削除されていました。',
  "It was shown at start-up, which doesn't count as a digest.":
    '起動時に表示されましたが、これはダイジェストに数えません。',
  'It was shown before.': '以前に表示されました。',
  'It was shown on {time}.': '{time}に表示されました。',
  'It will not be shown again unless its heat grows by half or five more outlets cover it; then it appears once more, marked as an update.':
    '注目度が1.5倍になるか、さらに5つの媒体が報じない限り、再表示されません。その場合は続報としてもう一度だけ表示されます。',
  'its channel has been unreachable since {time}': '{time}からチャンネルに接続できません',
  'Its file arrived late, on {time}; late articles count only if they were published at most two days before the window.':
    'ファイルが{time}に遅れて届きました。遅れた記事は、対象期間の2日前以降に公開された場合のみ対象です。',
  'Its file says "story: {story}", and so does that of {other}.':
    'ファイルに「story: {story}」とあり、{other}のファイルも同じです。',
  'Its file says "story: {story}".': 'ファイルに「story: {story}」とあります。',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}, and 10 for {others, plural, one {one more outlet} other {each of # more outlets}}.':
    'ファイルに指定がないため、注目度{heat}は計算値です：品質{quality}に、他の{others}媒体につき各10を加算。',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}.':
    'ファイルに指定がないため、注目度{heat}は計算値です：品質{quality}。',
  'Its heat of {heat} is given by its file.': '注目度{heat}はファイルに指定されています。',
  'Its outlet is already listed.': 'この媒体はすでに挙げられています。',
  'Last sent:': '最後の送信：',
  'Last:': '前回：',
  'Left out at the time by {reason}': '当時の除外の理由：{reason}',
  'Left out by {reason}': '除外の理由：{reason}',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    '{setting}により除外：{name}のニュースは最大{max}件までで、より注目度の高いものが選ばれました：{titles}。',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    '{setting}により除外：{name}に関するニュースは最大{max}件までで、より注目度の高いものが選ばれました：{titles}。',
  'may or may not have arrived': '届いたかどうか不明',
  Mondays: '月曜日',
  'heat {heat}': '熱度 {heat}',
  'Mute {outlet}': '{outlet}をミュート',
  Newer: '新しい履歴',
  Next: '次へ',
  'Next:': '次回：',
  'No article has the topic "{topic}" so far.': 'トピック「{topic}」の記事はまだありません。',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'トピック「{topic}」の記事はまだありません。もしかして{meant}ですか？',
  'No article has the topic "{topic}".': 'トピック「{topic}」の記事はありません。',
  'No article has the topic "{topic}". There are no topics yet.':
    'トピック「{topic}」の記事はありません。トピックはまだありません。',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'トピックのある記事はまだありません。トピックは記事の先頭にある「topics」のリストです。',
  'No digest was due for {at}.': '{at}に予定されたダイジェストはありません。',
  'No digest was due for {at}: the schedule says {schedule}.':
    '{at}に予定されたダイジェストはありません。スケジュール：{schedule}',
  'No other outlet is known to cover it.': 'ほかに報じている媒体は確認されていません。',
  'No service could send it at the time: none was running, or its articles could not be read. A newer digest was sent instead.':
    'その時刻に送信できるサービスがありませんでした（停止中か、記事を読み込めませんでした）。代わりに新しいダイジェストが送信されました。',
  'No service could send it at the time: none was running, or its articles could not be read. When one could, it was too late.':
    'その時刻に送信できるサービスがありませんでした（停止中か、記事を読み込めませんでした）。送信可能になった時には遅すぎました。',
  'No service could send it for so long that it was dropped without a record.':
    '長い間どのサービスも送信できなかったため、記録なしで破棄されました。',
  'No service had handled it when the subscription got another schedule ({schedule}): {time}.':
    'サービスが処理する前に、購読のスケジュールが変更されました（{schedule}）：{time}。',
  'No service had handled it when the subscription was paused: {time}.':
    'サービスが処理する前に、購読が一時停止されました：{time}。',
  'No service had handled it when the subscription was removed: {time}.':
    'サービスが処理する前に、購読が削除されました：{time}。',
  'No service had handled it when the subscription was switched off: {time}.':
    'サービスが処理する前に、購読が停止されました：{time}。',
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
  "Nobody can tell whether it arrived, so it won't be sent again.":
    '届いたかどうか確認できないため、再送信はしません。',
  none: 'なし',
  'none yet': 'まだありません',
  'Not counted: {outlet}: {article}': '対象外：{outlet}：{article}',
  'not decided yet': '未処理',
  'not due': '予定なし',
  'not sent': '未送信',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    '過去7日間には何もありません。これより古いものです：{from}～{until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    '期間{length}には何もありません。最新の日（{time}まで）のニュースです',
  'Nothing was due yet.': 'まだ予定されたものはありません。',
  off: '停止中',
  'off since {since}: {reason}': '{since}から停止中：{reason}',
  Older: '古い履歴',
  'Or did you mean:': 'または：',
  'Other stories linked there:': 'そこにリンクされているほかのニュース：',
  Pause: '一時停止',
  paused: '一時停止中',
  'paused since {since}': '{since}から一時停止中',
  'paused since {since}, until {until}': '{since}から{until}まで一時停止中',
  'Post to channel': 'チャンネルに投稿',
  Prev: '前へ',
  Preview: 'プレビュー',
  'Problem:': '問題：',
  'put off': '延期',
  'put off until {time}': '{time}まで延期',
  'Related coverage': '関連報道',
  removed: '削除済み',
  'Reports the same event as {other}; shared words: {words}.':
    '{other}と同じ出来事を報じています。共通する語：{words}。',
  Resume: '再開',
  'Same address as {other}: {url}': '{other}と同じアドレス：{url}',
  'Same text as {other}: "{text}"': '{other}と同じ本文：「{text}」',
  'Same title as {other}.': '{other}と同じタイトルです。',
  Saturdays: '土曜日',
  'sent on time, {count, plural, one {# message} other {# messages}}': '定刻に送信、メッセージ{count}件',
  'sent {time} late, {count, plural, one {# message} other {# messages}}':
    '{time}遅れて送信、メッセージ{count}件',
  'Shown by someone here': 'ここの誰かが表示',
  'Shown by {name}': '{name}さんが表示',
  'Shown {time} in {id}, as number {rank} by heat ({heat}), under another link: {link}.':
    '{time}に{id}で表示、注目度{rank}位（{heat}）、別のリンク：{link}。',
  'Shown {time} in {id}, as number {rank} by heat ({heat}).':
    '{time}に{id}で表示、注目度{rank}位（{heat}）。',
  'skipped: articles unread': 'スキップ：記事を読み込めません',
  'skipped: asked to skip': 'スキップ：指示による',
  'skipped: nothing new': 'スキップ：新着なし',
  'skipped: paused': 'スキップ：一時停止中',
  'skipped: removed': 'スキップ：削除済み',
  'skipped: rescheduled': 'スキップ：スケジュール変更',
  'skipped: superseded': 'スキップ：新しいものに置き換え',
  'skipped: switched off': 'スキップ：停止中',
  'skipped: too late': 'スキップ：時間切れ',
  'Skips:': 'スキップ：',
  'Someone asked to skip it.': 'スキップするよう指示がありました。',
  'Start the service (heatline start), or check its log for what is holding it up.':
    'サービスを起動するか（heatline start）、ログで原因を確認してください。',
  'State:': '状態：',
  'Stories for {query}': '{query}のニュース',
  Sundays: '日曜日',
  'The catch-up setting decides what is sent late: skip, latest 6h or all.':
    '遅れて何を送信するかはcatch-upの設定で決まります：skip、latest 6h、all。',
  'the digest leaves out {outlets}, and the story is from {outlet} with no article by another outlet to lead it.':
    'ダイジェストは{outlets}を除外します。ニュースの媒体は{outlet}で、代表にできる他の媒体の記事がありません。',
  'the digest leaves out {phrase}, which is in {place, select, title {the title} excerpt {the excerpt of} other {the coverage}} "{title}".':
    'ダイジェストは{phrase}を除外します。これは{place, select, title {タイトル} excerpt {抜粋} other {関連報道}}「{title}」に含まれています。',
  'the digest leaves out {topic}, which is a topic of the story.':
    'ダイジェストは{topic}を除外します。これはニュースのトピックです。',
  'The digest of {time} stays skipped.': '{time}のダイジェストは引き続きスキップされます。',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    '{time}のダイジェストはスキップされる予定でしたが、次のダイジェストではなくなったため、何もスキップされません。',
  'The digest of {time}, which would have included it, was not due.':
    '掲載されるはずだった{time}のダイジェストは予定されていませんでした。',
  'The digest of {time}, which would have included it: {label}.':
    '掲載されるはずだった{time}のダイジェスト：{label}。',
  'The digest of {time}, which would include it, will be skipped because someone asked for that.':
    '掲載予定の{time}のダイジェストは、指示によりスキップされます。',
  "the digest takes {min} or more, and the story's heat is {heat}.":
    'ダイジェストの対象は{min}以上ですが、ニュースの注目度は{heat}です。',
  "the digest takes {min} or more, and the story's quality is {quality}.":
    'ダイジェストの対象は{min}以上ですが、ニュースの品質は{quality}です。',
  'the digest takes {wanted}, and the story has none.':
    'ダイジェストの対象は{wanted}ですが、ニュースにはトピックがありません。',
  'the digest takes {wanted}, and the story is from {outlet}.':
    'ダイジェストの対象は{wanted}ですが、ニュースの媒体は{outlet}です。',
  "the digest takes {wanted}, and the story's topics are {topics}.":
    'ダイジェストの対象は{wanted}ですが、ニュースのトピックは{topics}です。',
  'The file of {article} gives it the story "{story}", and the other file does not.':
    '{article}のファイルにはニュース「{story}」の指定がありますが、もう一方のファイルにはありません。',
  'The file of {article} keeps it separate: story: none.':
    '{article}のファイルで分離が指定されています：story: none。',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'ここの前回のダイジェストは{stories, plural, other {#件}}だけなので、{rank}番はありません。代わりに見出しの言葉を使ってください。',
  'the last digest: {label}.': '前回のダイジェスト：{label}。',
  'The last {days, plural, one {# day} other {# days}}': '過去{days, plural, other {#日間}}',
  'The last {length}': '期間：{length}',
  'The nearest was due:': '最も近い予定：',
  'The next three digests:': '次の3回のダイジェスト：',
  'The same text is already listed.': '同じ本文がすでに挙げられています。',
  'The schedule has no digest at that time: it was sent by hand.':
    'この時刻はスケジュールにありません。手動で送信されたものです。',
  'The schedule has no slot after the story arrived.': 'ニュースが届いた後の予定がスケジュールにありません。',
  'the story has one of these words.': 'ニュースにこれらの語のいずれかが含まれています。',
  'the story is on one of these topics.': 'ニュースがこれらのトピックのいずれかに該当します。',
  'The subscription was made later: {time}.': '購読はその後に作成されました：{time}。',
  'The subscription was off.': '購読は停止していました。',
  'The subscription was paused.': '購読は一時停止されていました。',
  'The subscription was removed before it was sent.': '送信前に購読が削除されました。',
  "The subscription's schedule was changed before any service handled this digest.":
    'サービスがこのダイジェストを処理する前に、購読のスケジュールが変更されました。',
  'the title "{title}"': 'タイトル「{title}」',
  'Their titles number different things: {first} and {second}.':
    'タイトルの番号が異なります：{first}と{second}。',
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
  'There is nothing older.': 'これより古いものはありません。',
  'There were no new stories for it.': '新しいニュースがありませんでした。',
  'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.':
    '読み込めた記事には新しいニュースがありませんでした。一部の記事は次のダイジェストの時刻まで読み込めませんでした。',
  'They are one story.': '同じ1つのニュースです。',
  'They are two stories.': '別々の2つのニュースです。',
  'They are {days} days apart: titles and words only join articles within a week.':
    '{days}日離れています。タイトルや語で結びつくのは1週間以内の記事だけです。',
  'They share no words that are specific to an event.': '出来事を特定できる共通の語がありません。',
  'They share {words}: too little to count as one event.':
    '共通する語は{words}で、同じ出来事とみなすには不十分です。',
  Thursdays: '木曜日',
  'to be skipped': 'スキップ予定',
  'to come': 'これから',
  'To fix it:': '対処方法：',
  'To post one line on such a day, set DIGEST_ON_EMPTY=note and restart the service.':
    'そのような日に一行だけ投稿するには、DIGEST_ON_EMPTY=noteを設定してサービスを再起動してください。',
  'To post one line on such a day: {command}': 'そのような日に一行だけ投稿するには：{command}',
  'Top stories': 'トップニュース',
  'Top stories about {topic}': '{topic}のトップニュース',
  Topics: 'トピック',
  'Topics: {names}': 'トピック：{names}',
  Tuesdays: '火曜日',
  Update: '続報',
  Wednesdays: '水曜日',
  weekdays: '平日',
  weekends: '週末',
  'What happened to {id} then': 'その時の{id}の状況',
  'When:': '予定：',
  'Who covers "{title}"': '「{title}」を報じている媒体',
  'Who covers…': '報じた媒体…',
  'Why "{title}" and another story are one or separate': '「{title}」ともう1つのニュースが同一か別かの理由',
  'Why "{title}" was in the digest': '「{title}」がダイジェストに入った理由',
  'Why "{title}" was not in the digest': '「{title}」がダイジェストに入らなかった理由',
  'With catch-up "all", every missed digest is sent.':
    'catch-upを「all」にすると、逃したダイジェストがすべて送信されます。',
  'With their number of articles in the 30 days up to {time}': '{time}までの30日間の記事数つき',
  'With their number of articles in the last 30 days': '過去30日間の記事数つき',
  'With their number of articles, none of them from the last 30 days':
    '記事数つき。過去30日間の記事はありません',
  'withdrawn by its publisher': '配信元が取り下げました',
  'Withdrawn by its publisher': '配信元が取り下げました',
  'Without {filter}': '{filter}なし',
  'Without {words}:': '{words}を含まないもの：',
  '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.':
    '{planned}件中{arrived}件のメッセージが届きました。',
  '{article}: {reason}': '{article}：{reason}',
  '{count, plural, one {# other outlet} other {# other outlets}}': 'ほかの{count}媒体',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}、{stories, plural, other {詳細は返信に}}',
  '{days} at {times}': '{days} {times}',
  '{days} d': '{days}日',
  '{days} d {hours} h': '{days}日{hours}時間',
  '{fault}. To resume it: ': '{fault}。再開するには：',
  '{first} to {last}': '{first}～{last}',
  '{fix} Then: ': '{fix} その後：',
  '{heat}, as an update': '{heat}、続報として',
  '{hours} h': '{hours}時間',
  '{hours} h {minutes} min': '{hours}時間{minutes}分',
  '{lister} lists {listed} as related, but their words and dates are too far apart.':
    '{lister}は{listed}を関連記事に挙げていますが、語と日付が離れすぎています。',
  '{minutes} min': '{minutes}分',
  '{name} ({position} of {count})': '{name}（{position}/{count}）',
  '{name} {id} has not shown it.': '{name} {id}では表示されていません。',
  '{name} {id} to {channel}': '{name} {id} 送信先：{channel}',
  '{name}: no new stories': '{name}：新しいニュースはありません',
  '{often} from {begin} to {end}': '{begin}から{end}まで{often}',
  '{often} from {date}': '{date}から{often}',
  '{often} on {days}': '{days} {often}',
  '{other} lists it as related: {url}': '{other}が関連記事に挙げています：{url}',
  '{outlet} already covers that story in another article: further articles by it count as separate news.':
    '{outlet}はすでに別の記事でそのニュースを報じています。同じ媒体の他の記事は別のニュースとして扱われます。',
  '{outlet}: {article}': '{outlet}：{article}',
  '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.':
    '{place, select, terminal {端末} other {チャンネル}}では{key}としてすでに表示済みで、その後あまり広がっていません。',
  '{schedule}, {timezone} time': '{schedule}（{timezone}時間）',
  '{seconds} s': '{seconds}秒',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{outlets, plural, other {#件の情報源}}から{stories, plural, other {#件のニュース}}',
  '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.':
    '{text}は日付や時刻ではありません。2021-12-13、"2021-12-13 09:00"、2021-12-13T08:00Zのように書いてください。',
  '{total, plural, one {# other outlet} other {# other outlets}}': 'ほか{total, plural, other {#媒体}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    'ほか{total, plural, other {#媒体}}（{first}～{last}）',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words}は除外だけです。検索する言葉を加えてください。例：chips {query}',
  '{option} must be a channel, not {text}.':
    '{option}はチャンネルで指定してください。{text}はチャンネルではありません。',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option}は{min}から{max}までの整数で指定してください。{text}は使えません。',
  '{option} can only be {value}, not {text}.':
    '{option}に指定できるのは{value}だけです。{text}は使えません。',
  '{option} must be one of {values}, not {text}.':
    '{option}は{values}のいずれかで指定してください。{text}は使えません。',
  'Did you mean {meant}?': 'もしかして{meant}ですか？',
  '{command} needs another word.': '{command}のあとに、もう1語必要です。',
  '{command} has no {word}.': '{command}に{word}はありません。',
  'Try {commands}.': '{commands}を試してください。',
  '{command} lists all commands.': '{command}ですべてのコマンドを確認できます。',
  'To search for it, use {command}.': '検索するには{command}を使ってください。',
  "I don't understand {text}.": '{text}を理解できませんでした。',
  'Give {option} only once.': '{option}は1回だけ指定してください。',
  'Missing {option}: {description}.': '{option}を指定してください：{description}。',
  'There is no option {option}.': '{option}というオプションはありません。',
  '{option} is not an option of this command.': '{option}はこのコマンドのオプションではありません。',
  'Use {usage}, for example {example}.': '{usage}の形で入力してください（例：{example}）。',
  'You get several digests by direct message. Which one shall end? {command} ends the first.':
    '複数のダイジェストがダイレクトメッセージで届いています。どれを終了しますか？{command}で最初のものを終了します。',
  'You get no digest "{id}" by direct message. Which one shall end? {command} ends the first.':
    '「{id}」というダイジェストはダイレクトメッセージで届いていません。どれを終了しますか？{command}で最初のものを終了します。',
  'End {name} ({id})': '{name}を終了（{id}）',
  'You do not get a digest by direct message. {command} gives you one.':
    'ダイジェストはダイレクトメッセージで届いていません。{command}で受け取れます。',
  'Weekdays at 08:30': '平日8:30',
  'Every day at 08:30': '毎日8:30',
  'You have no digest "{id}" by direct message.':
    '「{id}」というダイジェストはダイレクトメッセージにはありません。',
  'Your digests': 'あなたのダイジェスト',
  'Channels whose digests you manage': 'ダイジェストを管理しているチャンネル',
  'Channels whose digests you made': 'ダイジェストを作成したチャンネル',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    '自分用のダイジェストはまだありません。その日の注目ニュースと、それを報じている他の媒体を、選んだ時刻にダイレクトメッセージで受け取れます。{command}で設定できます。',
  'None yet. In a channel, {command} gives it a digest.':
    'まだありません。チャンネルで{command}を実行すると、ダイジェストを設定できます。',
  'Top stories now': '今のトップニュース',
  'What you can ask': 'できること',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search}で、ここでもどのチャンネルでもニュースを言葉で検索できます。チャンネルで{list}を実行すると、作成者にかかわらず、そのチャンネルのすべてのダイジェストが表示されます。',
  'You get a digest by direct message: {schedule}.':
    'ダイジェストがダイレクトメッセージで届きます：{schedule}。',
  Edit: '編集',
  'End it': '終了',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command}で終了できます。届くのはあなただけで、ほかの人には通知されません。',
  'Your direct messages could not be opened: {reason}. {fix}':
    'ダイレクトメッセージを開けませんでした：{reason}。{fix}',
  'Please try again.': 'もう一度お試しください。',
  'Look up the news': 'ニュースを調べる',
  Search: '検索',
  'Words to search for': '検索する言葉',
  'Quotes keep words together, -word excludes a word': '引用符で語句をまとめ、-言葉で除外します',
  'Only this topic': 'このトピックのみ',
  'Only this outlet': 'この媒体のみ',
  'Not older than': 'これより新しいもの',
  '7d, 2w or a date such as 2021-12-01': '7d、2w、または2021-12-01のような日付',
  'Who covers it': '報じている媒体',
  'Your feedback on this story was taken back.': 'このニュースへのフィードバックを取り消しました。',
  'You have given no feedback on this story.': 'このニュースにはフィードバックを送っていません。',
  'Noted: you want more like "{title}".':
    '「{title}」のようなニュースをもっと見たいというご希望を記録しました。',
  'Noted: you want less like "{title}".':
    '「{title}」のようなニュースを減らしたいというご希望を記録しました。',
  'Take it back': '取り消す',
  'More like this': 'こういうニュースを増やす',
  'Less like this': 'こういうニュースを減らす',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'これによってダイジェストの選び方が変わることはありません。このチャンネルのダイジェストを管理する人には、何を増やしたい人、減らしたい人が何人いるかは見えますが、誰かは見えません：{command}。',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'これによってダイジェストの選び方が変わることはありません。ここ（{place}）のダイジェストを管理する人には、何を増やしたい人、減らしたい人が何人いるかは見えますが、誰かは見えません：{command}。',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    '短時間に複数の回答を投稿しました。{minutes}分後にもう一度お試しください。',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    '投稿していません：ここに投稿する権限があるか確認できませんでした（{reason}）。{fix}',
  'Not posted: join the channel first, then post.': '投稿していません：先にチャンネルに参加してください。',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    '投稿していません：このチャンネルに投稿できる人は限られています。その人か管理者に頼んでください。',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'こちら側で問題が起きました。詳しくはログに記録されています。1分後にもう一度お試しください。',
  'There is no {command} any more. {help} lists the commands.':
    '{command}はなくなりました。{help}でコマンドの一覧を確認できます。',
  'An option of this command has a value of the wrong kind.':
    'このコマンドのオプションに、種類の違う値が指定されています。',
  'Missing: {options}.': '不足しているもの：{options}。',
  '{command} explains one of them.': '{command}で個別の説明を確認できます。',
  '{command}: {description}.': '{command}：{description}。',
  '{command} {description}.': '{command} {description}。',
  'For example {command}.': '例：{command}',
  'For example {command}': '例：{command}',
  '{description}.': '{description}。',
  'Also called {names}.': '別名：{names}。',
  '{option}: {description}': '{option}：{description}',
  '{option}: {description}; required': '{option}：{description}（必須）',
  '{option}: {description} ({values})': '{option}：{description}（{values}）',
  '{option}: {description} ({values}); required': '{option}：{description}（{values}、必須）',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    '回答を表示できませんでした。理由はログに記録されています。依頼された操作は実行されている可能性があります。',
  'That did not work. Please try again in a while.':
    'うまくいきませんでした。しばらくしてからもう一度お試しください。',
  'Open the form again': 'フォームをもう一度開く',
  'That message has no link.': 'このメッセージにはリンクがありません。',
  'Notify nobody': '誰にも通知しない',
  'A digest never notifies @everyone. Choose another role.':
    'ダイジェストが@everyoneに通知することはありません。別のロールを選んでください。',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    '内容が変わりました。{app}を再読み込み（Ctrl+R）して、もう一度お試しください。',
  '{option} is required.': '{option}は必須です。',
  'Something went wrong with {command}. It is in my log; please try again later.':
    '{command}で問題が起きました。ログに記録されています。あとでもう一度お試しください。',
  'I do not know that command.': 'そのコマンドはありません。',
  'The rest of the answer could not be shown.': '回答の残りを表示できませんでした。',
  'Not posted: you may not post in this channel.':
    '投稿していません：このチャンネルに投稿する権限がありません。',
  'Posted for everyone here to see.': 'ここにいる全員に見えるように投稿しました。',
  'This server does not let anyone post through me, so only you see it.':
    'このサーバーでは私を通した投稿が許可されていないため、あなたにだけ表示されています。',
  'I may not post in {channel}: I lack {permissions}.':
    '{channel}に投稿できません。{permissions}の権限がありません。',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    '{channel}で「チャンネルの編集」→「権限」を開き、私のロールを選んで{permissions}を許可してください。まだ何も設定されていません。',
  'Also useful there: {permissions}.': 'あると便利な権限：{permissions}。',
  'Try again': 'もう一度試す',
  'I could not show the answer: {reason}.': '回答を表示できませんでした：{reason}。',
  'That has changed since it was shown. Close it, and give the command again.':
    '表示されたあとに内容が変わりました。閉じて、もう一度コマンドを実行してください。',
  'Posted to the channel.': 'チャンネルに投稿しました。',
  'There is no link in that message.': 'このメッセージの中にリンクはありません。',
  Cancel: 'キャンセル',
  'Choose or type': '選択または入力',
  Choose: '選択',
  'This is required.': '必須項目です。',
  'Enter a whole number from {min} to {max}.': '{min}から{max}までの整数を入力してください。',
  Back: '戻る',
  Close: '閉じる',
  'Looking it up…': '調べています…',
  'One moment': 'お待ちください',
  'There is more than fits here.': 'ここに表示しきれない内容があります。',
  '… and {count} more articles': '…他に記事{count}件',
  '… and {count} more listed but not counted': '…他に対象外の記載が{count}件',
};
