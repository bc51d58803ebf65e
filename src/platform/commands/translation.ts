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
  readonly asking: AskingWords;
}

/** What a form says that asks for a command and its options. */
export interface AskingWords {
  /** Above the choice of a subcommand; at most 45 characters. */
  readonly whatToDo: string;
  /** Before the command as it could be typed: "You can also type". */
  readonly alsoTyped: string;
  /** What asks for the settings that are wanted seldom. This and the others: at most 24 characters. */
  readonly moreSettings: string;
  readonly submit: string;
  readonly cancel: string;
}

export const askingInEnglish: AskingWords = {
  whatToDo: 'What would you like to do?',
  alsoTyped: 'You can also type',
  moreSettings: 'More settings',
  submit: 'Go',
  cancel: 'Cancel',
};

export interface TranslatedCommand {
  /** One word of at most 32 lower-case letters, digits, "-" and "_": unlike any other beside it. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** The labels of an option's choices, by their values; at most 75 characters each. */
  readonly choices?: Readonly<Record<string, string>>;
}

/**
 * The translation for somebody who reads `locale`: that of their region, or else of their language.
 * @returns undefined where English is the best there is
 */
export function translationFor(translations: Translations, locale: string): Translation | undefined {
  const languageOf = (tag: string) => tag.split('-', 1).join().toLowerCase();
  // Of several of one language the last is for the regions that have none of their own: "es-419" for "es-MX".
  const near = Object.keys(translations).findLast((tag) => languageOf(tag) === languageOf(locale));
  return translations[locale] ?? (near === undefined ? undefined : translations[near]);
}
