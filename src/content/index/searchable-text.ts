/** Scripts that write without spaces: the tokenizer would take a whole clause for one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Most text has none of it, and nothing to do. */
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * Text as it is indexed and looked for: NFKC, and each character of a script without spaces as a word of its own,
 * so that 商汤 is found inside 商汤科技 (as a phrase of two). Case and diacritics are the tokenizer's.
 */
export function searchableText(text: string): string {
  return NOT_ASCII.test(text) ? text.normalize('NFKC').replace(UNSPACED, ' $& ') : text;
}
