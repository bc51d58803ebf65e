/** Questions asked at a terminal. Each rejects with `Cancelled` on Ctrl-C. */
export interface Prompts {
  /** Asks for one line. `initial` is used if nothing is typed. */
  text(question: string, options?: TextOptions): Promise<string>;
  /** Asks for one line that is not shown. */
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
  /** Returns what is wrong with an answer, as a sentence, or undefined. */
  readonly validate?: (answer: string) => string | undefined;
}

export interface PromptChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Explains the choice while it is selected. */
  readonly hint?: string;
}

/** The user pressed Ctrl-C. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
