/** A placeholder from an example: "xoxb-…", "xapp-1-...", "<token>". */
const anywhere = /^(\w+-)*(…|\.{3,})$|^<[^<>]+>$/;

/**
 * Also a placeholder in a credential, though it could be a name or title elsewhere: "your-token",
 * "xoxb-your-token", "xxxx".
 */
const inCredentials =
  /^(\w+-)?((your|my|the|change|replace|insert|put|paste)[-_ ]?[a-z][\w -]*|x{3,}[x-]*)$/i;

/** Whether a setting still holds its placeholder from an example. */
export function isPlaceholder(name: string, value: string): boolean {
  const text = value.trim();
  return anywhere.test(text) || (/(TOKEN|SECRET|KEYS?|_ID)$/.test(name) && inCredentials.test(text));
}
