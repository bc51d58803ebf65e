/** One word of a command's text, or several held together by quotes. */
export interface CommandWord {
  /** Without its quotes. */
  readonly text: string;
  readonly isQuoted: boolean;
  /** For `name:value`: the part before the colon, in lower case, and the value without quotes around it. */
  readonly pair?: { readonly name: string; readonly value: string };
}

const word =
  /([a-z_-]+):"((?:[^"\\]|\\[\s\S])*)"|([a-z_-]+):['‘‚‛]([^'’]*)['’](?!\S)|"([^"]*)"?|['‘‚‛]([^'’]+)['’](?!\S)|(\S+)/gi;

/**
 * Splits what a person typed into words. Typographic quotes count, since phones type them. In `name:"value"`
 * a backslash makes a following quote or backslash part of the value.
 */
export function splitWords(text: string): CommandWord[] {
  return [...straightQuotes(text).matchAll(word)].map((match): CommandWord => {
    const [whole, name, escaped, otherName, single, quoted, singleQuoted, bare] = match;
    if (name !== undefined) return pairOf(whole, name, (escaped ?? '').replaceAll(/\\(["\\])/g, '$1'));
    if (otherName !== undefined) return pairOf(whole, otherName, single ?? '');
    const inQuotes = quoted ?? singleQuoted;
    if (inQuotes !== undefined) return { text: inQuotes, isQuoted: true };
    const [, key, value] = /^([a-z_-]+):(.*)$/is.exec(bare ?? '') ?? [];
    return key === undefined ? { text: whole, isQuoted: false } : pairOf(whole, key, value ?? '');
  });
}

function pairOf(text: string, name: string, value: string): CommandWord {
  return { text, isQuoted: false, pair: { name: name.toLowerCase().replaceAll('-', '_'), value } };
}

/** `name:value` in the form that `splitWords` reads back; typographic double quotes come back straight. */
export function writePair(name: string, value: string): string {
  const straight = straightQuotes(value);
  const written = /^[^\s"'‘‚‛\\]+$/.test(straight) ? straight : `"${straight.replaceAll(/["\\]/g, '\\$&')}"`;
  return `${name}:${written}`;
}

function straightQuotes(text: string): string {
  return text.replaceAll(/[“”„‟«»＂]/g, '"');
}
