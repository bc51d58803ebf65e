import type { Choice } from './choice.ts';

/** A form whose answer is a command: the fields are options of one subcommand. */
export interface Form {
  /** At most 24 characters. */
  readonly title: string;
  /** What the button says; at most 24 characters. */
  readonly submit: string;
  /** The `root` of a definition. */
  readonly command: string;
  readonly subcommand: string;
  /** Options that are settled already, such as the id of what is edited. */
  readonly settled: Readonly<Record<string, string | number>>;
  /** The weightiest first: a platform that has room for five shows five. */
  readonly fields: readonly FormField[];
}

export interface FormField {
  /** The name of an option of the subcommand: its definition says what values it takes. */
  readonly option: string;
  /** At most 45 characters. */
  readonly label: string;
  /** How it may look; at most 100 characters. */
  readonly hint?: string;
  /** What it holds before anything is typed. */
  readonly value?: string;
  readonly required?: boolean;
  /** The only values there are, or those that it proposes where the option's definition says `suggested`. */
  readonly choices?: readonly Choice[];
}
