import type { CommandInvocation } from '../../platform/commands/command.ts';
import type { CommandNames } from '../command-deps.ts';

type Asked = Pick<CommandInvocation, 'subcommand'>;

/** Whether a command about digests was given with `me`, so that it is about the asker's own. */
export function isAboutOwn({ subcommand }: Asked): boolean {
  return subcommand.startsWith('me ');
}

/**
 * The root and subcommand that go on from an answer: someone who asked with `me` goes on with `me`.
 * @param name a command that both have
 */
export function beside(
  asked: Asked,
  name: 'edit' | 'preview' | 'now' | 'skip' | 'status' | 'history',
): readonly [root: keyof CommandNames, subcommand: string] {
  return isAboutOwn(asked) ? ['news', `me ${name}`] : ['digest', name];
}

/** "/digest edit id:k7m2p", or what stands for it where someone asked with `me`. */
export function besideText(
  asked: Asked,
  name: Parameters<typeof beside>[1] | 'resume',
  id: string,
  names: CommandNames,
): string {
  if (name === 'resume')
    return isAboutOwn(asked) ? `/${names.news} me resume` : `/${names.digest} resume id:${id}`;
  const [root, subcommand] = beside(asked, name);
  return `/${names[root]} ${subcommand} id:${id}`;
}
