import type { CommandDefinition } from '../../platform/commands/command.ts';
import { helpCommand } from '../help.ts';
import { commandOf, type Subcommand } from '../subcommand.ts';
import { ask } from './ask.ts';
import { feedback } from './feedback.ts';
import { meOff, mePause, meResume } from './me-change.ts';
import { meDigestCommands } from './me-digest.ts';
import { meMute } from './me-mute.ts';
import { meShow } from './me-show.ts';
import { meSubscribe } from './me-subscribe.ts';
import { meUnwatch, meWatch, meWatches } from './me-watch.ts';
import { related } from './related.ts';
import { search } from './search.ts';
import { top } from './top.ts';
import { topic } from './topic.ts';
import { topics } from './topics.ts';

const help = helpCommand({ description: 'What you can ask, with examples', example: 'help search' });

/** Look-ups and personal digests, for everyone. */
export const newsCommands: readonly Subcommand[] = [
  ...[top, search, topic, topics, related],
  ...[meSubscribe, mePause, meResume, meOff, meMute, meShow],
  ...[meWatch, meWatches, meUnwatch],
  ...meDigestCommands,
  ...[feedback, help, ask],
];

/** @param name what people type */
export function newsDefinition(name: string): CommandDefinition {
  return commandOf(
    {
      root: 'news',
      name,
      description: "Look up the day's hottest stories and who else covers them",
      bare: 'ask',
      groups: { me: 'Your own digest and what you watch for, by direct message' },
    },
    newsCommands,
  );
}
