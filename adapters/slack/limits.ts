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
