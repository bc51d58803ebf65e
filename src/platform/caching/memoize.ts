import { LRUCache } from 'lru-cache';

/** The answer stored under `key`, or else what `make` returns, which is stored unless it is undefined. */
export type Memo<Answer> = (key: string, make: () => Answer) => Answer;

/**
 * A function of one text that remembers its answers. For answers that are expensive to make and never change.
 * @param maxEntries beyond this, the answer least recently used is dropped: texts from outside cannot fill the memory
 */
export function memoize<Answer>(
  make: (text: string) => Answer,
  maxEntries: number,
): (text: string) => Answer {
  const answerTo = createMemo<Answer>(maxEntries);
  return (text) => answerTo(text, () => make(text));
}

/** The same for a function of several texts: `key` must contain everything that the answer depends on. */
export function createMemo<Answer>(maxEntries: number): Memo<Answer> {
  const answers = new LRUCache<string, Answer & {}>({ max: maxEntries });
  return (key, make) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = make();
    if (answer !== undefined && answer !== null) answers.set(key, answer);
    return answer;
  };
}
