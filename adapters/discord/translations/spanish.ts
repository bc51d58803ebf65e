import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const spanish: Catalog = {
  '{action}: {reason}': '{action}: {reason}',
  'Ask again: an answer can be shown for 15 minutes.':
    'Pregunta otra vez: una respuesta se puede mostrar durante 15 minutos.',
  'Check DISCORD_API_URL: Discord knows no such address.':
    'Comprueba DISCORD_API_URL: Discord no conoce esa dirección.',
  'Check that DISCORD_API_URL and any proxy lead to Discord; if they do, upgrade me.':
    'Comprueba que DISCORD_API_URL y cualquier proxy llevan a Discord; si es así, actualízame.',
  'Check the network, HTTPS_PROXY if it needs a proxy, and that https://discordstatus.com reports no outage.':
    'Comprueba la red, HTTPS_PROXY si hace falta un proxy, y que https://discordstatus.com no informe de una avería.',
  'Check the Privileged Gateway Intents at https://discord.com/developers/applications → your application → Bot.':
    'Comprueba los Privileged Gateway Intents en https://discord.com/developers/applications → tu aplicación → Bot.',
  'Choose a text channel: this one takes no messages.': 'Elige un canal de texto: este no admite mensajes.',
  'Close some threads: the server has reached its limit.':
    'Cierra algunos hilos: el servidor ha llegado a su límite.',
  'Correct or remove DISCORD_SHARDS: together, the copies must cover the shards from 0 to one less than the number after "/".':
    'Corrige o quita DISCORD_SHARDS: juntas, las copias deben cubrir los shards de 0 a uno menos que el número tras «/».',
  'Create a new token at https://discord.com/developers/applications → your application → Bot → Reset Token, and set DISCORD_TOKEN to it.':
    'Crea un token nuevo en https://discord.com/developers/applications → tu aplicación → Bot → Reset Token y ponlo en DISCORD_TOKEN.',
  'Discord blocks this network: try from another one, or without a proxy.':
    'Discord bloquea esta red: prueba desde otra o sin proxy.',
  'Discord closed the connection ({code}): {reason}': 'Discord ha cerrado la conexión ({code}): {reason}',
  'Discord did not accept the answer': 'Discord no ha aceptado la respuesta',
  'Discord did not accept the connection': 'Discord no ha aceptado la conexión',
  'Discord did not accept the connection within {seconds} s':
    'Discord no ha aceptado la conexión en {seconds} s',
  'Discord did not accept the message': 'Discord no ha aceptado el mensaje',
  'Discord did not accept the response': 'Discord no ha aceptado la confirmación',
  'Discord did not answer a request that posting depends on':
    'Discord no ha respondido a una petición de la que depende la publicación',
  'Discord did not change the message': 'Discord no ha cambiado el mensaje',
  'Discord did not crosspost': 'Discord no ha publicado el mensaje',
  'Discord did not describe its gateway': 'Discord no ha descrito su gateway',
  'Discord did not list the channels': 'Discord no ha mostrado la lista de canales',
  'Discord did not list the commands': 'Discord no ha mostrado la lista de comandos',
  'Discord did not open a direct message': 'Discord no ha abierto un mensaje directo',
  'Discord did not register the commands': 'Discord no ha registrado los comandos',
  'Discord did not say whether the message arrived': 'Discord no ha dicho si el mensaje llegó',
  'Discord did not say who they are': 'Discord no ha dicho quién es la persona',
  'Discord did not show it': 'Discord no lo ha mostrado',
  'Discord has no such channel: it needs a channel id of 17 to 20 digits':
    'Discord no tiene ese canal: hace falta un ID de canal de 17 a 20 cifras',
  "Discord's filter of harmful links stopped it.": 'El filtro de enlaces dañinos de Discord lo ha bloqueado.',
  'encryption failed ({code})': 'el cifrado ha fallado ({code})',
  'Every post in that forum needs a tag, and all its tags are only for moderators: add another one, or give me Manage Threads.':
    'Cada publicación de ese foro necesita una etiqueta, y todas las suyas son solo para moderadores: añade otra o dame Manage Threads.',
  'Every post in that forum needs a tag, and it has no tag "{tag}"':
    'Cada publicación de ese foro necesita una etiqueta, y no tiene la etiqueta «{tag}»',
  'Every post in that forum needs a tag, and no tag is set':
    'Cada publicación de ese foro necesita una etiqueta, y no hay ninguna puesta',
  'give me Read Message History in that channel': 'dame Read Message History en ese canal',
  'Give me View Channel and Send Messages in that channel, and in a thread Send Messages in Threads too.':
    'Dame View Channel y Send Messages en ese canal y, en un hilo, también Send Messages in Threads.',
  'Give my role {permissions} in {channel} (Edit Channel → Permissions).':
    'Da a mi rol {permissions} en {channel} (Editar canal → Permisos).',
  'Give my role {permissions} there (Edit Channel → Permissions).':
    'Da a mi rol {permissions} allí (Editar canal → Permisos).',
  'Give my role View Channel there (Edit Channel → Permissions), or add me to the thread if it is a private one; if I am not in that server, `heatline invite discord` prints the link that adds me.':
    'Da a mi rol View Channel allí (Editar canal → Permisos), o añádeme al hilo si es privado; si no estoy en ese servidor, `heatline invite discord` muestra el enlace que me añade.',
  'Give the forum tags, or let it take posts without them (Edit Channel → Overview).':
    'Ponle etiquetas al foro o deja que acepte publicaciones sin ellas (Editar canal → Resumen).',
  'I am timed out in that server until {until}: a moderator must remove that (right-click me → Remove Timeout).':
    'Estoy aislado en ese servidor hasta {until}: un moderador tiene que quitar el aislamiento (clic derecho sobre mí → Quitar aislamiento).',
  'I was removed from that server: add me again with the link that `heatline invite discord` prints.':
    'Me han quitado de ese servidor: vuelve a añadirme con el enlace que muestra `heatline invite discord`.',
  'Install the versions that I was tested with: `npm ci`.':
    'Instala las versiones con las que me probaron: `npm ci`.',
  'Invite me to that server again.': 'Vuelve a invitarme a ese servidor.',
  'it gave no reason': 'no ha dado ningún motivo',
  'It is too soon to say whether the message arrived': 'Es demasiado pronto para decir si el mensaje llegó',
  'It was posted a moment ago and has been deleted: there is nothing to do.':
    'Se publicó hace un momento y se ha borrado: no hay que hacer nada.',
  'Join a server that I am in: I can write only to those who share one.':
    'Únete a un servidor en el que esté yo: solo puedo escribir a quienes comparten uno conmigo.',
  'more shards are needed': 'hacen falta más shards',
  'no answer in time': 'sin respuesta a tiempo',
  'Open the archived thread again, or choose another channel.':
    'Vuelve a abrir el hilo archivado o elige otro canal.',
  'Remove DISCORD_SHARDS, or raise the number after its "/" on every copy, and restart me.':
    'Quita DISCORD_SHARDS o aumenta en cada copia el número tras «/», y reiníciame.',
  'Run `heatline doctor`: the token may have expired, or I may have been removed from servers.':
    'Ejecuta `heatline doctor`: puede que el token haya caducado o que me hayan quitado de servidores.',
  'Set the tag of the subscription (the option "tag") to one of {tags}.':
    'Pon como etiqueta de la suscripción (la opción «tag») una de estas: {tags}.',
  'Set the tag of the subscription to one that the forum has.':
    'Pon como etiqueta de la suscripción una que tenga el foro.',
  'Share a server with me, allow direct messages there (right-click the server → Privacy Settings), and do not block me.':
    'Comparte un servidor conmigo, permite allí los mensajes directos (clic derecho en el servidor → Ajustes de privacidad) y no me bloquees.',
  'signing in with the token failed': 'no se ha podido iniciar sesión con el token',
  'That person is no longer on Discord.': 'Esa persona ya no está en Discord.',
  'the answer has no usable {fields}': 'la respuesta no tiene ningún valor utilizable en: {fields}',
  'the answer is not JSON': 'la respuesta no es JSON',
  'the API version is no longer served': 'esa versión de la API ya no está disponible',
  'The channel was deleted, or I cannot see it: check its id and give me View Channel there.':
    'El canal se ha borrado o no lo veo: comprueba su ID y dame View Channel allí.',
  'The channel was deleted: choose another one for the subscription.':
    'El canal se ha borrado: elige otro para la suscripción.',
  'the connection to Discord does not go through the proxy': 'la conexión con Discord no pasa por el proxy',
  'the intents are not allowed': 'los intents no están permitidos',
  'the intents are not valid': 'los intents no son válidos',
  "The server's AutoMod stopped it: exempt my role, or change its rule.":
    'El AutoMod del servidor lo ha bloqueado: exime mi rol o cambia la regla.',
  "The server's AutoMod stopped its title: exempt my role, or change its rule.":
    'El AutoMod del servidor ha bloqueado el título: exime mi rol o cambia la regla.',
  'the shard is not valid': 'el shard no es válido',
  'the token is not valid': 'el token no es válido',
  'This version of discord.js has no {member}': 'esta versión de discord.js no tiene {member}',
  'too many at once': 'demasiadas a la vez',
  'too many messages have been posted in the channel since':
    'desde entonces se han publicado demasiados mensajes en el canal',
  'Too many requests were refused; Discord may block this address':
    'Se han rechazado demasiadas peticiones; Discord podría bloquear esta dirección',
  'Turn on Developer Mode in Discord (Settings → Advanced), then right-click the channel and choose Copy Channel ID.':
    'Activa el modo desarrollador en Discord (Ajustes → Avanzado), haz clic derecho en el canal y elige «Copiar ID del canal».',
  'Unlock the thread, give me Manage Threads, or choose another channel.':
    'Desbloquea el hilo, dame Manage Threads o elige otro canal.',
  'Upgrade me, or name gateway.discord.gg in NO_PROXY if it can be reached directly.':
    'Actualízame o pon gateway.discord.gg en NO_PROXY si se puede llegar a él directamente.',
  'Upgrade me.': 'Actualízame.',
};
