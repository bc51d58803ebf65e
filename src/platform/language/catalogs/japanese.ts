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
  Preview: 'プレビュー',
  Edit: '編集',
  Pause: '一時停止',
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
};
