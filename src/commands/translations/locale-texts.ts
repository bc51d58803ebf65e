import type { AskingWords } from '../../platform/commands/translation.ts';

/** The commands in one language. Texts that several commands share are written once. */
export interface LocaleTexts {
  /** What the gesture on a message's links is called in a menu; at most 32 characters. */
  readonly linksGesture: string;
  readonly asking: AskingWords;
  /**
   * By path ("news", "news me", "news search"): roots, groups and subcommands; also options that need a text other than the
   * one in `options`.
   */
  readonly commands: Readonly<Record<string, Texts>>;
  /** By option name, for every command that has it. Words that people type as values stay English. */
  readonly options: Readonly<Record<string, Texts>>;
}

/** The name is one lower-case word of at most 32 characters; the description has at most 100, a choice's label 75. */
export type Texts = readonly [name: string, description: string, choices?: Readonly<Record<string, string>>];
