/** The `callback_id` of the message shortcut, as the app's manifest has it. */
export const linksShortcut = 'related_coverage';
