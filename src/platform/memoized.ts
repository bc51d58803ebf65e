/**
 * A function of one text that remembers its answers: the last `size` asked for the first time, so that texts from
 * outside cannot fill the memory. Meant for answers that are dear to make and are never changed.
 */
export function memoized<Answer>(make: (text: string) => Answer, size: number): (text: string) => Answer {
  const answerTo = answersByKey<Answer>(size);
  return (text) => answerTo(text, () => make(text));
}

/** The same for a function of more than a text: `key` says all that the answer depends on. */
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
