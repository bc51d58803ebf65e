import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const japanese: Catalog = {
  '{channel} does not say which workspace it is in': '{channel}がどのワークスペースのものか分かりません',
  '{channel} is in the workspace {workspace}, which is not ours':
    '{channel}は別のワークスペース{workspace}にあります',
  '{message}. {fix}': '{message}。{fix}',
  '{scope} ({other} if it is private)': '{scope}（非公開の場合は{other}）',
  '{what} failed: {reason}': '{what}に失敗しました：{reason}',
  '{what} failed: the state could not be used': '{what}に失敗しました：保存された状態を利用できませんでした',
  '{what} failed: too many messages have come since. Check the channel for the digest.':
    '{what}に失敗しました：その後のメッセージが多すぎます。チャンネルにダイジェストがあるか確認してください。',
  '{what}: it is too soon to say that it did not arrive': '{what}：届いていないと判断するにはまだ早すぎます',
  '{what}: Slack named no channel': '{what}：Slackからチャンネルが示されませんでした',
  '{what}: Slack named no message': '{what}：Slackからメッセージが示されませんでした',
  '{what}: Slack named no messages': '{what}：Slackからメッセージが示されませんでした',
  '{what}: Slack named no token': '{what}：Slackからトークンが示されませんでした',
  'Add the scope {scope} at api.slack.com/apps, the app, and reinstall it at {url}.':
    'api.slack.com/appsのアプリにスコープ{scope}を追加し、{url}から再インストールしてください。',
  'Add the scope {scope} at api.slack.com/apps, the app, reinstall it, and set {token} to the new token.':
    'api.slack.com/appsのアプリにスコープ{scope}を追加して再インストールし、新しいトークンを{token}に設定してください。',
  'asking Slack about {person}': '{person}についてのSlackへの問い合わせ',
  'asking Slack whether {person} may manage {channel}':
    '{person}が{channel}を管理できるかのSlackへの問い合わせ',
  'asking Slack which channels {person} is in': '{person}が参加しているチャンネルのSlackへの問い合わせ',
  'asking Slack who is in {channel}': '{channel}のメンバーのSlackへの問い合わせ',
  'asking Slack who may post in {channel}': '{channel}に投稿できる人のSlackへの問い合わせ',
  'changing a message in {channel}': '{channel}のメッセージの変更',
  'Check this machine’s network, HTTPS_PROXY if it needs a proxy, and SLACK_API_URL.':
    'このマシンのネットワークと、プロキシが必要な場合はHTTPS_PROXY、そしてSLACK_API_URLを確認してください。',
  'connecting to Slack': 'Slackへの接続',
  'Create an app-level token with the scope connections:write at api.slack.com/apps, the app, "Basic Information", "App-Level Tokens", and set SLACK_APP_TOKEN to it.':
    'api.slack.com/appsのアプリの「Basic Information」、「App-Level Tokens」で、スコープconnections:writeのアプリレベルトークンを作成し、SLACK_APP_TOKENに設定してください。',
  'finding the installation of {workspace}': '{workspace}のインストール情報の検索',
  'finding the workspaces': 'ワークスペースの検索',
  'If the channel exists, it is private: invite me there with /invite @{bot}.':
    'チャンネルが存在する場合は非公開です。そこで/invite @{bot}と入力して招待してください。',
  'Install it there at {url}.': '{url}からインストールしてください。',
  'Install the app again at {url}.': '{url}からアプリを再インストールしてください。',
  'installing the app in {workspace}': '{workspace}へのアプリのインストール',
  'Invite me to the channel with /invite @{bot}.': 'チャンネルで/invite @{bot}と入力して招待してください。',
  'listening on {host}, port {port}, failed: {reason}':
    '{host}のポート{port}での待ち受けに失敗しました：{reason}',
  'looking at {channel}': '{channel}の確認',
  'looking for {channel}': '{channel}の検索',
  'looking for a message in {channel}': '{channel}でのメッセージの検索',
  'no answer came ({code})': '応答がありませんでした（{code}）',
  'opening Socket Mode': 'Socket Modeの開始',
  'opening the direct messages with {person}': '{person}とのダイレクトメッセージを開く操作',
  'posting to {channel}': '{channel}への投稿',
  'posting to the channel': 'チャンネルへの投稿',
  'previewing a link': 'リンクのプレビュー',
  'Put the workspace before the channel, as in slack:T0123ABC.C0456DEF.':
    'slack:T0123ABC.C0456DEFのように、チャンネルの前にワークスペースを書いてください。',
  'Reinstall the app at api.slack.com/apps and set {token} to the token shown there.':
    'api.slack.com/appsでアプリを再インストールし、表示されたトークンを{token}に設定してください。',
  'removing {workspace}': '{workspace}の削除',
  'renewing the token of {workspace}': '{workspace}のトークンの更新',
  'Serve many workspaces (docs/slack.md), or remove the subscription.':
    '複数のワークスペースに対応させるか（docs/slack.md）、購読を削除してください。',
  'Set SLACK_APP_TOKEN to an app-level token, which begins with "xapp-".':
    'SLACK_APP_TOKENには、「xapp-」で始まるアプリレベルトークンを設定してください。',
  'Set SLACK_BOT_TOKEN to a bot token, which begins with "xoxb-".':
    'SLACK_BOT_TOKENには、「xoxb-」で始まるボットトークンを設定してください。',
  'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET to those at api.slack.com/apps, the app, "Basic Information".':
    'SLACK_CLIENT_IDとSLACK_CLIENT_SECRETに、api.slack.com/appsのアプリの「Basic Information」にある値を設定してください。',
  'Set SLACK_HTTP_PORT to a free port and HTTP_HOST to an address of this machine, and make Slack’s requests come there.':
    'SLACK_HTTP_PORTに空いているポート、HTTP_HOSTにこのマシンのアドレスを設定し、Slackのリクエストがそこに届くようにしてください。',
  'several of the workspaces may have a channel with that name':
    'その名前のチャンネルが複数のワークスペースにある可能性があります',
  'showing a story beside a message': 'メッセージの横での記事の表示',
  'signing in to {workspace}': '{workspace}へのサインイン',
  'signing in to a new workspace': '新しいワークスペースへのサインイン',
  'signing in to Slack': 'Slackへのサインイン',
  'Slack could not be reached ({code})': 'Slackに接続できませんでした（{code}）',
  'Slack is limiting us': 'Slackにより回数が制限されています',
  'Slack limits how often messages may be read': 'Slackによりメッセージの読み取り回数が制限されています',
  'Slack named no workspace or no bot token':
    'Slackからワークスペースまたはボットトークンが示されませんでした',
  'Slack was stopped before it had started': 'Slackは起動が完了する前に停止されました',
  "Slack's address answered with HTTP {status}": 'SlackのアドレスからHTTP {status}が返されました',
  'storing the token of {workspace}': '{workspace}のトークンの保存',
  'the answer was not one of Slack’s': 'Slackの応答ではありませんでした',
  'The channel is archived: unarchive it, or choose another one.':
    'チャンネルはアーカイブされています。アーカイブを解除するか、別のチャンネルを選んでください。',
  'The channel lets only some people post: allow the app in the channel’s settings, "Posting permissions".':
    'このチャンネルには一部の人しか投稿できません。チャンネルの設定の「Posting permissions」でアプリを許可してください。',
  'the message was not rendered for Slack': 'メッセージがSlack用に整形されていません',
  'The person is no longer in the workspace: remove the subscription.':
    'その人はもうワークスペースにいません。購読を削除してください。',
  'the workspace {workspace} has not installed the app':
    'ワークスペース{workspace}にはアプリがインストールされていません',
  'The workspace’s administrators have suspended posting: ask them.':
    'ワークスペースの管理者が投稿を停止しています。管理者に問い合わせてください。',
  'Turn on the Messages tab at api.slack.com/apps, the app, "App Home".':
    'api.slack.com/appsのアプリの「App Home」でMessagesタブをオンにしてください。',
};
