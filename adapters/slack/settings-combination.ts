/**
 * Lists the variables that are missing or conflict with others, each with where to get it: for one workspace
 * or many, and for Socket Mode or HTTP.
 */
export function faultsOfCombination(isSet: (variable: string) => boolean): string[] {
  const isForMany = isSet('SLACK_CLIENT_ID') || isSet('SLACK_CLIENT_SECRET');
  return [...(isForMany ? faultsOfMany(isSet) : faultsOfOne(isSet)), ...faultsOfIntake(isSet)];
}

function faultsOfOne(isSet: (variable: string) => boolean): string[] {
  return isSet('SLACK_BOT_TOKEN')
    ? []
    : [
        'SLACK_BOT_TOKEN: is missing. It is the bot token, which begins with "xoxb-". Copy it from api.slack.com/apps, your app, "OAuth & Permissions"',
      ];
}

const basicInformation = 'Copy it from api.slack.com/apps, your app, "Basic Information", "App Credentials"';

function faultsOfMany(isSet: (variable: string) => boolean): string[] {
  const needed = {
    SLACK_CLIENT_ID: `It is next to the client secret. ${basicInformation}`,
    SLACK_CLIENT_SECRET: `It is next to the client id. ${basicInformation}`,
    SLACK_PUBLIC_URL:
      'It is the address, such as https://heatline.example.org, at which people install the app; it leads to SLACK_HTTP_PORT',
    ENCRYPTION_KEYS:
      'It encrypts the tokens of the workspaces that install the app. Make a key with: openssl rand -base64 32',
  };
  const faults = Object.entries(needed)
    .filter(([name]) => !isSet(name))
    .map(([name, fix]) => `${name}: is missing. ${fix}`);
  if (isSet('SLACK_BOT_TOKEN')) {
    faults.push(
      'SLACK_BOT_TOKEN: is the token of one workspace, but SLACK_CLIENT_ID and SLACK_CLIENT_SECRET let any workspace install the app, each with its own token. Remove either',
    );
  }
  return faults;
}

function faultsOfIntake(isSet: (variable: string) => boolean): string[] {
  const [socket, http] = [isSet('SLACK_APP_TOKEN'), isSet('SLACK_SIGNING_SECRET')];
  if (socket && http) {
    return [
      'SLACK_SIGNING_SECRET: is for requests over HTTP, but SLACK_APP_TOKEN is for Socket Mode, which needs no public address. Remove the one that the app does not use',
    ];
  }
  if (socket || http) return [];
  return [
    `SLACK_APP_TOKEN: is missing. It is the app-level token, which begins with "xapp-". Create one with the scope connections:write at api.slack.com/apps, your app, "Basic Information", "App-Level Tokens". Or set SLACK_SIGNING_SECRET, from "App Credentials" on the same page, to take requests over HTTP`,
  ];
}
