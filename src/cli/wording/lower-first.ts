/** Turns a sentence into the text of a finding, which begins in lower case and has no full stop. */
export function lowerFirst(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}
