import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const brazilianPortuguese: Catalog = {
  '{channel} does not say which workspace it is in': '{channel} não diz em qual workspace está',
  '{channel} is in the workspace {workspace}, which is not ours':
    '{channel} está no workspace {workspace}, que não é o nosso',
  '{message}. {fix}': '{message}. {fix}',
  '{scope} ({other} if it is private)': '{scope} ({other} se for privado)',
  '{what} failed: {reason}': '{what} não deu certo: {reason}',
  '{what} failed: the state could not be used': '{what} não deu certo: o estado salvo não pôde ser usado',
  '{what} failed: too many messages have come since. Check the channel for the digest.':
    '{what} não deu certo: chegaram mensagens demais desde então. Veja no canal se o resumo está lá.',
  '{what}: it is too soon to say that it did not arrive':
    '{what}: é cedo demais para dizer que ela não chegou',
  '{what}: Slack named no channel': '{what}: o Slack não informou nenhum canal',
  '{what}: Slack named no message': '{what}: o Slack não informou nenhuma mensagem',
  '{what}: Slack named no messages': '{what}: o Slack não informou mensagens',
  '{what}: Slack named no token': '{what}: o Slack não informou nenhum token',
  'Add the scope {scope} at api.slack.com/apps, the app, and reinstall it at {url}.':
    'Adicione o escopo {scope} em api.slack.com/apps, o app, e reinstale-o em {url}.',
  'Add the scope {scope} at api.slack.com/apps, the app, reinstall it, and set {token} to the new token.':
    'Adicione o escopo {scope} em api.slack.com/apps, o app, reinstale-o e coloque o token novo em {token}.',
  'asking Slack about {person}': 'perguntar ao Slack sobre {person}',
  'asking Slack whether {person} may manage {channel}':
    'perguntar ao Slack se {person} pode gerenciar {channel}',
  'asking Slack which channels {person} is in': 'perguntar ao Slack em quais canais {person} está',
  'asking Slack who is in {channel}': 'perguntar ao Slack quem está em {channel}',
  'asking Slack who may post in {channel}': 'perguntar ao Slack quem pode publicar em {channel}',
  'changing a message in {channel}': 'alterar uma mensagem em {channel}',
  'Check this machine’s network, HTTPS_PROXY if it needs a proxy, and SLACK_API_URL.':
    'Confira a rede desta máquina, HTTPS_PROXY se ela precisar de um proxy, e SLACK_API_URL.',
  'connecting to Slack': 'conectar ao Slack',
  'Create an app-level token with the scope connections:write at api.slack.com/apps, the app, "Basic Information", "App-Level Tokens", and set SLACK_APP_TOKEN to it.':
    'Crie um token de nível de app com o escopo connections:write em api.slack.com/apps, o app, "Basic Information", "App-Level Tokens", e coloque-o em SLACK_APP_TOKEN.',
  'finding the installation of {workspace}': 'encontrar a instalação de {workspace}',
  'finding the workspaces': 'encontrar os workspaces',
  'If the channel exists, it is private: invite me there with /invite @{bot}.':
    'Se o canal existe, ele é privado: convide-me lá com /invite @{bot}.',
  'Install it there at {url}.': 'Instale-o lá em {url}.',
  'Install the app again at {url}.': 'Reinstale o app em {url}.',
  'installing the app in {workspace}': 'instalar o app em {workspace}',
  'Invite me to the channel with /invite @{bot}.': 'Convide-me para o canal com /invite @{bot}.',
  'listening on {host}, port {port}, failed: {reason}':
    'não foi possível escutar em {host}, porta {port}: {reason}',
  'looking at {channel}': 'consultar {channel}',
  'looking for {channel}': 'procurar {channel}',
  'looking for a message in {channel}': 'procurar uma mensagem em {channel}',
  'no answer came ({code})': 'nenhuma resposta chegou ({code})',
  'opening Socket Mode': 'abrir o Socket Mode',
  'opening the direct messages with {person}': 'abrir as mensagens diretas com {person}',
  'posting to {channel}': 'publicar em {channel}',
  'posting to the channel': 'publicar no canal',
  'previewing a link': 'a prévia de um link',
  'Put the workspace before the channel, as in slack:T0123ABC.C0456DEF.':
    'Ponha o workspace antes do canal, como em slack:T0123ABC.C0456DEF.',
  'Reinstall the app at api.slack.com/apps and set {token} to the token shown there.':
    'Reinstale o app em api.slack.com/apps e coloque em {token} o token mostrado lá.',
  'removing {workspace}': 'remover {workspace}',
  'renewing the token of {workspace}': 'renovar o token de {workspace}',
  'Serve many workspaces (docs/slack.md), or remove the subscription.':
    'Atenda vários workspaces (docs/slack.md), ou remova a assinatura.',
  'Set SLACK_APP_TOKEN to an app-level token, which begins with "xapp-".':
    'Ponha em SLACK_APP_TOKEN um token de nível de app, que começa com "xapp-".',
  'Set SLACK_BOT_TOKEN to a bot token, which begins with "xoxb-".':
    'Ponha em SLACK_BOT_TOKEN um token de bot, que começa com "xoxb-".',
  'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET to those at api.slack.com/apps, the app, "Basic Information".':
    'Ponha em SLACK_CLIENT_ID e SLACK_CLIENT_SECRET os valores de api.slack.com/apps, o app, "Basic Information".',
  'Set SLACK_HTTP_PORT to a free port and HTTP_HOST to an address of this machine, and make Slack’s requests come there.':
    'Ponha em SLACK_HTTP_PORT uma porta livre e em HTTP_HOST um endereço desta máquina, e faça as requisições do Slack chegarem lá.',
  'several of the workspaces may have a channel with that name':
    'vários dos workspaces podem ter um canal com esse nome',
  'showing a story beside a message': 'a exibição de uma notícia ao lado de uma mensagem',
  'signing in to {workspace}': 'entrar em {workspace}',
  'signing in to a new workspace': 'entrar em um workspace novo',
  'signing in to Slack': 'entrar no Slack',
  'Slack could not be reached ({code})': 'não foi possível alcançar o Slack ({code})',
  'Slack is limiting us': 'o Slack está nos limitando',
  'Slack limits how often messages may be read':
    'o Slack limita com que frequência as mensagens podem ser lidas',
  'Slack named no workspace or no bot token': 'o Slack não informou nenhum workspace ou nenhum token de bot',
  'Slack was stopped before it had started': 'o Slack foi parado antes de ter iniciado',
  "Slack's address answered with HTTP {status}": 'o endereço do Slack respondeu com HTTP {status}',
  'storing the token of {workspace}': 'salvar o token de {workspace}',
  'the answer was not one of Slack’s': 'a resposta não era do Slack',
  'The channel is archived: unarchive it, or choose another one.':
    'O canal está arquivado: desarquive-o, ou escolha outro.',
  'The channel lets only some people post: allow the app in the channel’s settings, "Posting permissions".':
    'O canal só deixa algumas pessoas publicarem: permita o app nas configurações do canal, "Posting permissions".',
  'the message was not rendered for Slack': 'a mensagem não foi preparada para o Slack',
  'The person is no longer in the workspace: remove the subscription.':
    'A pessoa não está mais no workspace: remova a assinatura.',
  'the workspace {workspace} has not installed the app': 'o workspace {workspace} não instalou o app',
  'The workspace’s administrators have suspended posting: ask them.':
    'Os administradores do workspace suspenderam as publicações: fale com eles.',
  'Turn on the Messages tab at api.slack.com/apps, the app, "App Home".':
    'Ative a aba Messages em api.slack.com/apps, o app, "App Home".',
};
