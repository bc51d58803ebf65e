/** What a check of the set-up found: one line for a person. */
export interface Finding {
  /** "wrong" keeps digests from coming; "weak" takes something away, such as a look-back. */
  readonly verdict: 'right' | 'weak' | 'wrong';
  /** What was checked and what was found: "slack:C0123ABCD: the bot is not in the channel". */
  readonly text: string;
  /** What a person can do about it, as a sentence. */
  readonly cure?: string;
}
