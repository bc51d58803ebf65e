/** What an example has where a person's own value goes: "xoxb-…", "xapp-1-...", "<token>". */
const anywhere = /^(\w+-)*(…|\.{3,})$|^<[^<>]+>$/;

/** What only a name or a title may be as well: "your-token", "xoxb-your-token", "xxxx". */
const inCredentials =
  /^(\w+-)?((your|my|the|change|replace|insert|put|paste)[-_ ]?[a-z][\w -]*|x{3,}[x-]*)$/i;

/** Whether a setting still has what its example had. */
export function isPlaceholder(name: string, value: string): boolean {
  const text = value.trim();
  return anywhere.test(text) || (/(TOKEN|SECRET|KEYS?|_ID)$/.test(name) && inCredentials.test(text));
}
