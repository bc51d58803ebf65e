/** Three parts in base64url: the bot's id, the time the token was made, and a signature. */
const tokenShape = /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/;

/** What else people may have copied from Discord's pages. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^["'`“‘]|["'`”’]$/, 'It begins or ends with a quote; remove the quotes'],
  [/\s/, 'It contains a space or a line break; copy only the token'],
  [/^\d{17,20}$/, 'This looks like the application id'],
  [/^[0-9a-f]{64}$/, 'This looks like the public key'],
  [/^[\w-]{32}$/, 'This looks like the client secret'],
  [/^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\//, 'This is the address of a webhook'],
];

/**
 * Describes what is wrong with a token, and where to find the right one; undefined if nothing is. The text is
 * never quoted: it may be another secret.
 */
export function faultOfToken(text: string): string | undefined {
  if (tokenShape.test(text)) return undefined;
  const found = others.find(([pattern]) => pattern.test(text))?.[1];
  return `is not a bot token, which has three parts with dots between them. ${found === undefined ? '' : `${found}. `}Copy it at https://discord.com/developers/applications → your application → Bot → Reset Token; it is not the application id, the public key or the client secret`;
}
