/**
 * Slack's limits, in UTF-16 units of the text that is sent (escaped), which is never fewer than Slack counts.
 * Sources: docs.slack.dev/reference/block-kit, @slack/types, and where nothing is documented the public issues named.
 */

/** docs: "up to 50 blocks in each message". */
export const maxBlocksOfMessage = 50;

/**
 * chat.postMessage answers `msg_blocks_too_long` to a sum that is not documented: a maintainer says about 12,000
 * characters, a message of 11,341 was refused (slackapi/bolt-js issues 2509 and 2867).
 */
export const maxTextOfMessage = 10_000;

/**
 * `text`: 40,000 are kept when it is posted, but chat.update takes 4,000, and a longer one without blocks may be broken
 * into several messages (docs: "Truncating really long messages").
 */
export const maxFallbackText = 4_000;

/** chat.update: 50 calls a minute (docs, "Rate limits", Tier 3); people's own commands change messages as well. */
export const updatesPerMinute = 40;

/** docs, header block. */
export const maxHeader = 150;

/** docs, section block: 1 to 3000. */
export const maxSectionText = 3_000;

/** docs, text object; an element of a context block is one. */
export const maxContextText = 3_000;

/** docs, actions block. */
export const maxActionsElements = 25;

/** docs, button element. */
export const maxButtonLabel = 75;

/** docs: "usable 5 times within 30 minutes". */
export const maxResponseUrlUses = 5;

/** docs, views: "up to 100 blocks". */
export const maxBlocksOfView = 100;

/**
 * docs, views.open: a view may be 250 kB. A character of CJK text takes three bytes, and a hundred blocks their names and
 * brackets.
 */
export const maxTextOfView = 40_000;

/** docs, views: title, submit and close. */
export const maxViewTitle = 24;

/** docs, views: `private_metadata`. */
export const maxPrivateMetadata = 3_000;

/** docs, views: modals that lie on one another. */
export const maxStackedViews = 3;

/** docs, option object: text and value of an option of a menu. */
export const maxOptionText = 75;

/** docs, options load URL: what a menu can be given. */
export const maxOptions = 100;

/** docs, input block: label and hint may have 2,000; these are for reading. */
export const maxInputLabel = 100;
export const maxInputHint = 300;

/** docs, plain-text input: `max_length` and the length of an `initial_value`. */
export const maxInputText = 3_000;

/** docs, placeholder of an input or a menu. */
export const maxPlaceholder = 150;
