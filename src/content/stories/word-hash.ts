/**
 * A word as 32 bits (FNV-1a), which the index stores and compares. Among 100,000 words about one pair shares
 * a hash.
 */
export function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
