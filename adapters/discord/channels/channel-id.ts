/** What is wrong with a channel's id; undefined if it may be one, that is, a snowflake. */
export function faultOfChannelId(id: string): string | undefined {
  return isSnowflake(id)
    ? undefined
    : 'a channel id of 17 to 20 digits: turn on Developer Mode in Discord (Settings → Advanced), then right-click the channel and choose Copy Channel ID';
}

/** Whether a text may be one of Discord's ids. */
export function isSnowflake(text: string): boolean {
  return /^\d{17,20}$/.test(text);
}
