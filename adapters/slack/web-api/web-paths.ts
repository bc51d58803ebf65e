/** Where Slack sends what people do: commands, buttons, menus and events alike. */
export const requestsPath = '/slack/events';

/** Where people begin to install the app. */
export const installPath = '/slack/install';

/** Where Slack sends people back to who have allowed the app in. */
export const redirectPath = '/slack/oauth_redirect';
