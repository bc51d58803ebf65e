import { digestStory } from '../digest/digest.ts';
import type { SelectedStory } from '../digest/select-stories.ts';
import type { Story } from '../digest/story.ts';
import { storyBlock } from '../digest/story-block.ts';
import { formatCommand } from '../platform/commands/parse-command.ts';
import type { Message } from '../platform/message.ts';
import { code, plain } from '../platform/spans.ts';
import { quoted } from '../platform/text/one-line.ts';
import type { Alert, AlertConditions } from './alert.ts';
import { outletsOf } from './matching-stories.ts';

/** What people type for each root. */
export type RootNames = Readonly<Record<'news' | 'digest', string>>;

/** Why a story meets an alert's conditions: `matches "log4j", now covered by 6 outlets`. */
export function reasonOf(story: Story, { words, minOutlets, filter }: AlertConditions): string {
  const { topics = [], providers = [], minHeat } = filter;
  const reasons = [
    ...(words === undefined ? [] : [`matches ${quoted(words)}`]),
    ...(minOutlets === undefined ? [] : [`now covered by ${outletsOf(story)} outlets`]),
    ...(minHeat === undefined ? [] : [`heat ${Math.round(story.heat.value)}, at least ${minHeat}`]),
    ...(topics.length === 0 ? [] : [`on ${topics.join(' or ')}`]),
    ...(providers.length === 0 ? [] : [`by ${providers.join(' or ')}`]),
  ];
  return reasons.join(', ');
}

/** The message with one story, why it came, and how to stop what sends it. */
export function alertMessage(
  { id }: Pick<Alert, 'id'>,
  story: SelectedStory,
  { reason, roots }: { readonly reason: string; readonly roots: RootNames },
): Message {
  const stop = formatCommand('digest', 'remove', { id });
  return {
    summary: `Alert: ${story.lead.title}`,
    blocks: [
      storyBlock(digestStory(story, 1), { ranked: false, style: 'rich' }),
      {
        kind: 'note',
        spans: [
          plain(`Alert ${id}: ${reason} · `),
          code(`/${roots.digest} remove id:${id}`),
          plain(' stops it'),
        ],
      },
      ...(stop === undefined
        ? []
        : [{ kind: 'buttons' as const, buttons: [{ label: 'Stop this alert', command: stop }] }]),
    ],
  };
}
