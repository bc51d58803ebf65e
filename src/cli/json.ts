import { isSentence, told } from '../platform/language/sentence.ts';

/** The version of the `--json` output. Raise it when a field is removed or changes its meaning, not for a new field. */
const jsonVersion = 1;

/** One line of `--json` output, as docs/command-line.md describes it; sentences are in English. */
export function jsonLine(value: object): string {
  return `${JSON.stringify({ version: jsonVersion, ...value }, inEnglish)}\n`;
}

function inEnglish(_key: string, value: unknown): unknown {
  return isSentence(value) ? told('en', value) : value;
}
