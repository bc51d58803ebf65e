import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const brazilianPortuguese: Catalog = {
  '{action}: {reason}': '{action}: {reason}',
  'Ask again: an answer can be shown for 15 minutes.':
    'Peça de novo: uma resposta pode ser mostrada por 15 minutos.',
  'Check DISCORD_API_URL: Discord knows no such address.':
    'Confira DISCORD_API_URL: o Discord não conhece esse endereço.',
  'Check that DISCORD_API_URL and any proxy lead to Discord; if they do, upgrade me.':
    'Confira se DISCORD_API_URL e qualquer proxy levam ao Discord; se levarem, atualize-me.',
  'Check the network, HTTPS_PROXY if it needs a proxy, and that https://discordstatus.com reports no outage.':
    'Confira a rede, HTTPS_PROXY se ela precisar de um proxy, e se https://discordstatus.com informa alguma falha.',
  'Check the Privileged Gateway Intents at https://discord.com/developers/applications → your application → Bot.':
    'Confira os Privileged Gateway Intents em https://discord.com/developers/applications → seu aplicativo → Bot.',
  'Choose a text channel: this one takes no messages.':
    'Escolha um canal de texto: este não aceita mensagens.',
  'Close some threads: the server has reached its limit.':
    'Feche alguns tópicos: o servidor atingiu o limite.',
  'Correct or remove DISCORD_SHARDS: together, the copies must cover the shards from 0 to one less than the number after "/".':
    'Corrija ou remova DISCORD_SHARDS: juntas, as cópias devem cobrir os shards de 0 até um a menos que o número depois de "/".',
  'Create a new token at https://discord.com/developers/applications → your application → Bot → Reset Token, and set DISCORD_TOKEN to it.':
    'Crie um token novo em https://discord.com/developers/applications → seu aplicativo → Bot → Reset Token e coloque-o em DISCORD_TOKEN.',
  'Discord blocks this network: try from another one, or without a proxy.':
    'O Discord bloqueia esta rede: tente de outra, ou sem proxy.',
  'Discord closed the connection ({code}): {reason}': 'o Discord fechou a conexão ({code}): {reason}',
  'Discord did not accept the answer': 'o Discord não aceitou a resposta',
  'Discord did not accept the connection': 'o Discord não aceitou a conexão',
  'Discord did not accept the connection within {seconds} s':
    'o Discord não aceitou a conexão em {seconds} s',
  'Discord did not accept the message': 'o Discord não aceitou a mensagem',
  'Discord did not accept the response': 'o Discord não aceitou o retorno',
  'Discord did not answer a request that posting depends on':
    'o Discord não respondeu a uma requisição da qual a publicação depende',
  'Discord did not change the message': 'o Discord não alterou a mensagem',
  'Discord did not crosspost': 'o Discord não publicou a mensagem',
  'Discord did not describe its gateway': 'o Discord não descreveu seu gateway',
  'Discord did not list the channels': 'o Discord não listou os canais',
  'Discord did not list the commands': 'o Discord não listou os comandos',
  'Discord did not open a direct message': 'o Discord não abriu uma mensagem direta',
  'Discord did not register the commands': 'o Discord não registrou os comandos',
  'Discord did not say whether the message arrived': 'o Discord não disse se a mensagem chegou',
  'Discord did not say who they are': 'o Discord não disse quem é a pessoa',
  'Discord did not show it': 'o Discord não o mostrou',
  'Discord has no such channel: it needs a channel id of 17 to 20 digits':
    'o Discord não tem esse canal: é preciso um ID de canal com 17 a 20 dígitos',
  "Discord's filter of harmful links stopped it.": 'O filtro de links nocivos do Discord barrou.',
  'encryption failed ({code})': 'a criptografia falhou ({code})',
  'Every post in that forum needs a tag, and all its tags are only for moderators: add another one, or give me Manage Threads.':
    'Cada postagem desse fórum precisa de uma tag, e todas as tags dele são só para moderadores: adicione outra, ou dê-me Manage Threads.',
  'Every post in that forum needs a tag, and it has no tag "{tag}"':
    'Cada postagem desse fórum precisa de uma tag, e ele não tem a tag "{tag}"',
  'Every post in that forum needs a tag, and no tag is set':
    'Cada postagem desse fórum precisa de uma tag, e nenhuma está definida',
  'give me Read Message History in that channel': 'dê-me Read Message History nesse canal',
  'Give me View Channel and Send Messages in that channel, and in a thread Send Messages in Threads too.':
    'Dê-me View Channel e Send Messages nesse canal e, em um tópico, também Send Messages in Threads.',
  'Give my role {permissions} in {channel} (Edit Channel → Permissions).':
    'Dê ao meu cargo {permissions} em {channel} (Editar canal → Permissões).',
  'Give my role {permissions} there (Edit Channel → Permissions).':
    'Dê ao meu cargo {permissions} lá (Editar canal → Permissões).',
  'Give my role View Channel there (Edit Channel → Permissions), or add me to the thread if it is a private one; if I am not in that server, `heatline invite discord` prints the link that adds me.':
    'Dê ao meu cargo View Channel lá (Editar canal → Permissões), ou adicione-me ao tópico se ele for privado; se eu não estiver nesse servidor, `heatline invite discord` mostra o link que me adiciona.',
  'Give the forum tags, or let it take posts without them (Edit Channel → Overview).':
    'Dê tags ao fórum, ou deixe que ele aceite postagens sem elas (Editar canal → Visão geral).',
  'I am timed out in that server until {until}: a moderator must remove that (right-click me → Remove Timeout).':
    'Estou de castigo nesse servidor até {until}: um moderador precisa tirar o castigo (clique com o botão direito em mim → Remover castigo).',
  'I was removed from that server: add me again with the link that `heatline invite discord` prints.':
    'Fui removido desse servidor: adicione-me de novo com o link que `heatline invite discord` mostra.',
  'Install the versions that I was tested with: `npm ci`.':
    'Instale as versões com as quais fui testado: `npm ci`.',
  'Invite me to that server again.': 'Convide-me de novo para esse servidor.',
  'it gave no reason': 'ele não deu motivo',
  'It is too soon to say whether the message arrived': 'É cedo demais para dizer se a mensagem chegou',
  'It was posted a moment ago and has been deleted: there is nothing to do.':
    'Foi publicada há pouco e já foi excluída: não há nada a fazer.',
  'Join a server that I am in: I can write only to those who share one.':
    'Entre em um servidor em que eu esteja: só posso escrever para quem compartilha um comigo.',
  'more shards are needed': 'são necessários mais shards',
  'no answer in time': 'sem resposta a tempo',
  'Open the archived thread again, or choose another channel.':
    'Reabra o tópico arquivado, ou escolha outro canal.',
  'Remove DISCORD_SHARDS, or raise the number after its "/" on every copy, and restart me.':
    'Remova DISCORD_SHARDS, ou aumente em cada cópia o número depois de "/", e reinicie-me.',
  'Run `heatline doctor`: the token may have expired, or I may have been removed from servers.':
    'Execute `heatline doctor`: o token pode ter expirado, ou posso ter sido removido de servidores.',
  'Set the tag of the subscription (the option "tag") to one of {tags}.':
    'Defina a tag da assinatura (a opção "tag") como uma destas: {tags}.',
  'Set the tag of the subscription to one that the forum has.':
    'Defina a tag da assinatura como uma que o fórum tenha.',
  'Share a server with me, allow direct messages there (right-click the server → Privacy Settings), and do not block me.':
    'Compartilhe um servidor comigo, permita mensagens diretas lá (clique com o botão direito no servidor → Configurações de privacidade) e não me bloqueie.',
  'signing in with the token failed': 'não foi possível entrar com o token',
  'That person is no longer on Discord.': 'Essa pessoa não está mais no Discord.',
  'the answer has no usable {fields}': 'a resposta não tem valor utilizável em: {fields}',
  'the answer is not JSON': 'a resposta não é JSON',
  'the API version is no longer served': 'essa versão da API não é mais oferecida',
  'The channel was deleted, or I cannot see it: check its id and give me View Channel there.':
    'O canal foi excluído, ou não consigo vê-lo: confira o ID dele e dê-me View Channel lá.',
  'The channel was deleted: choose another one for the subscription.':
    'O canal foi excluído: escolha outro para a assinatura.',
  'the connection to Discord does not go through the proxy': 'a conexão com o Discord não passa pelo proxy',
  'the intents are not allowed': 'os intents não são permitidos',
  'the intents are not valid': 'os intents não são válidos',
  "The server's AutoMod stopped it: exempt my role, or change its rule.":
    'O AutoMod do servidor barrou: isente meu cargo, ou mude a regra.',
  "The server's AutoMod stopped its title: exempt my role, or change its rule.":
    'O AutoMod do servidor barrou o título: isente meu cargo, ou mude a regra.',
  'the shard is not valid': 'o shard não é válido',
  'the token is not valid': 'o token não é válido',
  'This version of discord.js has no {member}': 'esta versão do discord.js não tem {member}',
  'too many at once': 'muitas de uma vez',
  'too many messages have been posted in the channel since':
    'foram publicadas mensagens demais no canal desde então',
  'Too many requests were refused; Discord may block this address':
    'Requisições demais foram recusadas; o Discord pode bloquear este endereço',
  'Turn on Developer Mode in Discord (Settings → Advanced), then right-click the channel and choose Copy Channel ID.':
    'Ative o modo desenvolvedor no Discord (Configurações → Avançado), clique com o botão direito no canal e escolha "Copiar ID do canal".',
  'Unlock the thread, give me Manage Threads, or choose another channel.':
    'Desbloqueie o tópico, dê-me Manage Threads, ou escolha outro canal.',
  'Upgrade me, or name gateway.discord.gg in NO_PROXY if it can be reached directly.':
    'Atualize-me, ou ponha gateway.discord.gg em NO_PROXY se ele puder ser acessado diretamente.',
  'Upgrade me.': 'Atualize-me.',
};
