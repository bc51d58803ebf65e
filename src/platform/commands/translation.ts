import { nearestTag } from '../language/nearest-tag.ts';

/** Translations of the commands by BCP 47 tag, such as "pt-BR". The definitions themselves are in English. */
export type Translations = Readonly<Record<string, Translation>>;

/** The commands in one language. */
export interface Translation {
  /**
   * By path of untranslated names, root, subcommand, option: "news", "news search", "news search query". The
   * first word of two-word subcommands has a path too: "news me". What is missing here stays in English.
   */
  readonly commands: Readonly<Record<string, TranslatedCommand>>;
  /** The menu entry for the gesture on a message's links: "Related coverage". At most 32 characters. */
  readonly linksGesture: string;
  readonly asking: AskingWords;
}

/** The words of a form that asks for a command and its options. */
export interface AskingWords {
  /** Label of the choice of a subcommand; at most 45 characters. */
  readonly whatToDo: string;
  /** Introduces the command in its typed form: "You can also type". */
  readonly alsoTyped: string;
  /**
   * Label of the button for the rarely needed settings. This and the following: at most 24 characters each.
   */
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
  /** One word of at most 32 lower-case letters, digits, "-" and "_", unique among its siblings. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  /** Labels of an option's choices, by value; at most 75 characters each. */
  readonly choices?: Readonly<Record<string, string>>;
}

/**
 * The translation for a reader of `locale`: that of the region if there is one, otherwise that of the
 * language.
 * @returns undefined where English is the best match
 */
export function translationFor(translations: Translations, locale: string): Translation | undefined {
  return translations[nearestTag(Object.keys(translations), locale) ?? ''];
}
