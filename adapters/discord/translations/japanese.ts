import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const japanese: Catalog = {
  '{action}: {reason}': '{action}：{reason}',
  'Ask again: an answer can be shown for 15 minutes.':
    'もう一度お試しください。回答を表示できるのは15分間です。',
  'Check DISCORD_API_URL: Discord knows no such address.':
    'DISCORD_API_URLを確認してください。Discordにそのアドレスはありません。',
  'Check that DISCORD_API_URL and any proxy lead to Discord; if they do, upgrade me.':
    'DISCORD_API_URLとプロキシがDiscordにつながっているか確認してください。問題がなければ、私を更新してください。',
  'Check the network, HTTPS_PROXY if it needs a proxy, and that https://discordstatus.com reports no outage.':
    'ネットワークと、プロキシが必要な場合はHTTPS_PROXYを確認し、https://discordstatus.comで障害が出ていないか確認してください。',
  'Check the Privileged Gateway Intents at https://discord.com/developers/applications → your application → Bot.':
    'https://discord.com/developers/applications → アプリケーション → BotでPrivileged Gateway Intentsを確認してください。',
  'Choose a text channel: this one takes no messages.':
    'テキストチャンネルを選んでください。このチャンネルにはメッセージを送れません。',
  'Close some threads: the server has reached its limit.':
    'スレッドをいくつか閉じてください。サーバーの上限に達しています。',
  'Correct or remove DISCORD_SHARDS: together, the copies must cover the shards from 0 to one less than the number after "/".':
    'DISCORD_SHARDSを修正または削除してください。全プロセスで、0から「/」の後の数より1小さい番号までのシャードを受け持つ必要があります。',
  'Create a new token at https://discord.com/developers/applications → your application → Bot → Reset Token, and set DISCORD_TOKEN to it.':
    'https://discord.com/developers/applications → アプリケーション → Bot → Reset Tokenで新しいトークンを作成し、DISCORD_TOKENに設定してください。',
  'Discord blocks this network: try from another one, or without a proxy.':
    'Discordがこのネットワークをブロックしています。別のネットワークから、またはプロキシなしでお試しください。',
  'Discord closed the connection ({code}): {reason}': 'Discordが接続を閉じました（{code}）：{reason}',
  'Discord did not accept the answer': 'Discordが回答を受け付けませんでした',
  'Discord did not accept the connection': 'Discordに接続できませんでした',
  'Discord did not accept the connection within {seconds} s':
    '{seconds}秒以内にDiscordに接続できませんでした',
  'Discord did not accept the message': 'Discordがメッセージを受け付けませんでした',
  'Discord did not accept the response': 'Discordが応答を受け付けませんでした',
  'Discord did not answer a request that posting depends on':
    '投稿に必要なリクエストにDiscordが応答しませんでした',
  'Discord did not change the message': 'Discordでメッセージを変更できませんでした',
  'Discord did not crosspost': 'Discordで公開できませんでした',
  'Discord did not describe its gateway': 'Discordからゲートウェイの情報を取得できませんでした',
  'Discord did not list the channels': 'Discordからチャンネルの一覧を取得できませんでした',
  'Discord did not list the commands': 'Discordからコマンドの一覧を取得できませんでした',
  'Discord did not open a direct message': 'Discordでダイレクトメッセージを開けませんでした',
  'Discord did not register the commands': 'Discordにコマンドを登録できませんでした',
  'Discord did not say whether the message arrived':
    'メッセージが届いたかどうか、Discordから回答がありませんでした',
  'Discord did not say who they are': 'その人が誰か、Discordから回答がありませんでした',
  'Discord did not show it': 'Discordから情報を取得できませんでした',
  'Discord has no such channel: it needs a channel id of 17 to 20 digits':
    'Discordにそのようなチャンネルはありません。17〜20桁のチャンネルIDが必要です',
  "Discord's filter of harmful links stopped it.": 'Discordの有害リンクフィルターにブロックされました。',
  'encryption failed ({code})': '暗号化に失敗しました（{code}）',
  'Every post in that forum needs a tag, and all its tags are only for moderators: add another one, or give me Manage Threads.':
    'このフォーラムの投稿にはタグが必要ですが、タグはすべてモデレーター専用です。別のタグを追加するか、Manage Threadsを許可してください。',
  'Every post in that forum needs a tag, and it has no tag "{tag}"':
    'このフォーラムの投稿にはタグが必要ですが、「{tag}」というタグはありません',
  'Every post in that forum needs a tag, and no tag is set':
    'このフォーラムの投稿にはタグが必要ですが、タグが設定されていません',
  'give me Read Message History in that channel':
    'そのチャンネルで私にRead Message Historyを許可してください',
  'Give me View Channel and Send Messages in that channel, and in a thread Send Messages in Threads too.':
    'そのチャンネルで私にView ChannelとSend Messagesを、スレッドではSend Messages in Threadsも許可してください。',
  'Give my role {permissions} in {channel} (Edit Channel → Permissions).':
    '{channel}で私のロールに{permissions}を許可してください（チャンネルの編集 → 権限）。',
  'Give my role {permissions} there (Edit Channel → Permissions).':
    'そのチャンネルで私のロールに{permissions}を許可してください（チャンネルの編集 → 権限）。',
  'Give my role View Channel there (Edit Channel → Permissions), or add me to the thread if it is a private one; if I am not in that server, `heatline invite discord` prints the link that adds me.':
    'そのチャンネルで私のロールにView Channelを許可するか（チャンネルの編集 → 権限）、非公開スレッドの場合は私を追加してください。サーバーにいない場合は、`heatline invite discord`が追加用のリンクを表示します。',
  'Give the forum tags, or let it take posts without them (Edit Channel → Overview).':
    'フォーラムにタグを追加するか、タグなしの投稿を許可してください（チャンネルの編集 → 概要）。',
  'I am timed out in that server until {until}: a moderator must remove that (right-click me → Remove Timeout).':
    'このサーバーで{until}までタイムアウトになっています。モデレーターが解除する必要があります（私を右クリック → タイムアウトを解除）。',
  'I was removed from that server: add me again with the link that `heatline invite discord` prints.':
    'このサーバーから削除されました。`heatline invite discord`が表示するリンクでもう一度追加してください。',
  'Install the versions that I was tested with: `npm ci`.':
    'テスト済みのバージョンをインストールしてください：`npm ci`。',
  'Invite me to that server again.': 'このサーバーにもう一度招待してください。',
  'it gave no reason': '理由は示されていません',
  'It is too soon to say whether the message arrived': 'メッセージが届いたかどうかは、まだ判断できません',
  'It was posted a moment ago and has been deleted: there is nothing to do.':
    '投稿された直後に削除されました。対応は不要です。',
  'Join a server that I am in: I can write only to those who share one.':
    '私がいるサーバーに参加してください。同じサーバーにいる人にしかメッセージを送れません。',
  'more shards are needed': 'シャードを増やす必要があります',
  'no answer in time': '時間内に応答がありませんでした',
  'Open the archived thread again, or choose another channel.':
    'アーカイブされたスレッドを再開するか、別のチャンネルを選んでください。',
  'Remove DISCORD_SHARDS, or raise the number after its "/" on every copy, and restart me.':
    'DISCORD_SHARDSを削除するか、すべてのプロセスで「/」の後の数を増やして、私を再起動してください。',
  'Run `heatline doctor`: the token may have expired, or I may have been removed from servers.':
    '`heatline doctor`を実行してください。トークンが期限切れか、サーバーから削除された可能性があります。',
  'Set the tag of the subscription (the option "tag") to one of {tags}.':
    '購読のタグ（オプション「tag」）を次のいずれかに設定してください：{tags}。',
  'Set the tag of the subscription to one that the forum has.':
    '購読のタグを、フォーラムにあるタグに設定してください。',
  'Share a server with me, allow direct messages there (right-click the server → Privacy Settings), and do not block me.':
    '私と同じサーバーに参加し、そこでダイレクトメッセージを許可し（サーバーを右クリック → プライバシー設定）、私をブロックしないでください。',
  'signing in with the token failed': 'トークンでのサインインに失敗しました',
  'That person is no longer on Discord.': 'その人はもうDiscordにいません。',
  'the answer has no usable {fields}': '応答に使える値がありません：{fields}',
  'the answer is not JSON': '応答がJSONではありません',
  'the API version is no longer served': 'このバージョンのAPIは提供が終了しています',
  'The channel was deleted, or I cannot see it: check its id and give me View Channel there.':
    'チャンネルが削除されたか、私から見えません。IDを確認し、そこでView Channelを許可してください。',
  'The channel was deleted: choose another one for the subscription.':
    'チャンネルは削除されました。購読に別のチャンネルを選んでください。',
  'the connection to Discord does not go through the proxy': 'Discordへの接続がプロキシを経由していません',
  'the intents are not allowed': 'インテントが許可されていません',
  'the intents are not valid': 'インテントが無効です',
  "The server's AutoMod stopped it: exempt my role, or change its rule.":
    'サーバーのAutoModにブロックされました。私のロールを除外するか、ルールを変更してください。',
  "The server's AutoMod stopped its title: exempt my role, or change its rule.":
    'タイトルがサーバーのAutoModにブロックされました。私のロールを除外するか、ルールを変更してください。',
  'the shard is not valid': 'シャードが無効です',
  'the token is not valid': 'トークンが無効です',
  'This version of discord.js has no {member}': 'このバージョンのdiscord.jsには{member}がありません',
  'too many at once': '一度に多すぎます',
  'too many messages have been posted in the channel since':
    'その後チャンネルに投稿されたメッセージが多すぎます',
  'Too many requests were refused; Discord may block this address':
    '拒否されたリクエストが多すぎます。Discordがこのアドレスをブロックする可能性があります',
  'Turn on Developer Mode in Discord (Settings → Advanced), then right-click the channel and choose Copy Channel ID.':
    'Discordの設定（設定 → 詳細設定）で開発者モードをオンにし、チャンネルを右クリックして「チャンネルIDをコピー」を選んでください。',
  'Unlock the thread, give me Manage Threads, or choose another channel.':
    'スレッドのロックを解除するか、Manage Threadsを許可するか、別のチャンネルを選んでください。',
  'Upgrade me, or name gateway.discord.gg in NO_PROXY if it can be reached directly.':
    '私を更新するか、直接接続できる場合はNO_PROXYにgateway.discord.ggを指定してください。',
  'Upgrade me.': '私を更新してください。',
};
