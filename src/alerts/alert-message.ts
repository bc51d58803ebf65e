import { digestStory } from '../digest/digest.ts';
import type { SelectedStory } from '../digest/select-stories.ts';
import { storyBlock } from '../digest/story-block.ts';
import { formatCommand } from '../platform/commands/parse-command.ts';
import { say, saySpans } from '../platform/language/say.ts';
import { type Sentence, told } from '../platform/language/sentence.ts';
import type { Message } from '../platform/message.ts';
import { code } from '../platform/spans.ts';
import type { Alert } from './alert.ts';

/** What people type for each root. */
export type RootNames = Readonly<Record<'news' | 'digest', string>>;

/** The message with one story, why it came, and how to stop what sends it, in the alert's language. */
export function alertMessage(
  { id, language }: Pick<Alert, 'id' | 'language'>,
  story: SelectedStory,
  { reason, roots }: { readonly reason: Sentence; readonly roots: RootNames },
): Message {
  const stop = formatCommand('digest', 'remove', { id });
  return {
    summary: say(language, 'Alert: {title}', { title: story.lead.title }),
    blocks: [
      storyBlock(digestStory(story, 1), { ranked: false, style: 'rich', language }),
      {
        kind: 'note',
        spans: saySpans(language, 'Alert {id}: {reason} · {command} stops it', {
          ...{ id, reason: told(language, reason) },
          command: code(`/${roots.digest} remove id:${id}`),
        }),
      },
      ...(stop === undefined
        ? []
        : [
            {
              kind: 'buttons' as const,
              buttons: [{ label: say(language, 'Stop this alert'), command: stop }],
            },
          ]),
    ],
  };
}
