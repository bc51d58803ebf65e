/** One value of a list to choose from. */
export interface Choice {
  /** What people read; at most 75 characters. */
  readonly label: string;
  /** The value the option gets; at most 75 characters. */
  readonly value: string;
}

/** Limits that every platform meets: characters of a choice's label and value, and choices per option. */
export const maxChoiceLength = 75;
export const maxChoices = 25;
