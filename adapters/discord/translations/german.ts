import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const german: Catalog = {
  '{action}: {reason}': '{action}: {reason}',
  'Ask again: an answer can be shown for 15 minutes.':
    'Frag noch einmal: Eine Antwort kann 15 Minuten lang gezeigt werden.',
  'Check DISCORD_API_URL: Discord knows no such address.':
    'Prüfe DISCORD_API_URL: Discord kennt keine solche Adresse.',
  'Check that DISCORD_API_URL and any proxy lead to Discord; if they do, upgrade me.':
    'Prüfe, ob DISCORD_API_URL und jeder Proxy zu Discord führen; wenn ja, aktualisiere mich.',
  'Check the network, HTTPS_PROXY if it needs a proxy, and that https://discordstatus.com reports no outage.':
    'Prüfe das Netz, HTTPS_PROXY, wenn es einen Proxy braucht, und ob https://discordstatus.com eine Störung meldet.',
  'Check the Privileged Gateway Intents at https://discord.com/developers/applications → your application → Bot.':
    'Prüfe die Privileged Gateway Intents unter https://discord.com/developers/applications → deine Anwendung → Bot.',
  'Choose a text channel: this one takes no messages.':
    'Wähle einen Textkanal: Dieser nimmt keine Nachrichten an.',
  'Close some threads: the server has reached its limit.':
    'Schließe einige Threads: Der Server hat sein Limit erreicht.',
  'Correct or remove DISCORD_SHARDS: together, the copies must cover the shards from 0 to one less than the number after "/".':
    'Korrigiere oder entferne DISCORD_SHARDS: Zusammen müssen die Instanzen alle Shards abdecken, von 0 bis eins weniger als die Zahl nach „/“.',
  'Create a new token at https://discord.com/developers/applications → your application → Bot → Reset Token, and set DISCORD_TOKEN to it.':
    'Erstelle unter https://discord.com/developers/applications → deine Anwendung → Bot → Reset Token ein neues Token und trage es in DISCORD_TOKEN ein.',
  'Discord blocks this network: try from another one, or without a proxy.':
    'Discord sperrt dieses Netz: Versuche es aus einem anderen oder ohne Proxy.',
  'Discord closed the connection ({code}): {reason}':
    'Discord hat die Verbindung geschlossen ({code}): {reason}',
  'Discord did not accept the answer': 'Discord hat die Antwort nicht angenommen',
  'Discord did not accept the connection': 'Discord hat die Verbindung nicht angenommen',
  'Discord did not accept the connection within {seconds} s':
    'Discord hat die Verbindung nicht innerhalb von {seconds} s angenommen',
  'Discord did not accept the message': 'Discord hat die Nachricht nicht angenommen',
  'Discord did not accept the response': 'Discord hat die Rückmeldung nicht angenommen',
  'Discord did not answer a request that posting depends on':
    'Discord hat eine Anfrage nicht beantwortet, von der das Posten abhängt',
  'Discord did not change the message': 'Discord hat die Nachricht nicht geändert',
  'Discord did not crosspost': 'Discord hat die Nachricht nicht veröffentlicht',
  'Discord did not describe its gateway': 'Discord hat sein Gateway nicht beschrieben',
  'Discord did not list the channels': 'Discord hat die Kanäle nicht aufgelistet',
  'Discord did not list the commands': 'Discord hat die Befehle nicht aufgelistet',
  'Discord did not open a direct message': 'Discord hat keine Direktnachricht geöffnet',
  'Discord did not register the commands': 'Discord hat die Befehle nicht registriert',
  'Discord did not say whether the message arrived':
    'Discord hat nicht gesagt, ob die Nachricht angekommen ist',
  'Discord did not say who they are': 'Discord hat nicht gesagt, wer die Person ist',
  'Discord did not show it': 'Discord hat ihn nicht gezeigt',
  'Discord has no such channel: it needs a channel id of 17 to 20 digits':
    'Discord hat keinen solchen Kanal: Nötig ist eine Kanal-ID mit 17 bis 20 Ziffern',
  "Discord's filter of harmful links stopped it.": 'Discords Filter für schädliche Links hat es aufgehalten.',
  'encryption failed ({code})': 'die Verschlüsselung ist fehlgeschlagen ({code})',
  'Every post in that forum needs a tag, and all its tags are only for moderators: add another one, or give me Manage Threads.':
    'Jeder Post in diesem Forum braucht ein Tag, und alle seine Tags sind der Moderation vorbehalten: Füge ein weiteres hinzu, oder gib mir Manage Threads.',
  'Every post in that forum needs a tag, and it has no tag "{tag}"':
    'Jeder Post in diesem Forum braucht ein Tag, und das Tag „{tag}“ gibt es dort nicht',
  'Every post in that forum needs a tag, and no tag is set':
    'Jeder Post in diesem Forum braucht ein Tag, und es ist keines gesetzt',
  'give me Read Message History in that channel': 'gib mir in diesem Kanal Read Message History',
  'Give me View Channel and Send Messages in that channel, and in a thread Send Messages in Threads too.':
    'Gib mir in diesem Kanal View Channel und Send Messages, in einem Thread auch Send Messages in Threads.',
  'Give my role {permissions} in {channel} (Edit Channel → Permissions).':
    'Gib meiner Rolle in {channel} {permissions} (Kanal bearbeiten → Berechtigungen).',
  'Give my role {permissions} there (Edit Channel → Permissions).':
    'Gib meiner Rolle dort {permissions} (Kanal bearbeiten → Berechtigungen).',
  'Give my role View Channel there (Edit Channel → Permissions), or add me to the thread if it is a private one; if I am not in that server, `heatline invite discord` prints the link that adds me.':
    'Gib meiner Rolle dort View Channel (Kanal bearbeiten → Berechtigungen), oder füge mich zum Thread hinzu, wenn er privat ist; wenn ich nicht auf diesem Server bin, gibt `heatline invite discord` den Link aus, der mich hinzufügt.',
  'Give the forum tags, or let it take posts without them (Edit Channel → Overview).':
    'Gib dem Forum Tags, oder lass es Posts ohne Tag annehmen (Kanal bearbeiten → Übersicht).',
  'I am timed out in that server until {until}: a moderator must remove that (right-click me → Remove Timeout).':
    'Auf diesem Server habe ich bis {until} einen Timeout: Jemand von der Moderation muss ihn aufheben (Rechtsklick auf mich → Timeout entfernen).',
  'I was removed from that server: add me again with the link that `heatline invite discord` prints.':
    'Ich wurde von diesem Server entfernt: Füge mich mit dem Link wieder hinzu, den `heatline invite discord` ausgibt.',
  'Install the versions that I was tested with: `npm ci`.':
    'Installiere die Versionen, mit denen ich getestet wurde: `npm ci`.',
  'Invite me to that server again.': 'Lade mich wieder auf diesen Server ein.',
  'it gave no reason': 'ohne Angabe eines Grundes',
  'It is too soon to say whether the message arrived':
    'Es ist zu früh, um zu sagen, ob die Nachricht angekommen ist',
  'It was posted a moment ago and has been deleted: there is nothing to do.':
    'Sie wurde eben gepostet und ist gelöscht worden: Es ist nichts zu tun.',
  'Join a server that I am in: I can write only to those who share one.':
    'Tritt einem Server bei, auf dem ich bin: Ich kann nur denen schreiben, die einen mit mir teilen.',
  'more shards are needed': 'es werden mehr Shards gebraucht',
  'no answer in time': 'keine rechtzeitige Antwort',
  'Open the archived thread again, or choose another channel.':
    'Öffne den archivierten Thread wieder, oder wähle einen anderen Kanal.',
  'Remove DISCORD_SHARDS, or raise the number after its "/" on every copy, and restart me.':
    'Entferne DISCORD_SHARDS, oder erhöhe auf jeder Instanz die Zahl nach „/“ und starte mich neu.',
  'Run `heatline doctor`: the token may have expired, or I may have been removed from servers.':
    'Führe `heatline doctor` aus: Das Token ist vielleicht abgelaufen, oder ich wurde von Servern entfernt.',
  'Set the tag of the subscription (the option "tag") to one of {tags}.':
    'Setze das Tag des Abos (die Option „tag“) auf eines von: {tags}.',
  'Set the tag of the subscription to one that the forum has.':
    'Setze das Tag des Abos auf eines, das es im Forum gibt.',
  'Share a server with me, allow direct messages there (right-click the server → Privacy Settings), and do not block me.':
    'Sei mit mir auf einem gemeinsamen Server, erlaube dort Direktnachrichten (Rechtsklick auf den Server → Privatsphäre-Einstellungen) und blockiere mich nicht.',
  'signing in with the token failed': 'die Anmeldung mit dem Token ist fehlgeschlagen',
  'That person is no longer on Discord.': 'Diese Person ist nicht mehr bei Discord.',
  'the answer has no usable {fields}': 'in der Antwort ist nicht brauchbar: {fields}',
  'the answer is not JSON': 'die Antwort ist kein JSON',
  'the API version is no longer served': 'diese API-Version wird nicht mehr unterstützt',
  'The channel was deleted, or I cannot see it: check its id and give me View Channel there.':
    'Der Kanal wurde gelöscht, oder ich kann ihn nicht sehen: Prüfe seine ID und gib mir dort View Channel.',
  'The channel was deleted: choose another one for the subscription.':
    'Der Kanal wurde gelöscht: Wähle einen anderen für das Abo.',
  'the connection to Discord does not go through the proxy':
    'die Verbindung zu Discord läuft nicht über den Proxy',
  'the intents are not allowed': 'die Intents sind nicht erlaubt',
  'the intents are not valid': 'die Intents sind ungültig',
  "The server's AutoMod stopped it: exempt my role, or change its rule.":
    'Der AutoMod des Servers hat es aufgehalten: Nimm meine Rolle aus, oder ändere die Regel.',
  "The server's AutoMod stopped its title: exempt my role, or change its rule.":
    'Der AutoMod des Servers hat den Titel aufgehalten: Nimm meine Rolle aus, oder ändere die Regel.',
  'the shard is not valid': 'der Shard ist ungültig',
  'the token is not valid': 'das Token ist ungültig',
  'This version of discord.js has no {member}': 'diese Version von discord.js hat kein {member}',
  'too many at once': 'zu viele auf einmal',
  'too many messages have been posted in the channel since':
    'seitdem wurden zu viele Nachrichten in den Kanal gepostet',
  'Too many requests were refused; Discord may block this address':
    'Zu viele Anfragen wurden abgelehnt; Discord könnte diese Adresse sperren',
  'Turn on Developer Mode in Discord (Settings → Advanced), then right-click the channel and choose Copy Channel ID.':
    'Schalte in Discord den Entwicklermodus ein (Einstellungen → Erweitert), klicke mit rechts auf den Kanal und wähle „Kanal-ID kopieren“.',
  'Unlock the thread, give me Manage Threads, or choose another channel.':
    'Entsperre den Thread, gib mir Manage Threads, oder wähle einen anderen Kanal.',
  'Upgrade me, or name gateway.discord.gg in NO_PROXY if it can be reached directly.':
    'Aktualisiere mich, oder nenne gateway.discord.gg in NO_PROXY, wenn es direkt erreichbar ist.',
  'Upgrade me.': 'Aktualisiere mich.',
};
