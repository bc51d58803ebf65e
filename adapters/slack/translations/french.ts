import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const french: Catalog = {
  '{channel} does not say which workspace it is in':
    '{channel} ne dit pas dans quel espace de travail il se trouve',
  '{channel} is in the workspace {workspace}, which is not ours':
    '{channel} est dans l’espace de travail {workspace}, qui n’est pas le nôtre',
  '{message}. {fix}': '{message}. {fix}',
  '{scope} ({other} if it is private)': '{scope} ({other} s’il est privé)',
  '{what} failed: {reason}': '{what} n’a pas été possible : {reason}',
  '{what} failed: the state could not be used':
    '{what} n’a pas été possible : l’état enregistré n’a pas pu être utilisé',
  '{what} failed: too many messages have come since. Check the channel for the digest.':
    '{what} n’a pas été possible : trop de messages sont arrivés depuis. Regarde dans le canal si le récap y est.',
  '{what}: it is too soon to say that it did not arrive':
    '{what} : il est trop tôt pour dire qu’il n’est pas arrivé',
  '{what}: Slack named no channel': '{what} : Slack n’a indiqué aucun canal',
  '{what}: Slack named no message': '{what} : Slack n’a indiqué aucun message',
  '{what}: Slack named no messages': '{what} : Slack n’a indiqué aucun message',
  '{what}: Slack named no token': '{what} : Slack n’a indiqué aucun jeton',
  'Add the scope {scope} at api.slack.com/apps, the app, and reinstall it at {url}.':
    'Ajoute le scope {scope} sur api.slack.com/apps, l’application, et réinstalle-la depuis {url}.',
  'Add the scope {scope} at api.slack.com/apps, the app, reinstall it, and set {token} to the new token.':
    'Ajoute le scope {scope} sur api.slack.com/apps, l’application, réinstalle-la, et mets le nouveau jeton dans {token}.',
  'asking Slack about {person}': 'demander à Slack qui est {person}',
  'asking Slack whether {person} may manage {channel}': 'demander à Slack si {person} peut gérer {channel}',
  'asking Slack which channels {person} is in': 'demander à Slack dans quels canaux est {person}',
  'asking Slack who is in {channel}': 'demander à Slack qui est dans {channel}',
  'asking Slack who may post in {channel}': 'demander à Slack qui peut publier dans {channel}',
  'changing a message in {channel}': 'modifier un message dans {channel}',
  'Check this machine’s network, HTTPS_PROXY if it needs a proxy, and SLACK_API_URL.':
    'Vérifie le réseau de cette machine, HTTPS_PROXY s’il faut un proxy, et SLACK_API_URL.',
  'connecting to Slack': 'se connecter à Slack',
  'Create an app-level token with the scope connections:write at api.slack.com/apps, the app, "Basic Information", "App-Level Tokens", and set SLACK_APP_TOKEN to it.':
    'Crée un jeton de niveau application avec le scope connections:write sur api.slack.com/apps, l’application, « Basic Information », « App-Level Tokens », et mets-le dans SLACK_APP_TOKEN.',
  'finding the installation of {workspace}': 'trouver l’installation de {workspace}',
  'finding the workspaces': 'trouver les espaces de travail',
  'If the channel exists, it is private: invite me there with /invite @{bot}.':
    'Si le canal existe, il est privé : invite-moi là-bas avec /invite @{bot}.',
  'Install it there at {url}.': 'Installe-la là-bas depuis {url}.',
  'Install the app again at {url}.': 'Réinstalle l’application depuis {url}.',
  'installing the app in {workspace}': 'installer l’application dans {workspace}',
  'Invite me to the channel with /invite @{bot}.': 'Invite-moi dans le canal avec /invite @{bot}.',
  'listening on {host}, port {port}, failed: {reason}':
    'impossible d’écouter sur {host}, port {port} : {reason}',
  'looking at {channel}': 'consulter {channel}',
  'looking for {channel}': 'chercher {channel}',
  'looking for a message in {channel}': 'chercher un message dans {channel}',
  'no answer came ({code})': 'aucune réponse n’est arrivée ({code})',
  'opening Socket Mode': 'ouvrir Socket Mode',
  'opening the direct messages with {person}': 'ouvrir les messages directs avec {person}',
  'posting to {channel}': 'publier dans {channel}',
  'posting to the channel': 'publier dans le canal',
  'previewing a link': 'l’aperçu d’un lien',
  'Put the workspace before the channel, as in slack:T0123ABC.C0456DEF.':
    'Mets l’espace de travail devant le canal, comme dans slack:T0123ABC.C0456DEF.',
  'Reinstall the app at api.slack.com/apps and set {token} to the token shown there.':
    'Réinstalle l’application sur api.slack.com/apps et mets dans {token} le jeton qui y est affiché.',
  'removing {workspace}': 'retirer {workspace}',
  'renewing the token of {workspace}': 'renouveler le jeton de {workspace}',
  'Serve many workspaces (docs/slack.md), or remove the subscription.':
    'Sers plusieurs espaces de travail (docs/slack.md), ou supprime l’abonnement.',
  'Set SLACK_APP_TOKEN to an app-level token, which begins with "xapp-".':
    'Mets dans SLACK_APP_TOKEN un jeton de niveau application, qui commence par « xapp- ».',
  'Set SLACK_BOT_TOKEN to a bot token, which begins with "xoxb-".':
    'Mets dans SLACK_BOT_TOKEN un jeton de bot, qui commence par « xoxb- ».',
  'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET to those at api.slack.com/apps, the app, "Basic Information".':
    'Mets dans SLACK_CLIENT_ID et SLACK_CLIENT_SECRET les valeurs de api.slack.com/apps, l’application, « Basic Information ».',
  'Set SLACK_HTTP_PORT to a free port and HTTP_HOST to an address of this machine, and make Slack’s requests come there.':
    'Mets dans SLACK_HTTP_PORT un port libre et dans HTTP_HOST une adresse de cette machine, et fais-y arriver les requêtes de Slack.',
  'several of the workspaces may have a channel with that name':
    'plusieurs des espaces de travail pourraient avoir un canal de ce nom',
  'showing a story beside a message': 'l’affichage d’un article à côté d’un message',
  'signing in to {workspace}': 'se connecter à {workspace}',
  'signing in to a new workspace': 'se connecter à un nouvel espace de travail',
  'signing in to Slack': 'se connecter à Slack',
  'Slack could not be reached ({code})': 'Slack n’a pas pu être joint ({code})',
  'Slack is limiting us': 'Slack nous limite',
  'Slack limits how often messages may be read': 'Slack limite le nombre de lectures de messages',
  'Slack named no workspace or no bot token':
    'Slack n’a indiqué aucun espace de travail ou aucun jeton de bot',
  'Slack was stopped before it had started': 'Slack a été arrêté avant d’avoir démarré',
  "Slack's address answered with HTTP {status}": 'l’adresse de Slack a répondu HTTP {status}',
  'storing the token of {workspace}': 'enregistrer le jeton de {workspace}',
  'the answer was not one of Slack’s': 'la réponse ne venait pas de Slack',
  'The channel is archived: unarchive it, or choose another one.':
    'Le canal est archivé : désarchive-le, ou choisis-en un autre.',
  'The channel lets only some people post: allow the app in the channel’s settings, "Posting permissions".':
    'Le canal ne laisse publier que certaines personnes : autorise l’application dans les paramètres du canal, « Posting permissions ».',
  'the message was not rendered for Slack': 'le message n’a pas été mis en forme pour Slack',
  'The person is no longer in the workspace: remove the subscription.':
    'La personne n’est plus dans l’espace de travail : supprime l’abonnement.',
  'the workspace {workspace} has not installed the app':
    'l’espace de travail {workspace} n’a pas installé l’application',
  'The workspace’s administrators have suspended posting: ask them.':
    'Les administrateurs de l’espace de travail ont suspendu la publication : demande-leur.',
  'Turn on the Messages tab at api.slack.com/apps, the app, "App Home".':
    'Active l’onglet Messages sur api.slack.com/apps, l’application, « App Home ».',
};
