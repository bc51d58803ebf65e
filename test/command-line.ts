import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the arguments of a script that people run. Invalid arguments end it with a sentence; a reader that
 * goes away (`… | head`) ends it silently.
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

/** Reads an option as a whole number from 1. */
export function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  return endWrongly(`--${name} takes a whole number from 1 on, not "${text}".`);
}

export function endWrongly(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Node treats the -3 of `--seeds -3` as an option. */
function withNegativeNumbers(args: readonly string[]): string[] {
  const isOption = (arg = '') => /^--\w[^=]*$/.test(arg);
  const isNegative = (arg = '') => /^-\d/.test(arg);
  return args.flatMap((arg, at) => {
    if (isNegative(arg) && isOption(args[at - 1])) return [];
    return isOption(arg) && isNegative(args[at + 1]) ? [`${arg}=${args[at + 1]}`] : [arg];
  });
}
