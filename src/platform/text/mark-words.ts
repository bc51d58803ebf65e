/** Characters around a word that let every platform recognise the marks placed around it. */
const before = String.raw`(?<=^|[\s("'“‘«])`;
const behind = String.raw`(?=$|[\s.,;:!?)"'”’»…])`;

/** Two or three marks show why a text was found; a text full of marks shows nothing. */
const maxMarks = 12;

/**
 * Puts marks around words of a text that is already escaped, such as asterisks for bold.
 * @param words letters and digits only, spelled as in the text: no platform escapes those
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
