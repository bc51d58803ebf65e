/** A value to choose. */
export interface Choice {
  /** What a person reads; at most 75 characters. */
  readonly label: string;
  /** What the option is given; at most 75 characters. */
  readonly value: string;
}
