import type { AskingWords } from '../../platform/commands/translation.ts';

/** The commands in one language, in a compact form: a text used in several places is written once. */
export interface LocaleTexts {
  /** The name of the gesture on a message's links in a menu; at most 32 characters. */
  readonly linksGesture: string;
  readonly asking: AskingWords;
  /**
   * By path ("news", "news me", "news search"): roots, the first word of two, subcommands, and options whose
   * texts differ from those in `options`.
   */
  readonly commands: Readonly<Record<string, Texts>>;
  /** By the option's name, for every subcommand that has it. Words that are typed as values stay English. */
  readonly options: Readonly<Record<string, Texts>>;
}

/**
 * The name is one lower-case word of at most 32 characters; descriptions have at most 100, and labels of
 * choices 75.
 */
export type Texts = readonly [name: string, description: string, choices?: Readonly<Record<string, string>>];
