/** A value to choose. */
export interface Choice {
  /** What a person reads; at most 75 characters. */
  readonly label: string;
  /** What the option is given; at most 75 characters. */
  readonly value: string;
}

/** What the port lets a choice's label and value have, in characters, and how many there may be. */
export const maxChoiceLength = 75;
export const maxChoices = 25;
