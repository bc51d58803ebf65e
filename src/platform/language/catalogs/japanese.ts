import type { Catalog } from '../catalog.ts';

export const japanese: Catalog = {
  ' "{name}" ({id})': '「{name}」（{id}）',
  '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.':
    '「{said}」は{timezone}（夏時間あり）として読み取りました。別のタイムゾーンにするには都市名を指定してください。',
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '「{text}」は期間として読めません。24h、7d、2wなどを使ってください。例：top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '「{text}」は検索の開始時点として読めません。使えるもの：{examples}',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '「{title}」はもうアーカイブにありません。配信元が取り下げたか、ファイルが削除されました。',
  '"{typed}" was read as "{meant}".': '「{typed}」は「{meant}」として検索しました。',
  '+{count, plural, one {# more outlet} other {# more outlets}}': 'ほか{count}媒体',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count}媒体',
  'A digest here': 'ここのダイジェスト',
  'A quiet day: there are no new stories.': '静かな一日です。新しいニュースはありません。',
  'Add words to search for, such as: chips.': '検索する言葉を加えてください。例：chips',
  'Add words to search for: filters only narrow a search.':
    '検索する言葉を加えてください。フィルターは検索を絞り込むだけです。',
  'Add your own news with: heatline init': '自分のニュースを追加するには：heatline init',
  Alert: 'アラート',
  'Alert {id} is active again. It looks at stories that are first seen from now on.':
    'アラート{id}を再開しました。今後初めて現れるニュースが対象です。',
  'Alert {id} is paused: it posts nothing. {command} starts it again.':
    'アラート{id}を一時停止しました。何も投稿しません。{command}で再開します。',
  'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.':
    'アラート{id}を設定しました（{stories}）。今後初めて現れるニュースだけが対象です。',
  'Alert {id} was already active.': 'アラート{id}はすでに有効でした。',
  'Alert {id} was already paused or off. {command} starts it again.':
    'アラート{id}はすでに一時停止中かオフでした。{command}で再開します。',
  'Alert {id} was removed in the meantime.': 'アラート{id}はその間に削除されました。',
  'Alert {id} was removed. It was about {stories}.': 'アラート{id}を削除しました。対象は{stories}でした。',
  'All topics': 'すべてのトピック',
  'Also in {outlets}': 'ほかの媒体：{outlets}',
  'Also listed as related': '関連として挙げられているもの',
  'An alert is paused until you resume it: leave out the time.':
    'アラートは再開するまで一時停止のままです。期限は指定しないでください。',
  'and {count} more': 'ほか{count}件',
  'at most {max} a day': '1日最大{max}件',
  'at most {max} a day; none at {hours}, {timezone} time':
    '1日最大{max}件。{hours}（{timezone}時間）は投稿なし',
  'by {outlets}': '媒体：{outlets}',
  'Comes: {title} (number {rank})': '追加：{title}（{rank}番）',
  'covered by at least {count} outlets': '{count}以上の媒体が報道',
  'Did you mean {ids}?': 'もしかして{ids}ですか？',
  'Did you mean:': 'もしかして：',
  Edit: '編集',
  'Edit digest': 'ダイジェストを編集',
  'every day': '毎日',
  'every day except {days}': '{days}以外の毎日',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    '過去{days, plural, =1 {1日間} other {#日間}}の評価',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    '{place, select, terminal {この端末} other {このチャンネル}}の別のダイジェストから',
  "from this service's settings": 'このサービスの設定から',
  'from this terminal': 'この端末から',
  'from your profile': 'あなたのプロフィールから',
  'It is {state, select, paused {paused} other {off}}.':
    '現在は{state, select, paused {一時停止中} other {オフ}}です。',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    '現在は{state, select, paused {一時停止中} other {オフ}}です。{command}で再開します。',
  'Leaves: {title} (number {rank} now): {why}': '除外：{title}（現在{rank}番）：{why}',
  'members of the channel who are not guests': 'チャンネルのメンバー（ゲストを除く）',
  'More settings': 'その他の設定',
  'Mute {outlet}': '{outlet}をミュート',
  Next: '次へ',
  'Next: {time}': '次回：{time}',
  'No alert was set up, because nothing can be posted there: {fault}.':
    '投稿できない場所のため、アラートは設定されませんでした：{fault}。',
  'No article has the topic "{topic}" so far.': 'トピック「{topic}」の記事はまだありません。',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'トピック「{topic}」の記事はまだありません。もしかして{meant}ですか？',
  'No article has the topic "{topic}".': 'トピック「{topic}」の記事はありません。',
  'No article has the topic "{topic}". There are no topics yet.':
    'トピック「{topic}」の記事はありません。トピックはまだありません。',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'トピックのある記事はまだありません。トピックは記事の先頭にある「topics」のリストです。',
  'No digest comes until there is news': 'ニュースが入るまでダイジェストは届きません',
  'No digest was set up, because nothing can be posted there: {fault}.':
    '投稿できない場所のため、ダイジェストは設定されませんでした：{fault}。',
  'No other outlet is known to cover it.': 'ほかに報じている媒体は確認されていません。',
  'No skip was set. The next digest: {time}.':
    'スキップは設定されていませんでした。次回のダイジェスト：{time}。',
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
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    '評価はまだありません。ニュースの報道一覧（{command}）に「こういう記事を増やす」「こういう記事を減らす」のボタンがあります。',
  'Not saved yet: ': 'まだ保存されていません：',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    '過去7日間には何もありません。これより古いものです：{from}～{until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    '期間{length}には何もありません。最新の日（{time}まで）のニュースです',
  'Nothing is chosen by it. To change what the digest takes: {edit}; to see first what that does: {preview}':
    '評価によって選ばれるニュースは変わりません。ダイジェストの内容を変えるには：{edit}。先に結果を見るには：{preview}',
  'Nothing is published yet: {waits}.': 'まだ何も公開されていません：{waits}。',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    '変更されませんでした。操作の権限を確認できませんでした（{fault}）。{fix}',
  'Nothing was changed: {id} already has these settings.': '変更されませんでした。{id}はすでにこの設定です。',
  'Nothing was sent: another copy of the service is sending it.':
    '送信されませんでした。サービスの別のプロセスが送信中です。',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    '送信されませんでした。{id}に新しいニュースはありません。一度表示したニュースは繰り返しません。',
  'Nothing was sent: {fault}. {fix}': '送信されませんでした：{fault}。{fix}',
  'Nothing would be posted.': '何も投稿されません。',
  'of heat {heat} or more': '注目度{heat}以上',
  'Off since {since}: {reason}. {fix}': '{since}からオフ：{reason}。{fix}',
  'on {topics}': 'トピック：{topics}',
  "Only admins may change a channel's digests.": 'チャンネルのダイジェストを変更できるのは管理者だけです。',
  'Only the person who created this digest, or an admin, may change it.':
    'このダイジェストを変更できるのは、作成した人か管理者だけです。',
  'Only those who manage the digests see the feedback. {why}':
    '評価を見られるのはダイジェストを管理する人だけです。{why}',
  'Only {who} may change its digests: ask one of them.':
    'ダイジェストを変更できるのは{who}だけです。該当する人に頼んでください。',
  'Only {who} may change its digests: join it first.':
    'ダイジェストを変更できるのは{who}だけです。まずチャンネルに参加してください。',
  'Or did you mean:': 'または：',
  'Other settings need their names, as in topics:AI count:3':
    'ほかの設定には名前が必要です。例：topics:AI count:3',
  'Other stories linked there:': 'そこにリンクされているほかのニュース：',
  Outlets: '媒体',
  Pause: '一時停止',
  'Paused since {since}': '{since}から一時停止中',
  'Paused since {since}, until {until}': '{since}から{until}まで一時停止中',
  'people with the Manage Channels permission in this channel':
    'このチャンネルで「チャンネルの管理」権限を持つ人',
  'Please try again.': 'もう一度お試しください。',
  'Post to channel': 'チャンネルに投稿',
  Prev: '前へ',
  Preview: 'プレビュー',
  'Preview of {id} with other settings: what it would contain now.':
    '設定を変えた{id}のプレビュー：今送る場合の内容です。',
  'Preview of {id}: the newest day that has articles, not what it would contain now.':
    '{id}のプレビュー：記事がある最新の日のもので、今送る場合の内容ではありません。',
  'Preview of {id}: what it would contain now.': '{id}のプレビュー：今送る場合の内容です。',
  'Preview: {summary}': 'プレビュー：{summary}',
  'Problem: {problem}': '問題：{problem}',
  'Related coverage': '関連報道',
  Remove: '削除',
  Resume: '再開',
  Save: '保存',
  'Save these settings': 'この設定を保存',
  'Say which stories: words that they have, min_outlets, min_heat, topics or providers, or several of these.':
    'どのニュースかを指定してください。含まれる言葉、min_outlets、min_heat、topics、providersのどれか、またはその組み合わせです。',
  'Send it after all': 'やはり送信する',
  'Send now': '今すぐ送信',
  'Show it as it is': '現在の設定で表示',
  'Show the newest day': '最新の日を表示',
  'Shown by someone here': 'ここの誰かが表示',
  'Shown by {name}': '{name}さんが表示',
  'Skips {time}': 'スキップ：{time}',
  Someone: '誰か',
  Status: '状況',
  Stories: 'ニュース',
  'Stories for {query}': '{query}のニュース',
  'stories {conditions}': '次のニュース：{conditions}',
  Subscribe: '購読',
  'Subscribe again': 'もう一度購読',
  'that match {words}': '{words}に一致',
  'The channel could not be told about it: {fault}. {fix}':
    'チャンネルに知らせることができませんでした：{fault}。{fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'チャンネルに知らせが届いていない可能性があります：{fault}。{fix}',
  'The digest of {time} stays skipped.': '{time}のダイジェストは引き続きスキップされます。',
  'The digest of {time} was already set to be skipped': '{time}のダイジェストはすでにスキップの設定でした',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    '{time}のダイジェストをスキップする設定でしたが、次回ではなくなったため、スキップは行われません。',
  'The digest of {time} will be skipped': '{time}のダイジェストをスキップします',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'ここの前回のダイジェストは{stories, plural, other {#件}}だけなので、{rank}番はありません。代わりに見出しの言葉を使ってください。',
  'The last {days, plural, one {# day} other {# days}}': '過去{days, plural, other {#日間}}',
  'The last {length}': '期間：{length}',
  'The newest article is {title} ({outlet}, {time}).': '最新の記事は{title}です（{outlet}、{time}）。',
  'The next digest comes {time}.': '次回のダイジェストは{time}に届きます。',
  'The next digest: {time}, {timezone} time.': '次回のダイジェスト：{time}（{timezone}時間）。',
  'The next digest: {time}.': '次回のダイジェスト：{time}。',
  'The next three digests:': '今後3回のダイジェスト：',
  'The settings of {name} ({id})': '{name}（{id}）の設定',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    '{place, select, terminal {この端末} other {このチャンネル}}にはすでにこのダイジェストが届いています：{schedule}（ID {id}）。',
  'There already is a digest for this minute: nothing more was sent.':
    'この時刻（分）のダイジェストはすでにあります。それ以上は送信されませんでした。',
  'There already is a digest for this minute: {outcome}':
    'この時刻（分）のダイジェストはすでにあります：{outcome}',
  'There are no articles yet. Articles are Markdown files in the content folder.':
    '記事はまだありません。記事はcontentフォルダーのMarkdownファイルです。',
  'There are no articles yet. {advice}': '記事はまだありません。{advice}',
  'There are no more stories for {words}.': '{words}のニュースはこれ以上ありません。',
  'There are no more stories.': 'これ以上ニュースはありません。',
  'There are no more topics.': 'これ以上トピックはありません。',
  'There are no stories about {topic} in the last {length}. A longer window may have some.':
    '期間{length}に{topic}のニュースはありません。もっと長い期間ならあるかもしれません。',
  'There are no stories about {topic}.': '{topic}のニュースはありません。',
  'There are no stories in the last {length}. A longer window may have some.':
    '期間{length}にニュースはありません。もっと長い期間ならあるかもしれません。',
  'There are only the sample articles of December 2021; add your own news with heatline init.':
    '2021年12月のサンプル記事だけがあります。自分のニュースはheatline initで追加できます。',
  'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '2021年12月のサンプル記事だけがあります。{feeds, plural, other {#件のフィードが登録されていますが、まだニュースは届いていません}}。heatline feeds gatherで取得できます。',
  'There has been no digest here yet. Use words of the title instead.':
    'ここにはまだダイジェストがありません。代わりに見出しの言葉を使ってください。',
  'There is an alert for these already: {id}, for {stories}.':
    '同じ条件のアラートがすでにあります：{id}（{stories}）。',
  'There is no digest {id} that you can see from here.': 'ここから見られるダイジェスト{id}はありません。',
  'There is no outlet called "{name}".': '「{name}」という媒体はありません。',
  'There is no preview: {fault}. {fix}': 'プレビューはありません：{fault}。{fix}',
  'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.':
    '{place, select, terminal {この端末} other {このチャンネル}}にはまだダイジェストが届いていません。{command}で設定できます。',
  'This {place, select, terminal {terminal} other {channel}} gets {what}':
    '{place, select, terminal {この端末} other {このチャンネル}}に届くもの：{what}',
  "This {place, select, terminal {terminal} other {channel}}'s digests":
    '{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト',
  "This {place, select, terminal {terminal} other {channel}}'s digests and alerts":
    '{place, select, terminal {この端末} other {このチャンネル}}のダイジェストとアラート',
  "This {place, select, terminal {terminal} other {channel}}'s: {ids}.":
    '{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト：{ids}。',
  'Times are in {timezone} ({source}). For another zone, add {option}.':
    '時刻のタイムゾーンは{timezone}です（{source}）。別のタイムゾーンにするには{option}を付けてください。',
  'To change settings, name them: {example}': '設定を変えるには名前を指定してください：{example}',
  'To save them: {command}': '保存するには：{command}',
  'Top stories': 'トップニュース',
  'Top stories about {topic}': '{topic}のトップニュース',
  Topics: 'トピック',
  'Topics: {names}': 'トピック：{names}',
  'Try again': '再試行',
  Undo: '元に戻す',
  'Until there is news, digests only say that there is none':
    'ニュースが入るまで、ダイジェストはニュースがないことだけを伝えます',
  Update: '続報',
  weekdays: '平日',
  weekends: '週末',
  'Who covers "{title}"': '「{title}」を報じている媒体',
  'Who covers…': '報じた媒体…',
  'With their number of articles in the 30 days up to {time}': '{time}までの30日間の記事数つき',
  'With their number of articles in the last 30 days': '過去30日間の記事数つき',
  'With their number of articles, none of them from the last 30 days':
    '記事数つき。過去30日間の記事はありません',
  'With these settings, it would contain the same stories.': 'この設定でも、含まれるニュースは同じです。',
  'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.':
    'この設定では{coming, plural, other {#件}}のニュースが加わり、なくなるものはありません。',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.':
    'この設定では{leaving, plural, other {#件}}のニュースがなくなり、{coming, plural, other {#件}}が加わります。',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.':
    'この設定では{leaving, plural, other {#件}}のニュースがなくなり、加わるものはありません。',
  'withdrawn by its publisher': '配信元が取り下げました',
  'Withdrawn by its publisher': '配信元が取り下げました',
  'Without {filter}': '{filter}なし',
  'Without {words}:': '{words}を含まないもの：',
  'Your digest': 'あなたのダイジェスト',
  '{channel} is subscribed: {schedule} (id {id}).':
    '{channel}にダイジェストを設定しました：{schedule}（ID {id}）。',
  '{command} ends it.': '{command}で終了します。',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command}で{place, select, terminal {この端末} other {このチャンネル}}に届くものを確認できます。',
  '{command} shows how it is doing.': '{command}で状況を確認できます。',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {アラート1件} other {アラート#件}}',
  '{count, plural, =1 {one digest} other {# digests}}':
    '{count, plural, =1 {ダイジェスト1件} other {ダイジェスト#件}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {唯一の記事の日付が未来で、{time}まで待機しています} other {#件の記事すべての日付が未来で、最初のものは{time}まで待機しています}}',
  '{count, plural, =2 {every other day} other {every # days}}':
    '{count, plural, =2 {1日おき} other {#日ごと}}',
  '{count, plural, =2 {every other week} other {every # weeks}}':
    '{count, plural, =2 {隔週} other {#週間ごと}}',
  '{count, plural, one {# other outlet} other {# other outlets}}': 'ほかの{count}媒体',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}、{stories, plural, other {詳細は返信に}}',
  '{day, select, monday {Mondays} tuesday {Tuesdays} wednesday {Wednesdays} thursday {Thursdays} friday {Fridays} saturday {Saturdays} other {Sundays}}':
    '{day, select, monday {月曜日} tuesday {火曜日} wednesday {水曜日} thursday {木曜日} friday {金曜日} saturday {土曜日} other {日曜日}}',
  '{days} at {times}': '{days} {times}',
  '{digest} already leaves out {outlet}.': '{digest}はすでに{outlet}を除外しています。',
  "{digest} doesn't leave out {outlet}.": '{digest}は{outlet}を除外していません。',
  '{digest} includes {outlet} again.': '{digest}に{outlet}を再び含めます。',
  '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.':
    '{digest}は今後{outlet}を除外します。この媒体はニュースの見出しにも報道一覧にも出ません。同じニュースをほかの媒体が報じていれば、そのニュースは届きます。',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, other {#件のフィードが登録されていますが、まだニュースは届いていません}}。今すぐ取得するには：heatline feeds gather',
  '{first} to {last}': '{first}～{last}',
  '{first} to {last} of {count}': '{count}件中{first}～{last}件',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id}はチャットが設定されるまでの間だけ存在します。それまでは{command}で一時停止できます。',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id}は環境変数で設定されているため、変更できるのはこのサービスの運用者だけです（{prefix}で始まる変数）。このチャンネルに別の設定のダイジェストを追加するには：{command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id}は環境変数で設定されています。サービスの運用者がDIGEST_CHANNELSから外せます。それまでは{command}で一時停止できます。',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id}は{state, select, paused {一時停止中} other {オフ}}で、{command}まで何も送信しません。',
  '{limits}. Each story comes once.': '{limits}。各ニュースは1回だけ届きます。',
  '{more} more, {less} less: {name}': '増やす{more}、減らす{less}：{name}',
  '{name} ({position} of {count})': '{name}（{position}/{count}）',
  '{name} is active again. {next}': '{name}を再開しました。{next}',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} starts it again earlier.':
    '{name}を{end}まで一時停止しました。それまでダイジェストは送信されず、その後は自動で再開します。早く再開するには{command}を使ってください。',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name}を一時停止しました。ダイジェストは送信されません。{command}で再開します。',
  '{name} was already active. {next}': '{name}はすでに有効でした。{next}',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again earlier.':
    '{name}はすでに{state, select, off {オフ} other {一時停止中}}でした。早く再開するには{command}を使ってください。',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name}はすでに{state, select, off {オフ} other {一時停止中}}でした。{command}で再開します。',
  '{name} was changed: {difference}': '{name}を変更しました：{difference}',
  '{name} was changed: {schedule}.': '{name}を変更しました：{schedule}。',
  '{name} was removed in the meantime.': '{name}はその間に削除されました。',
  '{name} was removed. To recreate it: {command}': '{name}を削除しました。もう一度作成するには：{command}',
  '{name} was sent to {channel}.': '{name}を{channel}に送信しました。',
  '{name} was sent.': '{name}を送信しました。',
  '{name} {value} (was {before})': '{name} {value}（変更前：{before}）',
  '{name}: no new stories': '{name}：新しいニュースはありません',
  '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init':
    '{nothingComes}。最新の記事は{days}日前のものです。記事が届いているか確認するか、フィードを追加してください：heatline init',
  '{nothingComes}: there are no articles yet. {advice}': '{nothingComes}。記事はまだありません。{advice}',
  '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.':
    '{nothingComes}。2021年12月のサンプル記事だけがあります。自分のニュースはheatline initで追加できます。',
  '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '{nothingComes}。2021年12月のサンプル記事だけがあります。{feeds, plural, other {#件のフィードが登録されていますが、まだニュースは届いていません}}。heatline feeds gatherで取得できます。',
  '{nothingComes}: {waits}.': '{nothingComes}。{waits}。',
  '{often} from {date}': '{often}（{date}から）',
  '{often} from {first} to {last}': '{often}（{first}～{last}）',
  '{often} on {days}': '{days}、{often}',
  '{outlet} was not muted: {fault}.': '{outlet}はミュートされませんでした：{fault}。',
  '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.':
    '{place, select, direct {ほかに次のダイジェストも届きます} terminal {この端末には次のダイジェストも届きます} other {このチャンネルには次のダイジェストも届きます}}：{ids}。{count, plural, other {各ニュースはどれか1つにだけ載ります。}}',
  '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).':
    '{place, select, direct {ダイレクトメッセージでダイジェストが届きます} terminal {この端末にダイジェストが届きます} other {このチャンネルにダイジェストが届きます}}：{schedule}（ID {id}）。',
  '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.':
    '{place, select, direct {複数のダイジェストが届いています} terminal {この端末には複数のダイジェストが届いています} other {このチャンネルには複数のダイジェストが届いています}}。IDで1つを指定してください。',
  '{schedule}, as {cron}': '{schedule}（{cron}）',
  '{schedule}, {timezone} time': '{schedule}（{timezone}時間）',
  '{step, plural, =1 {every hour} other {every # hours}}': '{step, plural, =1 {毎時} other {#時間ごと}}',
  '{step, plural, =1 {every minute} other {every # minutes}}': '{step, plural, =1 {毎分} other {#分ごと}}',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{outlets, plural, other {#件の情報源}}から{stories, plural, other {#件のニュース}}',
  '{time}, {timezone} time': '{time}（{timezone}時間）',
  '{title}: {count}': '{title}：{count}',
  '{total, plural, one {# other outlet} other {# other outlets}}': 'ほか{total, plural, other {#媒体}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    'ほか{total, plural, other {#媒体}}（{first}～{last}）',
  '{value} (was {before})': '{value}（変更前：{before}）',
  '{what}; the next one is on {time}.': '{what}。その次は{time}です。',
  "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}（{time}）のスキップを取り消しました',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を変更しました：',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を終了しました',
  '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}':
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}にダイジェストを設定しました：{schedule}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を一時停止しました',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を{time}（{timezone}時間）まで一時停止しました',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を再開しました',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を再開しました。次回は{time}（{timezone}時間）です',
  "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}（{time}）をスキップしました',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words}は除外だけです。検索する言葉を加えてください。例：chips {query}',
};
