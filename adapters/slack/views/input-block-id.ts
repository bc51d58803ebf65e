import type {
  CommandDefinition,
  OptionDefinition,
  SubcommandDefinition,
} from '../../../src/platform/commands/command.ts';

/** The `block_id` of the input for one option of a command: "digest edit timezone". */
export function inputBlockId(root: string, subcommand: string, option: string): string {
  return `${root} ${subcommand} ${option}`;
}

/** The option that one of our blocks is the input for; undefined if it is for none. */
export function readInputBlockId(
  blockId: string,
): { readonly command: string; readonly subcommand: string; readonly option: string } | undefined {
  const [command, ...words] = blockId.split(' ');
  const option = words.pop();
  if (!command || option === undefined || words.length === 0) return undefined;
  return { command, subcommand: words.join(' '), option };
}

/** A subcommand and its definition; undefined if no such command exists (any more). */
export function findSubcommand(
  commands: readonly CommandDefinition[],
  root: string,
  name: string,
): { readonly definition: CommandDefinition; readonly subcommand: SubcommandDefinition } | undefined {
  const definition = commands.find((command) => command.root === root);
  const subcommand = definition?.subcommands.find((candidate) => candidate.name === name);
  return definition && subcommand && { definition, subcommand };
}

/** The options of a subcommand that people can set, in the order in which they are shown. */
export function askedOptions({ options }: SubcommandDefinition): OptionDefinition[] {
  return options.filter(({ hidden }) => !hidden);
}
