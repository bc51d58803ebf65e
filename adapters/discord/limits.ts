/**
 * Discord's limits on a message made of Components V2. Sources: DD, the developer documentation ("Component Reference",
 * "Message", "Application Commands"); GH, discord/discord-api-docs issues. Lengths are counted in UTF-16 units here, which
 * is never less than what Discord counts.
 */

/** Components of a message, every nested one and accessories included (DD). */
export const maxComponents = 40;

/** Characters over all text displays of a message (DD). */
export const maxTextCharacters = 4000;

/**
 * UTF-8 bytes over all text displays, each counted with `bytesPerTextDisplay` more. Discord answers 500 above 10,170
 * (GH 8554); 9,000 keeps away from it.
 */
export const maxTextBytes = 9000;
export const bytesPerTextDisplay = 12;

/** The content of a message that is not made of components (DD: Create Message). */
export const maxContent = 2000;

/** Buttons of an action row (DD). */
export const maxButtonsPerRow = 5;

/** A button's label and `custom_id` (DD). */
export const maxButtonLabel = 80;
export const maxCustomId = 100;

/** A thumbnail's URL and description (DD: unfurled media item, thumbnail). */
export const maxMediaUrl = 2048;
export const maxAltText = 1024;

/** A message's nonce (DD: Create Message). */
export const maxNonce = 25;

/** The description of a command, a subcommand or an option (DD: Application Command). */
export const maxDescription = 100;
