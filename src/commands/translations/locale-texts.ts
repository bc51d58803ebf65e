import type { AskingWords } from '../../platform/commands/translation.ts';

/** The commands in one language, short to write: what is the same in several places stands once. */
export interface LocaleTexts {
  /** What the gesture on a message's links is called in a menu; at most 32 characters. */
  readonly linksGesture: string;
  readonly asking: AskingWords;
  /**
   * By path ("news", "news me", "news search"): roots, the first of two words, subcommands; and such options as are not what
   * `options` says of their name.
   */
  readonly commands: Readonly<Record<string, Texts>>;
  /** By the option's name, wherever it stands. Words that are typed as values stay English. */
  readonly options: Readonly<Record<string, Texts>>;
}

/** What it is called: one word in lower case, at most 32 characters. What it does: at most 100. Labels of choices: 75. */
export type Texts = readonly [name: string, description: string, choices?: Readonly<Record<string, string>>];
