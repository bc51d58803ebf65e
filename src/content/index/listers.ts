import type { Contemporary } from '../stories/story-window.ts';

/** Who lists texts with a word. Many pieces list one text, so the words of each are kept once. */
export interface Listers {
  add(entry: Contemporary): void;
  remove(entry: Contemporary): void;
  withWord(hash: number): Iterable<Contemporary>;
}

export function createListers(): Listers {
  const byText = new Map<number, Set<Contemporary>>();
  const textsByWord = new Map<number, Set<number>>();
  return {
    add(entry) {
      for (const { key, words } of entry.piece.listed) {
        const listers = byText.get(key);
        if (listers) listers.add(entry);
        else {
          byText.set(key, new Set([entry]));
          for (const hash of words.hashes) {
            const texts = textsByWord.get(hash);
            if (texts) texts.add(key);
            else textsByWord.set(hash, new Set([key]));
          }
        }
      }
    },
    // The words of a text that nobody lists any more stay: they find nobody.
    remove(entry) {
      for (const { key } of entry.piece.listed) byText.get(key)?.delete(entry);
    },
    *withWord(hash) {
      for (const key of textsByWord.get(hash) ?? []) yield* byText.get(key) ?? [];
    },
  };
}
