import type { Choice } from './choice.ts';

/** A form that gives a command: its fields are options of one subcommand. */
export interface Form {
  /** At most 24 characters. */
  readonly title: string;
  /** The label of the submit button; at most 24 characters. */
  readonly submit: string;
  /** The `root` of a definition. */
  readonly command: string;
  readonly subcommand: string;
  /** Options that are already decided, such as the id of what is edited. */
  readonly settled: Readonly<Record<string, string | number>>;
  /** Most important first: a platform with less room (`Platform.maxFormFields`) shows only the first ones. */
  readonly fields: readonly FormField[];
  /**
   * A command that shows what the values in the fields would do, without saving them, for platforms on which a form can
   * have a button. It takes the settled options and the fields as its own.
   */
  readonly preview?: {
    /** At most 24 characters. */
    readonly label: string;
    readonly command: string;
    readonly subcommand: string;
  };
}

export interface FormField {
  /** The name of an option of the subcommand, whose definition says which values are valid. */
  readonly option: string;
  /** At most 45 characters. */
  readonly label: string;
  /** What a value may look like; at most 100 characters. */
  readonly hint?: string;
  /** The initial value. */
  readonly value?: string;
  readonly required?: boolean;
  /** The only valid values, or suggestions where the option's definition says `suggested`. */
  readonly choices?: readonly Choice[];
  /**
   * Set when any number of the choices may be taken together, whatever the option's definition says. Its value lists
   * them, with commas between them.
   */
  readonly takesSeveral?: true;
}
