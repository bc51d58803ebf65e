/** How a person at a terminal is asked. Each rejects with `Cancelled` when they press Ctrl-C. */
export interface Prompts {
  /** One line. @param initial is taken where nothing is typed */
  text(question: string, options?: TextOptions): Promise<string>;
  /** One line that is not shown. */
  secret(question: string, options?: Pick<TextOptions, 'validate'>): Promise<string>;
  choose<Value extends string>(
    question: string,
    choices: readonly PromptChoice<Value>[],
    initial?: Value,
  ): Promise<Value>;
  confirm(question: string, initial: boolean): Promise<boolean>;
}

export interface TextOptions {
  readonly initial?: string;
  /** What is wrong with an answer, as a sentence; undefined when nothing is. */
  readonly validate?: (answer: string) => string | undefined;
}

export interface PromptChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A line that explains it while it is selected. */
  readonly hint?: string;
}

/** A person pressed Ctrl-C. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
