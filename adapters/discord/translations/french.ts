import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const french: Catalog = {
  '{action}: {reason}': '{action} : {reason}',
  'Ask again: an answer can be shown for 15 minutes.':
    'Demande encore une fois : une réponse peut être affichée pendant 15 minutes.',
  'Check DISCORD_API_URL: Discord knows no such address.':
    'Vérifie DISCORD_API_URL : Discord ne connaît pas cette adresse.',
  'Check that DISCORD_API_URL and any proxy lead to Discord; if they do, upgrade me.':
    'Vérifie que DISCORD_API_URL et tout proxy mènent à Discord ; si c’est le cas, mets-moi à jour.',
  'Check the network, HTTPS_PROXY if it needs a proxy, and that https://discordstatus.com reports no outage.':
    'Vérifie le réseau, HTTPS_PROXY s’il faut un proxy, et que https://discordstatus.com n’annonce pas de panne.',
  'Check the Privileged Gateway Intents at https://discord.com/developers/applications → your application → Bot.':
    'Vérifie les Privileged Gateway Intents dans https://discord.com/developers/applications → ton application → Bot.',
  'Choose a text channel: this one takes no messages.':
    'Choisis un salon textuel : celui-ci n’accepte pas de messages.',
  'Close some threads: the server has reached its limit.':
    'Ferme quelques fils : le serveur a atteint sa limite.',
  'Correct or remove DISCORD_SHARDS: together, the copies must cover the shards from 0 to one less than the number after "/".':
    'Corrige ou retire DISCORD_SHARDS : ensemble, les instances doivent couvrir les shards de 0 à un de moins que le nombre après « / ».',
  'Create a new token at https://discord.com/developers/applications → your application → Bot → Reset Token, and set DISCORD_TOKEN to it.':
    'Crée un nouveau jeton dans https://discord.com/developers/applications → ton application → Bot → Reset Token, et mets-le dans DISCORD_TOKEN.',
  'Discord blocks this network: try from another one, or without a proxy.':
    'Discord bloque ce réseau : essaie depuis un autre, ou sans proxy.',
  'Discord closed the connection ({code}): {reason}': 'Discord a fermé la connexion ({code}) : {reason}',
  'Discord did not accept the answer': 'Discord n’a pas accepté la réponse',
  'Discord did not accept the connection': 'Discord n’a pas accepté la connexion',
  'Discord did not accept the connection within {seconds} s':
    'Discord n’a pas accepté la connexion en {seconds} s',
  'Discord did not accept the message': 'Discord n’a pas accepté le message',
  'Discord did not accept the response': 'Discord n’a pas accepté le retour',
  'Discord did not answer a request that posting depends on':
    'Discord n’a pas répondu à une requête dont dépend la publication',
  'Discord did not change the message': 'Discord n’a pas modifié le message',
  'Discord did not crosspost': 'Discord n’a pas publié le message',
  'Discord did not describe its gateway': 'Discord n’a pas décrit sa passerelle',
  'Discord did not list the channels': 'Discord n’a pas listé les salons',
  'Discord did not list the commands': 'Discord n’a pas listé les commandes',
  'Discord did not open a direct message': 'Discord n’a pas ouvert de message privé',
  'Discord did not register the commands': 'Discord n’a pas enregistré les commandes',
  'Discord did not say whether the message arrived': 'Discord n’a pas dit si le message est arrivé',
  'Discord did not say who they are': 'Discord n’a pas dit qui est cette personne',
  'Discord did not show it': 'Discord ne l’a pas montré',
  'Discord has no such channel: it needs a channel id of 17 to 20 digits':
    'Discord n’a pas de salon de ce genre : il faut un identifiant de salon de 17 à 20 chiffres',
  "Discord's filter of harmful links stopped it.": 'Le filtre de liens dangereux de Discord l’a bloqué.',
  'encryption failed ({code})': 'le chiffrement a échoué ({code})',
  'Every post in that forum needs a tag, and all its tags are only for moderators: add another one, or give me Manage Threads.':
    'Chaque post de ce forum a besoin d’un tag, et tous ses tags sont réservés aux modérateurs : ajoutes-en un autre, ou donne-moi Manage Threads.',
  'Every post in that forum needs a tag, and it has no tag "{tag}"':
    'Chaque post de ce forum a besoin d’un tag, et il n’a pas de tag « {tag} »',
  'Every post in that forum needs a tag, and no tag is set':
    'Chaque post de ce forum a besoin d’un tag, et aucun n’est défini',
  'give me Read Message History in that channel': 'donne-moi Read Message History dans ce salon',
  'Give me View Channel and Send Messages in that channel, and in a thread Send Messages in Threads too.':
    'Donne-moi View Channel et Send Messages dans ce salon, et dans un fil aussi Send Messages in Threads.',
  'Give my role {permissions} in {channel} (Edit Channel → Permissions).':
    'Donne à mon rôle {permissions} dans {channel} (Modifier le salon → Permissions).',
  'Give my role {permissions} there (Edit Channel → Permissions).':
    'Donne à mon rôle {permissions} là-bas (Modifier le salon → Permissions).',
  'Give my role View Channel there (Edit Channel → Permissions), or add me to the thread if it is a private one; if I am not in that server, `heatline invite discord` prints the link that adds me.':
    'Donne à mon rôle View Channel là-bas (Modifier le salon → Permissions), ou ajoute-moi au fil s’il est privé ; si je ne suis pas sur ce serveur, `heatline invite discord` affiche le lien qui m’y ajoute.',
  'Give the forum tags, or let it take posts without them (Edit Channel → Overview).':
    'Donne des tags au forum, ou laisse-le accepter les posts sans tag (Modifier le salon → Vue d’ensemble).',
  'I am timed out in that server until {until}: a moderator must remove that (right-click me → Remove Timeout).':
    'Je suis exclu temporairement de ce serveur jusqu’au {until} : un modérateur doit lever l’exclusion (clic droit sur moi → Retirer l’exclusion temporaire).',
  'I was removed from that server: add me again with the link that `heatline invite discord` prints.':
    'J’ai été retiré de ce serveur : ajoute-moi de nouveau avec le lien qu’affiche `heatline invite discord`.',
  'Install the versions that I was tested with: `npm ci`.':
    'Installe les versions avec lesquelles j’ai été testé : `npm ci`.',
  'Invite me to that server again.': 'Invite-moi de nouveau sur ce serveur.',
  'it gave no reason': 'il n’a pas donné de raison',
  'It is too soon to say whether the message arrived': 'Il est trop tôt pour dire si le message est arrivé',
  'It was posted a moment ago and has been deleted: there is nothing to do.':
    'Il vient d’être publié et a été supprimé : il n’y a rien à faire.',
  'Join a server that I am in: I can write only to those who share one.':
    'Rejoins un serveur où je suis : je ne peux écrire qu’à ceux qui en partagent un avec moi.',
  'more shards are needed': 'il faut plus de shards',
  'no answer in time': 'pas de réponse à temps',
  'Open the archived thread again, or choose another channel.':
    'Rouvre le fil archivé, ou choisis un autre salon.',
  'Remove DISCORD_SHARDS, or raise the number after its "/" on every copy, and restart me.':
    'Retire DISCORD_SHARDS, ou augmente le nombre après « / » sur chaque instance, et redémarre-moi.',
  'Run `heatline doctor`: the token may have expired, or I may have been removed from servers.':
    'Lance `heatline doctor` : le jeton a peut-être expiré, ou j’ai été retiré de certains serveurs.',
  'Set the tag of the subscription (the option "tag") to one of {tags}.':
    'Règle le tag de l’abonnement (l’option « tag ») sur l’un de ceux-ci : {tags}.',
  'Set the tag of the subscription to one that the forum has.':
    'Règle le tag de l’abonnement sur un tag que le forum possède.',
  'Share a server with me, allow direct messages there (right-click the server → Privacy Settings), and do not block me.':
    'Partage un serveur avec moi, autorise les messages privés là-bas (clic droit sur le serveur → Paramètres de confidentialité) et ne me bloque pas.',
  'signing in with the token failed': 'la connexion avec le jeton a échoué',
  'That person is no longer on Discord.': 'Cette personne n’est plus sur Discord.',
  'the answer has no usable {fields}': 'la réponse n’a rien d’utilisable pour : {fields}',
  'the answer is not JSON': 'la réponse n’est pas du JSON',
  'the API version is no longer served': 'cette version de l’API n’est plus proposée',
  'The channel was deleted, or I cannot see it: check its id and give me View Channel there.':
    'Le salon a été supprimé, ou je ne le vois pas : vérifie son identifiant et donne-moi View Channel là-bas.',
  'The channel was deleted: choose another one for the subscription.':
    'Le salon a été supprimé : choisis-en un autre pour l’abonnement.',
  'the connection to Discord does not go through the proxy':
    'la connexion à Discord ne passe pas par le proxy',
  'the intents are not allowed': 'les intents ne sont pas autorisés',
  'the intents are not valid': 'les intents ne sont pas valides',
  "The server's AutoMod stopped it: exempt my role, or change its rule.":
    'L’AutoMod du serveur l’a bloqué : exempte mon rôle, ou change sa règle.',
  "The server's AutoMod stopped its title: exempt my role, or change its rule.":
    'L’AutoMod du serveur a bloqué son titre : exempte mon rôle, ou change sa règle.',
  'the shard is not valid': 'le shard n’est pas valide',
  'the token is not valid': 'le jeton n’est pas valide',
  'This version of discord.js has no {member}': 'cette version de discord.js n’a pas de {member}',
  'too many at once': 'trop à la fois',
  'too many messages have been posted in the channel since':
    'trop de messages ont été publiés dans le salon depuis',
  'Too many requests were refused; Discord may block this address':
    'Trop de requêtes ont été refusées ; Discord pourrait bloquer cette adresse',
  'Turn on Developer Mode in Discord (Settings → Advanced), then right-click the channel and choose Copy Channel ID.':
    'Active le mode développeur dans Discord (Paramètres → Avancés), puis fais un clic droit sur le salon et choisis « Copier l’identifiant du salon ».',
  'Unlock the thread, give me Manage Threads, or choose another channel.':
    'Déverrouille le fil, donne-moi Manage Threads, ou choisis un autre salon.',
  'Upgrade me, or name gateway.discord.gg in NO_PROXY if it can be reached directly.':
    'Mets-moi à jour, ou indique gateway.discord.gg dans NO_PROXY s’il est joignable directement.',
  'Upgrade me.': 'Mets-moi à jour.',
};
