import { Cancelled, type Prompts } from '../../src/cli/init/prompts.ts';

/** An answer to a question that contains these words. */
export type ScriptedAnswer = readonly [question: string, answer: string | boolean];

/** Ctrl-C. */
export const ctrlC = '\u0003';

export interface ScriptedPrompts extends Prompts {
  /** The questions asked, with their defaults: "When should they come? (09:00 weekdays)". */
  readonly asked: readonly string[];
}

/** A person who answers from a script in order, and accepts the default where the script has no answer. */
export function scriptedPrompts(script: readonly ScriptedAnswer[]): ScriptedPrompts {
  const rest = [...script];
  const asked: string[] = [];
  const answerTo = (question: string, offered: string | boolean | undefined): string | boolean => {
    asked.push(offered === undefined || offered === '' ? question : `${question} (${offered})`);
    // A script whose question never comes would be asked the others for ever.
    if (asked.length > 100) throw new Error(`asked in circles: ${asked.slice(-3).join(' · ')}`);
    const [next] = rest;
    if (next && question.includes(next[0])) {
      rest.shift();
      if (next[1] === ctrlC) throw new Cancelled();
      return next[1];
    }
    if (offered === undefined)
      throw new Error(`no scripted answer to "${question}"; the next one is ${next}`);
    return offered;
  };
  return {
    asked,
    async text(question, { initial, validate } = {}) {
      const answer = String(answerTo(question, initial ?? ''));
      const fault = validate?.(answer);
      if (fault !== undefined) throw new Error(`"${answer}" was rejected: ${fault}`);
      return answer;
    },
    async secret(question, { validate } = {}) {
      const answer = String(answerTo(question, undefined));
      const fault = validate?.(answer);
      if (fault !== undefined) throw new Error(`the secret was rejected: ${fault}`);
      return answer;
    },
    async choose(question, choices, initial) {
      const answer = answerTo(question, initial ?? choices[0]?.value);
      const chosen = choices.find(({ value }) => value === answer);
      if (!chosen) throw new Error(`${String(answer)} is not offered for "${question}"`);
      return chosen.value;
    },
    confirm: async (question, initial) => answerTo(question, initial) === true,
  };
}
