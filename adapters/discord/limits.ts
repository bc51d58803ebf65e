/**
 * Discord's limits for messages, commands and modals. Sources: DD, the developer documentation ("Component
 * Reference", "Message", "Application Commands"); GH, discord/discord-api-docs issues. Lengths are counted in
 * UTF-16 units; Discord never counts more.
 */

/** Components of a message, including nested ones and accessories (DD). */
export const maxComponents = 40;

/** Characters in all text displays of a message (DD). */
export const maxTextCharacters = 4000;

/**
 * UTF-8 bytes in all text displays, each counted with `bytesPerTextDisplay` more. Above 10,170, Discord
 * answers with 500 (GH 8554); 9,000 leaves a margin.
 */
export const maxTextBytes = 9000;
export const bytesPerTextDisplay = 12;

/**
 * The room that the renderer leaves for a line that mentions a role: "<@&", twenty digits, ">" and the line
 * break.
 */
export const mentionRoom = 25;

/** The content of a message without components (DD: Create Message). */
export const maxContent = 2000;

/** Buttons of an action row (DD). */
export const maxButtonsPerRow = 5;

/** A button's label and `custom_id` (DD). */
export const maxButtonLabel = 80;
export const maxCustomId = 100;

/** A menu's options; an option's label, description and value; the menu's placeholder (DD: String Select). */
export const maxMenuOptions = 25;
export const maxOptionText = 100;

/** A thumbnail's URL and description (DD: unfurled media item, thumbnail). */
export const maxMediaUrl = 2048;
export const maxAltText = 1024;

/**
 * Embeds of a message; an embed's title and description; all text of a message's embeds (DD: Embed Limits).
 */
export const maxEmbeds = 10;
export const maxEmbedTitle = 256;
export const maxEmbedUrl = 2048;
export const maxEmbedText = 6000;

/** Rows of buttons in a message without Components V2 (DD). */
export const maxButtonRows = 5;

/**
 * Changes of posted messages in a minute. Discord limits them by channel, which the SDK waits for, and an app's requests to 50
 * a second (DD: Rate Limits): this is a small share of those, so that people's commands have the rest.
 */
export const updatesPerMinute = 40;

/** A thread's name, which is also a forum post's title (DD: Start Thread). */
export const maxThreadName = 100;

/** A message's nonce (DD: Create Message). */
export const maxNonce = 25;

/** The name and the description of a command, a subcommand or an option (DD: Application Command). */
export const maxCommandName = 32;
export const maxDescription = 100;

/** The options of a subcommand, and all names, descriptions and values of a command, each in its longest language (DD). */
export const maxOptions = 25;
export const maxCommandText = 8000;

/** The choices of an option, including those suggested while typing; each one's name and value (DD). */
export const maxChoices = 25;
export const maxChoiceName = 100;
export const maxChoiceValue = 100;

/**
 * A modal's title and fields; a field's label, description, placeholder and text (DD: Modal, Label, Text
 * Input).
 */
export const maxModalTitle = 45;
export const maxModalFields = 5;
export const maxFieldLabel = 45;
export const maxFieldDescription = 100;
export const maxTextInput = 4000;

/** The options of a radio group or a checkbox group (DD: Radio Group, Checkbox Group). */
export const maxGroupOptions = 10;
