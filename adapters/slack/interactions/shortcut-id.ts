// Apart from what answers it: the manifest is written without Slack's SDK.

/** The `callback_id` of the message shortcut in the app's manifest. */
export const linksShortcut = 'related_coverage';
