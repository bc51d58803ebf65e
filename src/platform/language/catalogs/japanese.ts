import type { Catalog } from '../catalog.ts';

export const japanese: Catalog = {
  ' "{name}" ({id})': '「{name}」（{id}）',
  '… and {count} more articles': '…他に記事{count}件',
  '… and {count} more listed but not counted': '…他に対象外の記載が{count}件',
  '"{count} {unit, select, hour {{count, plural, one {hour} other {hours}}} other {{count, plural, one {minute} other {minutes}}}}" is a length of time; write a time of day, such as 09:00, or how often, as in "{often}"':
    '「{count}{unit, select, hour {時間} other {分}}」は期間です。09:00のような時刻か、「{often}」のように頻度を書いてください',
  '"{cron}" cannot be combined; write for example "every other day at 9"':
    '「{cron}」は組み合わせられません。「隔日9時」のように書いてください',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '「{cron}」は「0 8 * * 1-5」（月曜から金曜の08:00）のような5項目のcron形式ではありません',
  '"{cron}" is not a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday): it has six, and the first would be seconds, which are not supported; leave them out, as in "{shorter}"':
    '「{cron}」は「0 8 * * 1-5」（月曜から金曜の08:00）のような5項目のcron形式ではありません。6項目あり、最初は秒になりますが、秒は使えません。「{shorter}」のように省いてください',
  '"{cron}" is not a cron pattern: {fault}': '「{cron}」はcron形式ではありません：{fault}',
  '"{cron}" is not a nickname of a time, such as @daily; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '「{cron}」は@dailyのような略記ではありません。「0 8 * * 1-5」（月曜から金曜の08:00）のような5項目のcron形式を使ってください',
  '"{date}" is not a date': '「{date}」という日付はありません',
  '"{date}" is too far ahead to count from': '「{date}」は先すぎて起点にできません',
  '"{first} {second}" can mean {first}:{minutes}, or {first}:00 and {second}:00; write one of these':
    '「{first} {second}」は{first}:{minutes}とも、{first}:00と{second}:00とも読めます。どちらかで書いてください',
  '"{first}-{last}" does not say how often; write "every hour from {first} to {last}", or the times themselves, as in "{firstHour} and {lastHour}"':
    '「{first}-{last}」では頻度がわかりません。「毎時 {first}から{last}まで」か、「{firstHour}時、{lastHour}時」のように時刻を書いてください',
  '"{first}" and "{second}" are two time zones; write one of them':
    '「{first}」と「{second}」は別のタイムゾーンです。1つだけ書いてください',
  '"{folder}" is a file, not a folder': '「{folder}」はフォルダーではなくファイルです',
  '"{moment}" is a single moment, but a digest comes again and again; write for example "every day at 9" or "every 2 hours"':
    '「{moment}」は1回きりですが、ダイジェストは繰り返し届きます。「毎日9時」や「2時間ごと」のように書いてください',
  '"{often}" is not possible': '「{often}」は指定できません',
  '"{often}" is too rare; the rarest is "{rarest}"': '「{often}」は間隔が長すぎます。最長は「{rarest}」です',
  '"{part, select, morning {morning} evening {evening} other {night}}" is not a time of day; write the hour, such as 8am or 20:00':
    '「{part, select, morning {朝} evening {夜} other {深夜}}」だけでは時刻になりません。8時や20:00のように書いてください',
  '"{part}" is not {field, select, minute {a minute (0 to 59)} hour {an hour (0 to 23)} day {a day of the month (1 to 31)} month {a month (1 to 12, or JAN to DEC)} other {a day of the week (0 to 7, or SUN to SAT; 0 and 7 are both Sunday)}}':
    '「{part}」は{field, select, minute {分（0～59）} hour {時（0～23）} day {日（1～31）} month {月（1～12、またはJAN～DEC）} other {曜日（0～7、またはSUN～SAT。0と7はどちらも日曜日）}}ではありません',
  '"{range} …" is not a range of days; write "mon,wed,fri" or "mon-fri"':
    '「{range} …」は曜日の範囲ではありません。「月,水,金」または「月-金」と書いてください',
  '"{range}" is not a range of days, such as "mon-fri"':
    '「{range}」は「月-金」のような曜日の範囲ではありません',
  '"{said}" can mean several time zones; write {zones}':
    '「{said}」には複数のタイムゾーンが当てはまります。{zones}と書いてください',
  '"{said}" keeps the same time all year, but most places do not; write a city, such as Berlin or New York':
    '「{said}」は一年中同じ時刻ですが、多くの場所では変わります。東京やニューヨークのように都市名を書いてください',
  '"{said}" was read as {timezone}, with its summer time. For another zone, name a city.':
    '「{said}」は{timezone}（夏時間あり）として読み取りました。別のタイムゾーンにするには都市名を指定してください。',
  '"{start}…" is longer than {max} characters; use a cron pattern of five fields such as "0 8 * * 1-5" (08:00, Monday to Friday)':
    '「{start}…」は{max}文字を超えています。「0 8 * * 1-5」（月曜から金曜の08:00）のような5項目のcron形式を使ってください',
  '"{text}" is not a length of time. Use 24h, 7d or 2w, for example: top window:7d':
    '「{text}」は期間として読めません。24h、7d、2wなどを使ってください。例：top window:7d',
  '"{text}" is not a time to search from. Use {examples}.':
    '「{text}」は検索の開始時点として読めません。使えるもの：{examples}',
  '"{text}" names {often} and also a time; write one of them, or "{often} from 8 to 18" for a part of the day':
    '「{text}」には「{often}」と時刻の両方があります。どちらか一方か、1日の一部なら「{often} 8時から18時まで」と書いてください',
  '"{text}" names no time of day; write for example {examples}':
    '「{text}」には時刻がありません。例：{examples}',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; did you mean {zones}?':
    '「{timezone}」は{kind, select, short {略称であり、} other {}}タイムゾーンではありません。もしかして{zones}ですか？',
  '"{timezone}" is not a time zone{kind, select, short { but an abbreviation} other {}}; use an IANA name such as Europe/Berlin':
    '「{timezone}」は{kind, select, short {略称であり、} other {}}タイムゾーンではありません。Asia/TokyoのようなIANAの名前を使ってください',
  '"{title}" is no longer in the archive: its publisher withdrew it, or its file was deleted.':
    '「{title}」はもうアーカイブにありません。配信元が取り下げたか、ファイルが削除されました。',
  '"{typed}" was read as "{meant}".': '「{typed}」は「{meant}」として検索しました。',
  '"{word}" is not a time of day; write it from 00:00 to 23:59, or as 8am or 8:30pm':
    '「{word}」は時刻ではありません。00:00から23:59までで、または8時や20時30分のように書いてください',
  '"{word}" is not in the {part, select, morning {morning} evening {evening} other {night}}; write {time} alone if you mean that':
    '「{word}」は{part, select, morning {朝} evening {夜} other {深夜}}ではありません。その時刻なら{time}とだけ書いてください',
  '"{word}" may be another hour or another setting; write "and {word}" for the hour, or name the setting, as in count:{word}':
    '「{word}」は別の時刻とも別の設定とも読めます。時刻なら「、{word}」、設定ならcount:{word}のように名前を付けて書いてください',
  '"{word}" may be in the morning or in the evening; write {morning} or {evening}':
    '「{word}」は午前とも午後とも読めます。{morning}か{evening}と書いてください',
  '"{words}"': '「{words}」',
  '"{words}" can post {count, number} digests a day; if you want that, write "{words} anyway", otherwise something rarer, such as "every 2 hours"':
    '「{words}」では1日に{count, number}回ダイジェストが投稿されます。それでよければ「{words} それでも」、そうでなければ「2時間ごと」のように間隔を空けて書いてください',
  '"{words}" is neither a time nor a day nor a time zone; did you mean {meant}?':
    '「{words}」は時刻でも曜日でもタイムゾーンでもありません。もしかして{meant}ですか？',
  '"{words}" is neither a time nor a day nor a time zone; write for example {examples}':
    '「{words}」は時刻でも曜日でもタイムゾーンでもありません。例：{examples}',
  '"09:00", "9:30 weekdays", "18:15 mon,wed,fri", "8am weekends" or "every 2 hours"':
    '「9:00」「平日9:30」「月,水,金 18:15」「週末8時」「2時間ごと」',
  '"biweekly" can mean twice a week or every two weeks; write "mon,thu" or "every 2 weeks on Mondays"':
    '「biweekly」は週2回とも隔週とも読めます。「月,木」または「隔週月曜日」と書いてください',
  '"every {number}" has no unit; write for example "every {number} minutes", or a time, as in "every day at 9"':
    '「{number}ごと」に単位がありません。「{number}分ごと」か、「毎日9時」のように時刻を書いてください',
  '"every day" and {days} do not fit together; write one of them':
    '「毎日」と{days}は一緒に使えません。どちらか一つを書いてください',
  '"every other weekday" is not clear; write "every other day", or the days, as in "mon,wed,fri"':
    '「平日1日おき」ははっきりしません。「隔日」または「月,水,金」のように曜日を書いてください',
  '"jours ouvrables" may include Saturdays; write "lundi-vendredi" or "lundi-samedi"':
    '「jours ouvrables」は土曜日を含むことがあります。「lundi-vendredi」または「lundi-samedi」と書いてください',
  '"monday", "2026-12-24", "24 december", "friday 9am" or "for 2 weeks"':
    '「月曜日」「2026-12-24」「12月24日」「金曜日 9時」「2週間」',
  '"next" names a single day, but a digest comes again and again; write for example "mondays at 9"':
    '「次の」は1日だけですが、ダイジェストは繰り返し届きます。「月曜日9時」のように書いてください',
  '"today" and "tomorrow" name a single day, but a digest comes again and again; write for example "every day at 9" or "mondays at 9"':
    '「今日」や「明日」は1日だけですが、ダイジェストは繰り返し届きます。「毎日9時」や「月曜日9時」のように書いてください',
  '{arrived} of {planned, plural, one {# message} other {# messages}} arrived.':
    '{planned}件中{arrived}件のメッセージが届きました。',
  '{article}: {reason}': '{article}：{reason}',
  '{channel} is subscribed: {schedule} (id {id}).':
    '{channel}にダイジェストを設定しました：{schedule}（ID {id}）。',
  '{command} {description}.': '{command} {description}。',
  '{command} ends it.': '{command}で終了します。',
  '{command} ends it. Only you get it, and nobody else is told.':
    '{command}で終了できます。届くのはあなただけで、ほかの人には通知されません。',
  '{command} explains one of them.': '{command}で個別の説明を確認できます。',
  '{command} has no {word}.': '{command}に{word}はありません。',
  '{command} lists all commands.': '{command}ですべてのコマンドを確認できます。',
  '{command} lists what this {place, select, terminal {terminal} other {channel}} gets.':
    '{command}で{place, select, terminal {この端末} other {このチャンネル}}に届くものを確認できます。',
  '{command} needs another word.': '{command}のあとに、もう1語必要です。',
  '{command} shows all {count}.': '{command}で{count}件すべてを表示できます。',
  '{command} shows how it is doing.': '{command}で状況を確認できます。',
  '{command}: {description}.': '{command}：{description}。',
  '{count, plural, =1 {one alert} other {# alerts}}': '{count, plural, =1 {アラート1件} other {アラート#件}}',
  '{count, plural, =1 {one digest} other {# digests}}':
    '{count, plural, =1 {ダイジェスト1件} other {ダイジェスト#件}}',
  '{count, plural, =1 {the only article is dated in the future and waits until {time}} other {all # articles are dated in the future; the first waits until {time}}}':
    '{count, plural, =1 {唯一の記事の日付が未来で、{time}まで待機しています} other {#件の記事すべての日付が未来で、最初のものは{time}まで待機しています}}',
  '{count, plural, one {# other outlet} other {# other outlets}}': 'ほかの{count}媒体',
  '{count, plural, one {# outlet covers} other {# outlets cover}} it; the alert wants {min}.':
    '{count, plural, other {#媒体}}が報じています。アラートの条件は{min}媒体です。',
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
  '{fault} (understood: {understood})': '{fault}（読み取れた部分：{understood}）',
  '{fault}; a range must rise: write 22-2 as 22-23,0-2':
    '{fault}。範囲は小さい方から書きます。22-2は22-23,0-2と書いてください',
  '{fault}.': '{fault}。',
  '{fault}. Other settings need their names, as in topics:AI count:3':
    '{fault}。ほかの設定には、topics:AI count:3のように名前を付けてください',
  '{fault}. To resume it: ': '{fault}。再開するには：',
  '{feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}. Fetch it now with: heatline feeds gather':
    '{feeds, plural, other {#件のフィードが登録されていますが、まだニュースは届いていません}}。今すぐ取得するには：heatline feeds gather',
  '{first} to {last}': '{first}～{last}',
  '{first} to {last} of {count}': '{count}件中{first}～{last}件',
  '{first}-{last}': '{first}-{last}',
  '{fix} Then resume {what, select, alert {alert} other {subscription}} {id}.':
    '{fix}その後、{what, select, alert {アラート} other {購読}}{id}を再開してください。',
  '{fix} Then: ': '{fix} その後：',
  '{heat}, as an update': '{heat}、続報として',
  '{hours} h': '{hours}時間',
  '{hours} h {minutes} min': '{hours}時間{minutes}分',
  '{id} · alert: {stories}': '{id} · アラート：{stories}',
  '{id} exists only until a chat is set up. Until then, {command} pauses it.':
    '{id}はチャットが設定されるまでの間だけ存在します。それまでは{command}で一時停止できます。',
  '{id} is {state, select, paused {paused} other {off}} and sends nothing until {command}.':
    '{id}は{state, select, paused {一時停止中} other {オフ}}で、{command}まで何も送信しません。',
  '{id} is set in the environment, so only whoever runs this service can change it, with the variables that begin with {prefix}. To give the channel another digest with its own settings: {command}':
    '{id}は環境変数で設定されているため、変更できるのはこのサービスの運用者だけです（{prefix}で始まる変数）。このチャンネルに別の設定のダイジェストを追加するには：{command}',
  '{id} is set in the environment; the person who runs this service can take it out of DIGEST_CHANNELS. Until then, {command} pauses it.':
    '{id}は環境変数で設定されています。サービスの運用者がDIGEST_CHANNELSから外せます。それまでは{command}で一時停止できます。',
  '{limits}.': '{limits}。',
  '{limits}. Each story comes once.': '{limits}。各ニュースは1回だけ届きます。',
  '{lister} lists {listed} as related, but their words and dates are too far apart.':
    '{lister}は{listed}を関連記事に挙げていますが、語と日付が離れすぎています。',
  '{minutes} min': '{minutes}分',
  '{more} more, {less} less: {name}': '増やす{more}、減らす{less}：{name}',
  '{name} ({position} of {count})': '{name}（{position}/{count}）',
  '{name} {id} has not shown it.': '{name} {id}では表示されていません。',
  '{name} {id} to {channel}': '{name} {id} 送信先：{channel}',
  '{name} {value} (was {before})': '{name} {value}（変更前：{before}）',
  '{name} is active again. {next}': '{name}を再開しました。{next}',
  '{name} is not a name that a list can have': '{name}はリストに入れられる名前ではありません',
  '{name} is paused until {end}: no digest is sent before that, and then it resumes by itself. {command} resumes it sooner.':
    '{name}を{end}まで一時停止しました。それまでダイジェストは送信されず、その後は自動で再開します。早く再開するには{command}を使ってください。',
  '{name} is paused: no digest is sent. {command} starts it again.':
    '{name}を一時停止しました。ダイジェストは送信されません。{command}で再開します。',
  '{name} was already {state, select, off {off} other {paused}}. {command} resumes it sooner.':
    '{name}はすでに{state, select, off {オフ} other {一時停止中}}でした。早く再開するには{command}を使ってください。',
  '{name} was already {state, select, off {off} other {paused}}. {command} starts it again.':
    '{name}はすでに{state, select, off {オフ} other {一時停止中}}でした。{command}で再開します。',
  '{name} was already active. {next}': '{name}はすでに有効でした。{next}',
  '{name} was changed: {difference}': '{name}を変更しました：{difference}',
  '{name} was changed: {schedule}.': '{name}を変更しました：{schedule}。',
  '{name} was removed in the meantime.': '{name}はその間に削除されました。',
  '{name} was removed. To recreate it: {command}': '{name}を削除しました。もう一度作成するには：{command}',
  '{name} was sent to {channel}.': '{name}を{channel}に送信しました。',
  '{name} was sent.': '{name}を送信しました。',
  '{name}: no new stories': '{name}：新しいニュースはありません',
  '{nothingComes}: {waits}.': '{nothingComes}。{waits}。',
  '{nothingComes}: the newest article is {days} days old. Check that articles still arrive, or add feeds with: heatline init':
    '{nothingComes}。最新の記事は{days}日前のものです。記事が届いているか確認するか、フィードを追加してください：heatline init',
  '{nothingComes}: there are no articles yet. {advice}': '{nothingComes}。記事はまだありません。{advice}',
  '{nothingComes}: there are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '{nothingComes}。2021年12月のサンプル記事だけがあります。{feeds, plural, other {#件のフィードが登録されていますが、まだニュースは届いていません}}。heatline feeds gatherで取得できます。',
  '{nothingComes}: there are only the sample articles of December 2021; add your own news with heatline init.':
    '{nothingComes}。2021年12月のサンプル記事だけがあります。自分のニュースはheatline initで追加できます。',
  '{often} except {days}': '{often}（{days}を除く）',
  '{often} from {begin} to {end}': '{begin}から{end}まで{often}',
  '{often} from {date}': '{date}から{often}',
  '{often} is {days}; write "{days} at 9", with the hour that you want':
    '「{often}」は「{days}」と同じです。「{days} 9時」のように、希望の時刻を付けて書いてください',
  '{often} on {days}': '{days} {often}',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}':
    '「{often}」は{unit, select, hour {毎日} other {毎時間}}同じ時刻になりません。{fixes}と書いてください',
  '{often} would not come at the same times {unit, select, hour {each day} other {each hour}}; write {fixes}, or once a day, as in "every day at 9"':
    '「{often}」は{unit, select, hour {毎日} other {毎時間}}同じ時刻になりません。{fixes}か、1日1回なら「毎日9時」のように書いてください',
  '{one} and {other}': '{one}と{other}',
  '{one} or {other}': '{one}または{other}',
  '{one}, {other}': '{one}、{other}',
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
  '{platform} is not connected': '{platform}は接続されていません',
  '{platform} is not set up': '{platform}は設定されていません',
  '{reason} ({code})': '{reason}（{code}）',
  '{schedule}, {timezone} time': '{schedule}（{timezone}時間）',
  '{schedule}, as {cron}': '{schedule}（{cron}）',
  '{search} finds stories by words, here and in any channel. {list} in a channel shows all its digests, whoever made them.':
    '{search}で、ここでもどのチャンネルでもニュースを言葉で検索できます。チャンネルで{list}を実行すると、作成者にかかわらず、そのチャンネルのすべてのダイジェストが表示されます。',
  '{seconds} s': '{seconds}秒',
  '{stories, plural, one {# story} other {# stories}} from {outlets, plural, one {# source} other {# sources}}':
    '{outlets, plural, other {#件の情報源}}から{stories, plural, other {#件のニュース}}',
  '{text} has no letter or digit': '{text}には文字も数字もありません',
  '{text} has passed; write a time to come, such as {examples}':
    '{text}はもう過ぎています。これからの日時を書いてください。例：{examples}',
  '{text} is more than a year ahead': '{text}は1年以上先です',
  '{text} is not {what, select, topic {a topic} outlet {an outlet} other {a word or phrase}} of at most {max} characters on one line':
    '{text}は、1行で{max}文字以内の{what, select, topic {トピック} outlet {媒体} other {言葉}}ではありません',
  '{text} is not a choice; use {choices}': '{text}は選べません。{choices}を使ってください',
  '{text} is not a day or a time such as 2021-12-13, "2021-12-13 09:00" or 2021-12-13T08:00Z.':
    '{text}は日付や時刻ではありません。2021-12-13、"2021-12-13 09:00"、2021-12-13T08:00Zのように書いてください。',
  '{text} is not a language; use {tags}, or a name such as German':
    '{text}は使える言語ではありません。{tags}、または日本語のような言語名を使ってください',
  '{text} is not a length of time such as 24h, 3d or 1w, nor auto (since the previous digest)':
    '{text}は24h、3d、1wのような期間でも、auto（前回のダイジェスト以降）でもありません',
  '{text} is not a name of 1 to {max} characters on one line':
    '{text}は、1行で1～{max}文字の名前ではありません',
  '{text} is not a tag of 1 to {max} characters on one line; write its name or id, or none':
    '{text}は、1行で1～{max}文字のタグではありません。名前かID、またはnoneと書いてください',
  '{text} is not a time span such as 22:00-07:00; give its start and its end, or none':
    '{text}は22:00-07:00のような時間帯ではありません。開始と終了の時刻、またはnoneを指定してください',
  '{text} is not a time to pause until; write for example {examples}':
    '{text}は一時停止の終わりとして読めません。例：{examples}',
  '{text} is not a way to catch up; use skip (send none), latest 6h (send the newest if it is no later than that) or all':
    '{text}は取りこぼしの扱い方ではありません。skip（送らない）、latest 6h（この遅れまでなら最新を送る）、all（すべて送る）のいずれかを使ってください',
  '{text} is not a whole number from {min} to {max}': '{text}は{min}から{max}までの整数ではありません',
  '{text} is not the id of a group of {where}; write {forms}; or none':
    '{text}は{where}のグループIDではありません。{forms}か、noneと書いてください',
  '{text} is not the id of a role or group of 1 to {max} characters on one line; or write none':
    '{text}は、1行で1～{max}文字のロールやグループのIDではありません。またはnoneと書いてください',
  '{time}  left out: {title}': '{time}　見送り：{title}',
  '{time}, {timezone} time': '{time}（{timezone}時間）',
  '{times} {count, plural, one {is} other {are}} in the morning. For later in the day, write {later}.':
    '{times}は{count, plural, other {午前}}です。午後にするには、{later}と入力してください。',
  '{times} do not fit one schedule, as their minutes differ; make a subscription for each':
    '{times}は分が違うため、1つのスケジュールにできません。それぞれ別のダイジェストを作成してください',
  '{title}: {count}': '{title}：{count}',
  '{title}: {outcome}': '{title}：{outcome}',
  '{total, plural, one {# other outlet} other {# other outlets}}': 'ほか{total, plural, other {#媒体}}',
  '{total, plural, one {# other outlet} other {# other outlets}}, {first} to {last}':
    'ほか{total, plural, other {#媒体}}（{first}～{last}）',
  '{value} (was {before})': '{value}（変更前：{before}）',
  '{what, select, alert {The alert} other {The digest}} for {channel} is switched off: it could not be posted for a day ({reason}).':
    '{channel}の{what, select, alert {アラート} other {ダイジェスト}}を停止しました。1日のあいだ投稿できませんでした（{reason}）。',
  '{what}; the next one is on {time}.': '{what}。その次は{time}です。',
  "{who} brought back this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}（{time}）のスキップを取り消しました',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s alert {id}: ":
    '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}のアラート{id}を変更しました：',
  "{who} changed this {place, select, terminal {terminal} other {channel}}'s digest{which}: ":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を変更しました：',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}のアラート{id}（{stories}）を終了しました',
  "{who} ended this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を終了しました',
  '{who} gave this {place, select, terminal {terminal} other {channel}} a digest: {schedule}':
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}にダイジェストを設定しました：{schedule}',
  '{who} gave this {place, select, terminal {terminal} other {channel}} an alert: {stories}':
    '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}にアラートを設定しました：{stories}',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}のアラート{id}（{stories}）を一時停止しました',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を一時停止しました',
  "{who} paused this {place, select, terminal {terminal} other {channel}}'s digest{which} until {time}, {timezone} time":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を{time}（{timezone}時間）まで一時停止しました',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s alert {id} ({stories})":
    '{who}さんがこの{place, select, terminal {ターミナル} other {チャンネル}}のアラート{id}（{stories}）を再開しました',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を再開しました',
  "{who} resumed this {place, select, terminal {terminal} other {channel}}'s digest{which}; the next one is on {time}, {timezone} time":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}を再開しました。次回は{time}（{timezone}時間）です',
  "{who} skipped this {place, select, terminal {terminal} other {channel}}'s digest{which} of {time}":
    '{who}さんが{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト{which}（{time}）をスキップしました',
  '{word} ({meaning})': '{word}（{meaning}）',
  '{words} has no words to look for': '{words}には探す語がありません',
  '{words} is not a search of at most {max} characters on one line':
    '{words}は1行{max}文字以内の検索語ではありません',
  '{words} looks for {word} and leaves it out: nothing can match':
    '{words}は{word}を探すと同時に除外しているため、何も一致しません',
  '{words} only excludes stories. Add words to search for, such as: chips {query}':
    '{words}は除外だけです。検索する言葉を加えてください。例：chips {query}',
  '+{count, plural, one {# more outlet} other {# more outlets}}': 'ほか{count}媒体',
  '+{count, plural, one {# outlet} other {# outlets}}': '+{count}媒体',
  '7d, 2w or a date such as 2021-12-01': '7d、2w、または2021-12-01のような日付',
  'a date to count from is for "every other day" and "every 2 weeks"':
    '起点の日付は「隔日」や「2週間ごと」と一緒に使います',
  'a digest has no first day: it comes from now on; leave the beginning out, or write only the days, as in "mondays at 9"':
    'ダイジェストに開始日はなく、今から届きます。開始日を省くか、「月曜9時」のように曜日だけを書いてください',
  'a digest has no last day: it comes until someone pauses or removes it; leave the end out, or write a range of days, such as "mon-fri"':
    'ダイジェストに最終日はなく、一時停止か削除されるまで届きます。終わりを省くか、「月曜から金曜」のように曜日の範囲を書いてください',
  'A digest here': 'ここのダイジェスト',
  'A digest never notifies @everyone. Choose another role.':
    'ダイジェストが@everyoneに通知することはありません。別のロールを選んでください。',
  'A quiet day: there are no new stories.': '静かな一日です。新しいニュースはありません。',
  "a role's id such as {example} (with Developer Mode on, open Server Settings → Roles, right-click the role and choose Copy Role ID)":
    '{example}のようなロールID（開発者モードをオンにしてサーバー設定→ロールを開き、ロールを右クリックして「ロールIDをコピー」を選びます）',
  'a running copy has recorded a fault that cannot be read': '実行中のプロセスが記録した問題を読み取れません',
  'a schedule has at most {max} characters; write {examples}':
    'スケジュールは{max}文字までです。例：{examples}',
  'a short post, and a reply for each story': '短い投稿と、ニュースごとの返信',
  'a terminal keeps no record of what it showed': 'ターミナルは表示した内容を記録しません',
  "a user group's id such as {example}, or in {platform} @ and a group from its suggestions":
    '{example}のようなユーザーグループのID、または{platform}で@と候補に出るグループ',
  active: '有効',
  'Add the previous key at the end of ENCRYPTION_KEYS and restart, or install the app there again.':
    '以前の鍵をENCRYPTION_KEYSの末尾に追加して再起動するか、アプリを再インストールしてください。',
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
  'Alert {id} was removed. It was about {stories}.': 'アラート{id}を削除しました（{stories}）。',
  'Alert {id}: {reason} · {command} stops it': 'アラート{id}：{reason} · {command}で停止できます',
  'Alert: {title}': 'アラート：{title}',
  'Alerts have no {settings}. They have: {names}.': 'アラートに{settings}はありません。使える設定：{names}。',
  'all that fits': '入る限りすべて',
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
  'And {count} more: {command} lists them.': 'ほか{count}件は{command}で確認できます。',
  'Articles that make up the story:': 'ニュースを構成する記事：',
  'As things stand, it is not among the {max} hottest for the digest of {time}.':
    '現時点では、{time}のダイジェストの上位{max}件に入っていません。',
  'As things stand, it is number {place} by heat for the digest of {time}, which takes {count}.':
    '現時点では、{time}のダイジェスト（{count}件）に対して注目度{place}位です。',
  'at {times}': '{times}',
  'at most {max} a day': '1日最大{max}件',
  'at most {max} a day; none during {hours}, {timezone} time':
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
  'cannot be read: {reason}': 'を読み込めません：{reason}',
  'Channels whose digests you made': 'ダイジェストを作成したチャンネル',
  'Channels whose digests you manage': 'ダイジェストを管理しているチャンネル',
  "Check HTTPS_PROXY, and whether the proxy lets this machine through; NO_PROXY names the hosts that don't need it.":
    'HTTPS_PROXYと、プロキシがこのマシンを通すかを確認してください。プロキシが不要なホストはNO_PROXYに指定します。',
  'Check its disk or mount, or move it out of CONTENT_DIR.':
    'ディスクまたはマウントを確認するか、CONTENT_DIRの外へ移動してください。',
  'Check its disk or mount, or name another in CONTENT_DIR.':
    'ディスクまたはマウントを確認するか、CONTENT_DIRに別のフォルダーを指定してください。',
  'Check its disk or mount: a network folder may hang. If there are very many new files, just wait.':
    'ディスクまたはマウントを確認してください。ネットワークフォルダーが応答しないことがあります。新しいファイルが非常に多い場合は、そのままお待ちください。',
  Choose: '選択',
  'Choose or type': '選択または入力',
  Close: '閉じる',
  'Comes: {title} (number {rank})': '追加：{title}（{rank}番）',
  Coverage: '報道',
  'Coverage, closest first: {outlets} and {more} more.': '報道（近い順）：{outlets}、他{more}件。',
  'Coverage, closest first: {outlets}.': '報道（近い順）：{outlets}。',
  'covered by at least {count} outlets': '{count}以上の媒体が報道',
  'Create it, or name the folder of the article files in CONTENT_DIR. In a container, mount it.':
    '作成するか、CONTENT_DIRに記事ファイルのフォルダーを指定してください。コンテナの場合はマウントしてください。',
  'Create it, or remove it from CONTENT_DIR. In a container, mount it.':
    '作成するか、CONTENT_DIRから外してください。コンテナの場合はマウントしてください。',
  'days of the month need a cron pattern, such as "0 9 1 * *" for 09:00 on the 1st or "0 9 * * MON#1" for the first Monday':
    '月の何日かを指定するにはcron形式を使ってください。1日の09:00なら「0 9 1 * *」、第1月曜日なら「0 9 * * MON#1」です',
  'Did you mean {ids}?': 'もしかして{ids}ですか？',
  'Did you mean {meant}?': 'もしかして{meant}ですか？',
  'Did you mean:': 'もしかして：',
  'different days have different times; make a subscription for each':
    '曜日ごとに時刻が違います。それぞれ別のダイジェストを作成してください',
  'Digest status': 'ダイジェストの状態',
  'do not send it again': '再送しない',
  'does not exist': 'が存在しません',
  'due for {elapsed}, and no service has handled it':
    '予定から{elapsed}過ぎていますが、どのサービスも処理していません',
  'due since {time}, and put off: {fault}': '{time}の予定が延期されています：{fault}',
  Edit: '編集',
  'Edit alert': 'アラートを編集',
  'Edit digest': 'ダイジェストを編集',
  'End {name} ({id})': '{name}を終了（{id}）',
  'End it': '終了',
  'Enter a whole number from {min} to {max}.': '{min}から{max}までの整数を入力してください。',
  'every {count, plural, =2 {other day} other {# days}}': '{count}日ごと',
  'every {count, plural, =2 {other week} other {# weeks}}': '{count}週間ごと',
  'every {count, plural, one {hour} other {# hours}}': '{count, plural, =1 {毎時} other {#時間ごと}}',
  'every {count, plural, one {minute} other {# minutes}}': '{count, plural, =1 {毎分} other {#分ごと}}',
  'every day': '毎日',
  'Every day at 08:30': '毎日8:30',
  'every day except {day}': '毎日（{day}を除く）',
  'every day is left out; leave out fewer': 'すべての曜日が除かれています。除く曜日を減らしてください',
  failed: '失敗',
  'Feedback of the last {days, plural, =1 {day} other {# days}}':
    '過去{days, plural, =1 {1日間} other {#日間}}の評価',
  'For example {command}': '例：{command}',
  'For example {command}.': '例：{command}',
  'Free space on its disk and let this user write there, or name another folder in STATE_DIR.':
    'ディスクの空きを増やしてこのユーザーに書き込みを許可するか、STATE_DIRに別のフォルダーを指定してください。',
  Fridays: '金曜日',
  "from the {place, select, terminal {terminal} other {channel}}'s other digest":
    '{place, select, terminal {この端末} other {このチャンネル}}の別のダイジェストから',
  "from this service's settings": 'このサービスの設定から',
  'from this terminal': 'この端末から',
  'from your profile': 'あなたのプロフィールから',
  'Gather feeds into it (heatline feeds gather), put article files there, or name another folder in CONTENT_DIR. In a container, mount it.':
    'フィードを取り込むか（heatline feeds gather）、記事ファイルを置くか、CONTENT_DIRに別のフォルダーを指定してください。コンテナの場合はマウントしてください。',
  'Give {option} only once.': '{option}は1回だけ指定してください。',
  'Give this user permission to read it, or name another in CONTENT_DIR.':
    'このユーザーに読み取りを許可するか、CONTENT_DIRに別のフォルダーを指定してください。',
  'headlines, with their outlets': '見出しと媒体名',
  Heat: '注目度',
  'heat {heat}': '注目度{heat}',
  'heat {heat}, at least {minimum}': '注目度{heat}（{minimum}以上）',
  'heatline check lists the fault of each.': 'それぞれの問題はheatline checkで確認できます。',
  'heatline check lists what cannot be read.': '読み込めないものはheatline checkで確認できます。',
  History: '履歴',
  'History of {id}': '{id}の履歴',
  'History of alert {id}': 'アラート{id}の履歴',
  Hot: '高い',
  'I could not show the answer; my log says why. What you asked for may have been done all the same.':
    '回答を表示できませんでした。理由はログに記録されています。依頼された操作は実行されている可能性があります。',
  'I could not show the answer: {reason}.': '回答を表示できませんでした：{reason}。',
  'I do not know that command.': 'そのコマンドはありません。',
  "I don't understand {text}.": '{text}を理解できませんでした。',
  'I may not post in {channel}: I lack {permissions}.':
    '{channel}に投稿できません。{permissions}の権限がありません。',
  'In CONTENT_DIR, name the folder that contains it.':
    'CONTENT_DIRには、それを含むフォルダーを指定してください。',
  'is a file, not a folder': 'はフォルダーではなくファイルです',
  'is empty, but contained articles before': 'は空ですが、以前は記事がありました',
  'It began the story.': 'このニュースの最初の記事です。',
  'It belongs to another story.': '別のニュースに属します。',
  'It came because of this: {reason}.': '理由：{reason}。',
  'it does not exist': '存在しません',
  "It doesn't change what is chosen. To change what the digest takes: {edit}; to see first what that does: {preview}":
    '評価によって選ばれるニュースは変わりません。ダイジェストの内容を変えるには：{edit}。先に結果を見るには：{preview}',
  'it failed': '失敗しました',
  'It has no digest then.': 'その時のダイジェストはありません。',
  'It has posted nothing yet.': 'まだ何も投稿していません。',
  'It has too little in common with the article that lists it.': '挙げている記事との共通点が少なすぎます。',
  'It is {state, select, paused {paused} other {off}}: {command} resumes it.':
    '現在は{state, select, paused {一時停止中} other {オフ}}です。{command}で再開します。',
  'It is {state, select, paused {paused} other {off}}.':
    '現在は{state, select, paused {一時停止中} other {オフ}}です。',
  'It is by {outlet}, which leads the story.': 'ニュースの代表である{outlet}の記事です。',
  'It is coming: as things stand, it is number {place} in the next digest, on {time}.':
    '掲載予定です。現時点では、次回（{time}）のダイジェストの{place}番目です。',
  'It is due, but {fault}': '予定の時刻ですが、処理できません：{fault}',
  'It is due, but no service has handled it.': '予定の時刻ですが、どのサービスも処理していません。',
  'It is more than two days old, which is too old for an alert.':
    '2日以上前のニュースで、アラートには古すぎます。',
  'it is not a folder': 'フォルダーではありません',
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
  'It is paused until {end}: no digest comes before that.':
    '{end}まで一時停止中です。それまでダイジェストは届きません。',
  'It is paused: no digest comes until it is resumed.':
    '一時停止中です。再開するまでダイジェストは届きません。',
  'It is posted, but does not show everything: {reason}':
    '投稿されていますが、すべては表示されていません：{reason}',
  'it leads in a circle': '循環しています',
  'It lists {other} as related: {url}': '{other}を関連記事に挙げています：{url}',
  'It meets the conditions, and is posted within a minute.': '条件を満たしており、1分以内に投稿されます。',
  'It waits for the end of the quiet hours: {time}.': '静かな時間が終わるのを待っています：{time}。',
  'It was active from {from} to {to}.': '{from}から{to}まで有効でした。',
  'It was active since {from}.': '{from}から有効でした。',
  'It was first seen {seen}. The alert looks only at stories first seen after {since}, when it was made, resumed or given other conditions.':
    '初めて見つかったのは{seen}です。アラートが対象にするのは、設定・再開・条件変更のあった{since}より後に初めて見つかったニュースだけです。',
  'It was first seen {time}: {outcome}.': '初めて見つかった日時は{time}：{outcome}。',
  'It was first seen {time}.': '初めて見つかった日時：{time}。',
  'It was left out on {time}: the alert had posted as many stories as it may that day.':
    '{time}に見送られました。アラートはその日の投稿数の上限に達していました。',
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
  'It was published {days} days after the article that lists it.':
    '挙げている記事の{days}日後に公開されました。',
  'It was published {days} days before the article that lists it.':
    '挙げている記事の{days}日前に公開されました。',
  'It was published after {time}.': '{time}より後に公開されました。',
  'It was published later.': '後から公開されました。',
  'It was removed from {from} to {to}.': '{from}から{to}まで削除されていました。',
  'It was removed since {from}.': '{from}から削除されていました。',
  "It was shown at start-up, which doesn't count as a digest.":
    '起動時に表示されましたが、これはダイジェストに数えません。',
  'It was shown before.': '以前に表示されました。',
  'It was shown on {time}.': '{time}に表示されました。',
  'it was too late to print the message': 'メッセージを表示するには遅すぎました',
  'it was too late to send the request': 'リクエストを送るには遅すぎました',
  'it was too old to send by the time Heatline could retry':
    'Heatlineが再試行できた時には、送信するには古すぎました',
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
  'Its log has the fault. The copy records it again within seconds, unless it runs another version of Heatline.':
    '問題はそのプロセスのログに記録されています。別のバージョンのHeatlineでない限り、数秒以内に記録し直されます。',
  'Its outlet is already listed.': 'この媒体はすでに挙げられています。',
  'Its settings stay as they are. {command} changes them.': '設定は今のままです。{command}で変更できます。',
  'keep it here': 'ここだけに投稿する',
  'keep it up to date for two days': '2日間は最新に保つ',
  'Last sent:': '最後の送信：',
  'Last:': '前回：',
  'last: "{title}", {outcome} ({reason})': '最新：「{title}」{outcome}（{reason}）',
  'leave it as posted': '投稿時のままにする',
  'Leaves: {title} (number {rank} now): {why}': '除外：{title}（現在{rank}番）：{why}',
  'Left out at the time by {reason}': '当時の除外の理由：{reason}',
  'Left out by {reason}': '除外の理由：{reason}',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} from {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    '{setting}により除外：{name}のニュースは最大{max}件までで、より注目度の高いものが選ばれました：{titles}。',
  'Left out by {setting}: the digest takes at most {max, plural, one {# story} other {# stories}} on {name}, and {max, plural, one {a hotter one took the place} other {hotter ones took the places}}: {titles}.':
    '{setting}により除外：{name}に関するニュースは最大{max}件までで、より注目度の高いものが選ばれました：{titles}。',
  'Less like this': 'こういうニュースを減らす',
  'Let this user read it, or move it out of CONTENT_DIR.':
    'このユーザーに読み取りを許可するか、CONTENT_DIRの外へ移動してください。',
  'Let this user read them: heatline check names each.':
    'このユーザーに読み取りを許可してください。対象のファイルはheatline checkで確認できます。',
  'Look up the news': 'ニュースを調べる',
  'Looking it up…': '調べています…',
  'Make the channel reachable again.': 'チャンネルに再び投稿できるようにしてください。',
  'matches {words}': '{words}に一致',
  'may or may not have arrived': '届いたかどうか不明',
  'members of the channel who are not guests': 'チャンネルのメンバー（ゲストを除く）',
  'Missing {option}: {description}.': '{option}を指定してください：{description}。',
  'Missing: {options}.': '不足しているもの：{options}。',
  'Missing: which stories. Give words that they contain, min_outlets, min_heat, topics or providers, or several of these.':
    'どのニュースかを指定してください。含まれる言葉、min_outlets、min_heat、topics、providersのどれか、またはその組み合わせです。',
  Mondays: '月曜日',
  'More like this': 'こういうニュースを増やす',
  'More settings': 'その他の設定',
  'Mount its disk, or delete the folder if its articles are gone for good.':
    'ディスクをマウントするか、記事がもう不要な場合はフォルダーを削除してください。',
  'Mute {outlet}': '{outlet}をミュート',
  'Name the folder of the article files in CONTENT_DIR.':
    'CONTENT_DIRに記事ファイルのフォルダーを指定してください。',
  Newer: '新しい履歴',
  Next: '次へ',
  'Next:': '次回：',
  'Next: {time}': '次回：{time}',
  'No alert was set up, because nothing can be posted there: {fault}.':
    '投稿できない場所のため、アラートは設定されませんでした：{fault}。',
  'no answer within {seconds} seconds': '{seconds}秒以内に応答がありませんでした',
  'No article has the topic "{topic}" so far.': 'トピック「{topic}」の記事はまだありません。',
  'No article has the topic "{topic}" so far. Did you mean {meant}?':
    'トピック「{topic}」の記事はまだありません。もしかして{meant}ですか？',
  'No article has the topic "{topic}".': 'トピック「{topic}」の記事はありません。',
  'No article has the topic "{topic}". There are no topics yet.':
    'トピック「{topic}」の記事はありません。トピックはまだありません。',
  'No article has topics yet. Topics are the list "topics" in the front matter of an article.':
    'トピックのある記事はまだありません。トピックは記事の先頭にある「topics」のリストです。',
  'No article is by an outlet called "{outlet}" so far.': '「{outlet}」という媒体の記事はまだありません。',
  'No article is by an outlet called "{outlet}" so far. Did you mean {meant}?':
    '「{outlet}」という媒体の記事はまだありません。もしかして{meant}ですか？',
  'No digest comes until there is news': 'ニュースが入るまでダイジェストは届きません',
  'No digest was due for {at}: the schedule says {schedule}.':
    '{at}に予定されたダイジェストはありません。スケジュール：{schedule}',
  'No digest was due for {at}.': '{at}に予定されたダイジェストはありません。',
  'No digest was set up, because nothing can be posted there: {fault}.':
    '投稿できない場所のため、ダイジェストは設定されませんでした：{fault}。',
  'No other outlet is known to cover it.': 'ほかに報じている媒体は確認されていません。',
  'no reason given': '理由は示されていません',
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
  'nobody can be notified in {where}; leave it out, or write none':
    '{where}では誰にも通知できません。省くか、noneと書いてください',
  "Nobody can tell whether it arrived, so it won't be sent again.":
    '届いたかどうか確認できないため、再送信はしません。',
  'Nobody has given any yet. The coverage of a story, {command}, has buttons for it: "More like this" and "Less like this".':
    '評価はまだありません。ニュースの報道一覧（{command}）に「こういう記事を増やす」「こういう記事を減らす」のボタンがあります。',
  none: 'なし',
  'None of its articles has all of the words {words}.': '{words}の語をすべて含む記事がありません。',
  'none of the {count} files in {folders} contains a usable article':
    '{folders}にある{count}件のファイルに、使える記事がありません',
  'none yet': 'まだありません',
  'None yet. In a channel, {command} gives it a digest.':
    'まだありません。チャンネルで{command}を実行すると、ダイジェストを設定できます。',
  'not all articles could be read: "{file}" {reason}': '一部の記事を読み込めませんでした：「{file}」{reason}',
  'not all articles could be read: "{file}" {reason}, and so are {others} more':
    '一部の記事を読み込めませんでした：「{file}」{reason}。ほかにも{others}件あります',
  'not all articles could be read: the folder "{folder}" {reason}':
    '一部の記事を読み込めませんでした：フォルダー「{folder}」{reason}',
  'Not counted: {outlet}: {article}': '対象外：{outlet}：{article}',
  'not decided yet': '未処理',
  'not due': '予定なし',
  'Not hot so far': 'まだ低め',
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
  'Nothing in the last {length}; these are from the newest day, up to {time}':
    '期間{length}には何もありません。最新の日（{time}まで）のニュースです',
  'Nothing in the last 7 days; these are older: {from} to {until}':
    '過去7日間には何もありません。これより古いものです：{from}～{until}',
  'Nothing is published yet: {waits}.': 'まだ何も公開されていません：{waits}。',
  'Nothing to do: due digests wait for it.': '対応は不要です。予定のダイジェストは完了を待っています。',
  'Nothing was changed: {id} already has these settings.': '変更されませんでした。{id}はすでにこの設定です。',
  'Nothing was changed: alert {id} is about {stories} already.':
    '何も変更していません。アラート{id}がすでに{stories}を対象にしています。',
  'Nothing was changed: I could not check whether you may do this ({fault}). {fix}':
    '変更されませんでした。操作の権限を確認できませんでした（{fault}）。{fix}',
  'Nothing was due yet.': 'まだ予定されたものはありません。',
  'Nothing was sent: {fault}. {fix}': '送信されませんでした：{fault}。{fix}',
  'Nothing was sent: another copy of the service is sending it.':
    '送信されませんでした。サービスの別のプロセスが送信中です。',
  'Nothing was sent: there are no new stories for {id}. Stories that were shown before are not repeated.':
    '送信されませんでした。{id}に新しいニュースはありません。一度表示したニュースは繰り返しません。',
  'Nothing would be posted.': '何も投稿されません。',
  'notify as the channel does': 'チャンネルの設定どおり',
  'Notify nobody': '誰にも通知しない',
  'notify nobody by push': '通知しない',
  'now covered by {count} outlets': '現在{count}媒体が報道',
  'of heat {heat} or more': '注目度{heat}以上',
  off: '停止中',
  'off since {since}: {reason}': '{since}から停止中：{reason}',
  'off since {since}: {reason}. {fix}': '{since}から停止中：{reason}。{fix}',
  'Off since {since}: {reason}. {fix}': '{since}からオフ：{reason}。{fix}',
  Older: '古い履歴',
  'on {topics}': 'トピック：{topics}',
  'One moment': 'お待ちください',
  'Only {who} may change its digests: ask one of them.':
    'ダイジェストを変更できるのは{who}だけです。該当する人に頼んでください。',
  'Only {who} may change its digests: join it first.':
    'ダイジェストを変更できるのは{who}だけです。まずチャンネルに参加してください。',
  "Only admins may change a channel's digests.": 'チャンネルのダイジェストを変更できるのは管理者だけです。',
  'Only alerts have {settings}, and {id} is a digest.':
    '{settings}はアラートだけの設定で、{id}はダイジェストです。',
  'Only stories that are first seen from now on count.': '対象は、これから初めて見つかるニュースだけです。',
  'Only the person who created this digest, or an admin, may change it.':
    'このダイジェストを変更できるのは、作成した人か管理者だけです。',
  'Only this outlet': 'この媒体のみ',
  'Only this topic': 'このトピックのみ',
  'Only those who manage the digests see the feedback. {why}':
    '評価を見られるのはダイジェストを管理する人だけです。{why}',
  'Open {channel} → Edit Channel → Permissions, choose my role, and allow it {permissions}. Nothing was set up yet.':
    '{channel}で「チャンネルの編集」→「権限」を開き、私のロールを選んで{permissions}を許可してください。まだ何も設定されていません。',
  'Open the form again': 'フォームをもう一度開く',
  'Or did you mean:': 'または：',
  'Other stories linked there:': 'そこにリンクされているほかのニュース：',
  Outlets: '媒体',
  Pause: '一時停止',
  paused: '一時停止中',
  'paused since {since}': '{since}から一時停止中',
  'Paused since {since}': '{since}から一時停止中',
  'paused since {since}, until {until}': '{since}から{until}まで一時停止中',
  'Paused since {since}, until {until}': '{since}から{until}まで一時停止中',
  'people with the Manage Channels permission in this channel':
    'このチャンネルで「チャンネルの管理」権限を持つ人',
  'permission denied': '権限がありません',
  'Please try again.': 'もう一度お試しください。',
  'post nothing': '何も投稿しない',
  'post one line': '一行だけ投稿',
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
  'publish it to the channels that follow this one': 'フォロワーのチャンネルにも公開する',
  'put off': '延期',
  'put off until {time}': '{time}まで延期',
  'Quotes keep words together, -word excludes a word': '引用符で語句をまとめ、-言葉で除外します',
  'Related coverage': '関連報道',
  Remove: '削除',
  removed: '削除済み',
  'Reports the same event as {other}; shared words: {words}.':
    '{other}と同じ出来事を報じています。共通する語：{words}。',
  'Restore the state from a backup, or install the app there again.':
    'バックアップから状態を復元するか、アプリを再インストールしてください。',
  Resume: '再開',
  'Same address as {other}: {url}': '{other}と同じアドレス：{url}',
  'Same text as {other}: "{text}"': '{other}と同じ本文：「{text}」',
  'Same title as {other}.': '{other}と同じタイトルです。',
  Saturdays: '土曜日',
  Save: '保存',
  'Save these settings': 'この設定を保存',
  Search: '検索',
  'Send it after all': 'やはり送信する',
  'send it again': '再送する',
  'Send now': '今すぐ送信',
  'sent {time}': '{time}に送信',
  'sent {time} late, {count, plural, one {# message} other {# messages}}':
    '{time}遅れて送信、メッセージ{count}件',
  'sent on time, {count, plural, one {# message} other {# messages}}': '定刻に送信、メッセージ{count}件',
  'Set the variables of {platform} and restart the service, or remove the subscription.':
    '{platform}の変数を設定してサービスを再起動するか、購読を削除してください。',
  'Set the variables of {platform} and restart the service.':
    '{platform}の変数を設定し、サービスを再起動してください。',
  'Settings: {settings}': '設定：{settings}',
  'Show it as it is': '現在の設定で表示',
  'Show the newest day': '最新の日を表示',
  'Shown {time} in {id}, as number {rank} by heat ({heat}), under another link: {link}.':
    '{time}に{id}で表示、注目度{rank}位（{heat}）、別のリンク：{link}。',
  'Shown {time} in {id}, as number {rank} by heat ({heat}).':
    '{time}に{id}で表示、注目度{rank}位（{heat}）。',
  'Shown by {name}': '{name}さんが表示',
  'Shown by someone here': 'ここの誰かが表示',
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
  'some times are in the morning and some are later; write them as in "08:00 and 20:00"':
    '午前の時刻とそれより後の時刻があります。「08:00、20:00」のように書いてください',
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
  'stories {conditions}': '次のニュース：{conditions}',
  'Stories for {query}': '{query}のニュース',
  Story: 'ニュース',
  Subscribe: '購読',
  'Subscribe again': 'もう一度購読',
  Sundays: '日曜日',
  'Take it back': '取り消す',
  'That could not be answered: {fault}': '回答できませんでした：{fault}',
  'That did not work. Please try again in a while.':
    'うまくいきませんでした。しばらくしてからもう一度お試しください。',
  'That has changed since it was shown. Close it, and give the command again.':
    '表示されたあとに内容が変わりました。閉じて、もう一度コマンドを実行してください。',
  'That has changed. Reload {app} (Ctrl+R) and try again.':
    '内容が変わりました。{app}を再読み込み（Ctrl+R）して、もう一度お試しください。',
  'that match {words}': '{words}に一致',
  'That message has no link.': 'このメッセージにはリンクがありません。',
  'The {place, select, terminal {terminal} other {channel}} already gets this digest: {schedule} (id {id}).':
    '{place, select, terminal {この端末} other {このチャンネル}}にはすでにこのダイジェストが届いています：{schedule}（ID {id}）。',
  'The alert did nothing then.': 'その時、アラートは何もしませんでした。',
  'The alert had posted as many stories as it may that day.':
    'アラートはその日の投稿数の上限に達していました。',
  'The alert is off: {reason}.': 'アラートは停止しています：{reason}。',
  'The alert is paused.': 'アラートは一時停止中です。',
  'the articles could not be read: {fault}': '記事を読み込めませんでした：{fault}',
  'the articles could not be read: a check of {folders} has been running for minutes':
    '記事を読み込めませんでした：{folders}の確認が数分続いています',
  'the articles could not be read: their index in "{folder}" cannot be read: {reason}':
    '記事を読み込めませんでした：「{folder}」の索引を読み込めません：{reason}',
  'the articles could not be read: their index in "{folder}" cannot be written: {reason}':
    '記事を読み込めませんでした：「{folder}」の索引に書き込めません：{reason}',
  'the articles in {folders} are being read': '{folders}の記事を読み込んでいます',
  'the articles in {folders} are being read again: their index was deleted':
    '{folders}の記事を読み込み直しています：索引が削除されました',
  'The catch-up setting decides what is sent late: skip, latest 6h or all.':
    '遅れて何を送信するかはcatch-upの設定で決まります：skip、latest 6h、all。',
  'The channel could not be told about it: {fault}. {fix}':
    'チャンネルに知らせることができませんでした：{fault}。{fix}',
  'The channel may not have been told about it: {fault}. {fix}':
    'チャンネルに知らせが届いていない可能性があります：{fault}。{fix}',
  'the cron pattern "{cron}" never comes': 'cron形式「{cron}」に当たる日時はありません',
  'the day of the week is missing; write for example "every 2 weeks on Mondays at 9"':
    '曜日がありません。「隔週月曜日9時」のように書いてください',
  'the day of the week is missing; write for example "Mondays at 9"':
    '曜日がありません。「月曜日9時」のように書いてください',
  'the days to leave out are missing; write for example "except sundays"':
    '除く曜日がありません。「日曜以外」のように書いてください',
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
  'the disk is full': 'ディスクがいっぱいです',
  'the disk is read-only': 'ディスクは読み取り専用です',
  'the disk reports an error': 'ディスクがエラーを報告しています',
  'The file of {article} gives it the story "{story}", and the other file does not.':
    '{article}のファイルにはニュース「{story}」の指定がありますが、もう一方のファイルにはありません。',
  'The file of {article} keeps it separate: story: none.':
    '{article}のファイルで分離が指定されています：story: none。',
  'the first and the last time of a day must be in order, and whole hours; write for example "every 2 hours from 8 to 18"':
    '1日の最初と最後の時刻は、早い順に、ちょうどの時で書いてください。例：「2時間ごと 8時から18時まで」',
  'the folder "{folder}" cannot be read: {reason}': 'フォルダー「{folder}」を読み込めません：{reason}',
  'the folder "{folder}" may not be read by this user':
    'このユーザーにはフォルダー「{folder}」を読み取る権限がありません',
  'The last {days, plural, one {# day} other {# days}}': '過去{days, plural, other {#日間}}',
  'The last {length}': '期間：{length}',
  'The last digest here has only {stories, plural, one {# story} other {# stories}}, so there is no number {rank}. Use words of the title instead.':
    'ここの前回のダイジェストは{stories, plural, other {#件}}だけなので、{rank}番はありません。代わりに見出しの言葉を使ってください。',
  'the last digest: {label}.': '前回のダイジェスト：{label}。',
  'the last story: {outcome}: {fault}. {fix}': '最新のニュース：{outcome}：{fault}。{fix}',
  'the message was not rendered for a terminal': 'メッセージがターミナル用に整形されていません',
  'the name is too long': '名前が長すぎます',
  'The nearest was due:': '最も近い予定：',
  'The newest article is {title} ({outlet}, {time}).': '最新の記事は{title}です（{outlet}、{time}）。',
  'The next digest comes {time}.': '次回のダイジェストは{time}に届きます。',
  'The next digest: {time}, {timezone} time.': '次回のダイジェスト：{time}（{timezone}時間）。',
  'The next digest: {time}.': '次回のダイジェスト：{time}。',
  'The next three digests:': '次の3回のダイジェスト：',
  'the one file in {folders} contains no usable article':
    '{folders}にある唯一のファイルに、使える記事がありません',
  'the proxy agreed to connect, but closed the connection':
    'プロキシは接続を受け入れましたが、すぐに閉じました',
  'the proxy agreed to connect, but nothing came through it':
    'プロキシは接続を受け入れましたが、何も届きませんでした',
  'the proxy agreed to connect, but sent something that was not asked for':
    'プロキシは接続を受け入れましたが、要求していないデータを送ってきました',
  'the proxy closed the connection': 'プロキシが接続を閉じました',
  'the proxy could not be reached ({code})': 'プロキシに接続できませんでした（{code}）',
  'the proxy did not answer in time': 'プロキシが時間内に応答しませんでした',
  'the proxy refused the connection ({code})': 'プロキシが接続を拒否しました（{code}）',
  'The rest of the answer could not be shown.': '回答の残りを表示できませんでした。',
  'The same goes for {count, plural, one {# more digest} other {# more digests}} of yours.':
    'ほかの{count, plural, other {#件}}のダイジェストも同じです。',
  'The same is true of {count, plural, one {# more name} other {# more names}}.':
    'ほかの{count}件の名前も同様です。',
  'The same text is already listed.': '同じ本文がすでに挙げられています。',
  'The schedule has no digest at that time: it was sent by hand.':
    'この時刻はスケジュールにありません。手動で送信されたものです。',
  'The schedule has no slot after the story arrived.': 'ニュースが届いた後の予定がスケジュールにありません。',
  'the server that answered is not an HTTP proxy': '応答したサーバーはHTTPプロキシではありません',
  'The settings of {name} ({id})': '{name}（{id}）の設定',
  'The settings of alert {id}': 'アラート{id}の設定',
  'the stored tokens of {workspace} were changed or damaged':
    '保存された{workspace}のトークンが変更されたか、破損しています',
  'the story has one of these words.': 'ニュースにこれらの語のいずれかが含まれています。',
  'the story is on one of these topics.': 'ニュースがこれらのトピックのいずれかに該当します。',
  'The subscription was made later: {time}.': '購読はその後に作成されました：{time}。',
  'The subscription was off.': '購読は停止していました。',
  'The subscription was paused.': '購読は一時停止されていました。',
  'The subscription was removed before it was sent.': '送信前に購読が削除されました。',
  "The subscription's schedule was changed before any service handled this digest.":
    'サービスがこのダイジェストを処理する前に、購読のスケジュールが変更されました。',
  'the system refuses': 'システムに拒否されました',
  'the terminal': 'ターミナル',
  'the time already names {timezone}, as "{said}"; leave one of the two out':
    '時刻にすでに{timezone}が「{said}」として含まれています。どちらか一方を省いてください',
  'the time is not clear; write it in digits, such as 8:30':
    '時刻がはっきりしません。8:30のように数字で書いてください',
  'the times are missing; write for example "9 and 18"':
    '時刻がありません。「9時、18時」のように書いてください',
  'the title "{title}"': 'タイトル「{title}」',
  'the tokens of {workspace} were encrypted with another key':
    '{workspace}のトークンは別の鍵で暗号化されています',
  'Their titles number different things: {first} and {second}.':
    'タイトルの番号が異なります：{first}と{second}。',
  'There already is a digest for this minute: {outcome}':
    'この時刻（分）のダイジェストはすでにあります：{outcome}',
  'There already is a digest for this minute: nothing more was sent.':
    'この時刻（分）のダイジェストはすでにあります。それ以上は送信されませんでした。',
  'there are {count}; at most {max} are allowed': '{count}個あります。{max}個まで指定できます',
  'There are {max} alerts here already: remove one first.':
    'ここにはすでに{max}件のアラートがあります。先に1件削除してください。',
  'There are no articles yet. {advice}': '記事はまだありません。{advice}',
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
  'There are only the sample articles of December 2021; {feeds, plural, one {# feed is listed, and no news has come from it yet} other {# feeds are listed, and no news has come from them yet}}: heatline feeds gather fetches it.':
    '2021年12月のサンプル記事だけがあります。{feeds, plural, other {#件のフィードが登録されていますが、まだニュースは届いていません}}。heatline feeds gatherで取得できます。',
  'There are only the sample articles of December 2021; add your own news with heatline init.':
    '2021年12月のサンプル記事だけがあります。自分のニュースはheatline initで追加できます。',
  'There has been no digest here yet. Use words of the title instead.':
    'ここにはまだダイジェストがありません。代わりに見出しの言葉を使ってください。',
  'There is an alert for these already: {id}, for {stories}.':
    '同じ条件のアラートがすでにあります：{id}（{stories}）。',
  'there is an end but no beginning; write for example "every hour from 8 to 18", or one time, such as 18:00':
    '終わりはありますが、始まりがありません。「毎時 8時から18時まで」か、18:00のような1つの時刻を書いてください',
  'There is more than fits here.': 'ここに表示しきれない内容があります。',
  'There is no {command} any more. {help} lists the commands.':
    '{command}はなくなりました。{help}でコマンドの一覧を確認できます。',
  'There is no {command}.': '{command}というコマンドはありません。',
  'there is no article file in {folders}': '{folders}に記事ファイルがありません',
  'There is no digest {id} that you can see from here.': 'ここから見られるダイジェスト{id}はありません。',
  'there is no folder "{folder}"': 'フォルダー「{folder}」が存在しません',
  'There is no link in that message.': 'このメッセージの中にリンクはありません。',
  'There is no option {option}.': '{option}というオプションはありません。',
  'There is no outlet called "{name}".': '「{name}」という媒体はありません。',
  'There is no preview: {fault}. {fix}': 'プレビューはありません：{fault}。{fix}',
  'There is nothing older.': 'これより古いものはありません。',
  'There was no time left to send it': '送信する時間が残っていませんでした',
  'There were no new stories for it.': '新しいニュースがありませんでした。',
  'There were no new stories in the articles that could be read. Some could not be read until the next digest was due.':
    '読み込めた記事には新しいニュースがありませんでした。一部の記事は次のダイジェストの時刻まで読み込めませんでした。',
  'They are {days} days apart: titles and words only join articles within a week.':
    '{days}日離れています。タイトルや語で結びつくのは1週間以内の記事だけです。',
  'They are one story.': '同じ1つのニュースです。',
  'They are two stories.': '別々の2つのニュースです。',
  'They come by direct message.': 'ダイレクトメッセージで届きます。',
  'They share {words}: too little to count as one event.':
    '共通する語は{words}で、同じ出来事とみなすには不十分です。',
  'They share no words that are specific to an event.': '出来事を特定できる共通の語がありません。',
  'This {place, select, terminal {terminal} other {channel}} gets {what}':
    '{place, select, terminal {この端末} other {このチャンネル}}に届くもの：{what}',
  'This {place, select, terminal {terminal} other {channel}} gets no digest yet. {command} gives it one.':
    '{place, select, terminal {この端末} other {このチャンネル}}にはまだダイジェストが届いていません。{command}で設定できます。',
  "This {place, select, terminal {terminal} other {channel}}'s digests":
    '{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト',
  "This {place, select, terminal {terminal} other {channel}}'s digests and alerts":
    '{place, select, terminal {この端末} other {このチャンネル}}のダイジェストとアラート',
  "This {place, select, terminal {terminal} other {channel}}'s: {ids}.":
    '{place, select, terminal {この端末} other {このチャンネル}}のダイジェスト：{ids}。',
  'This does not change what digests choose. Those who manage the digests of this {place} see how many want more or less of what, but not who: {command}.':
    'これによってダイジェストの選び方が変わることはありません。ここ（{place}）のダイジェストを管理する人には、何を増やしたい人、減らしたい人が何人いるかは見えますが、誰かは見えません：{command}。',
  'This does not change what digests choose. Those who manage the digests of this channel see how many want more or less of what, but not who: {command}.':
    'これによってダイジェストの選び方が変わることはありません。このチャンネルのダイジェストを管理する人には、何を増やしたい人、減らしたい人が何人いるかは見えますが、誰かは見えません：{command}。',
  'This is required.': '必須項目です。',
  'This server does not let anyone post through me, so only you see it.':
    'このサーバーでは私を通した投稿が許可されていないため、あなたにだけ表示されています。',
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
  'too many open files': '開いているファイルが多すぎます',
  'Top stories': 'トップニュース',
  'Top stories about {topic}': '{topic}のトップニュース',
  'Top stories now': '今のトップニュース',
  Topics: 'トピック',
  'Topics: {names}': 'トピック：{names}',
  'Try {commands}.': '{commands}を試してください。',
  'Try again': 'もう一度試す',
  Tuesdays: '火曜日',
  'two repetitions are given; write one of them': '繰り返しが2つあります。1つだけ書いてください',
  Undo: '元に戻す',
  'Until there is news, digests only say that there is none':
    'ニュースが入るまで、ダイジェストはニュースがないことだけを伝えます',
  Update: '続報',
  'Use {usage}, for example {example}.': '{usage}の形で入力してください（例：{example}）。',
  'Very hot': 'とても高い',
  Warm: '中くらい',
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
  'With these settings, {coming, plural, one {# story comes} other {# stories come}}, and none leaves.':
    'この設定では{coming, plural, other {#件}}のニュースが加わり、なくなるものはありません。',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}} and {coming, plural, one {# comes} other {# come}}.':
    'この設定では{leaving, plural, other {#件}}のニュースがなくなり、{coming, plural, other {#件}}が加わります。',
  'With these settings, {leaving, plural, one {# story leaves} other {# stories leave}}, and none comes.':
    'この設定では{leaving, plural, other {#件}}のニュースがなくなり、加わるものはありません。',
  'With these settings, it would contain the same stories.': 'この設定でも、含まれるニュースは同じです。',
  'With:': '設定：',
  'withdrawn by its publisher': '配信元が取り下げました',
  'Withdrawn by its publisher': '配信元が取り下げました',
  'Without {filter}': '{filter}なし',
  'Without {words}:': '{words}を含まないもの：',
  'Words to search for': '検索する言葉',
  'Write options as {form}.': 'オプションは{form}の形で入力してください。',
  'write the first day as a date, as in "every other day at 9 from 2026-12-07"':
    '最初の日は「1日おき 9時 2026-12-07から」のように日付で書いてください',
  'You already get several digests by direct message, so say which one to change: {command} changes the first.':
    'ダイレクトメッセージで複数のダイジェストを受け取っています。どれを変更するか指定してください。{command}で最初のものを変更できます。',
  'You do not get a digest by direct message. {command} gives you one.':
    'ダイジェストはダイレクトメッセージで届いていません。{command}で受け取れます。',
  'You do not watch for anything. {command} tells you as soon as a story has these words.':
    '何も見張っていません。{command}で、この語を含むニュースが出たらすぐお知らせします。',
  'You do not watch for that. {command} shows what you watch for.':
    'それは見張っていません。{command}で見張っている語を確認できます。',
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
};
