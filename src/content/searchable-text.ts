/** Scripts that write without spaces: the tokenizer would take a whole clause for one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * Text as it is indexed and looked for: NFKC, and each character of a script without spaces as a word of its own,
 * so that 商汤 is found inside 商汤科技 (as a phrase of two). Case and diacritics are the tokenizer's.
 */
export function searchableText(text: string): string {
  if (isAscii(text)) return text;
  return text.normalize('NFKC').replace(UNSPACED, ' $& ');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
