import type { Command } from 'commander';
import { countText, feedback, feedbackTitle } from '../commands/digest/feedback.ts';
import { countOpinions, type OpinionCount } from '../digest/count-opinions.ts';
import { dayMs } from '../platform/time/durations.ts';
import { stateCommand } from './chat-command.ts';
import type { CliContext } from './context.ts';
import { jsonLine } from './json.ts';
import { findSubscription, type SubscriptionWork } from './opening/with-subscriptions.ts';

/** How many stories, outlets and topics a terminal shows; JSON has them all. */
const maxNamed = 20;

export function feedbackCommand(context: CliContext): Command {
  return stateCommand<Readonly<{ json?: boolean }>>(
    feedback,
    context,
    ({ id, days = 30 }, { json }, work) =>
      showFeedback(
        { id: id === undefined ? undefined : String(id), days: Number(days), json },
        work,
        context,
      ),
    (command) => command.option('--json', 'print it as JSON'),
  );
}

async function showFeedback(
  {
    id,
    days,
    json,
  }: { readonly id: string | undefined; readonly days: number; readonly json?: boolean | undefined },
  work: SubscriptionWork,
  { now, write }: CliContext,
): Promise<void> {
  const { subscription } = await findSubscription(id, work);
  const since = new Date(now().getTime() - days * dayMs);
  const counted = countOpinions(await work.feedback.since(subscription.channel, since));
  if (json) {
    write(jsonLine(counted));
    return;
  }
  if (counted.opinions === 0) {
    write('Nobody has given any feedback in that time.\n');
    return;
  }
  const stories = counted.stories.map(({ outlet, ...story }) => ({
    ...story,
    name: `${story.name} (${outlet})`,
  }));
  const lines = [
    `${feedbackTitle(days, 'en')}. It doesn't change what is chosen.`,
    ...linesOf('Stories', stories),
    ...linesOf('Outlets', counted.outlets),
    ...linesOf('Topics', counted.topics),
  ];
  write(`${lines.join('\n')}\n`);
}

function linesOf(heading: string, counts: readonly OpinionCount[]): string[] {
  if (counts.length === 0) return [];
  return [heading, ...counts.slice(0, maxNamed).map((count) => `  ${countText(count, 'en')}`)];
}
