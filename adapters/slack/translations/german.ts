import type { Catalog } from '../../../src/platform/language/catalog.ts';

export const german: Catalog = {
  '{channel} does not say which workspace it is in':
    '{channel} sagt nicht, in welchem Workspace der Kanal ist',
  '{channel} is in the workspace {workspace}, which is not ours':
    '{channel} ist im Workspace {workspace}, der nicht unserer ist',
  '{message}. {fix}': '{message}. {fix}',
  '{scope} ({other} if it is private)': '{scope} ({other}, wenn er privat ist)',
  '{what} failed: {reason}': '{what} ist fehlgeschlagen: {reason}',
  '{what} failed: the state could not be used':
    '{what} ist fehlgeschlagen: Der gespeicherte Zustand war nicht erreichbar',
  '{what} failed: too many messages have come since. Check the channel for the digest.':
    '{what} ist fehlgeschlagen: Seitdem sind zu viele Nachrichten gekommen. Sieh im Kanal nach, ob der Überblick da ist.',
  '{what}: it is too soon to say that it did not arrive':
    '{what}: Es ist zu früh, um zu sagen, dass sie nicht angekommen ist',
  '{what}: Slack named no channel': '{what}: Slack hat keinen Kanal genannt',
  '{what}: Slack named no message': '{what}: Slack hat keine Nachricht genannt',
  '{what}: Slack named no messages': '{what}: Slack hat keine Nachrichten genannt',
  '{what}: Slack named no token': '{what}: Slack hat kein Token genannt',
  'Add the scope {scope} at api.slack.com/apps, the app, and reinstall it at {url}.':
    'Füge unter api.slack.com/apps, die App, den Scope {scope} hinzu, und installiere sie unter {url} neu.',
  'Add the scope {scope} at api.slack.com/apps, the app, reinstall it, and set {token} to the new token.':
    'Füge unter api.slack.com/apps, die App, den Scope {scope} hinzu, installiere sie neu, und trage das neue Token in {token} ein.',
  'asking Slack about {person}': 'die Frage an Slack nach {person}',
  'asking Slack whether {person} may manage {channel}':
    'die Frage an Slack, ob {person} {channel} verwalten darf',
  'asking Slack which channels {person} is in': 'die Frage an Slack, in welchen Kanälen {person} ist',
  'asking Slack who is in {channel}': 'die Frage an Slack, wer in {channel} ist',
  'asking Slack who may post in {channel}': 'die Frage an Slack, wer in {channel} posten darf',
  'changing a message in {channel}': 'das Ändern einer Nachricht in {channel}',
  'Check this machine’s network, HTTPS_PROXY if it needs a proxy, and SLACK_API_URL.':
    'Prüfe das Netz dieses Rechners, HTTPS_PROXY, wenn es einen Proxy braucht, und SLACK_API_URL.',
  'connecting to Slack': 'die Verbindung zu Slack',
  'Create an app-level token with the scope connections:write at api.slack.com/apps, the app, "Basic Information", "App-Level Tokens", and set SLACK_APP_TOKEN to it.':
    'Erstelle unter api.slack.com/apps, die App, „Basic Information“, „App-Level Tokens“ ein Token der App-Ebene mit dem Scope connections:write, und trage es in SLACK_APP_TOKEN ein.',
  'finding the installation of {workspace}': 'die Suche nach der Installation von {workspace}',
  'finding the workspaces': 'die Suche nach den Workspaces',
  'If the channel exists, it is private: invite me there with /invite @{bot}.':
    'Wenn es den Kanal gibt, ist er privat: Lade mich dort mit /invite @{bot} ein.',
  'Install it there at {url}.': 'Installiere sie dort unter {url}.',
  'Install the app again at {url}.': 'Installiere die App unter {url} neu.',
  'installing the app in {workspace}': 'die Installation der App in {workspace}',
  'Invite me to the channel with /invite @{bot}.': 'Lade mich mit /invite @{bot} in den Kanal ein.',
  'listening on {host}, port {port}, failed: {reason}':
    'das Lauschen auf {host}, Port {port}, ist fehlgeschlagen: {reason}',
  'looking at {channel}': 'das Ansehen von {channel}',
  'looking for {channel}': 'die Suche nach {channel}',
  'looking for a message in {channel}': 'die Suche nach einer Nachricht in {channel}',
  'no answer came ({code})': 'es kam keine Antwort ({code})',
  'opening Socket Mode': 'das Öffnen von Socket Mode',
  'opening the direct messages with {person}': 'das Öffnen der Direktnachrichten mit {person}',
  'posting to {channel}': 'das Posten in {channel}',
  'posting to the channel': 'das Posten in den Kanal',
  'previewing a link': 'die Vorschau eines Links',
  'Put the workspace before the channel, as in slack:T0123ABC.C0456DEF.':
    'Schreibe den Workspace vor den Kanal, wie in slack:T0123ABC.C0456DEF.',
  'Reinstall the app at api.slack.com/apps and set {token} to the token shown there.':
    'Installiere die App unter api.slack.com/apps neu, und trage das dort gezeigte Token in {token} ein.',
  'removing {workspace}': 'das Entfernen von {workspace}',
  'renewing the token of {workspace}': 'die Erneuerung des Tokens von {workspace}',
  'Serve many workspaces (docs/slack.md), or remove the subscription.':
    'Bediene mehrere Workspaces (docs/slack.md), oder entferne das Abo.',
  'Set SLACK_APP_TOKEN to an app-level token, which begins with "xapp-".':
    'Setze SLACK_APP_TOKEN auf ein Token der App-Ebene; es beginnt mit „xapp-“.',
  'Set SLACK_BOT_TOKEN to a bot token, which begins with "xoxb-".':
    'Setze SLACK_BOT_TOKEN auf ein Bot-Token; es beginnt mit „xoxb-“.',
  'Set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET to those at api.slack.com/apps, the app, "Basic Information".':
    'Setze SLACK_CLIENT_ID und SLACK_CLIENT_SECRET auf die Werte unter api.slack.com/apps, die App, „Basic Information“.',
  'Set SLACK_HTTP_PORT to a free port and HTTP_HOST to an address of this machine, and make Slack’s requests come there.':
    'Setze SLACK_HTTP_PORT auf einen freien Port und HTTP_HOST auf eine Adresse dieses Rechners, und lass Slacks Anfragen dort ankommen.',
  'several of the workspaces may have a channel with that name':
    'mehrere der Workspaces könnten einen Kanal mit diesem Namen haben',
  'showing a story beside a message': 'das Anzeigen einer Meldung neben einer Nachricht',
  'signing in to {workspace}': 'die Anmeldung bei {workspace}',
  'signing in to a new workspace': 'die Anmeldung bei einem neuen Workspace',
  'signing in to Slack': 'die Anmeldung bei Slack',
  'Slack could not be reached ({code})': 'Slack war nicht erreichbar ({code})',
  'Slack is limiting us': 'Slack bremst uns',
  'Slack limits how often messages may be read': 'Slack begrenzt, wie oft Nachrichten gelesen werden dürfen',
  'Slack named no workspace or no bot token': 'Slack hat keinen Workspace oder kein Bot-Token genannt',
  'Slack was stopped before it had started': 'Slack wurde beendet, bevor es gestartet war',
  "Slack's address answered with HTTP {status}": 'Slacks Adresse hat mit HTTP {status} geantwortet',
  'storing the token of {workspace}': 'das Speichern des Tokens von {workspace}',
  'the answer was not one of Slack’s': 'die Antwort kam nicht von Slack',
  'The channel is archived: unarchive it, or choose another one.':
    'Der Kanal ist archiviert: Hebe die Archivierung auf, oder wähle einen anderen.',
  'The channel lets only some people post: allow the app in the channel’s settings, "Posting permissions".':
    'Im Kanal dürfen nur manche posten: Erlaube es der App in den Einstellungen des Kanals, „Posting permissions“.',
  'the message was not rendered for Slack': 'die Nachricht wurde nicht für Slack aufbereitet',
  'The person is no longer in the workspace: remove the subscription.':
    'Die Person ist nicht mehr im Workspace: Entferne das Abo.',
  'the workspace {workspace} has not installed the app':
    'der Workspace {workspace} hat die App nicht installiert',
  'The workspace’s administrators have suspended posting: ask them.':
    'Die Administratoren des Workspace haben das Posten ausgesetzt: Frag sie.',
  'Turn on the Messages tab at api.slack.com/apps, the app, "App Home".':
    'Schalte unter api.slack.com/apps, die App, „App Home“ den Messages Tab ein.',
};
