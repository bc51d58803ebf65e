import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the arguments of a script for people. What cannot be understood ends it with a sentence, and so does, without one,
 * a reader that goes away (`… | head`).
 */
export function readArguments<Config extends ParseArgsConfig>(config: Config) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  try {
    return parseArgs({ ...config, args: withNegativeNumbers(process.argv.slice(2)) });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [what = ''] = error.message.split(/\.(?:\s|$)/);
    const options = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    return endWrongly(`${what}. There are ${options.join(', ')}.`);
  }
}

/** A whole number from 1 on, which an option has as text. */
export function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  return endWrongly(`--${name} takes a whole number from 1 on, not "${text}".`);
}

export function endWrongly(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Node takes the -3 of `--seeds -3` for an option. */
function withNegativeNumbers(args: readonly string[]): string[] {
  const isOption = (arg = '') => /^--\w[^=]*$/.test(arg);
  const isNegative = (arg = '') => /^-\d/.test(arg);
  return args.flatMap((arg, at) => {
    if (isNegative(arg) && isOption(args[at - 1])) return [];
    return isOption(arg) && isNegative(args[at + 1]) ? [`${arg}=${args[at + 1]}`] : [arg];
  });
}
