/** What the commands are called in other languages, by BCP 47 tag: "pt-BR". English is what the definitions hold. */
export type Translations = Readonly<Record<string, Translation>>;

/** The commands in one language. */
export interface Translation {
  /**
   * By path, in the definitions' own words: the `root`, then the subcommand, then the option: "news", "news search",
   * "news search query". The first of two words has a path too where a subcommand's name has two: "news me". What is not
   * here stays in English.
   */
  readonly commands: Readonly<Record<string, TranslatedCommand>>;
  /** What the gesture on a message's links is called in a menu: "Related coverage". At most 32 characters. */
  readonly linksGesture: string;
}

export interface TranslatedCommand {
  /** One word of at most 32 lower-case letters, digits, "-" and "_": unlike any other beside it. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** The labels of an option's choices, by their values; at most 75 characters each. */
  readonly choices?: Readonly<Record<string, string>>;
}
