import type { CommandInvocation } from '../../platform/commands/command.ts';

/**
 * The root and subcommand that go on from an answer: someone who asked about their own digest with `me` goes on with
 * `me`.
 * @param name a command that both have: "edit"
 */
export function beside(
  { subcommand }: Pick<CommandInvocation, 'subcommand'>,
  name: 'edit' | 'preview' | 'now' | 'skip' | 'status' | 'history',
): readonly [root: 'news' | 'digest', subcommand: string] {
  return subcommand.startsWith('me ') ? ['news', `me ${name}`] : ['digest', name];
}
