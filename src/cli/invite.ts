import { Command } from 'commander';
import type { CliContext } from './context.ts';
import { findPlatform } from './find-platform.ts';

export function inviteCommand(context: CliContext): Command {
  return new Command('invite')
    .description('print the link by which people add the app to a server or workspace of theirs')
    .argument('<platform>', 'discord, or slack with SLACK_CLIENT_ID')
    .action(async (name: string) => {
      const { inviteLink } = findPlatform(name, 'inviteLink', context);
      context.write(`${await inviteLink(context.env)}\n`);
    });
}
