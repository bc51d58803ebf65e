/** What the port lets a choice's label and value have, in characters, and how many there may be. */
export const longestChoice = 75;
export const mostChoices = 25;
