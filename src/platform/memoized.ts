/**
 * A function of one text that remembers answers for the last `size` new texts, so that texts from outside
 * cannot fill the memory. For answers that are expensive to compute and never change.
 */
export function memoized<Answer>(make: (text: string) => Answer, size: number): (text: string) => Answer {
  const answerTo = answersByKey<Answer>(size);
  return (text) => answerTo(text, () => make(text));
}

/** The same for a function of several values: `key` must contain all that the answer depends on. */
export function answersByKey<Answer>(size: number): (key: string, make: () => Answer) => Answer {
  const answers = new Map<string, Answer>();
  return (key, make) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = make();
    const [oldest] = answers.keys();
    if (answers.size >= size && oldest !== undefined) answers.delete(oldest);
    answers.set(key, answer);
    return answer;
  };
}
