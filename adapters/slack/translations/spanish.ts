import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const spanish: Catalog = {
  '{channel} does not say which workspace it is in': '{channel} no dice en qué espacio de trabajo está',
  '{channel} is in the workspace {workspace}, which is not ours':
    '{channel} está en el espacio de trabajo {workspace}, que no es el nuestro',
  '{message}. {fix}': '{message}. {fix}',
  '{scope} ({other} if it is private)': '{scope} ({other} si es privado)',
  '{what} failed: {reason}': '{what} no ha sido posible: {reason}',
  '{what} failed: the state could not be used':
    '{what} no ha sido posible: no se pudo usar el estado guardado',
  '{what} failed: too many messages have come since. Check the channel for the digest.':
    '{what} no ha sido posible: han llegado demasiados mensajes desde entonces. Mira en el canal si está el resumen.',
  '{what}: it is too soon to say that it did not arrive':
    '{what}: es demasiado pronto para decir que no ha llegado',
  '{what}: Slack named no channel': '{what}: Slack no ha indicado ningún canal',
  '{what}: Slack named no message': '{what}: Slack no ha indicado ningún mensaje',
  '{what}: Slack named no messages': '{what}: Slack no ha indicado mensajes',
  '{what}: Slack named no token': '{what}: Slack no ha indicado ningún token',
  'Add the scope {scope} at api.slack.com/apps, the app, and reinstall it at {url}.':
    'Añade el scope {scope} en api.slack.com/apps, la aplicación, y reinstálala desde {url}.',
  'Add the scope {scope} at api.slack.com/apps, the app, reinstall it, and set {token} to the new token.':
    'Añade el scope {scope} en api.slack.com/apps, la aplicación, reinstálala y pon el token nuevo en {token}.',
  'asking Slack about {person}': 'preguntar a Slack por {person}',
  'asking Slack whether {person} may manage {channel}':
    'preguntar a Slack si {person} puede gestionar {channel}',
  'asking Slack which channels {person} is in': 'preguntar a Slack en qué canales está {person}',
  'asking Slack who is in {channel}': 'preguntar a Slack quién está en {channel}',
  'asking Slack who may post in {channel}': 'preguntar a Slack quién puede publicar en {channel}',
  'changing a message in {channel}': 'cambiar un mensaje en {channel}',
  'Check this machine’s network, HTTPS_PROXY if it needs a proxy, and SLACK_API_URL.':
    'Comprueba la red de esta máquina, HTTPS_PROXY si hace falta un proxy, y SLACK_API_URL.',
  'connecting to Slack': 'conectar con Slack',
  'Create an app-level token with the scope connections:write at api.slack.com/apps, the app, "Basic Information", "App-Level Tokens", and set SLACK_APP_TOKEN to it.':
    'Crea un token de nivel de aplicación con el scope connections:write en api.slack.com/apps, la aplicación, «Basic Information», «App-Level Tokens», y ponlo en SLACK_APP_TOKEN.',
  'finding the installation of {workspace}': 'encontrar la instalación de {workspace}',
  'finding the workspaces': 'encontrar los espacios de trabajo',
  'If the channel exists, it is private: invite me there with /invite @{bot}.':
    'Si el canal existe, es privado: invítame allí con /invite @{bot}.',
  'Install it there at {url}.': 'Instálala allí desde {url}.',
  'Install the app again at {url}.': 'Reinstala la aplicación desde {url}.',
  'installing the app in {workspace}': 'instalar la aplicación en {workspace}',
  'Invite me to the channel with /invite @{bot}.': 'Invítame al canal con /invite @{bot}.',
  'listening on {host}, port {port}, failed: {reason}':
    'no se ha podido escuchar en {host}, puerto {port}: {reason}',
  'looking at {channel}': 'consultar {channel}',
  'looking for {channel}': 'buscar {channel}',
  'looking for a message in {channel}': 'buscar un mensaje en {channel}',
  'no answer came ({code})': 'no ha llegado ninguna respuesta ({code})',
  'opening Socket Mode': 'abrir Socket Mode',
  'opening the direct messages with {person}': 'abrir los mensajes directos con {person}',
  'posting to {channel}': 'publicar en {channel}',
  'posting to the channel': 'publicar en el canal',
  'previewing a link': 'la vista previa de un enlace',
  'Put the workspace before the channel, as in slack:T0123ABC.C0456DEF.':
    'Pon el espacio de trabajo antes del canal, como en slack:T0123ABC.C0456DEF.',
  'Reinstall the app at api.slack.com/apps and set {token} to the token shown there.':
    'Reinstala la aplicación en api.slack.com/apps y pon en {token} el token que se muestra allí.',
  'removing {workspace}': 'quitar {workspace}',
  'renewing the token of {workspace}': 'renovar el token de {workspace}',
  'Serve many workspaces (docs/slack.md), or remove the subscription.':
    'Atiende varios espacios de trabajo (docs/slack.md) o elimina la suscripción.',
  'Set SLACK_APP_TOKEN to an app-level token, which begins with "xapp-".':
    'Pon en SLACK_APP_TOKEN un token de nivel de aplicación, que empieza por «xapp-».',
  'Set SLACK_BOT_TOKEN to a bot token, which begins with "xoxb-".':
    'Pon en SLACK_BOT_TOKEN un token de bot, que empieza por «xoxb-».',
  'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET to those at api.slack.com/apps, the app, "Basic Information".':
    'Pon en SLACK_CLIENT_ID y SLACK_CLIENT_SECRET los valores de api.slack.com/apps, la aplicación, «Basic Information».',
  'Set SLACK_HTTP_PORT to a free port and HTTP_HOST to an address of this machine, and make Slack’s requests come there.':
    'Pon en SLACK_HTTP_PORT un puerto libre y en HTTP_HOST una dirección de esta máquina, y haz que las peticiones de Slack lleguen ahí.',
  'several of the workspaces may have a channel with that name':
    'varios de los espacios de trabajo podrían tener un canal con ese nombre',
  'showing a story beside a message': 'la presentación de una noticia junto a un mensaje',
  'signing in to {workspace}': 'iniciar sesión en {workspace}',
  'signing in to a new workspace': 'iniciar sesión en un espacio de trabajo nuevo',
  'signing in to Slack': 'iniciar sesión en Slack',
  'Slack could not be reached ({code})': 'no se pudo llegar a Slack ({code})',
  'Slack is limiting us': 'Slack nos está limitando',
  'Slack limits how often messages may be read': 'Slack limita la frecuencia con que se pueden leer mensajes',
  'Slack named no workspace or no bot token':
    'Slack no ha indicado ningún espacio de trabajo o ningún token de bot',
  'Slack was stopped before it had started': 'Slack se detuvo antes de haber arrancado',
  "Slack's address answered with HTTP {status}": 'la dirección de Slack ha respondido con HTTP {status}',
  'storing the token of {workspace}': 'guardar el token de {workspace}',
  'the answer was not one of Slack’s': 'la respuesta no era de Slack',
  'The channel is archived: unarchive it, or choose another one.':
    'El canal está archivado: desarchívalo o elige otro.',
  'The channel lets only some people post: allow the app in the channel’s settings, "Posting permissions".':
    'En el canal solo pueden publicar algunas personas: permite la aplicación en los ajustes del canal, «Posting permissions».',
  'the message was not rendered for Slack': 'el mensaje no se preparó para Slack',
  'The person is no longer in the workspace: remove the subscription.':
    'La persona ya no está en el espacio de trabajo: elimina la suscripción.',
  'the workspace {workspace} has not installed the app':
    'el espacio de trabajo {workspace} no ha instalado la aplicación',
  'The workspace’s administrators have suspended posting: ask them.':
    'Los administradores del espacio de trabajo han suspendido las publicaciones: pregúntales.',
  'Turn on the Messages tab at api.slack.com/apps, the app, "App Home".':
    'Activa la pestaña Messages en api.slack.com/apps, la aplicación, «App Home».',
};
