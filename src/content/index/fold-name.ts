/** The name of a topic or provider for comparison: NFKC, lower case, trimmed. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
