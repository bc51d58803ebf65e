import type { Config } from '../../config.ts';
import { runsAs } from '../../package-root.ts';
import { shellWord } from '../../platform/text/shell-word.ts';
import { formatLocalTime } from '../../subscriptions/local-time-text.ts';
import { nextSlot } from '../../subscriptions/slots.ts';
import type { CliContext } from '../context.ts';
import { noNewsOf } from '../no-news.ts';
import { openContent } from '../opening/open-content.ts';
import { knownName } from './channel-names.ts';
import type { ChosenNews } from './chosen-news.ts';
import { type Session, say } from './session.ts';

/** Tells the user what to do next. */
export async function sayNextSteps(
  config: Config,
  { leftOut }: ChosenNews,
  { file, channelNames }: Session,
  context: CliContext,
): Promise<void> {
  const { subscriptions, commandNames } = config;
  const { schedule } = config.digest;
  const next = nextSlot(schedule, context.now());
  const channels = subscriptions.map(({ channel }) => knownName(channel, channelNames, context)).join(', ');
  using content = await openContent(config.contentDir, config, context);
  const warning = noNewsOf(content.index, config, context);
  context.write('\nNext steps\n');
  const steps = [
    `Start it: ${runsAs.start}. Leave it running: it gathers news, posts and answers only while it runs${
      next && warning === undefined
        ? `. The first scheduled digest comes ${formatLocalTime('en', next, schedule.timezone)}, ${schedule.timezone}${channels === '' ? ', in its terminal' : `, to ${channels}`}`
        : ''
    }.`,
    ...(channels === ''
      ? []
      : [
          `In the chat: /${commandNames.news} top and /${commandNames.news} help; /${commandNames.digest} subscribe for more channels.`,
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          `Not added (could not be used): ${leftOut.join(', ')}. Try again later with: heatline feeds add ${leftOut.map(shellWord).join(' ')}`,
        ]),
    'More outlets: heatline feeds add example.org. How they are doing: heatline feeds.',
    `To check everything: heatline doctor. To change something: run heatline init again, or edit ${file.path} (.env.example explains each setting).`,
  ];
  if (runsAs.command !== 'heatline') steps.push(`Here, heatline is short for: ${runsAs.command}`);
  for (const step of steps) say(step, context, '- ');
  if (warning !== undefined) say(`! ${warning}`, context);
}
