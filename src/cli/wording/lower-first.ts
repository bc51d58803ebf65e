/** A finding is no sentence: its text begins small and has no full stop. */
export function lowerFirst(sentence: string): string {
  return (sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}
