import { Option } from 'commander';
import type { OptionDefinition } from '../platform/commands/command.ts';

/** The flag for an option or a variable: "--min-quality" for `min_quality`, "--chat-bot-token". */
export function flagOf(name: string): string {
  return `--${name.toLowerCase().replaceAll('_', '-')}`;
}

/** "--chat-channel" */
export function channelFlag({ name }: { readonly name: string }): string {
  return `--${name}-channel`;
}

/** The option as a command-line flag, with its valid values. */
export function optionFlag(option: OptionDefinition): Option {
  const choices = (option.type === 'string' && option.choices) || [];
  // With a single choice, the flag needs no value.
  if (choices.length === 1) return new Option(flagOf(option.name), option.description);
  const help = [option.description, ...choices.map(({ label }) => label)].join('; ');
  return new Option(`${flagOf(option.name)} <${placeholderOf(option)}>`, help);
}

function placeholderOf(option: OptionDefinition): string {
  if (option.type === 'integer') return 'n';
  if (option.type === 'string' && option.choices) return option.choices.map(({ value }) => value).join('|');
  return option.name.replaceAll('_', '-');
}
