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
  '{command} shows all {count}.': '{command}で{count}件すべてを表示できます。',
  '{count, plural, one {# outlet covers} other {# outlets cover}} it; the alert wants {min}.': '{count, plural, other {#媒体}}が報じています。アラートの条件は{min}媒体です。',
  '{id} · alert: {stories}': '{id} · アラート：{stories}',
  '{one} or {other}': '{one}または{other}',
  '{one}, {other}': '{one}、{other}',
  '{text} is not a time of day such as 22:00-07:00, nor none': '{text}は22:00-07:00のような時間帯でもnoneでもありません',
  '{time}  left out: {title}': '{time}　見送り：{title}',
  '{title}: {outcome}': '{title}：{outcome}',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s alert {id}: ": '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}のアラート{id}を変更しました：',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})": '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}のアラート{id}（{stories}）を終了しました',
  '{who} gave this {place, select, terminal {terminal} other {channel}} an alert: {stories}': '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}にアラートを設定しました：{stories}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})": '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}のアラート{id}（{stories}）を一時停止しました',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})": '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}のアラート{id}（{stories}）を再開しました',
  '{words} has no words to look for': '{words}には探す語がありません',
  '{words} is not a search of at most {max} characters on one line': '{words}は1行{max}文字以内の検索語ではありません',
  '+{count, plural, one {# more outlet} other {# more outlets}}': 'ほか{count}媒体',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count}媒体',
  '7d, 2w or a date such as 2021-12-01': '7d、2w、または2021-12-01のような日付',
  'A digest here': 'ここのダイジェスト',
  'A digest never notifies @everyone. Choose another role.':
    'ダイジェストが@everyoneに通知することはありません。別のロールを選んでください。',
  'A quiet day: there are no new stories.': '静かな一日です。新しいニュースはありません。',
  active: '有効',
  'Add words to search for, such as: chips.': '検索する言葉を加えてください。例：chips',
  'Add words to search for: filters only narrow a search.':
    '検索する言葉を加えてください。フィルターは検索を絞り込むだけです。',
  'Add your own news with: heatline init': '自分のニュースを追加するには：heatline init',
  Alert: 'アラート',
  'Alert {id} has not posted it.': 'アラート{id}は投稿していません。',
  'Alert {id} is active again. It looks at stories that are first seen from now on.':
    'アラート{id}を再開しました。今後初めて現れるニュースが対象です。',
  'Alert {id} is paused: it posts nothing. {command} starts it again.':
    'アラート{id}を一時停止しました。何も投稿しません。{command}で再開します。',
  'Alert {id} is set up for {stories}. Only stories that are first seen from now on count.':
    'アラート{id}を設定しました（{stories}）。今後初めて現れるニュースだけが対象です。',
  'Alert {id} took it.': 'アラート{id}が取り上げました。',
  'Alert {id} was already active.': 'アラート{id}はすでに有効でした。',
  'Alert {id} was already paused or off. {command} starts it again.':
    'アラート{id}はすでに一時停止中かオフでした。{command}で再開します。',
  'Alert {id} was changed: {stories}.': 'アラート{id}を変更しました：{stories}。',
  'Alert {id} was removed in the meantime.': 'アラート{id}はその間に削除されました。',
  'Alert {id} was removed. It was about {stories}.': 'アラート{id}を削除しました。対象は{stories}でした。',
  'Alert {id}: {reason} · {command} stops it': 'アラート{id}：{reason} · {command}で停止できます',
  'Alert: {title}': 'アラート：{title}',
  'Alerts have no {settings}. They have: {names}.': 'アラートに{settings}はありません。使える設定：{names}。',
  'All topics': 'すべてのトピック',
  'Also called {names}.': '別名：{names}。',
  'Also in {outlets}': 'ほかの媒体：{outlets}',
  'Also listed as related': '関連として挙げられているもの',
  'Also useful there: {permissions}.': 'あると便利な権限：{permissions}。',
  'An alert is paused until you resume it: leave out the time.':
    'アラートは再開するまで一時停止のままです。期限は指定しないでください。',
  'An option of this command has a value of the wrong kind.':
    'このコマンドのオプションに、種類の違う値が指定されています。',
  'and {count} more': 'ほか{count}件',
  'Articles that make up the story:': 'ニュースを構成する記事：',
  'As things stand, it is not among the {max} hottest for the digest of {time}.':
    '現時点では、{time}のダイジェストの上位{max}件に入っていません。',
  'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.':
    '現時点では、{time}のダイジェスト（{count}件）に対して注目度{place}位です。',
  'at most {max} a day': '1日最大{max}件',
  'at most {max} a day; none at {hours}, {timezone} time':
    '1日最大{max}件。{hours}（{timezone}時間）は投稿なし',
  Back: '戻る',
  'being posted': '投稿中',
  'being sent': '送信中',
  'Both are by {outlet}: articles by one outlet count as separate news unless they have the same address or title.':
    'どちらも{outlet}の記事です。同じ媒体の記事は、アドレスかタイトルが同じでない限り別のニュースとして扱われます。',
  'Both are the same article, in one file.': 'どちらも同じファイルにある同じ記事です。',
  'Both are titled "{title}", by one outlet, at different times: instalments of a series.':
    'どちらも同じ媒体の「{title}」というタイトルですが、時期が異なります。シリーズの各回です。',
  'by {outlets}': '媒体：{outlets}',
  Cancel: 'キャンセル',
  'Channels whose digests you made': 'ダイジェストを作成したチャンネル',
  'Channels whose digests you manage': 'ダイジェストを管理しているチャンネル',
  Choose: '選択',
  'Choose or type': '選択または入力',
  Close: '閉じる',
  'Comes: {title} (number {rank})': '追加：{title}（{rank}番）',
  'Coverage, closest first: {outlets} and {more} more.': '報道（近い順）：{outlets}、他{more}件。',
  'Coverage, closest first: {outlets}.': '報道（近い順）：{outlets}。',
  'covered by at least {count} outlets': '{count}以上の媒体が報道',
  'Did you mean {ids}?': 'もしかして{ids}ですか？',
  'Did you mean {meant}?': 'もしかして{meant}ですか？',
  'Did you mean:': 'もしかして：',
  'Digest status': 'ダイジェストの状態',
  'due for {elapsed}, and no service has handled it':
    '予定から{elapsed}過ぎていますが、どのサービスも処理していません',
  'due since {time}, and put off: {fault}': '{time}の予定が延期されています：{fault}',
  Edit: '編集',
  'Edit alert': 'アラートを編集',
  'Edit digest': 'ダイジェストを編集',
  'End it': '終了',
  'End {name} ({id})': '{name}を終了（{id}）',
  'Enter a whole number from {min} to {max}.': '{min}から{max}までの整数を入力してください。',
  'every day': '毎日',
  'Every day at 08:30': '毎日8:30',
  'every day except {day}': '毎日（{day}を除く）',
  'every {count, plural, =2 {other day} other {# days}}': '{count}日ごと',
  'every {count, plural, =2 {other week} other {# weeks}}': '{count}週間ごと',
  'every {count, plural, one {hour} other {# hours}}': '{count, plural, =1 {毎時} other {#時間ごと}}',
  'every {count, plural, one {minute} other {# minutes}}': '{count, plural, =1 {毎分} other {#分ごと}}',
  failed: '失敗',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    '過去{days, plural, =1 {1日間} other {#日間}}の評価',
  'For example {command}': '例：{command}',
  'For example {command}.': '例：{command}',
  Fridays: '金曜日',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    '{place, select, terminal {この端末} other {このチャンネル}}の別のダイジェストから',
  "from this service's settings": 'このサービスの設定から',
  'from this terminal': 'この端末から',
  'from your profile': 'あなたのプロフィールから',
  'Give {option} only once.': '{option}は1回だけ指定してください。',
  'heat {heat}': '熱度 {heat}',
  'heat {heat}, at least {minimum}': '注目度{heat}（{minimum}以上）',
  'heatline check lists what cannot be read.': '読み込めないものはheatline checkで確認できます。',
  History: '履歴',
  'History of {id}': '{id}の履歴',
  'History of alert {id}': 'アラート{id}の履歴',
  'I could not show the answer: {reason}.': '回答を表示できませんでした：{reason}。',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    '回答を表示できませんでした。理由はログに記録されています。依頼された操作は実行されている可能性があります。',
  'I do not know that command.': 'そのコマンドはありません。',
  "I don't understand {text}.": '{text}を理解できませんでした。',
  'I may not post in {channel}: I lack {permissions}.':
    '{channel}に投稿できません。{permissions}の権限がありません。',
  'It began the story.': 'このニュースの最初の記事です。',
  'It belongs to another story.': '別のニュースに属します。',
  'It came because of this: {reason}.': '理由：{reason}。',
  'It has no digest then.': 'その時のダイジェストはありません。',
  'It has posted nothing yet.': 'まだ何も投稿していません。',
  'It has too little in common with the article that lists it.': '挙げている記事との共通点が少なすぎます。',
  'It is by {outlet}, which leads the story.': 'ニュースの代表である{outlet}の記事です。',
  'It is coming: as things stand, it is number {place} in the next digest, on {time}.':
    '掲載予定です。現時点では、次回（{time}）のダイジェストの{place}番目です。',
  'It is due, but no service has handled it.': '予定の時刻ですが、どのサービスも処理していません。',
  'It is due, but {fault}': '予定の時刻ですが、処理できません：{fault}',
  'It is more than two days old, which is too old for an alert.': '2日以上前のニュースで、アラートには古すぎます。',
  'It is not among the {max} hottest.': '注目度の上位{max}件に入っていません。',
  'It is not by {outlets}.': '媒体が{outlets}ではありません。',
  'It is not on {topics}.': 'トピックが{topics}ではありません。',
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
  'It is {state, select, paused {paused} other {off}}.':
    '現在は{state, select, paused {一時停止中} other {オフ}}です。',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    '現在は{state, select, paused {一時停止中} other {オフ}}です。{command}で再開します。',
  'It lists {other} as related: {url}': '{other}を関連記事に挙げています：{url}',
  'It meets the conditions, and is posted within a minute.': '条件を満たしており、1分以内に投稿されます。',
  'It waits for the end of the quiet hours: {time}.': '静かな時間が終わるのを待っています：{time}。',
  'It was active from {from} to {to}.': '{from}から{to}まで有効でした。',
  'It was active since {from}.': '{from}から有効でした。',
  'It was first seen {seen}. The alert looks only at stories first seen after {since}, when it was made, resumed or given other conditions.': '初めて見つかったのは{seen}です。アラートが対象にするのは、設定・再開・条件変更のあった{since}より後に初めて見つかったニュースだけです。',
  'It was first seen {time}: {outcome}.': '初めて見つかった日時は{time}：{outcome}。',
  'It was first seen {time}.': '初めて見つかった日時：{time}。',
  'It was left out on {time}: the alert had posted as many stories as it may that day.': '{time}に見送られました。アラートはその日の投稿数の上限に達していました。',
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
  'its channel has been unreachable since {since}': 'チャンネルに{since}から接続できません',
  'its channel has been unreachable since {time}': '{time}からチャンネルに接続できません',
  'Its file arrived late, on {time}; late articles count only if they were published at most two days before the window.':
    'ファイルが{time}に遅れて届きました。遅れた記事は、対象期間の2日前以降に公開された場合のみ対象です。',
  'Its file says "story: {story}", and so does that of {other}.':
    'ファイルに「story: {story}」とあり、{other}のファイルも同じです。',
  'Its file says "story: {story}".': 'ファイルに「story: {story}」とあります。',
  'Its heat is {heat}; the alert wants {min}.': '注目度は{heat}です。アラートの条件は{min}です。',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}, and 10 for {others, plural, one {one more outlet} other {each of # more outlets}}.':
    'ファイルに指定がないため、注目度{heat}は計算値です：品質{quality}に、他の{others}媒体につき各10を加算。',
  'Its heat of {heat} is computed, because its file gives none: its quality of {quality}.':
    'ファイルに指定がないため、注目度{heat}は計算値です：品質{quality}。',
  'Its heat of {heat} is given by its file.': '注目度{heat}はファイルに指定されています。',
  'Its outlet is already listed.': 'この媒体はすでに挙げられています。',
  'Last sent:': '最後の送信：',
  'Last:': '前回：',
  'last: "{title}", {outcome} ({reason})': '最新：「{title}」{outcome}（{reason}）',
  'Leaves: {title} (number {rank} now): {why}': '除外：{title}（現在{rank}番）：{why}',
  'Left out at the time by {reason}': '当時の除外の理由：{reason}',
  'Left out by {reason}': '除外の理由：{reason}',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    '{setting}により除外：{name}のニュースは最大{max}件までで、より注目度の高いものが選ばれました：{titles}。',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    '{setting}により除外：{name}に関するニュースは最大{max}件までで、より注目度の高いものが選ばれました：{titles}。',
  'Less like this': 'こういうニュースを減らす',
  'Look up the news': 'ニュースを調べる',
  'Looking it up…': '調べています…',
  'matches {words}': '{words}に一致',
  'may or may not have arrived': '届いたかどうか不明',
  'members of the channel who are not guests': 'チャンネルのメンバー（ゲストを除く）',
  'Missing {option}: {description}.': '{option}を指定してください：{description}。',
  'Missing: {options}.': '不足しているもの：{options}。',
  Mondays: '月曜日',
  'More like this': 'こういうニュースを増やす',
  'More settings': 'その他の設定',
  'Mute {outlet}': '{outlet}をミュート',
  Newer: '新しい履歴',
  Next: '次へ',
  'Next:': '次回：',
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
  'No digest was due for {at}.': '{at}に予定されたダイジェストはありません。',
  'No digest was due for {at}: the schedule says {schedule}.':
    '{at}に予定されたダイジェストはありません。スケジュール：{schedule}',
  'No digest was set up, because nothing can be posted there: {fault}.':
    '投稿できない場所のため、ダイジェストは設定されませんでした：{fault}。',
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
  "Nobody can tell whether it arrived, so it won't be sent again.":
    '届いたかどうか確認できないため、再送信はしません。',
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    '評価はまだありません。ニュースの報道一覧（{command}）に「こういう記事を増やす」「こういう記事を減らす」のボタンがあります。',
  none: 'なし',
  'None of its articles has all of the words {words}.': '{words}の語をすべて含む記事がありません。',
  'none yet': 'まだありません',
  'None yet. In a channel, {command} gives it a digest.':
    'まだありません。チャンネルで{command}を実行すると、ダイジェストを設定できます。',
  'Not counted: {outlet}: {article}': '対象外：{outlet}：{article}',
  'not decided yet': '未処理',
  'not due': '予定なし',
  'Not older than': 'これより新しいもの',
  'not posted, because it was too late': '遅すぎたため投稿なし',
  'not posted, because the alert was off': 'アラートが停止していたため投稿なし',
  'not posted, because the alert was paused': 'アラートが一時停止中だったため投稿なし',
  'not posted, because the alert was removed': 'アラートが削除されていたため投稿なし',
  'Not posted: I could not check whether you may post here ({reason}). {fix}':
    '投稿していません：ここに投稿する権限があるか確認できませんでした（{reason}）。{fix}',
  'Not posted: join the channel first, then post.': '投稿していません：先にチャンネルに参加してください。',
  'Not posted: only some people may post in this channel. Ask one of them, or an admin.':
    '投稿していません：このチャンネルに投稿できる人は限られています。その人か管理者に頼んでください。',
  'Not posted: you may not post in this channel.':
    '投稿していません：このチャンネルに投稿する権限がありません。',
  'Not saved yet: ': 'まだ保存されていません：',
  'not sent': '未送信',
  'Noted: you want less like "{title}".':
    '「{title}」のようなニュースを減らしたいというご希望を記録しました。',
  'Noted: you want more like "{title}".':
    '「{title}」のようなニュースをもっと見たいというご希望を記録しました。',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    '過去7日間には何もありません。これより古いものです：{from}～{until}',
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    '期間{length}には何もありません。最新の日（{time}まで）のニュースです',
  "It doesn't change what is chosen. To change what the digest takes: {edit}; to see first what that does: {preview}":
    '評価によって選ばれるニュースは変わりません。ダイジェストの内容を変えるには：{edit}。先に結果を見るには：{preview}',
  'Nothing is published yet: {waits}.': 'まだ何も公開されていません：{waits}。',
  'Nothing was changed: alert {id} is about {stories} already.': '何も変更していません。アラート{id}がすでに{stories}を対象にしています。',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    '変更されませんでした。操作の権限を確認できませんでした（{fault}）。{fix}',
  'Nothing was changed: {id} already has these settings.': '変更されませんでした。{id}はすでにこの設定です。',
  'Nothing was due yet.': 'まだ予定されたものはありません。',
  'Nothing was sent: another copy of the service is sending it.':
    '送信されませんでした。サービスの別のプロセスが送信中です。',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    '送信されませんでした。{id}に新しいニュースはありません。一度表示したニュースは繰り返しません。',
  'Nothing was sent: {fault}. {fix}': '送信されませんでした：{fault}。{fix}',
  'Nothing would be posted.': '何も投稿されません。',
  'Notify nobody': '誰にも通知しない',
  'now covered by {count} outlets': '現在{count}媒体が報道',
  'of heat {heat} or more': '注目度{heat}以上',
  off: '停止中',
  'off since {since}: {reason}': '{since}から停止中：{reason}',
  'off since {since}: {reason}. {fix}': '{since}から停止中：{reason}。{fix}',
  'Off since {since}: {reason}. {fix}': '{since}からオフ：{reason}。{fix}',
  Older: '古い履歴',
  'on {topics}': 'トピック：{topics}',
  'One moment': 'お待ちください',
  "Only admins may change a channel's digests.": 'チャンネルのダイジェストを変更できるのは管理者だけです。',
  'Only stories that are first seen from now on count.': '対象は、これから初めて見つかるニュースだけです。',
  'Only the person who created this digest, or an admin, may change it.':
    'このダイジェストを変更できるのは、作成した人か管理者だけです。',
  'Only this outlet': 'この媒体のみ',
  'Only this topic': 'このトピックのみ',
  'Only those who manage the digests see the feedback. {why}':
    '評価を見られるのはダイジェストを管理する人だけです。{why}',
  'Only {who} may change its digests: ask one of them.':
    'ダイジェストを変更できるのは{who}だけです。該当する人に頼んでください。',
  'Only {who} may change its digests: join it first.':
    'ダイジェストを変更できるのは{who}だけです。まずチャンネルに参加してください。',
  'Open the form again': 'フォームをもう一度開く',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    '{channel}で「チャンネルの編集」→「権限」を開き、私のロールを選んで{permissions}を許可してください。まだ何も設定されていません。',
  'Or did you mean:': 'または：',
  'Other settings need their names, as in topics:AI count:3':
    'ほかの設定には名前が必要です。例：topics:AI count:3',
  'Other stories linked there:': 'そこにリンクされているほかのニュース：',
  Outlets: '媒体',
  Pause: '一時停止',
  paused: '一時停止中',
  'Paused since {since}': '{since}から一時停止中',
  'paused since {since}': '{since}から一時停止中',
  'Paused since {since}, until {until}': '{since}から{until}まで一時停止中',
  'paused since {since}, until {until}': '{since}から{until}まで一時停止中',
  'people with the Manage Channels permission in this channel':
    'このチャンネルで「チャンネルの管理」権限を持つ人',
  'Please try again.': 'もう一度お試しください。',
  'Post to channel': 'チャンネルに投稿',
  'Posted for everyone here to see.': 'ここにいる全員に見えるように投稿しました。',
  'Posted to the channel.': 'チャンネルに投稿しました。',
  Prev: '前へ',
  Preview: 'プレビュー',
  'Preview of {id} with other settings: the newest day that has articles, not what it would contain now.':
    '{id}の別の設定でのプレビュー：今の内容ではなく、記事のある最新の日のものです。',
  'Preview of {id} with other settings: what it would contain now.':
    '設定を変えた{id}のプレビュー：今送る場合の内容です。',
  'Preview of {id}: the newest day that has articles, not what it would contain now.':
    '{id}のプレビュー：記事がある最新の日のもので、今送る場合の内容ではありません。',
  'Preview of {id}: what it would contain now.': '{id}のプレビュー：今送る場合の内容です。',
  'Preview: {summary}': 'プレビュー：{summary}',
  'Problem:': '問題：',
  'Problem: {problem}': '問題：{problem}',
  'put off': '延期',
  'put off until {time}': '{time}まで延期',
  'Quotes keep words together, -word excludes a word': '引用符で語句をまとめ、-言葉で除外します',
  'Related coverage': '関連報道',
  Remove: '削除',
  removed: '削除済み',
  'Reports the same event as {other}; shared words: {words}.':
    '{other}と同じ出来事を報じています。共通する語：{words}。',
  Resume: '再開',
  'Same address as {other}: {url}': '{other}と同じアドレス：{url}',
  'Same text as {other}: "{text}"': '{other}と同じ本文：「{text}」',
  'Same title as {other}.': '{other}と同じタイトルです。',
  Saturdays: '土曜日',
  Save: '保存',
  'Save these settings': 'この設定を保存',
  'Say which stories: words that they have, min_outlets, min_heat, topics or providers, or several of these.':
    'どのニュースかを指定してください。含まれる言葉、min_outlets、min_heat、topics、providersのどれか、またはその組み合わせです。',
  Search: '検索',
  'Send it after all': 'やはり送信する',
  'Send now': '今すぐ送信',
  'sent {time}': '{time}に送信',
  'sent on time, {count, plural, one {# message} other {# messages}}': '定刻に送信、メッセージ{count}件',
  'sent {time} late, {count, plural, one {# message} other {# messages}}':
    '{time}遅れて送信、メッセージ{count}件',
  'Show it as it is': '現在の設定で表示',
  'Show the newest day': '最新の日を表示',
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
  'Skips {time}': 'スキップ：{time}',
  'Skips:': 'スキップ：',
  Someone: '誰か',
  'Someone asked to skip it.': 'スキップするよう指示がありました。',
  'Something went wrong on our side; the log says what. Please try again in a minute.':
    'こちら側で問題が起きました。詳しくはログに記録されています。1分後にもう一度お試しください。',
  'Something went wrong with {command}. It is in my log; please try again later.':
    '{command}で問題が起きました。ログに記録されています。あとでもう一度お試しください。',
  'Start the service (heatline start), or check its log for what is holding it up.':
    'サービスを起動するか（heatline start）、ログで原因を確認してください。',
  'State:': '状態：',
  Status: '状況',
  'Stop this alert': 'このアラートを止める',
  Stories: 'ニュース',
  'Stories for {query}': '{query}のニュース',
  'stories {conditions}': '次のニュース：{conditions}',
  Subscribe: '購読',
  'Subscribe again': 'もう一度購読',
  Sundays: '日曜日',
  'Take it back': '取り消す',
  'That did not work. Please try again in a while.':
    'うまくいきませんでした。しばらくしてからもう一度お試しください。',
  'That has changed since it was shown. Close it, and give the command again.':
    '表示されたあとに内容が変わりました。閉じて、もう一度コマンドを実行してください。',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    '内容が変わりました。{app}を再読み込み（Ctrl+R）して、もう一度お試しください。',
  'that match {words}': '{words}に一致',
  'That message has no link.': 'このメッセージにはリンクがありません。',
  'The alert did nothing then.': 'その時、アラートは何もしませんでした。',
  'The alert had posted as many stories as it may that day.': 'アラートはその日の投稿数の上限に達していました。',
  'The alert is off: {reason}.': 'アラートは停止しています：{reason}。',
  'The alert is paused.': 'アラートは一時停止中です。',
  'The catch-up setting decides what is sent late: skip, latest 6h or all.':
    '遅れて何を送信するかはcatch-upの設定で決まります：skip、latest 6h、all。',
  'The channel could not be told about it: {fault}. {fix}':
    'チャンネルに知らせることができませんでした：{fault}。{fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'チャンネルに知らせが届いていない可能性があります：{fault}。{fix}',
  'the digest leaves out {outlets}, and the story is from {outlet} with no article by another outlet to lead it.':
    'ダイジェストは{outlets}を除外します。ニュースの媒体は{outlet}で、代表にできる他の媒体の記事がありません。',
  'the digest leaves out {phrase}, which is in {place, select, title {the title} excerpt {the excerpt of} other {the coverage}} "{title}".':
    'ダイジェストは{phrase}を除外します。これは{place, select, title {タイトル} excerpt {抜粋} other {関連報道}}「{title}」に含まれています。',
  'the digest leaves out {topic}, which is a topic of the story.':
    'ダイジェストは{topic}を除外します。これはニュースのトピックです。',
  'The digest of {time} stays skipped.': '{time}のダイジェストは引き続きスキップされます。',
  'The digest of {time} was already set to be skipped': '{time}のダイジェストはすでにスキップの設定でした',
  'The digest of {time} was to be skipped, but it is no longer the next one, so nothing will be skipped.':
    '{time}のダイジェストはスキップされる予定でしたが、次のダイジェストではなくなったため、何もスキップされません。',
  'The digest of {time} will be skipped': '{time}のダイジェストをスキップします',
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
  'the last story: {outcome}: {fault}. {fix}': '最新のニュース：{outcome}：{fault}。{fix}',
  'The nearest was due:': '最も近い予定：',
  'The newest article is {title} ({outlet}, {time}).': '最新の記事は{title}です（{outlet}、{time}）。',
  'The next digest comes {time}.': '次回のダイジェストは{time}に届きます。',
  'The next digest: {time}, {timezone} time.': '次回のダイジェスト：{time}（{timezone}時間）。',
  'The next digest: {time}.': '次回のダイジェスト：{time}。',
  'The next three digests:': '次の3回のダイジェスト：',
  'The rest of the answer could not be shown.': '回答の残りを表示できませんでした。',
  'The same text is already listed.': '同じ本文がすでに挙げられています。',
  'The schedule has no digest at that time: it was sent by hand.':
    'この時刻はスケジュールにありません。手動で送信されたものです。',
  'The schedule has no slot after the story arrived.': 'ニュースが届いた後の予定がスケジュールにありません。',
  'The settings of {name} ({id})': '{name}（{id}）の設定',
  'The settings of alert {id}': 'アラート{id}の設定',
  'the story has one of these words.': 'ニュースにこれらの語のいずれかが含まれています。',
  'the story is on one of these topics.': 'ニュースがこれらのトピックのいずれかに該当します。',
  'The subscription was made later: {time}.': '購読はその後に作成されました：{time}。',
  'The subscription was off.': '購読は停止していました。',
  'The subscription was paused.': '購読は一時停止されていました。',
  'The subscription was removed before it was sent.': '送信前に購読が削除されました。',
  "The subscription's schedule was changed before any service handled this digest.":
    'サービスがこのダイジェストを処理する前に、購読のスケジュールが変更されました。',
  'the title "{title}"': 'タイトル「{title}」',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    '{place, select, terminal {この端末} other {このチャンネル}}にはすでにこのダイジェストが届いています：{schedule}（ID {id}）。',
  'Their titles number different things: {first} and {second}.':
    'タイトルの番号が異なります：{first}と{second}。',
  'There already is a digest for this minute: nothing more was sent.':
    'この時刻（分）のダイジェストはすでにあります。それ以上は送信されませんでした。',
  'There already is a digest for this minute: {outcome}':
    'この時刻（分）のダイジェストはすでにあります：{outcome}',
  'There are {max} alerts here already: remove one first.': 'ここにはすでに{max}件のアラートがあります。先に1件削除してください。',
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
  'There is more than fits here.': 'ここに表示しきれない内容があります。',
  'There is no digest {id} that you can see from here.': 'ここから見られるダイジェスト{id}はありません。',
  'There is no link in that message.': 'このメッセージの中にリンクはありません。',
  'There is no option {option}.': '{option}というオプションはありません。',
  'There is no outlet called "{name}".': '「{name}」という媒体はありません。',
  'There is no preview: {fault}. {fix}': 'プレビューはありません：{fault}。{fix}',
  'There is no {command} any more. {help} lists the commands.':
    '{command}はなくなりました。{help}でコマンドの一覧を確認できます。',
  'There is nothing older.': 'これより古いものはありません。',
  'There were no new stories for it.': '新しいニュースがありませんでした。',
  'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.':
    '読み込めた記事には新しいニュースがありませんでした。一部の記事は次のダイジェストの時刻まで読み込めませんでした。',
  'They are one story.': '同じ1つのニュースです。',
  'They are two stories.': '別々の2つのニュースです。',
  'They are {days} days apart: titles and words only join articles within a week.':
    '{days}日離れています。タイトルや語で結びつくのは1週間以内の記事だけです。',
  'They come by direct message.': 'ダイレクトメッセージで届きます。',
  'They share no words that are specific to an event.': '出来事を特定できる共通の語がありません。',
  'They share {words}: too little to count as one event.':
    '共通する語は{words}で、同じ出来事とみなすには不十分です。',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'これによってダイジェストの選び方が変わることはありません。このチャンネルのダイジェストを管理する人には、何を増やしたい人、減らしたい人が何人いるかは見えますが、誰かは見えません：{command}。',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'これによってダイジェストの選び方が変わることはありません。ここ（{place}）のダイジェストを管理する人には、何を増やしたい人、減らしたい人が何人いるかは見えますが、誰かは見えません：{command}。',
  'This is required.': '必須項目です。',
  'This server does not let anyone post through me, so only you see it.':
    'このサーバーでは私を通した投稿が許可されていないため、あなたにだけ表示されています。',
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
  Thursdays: '木曜日',
  'Times are in {timezone} ({source}). For another zone, add {option}.':
    '時刻のタイムゾーンは{timezone}です（{source}）。別のタイムゾーンにするには{option}を付けてください。',
  'to be skipped': 'スキップ予定',
  'To change settings, name them: {example}': '設定を変えるには名前を指定してください：{example}',
  'to come': 'これから',
  'To fix it:': '対処方法：',
  'To post one line on such a day, set DIGEST_ON_EMPTY=note and restart the service.':
    'そのような日に一行だけ投稿するには、DIGEST_ON_EMPTY=noteを設定してサービスを再起動してください。',
  'To post one line on such a day: {command}': 'そのような日に一行だけ投稿するには：{command}',
  'To save them: {command}': '保存するには：{command}',
  'To search for it, use {command}.': '検索するには{command}を使ってください。',
  'Top stories': 'トップニュース',
  'Top stories about {topic}': '{topic}のトップニュース',
  'Top stories now': '今のトップニュース',
  Topics: 'トピック',
  'Topics: {names}': 'トピック：{names}',
  'Try again': 'もう一度試す',
  'Try {commands}.': '{commands}を試してください。',
  Tuesdays: '火曜日',
  Undo: '元に戻す',
  'Until there is news, digests only say that there is none':
    'ニュースが入るまで、ダイジェストはニュースがないことだけを伝えます',
  Update: '続報',
  'Use {usage}, for example {example}.': '{usage}の形で入力してください（例：{example}）。',
  Wednesdays: '水曜日',
  weekdays: '平日',
  'Weekdays at 08:30': '平日8:30',
  weekends: '週末',
  'What alert {id} did with "{title}"': 'アラート{id}が「{title}」をどう扱ったか',
  'What happened to {id} then': 'その時の{id}の状況',
  'What you can ask': 'できること',
  'What you watch for': '見張っている語',
  'When:': '予定：',
  'Who covers "{title}"': '「{title}」を報じている媒体',
  'Who covers it': '報じている媒体',
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
  'Words to search for': '検索する言葉',
  'You do not get a digest by direct message. {command} gives you one.':
    'ダイジェストはダイレクトメッセージで届いていません。{command}で受け取れます。',
  'You do not watch for anything. {command} tells you as soon as a story has these words.': '何も見張っていません。{command}で、この語を含むニュースが出たらすぐお知らせします。',
  'You do not watch for that. {command} shows what you watch for.': 'それは見張っていません。{command}で見張っている語を確認できます。',
  "You don't have a digest of your own yet: the day's hottest stories, and who else covers them, by direct message at a time you choose. {command} sets it up.":
    '自分用のダイジェストはまだありません。その日の注目ニュースと、それを報じている他の媒体を、選んだ時刻にダイレクトメッセージで受け取れます。{command}で設定できます。',
  'You get a digest by direct message: {schedule}.':
    'ダイジェストがダイレクトメッセージで届きます：{schedule}。',
  'You get no digest "{id}" by direct message. Which one do you want to end? {command} ends the first.':
    '「{id}」というダイジェストはダイレクトメッセージで届いていません。どれを終了しますか？{command}で最初のものを終了します。',
  'You get several digests by direct message. Which one do you want to end? {command} ends the first.':
    '複数のダイジェストがダイレクトメッセージで届いています。どれを終了しますか？{command}で最初のものを終了します。',
  'You have given no feedback on this story.': 'このニュースにはフィードバックを送っていません。',
  'You have no digest "{id}" by direct message.':
    '「{id}」というダイジェストはダイレクトメッセージにはありません。',
  'You have posted several answers in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.':
    '短時間に複数の回答を投稿しました。{minutes}分後にもう一度お試しください。',
  'You no longer watch for {stories}.': '見張りをやめました：{stories}。',
  'Your digest': 'あなたのダイジェスト',
  'Your digests': 'あなたのダイジェスト',
  'Your direct messages could not be opened: {reason}. {fix}':
    'ダイレクトメッセージを開けませんでした：{reason}。{fix}',
  'Your feedback on this story was taken back.': 'このニュースへのフィードバックを取り消しました。',
  '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.':
    '{planned}件中{arrived}件のメッセージが届きました。',
  '{article}: {reason}': '{article}：{reason}',
  '{channel} is subscribed: {schedule} (id {id}).':
    '{channel}にダイジェストを設定しました：{schedule}（ID {id}）。',
  '{command} ends it.': '{command}で終了します。',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command}で終了できます。届くのはあなただけで、ほかの人には通知されません。',
  '{command} explains one of them.': '{command}で個別の説明を確認できます。',
  '{command} has no {word}.': '{command}に{word}はありません。',
  '{command} lists all commands.': '{command}ですべてのコマンドを確認できます。',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command}で{place, select, terminal {この端末} other {このチャンネル}}に届くものを確認できます。',
  '{command} needs another word.': '{command}のあとに、もう1語必要です。',
  '{command} shows how it is doing.': '{command}で状況を確認できます。',
  '{command} {description}.': '{command} {description}。',
  '{command}: {description}.': '{command}：{description}。',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {アラート1件} other {アラート#件}}',
  '{count, plural, =1 {one digest} other {# digests}}':
    '{count, plural, =1 {ダイジェスト1件} other {ダイジェスト#件}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {唯一の記事の日付が未来で、{time}まで待機しています} other {#件の記事すべての日付が未来で、最初のものは{time}まで待機しています}}',
  '{count, plural, one {# other outlet} other {# other outlets}}': 'ほかの{count}媒体',
  '{counts}, {stories, plural, one {details in the reply} other {each in its own reply}}':
    '{counts}、{stories, plural, other {詳細は返信に}}',
  '{days} at {times}': '{days} {times}',
  '{days} d': '{days}日',
  '{days} d {hours} h': '{days}日{hours}時間',
  '{description}.': '{description}。',
  '{digest} already leaves out {outlet}.': '{digest}はすでに{outlet}を除外しています。',
  "{digest} doesn't leave out {outlet}.": '{digest}は{outlet}を除外していません。',
  '{digest} includes {outlet} again.': '{digest}に{outlet}を再び含めます。',
  '{digest} leaves out {outlet} from now on: it leads no story and is not named as coverage. Its stories still come if another outlet has them.':
    '{digest}は今後{outlet}を除外します。この媒体はニュースの見出しにも報道一覧にも出ません。同じニュースをほかの媒体が報じていれば、そのニュースは届きます。',
  '{fault}. To resume it: ': '{fault}。再開するには：',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, other {#件のフィードが登録されていますが、まだニュースは届いていません}}。今すぐ取得するには：heatline feeds gather',
  '{first} to {last}': '{first}～{last}',
  '{first} to {last} of {count}': '{count}件中{first}～{last}件',
  '{fix} Then: ': '{fix} その後：',
  '{heat}, as an update': '{heat}、続報として',
  '{hours} h': '{hours}時間',
  '{hours} h {minutes} min': '{hours}時間{minutes}分',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id}はチャットが設定されるまでの間だけ存在します。それまでは{command}で一時停止できます。',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id}は環境変数で設定されているため、変更できるのはこのサービスの運用者だけです（{prefix}で始まる変数）。このチャンネルに別の設定のダイジェストを追加するには：{command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id}は環境変数で設定されています。サービスの運用者がDIGEST_CHANNELSから外せます。それまでは{command}で一時停止できます。',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id}は{state, select, paused {一時停止中} other {オフ}}で、{command}まで何も送信しません。',
  '{limits}. Each story comes once.': '{limits}。各ニュースは1回だけ届きます。',
  '{lister} lists {listed} as related, but their words and dates are too far apart.':
    '{lister}は{listed}を関連記事に挙げていますが、語と日付が離れすぎています。',
  '{minutes} min': '{minutes}分',
  '{more} more, {less} less: {name}': '増やす{more}、減らす{less}：{name}',
  '{name} ({position} of {count})': '{name}（{position}/{count}）',
  '{name} is active again. {next}': '{name}を再開しました。{next}',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} resumes it sooner.':
    '{name}を{end}まで一時停止しました。それまでダイジェストは送信されず、その後は自動で再開します。早く再開するには{command}を使ってください。',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name}を一時停止しました。ダイジェストは送信されません。{command}で再開します。',
  '{name} was already active. {next}': '{name}はすでに有効でした。{next}',
  '{name} was already {state, select, off {off} other {paused}}. {command} resumes it sooner.':
    '{name}はすでに{state, select, off {オフ} other {一時停止中}}でした。早く再開するには{command}を使ってください。',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name}はすでに{state, select, off {オフ} other {一時停止中}}でした。{command}で再開します。',
  '{name} was changed: {difference}': '{name}を変更しました：{difference}',
  '{name} was changed: {schedule}.': '{name}を変更しました：{schedule}。',
  '{name} was removed in the meantime.': '{name}はその間に削除されました。',
  '{name} was removed. To recreate it: {command}': '{name}を削除しました。もう一度作成するには：{command}',
  '{name} was sent to {channel}.': '{name}を{channel}に送信しました。',
  '{name} was sent.': '{name}を送信しました。',
  '{name} {id} has not shown it.': '{name} {id}では表示されていません。',
  '{name} {id} to {channel}': '{name} {id} 送信先：{channel}',
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
  '{often} from {begin} to {end}': '{begin}から{end}まで{often}',
  '{often} from {date}': '{date}から{often}',
  '{often} on {days}': '{days} {often}',
  '{option} can only be {value}, not {text}.':
    '{option}に指定できるのは{value}だけです。{text}は使えません。',
  '{option} is not an option of this command.': '{option}はこのコマンドのオプションではありません。',
  '{option} is required.': '{option}は必須です。',
  '{option} must be a channel, not {text}.':
    '{option}はチャンネルで指定してください。{text}はチャンネルではありません。',
  '{option} must be a whole number from {min} to {max}, not {text}.':
    '{option}は{min}から{max}までの整数で指定してください。{text}は使えません。',
  '{option} must be one of {values}, not {text}.':
    '{option}は{values}のいずれかで指定してください。{text}は使えません。',
  '{option}: {description}': '{option}：{description}',
  '{option}: {description} ({values})': '{option}：{description}（{values}）',
  '{option}: {description} ({values}); required': '{option}：{description}（{values}、必須）',
  '{option}: {description}; required': '{option}：{description}（必須）',
  '{other} lists it as related: {url}': '{other}が関連記事に挙げています：{url}',
  '{outlet} already covers that story in another article: further articles by it count as separate news.':
    '{outlet}はすでに別の記事でそのニュースを報じています。同じ媒体の他の記事は別のニュースとして扱われます。',
  '{outlet} was not muted: {fault}.': '{outlet}はミュートされませんでした：{fault}。',
  '{outlet}: {article}': '{outlet}：{article}',
  '{place, select, direct {You also get} terminal {The terminal also gets} other {The channel also gets}} {count, plural, one {the digest} other {the digests}} {ids}. Each story appears in only one of them.':
    '{place, select, direct {ほかに次のダイジェストも届きます} terminal {この端末には次のダイジェストも届きます} other {このチャンネルには次のダイジェストも届きます}}：{ids}。{count, plural, other {各ニュースはどれか1つにだけ載ります。}}',
  '{place, select, direct {You get a digest by direct message} terminal {This terminal gets a digest} other {This channel gets a digest}}: {schedule} (id {id}).':
    '{place, select, direct {ダイレクトメッセージでダイジェストが届きます} terminal {この端末にダイジェストが届きます} other {このチャンネルにダイジェストが届きます}}：{schedule}（ID {id}）。',
  '{place, select, direct {You get} terminal {This terminal gets} other {This channel gets}} several digests: name one by its id.':
    '{place, select, direct {複数のダイジェストが届いています} terminal {この端末には複数のダイジェストが届いています} other {このチャンネルには複数のダイジェストが届いています}}。IDで1つを指定してください。',
  '{place, select, terminal {The terminal} other {The channel}} has already seen it, under {key}, and it has not grown much since.':
    '{place, select, terminal {端末} other {チャンネル}}では{key}としてすでに表示済みで、その後あまり広がっていません。',
  '{schedule}, as {cron}': '{schedule}（{cron}）',
  '{schedule}, {timezone} time': '{schedule}（{timezone}時間）',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search}で、ここでもどのチャンネルでもニュースを言葉で検索できます。チャンネルで{list}を実行すると、作成者にかかわらず、そのチャンネルのすべてのダイジェストが表示されます。',
  '{seconds} s': '{seconds}秒',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{outlets, plural, other {#件の情報源}}から{stories, plural, other {#件のニュース}}',
  '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.':
    '{text}は日付や時刻ではありません。2021-12-13、"2021-12-13 09:00"、2021-12-13T08:00Zのように書いてください。',
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
  '… and {count} more articles': '…他に記事{count}件',
  '… and {count} more listed but not counted': '…他に対象外の記載が{count}件',
  'With:': '設定：',
  'With {settings}': '設定：{settings}',
  'You already get several digests by direct message, so say which one to change: {command} changes the first.':
    'ダイレクトメッセージで複数のダイジェストを受け取っています。どれを変更するか指定してください。{command}で最初のものを変更できます。',
  'The same goes for {count, plural, one {# more digest} other {# more digests}} of yours.':
    'ほかの{count, plural, other {#件}}のダイジェストも同じです。',
};
