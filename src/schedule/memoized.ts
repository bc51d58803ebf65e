/**
 * A function of one text that remembers its answers: the last `size` asked for the first time, so that texts from
 * outside cannot fill the memory. Meant for answers that are dear to make and are never changed.
 */
export function memoized<Answer>(make: (text: string) => Answer, size: number): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = make(text);
    const [oldest] = answers.keys();
    if (answers.size >= size && oldest !== undefined) answers.delete(oldest);
    answers.set(text, answer);
    return answer;
  };
}
