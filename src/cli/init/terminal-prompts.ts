import { confirm, input, password, select } from '@inquirer/prompts';
import { Cancelled, type Prompts } from './prompts.ts';

/** Asks questions at the terminal of this process. */
export function createTerminalPrompts(): Prompts {
  return {
    text: (message, { initial, validate } = {}) =>
      answered(
        input({
          message,
          ...(initial !== undefined && { default: initial, prefill: 'tab' as const }),
          validate: (answer) => validate?.(answer.trim()) ?? true,
        }),
      ).then((answer) => answer.trim()),
    secret: (message, { validate } = {}) =>
      answered(
        // No key reveals what was pasted: someone may be watching.
        password({
          message,
          mask: '•',
          toggleMask: false,
          validate: (answer) => validate?.(answer.trim()) ?? true,
        }),
      ).then((answer) => answer.trim()),
    choose: (message, choices, initial) =>
      answered(
        select({
          message,
          choices: choices.map(({ value, label, hint }) => ({
            ...{ value, name: label },
            ...(hint !== undefined && { description: hint }),
          })),
          ...(initial !== undefined && { default: initial }),
        }),
      ),
    confirm: (message, initial) => answered(confirm({ message, default: initial })),
  };
}

async function answered<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    // Ctrl-C, or the end of the input.
    if (error instanceof Error && /^(?:ExitPrompt|AbortPrompt)Error$/.test(error.name)) throw new Cancelled();
    throw error;
  }
}
