/** Three parts of base64url: the bot's id, the time it was made, a signature. */
const tokenShape = /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/;

/** What else a person may have copied from Discord's pages. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^["'`“‘]|["'`”’]$/, 'It has a quote at its end or beginning; leave the quotes out'],
  [/\s/, 'It has a space or the end of a line in it; copy it again, and nothing else'],
  [/^\d{17,20}$/, 'This looks like the application id'],
  [/^[0-9a-f]{64}$/, 'This looks like the public key'],
  [/^[\w-]{32}$/, 'This looks like the client secret'],
  [/^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\//, 'This is the address of a webhook'],
];

/**
 * What is wrong with a text in the place of the bot's token, and where that is found; undefined when nothing is. The text is
 * never quoted: it may be another secret.
 */
export function faultOfToken(text: string): string | undefined {
  if (tokenShape.test(text)) return undefined;
  const found = others.find(([pattern]) => pattern.test(text))?.[1];
  return `is not a bot token, which has three parts with dots between them. ${found === undefined ? '' : `${found}. `}Copy it at https://discord.com/developers/applications → your application → Bot → Reset Token; the application id, public key and client secret are other things`;
}
