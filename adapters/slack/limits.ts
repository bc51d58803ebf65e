/**
 * Slack's limits, in UTF-16 units of the text as sent (escaped); Slack never counts more. Sources:
 * docs.slack.dev/reference/block-kit, @slack/types, and the public issues named where nothing is documented.
 */

/** docs: "up to 50 blocks in each message". */
export const maxBlocksOfMessage = 50;

/**
 * chat.postMessage answers `msg_blocks_too_long` when the texts add up to more than an undocumented limit: a
 * maintainer says about 12,000 characters, and a message of 11,341 was refused (slackapi/bolt-js issues 2509
 * and 2867).
 */
export const maxTextOfMessage = 10_000;

/**
 * `text`: chat.postMessage keeps 40,000 characters, but chat.update takes 4,000, and a longer one without
 * blocks may be split into several messages (docs: "Truncating really long messages").
 */
export const maxFallbackText = 4_000;

/** chat.update: 50 calls a minute (docs, "Rate limits", Tier 3); people's own commands change messages as well. */
export const updatesPerMinute = 40;

/** docs, header block. */
export const maxHeader = 150;

/** docs, section block: 1 to 3000. */
export const maxSectionText = 3_000;

/** docs, text object, which is what a context block consists of. */
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
 * docs, views.open: 250 kB a view. A CJK character takes three bytes, and a hundred blocks add their keys and
 * brackets.
 */
export const maxTextOfView = 40_000;

/** docs, views: title, submit and close. */
export const maxViewTitle = 24;

/** docs, views: `private_metadata`. */
export const maxPrivateMetadata = 3_000;

/** docs, views: modals stacked on each other. */
export const maxStackedViews = 3;

/** docs, option object: text, description and value of a menu option. */
export const maxOptionText = 75;

/** docs, options load URL: options in one response. */
export const maxOptions = 100;

/** docs, checkboxes: options of one group. */
export const maxCheckboxes = 10;

/** docs, input block: label and hint may have 2,000; these limits are for readability. */
export const maxInputLabel = 100;
export const maxInputHint = 300;

/** docs, plain-text input: `max_length` and the length of an `initial_value`. */
export const maxInputText = 3_000;

/** docs, "Unfurling links in messages": "Your app can register up to five domains". */
export const maxUnfurlDomains = 5;

/** Our own limit on previews below one message: none is documented, and more would bury what the person wrote. */
export const maxPreviews = 5;

/** docs, placeholder of an input or a menu. */
export const maxPlaceholder = 150;
