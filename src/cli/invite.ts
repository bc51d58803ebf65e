import { Command } from 'commander';
import type { CliContext } from './context.ts';
import { findPlatform, namesWith } from './find-platform.ts';

export function inviteCommand(context: CliContext): Command {
  return new Command('invite')
    .description('print the link that adds the app to a server or workspace')
    .argument('<platform>', namesWith('inviteLink', context))
    .option(
      '--personal',
      `the link with which one person installs it for themselves (${namesWith('personalLink', context)})`,
    )
    .action(async (name: string, { personal }: { readonly personal?: true }) => {
      const link = personal
        ? findPlatform(name, 'personalLink', context).personalLink
        : findPlatform(name, 'inviteLink', context).inviteLink;
      context.write(`${await link(context.env)}\n`);
    });
}
