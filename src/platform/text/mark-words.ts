/** What may stand before and behind a word for every platform to take marks around it as such. */
const before = String.raw`(?<=^|[\s("'“‘«])`;
const behind = String.raw`(?=$|[\s.,;:!?)"'”’»…])`;

/** Two or three matches show why a text was found; a text full of marks shows nothing. */
const maxMarks = 12;

/**
 * Sets marks around words of a text that is escaped already, such as asterisks that make them bold.
 * @param words letters and digits alone, as the text has them: no platform escapes those
 */
export function markWords(
  escaped: string,
  words: readonly string[],
  [open, close]: readonly [string, string],
): string {
  const plain = words
    .filter((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word))
    .sort((a, b) => b.length - a.length);
  if (plain.length === 0) return escaped;
  let marks = 0;
  return escaped.replace(new RegExp(`${before}(?:${plain.join('|')})${behind}`, 'gu'), (word) => {
    marks += 1;
    return marks > maxMarks ? word : `${open}${word}${close}`;
  });
}
