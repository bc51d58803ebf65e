/** Where Slack sends everything that people do: commands, buttons, menus and events. */
export const requestsPath = '/slack/events';

/** Where people start installing the app. */
export const installPath = '/slack/install';

/** Where Slack returns people who have allowed the app. */
export const redirectPath = '/slack/oauth_redirect';
